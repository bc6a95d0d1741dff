"""The review list on the screen: folds, marks and moves by mouse and by keyboard alike.

Right and Left open and close, Space takes out or puts back, Enter opens or closes a letter, Delete undoes one.
"""

from collections.abc import Hashable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from creditdesk.ui.reminders.groups import Group
from creditdesk.ui.reminders.model import ReviewModel
from creditdesk.ui.reminders.painting import MARK, WORDS, ReviewDelegate, line_mark_box, mark_box

#: Lists with up to so many lines are shown opened.
_OPEN_UP_TO = 250


class ReviewTree(QTreeView):
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
        super().__init__(parent)
        self._model = model
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(ReviewDelegate(self, model))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at))
        )
        self._open: set[Hashable] = set()
        self.expanded.connect(self._opened)
        self.collapsed.connect(self._closed)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())

    # -- what the page uses

    def show_groups(self, groups: list[Group], *, checkable: bool, afresh: bool = False) -> None:
        """Replace the list; what was open, current and selected stays so where it is still there.

        ``afresh``: it is another run, which is read from its top.
        """
        opened, self._open = self._open, set[Hashable]()
        known = set[Hashable]() if afresh else {group.key for group in self._model.groups}
        key, invoice = (None, 0) if afresh else self._current_key()
        scrolled = self.verticalScrollBar().value()
        self._model.show_groups(groups, checkable=checkable)
        few = sum(1 + len(group.lines) for group in groups) <= _OPEN_UP_TO
        for row, group in enumerate(groups):
            if group.lines and (group.key in opened if group.key in known else few):
                self.expand(self._row(row))
        found = self._model.place(key, invoice) if key is not None else QModelIndex()
        self.go_to(found if found.isValid() else self._model.index(0, 0))
        self.verticalScrollBar().setValue(scrolled if found.isValid() else 0)
        self.moved.emit()

    def current_group(self) -> Group | None:
        """The letter, call or reason that is current or holds the current invoice."""
        return self._model.group_of(self.currentIndex())

    def chosen(self) -> list[QModelIndex]:
        """The selected lines, top down."""
        return sorted(self.selectionModel().selectedIndexes(), key=lambda at: self.visualRect(at).top())

    def open_all(self, opened: bool) -> None:
        """Open or close every letter or reason."""
        for row in range(len(self._model.groups)):
            self.setExpanded(self._row(row), opened)

    def go_to(self, index: QModelIndex) -> None:
        """Make a line current and the only one selected, also while Ctrl is still held down after Ctrl+Enter."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_place(self, index: QModelIndex) -> None:
        """Make a line current and bring it into sight."""
        if index.isValid():
            self.go_to(index)
            self.scrollTo(index)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._open and event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # reasons wrap anew, so lines change their height

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
            self.setExpanded(index, not self.isExpanded(index))
            return True
        marked = self._model.checkable and group.source is not None
        mark = line_mark_box(box) if line else mark_box(box)
        if marked and mark.adjusted(-6, -8, 6, 8).contains(at) and (line is None or group.kind == "letter"):
            if index not in self.selectionModel().selectedIndexes():
                self.go_to(index)
            self.toggled.emit()
            return True
        return False

    def _enter(self, index: QModelIndex) -> None:
        if self._model.is_more(index):
            self.more.emit(self._model.group_of(index))
        elif self._model.line_of(index) is None:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.below_current()))

    def _fold(self, index: QModelIndex, opened: bool) -> None:
        """Right opens and then goes in, Left goes out and then closes, as in every tree."""
        group_index = index.parent() if index.parent().isValid() else index
        if opened and index == group_index and self.isExpanded(index):
            inside = self._model.index(0, 0, index)
            self.go_to(inside if inside.isValid() else index)
        elif opened:
            self.expand(group_index)
        elif index != group_index:
            self.go_to(group_index)
        else:
            self.collapse(index)

    def _opened(self, index: QModelIndex) -> None:
        group = self._model.group_of(index)
        if group is None:
            return
        self._open.add(group.key)
        if group.count and not group.lines:
            self.wanted.emit(group)

    def _closed(self, index: QModelIndex) -> None:
        group = self._model.group_of(index)
        if group is not None:
            self._open.discard(group.key)

    def _row(self, row: int) -> QModelIndex:
        return self._model.index(row, 0)

    def _current_key(self) -> tuple[object, int]:
        group, line = self.current_group(), self._model.line_of(self.currentIndex())
        return (group.key if group else None), (line.invoice_id if line else 0)
