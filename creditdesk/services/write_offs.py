"""Giving up a part of an invoice that will not come: dated, of a kind, with a reason; reversed like a payment."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.money_writes import NewAllocation, insert_allocations
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.money import plain
from creditdesk.domain.names import clean_text
from creditdesk.domain.write_offs import WriteOffKind, needs_note, stored_reason
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.fields import require_amount
from creditdesk.services.payment_rules import fitting_day, payable_item, store_payment

if TYPE_CHECKING:
    from creditdesk.db.tables import Invoice
    from creditdesk.db.work import Work


@dataclass(frozen=True, slots=True)
class WriteOffDraft:
    """What the form holds: ``amount`` in minor units, ``note`` says why. Without ``dated`` it is of today."""

    invoice_id: int
    amount: int
    note: str = ""
    kind: WriteOffKind = WriteOffKind.BAD_DEBT
    dated: date | None = None


def write_off(ledger: Ledger, draft: WriteOffDraft, acting: Acting) -> tuple[int, ChangeSet]:
    """Take ``draft.amount`` out of what is open of an invoice, from ``draft.dated`` on; returns the entry's id.

    Raises ``UserError`` with ``field``: reason_missing, date_in_future, before_invoice, not_open_then,
    amount_not_positive; without: more_than_open, not_found.
    """
    from creditdesk.db.tables import Invoice

    note, dated = clean_text(draft.note), draft.dated or acting.today
    if needs_note(draft.kind) and not note:
        raise UserError("reason_missing", field="reason")
    if dated > acting.today:
        raise UserError("date_in_future", field="dated", value=dated)
    with ledger.work(acting.actor, acting.at) as work:
        item = work.session.get(Invoice, draft.invoice_id)
        if item is None:
            raise UserError("not_found", what="invoice")
        require_amount(draft.amount, item.currency)
        payable_item(work, draft.invoice_id, draft.amount, item.customer_id, item.currency)
        _require_day(work, item, draft.amount, dated)
        number = store_payment(
            work, "write_off", item.customer_id, dated, item.currency, draft.amount,
            reference=item.number, reason=stored_reason(draft.kind, note),
        )  # fmt: skip
        row = NewAllocation(draft.invoice_id, draft.amount, dated, payment_id=number)
        insert_allocations(work.connection, [row])
        work.record("write_off", "invoice", draft.invoice_id, {
            "amount": plain(draft.amount, item.currency), "currency": item.currency, "dated": dated,
            "kind": str(draft.kind), "reason": note})  # fmt: skip
        work.touch("customer", item.customer_id)
        work.touch("invoice", draft.invoice_id)
        return number, work.changes


def _require_day(work: "Work", item: "Invoice", amount: int, dated: date) -> None:
    """Refuse a day before the invoice, and one on which a payment that was taken back later still covered it."""
    if dated < item.issued:
        days = {"day": dated.isoformat(), "issued": item.issued.isoformat()}
        raise UserError("before_invoice", field="dated", number=item.number, **days)
    first = fitting_day(work, item, amount, dated)
    if first > dated:
        days = {"day": dated.isoformat(), "earliest": first.isoformat()}
        raise UserError("not_open_then", field="dated", number=item.number, **days)
