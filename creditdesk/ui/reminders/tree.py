"""The review list on the screen: folds, marks and moves by mouse and by keyboard alike.

Right and Left open and close, Space takes out or puts back, Enter opens or closes a letter, Delete undoes one.
"""

from collections.abc import Hashable, Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.ui.reminders.fitted_rows import FittedRows
from creditdesk.ui.reminders.groups import Group
from creditdesk.ui.reminders.model import ReviewModel
from creditdesk.ui.reminders.painting import (
    GROUP_HEIGHT,
    MARK,
    WORDS,
    ReviewDelegate,
    line_mark_box,
    mark_box,
)

#: Lists with up to so many lines are shown opened.
_OPEN_UP_TO = 250


class ReviewTree(FittedRows):
    """``toggled()`` asks to take out or put back what is selected, ``wanted(group)`` to read a reason's invoices,
    ``more(group)`` the next ones, ``moved()`` tells that another line is current, ``typed(text)`` that somebody types,
    ``menu_wanted(global point)`` asks for the menu of the line, ``undo_wanted()`` to undo the selected letters."""

    toggled = Signal()
    wanted = Signal(object)
    more = Signal(object)
    moved = Signal()
    typed = Signal(str)
    menu_wanted = Signal(QPoint)
    undo_wanted = Signal()

    def __init__(self, model: ReviewModel, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls the list, translated."""
        super().__init__(GROUP_HEIGHT, parent)
        self._model = model
        self.setAccessibleName(name)
        self.setModel(model)
        self._delegate = ReviewDelegate(self, model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at))
        )
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())

    def row_height(self, row: int) -> int:
        return self._delegate.height(row)

    # -- what the page uses

    def show_groups(self, groups: list[Group], *, checkable: bool, afresh: bool = False) -> None:
        """Replace the list; what was open, current and in sight stays so where it is still there.

        ``afresh``: it is another run, which is read from its top.
        """
        opened = set(() if afresh else self._model.opened)
        if sum(1 + len(group.lines) for group in groups) <= _OPEN_UP_TO:
            known = set[Hashable]() if afresh else {group.key for group in self._model.groups}
            opened |= {group.key for group in groups if group.key not in known}
        if opened:
            opened &= {group.key for group in groups if group.lines}
        self._replace(groups, opened, checkable, afresh)
        self.moved.emit()

    def current_group(self) -> Group | None:
        """The letter, call or reason that is current or holds the current invoice."""
        return self._model.group_of(self.currentIndex())

    def chosen(self) -> list[tuple[Group, DecisionLine | None]]:
        """The selected lines, top down: groups, and invoices with their group."""
        found = (self._model.at(row) for row in self._chosen_rows())
        return [(group, line) for group, line in found if group is not None]

    def set_open(self, group: Group, opened: bool) -> None:
        """Open or close a letter or reason; who was inside stands on it when it is closed."""
        if not opened and self.current_group() is group and not self._model.is_group(self.currentIndex()):
            self.go_to(self._model.index_of(group))
        self._model.set_open(group, opened)
        if opened:
            self._ask_for_lines([group])

    def open_all(self, opened: bool) -> None:
        """Open or close every letter or reason; what is selected stays so where it is still shown."""
        groups, places = self._model.groups, self._model.places(self._chosen_rows())
        self._replace(groups, {group.key for group in groups} if opened else set(), self._model.checkable)
        self._choose_rows(self._model.rows(places))
        if opened:
            self._ask_for_lines(groups)

    def go_to(self, index: QModelIndex) -> None:
        """Make a line current and the only one selected, also while Ctrl is still held down after Ctrl+Enter."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def go_on(self) -> None:
        """Move to the next letter, or to the line after an invoice."""
        after = self._model.after(self.currentIndex())
        if after.isValid():
            self.go_to(after)
            self.scrollTo(after)

    def popup(self, menu: QMenu) -> None:
        """Show a menu below the current line, as the menu key does."""
        menu.popup(self.viewport().mapToGlobal(self.below_current()))

    def below_current(self) -> QPoint:
        """The left foot of the current line, in the viewport."""
        return self.visualRect(self.currentIndex()).bottomLeft() + QPoint(WORDS, 0)

    # -- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key == Qt.Key.Key_Space and plain:
            self.toggled.emit()
        elif key == Qt.Key.Key_Delete and plain:
            self.undo_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and index.isValid():
            self._enter(index)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and plain and index.isValid():
            self._fold(index, key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing goes to the search field."""
        self.typed.emit(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self._pressed(index, at):
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() > WORDS:
            self._enter(index)

    # -- inside

    def _pressed(self, index: QModelIndex, at: QPoint) -> bool:
        """A click on the chevron or the mark; anything else selects."""
        group, line = self._model.group_of(index), self._model.line_of(index)
        box = self.visualRect(index)
        box.setLeft(0)
        if group is None:
            return False
        if self._model.is_more(index):
            self._enter(index)
            return True
        if line is None and at.x() < MARK - 2:
            self.go_to(index)
            self._turn(group)
            return True
        marked = self._model.checkable and group.source is not None
        mark = line_mark_box(box) if line else mark_box(box)
        if marked and mark.adjusted(-6, -8, 6, 8).contains(at) and (line is None or group.kind == "letter"):
            if not self.selectionModel().isSelected(index):
                self.go_to(index)
            self.toggled.emit()
            return True
        return False

    def _enter(self, index: QModelIndex) -> None:
        group = self._model.group_of(index)
        if group is None:
            return
        if self._model.is_more(index):
            self.more.emit(group)
        elif self._model.is_group(index):
            self._turn(group)
        else:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.below_current()))

    def _turn(self, group: Group) -> None:
        self.set_open(group, not self._model.is_open(group))

    def _fold(self, index: QModelIndex, opened: bool) -> None:
        """Right opens and then goes in, Left goes out and then closes, as in every tree."""
        group = self._model.group_of(index)
        if group is None:
            return
        if not self._model.is_group(index):
            if not opened:
                self.go_to(self._model.index_of(group))
        elif opened and self._model.is_open(group):
            inside = index.siblingAtRow(index.row() + 1)
            if inside.isValid() and not self._model.is_group(inside):
                self.go_to(inside)
        else:
            self.set_open(group, opened)

    def _ask_for_lines(self, groups: Iterable[Group]) -> None:
        """Have the invoices of open reasons read."""
        for group in groups:
            if group.count and not group.lines:
                self.wanted.emit(group)

    def _replace(
        self, groups: Sequence[Group], opened: set[Hashable], checkable: bool, afresh: bool = False
    ) -> None:
        """Other rows; the current line stays current and the first one in sight stays there."""
        row, hidden = self.top_row()
        first = self._key_at(row)
        key, invoice = (None, 0) if afresh else self._key_at(self.currentIndex().row())
        self._model.show_groups((), set(), checkable=checkable)  # Qt would keep the heights of the old rows
        self._model.show_groups(groups, opened, checkable=checkable)
        found = self._model.place(key, invoice) if key is not None else QModelIndex()
        self.go_to(found if found.isValid() else self._model.index(0, 0))
        top = self._model.place(*first) if found.isValid() else QModelIndex()
        self.show_at_top(max(top.row(), 0), hidden if top.isValid() else 0)

    def _chosen_rows(self) -> list[int]:
        """The selected rows, top down, without asking for each whether it is."""
        spans = self.selectionModel().selection().toList()
        return [
            row
            for top, bottom in sorted((s.top(), s.bottom()) for s in spans)
            for row in range(top, bottom + 1)
        ]

    def _choose_rows(self, rows: Iterable[int]) -> None:
        """Select these rows."""
        picked = QItemSelection()
        for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
            together = [row for _, row in run]
            picked.select(self._model.index(together[0], 0), self._model.index(together[-1], 0))
        self.selectionModel().select(picked, QItemSelectionModel.SelectionFlag.Select)

    def _key_at(self, row: int) -> tuple[Hashable, int]:
        group, line = self._model.at(row)
        return (group.key if group else None), (line.invoice_id if line else 0)
