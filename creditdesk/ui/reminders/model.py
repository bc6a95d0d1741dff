"""The review list as a model of two levels: letters, calls or reasons, and below them the invoices."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.ui.reminders import lines as words
from creditdesk.ui.reminders.groups import Group

Index = QModelIndex | QPersistentModelIndex
#: Stands for "no parent": an immutable value, so that it may be a default.
_ROOT = QModelIndex()


class ReviewModel(QAbstractItemModel):
    """Groups and their lines; a last line "show more" stands for those not read yet.

    ``checkable``: letters and calls have a mark that says whether they go (or were made).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: list[Group] = []
        self.checkable = False

    # -- what the page uses

    def show_groups(self, groups: Sequence[Group], *, checkable: bool) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.groups, self.checkable = list(groups), checkable
        self.endResetModel()

    def add_lines(self, group: Group, lines: Sequence[DecisionLine]) -> None:
        """More lines of a group have been read: ``lines`` are all of them so far."""
        if group not in self.groups:
            return
        parent = self.index(self.groups.index(group), 0)
        before = self.rowCount(parent)
        if before:
            self.beginRemoveRows(parent, 0, before - 1)
            group.lines = []
            group.count, kept = 0, group.count
            self.endRemoveRows()
            group.count = kept
        after = len(lines) + (1 if group.count > len(lines) else 0)
        if after:
            self.beginInsertRows(parent, 0, after - 1)
            group.lines = list(lines)
            self.endInsertRows()

    def group_of(self, index: Index) -> Group | None:
        """The group an index is or lies in."""
        if not index.isValid():
            return None
        place = index.row() if not index.internalId() else index.internalId() - 1
        return self.groups[place] if place < len(self.groups) else None

    def line_of(self, index: Index) -> DecisionLine | None:
        """The invoice of an index; None for a group and for "show more"."""
        group = self.group_of(index)
        if group is None or not index.internalId() or index.row() >= len(group.lines):
            return None
        return group.lines[index.row()]

    def is_more(self, index: Index) -> bool:
        """Whether an index is the line "show more"."""
        return bool(index.isValid() and index.internalId()) and self.line_of(index) is None

    def place(self, key: Hashable, invoice_id: int = 0) -> QModelIndex:
        """Where a group (or one of its invoices) stands; an invalid index when it is gone."""
        for row, group in enumerate(self.groups):
            if group.key == key:
                parent = self.index(row, 0)
                numbers = [line.invoice_id for line in group.lines]
                return self.index(numbers.index(invoice_id), 0, parent) if invoice_id in numbers else parent
        return QModelIndex()

    # -- what Qt asks

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not parent.isValid():  # asked once for every letter whenever the list is laid out
            return (
                self.createIndex(row, 0, 0) if 0 <= row < len(self.groups) and column == 0 else QModelIndex()
            )
        if row < 0 or column != 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self.groups)
        if parent.internalId():
            return 0
        group = self.groups[parent.row()]
        return len(group.lines) + (1 if group.lines and group.more > 0 else 0)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        if not parent.isValid():
            return bool(self.groups)
        return not parent.internalId() and self.groups[parent.row()].count > 0

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        group, line = self.group_of(index), self.line_of(index)
        if group is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.sentence(line) if line else None
        if line is not None:
            return words.spoken_line(line)
        return words.more_words(group.more) if index.internalId() else words.spoken_group(group)
