"""Total rows of a table: recognised, left out, and compared with the rows above them."""

from collections.abc import Sequence

from creditdesk.domain.money import MINOR_DIGITS, plain
from creditdesk.exchange.amounts import read_amount
from creditdesk.exchange.conventions import Conventions
from creditdesk.exchange.findings import CellProblem, Notice
from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.rows import ImportRow, Tally
from creditdesk.exchange.words_in import is_group_total, is_total


class Totals:
    """Compares each total row with the rows above it: all of them, or those since any total row before.

    A total of a group (``Total for Smith``, 小计) may also begin at any row since the total row before.
    """

    def __init__(self, mapping: ColumnMapping, written: Conventions, tally: Tally) -> None:
        self._columns = {
            field: mapping.column(field) for field in ("amount", "open") if field in mapping.columns
        }
        self._written, self._tally = written, tally
        self._counted = 0
        self._currencies: set[str] = set()
        self._sums = dict.fromkeys(self._columns, 0)
        self._marks: dict[str, set[int]] = {field: {0} for field in self._columns}
        self._fresh: dict[str, set[int]] = {field: set() for field in self._columns}

    def take(self, row: Sequence[object], number: int, rows: Sequence[ImportRow]) -> bool:
        """Whether ``row`` is a total row; a difference becomes a notice, never an error."""
        if not any(map(is_total, row)):
            return False
        self._count(rows)
        grouped = any(map(is_group_total, row))
        if len(self._currencies) == 1 and not self._tally.errors:
            for field, column in self._columns.items():
                self._compare(field, row[column], number, grouped)
        for field, total in self._sums.items():
            self._marks[field].add(total)
            self._fresh[field].clear()
        return True

    def _count(self, rows: Sequence[ImportRow]) -> None:
        for item in rows[self._counted :]:
            self._currencies.add(item.currency)
            if item.kind == "payment":
                self._columns.pop(
                    "amount", None
                )  # the file counts the whole payment, the row has its open part
            for field in self._sums:
                self._fresh[field].add(self._sums[field])
                self._sums[field] += item.amount if field == "amount" else _open(item)
        self._counted = len(rows)

    def _compare(self, field: str, cell: object, number: int, grouped: bool) -> None:
        currency = next(iter(self._currencies))
        try:
            found = read_amount(cell, self._written.decimal)
            stated = found.minor(MINOR_DIGITS[currency]) if found else None
        except CellProblem:
            return
        if stated is None or self._sums[field] - stated in self._marks[field]:
            return
        if not grouped or self._sums[field] - stated not in self._fresh[field]:
            ours = plain(self._sums[field], currency)
            params = {"row": number, "stated": plain(stated, currency), "ours": ours, "currency": currency}
            self._tally.notices.append(Notice("total_differs", params))


def _open(item: ImportRow) -> int:
    if item.kind == "payment":
        return -item.amount
    return item.amount if item.open is None else item.open
