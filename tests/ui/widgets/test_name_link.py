"""A name that leads somewhere, in lines of every width."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets.name_link import NameLink
from tests.ui.on_screen import settle

NAME = "江苏省 Büro & <b>Söhne</b> Gesellschaft mit beschränkter Haftung und Compagnie Kommanditgesellschaft"


def _in_a_line(qtbot: QtBot, name: str, width: int) -> tuple[QWidget, NameLink]:
    line = QWidget()
    qtbot.addWidget(line)
    row = QHBoxLayout(line)
    pressed: list[bool] = []
    made = NameLink(lambda: pressed.append(True))
    row.addWidget(made)
    row.addStretch(1)
    made.show_name(name)
    line.resize(width, 60)
    line.show()
    settle()
    made.click()
    assert pressed == [True]
    return line, made


def test_a_short_name_stands_whole_and_takes_no_more_than_it_needs(qtbot: QtBot) -> None:
    line, made = _in_a_line(qtbot, "Blum & Co", 600)
    assert line.isVisible()
    assert (made.text(), made.toolTip()) == ("Blum && Co", "")
    assert made.width() < 200


@pytest.mark.parametrize("kept", range(5, 60, 6))
def test_a_name_that_has_room_is_never_shortened(qtbot: QtBot, app: DeskApplication, kept: int) -> None:
    _line, made = _in_a_line(qtbot, NAME[:kept].strip(), 900)
    made.ensurePolished()
    settle()
    assert made.text().replace("&&", "&") == NAME[:kept].strip()


def test_a_long_name_ends_with_an_ellipsis_within_its_line(qtbot: QtBot) -> None:
    line, made = _in_a_line(qtbot, NAME, 320)
    assert made.text().endswith("…")
    assert made.geometry().right() < line.width() == 320
    assert made.fontMetrics().horizontalAdvance(made.text().replace("&&", "&")) <= made.width()
    assert "&lt;b&gt;" in made.toolTip(), "the whole name, as it is written"


def test_more_room_shows_more_of_it(qtbot: QtBot) -> None:
    line, made = _in_a_line(qtbot, NAME, 320)
    line.resize(1600, 60)
    settle()
    assert made.text() == NAME.replace("&", "&&")
    assert made.toolTip() == ""
