"""Recording that letters were posted: the day, how, and the numbers of registered ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from creditdesk.db.queries.letters import LetterLine
from creditdesk.ui import theme
from creditdesk.ui.dunning_words import method_choices
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.form import Form
from creditdesk.ui.reminders.painting import MARK_SIZE, paint_mark
from creditdesk.ui.widgets.labels import label, section

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NUMBER, _CUSTOMER, _TRACKING = range(3)


@dataclass(frozen=True, slots=True)
class Posting:
    """What the person entered: which letters, when, how, tracking numbers by letter."""

    letters: tuple[int, ...]
    on: date
    method: str
    tracking: dict[int, str]


class PostForm(QWidget):
    """``wanted(Posting)`` on the primary button or Enter, ``left()`` on Cancel or Escape."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pane")
        self.setMinimumWidth(320)
        self._today = today
        self.model = _Letters(self)
        self.table = _LettersTable(self.model, self.tr("Letters to post, with tracking numbers"))
        self.form = Form(2)
        self.form.add("on", self.tr("Posted on"), DateEdit(today))
        self.form.add("method", self.tr("How"), Choice(method_choices()))
        self.primary = self.form.set_actions("", self.tr("Cancel"))
        self.form.submitted.connect(self._submit)
        self.form.left.connect(self.left)
        self.model.dataChanged.connect(lambda *_: self._describe())
        hint = self.tr(
            "Posting cannot be undone; until then everything can. Untick letters that stay here. "
            "Type the number of a registered letter into its line."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(section(self.tr("Mark as posted")))
        column.addWidget(label(hint, "caption", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.form)

    def show_letters(self, letters: Sequence[LetterLine], chosen: frozenset[int]) -> None:
        """The letters that wait; ``chosen`` ones are ticked. Registered ones stand first: they have numbers."""
        self.model.fill(sorted(letters, key=lambda line: (not line.registered, line.id)), chosen)
        self.form.clear_errors()
        self.form.set_value("on", self._today())
        self.table.setCurrentIndex(self.model.index(0, _TRACKING))
        self._describe()

    def begin(self) -> None:
        """Put the keyboard where most has to be typed: on the day."""
        self.form.focus_first()

    def show_problem(self, error: Exception) -> bool:
        """Say why nothing was recorded; False for a mistake of ours."""
        return self.form.show_problem(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _describe(self) -> None:
        count = len(self.model.ticked)
        self.primary.setText(self.tr("Mark %n letters as posted", "", count))
        self.primary.setEnabled(count > 0)

    def _submit(self) -> None:
        values = self.form.values()
        if values is None or not self.model.ticked or values["on"] is None:
            return
        letters = tuple(line.id for line in self.model.lines if line.id in self.model.ticked)
        tracking = {
            number: text for number, text in self.model.tracking.items() if text and number in letters
        }
        self.wanted.emit(Posting(letters, values["on"], values["method"], tracking))


class _Letters(QAbstractTableModel):
    """Letters with a tick and a number that can be typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[LetterLine] = []
        self.ticked: set[int] = set()
        self.tracking: dict[int, str] = {}

    def fill(self, lines: Sequence[LetterLine], chosen: frozenset[int]) -> None:
        self.beginResetModel()
        self.lines, self.ticked, self.tracking = list(lines), set(chosen), {}
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Letter"), self.tr("Customer"), self.tr("Tracking number"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == _TRACKING else usual

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _NUMBER:
            return Qt.CheckState.Checked if line.id in self.ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if index.column() == _TRACKING:
                waiting = self.tr("registered: number") if line.registered else ""
                edited = self.tracking.get(line.id, "")
                return edited or (waiting if role == Qt.ItemDataRole.DisplayRole else "")
            return line.number if index.column() == _NUMBER else line.customer
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            self.ticked ^= {line.id}
        elif role == Qt.ItemDataRole.EditRole:
            self.tracking[line.id] = str(value).strip()
        else:
            return False
        self.dataChanged.emit(index, index)
        return True


class _Tick(QStyledItemDelegate):
    """The letter's number behind its mark."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, box = theme.tokens(), QRect(option.rect)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(box, QColor(tokens.selection))
        ticked = index.data(int(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        mark = QRect(box.left() + 4, box.center().y() - MARK_SIZE // 2 + 1, MARK_SIZE, MARK_SIZE)
        paint_mark(painter, tokens, mark, "all" if ticked else "none")
        painter.setPen(QColor(tokens.ink))
        painter.drawText(box.adjusted(28, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), str(index.data()))


class _LettersTable(QTableView):
    """Space ticks the row, typing writes its number, Enter in a number goes on to the next row."""

    def __init__(self, model: _Letters, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegateForColumn(_NUMBER, _Tick(self))
        self.clicked.connect(self._tick)
        self.setShowGrid(False)
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
        head.setSectionResizeMode(_CUSTOMER, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(_NUMBER, 104)
        self.setColumnWidth(_TRACKING, 132)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._tick(index.siblingAtColumn(_NUMBER))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()  # for the form
        else:
            if index.isValid() and event.text().strip():
                self.setCurrentIndex(index.siblingAtColumn(_TRACKING))
            super().keyPressEvent(event)

    def _tick(self, index: QModelIndex) -> None:
        if index.column() == _NUMBER:
            self.model().setData(index, None, int(Qt.ItemDataRole.CheckStateRole))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache and below.isValid():
            self.setCurrentIndex(below)
