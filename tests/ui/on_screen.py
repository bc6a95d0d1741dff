"""Short ways to drive a page in tests: where it leads, what it says, what a screen reader would hear."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from creditdesk.ui.desk import Desk
from creditdesk.ui.page import Page
from creditdesk.ui.tables.view import TableView


def settle() -> None:
    """Let everything that waits for the event loop happen."""
    for _ in range(4):
        QApplication.processEvents()


def bring_forward(window: QWidget) -> None:
    """Give a shown window the keyboard; on a busy machine, or after another test's window, it may take a second try."""
    for _ in range(30):
        window.activateWindow()
        if QTest.qWaitForWindowActive(window, 2000):
            return
    raise AssertionError(f"{type(window).__name__} does not get the keyboard")


def show(page: Page, width: int = 1036, height: int = 640) -> None:
    """Show a page as large as a small laptop shows it; it fills itself."""
    page.resize(width, height)
    page.show()
    bring_forward(page)
    settle()


class Ways:
    """Stands in for the shell: remembers where pages wanted to go and what they confirmed."""

    def __init__(self, desk: Desk) -> None:
        self.went: list[tuple[str, dict[str, Any]]] = []
        self.said: list[str] = []
        self.undo: Any = None
        desk.go, desk.toast = self._go, self._say

    def _go(self, key: str, **aim: Any) -> None:
        self.went.append((key, aim))

    def _say(self, words: str, undo: Any = None, action: str = "") -> None:
        self.said.append(words)
        self.undo = undo


def press(
    widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key on a widget."""
    QTest.keyClick(widget, key, modifiers)
    settle()


def write(widget: QWidget, text: str) -> None:
    """Type into a field from its start and leave it."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Tab)
    settle()


def texts(table: TableView, column: str) -> list[str]:
    """What a table shows in one column, top down."""
    at = [each.key for each in table.model.columns].index(column)
    return [table.model.line(row)[at] for row in range(len(table.model.ids))]


class Flashes(QObject):
    """Notes every widget that is shown as a window of its own: a part shown before it has its place flashes up."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.seen: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def nameless(page: QWidget) -> list[str]:
    """Widgets that take the keyboard without a name for a screen reader."""
    return [f"{type(widget).__name__} {widget.objectName()}" for widget in _takers(page) if not _name(widget)]


def _takers(page: QWidget) -> Iterator[QWidget]:
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.focusProxy():
            yield widget


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""
