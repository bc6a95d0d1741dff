"""Taking back what was typed wrongly: an invoice or a credit note, as long as nothing hangs on it.

Not a correction of business, which is a credit note or a write-off, but of a slip of the hand: the entry goes, and the
history keeps that it was made and taken back.
"""

from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import entry_removal as removal
from creditdesk.db.queries.credit import lowest_free_credit
from creditdesk.db.queries.entry_removal import EntryLine
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.money import plain
from creditdesk.errors import UserError
from creditdesk.services.context import Acting

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection


def why_not_taken_back(ledger: Ledger, invoice_id: int) -> UserError | None:
    """Why ``take_back_entry`` would refuse an item as things stand, or None when it would not."""
    with ledger.read() as connection:
        return _refusal(connection, removal.entry(connection, invoice_id))


def take_back_entry(ledger: Ledger, invoice_id: int, acting: Acting) -> ChangeSet:
    """Remove an invoice or a credit note that was typed in, as if it had not been; its events stay.

    What a credit note had taken from the invoice it is for is open again. Raises ``UserError``: not_found, or the
    reason why it stays: entry_imported (an import is undone as a whole), entry_corrected (a credit note is for it),
    entry_in_letters, entry_in_steps, entry_allocated, entry_in_runs, entry_counted (letters have taken the credit
    off), entry_used (the customer's other entries rest on the credit).
    """
    with ledger.work(acting.actor, acting.at) as work:
        line = removal.entry(work.connection, invoice_id)
        refusal = _refusal(work.connection, line)
        if refusal is not None or line is None:
            raise refusal or UserError("not_found", what="invoice")
        removal.remove(work.connection, line)
        if line.amount < 0 and lowest_free_credit(work.connection, line.customer_id, line.currency) < 0:
            raise UserError("entry_used", number=line.number)
        work.record("take_back", line.kind, line.id, {
            "number": line.number, "amount": plain(line.amount, line.currency), "currency": line.currency,
            "dated": line.issued, "due": line.due, "customer": line.customer_id})  # fmt: skip
        work.touch("customer", line.customer_id)
        work.touch("invoice", line.id)
        if line.corrects:
            work.touch("invoice", line.corrects)
        return work.changes


def _refusal(connection: "Connection", line: EntryLine | None) -> UserError | None:
    if line is None:
        return UserError("not_found", what="invoice")
    if line.file:
        return UserError("entry_imported", number=line.number, file=line.file)
    found = removal.obstacle(connection, line.id)
    if found is None:
        return None
    code, detail = found
    return UserError(code, number=line.number, **{"by" if code == "entry_corrected" else "count": detail})
