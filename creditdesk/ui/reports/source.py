"""A finished report as rows of a table on screen: sorted in memory, shown by column."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from creditdesk.domain.ageing import LONG_OVERDUE
from creditdesk.domain.tables import TableColumn, TableRow
from creditdesk.pinyin import sort_key
from creditdesk.ui.formats import Formats
from creditdesk.ui.reports.words import cell_word, column_title, currency_title
from creditdesk.ui.tables.columns import Column, Kind, Tone
from creditdesk.ui.tables.paged_model import Sort

if TYPE_CHECKING:
    from creditdesk.services.reports.report import ReportTable

#: What stands for an amount of nothing, so that the other figures speak.
NIL = "\N{EN DASH}"
_WIDTHS = {
    "name": 176, "code": 66, "number": 112, "kind": 96, "tone": 124, "state": 84, "reference": 160, "tax_id": 160,
    "address": 170, "postcode": 76, "country": 72, "email": 180, "phone": 124, "terms": 112, "tracking": 140,
    "days_late": 84, "currency": 68, "cause": 150, "reason": 190,
}  # fmt: skip
#: Hidden at first where the amounts need the room; files and paper always have them.
_HIDDEN = {("ageing", "code"), ("letters", "code"), ("letters", "tracking"), ("write_offs", "code")}
_BY_KIND = {"money": 108, "date": 98, "days": 84, "count": 72, "percent": 72}
#: Which columns go first in a narrow window, so that the rest is readable: those of amounts without any, then these.
_NOTHING = 20
_YIELDS = {
    "postcode": 12, "address": 11, "salesperson": 10, "currency": 9, "tax_id": 8, "email": 7, "posted_on": 6,
    "code": 5, "kind": 4, "tone": 4, "issued": 3, "reason": 3, "allocated": 2, "reference": 1,
    "deadline": 1,
}  # fmt: skip


class ReportSource:
    """Rows of one report; currency, if there are several, is a column of its own."""

    def __init__(self, table: "ReportTable") -> None:
        self._rows = {row.id: row for row in table.rows}
        self._places = {column.key: place for place, column in enumerate(table.columns)}
        self._codes = {column.key for column in table.columns if column.kind == "code"}

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        """All ids, in the report's own order unless a column is chosen; empty cells come last."""
        rows = list(self._rows.values())
        if sort is not None:
            value = self._value(sort.key)
            known = [row for row in rows if value(row) not in (None, "")]
            known.sort(key=value, reverse=sort.descending)
            rows = known + [row for row in rows if value(row) in (None, "")]
        return array("q", [row.id for row in rows])

    def rows(self, ids: Sequence[int]) -> list[TableRow]:
        """The rows of ``ids``."""
        return [self._rows[number] for number in ids if number in self._rows]

    def _value(self, key: str) -> Callable[[TableRow], Any]:
        place = self._places.get(key)
        if place is None:
            return lambda row: row.currency
        word = (lambda code: cell_word(key, code)) if key in self._codes else None

        def value(row: TableRow) -> Any:
            found = row.cells[place]
            if isinstance(found, str):
                return sort_key(word(found) if word else found)
            return found

        return value


def screen_columns(table: "ReportTable") -> list[Column]:
    """The columns of ``table`` for the screen."""
    mixed = len(table.currencies) > 1
    columns: list[Column] = []
    for place, column in enumerate(table.columns):
        if mixed and column.kind == "money" and not any(made.key == "currency" for made in columns):
            columns.append(
                Column("currency", currency_title(), width=_WIDTHS["currency"], whole=True, show=_currency)
            )
        made = _screen_column(place, column, (table.request.key, column.key) in _HIDDEN)
        columns.append(replace(made, yields=_NOTHING) if _says_nothing(table, place) else made)
    return columns


def _says_nothing(table: "ReportTable", place: int) -> bool:
    """Whether a column of amounts holds none at all: in a narrow window it goes before names are cut."""
    column = table.columns[place]
    return column.kind == "money" and column.summed and not any(row.cells[place] for row in table.rows)


def shown(column: TableColumn, value: object, currency: str, how: Formats) -> str:
    """A cell as text; an amount of nothing in a column with totals is a dash."""
    if value is None or value == "":
        return ""
    if column.kind == "code":
        return cell_word(column.key, str(value))
    if isinstance(value, date):
        return how.date(value)
    if column.kind == "money" and isinstance(value, int):
        return how.money(value, currency) if value or not column.summed else NIL
    if column.kind == "days" and isinstance(value, int):
        return how.count(value)
    return str(value)


def _screen_column(place: int, column: TableColumn, hidden: bool) -> Column:
    def show(row: TableRow, how: Formats) -> str:
        return shown(column, row.cells[place], row.currency, how)

    def tone(row: TableRow) -> Tone | None:
        days = row.cells[place]
        return "red" if isinstance(days, int) and days > LONG_OVERDUE else None

    kind: Kind = "text" if column.kind == "code" else column.kind
    return Column(
        column.key,
        column_title(column),
        kind,
        _WIDTHS.get(column.key, _BY_KIND.get(column.kind, 120)),
        hidden=hidden,
        stretch=column.key == "name",
        yields=_YIELDS.get(column.key, 0),
        whole=column.key == "number",
        tone=tone if column.kind == "days" else None,
        show=show,
    )


def _currency(row: TableRow, _how: Formats) -> str:
    return row.currency
