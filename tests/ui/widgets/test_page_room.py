"""The room of the pages scrolls when the window is too small, and not because a page could use more."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QListWidget, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets.page_room import PageRoom
from tests.ui.on_screen import settle


class Tall(QListWidget):
    """A table that would like to be higher than the window and can be lower."""

    def sizeHint(self) -> QSize:
        return QSize(400, 3_000)


def room_of(qtbot: QtBot) -> tuple[PageRoom, QLabel]:
    """A room with a page of one table under a sentence that is not shown yet."""
    pages, page, band = QStackedWidget(), QWidget(), QLabel("A sentence that needs several lines. " * 12)
    band.setWordWrap(True)
    band.hide()
    column = QVBoxLayout(page)
    column.addWidget(band)
    column.addWidget(Tall(), 1)
    pages.addWidget(page)
    room = PageRoom(pages)
    qtbot.addWidget(room)
    return room, band


def test_a_band_of_several_lines_takes_its_height_from_the_table(app: DeskApplication, qtbot: QtBot) -> None:
    room, band = room_of(qtbot)
    room.resize(1000, 640)
    room.show()
    settle()
    band.show()
    settle()
    assert band.height() > 2 * band.fontMetrics().height()
    assert (room.verticalScrollBar().maximum(), room.horizontalScrollBar().maximum()) == (0, 0)
    sheet = room.widget()
    assert sheet is not None
    assert sheet.findChildren(QStackedWidget)[0].size() == room.viewport().size()


def test_where_it_must_scroll_downwards_no_second_bar_comes(app: DeskApplication, qtbot: QtBot) -> None:
    room, _ = room_of(qtbot)
    room.setFrameShape(PageRoom.Shape.NoFrame)
    room.resize(828, 400)
    room.show()
    settle()
    assert room.verticalScrollBar().isVisible()
    assert not room.horizontalScrollBar().isVisible()


def test_a_window_that_is_too_small_scrolls(app: DeskApplication, qtbot: QtBot) -> None:
    room, _ = room_of(qtbot)
    room.resize(600, 400)
    room.show()
    settle()
    assert room.verticalScrollBar().maximum() > 0
    assert room.horizontalScrollBar().maximum() > 0
