"""The review list as rows one below the other: letters, calls or reasons, and below an open one its invoices.

Where a row belongs is reckoned and not stored, and nothing here takes longer for a long list than a list of numbers
does: a run of a large firm has ten thousand letters, and all of them may be open.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.ui.reminders import lines as words
from creditdesk.ui.reminders.groups import Group

Index = QModelIndex | QPersistentModelIndex
#: Stands for "no parent": an immutable value, so that it may be a default.
_ROOT = QModelIndex()


class ReviewModel(QAbstractTableModel):
    """Groups and the lines of those that are open; a last line "show more" stands for those not read yet.

    ``checkable``: letters and calls have a mark that says whether they go (or were made).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: list[Group] = []
        self.checkable = False
        self._open: set[Hashable] = set()
        self._starts: Sequence[int] = ()
        self._rows = 0

    # -- what the page uses

    def show_groups(self, groups: Sequence[Group], opened: set[Hashable], *, checkable: bool) -> None:
        """Replace everything; ``opened`` are the keys of the groups that are open."""
        self.beginResetModel()
        self.groups, self.checkable, self._open = list(groups), checkable, opened
        self._reckon()
        self.endResetModel()

    def set_open(self, group: Group, opened: bool) -> None:
        """Open or close one group."""
        if opened == self.is_open(group):
            return
        first = self.row_of(group) + 1
        if not first:
            return
        if opened:
            self._insert(first, _inside(group), lambda: self._open.add(group.key))
        else:
            self._remove(first, self._shown_below(first), lambda: self._open.discard(group.key))
        self._say_changed(first - 1, 1)

    def is_open(self, group: Group) -> bool:
        """Whether the lines of a group are shown, or wanted as soon as they are read."""
        return group.key in self._open

    @property
    def opened(self) -> frozenset[Hashable]:
        """The keys of the groups that are open."""
        return frozenset(self._open)

    def add_lines(self, group: Group, lines: Sequence[DecisionLine]) -> None:
        """More lines of a group have been read: ``lines`` are all of them so far."""
        first = self.row_of(group) + 1
        if not first:
            return
        shown = self.is_open(group)
        before, after = self._shown_below(first), _inside(group, lines) if shown else 0

        def take() -> None:
            group.lines = list(lines)

        if after > before:  # behind the line "show more", whose place the first new one takes
            self._insert(first + before, after - before, take)
        else:
            self._remove(first + after, before - after, take)
        self._say_changed(first - 1, 1 + after)

    def at(self, row: int) -> tuple[Group | None, DecisionLine | None]:
        """The group of a row, and its invoice: None for a group and for "show more"."""
        group, line = self._place(row)
        return group, group.lines[line] if group is not None and 0 <= line < len(group.lines) else None

    def group_of(self, index: Index) -> Group | None:
        """The group an index is or lies in."""
        return self.at(index.row())[0]

    def line_of(self, index: Index) -> DecisionLine | None:
        """The invoice of an index; None for a group and for "show more"."""
        return self.at(index.row())[1]

    def is_group(self, index: Index) -> bool:
        """Whether an index is a letter, a call or a reason itself."""
        group, line = self._place(index.row())
        return group is not None and line < 0

    def is_more(self, index: Index) -> bool:
        """Whether an index is the line "show more"."""
        group, line = self._place(index.row())
        return group is not None and line >= len(group.lines)

    def after(self, index: Index) -> QModelIndex:
        """The group after a group, the row after any other; an invalid index at the end."""
        row = index.row() + 1
        return self.index(row + (self._shown_below(row) if self.is_group(index) else 0), 0)

    def row_of(self, group: Group) -> int:
        """The row of a group; -1 when it is not in the list (any more)."""
        for place, known in enumerate(self.groups):
            if known is group:
                return self._starts[place]
        return -1

    def index_of(self, group: Group) -> QModelIndex:
        """The index of a group; an invalid one when it is not in the list."""
        return self.index(self.row_of(group), 0)

    def place(self, key: Hashable, invoice_id: int = 0) -> QModelIndex:
        """Where a group (or, while it is open, one of its invoices) stands; an invalid index when it is gone."""
        for place, group in enumerate(self.groups):
            if group.key == key:
                numbers = [line.invoice_id for line in group.lines] if self.is_open(group) else []
                below = 1 + numbers.index(invoice_id) if invoice_id in numbers else 0
                return self.index(self._starts[place] + below, 0)
        return QModelIndex()

    def places(self, rows: Iterable[int]) -> list[tuple[int, int]]:
        """Of each row, which go down: (which group it is or lies in, which of its lines it is: -1 for the group)."""
        found, place, starts = list[tuple[int, int]](), 0, [*self._starts, self._rows]
        for row in rows:
            while row >= starts[place + 1]:
                place += 1
            found.append((place, row - starts[place] - 1))
        return found

    def rows(self, places: Iterable[tuple[int, int]]) -> list[int]:
        """The rows of what ``places`` told of the same groups, without those of lines that are not shown now."""
        starts = self._starts
        opened = [self.is_open(group) for group in self.groups]
        return [starts[place] + 1 + line for place, line in places if line < 0 or opened[place]]

    # -- what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        group, line = self.at(index.row())
        if group is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.sentence(line) if line else None
        if line is not None:
            return words.spoken_line(line)
        if self.is_more(index):
            return words.more_words(group.more)
        spoken = words.spoken_group(group)
        return (
            words.folded(spoken, self.is_open(group))
            if role == Qt.ItemDataRole.AccessibleTextRole
            else spoken
        )

    # -- inside

    def _place(self, row: int) -> tuple[Group | None, int]:
        """The group of a row, and which of its lines the row is: -1 for the group itself."""
        if not 0 <= row < self._rows:
            return None, -1
        place = bisect_right(self._starts, row) - 1
        return self.groups[place], row - self._starts[place] - 1

    def _shown_below(self, first: int) -> int:
        """Rows from ``first`` to the next group."""
        place = bisect_right(self._starts, first - 1)
        return (self._starts[place] if place < len(self._starts) else self._rows) - first

    def _reckon(self) -> None:
        """Where each group begins. A list in which nothing is open, which is the usual long one, needs no reckoning."""
        if not self._open:
            self._starts, self._rows = range(len(self.groups)), len(self.groups)
            return
        heights = (1 + (_inside(group) if group.key in self._open else 0) for group in self.groups)
        *starts, self._rows = accumulate(heights, initial=0)
        self._starts = starts

    def _insert(self, first: int, count: int, change: Callable[[], object]) -> None:
        if count:
            self.beginInsertRows(_ROOT, first, first + count - 1)
        change()
        self._reckon()
        if count:
            self.endInsertRows()

    def _remove(self, first: int, count: int, change: Callable[[], object]) -> None:
        if count:
            self.beginRemoveRows(_ROOT, first, first + count - 1)
        change()
        self._reckon()
        if count:
            self.endRemoveRows()

    def _say_changed(self, first: int, count: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(first + count - 1, 0))


def _inside(group: Group, lines: Sequence[DecisionLine] | None = None) -> int:
    """Rows below an open group, with these lines instead of its own."""
    read = len(group.lines if lines is None else lines)
    return read + (1 if 0 < read < group.count else 0)
