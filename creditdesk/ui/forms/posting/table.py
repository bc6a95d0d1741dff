"""The letters to post: a tick, the customer, and the tracking number, typed, scanned or pasted by the column."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from creditdesk.ui import theme
from creditdesk.ui.forms.posting.model import CUSTOMER, NUMBER, TRACKING, Index, PostModel
from creditdesk.ui.tables.marks import MARK_SIZE, paint_mark


class PostTable(QTableView):
    """Space ticks the row, typing or a scanner writes its number, Enter goes on to the next row, Ctrl+V fills rows.

    ``pasted(Placed)`` tells what a pasted list has filled, ``ended()`` that Enter was pressed on the last row: there
    it sends nothing off, since a scanner presses it too.
    """

    pasted = Signal(object)
    ended = Signal()

    def __init__(self, model: PostModel, name: str) -> None:
        super().__init__()
        self._letters = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegateForColumn(NUMBER, _Tick(self))
        self.setItemDelegateForColumn(TRACKING, _Numbers(self))
        self.clicked.connect(self._tick)
        self.setShowGrid(False)
        self.setProperty("kind", "posting")  # what is edited stands closer to its edge
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(30)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(CUSTOMER, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(NUMBER, 104)
        self.setColumnWidth(TRACKING, 136)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QApplication.clipboard().text())
        elif key == Qt.Key.Key_Space and index.isValid():
            self._tick(index.siblingAtColumn(NUMBER))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid():
            for row in {at.row() for at in self.selectedIndexes()} or {index.row()}:
                self._letters.clear_number(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.go_on():
                self.ended.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()  # for the form
        else:
            if index.isValid() and event.text().strip():
                self.go_to(index.siblingAtColumn(TRACKING))
            super().keyPressEvent(event)

    def paste(self, text: str) -> None:
        """Fill numbers from a list, from the current row on."""
        if text.strip():
            self.pasted.emit(self._letters.paste(text, max(self.currentIndex().row(), 0)))

    def go_on(self, by: int = 1) -> bool:
        """Make the next row current, or the one before; False on the last one."""
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + by)
        if below.isValid():
            self.go_to(below)
        return below.isValid()

    def go_to(self, index: QModelIndex) -> None:
        """Make a row current and the only one selected, also while Ctrl is held down."""
        rows = QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect | rows)

    def show_letter(self, letter: int) -> None:
        """Make the row of a letter current."""
        rows = [line.id for line in self._letters.lines]
        if letter in rows:
            self.go_to(self._letters.index(rows.index(letter), TRACKING))

    def finish(self) -> None:
        """Take a number that is still being typed."""
        for editor in self.findChildren(_NumberEdit):
            if not editor.closing:
                self.commitData(editor)
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        onward, back = QAbstractItemDelegate.EndEditHint.EditNextItem, QAbstractItemDelegate.EndEditHint
        walks = hint in (onward, back.EditPreviousItem)
        if isinstance(editor, _NumberEdit):
            editor.closing = True
        super().closeEditor(editor, back.NoHint if walks else hint)
        if hint in (onward, back.SubmitModelCache):
            self.go_on()
        elif walks:
            self.go_on(-1)

    def _tick(self, index: QModelIndex) -> None:
        if index.column() == NUMBER:
            self.model().setData(index, None, int(Qt.ItemDataRole.CheckStateRole))


class _Tick(QStyledItemDelegate):
    """The letter's number behind its mark; a bar at the left says that the keyboard is here."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, box = theme.tokens(), QRect(option.rect)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(box, QColor(tokens.selection))
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(tokens.accent))
        ticked = index.data(int(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        mark = QRect(box.left() + 8, box.center().y() - MARK_SIZE // 2 + 1, MARK_SIZE, MARK_SIZE)
        paint_mark(painter, tokens, mark, "all" if ticked else "none")
        painter.setPen(QColor(tokens.ink))
        painter.drawText(box.adjusted(30, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), str(index.data()))


class _Numbers(QStyledItemDelegate):
    """The field for a number: several pasted lines go into several rows."""

    def __init__(self, table: PostTable) -> None:
        super().__init__(table)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = _NumberEdit(parent)
        editor.setAccessibleName(str(index.model().headerData(TRACKING, Qt.Orientation.Horizontal)))
        editor.several.connect(lambda text: self._leave(editor, text))
        return editor

    def _leave(self, editor: QWidget, text: str) -> None:
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self._table.paste(text)


class _NumberEdit(QLineEdit):
    """``several(text)`` when more than one line is pasted."""

    several = Signal(str)
    #: Its number was taken or given up; it goes when the event loop comes to it.
    closing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = QApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if len(text.strip().splitlines()) > 1:
            self.several.emit(text)
        else:
            super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # else it goes on to the table and the form, which would post at once
