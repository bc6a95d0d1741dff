"""The check box: it can be seen, ticked and unticked in both themes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from creditdesk.ui import theme
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets.tick import Tick


@pytest.mark.parametrize("name", theme.THEMES)
def test_a_ticked_box_is_filled_with_the_accent_and_an_empty_one_has_a_visible_edge(
    app: DeskApplication, qtbot: QtBot, name: str
) -> None:
    app.use_theme(name)
    tick = Tick("RE-1")
    qtbot.addWidget(tick)
    tick.resize(120, 24)
    tick.show()
    colours = theme.tokens()

    def seen() -> set[str]:
        image = tick.grab().toImage()
        return {QColor(image.pixel(x, 12)).name() for x in range(20)}

    assert QColor(colours.line_strong).name() in seen()
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert tick.isChecked()
    assert QColor(colours.accent).name() in seen()
