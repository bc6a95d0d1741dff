"""Short ways through the whole window by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.page import Page
from creditdesk.ui.widgets.pdf_window import PdfWindow
from tests.ui.on_screen import settle

CTRL = Qt.KeyboardModifier.ControlModifier


def at(window: MainWindow, key: str) -> Page:
    """Go to a page."""
    window.go(key)
    settle()
    page = window.current_page()
    assert page is not None
    return page


def focus(window: MainWindow) -> QWidget:
    """Where the keyboard is."""
    return QApplication.focusWidget() or window


def quiet(desk: Desk, qtbot: QtBot) -> None:
    """Until no work is left."""
    qtbot.waitUntil(lambda: not desk.jobs.running)
    settle()


def menus(page: Page) -> list[list[str]]:
    """Words of the menus that are open on a page."""
    return [[each.text() for each in menu.actions()] for menu in page.findChildren(QMenu) if menu.isVisible()]


def papers(window: MainWindow) -> list[PdfWindow]:
    """Windows that show paper."""
    return [each for each in window.findChildren(PdfWindow) if each.isVisible()]
