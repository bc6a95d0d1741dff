"""A table as data: what a report holds before it has words, on its way to the screen, to paper or to a file.

Titles and values of kind ``code`` are codes until somebody who knows the language puts words in their place
(``worded``); amounts are minor units of the row's currency, which is why currencies are never added together.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

#: ``money`` is minor units, ``percent`` a fraction, ``days`` and ``count`` whole numbers.
Kind = Literal["text", "code", "money", "date", "days", "count", "percent"]
#: Figures stand right, everything else left.
FIGURES: frozenset[Kind] = frozenset(("money", "days", "count", "percent"))
Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column. ``key`` names it, ``title`` is a code or words, ``summed`` columns have totals."""

    key: str
    title: str
    kind: Kind = "text"
    summed: bool = False

    @property
    def is_figure(self) -> bool:
        """Whether it is set to the right."""
        return self.kind in FIGURES


class TableRow(NamedTuple):
    """One row: ``id`` is unique in its table, ``customer_id`` the customer behind it (0 = none)."""

    id: int
    customer_id: int
    currency: str
    cells: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class TableTotal:
    """The sums of one currency, or of the ``part`` of its rows that a code names; ``cells`` has one place for each
    column, None where nothing is added."""

    currency: str
    rows: int
    cells: tuple[int | None, ...]
    part: str = ""

    def label(self, pattern: str) -> str:
        """What it is called: ``pattern`` with the currency, a part by its name."""
        return f"{self.part} {self.currency}" if self.part else pattern.format(currency=self.currency)


@dataclass(frozen=True, slots=True)
class WordedTable:
    """A table ready for paper or file: every title and value in words of ``language``.

    ``notes`` say as of when and by which filter; ``total`` is a pattern of ``{currency}``; ``currency`` is the
    column title of the currency; ``day`` is the day of making.
    """

    title: str
    notes: tuple[str, ...]
    columns: tuple[TableColumn, ...]
    rows: Sequence[TableRow]
    totals: tuple[TableTotal, ...]
    total: str
    currency: str
    language: str
    author: str
    day: date

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies of the rows, in the order of their first row."""
        return tuple(dict.fromkeys(row.currency for row in self.rows))


def sums(
    columns: Sequence[TableColumn], rows: Iterable[TableRow], part: Callable[[TableRow], str] | None = None
) -> tuple[TableTotal, ...]:
    """The totals of each currency, in order of its code; none when no column is summed.

    ``part`` says to which part a row belongs: the parts come before their total, in order of their codes.
    """
    places = [place for place, column in enumerate(columns) if column.summed]
    if not places:
        return ()
    groups: dict[tuple[str, bool, str], list[TableRow]] = {}
    for row in rows:
        groups.setdefault((row.currency, True, ""), []).append(row)
        if part is not None:
            groups.setdefault((row.currency, False, part(row)), []).append(row)
    found: list[TableTotal] = []
    for (currency, _whole, code), members in sorted(groups.items()):
        cells: list[int | None] = [None] * len(columns)
        for place in places:
            cells[place] = sum(value for row in members if isinstance(value := row.cells[place], int))
        found.append(TableTotal(currency, len(members), tuple(cells), code))
    return tuple(found)


def worded(
    columns: Sequence[TableColumn], rows: Sequence[TableRow], word: Callable[[str, str], str]
) -> list[TableRow]:
    """``rows`` with ``word(column key, code)`` in place of each code."""
    places = [place for place, column in enumerate(columns) if column.kind == "code"]
    if not places:
        return list(rows)
    known: dict[tuple[int, Value], str] = {}
    found: list[TableRow] = []
    for row in rows:
        cells = list(row.cells)
        for place in places:
            code = cells[place]
            if (place, code) not in known:
                known[place, code] = word(columns[place].key, str(code)) if code else ""
            cells[place] = known[place, code]
        found.append(row._replace(cells=tuple(cells)))
    return found


def titled(column: TableColumn, title: str) -> TableColumn:
    """The same column under another title."""
    return replace(column, title=title)
