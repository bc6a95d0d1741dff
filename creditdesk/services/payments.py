"""Money in: record, allocate, take back. Nothing is deleted; a wrong entry is reversed by a counter-entry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.money_writes import NewAllocation, against_credit_note, insert_allocations
from creditdesk.db.queries import payments as queries
from creditdesk.db.queries.payments import PayableItem, PaymentLine
from creditdesk.domain import allocation
from creditdesk.domain.allocation import OpenAmount
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.money import minor_digits, plain
from creditdesk.domain.names import clean_text
from creditdesk.domain.references import NumberIndex, quoted_ids
from creditdesk.errors import UserError
from creditdesk.services.context import Acting

if TYPE_CHECKING:
    from creditdesk.db.tables import Invoice, Payment
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
    units); ``quoted`` are the items whose numbers the reference names; ``free`` stays on the account."""

    items: tuple[PayableItem, ...]
    shares: tuple[tuple[int, int], ...]
    quoted: frozenset[int]
    free: int


def propose(ledger: Ledger, customer_id: int, amount: int, currency: str, reference: str = "",
            chosen: Sequence[int] = ()) -> PaymentProposal:  # fmt: skip
    """Spread ``amount`` >= 0 minor units over a customer's open invoices, to be changed by a person.

    First the invoices ``chosen`` in the window or quoted by number in ``reference``, then the oldest due.
    """
    items = tuple(item for item in payable_items(ledger, customer_id, currency) if item.open > 0)
    found = quoted_ids(NumberIndex((item.id, item.number) for item in items).find(reference))
    quoted = frozenset(found) | (frozenset(chosen) & frozenset(item.id for item in items))
    rows = [OpenAmount(item.id, item.due, item.open) for item in items]
    spread = allocation.propose(amount, rows, quoted, oldest_first=True)
    shares = tuple((share.invoice_id, share.amount) for share in spread.shares)
    return PaymentProposal(items, shares, quoted, spread.free)


def record_payment(ledger: Ledger, draft: PaymentDraft, acting: Acting) -> tuple[int, ChangeSet]:
    """Store a receipt with its allocations; returns its id.

    Raises ``UserError``: amount_not_positive, date_in_future, over_allocated (more than the payment),
    more_than_open (more than an item has open), not_found.
    """
    _require_amount(draft.amount, draft.currency)
    if draft.dated > acting.today:
        raise UserError("date_in_future", field="dated", value=draft.dated.isoformat())
    if sum(amount for _, amount in draft.allocations) > draft.amount:
        raise UserError("over_allocated", field="allocations")
    with ledger.work(acting.actor, acting.at) as work:
        number = _store(
            work, "receipt", draft.customer_id, draft.dated, draft.currency, draft.amount, draft.reference
        )
        rows = [
            _allocation(work, number, item, amount, draft.dated, draft.customer_id, draft.currency)
            for item, amount in draft.allocations
        ]
        insert_allocations(work.connection, rows)
        work.record("record", "payment", number, {
            "amount": plain(draft.amount, draft.currency), "currency": draft.currency, "dated": draft.dated,
            "allocations": [list(pair) for pair in draft.allocations]})  # fmt: skip
        _touch(work, draft.customer_id, [item for item, _ in draft.allocations])
        return number, work.changes


def reverse_payment(ledger: Ledger, payment_id: int, reason: str, acting: Acting) -> ChangeSet:
    """Take back a payment that was entered in error, from today on; its items open again at the same step.

    Raises ``UserError``: reason_missing, already_reversed, not_found.
    """
    return _counter_entry(ledger, payment_id, "reversal", acting.today, reason, acting)


def return_payment(ledger: Ledger, payment_id: int, dated: date, reason: str, acting: Acting) -> ChangeSet:
    """Record that the bank took a payment back on ``dated``; its items open again at the same step."""
    if dated > acting.today:
        raise UserError("date_in_future", field="dated", value=dated.isoformat())
    return _counter_entry(ledger, payment_id, "returned", dated, reason, acting)


def write_off(ledger: Ledger, invoice_id: int, amount: int, reason: str, acting: Acting) -> ChangeSet:
    """Write off ``amount`` minor units of an item as a bad debt, today, with a reason."""
    from creditdesk.db.tables import Invoice

    if not reason.strip():
        raise UserError("reason_missing", field="reason")
    with ledger.work(acting.actor, acting.at) as work:
        item = work.session.get(Invoice, invoice_id)
        if item is None:
            raise UserError("not_found", what="invoice")
        _require_amount(amount, item.currency)
        number = _store(
            work,
            "write_off",
            item.customer_id,
            acting.today,
            item.currency,
            amount,
            item.number,
            clean_text(reason),
        )
        row = _allocation(work, number, invoice_id, amount, acting.today, item.customer_id, item.currency)
        insert_allocations(work.connection, [row])
        figures = {
            "amount": plain(amount, item.currency),
            "currency": item.currency,
            "reason": clean_text(reason),
        }
        work.record("write_off", "invoice", invoice_id, figures)
        _touch(work, item.customer_id, [invoice_id])
        return work.changes


