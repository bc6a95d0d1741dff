"""Random books for property tests: what people enter over months, in any order the services allow.

The facts are kept here a second time, so that figures can be checked against something that is no SQL.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import strategies as st

from creditdesk.errors import UserError
from creditdesk.services.payments import (
    allocate_free,
    payable_items,
    payment_lines,
    return_payment,
    reverse_payment,
)
from creditdesk.services.write_offs import WriteOffDraft, write_off
from tests.ledgers import Desk, acting

START = date(2026, 1, 5)
#: (kind, three small figures) of one thing that happens; the figures choose days, amounts and which record.
Happening = tuple[str, int, int, int]
KINDS = (
    "invoice",
    "invoice",
    "pay",
    "pay",
    "note",
    "allocate",
    "return",
    "reverse",
    "write_off",
    "wait",
    "advance",
)
happenings = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 40), st.integers(1, 30), st.integers(0, 5)), max_size=18
)


def day(offset: int) -> date:
    """``offset`` days from the first day of the books."""
    return START + timedelta(days=offset)


@dataclass(slots=True)
class Books:
    """Plays happenings into a ledger, for two customers in one currency, and remembers the money they moved."""

    desk: Desk
    customers: Sequence[int]
    today: int = 45
    #: (customer, day from which it counts, what it adds to the balance)
    moved: list[tuple[int, int, int]] = field(default_factory=list)
    count: int = 0

    def play(self, happening: Happening) -> None:
        """Do it, unless the services refuse it; then nothing may have changed."""
        kind, first, second, third = happening
        verb: Callable[[int, int, int, int], None] = getattr(self, f"_{kind}")
        try:
            verb(self.customers[first % 2], first, second, third)
        except UserError as error:
            expected = {"more_than_open", "over_allocated", "already_reversed", "before_payment", "date_in_future",
                        "return_exceeds_receipts", "before_invoice", "not_open_then"}  # fmt: skip
            if error.code not in expected:
                raise

    def balance(self, customer: int, offset: int) -> int:
        """What the customer owes at the end of a day: all that was invoiced less all that was received."""
        return sum(minor for who, on, minor in self.moved if who == customer and on <= offset)

    def _who(self) -> object:
        return acting(day(self.today))

    def _number(self) -> str:
        self.count += 1
        return f"N{self.count}"

    def _wait(self, _customer: int, first: int, _second: int, _third: int) -> None:
        self.today += first % 15

    def _invoice(self, customer: int, first: int, second: int, third: int) -> None:
        issued = self.today - first
        self.desk.invoice(customer, self._number(), second, due=day(issued + third * 15), issued=day(issued))
        self.moved.append((customer, issued, second * 100))

    def _advance(self, customer: int, first: int, second: int, _third: int) -> None:
        """An invoice dated ahead."""
        issued = self.today + first % 9
        self.desk.invoice(customer, self._number(), second, due=day(issued + 10), issued=day(issued))
        self.moved.append((customer, issued, second * 100))

    def _note(self, customer: int, first: int, second: int, third: int) -> None:
        issued = self.today - first
        items = [item for item in payable_items(self.desk.ledger, customer, "EUR") if item.open > 0]
        corrects = items[third % len(items)].id if items and third else None
        self.desk.invoice(customer, self._number(), second, due=day(issued), issued=day(issued), kind="credit_note",
                          corrects=corrects)  # fmt: skip
        self.moved.append((customer, issued, -second * 100))

    def _pay(self, customer: int, first: int, second: int, third: int) -> None:
        dated = self.today - first
        items = [item for item in payable_items(self.desk.ledger, customer, "EUR") if item.open >= 100][
            :third
        ]
        left, shares = second, []
        for item in items:
            part = min(left, item.open // 100)
            if part:
                shares.append((item.id, part))
                left -= part
        self.desk.pay(customer, second, day(dated), *shares, today=day(self.today))
        self.moved.append((customer, dated, -second * 100))

    def _allocate(self, customer: int, _first: int, second: int, third: int) -> None:
        items = [item for item in payable_items(self.desk.ledger, customer, "EUR") if item.open > 0]
        pairs = [(item.id, min(item.open, second * 50)) for item in items[: third + 1]]
        if pairs:
            allocate_free(self.desk.ledger, customer, pairs, "EUR", self._who())  # type: ignore[arg-type]

    def _chosen(self, customer: int, third: int) -> tuple[int, int, int] | None:
        lines = [line for line in payment_lines(self.desk.ledger, customer) if line.amount > 0]
        if not lines:
            return None
        line = lines[third % len(lines)]
        return line.id, line.amount, (line.dated - START).days

    def _return(self, customer: int, first: int, second: int, third: int) -> None:
        chosen = self._chosen(customer, third)
        if chosen:
            dated = max(chosen[2], self.today - first) if second % 3 else self.today - first
            return_payment(self.desk.ledger, chosen[0], day(dated), "no cover", self._who())  # type: ignore[arg-type]
            self.moved.append((customer, dated, chosen[1]))

    def _reverse(self, customer: int, _first: int, _second: int, third: int) -> None:
        chosen = self._chosen(customer, third)
        if chosen:
            reverse_payment(self.desk.ledger, chosen[0], "slip", self._who())  # type: ignore[arg-type]
            self.moved.append((customer, self.today, chosen[1]))

    def _write_off(self, customer: int, first: int, second: int, third: int) -> None:
        """Of today or, as late as the entries of a month's end are, of a day before."""
        items = [item for item in payable_items(self.desk.ledger, customer, "EUR") if item.open > 0]
        if items:
            item = items[third % len(items)]
            amount = min(item.open, second * 100)
            dated = self.today - (first if first % 2 else 0)
            draft = WriteOffDraft(item.id, amount, "gone", dated=day(dated))
            write_off(self.desk.ledger, draft, self._who())  # type: ignore[arg-type]
            self.moved.append((customer, dated, -amount))
