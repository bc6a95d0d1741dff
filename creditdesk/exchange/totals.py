"""Total rows of a table: recognised, left out, and compared with the rows above them."""

from collections.abc import Sequence

from creditdesk.domain.money import MINOR_DIGITS, plain
from creditdesk.exchange.amounts import read_amount
from creditdesk.exchange.conventions import Conventions
from creditdesk.exchange.findings import CellProblem, Notice
from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.rows import ImportRow, Tally
from creditdesk.exchange.words_in import is_total


class Totals:
    """Compares each total row with all rows above it and with those since the total row before."""

    def __init__(self, mapping: ColumnMapping, written: Conventions, tally: Tally) -> None:
        self._columns = {
            field: mapping.column(field) for field in ("amount", "open") if field in mapping.columns
        }
        self._written = written
        self._tally, self._since = tally, 0

    def take(self, row: Sequence[object], number: int, rows: Sequence[ImportRow]) -> bool:
        """Whether ``row`` is a total row; a difference becomes a notice, never an error."""
        if not any(is_total(cell) for cell in row):
            return False
        since, self._since = rows[self._since :], len(rows)
        if len({item.currency for item in rows}) == 1 and not self._tally.errors:
            for field, column in self._columns.items():
                self._compare(field, row[column], number, (rows, since))
        return True

    @staticmethod
    def is_label(cell: object) -> bool:
        """Whether ``cell`` labels a total."""
        return is_total(cell)

    def _compare(
        self, field: str, cell: object, number: int, groups: tuple[Sequence[ImportRow], ...]
    ) -> None:
        currency = groups[0][0].currency
        try:
            found = read_amount(cell, self._written.decimal)
            stated = found.minor(MINOR_DIGITS[currency]) if found else None
        except CellProblem:
            return
        sums = [sum(_value(item, field) for item in group) for group in groups]
        if stated is not None and stated not in sums:
            params = {
                "row": number,
                "stated": plain(stated, currency),
                "ours": plain(sums[0], currency),
                "currency": currency,
            }
            self._tally.notices.append(Notice("total_differs", params))


def _value(item: ImportRow, field: str) -> int:
    if field == "amount":
        return item.amount
    return item.amount if item.open is None else item.open