def allocate_free(ledger: Ledger, customer_id: int, pairs: Sequence[tuple[int, int]], currency: str,
                  acting: Acting) -> ChangeSet:  # fmt: skip
    """Allocate free receipts and open credit notes of a customer to (item id, minor units), oldest credit first.

    Raises ``UserError('over_allocated')`` when the free credit does not reach.
    """
    with ledger.work(acting.actor, acting.at) as work:
        rows = _from_free_credit(work, customer_id, pairs, currency, acting.today)
        insert_allocations(work.connection, rows)
        work.record(
            "allocate",
            "customer",
            customer_id,
            {"currency": currency, "allocations": [list(p) for p in pairs]},
        )
        _touch(work, customer_id, [item for item, _ in pairs])
        return work.changes


def payment_lines(ledger: Ledger, customer_id: int) -> list[PaymentLine]:
    """All payments of a customer, newest first."""
    with ledger.read() as connection:
        return queries.payment_lines(connection, customer_id)


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
            raise UserError(
                "before_payment", field="dated", value=dated.isoformat(), paid=payment.dated.isoformat()
            )
        number = _store(
            work, kind, payment.customer_id, dated, payment.currency, -payment.amount_minor, payment.reference,
            clean_text(reason), payment_id,
        )  # fmt: skip
        net: dict[int, int] = {}
        latest: dict[int, date] = {}
        for row in queries.stored_allocations(work.connection, payment_id):
            net[row.invoice_id] = net.get(row.invoice_id, 0) + row.amount
            latest[row.invoice_id] = max(latest.get(row.invoice_id, row.on_date), row.on_date)
        rows = [
            NewAllocation(item, -amount, max(dated, latest[item]), payment_id=number)
            for item, amount in net.items()
            if amount
        ]
        insert_allocations(work.connection, rows)
        figures = {"amount": plain(payment.amount_minor, payment.currency), "currency": payment.currency,
                   "dated": dated, "reason": clean_text(reason), "payment": payment_id}  # fmt: skip
        work.record(kind, "payment", number, figures)
        _touch(work, payment.customer_id, list(net))
        return work.changes


def _reversible(work: "Work", payment_id: int) -> "Payment":
    from creditdesk.db.tables import Payment

    payment = work.session.get(Payment, payment_id)
    if payment is None:
        raise UserError("not_found", what="payment")
    if payment.amount_minor < 0 or queries.is_reversed(work.connection, payment_id):
        raise UserError("already_reversed")
    return payment


def _store(work: "Work", kind: str, customer_id: int, dated: date, currency: str, amount: int, reference: str,
           reason: str = "", reverses: int | None = None) -> int:  # fmt: skip
    from creditdesk.db.tables import Customer, Payment

    if work.session.get(Customer, customer_id) is None:
        raise UserError("not_found", what="customer")
    payment = Payment(
        customer_id=customer_id,
        kind=kind,
        dated=dated,
        currency=currency,
        amount_minor=amount,
        free_minor=amount,
        reference=clean_text(reference),
        reason=reason,
        reverses_id=reverses,
    )
    work.session.add(payment)
    work.session.flush()
    return payment.id or 0


def _allocation(work: "Work", payment_id: int, item_id: int, amount: int, dated: date, customer_id: int,
                currency: str) -> NewAllocation:  # fmt: skip
    item = _payable(work, item_id, amount, customer_id, currency)
    return NewAllocation(item_id, amount, max(dated, item.issued), payment_id=payment_id)


def _payable(work: "Work", item_id: int, amount: int, customer_id: int, currency: str) -> "Invoice":
    from creditdesk.db.tables import Invoice

    item = work.session.get(Invoice, item_id)
    if item is None or item.customer_id != customer_id or item.currency != currency or item.amount_minor < 0:
        raise UserError("not_found", what="invoice")
    if amount <= 0:
        raise UserError("amount_not_positive", field="allocations")
    if amount > item.open_minor:
        raise UserError(
            "more_than_open", number=item.number, open=plain(item.open_minor, currency), currency=currency
        )
    return item


def _from_free_credit(
    work: "Work", customer_id: int, pairs: Sequence[tuple[int, int]], currency: str, today: date
) -> list[NewAllocation]:
    """Spread free receipts, then open credit notes, over the wanted pairs."""
    sources: list[tuple[bool, int, date, int]] = [
        (True, number, dated, free)
        for number, dated, free in queries.free_payments(work.connection, customer_id, currency)
    ]
    for note in queries.payable_items(work.connection, customer_id, currency):
        if note.open < 0:
            sources.append((False, note.id, note.issued, -note.open))
    rows: list[NewAllocation] = []
    for item_id, wanted in pairs:
        item = _payable(work, item_id, wanted, customer_id, currency)
        while wanted > 0:
            if not sources:
                raise UserError("over_allocated", field="allocations")
            is_payment, number, dated, free = sources.pop(0)
            part = min(free, wanted)
            on_date = max(today, dated, item.issued)
            if is_payment:
                rows.append(NewAllocation(item_id, part, on_date, payment_id=number))
            else:
                rows.extend(against_credit_note(item_id, number, part, on_date))
            wanted -= part
            if free > part:
                sources.insert(0, (is_payment, number, dated, free - part))
    return rows


def _require_amount(amount: int, currency: str) -> None:
    minor_digits(currency)
    if amount <= 0:
        raise UserError("amount_not_positive", field="amount")


def _touch(work: "Work", customer_id: int, items: Sequence[int]) -> None:
    work.touch("customer", customer_id)
    for item in items:
        work.touch("invoice", item)
