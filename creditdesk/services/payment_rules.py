"""What holds for every movement of money: nothing is over-allocated or used twice, as of any day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING

from creditdesk.db.money_writes import NewAllocation, against_credit_note
from creditdesk.db.queries import credit
from creditdesk.db.queries import payments as queries
from creditdesk.domain import allocation
from creditdesk.domain.money import plain
from creditdesk.domain.names import clean_text
from creditdesk.errors import UserError

if TYPE_CHECKING:
    from creditdesk.db.tables import Invoice
    from creditdesk.db.work import Work


@dataclass(slots=True)
class _Source:
    """Free credit to allocate from: a receipt, or a credit note."""

    is_payment: bool
    id: int
    dated: date
    free: int


def store_payment(
    work: "Work", kind: str, customer_id: int, dated: date, currency: str, amount: int, *,
    reference: str = "", reason: str = "", reverses: int | None = None,
) -> int:  # fmt: skip
    """Store a movement of money, minor units, nothing of it allocated; returns its id."""
    from creditdesk.db.tables import Customer, Payment

    if work.session.get(Customer, customer_id) is None:
        raise UserError("not_found", what="customer", field="customer_id")
    payment = Payment(
        customer_id=customer_id,
        kind=kind,
        dated=dated,
        currency=currency,
        amount_minor=amount,
        free_minor=amount,
        reference=clean_text(reference),
        reason=clean_text(reason),
        reverses_id=reverses,
    )
    work.session.add(payment)
    work.session.flush()
    return payment.id or 0


def allocation_of(
    work: "Work", payment_id: int, item_id: int, amount: int, dated: date, customer_id: int, currency: str
) -> NewAllocation:
    """The allocation of ``amount`` minor units of a payment to an item of the same customer and currency."""
    item = payable_item(work, item_id, amount, customer_id, currency)
    return NewAllocation(item_id, amount, fitting_day(work, item, amount, dated), payment_id=payment_id)


def payable_item(work: "Work", item_id: int, amount: int, customer_id: int, currency: str) -> "Invoice":
    """The invoice, when it can take ``amount``; raises ``UserError('not_found' | 'more_than_open')``."""
    from creditdesk.db.tables import Invoice

    item = work.session.get(Invoice, item_id)
    if item is None or item.customer_id != customer_id or item.currency != currency or item.amount_minor < 0:
        raise UserError("not_found", what="invoice")
    if amount > item.open_minor:
        raise UserError(
            "more_than_open", number=item.number, open=plain(item.open_minor, currency), currency=currency
        )
    return item


def fitting_day(work: "Work", item: "Invoice", amount: int, wanted: date) -> date:
    """The day an allocation counts from: not before the item exists, nor while others cover it."""
    stored = credit.allocated_by_day(work.connection, item.id or 0)
    rows = [(date.fromisoformat(on), taken) for on, taken in stored]
    return allocation.earliest_fit(item.amount_minor, rows, amount, max(wanted, item.issued))


def from_free_credit(
    work: "Work", customer_id: int, pairs: Sequence[tuple[int, int]], currency: str, today: date
) -> list[NewAllocation]:
    """Spread free receipts, then open credit notes, oldest first, over the wanted pairs of (item id, minor units).

    Returned payments that belong to no single receipt lessen what there is.
    """
    sources = _sources(work, customer_id, currency)
    notes = sum(source.free for source in sources if not source.is_payment)
    receipts = credit.free_receipts_now(work.connection, customer_id, currency)
    if sum(wanted for _, wanted in pairs) > notes + receipts:
        raise UserError("over_allocated", field="allocations")
    rows: list[NewAllocation] = []
    for item_id, wanted in pairs:
        item = payable_item(work, item_id, wanted, customer_id, currency)
        day = fitting_day(work, item, wanted, today)
        rows += _taken(sources, item_id, wanted, day)
    return rows


def _sources(work: "Work", customer_id: int, currency: str) -> list[_Source]:
    found = [_Source(True, *row) for row in queries.free_payments(work.connection, customer_id, currency)]
    for note in queries.payable_items(work.connection, customer_id, currency):
        if note.open < 0:
            found.append(_Source(False, note.id, note.issued, -note.open))
    return found


def _taken(sources: list[_Source], item_id: int, wanted: int, day: date) -> list[NewAllocation]:
    """Take ``wanted`` from the first of ``sources``; what is used up is removed from the list."""
    rows: list[NewAllocation] = []
    while wanted > 0:
        source = sources[0]
        part, on_date = min(source.free, wanted), max(day, source.dated)
        if source.is_payment:
            rows.append(NewAllocation(item_id, part, on_date, payment_id=source.id))
        else:
            rows += against_credit_note(item_id, source.id, part, on_date)
        wanted -= part
        source.free -= part
        if not source.free:
            sources.pop(0)
    return rows


def merged(pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """One pair per item, so that each is checked against what the item has open as a whole."""
    sums: dict[int, int] = {}
    for item, amount in pairs:
        if amount <= 0:
            raise UserError("amount_not_positive", field="allocations")
        sums[item] = sums.get(item, 0) + amount
    return tuple(sums.items())


def require_covered(work: "Work", rows: Sequence[NewAllocation], currency: str) -> None:
    """Refuse to take off an item, on any day, more than stood on it: a returned payment took it back before."""
    for item in {row.invoice_id for row in rows}:
        by_day = dict(credit.allocated_by_day(work.connection, item))
        for row in rows:
            if row.invoice_id == item:
                by_day[row.on_date.isoformat()] = by_day.get(row.on_date.isoformat(), 0) + row.amount
        wanted = -sum(row.amount for row in rows if row.invoice_id == item)
        side = 1 if wanted > 0 else -1  # of a credit note, what was used of it is below zero
        lowest = min(side * standing for standing in accumulate(by_day[on] for on in sorted(by_day)))
        if lowest < 0:
            figures = {
                "amount": plain(abs(wanted), currency),
                "received": plain(abs(wanted) + lowest, currency),
            }
            raise UserError("return_exceeds_receipts", **figures, currency=currency)


def require_credit(work: "Work", customer_id: int, currency: str, amount: int) -> None:
    """Refuse what would leave a customer with less than no free credit on any day: it was used up meanwhile."""
    lowest = credit.lowest_free_credit(work.connection, customer_id, currency)
    if lowest < 0:
        figures = {"amount": plain(amount, currency), "received": plain(amount + lowest, currency)}
        raise UserError("return_exceeds_receipts", **figures, currency=currency)
