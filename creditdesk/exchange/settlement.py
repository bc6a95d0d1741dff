"""What a row says about payment and terms, and whether it agrees with itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from creditdesk.exchange import values
from creditdesk.exchange.amounts import Amount, read_amount
from creditdesk.exchange.conventions import Conventions
from creditdesk.exchange.dates import DateReader
from creditdesk.exchange.findings import CellProblem
from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.memo import Memo
from creditdesk.exchange.words_in import State

Tail = tuple[int | None, date | None, int | None, str, bool, str]
NO_TAIL: Tail = (None, None, None, "", False, "")


class Settlement:
    """Reads ``open``, ``settled``, ``paid``, ``terms``, ``disputed`` of a row; ``needed`` when one is mapped."""

    def __init__(self, mapping: ColumnMapping, dates: DateReader, written: Conventions) -> None:
        self._open, self._settled, self._paid, self._terms, self._disputed = (
            mapping.column(field) for field in ("open", "settled", "paid", "terms", "disputed")
        )
        self.needed = max(self._open, self._settled, self._paid, self._terms, self._disputed) >= 0
        self._dates, self._written = dates, written
        self._yes, self._term_texts = Memo(values.yes), Memo(values.terms)

    def tail(self, row: Sequence[object], amount: int, digits: int, due: date | None, state: State) -> Tail:
        """(open, settled, paid, terms, disputed, "") of an item of ``amount`` minor units.

        A row whose only word on payment is a status "paid" has nothing open. Raises ``CellProblem`` with the field:
        ``open_too_large``, ``open_sign``, ``settled_but_open``, ``paid_but_open``, ``paid_sign``,
        ``open_and_paid_differ``, ``unknown_terms``.
        """
        left = self._minor(row, self._open, "open", amount, digits)
        paid = self._minor(row, self._paid, "paid", amount, digits)
        settled = self._dated(row)
        if state == "paid" and settled is None:
            left = _nothing_left(amount, left, paid)
        _check(amount, left, paid, settled)
        return left, settled, paid, self._text(row, due), self._is_disputed(row), ""

    def with_sign(self, row: list[object], amount: int) -> list[object]:
        """``row`` with the open and paid amounts carrying the sign of ``amount``."""
        changed = list(row)
        for column in (self._open, self._paid):
            found = read_amount(row[column], self._written.decimal) if column >= 0 else None
            if found:
                changed[column] = replace(found, negative=amount < 0)
        return changed

    def _minor(self, row: Sequence[object], column: int, field: str, amount: int, digits: int) -> int | None:
        if column < 0:
            return None
        try:
            cell = row[column]
            found = cell if isinstance(cell, Amount) else read_amount(cell, self._written.decimal)
            value = None if found is None else found.minor(digits)
        except CellProblem as problem:
            raise CellProblem(problem.code, problem.value, field) from None
        if value and (value < 0) != (amount < 0):
            raise CellProblem(f"{field}_sign", row[column], field)
        return value

    def _dated(self, row: Sequence[object]) -> date | None:
        if self._settled < 0:
            return None
        try:
            return self._dates[row[self._settled]]
        except CellProblem as problem:
            raise CellProblem(problem.code, problem.value, "settled") from None

    def _text(self, row: Sequence[object], due: date | None) -> str:
        if self._terms < 0:
            return ""
        text, is_known = self._term_texts[row[self._terms]]
        if not is_known and due is None:
            raise CellProblem("unknown_terms", text, "terms")
        return text

    def _is_disputed(self, row: Sequence[object]) -> bool:
        if self._disputed < 0:
            return False
        try:
            return self._yes[row[self._disputed]]
        except CellProblem as problem:
            raise CellProblem(problem.code, problem.value, "disputed") from None


def _nothing_left(amount: int, left: int | None, paid: int | None) -> int:
    """What is open of a row with the status "paid": 0, or the amounts of the row say otherwise."""
    if left or (left is None and paid is not None and abs(paid) < abs(amount)):
        raise CellProblem("paid_but_open", "", "open")
    return 0


def _check(amount: int, left: int | None, paid: int | None, settled: date | None) -> None:
    if left is not None and abs(left) > abs(amount):
        raise CellProblem("open_too_large", "", "open")
    if settled and (left or (paid is not None and abs(paid) < abs(amount))):
        raise CellProblem("settled_but_open", settled.isoformat(), "settled")
    if left is not None and paid is not None and amount - paid != left and (left or abs(paid) < abs(amount)):
        raise CellProblem("open_and_paid_differ", "", "open")
