"""Which columns a table shows and in which order: a menu that stays open while one goes through it, also by keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from creditdesk.ui.tables.header import TableHeader

_TICKS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ColumnMenu(QMenu):
    """Space or Enter ticks a column, Ctrl+Up and Ctrl+Down move it; the last entry brings the original ones back."""

    def __init__(self, head: TableHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent or head)
        self._head = head
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.activeAction()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in steps:
            self._move(chosen, steps[key])
        elif key in _TICKS and chosen is not None and chosen.isCheckable():
            chosen.trigger()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.actionAt(event.position().toPoint())
        if pressed is not None and pressed.isCheckable():
            pressed.trigger()
        else:
            super().mouseReleaseEvent(event)

    def _fill(self, active: int = -1) -> None:
        """An entry for each column, in their order on the screen; ``active`` (logical) is the one for the keys.

        The first column always stays."""
        self.clear()
        for logical in self._head.in_order():
            entry = self.addAction(self._words(logical))
            entry.setData(logical)
            entry.setCheckable(True)
            entry.setChecked(not self._head.isSectionHidden(logical))
            entry.setEnabled(logical > 0)
            entry.toggled.connect(lambda on, which=logical: self._show(which, on))
            if logical == active:
                self.setActiveAction(entry)
        self.addSeparator()
        self.addAction(self.tr("Ctrl+↑ ↓ moves a column")).setEnabled(False)
        self.addAction(self.tr("Original columns")).triggered.connect(lambda *_: self._head.take(""))

    def _show(self, logical: int, on: bool) -> None:
        """Show or hide a column, and say what that made of the others."""
        self._head.show_column(logical, on)
        for entry in self.actions():
            other = entry.data()
            if isinstance(other, int):
                entry.setText(self._words(other))
                entry.blockSignals(True)
                entry.setChecked(not self._head.isSectionHidden(other))
                entry.blockSignals(False)

    def _words(self, logical: int) -> str:
        """The title of a column, and whether it is away only because it is narrow."""
        title = self._head.heading(logical)
        return self.tr("{0} (no room now)").format(title) if self._head.no_room(logical) else title

    def _move(self, chosen: QAction | None, by: int) -> None:
        logical = chosen.data() if chosen is not None else None
        if isinstance(logical, int):
            place = self._head.visualIndex(logical)
            target = min(max(place + by, 0), self._head.count() - 1)
            self._head.moveSection(place, target)
            self._fill(logical)


def on_right_click(head: TableHeader) -> None:
    """A right click (or the menu key) on ``head`` opens its menu of columns."""

    def open_menu(at: QPoint) -> None:
        menu = ColumnMenu(head)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(head.viewport().mapToGlobal(at))

    head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    head.customContextMenuRequested.connect(open_menu)
