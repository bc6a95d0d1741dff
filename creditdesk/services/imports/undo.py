"""Takes a whole import back, as long as nothing later hangs on it."""

import json
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import import_batches as batch_queries
from creditdesk.db.queries import import_undo as removal
from creditdesk.db.queries import imports as queries
from creditdesk.db.queries.import_batches import BatchLine
from creditdesk.domain.changes import ChangeSet
from creditdesk.errors import UserError
from creditdesk.pinyin import columns_of
from creditdesk.services.context import Acting

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection


def imports(ledger: Ledger) -> list[BatchLine]:
    """All imports, newest first, the undone ones too."""
    with ledger.read() as connection:
        return batch_queries.batches(connection)


def why_not_undone(ledger: Ledger, batch_id: int) -> UserError | None:
    """Why ``undo_import`` would refuse to take an import back as things stand, or None when it would not."""
    with ledger.read() as connection:
        batch = batch_queries.batch(connection, batch_id)
        return _refusal(connection, batch_id, batch)


def _refusal(connection: "Connection", batch_id: int, batch: BatchLine | None) -> UserError | None:
    if batch is None:
        return UserError("not_found", what="import")
    if batch.undone:
        return UserError("import_undone", file=batch.file_name)
    if found := removal.obstacle(connection, batch_id):
        named = {"newest": found.newest} if found.newest else {}
        return UserError(found.code, file=batch.file_name, count=found.count, **named)
    return None


def undo_import(ledger: Ledger, batch_id: int, acting: Acting) -> ChangeSet:
    """Remove everything an import brought in, and what it filled in.

    Raises ``UserError``: not_found, import_undone (already), or the reason why later facts forbid it: undo_letters,
    undo_steps, undo_allocations, undo_payments, undo_allocated, undo_built_on, undo_runs, undo_corrections,
    undo_customers, undo_changed, undo_filled, each with ``count``; undo_imports when only later imports stand against
    it, with ``count`` and ``newest``, the file of the one to undo first.
    """
    with ledger.work(acting.actor, acting.at) as work:
        batch = batch_queries.batch(work.connection, batch_id)
        refusal = _refusal(work.connection, batch_id, batch)
        if refusal is not None or batch is None:
            raise refusal or UserError("not_found", what="import")
        event = json.loads(removal.import_event(work.connection, batch_id) or "{}")
        removal.remove(work.connection, batch_id, work.at)
        filled: dict[str, list[tuple[int, str]]] = {}
        for customer, field, value in event.get("filled", []):
            filled.setdefault(field, []).append((customer, value))
        for field, rows in filled.items():
            removal.blank_again(work.connection, field, [(number, value) for number, value in rows])
        named: list[tuple[int, str]] = [(pair[0], pair[1]) for pair in event.get("named", [])]
        codes = {row.id: row.code for row in queries.known_customers(work.connection)} if named else {}
        removal.unname(
            work.connection, [(*columns_of(codes[number]), number, name) for number, name in named]
        )
        removal.remove_addresses(work.connection, batch_id, event.get("addressed", []))
        figures = {"file": batch.file_name, "invoices": batch.invoices, "payments": batch.payments}
        work.record("undo", "import", batch_id, figures)
        for subject in ("customer", "invoice", "payment"):
            work.touch(subject)
        return work.changes
