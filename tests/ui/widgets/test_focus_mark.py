"""A button that the keyboard has come to has its ring and nothing else: no second frame around its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets import buttons

#: The ring is that wide, with its round corners.
_RING = 6


def within(button: QPushButton) -> QImage:
    """What is painted inside the ring."""
    picture = button.grab().toImage()
    return picture.copy(picture.rect().adjusted(_RING, _RING, -_RING, -_RING))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["primary", ""])
def test_the_keyboard_on_a_button_changes_its_ring_only(
    app: DeskApplication, qtbot: QtBot, theme: str, kind: str
) -> None:
    app.dress("en", theme)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = buttons.button("First"), buttons.button("Save as PDF", kind=kind)
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    quiet, whole = within(second), second.grab().toImage()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert second.grab().toImage() != whole
    assert within(second) == quiet
