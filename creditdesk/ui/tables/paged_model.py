"""A table of any length: an array of ids and windows of 256 rows, fetched when they are painted.

Sorting and filtering are questions to the ``RowSource`` (SQL below it); no row is copied or moved here.
"""

from array import array
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from creditdesk.ui import formats, texts, theme
from creditdesk.ui.tables.columns import Column, Show, shower

_SHIFT = 8
WINDOW = 1 << _SHIFT
#: Windows kept at a time: 16,384 rows, a few megabytes.
_KEPT = 64
#: So many rows below one that is gone are looked for.
_NEAR = 50
_DISPLAY, _TIP, _ALIGN, _INK, _SPOKEN = (
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)
Index = QModelIndex | QPersistentModelIndex


class Sort(NamedTuple):
    """Sort by the column named ``key``."""

    key: str
    descending: bool = False


class RowSource(Protocol):
    """Where rows come from. ``ids`` may run on a worker thread, ``rows`` runs on the GUI thread and must be
    quick."""

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        """All ids in order, as ``array("q")``; ``filter`` is whatever the page gave ``set_filter`` (None =
        all)."""
        ...

    def rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """Rows of ``ids`` in any order, each a frozen dataclass with ``id``; deleted ones may be missing."""
        ...


def whole_rows(source: RowSource) -> Callable[[Sequence[int]], Sequence[Any]]:
    """What gives the rows of ``source`` for a file or a sum: whole where the list shortens them, as a customer's to one
    currency (``file_rows`` of such a source)."""
    return getattr(source, "file_rows", source.rows)


#: Runs ``work`` somewhere and calls ``done(result)`` on the GUI thread.
Ask = Callable[[Callable[[], Any], Callable[[Any], None]], object]


