"""The letters to post as a model: ticks, tracking numbers, and what is doubtful about them."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.tracking import TrackingDoubt, clean_tracking, tracking_doubts
from creditdesk.ui import texts, theme
from creditdesk.ui.forms.posting.paste import Placed, place

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
NUMBER, CUSTOMER, TRACKING = range(3)


class PostModel(QAbstractTableModel):
    """Letters with a tick and a number that can be typed; numbers survive when the form is left and opened again."""

    def __init__(self, parent: QWidget, tracking: dict[int, str] | None = None) -> None:
        """``tracking`` keeps what is typed, by letter, beyond the life of the form."""
        super().__init__(parent)
        self.lines: list[LetterLine] = []
        self.ticked: set[int] = set()
        self.tracking: dict[int, str] = {} if tracking is None else tracking
        self.doubts: dict[int, TrackingDoubt] = {}
        self._used: Mapping[str, str] = {}

    def fill(self, lines: Sequence[LetterLine], chosen: frozenset[int]) -> None:
        """Show ``lines``; ``chosen`` are ticked."""
        self.beginResetModel()
        self.lines, self.ticked = list(lines), set(chosen)
        self.endResetModel()
        self._doubt()

    def set_used(self, used: Mapping[str, str]) -> None:
        """Numbers of letters posted before, with those letters' numbers."""
        self._used = used
        self._changed()

    def number(self, letter: int) -> str:
        """The clean number of a letter, "" where none was entered."""
        return clean_tracking(self.tracking.get(letter, ""))

    def numbers(self) -> dict[int, str]:
        """The numbers of ticked letters that have one."""
        found = {line.id: self.number(line.id) for line in self.lines if line.id in self.ticked}
        return {letter: number for letter, number in found.items() if number}

    def paste(self, text: str, start: int) -> Placed:
        """Put a column of numbers into the ticked lines from ``start`` on, or to the letters that it names."""
        ticked = [line for line in self.lines if line.id in self.ticked]
        before = sum(line.id in self.ticked for line in self.lines[:start])
        placed = place(text, [(line.id, line.number) for line in ticked], before)
        self.tracking.update(placed.numbers)
        self._changed()
        return placed

    def forget(self, letters: Sequence[int]) -> None:
        """These letters are posted: their numbers are stored and need not be kept here."""
        for letter in letters:
            self.tracking.pop(letter, None)

    def clear_number(self, row: int) -> None:
        """Take a number away."""
        self.tracking.pop(self.lines[row].id, None)
        self._changed()

    # -- what Qt asks

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
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == TRACKING else usual

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NUMBER:
            return Qt.CheckState.Checked if line.id in self.ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            words = self.sentence(line.id) or (line.customer if index.column() == CUSTOMER else "")
            return texts.tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == TRACKING:
            return self._colour(line)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if index.column() == TRACKING:
                return self._tracking_words(line, edited=role == Qt.ItemDataRole.EditRole)
            return line.number if index.column() == NUMBER else line.customer
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            self.ticked ^= {line.id}
        elif role == Qt.ItemDataRole.EditRole:
            self.tracking[line.id] = clean_tracking(str(value))
        else:
            return False
        self._changed()
        return True

    def sentence(self, letter: int) -> str:
        """Why the number of a letter is doubted, "" where it is not."""
        doubt = self.doubts.get(letter)
        return texts.sentence(doubt.code, doubt.params) if doubt else ""

    # -- inside

    def _tracking_words(self, line: LetterLine, *, edited: bool) -> str:
        number = self.tracking.get(line.id, "")
        if edited:
            return number
        marked = (
            f"▲ {number}" if line.id in self.doubts else number
        )  # the shape of a warning, beside its colour
        if not marked and line.paid_before_posting:
            return self.tr("paid by now")
        return marked or (self.tr("registered: number") if line.registered else "")

    def _colour(self, line: LetterLine) -> QColor | None:
        if line.id in self.doubts:
            return QColor(theme.tokens().warn)
        return None if self.tracking.get(line.id) else QColor(theme.tokens().ink_3)

    def _doubt(self) -> None:
        letters = {line.id: line.number for line in self.lines}
        self.doubts = tracking_doubts(self.numbers(), self._used, letters)

    def _changed(self) -> None:
        self._doubt()
        if not self.lines:
            return
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, TRACKING))
