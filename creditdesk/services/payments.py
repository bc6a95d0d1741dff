"""Money in: record, allocate, take back. Nothing is deleted; a wrong entry is reversed by a counter-entry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.money_writes import NewAllocation, insert_allocations
from creditdesk.db.queries import payments as queries
from creditdesk.db.queries.credit import free_receipts_now
from creditdesk.db.queries.payments import PayableItem, PaymentLine
from creditdesk.domain import allocation
from creditdesk.domain.allocation import OpenAmount
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.money import plain
from creditdesk.domain.names import clean_text
from creditdesk.domain.references import NumberIndex, quoted_ids
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.fields import require_amount
from creditdesk.services.payment_rules import (
    allocation_of,
    from_free_credit,
    merged,
    require_covered,
    require_credit,
    store_payment,
)

if TYPE_CHECKING:
    from creditdesk.db.tables import Payment
    from creditdesk.db.work import Work


@dataclass(frozen=True, slots=True)
class PaymentDraft:
    """A receipt and what it pays: (item id, minor units) each; the rest stays unallocated on the account."""

    customer_id: int
    dated: date
    amount: int
    currency: str
    reference: str = ""
    allocations: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PaymentProposal:
    """How a receipt may be spread: ``items`` are the open invoices, oldest due first; ``shares`` are (item id, minor
    units); ``quoted`` are the items whose numbers the reference names; ``free`` stays on the account; ``fitting`` is
    the one invoice of which exactly the amount is open, where nothing is quoted."""

    items: tuple[PayableItem, ...]
    shares: tuple[tuple[int, int], ...]
    quoted: frozenset[int]
    free: int
    fitting: int | None = None

    @property
    def certain(self) -> bool:
        """Whether there is nothing to decide: all of the receipt goes to the only open invoice, or it settles in full
        what was chosen or quoted, what fits exactly, or everything."""
        taken, opened = dict(self.shares), {item.id: item.open for item in self.items}
        if self.free or not taken:
            return False
        if len(opened) == 1:
            return True
        known = taken.keys() in (self.quoted, {self.fitting}, opened.keys())
        return known and all(opened[number] == minor for number, minor in taken.items())


def propose(ledger: Ledger, customer_id: int, amount: int, currency: str, reference: str = "",
            chosen: Sequence[int] = (), today: date | None = None) -> PaymentProposal:  # fmt: skip
    """Spread ``amount`` >= 0 minor units over a customer's open invoices, to be changed by a person.

    First the invoices ``chosen`` in the window or quoted by number in ``reference``, else the only one that fits
    exactly, then the oldest due.
    Invoices dated after ``today`` do not count yet: they get something only where they are chosen or quoted, which is
    an advance payment.
    """
    items = tuple(item for item in payable_items(ledger, customer_id, currency) if item.open > 0)
    found = quoted_ids(NumberIndex((item.id, item.number) for item in items).find(reference))
    quoted = frozenset(found) | (frozenset(chosen) & frozenset(item.id for item in items))
    known = [item for item in items if today is None or item.issued <= today or item.id in quoted]
    rows = [OpenAmount(item.id, item.due, item.open) for item in known]
    fitting = None if quoted else allocation.fitting(amount, rows)
    first = quoted if fitting is None else frozenset({fitting})
    spread = allocation.propose(amount, rows, first, oldest_first=True)
    shares = tuple((share.invoice_id, share.amount) for share in spread.shares)
    return PaymentProposal(items, shares, quoted, spread.free, fitting)


def record_payment(ledger: Ledger, draft: PaymentDraft, acting: Acting) -> tuple[int, ChangeSet]:
    """Store a receipt with its allocations; returns its id.

    Raises ``UserError``: amount_not_positive, date_in_future, over_allocated (more than the payment),
    more_than_open (more than an item has open), not_found.
    """
    require_amount(draft.amount, draft.currency)
    if draft.dated > acting.today:
        raise UserError("date_in_future", field="dated", value=draft.dated)
    pairs = merged(draft.allocations)
    if sum(amount for _, amount in pairs) > draft.amount:
        raise UserError("over_allocated", field="allocations")
    with ledger.work(acting.actor, acting.at) as work:
        number = store_payment(
            work, "receipt", draft.customer_id, draft.dated, draft.currency, draft.amount,
            reference=draft.reference,
        )  # fmt: skip
        rows = [
            allocation_of(work, number, item, amount, draft.dated, draft.customer_id, draft.currency)
            for item, amount in pairs
        ]
        insert_allocations(work.connection, rows)
        work.record("record", "payment", number, {
            "amount": plain(draft.amount, draft.currency), "currency": draft.currency, "dated": draft.dated,
            "allocations": [list(pair) for pair in pairs]})  # fmt: skip
        _touch(work, draft.customer_id, [item for item, _ in pairs])
        return number, work.changes


def reverse_payment(ledger: Ledger, payment_id: int, reason: str, acting: Acting) -> ChangeSet:
    """Take back a payment that was entered in error, from today on; its items open again at the same step.

    Raises ``UserError``: reason_missing, already_reversed, not_found.
    """
    return _counter_entry(ledger, payment_id, "reversal", acting.today, reason, acting)


def return_payment(ledger: Ledger, payment_id: int, dated: date, reason: str, acting: Acting) -> ChangeSet:
    """Record that the bank took a payment back on ``dated``; its items open again at the same step."""
    if dated > acting.today:
        raise UserError("date_in_future", field="dated", value=dated)
    return _counter_entry(ledger, payment_id, "returned", dated, reason, acting)


def allocate_free(ledger: Ledger, customer_id: int, pairs: Sequence[tuple[int, int]], currency: str,
                  acting: Acting) -> ChangeSet:  # fmt: skip
    """Allocate free receipts and open credit notes of a customer to (item id, minor units), oldest credit first.

    Raises ``UserError``: over_allocated when the free credit does not reach, nothing_allocated without any pair.
    """
    pairs = merged(pairs)
    if not pairs:
        raise UserError("nothing_allocated")
    with ledger.work(acting.actor, acting.at) as work:
        rows = from_free_credit(work, customer_id, pairs, currency, acting.today)
        insert_allocations(work.connection, rows)
        work.record(
            "allocate",
            "customer",
            customer_id,
            {"currency": currency, "allocations": [list(p) for p in pairs]},
        )
        _touch(work, customer_id, [item for item, _ in pairs])
        return work.changes


def payment_lines(ledger: Ledger, customer_id: int, today: date | None = None) -> list[PaymentLine]:
    """All payments of a customer, newest first; what is free is said as of ``today`` where it is given."""
    with ledger.read() as connection:
        return queries.payment_lines(connection, customer_id, today)


def paid_numbers(ledger: Ledger, payment_id: int) -> list[str]:
    """The numbers of the documents that a payment has been allocated to, the oldest due first."""
    with ledger.read() as connection:
        return queries.numbers_of(connection, payment_id)


def on_account(ledger: Ledger, customer_id: int, currency: str, today: date) -> int:
    """What there is to spread ``today``: receipts not allocated at all and open credit notes, minor units.

    A credit note of a later day is none yet.
    """
    with ledger.read() as connection:
        items = queries.payable_items(connection, customer_id, currency)
        notes = sum(min(item.open, 0) for item in items if item.issued <= today)
        return free_receipts_now(connection, customer_id, currency) - notes


def payable_items(ledger: Ledger, customer_id: int, currency: str) -> list[PayableItem]:
    """Open items of a customer in one currency, oldest due first."""
    with ledger.read() as connection:
        return queries.payable_items(connection, customer_id, currency)


def _counter_entry(
    ledger: Ledger, payment_id: int, kind: str, dated: date, reason: str, acting: Acting
) -> ChangeSet:
    if not reason.strip():
        raise UserError("reason_missing", field="reason")
    with ledger.work(acting.actor, acting.at) as work:
        payment = _reversible(work, payment_id)
        if dated < payment.dated:
            raise UserError("before_payment", field="dated", value=dated, paid=payment.dated)
        number = store_payment(
            work, kind, payment.customer_id, dated, payment.currency, -payment.amount_minor,
            reference=payment.reference, reason=reason, reverses=payment_id,
        )  # fmt: skip
        stored = queries.stored_allocations(work.connection, payment_id)
        rows = [  # each on its own day: what was allocated after ``dated`` is taken back on that later day
            NewAllocation(row.invoice_id, -row.amount, max(dated, row.on_date), number, reverses_id=row.id)
            for row in stored
        ]
        require_covered(work, rows, payment.currency)
        insert_allocations(work.connection, rows)
        require_credit(work, payment.customer_id, payment.currency, payment.amount_minor)
        figures = {"amount": plain(payment.amount_minor, payment.currency), "currency": payment.currency,
                   "dated": dated, "reason": clean_text(reason), "payment": payment_id}  # fmt: skip
        work.record(kind, "payment", number, figures)
        _touch(work, payment.customer_id, [row.invoice_id for row in stored])
        return work.changes


def _reversible(work: "Work", payment_id: int) -> "Payment":
    from creditdesk.db.tables import Payment

    payment = work.session.get(Payment, payment_id)
    if payment is None:
        raise UserError("not_found", what="payment")
    if payment.amount_minor < 0 or queries.is_reversed(work.connection, payment_id):
        raise UserError("already_reversed")
    return payment


def _touch(work: "Work", customer_id: int, items: Sequence[int]) -> None:
    work.touch("customer", customer_id)
    for item in items:
        work.touch("invoice", item)