class PagedModel(QAbstractTableModel):
    """Ids and windows over a ``RowSource``. ``loaded`` comes whenever a new order of ids has arrived."""

    loaded = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        source: RowSource,
        ask: Ask | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``ask`` runs the id query in a read lane (``lambda work, done: desk.read(page, work, done)``);
        None = at once."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.source = source
        self._ask = ask or _at_once
        self._ids: array[int] = array("q")
        self._sort: Sort | None = None
        self._filter: object = None
        self._asked = 0
        #: Order and filter of the rows that are shown, the rows before them, and whether those had the same.
        self._answered: tuple[Sort | None, object] = (None, None)
        self._before, self._same_question = self._ids, False
        self._currency: str | None = None
        self._rows: dict[int, list[Any]] = {}
        self._lines: dict[int, list[tuple[str, ...] | None]] = {}
        self._alignments = [int(column.alignment) for column in self.columns]
        self._toned = [column.tone for column in self.columns]
        self._shows: list[Show] = []
        self._inks: dict[str, QColor] = {}
        self.restyle()

    # -- what pages use

    @property
    def ids(self) -> "array[int]":
        """The ids in their present order; not to be changed."""
        return self._ids

    @property
    def order(self) -> Sort | None:
        """By what the rows are sorted; None is the source's own order."""
        return self._sort

    def reload(self) -> None:
        """Ask the source for the ids again; the present rows stay until they arrive, the latest question
        wins."""
        self._asked += 1
        question, sort, chosen = self._asked, self._sort, self._filter

        def arrived(ids: "array[int]") -> None:
            if question == self._asked:
                self._same_question, self._answered = self._answered == (sort, chosen), (sort, chosen)
                self._show(ids)

        self._ask(lambda: self.source.ids(sort, chosen), arrived)

    def set_filter(self, chosen: object, *, reload: bool = True) -> None:
        """Show only what ``chosen`` means to the source."""
        self._filter = chosen
        if reload:
            self.reload()

    def set_sort(self, sort: Sort | None, *, reload: bool = True) -> None:
        """Order by ``sort``."""
        self._sort = sort
        if reload:
            self.reload()

    def set_currency(self, currency: str | None) -> None:
        """The one currency of all rows, for the headings; None when they are mixed."""
        self._currency = currency
        self.restyle()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def row(self, position: int) -> Any:
        """The row at ``position`` (0 = top), None if it is gone."""
        window = position >> _SHIFT
        if window not in self._rows:
            self._fetch(window)
        return self._rows[window][position & (WINDOW - 1)]

    def line(self, position: int) -> tuple[str, ...]:
        """The texts of the row at ``position``, one for each column, formatted when first asked."""
        lines = self._lines.get(position >> _SHIFT)
        if lines is None:
            lines = self._fetch(position >> _SHIFT)
        return lines[position & (WINDOW - 1)] or self._format(position)

    def position(self, row_id: int) -> int:
        """Where the row with this id stands, -1 if it is not in the table."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def below(self, row: int) -> int | None:
        """The first of the ids that stood below ``row`` before the last answer and still stand, else the one in its
        place now; None where order or filter have changed."""
        if not self._same_question or not self._ids:
            return None
        near = self._before[row + 1 : row + 1 + _NEAR]
        in_its_place = self._ids[min(row, len(self._ids) - 1)]
        return next((row_id for row_id in near if self.position(row_id) >= 0), in_its_place)

    def restyle(self) -> None:
        """Language, currency or theme have changed: forget formatted texts and colours."""
        tokens, how = theme.tokens(), formats.current()
        self._shows = [shower(column, how, self._currency) for column in self.columns]
        self._inks = {tone: QColor(getattr(tokens, tone)) for tone in ("good", "warn", "red", "info")}
        self._inks["plain"] = QColor(tokens.ink_3)
        for window, lines in self._lines.items():
            self._lines[window] = [None] * len(lines)
        self._repaint()

    # -- what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role == _DISPLAY:
            return self.line(index.row())[index.column()]
        if role == _ALIGN:
            return self._alignments[index.column()]
        if role == _INK:
            tone = self._toned[index.column()]
            row = self.row(index.row()) if tone else None
            return self._ink(tone(row)) if tone and row is not None else None
        if role == _TIP:
            return self._tip(index)
        if role == _SPOKEN:
            return f"{self.columns[index.column()].heading(self._currency)}: {self.data(index)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == _DISPLAY:
                return self.columns[section].heading(self._currency)
            if role == _ALIGN:
                return self._alignments[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            self.set_sort(Sort(self.columns[column].key, order == Qt.SortOrder.DescendingOrder))

    # -- inside

    def _show(self, ids: "array[int]") -> None:
        self.beginResetModel()
        self._before, self._ids = self._ids, ids
        self._rows.clear()
        self._lines.clear()
        self.endResetModel()
        self.loaded.emit()

    def _fetch(self, window: int) -> list[tuple[str, ...] | None]:
        """Get one window of rows, letting go of the oldest."""
        wanted = self._ids[window << _SHIFT : (window + 1) << _SHIFT]
        found = {row.id: row for row in self.source.rows(wanted)}
        if len(self._rows) >= _KEPT:
            oldest = next(iter(self._rows))
            del self._rows[oldest], self._lines[oldest]
        self._rows[window] = [found.get(row_id) for row_id in wanted]
        self._lines[window] = [None] * len(wanted)
        return self._lines[window]

    def _format(self, position: int) -> tuple[str, ...]:
        row = self.row(position)
        line = tuple([show(row) for show in self._shows]) if row is not None else ("",) * len(self.columns)
        self._lines[position >> _SHIFT][position & (WINDOW - 1)] = line
        return line

    def _tip(self, index: Index) -> str | None:
        """Words whole, and what explains a figure."""
        column, row = self.columns[index.column()], self.row(index.row())
        if column.tip is not None and row is not None and column.tip(row):
            return QCoreApplication.translate("columns", column.tip(row))
        return texts.tip(str(self.data(index) or "")) if column.kind == "text" else None

    def _ink(self, tone: str | None) -> QColor | None:
        return self._inks[tone] if tone else None

    def _repaint(self) -> None:
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _at_once(work: Callable[[], Any], done: Callable[[Any], None]) -> None:
    done(work())
