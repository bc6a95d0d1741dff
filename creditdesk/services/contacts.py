"""The contact log (C5) and files kept with a customer: what was said and agreed, added and never overwritten."""

import hashlib
import mimetypes
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import contacts as queries
from creditdesk.db.queries.contacts import AttachmentLine, ContactLine
from creditdesk.db.queries.letters import document, insert_documents
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.names import clean_text
from creditdesk.errors import EnvError, UserError
from creditdesk.held import refuse_held
from creditdesk.services.context import Acting

KINDS = ("call", "visit", "mail", "note")
OUTCOMES = ("", "reached", "not_reached", "promised", "disputed", "refused", "sent")
#: Largest file that is kept inside a ledger, in bytes.
MAX_FILE = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """What the log form holds; ``next_on`` and ``next_what``: what was agreed; ``settles_id``: the entry it answers."""

    customer_id: int
    kind: str
    on: date
    text: str
    outcome: str = ""
    next_on: date | None = None
    next_what: str = ""
    settles_id: int | None = None


def add_contact(ledger: Ledger, draft: ContactDraft, acting: Acting) -> tuple[int, ChangeSet]:
    """Add an entry to the log.

    Raises ``UserError``: text_missing, date_in_future, next_before (the next day lies before the contact), not_found.
    """
    text = clean_text(draft.text)
    if not text:
        raise UserError("text_missing", field="text")
    if draft.on > acting.today:
        raise UserError("date_in_future", field="on", value=draft.on)
    if draft.next_on is not None and draft.next_on < draft.on:
        raise UserError("next_before", field="next_on", value=draft.next_on)
    if draft.kind not in KINDS or draft.outcome not in OUTCOMES:
        raise UserError("not_found", what="kind")
    with ledger.work(acting.actor, acting.at) as work:
        if not queries.customer_exists(work.connection, draft.customer_id):
            raise UserError("not_found", what="customer")
        day = draft.next_on.isoformat() if draft.next_on else None
        values = (draft.customer_id, draft.kind, draft.on.isoformat(), draft.outcome, text, day,
                  clean_text(draft.next_what), acting.actor, draft.settles_id)  # fmt: skip
        number = queries.insert_contact(work.connection, values)
        work.record(
            "add", "contact", number, {"customer": draft.customer_id, "kind": draft.kind, "on": draft.on}
        )
        work.touch("customer", draft.customer_id)
        return number, work.changes


def contacts(ledger: Ledger, customer_id: int) -> list[ContactLine]:
    """The log of one customer, newest first."""
    with ledger.read() as connection:
        return queries.customer_contacts(connection, customer_id)


def contacts_due(ledger: Ledger, until: date) -> list[ContactLine]:
    """What was agreed to be done until ``until`` and is not settled, oldest first."""
    with ledger.read() as connection:
        return queries.contacts_due(connection, until)


def attach(ledger: Ledger, customer_id: int, path: Path, acting: Acting) -> tuple[int, ChangeSet]:
    """Keep a copy of the file at ``path`` in the ledger, by the hash of its bytes.

    Raises ``UserError('no_such_file' | 'is_a_folder' | 'open_here' | 'file_too_large' | 'not_found')`` or
    ``EnvError('no_permission')``.
    """
    content = _read(path)
    digest = hashlib.sha256(content).hexdigest()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    with ledger.work(acting.actor, acting.at) as work:
        if not queries.customer_exists(work.connection, customer_id):
            raise UserError("not_found", what="customer")
        insert_documents(work.connection, [(digest, kind, content, work.at)])
        name = clean_text(path.name) or digest[:12]
        values = (customer_id, name, digest, len(content), acting.today.isoformat(), acting.actor)
        number = queries.insert_attachment(work.connection, values)
        work.record("attach", "customer", customer_id, {"name": name, "document": digest})
        return number, work.changes


def attachments(ledger: Ledger, customer_id: int) -> list[AttachmentLine]:
    """The files kept for a customer, newest first."""
    with ledger.read() as connection:
        return queries.attachments(connection, customer_id)


def attachment_bytes(ledger: Ledger, digest: str) -> bytes:
    """A kept file, byte for byte; ``EnvError('damaged')`` when the ledger does not hold it."""
    with ledger.read() as connection:
        content = document(connection, digest)
    if content is None:
        raise EnvError("damaged", path=str(ledger.path), detail=f"no document {digest[:12]}")
    return content


def _read(path: Path) -> bytes:
    if not path.exists():
        raise UserError("no_such_file", path=str(path))
    if path.is_dir():
        raise UserError("is_a_folder", path=str(path))
    refuse_held(path)
    try:
        if path.stat().st_size > MAX_FILE:
            raise UserError("file_too_large", path=str(path), limit=MAX_FILE // (1024 * 1024))
        return path.read_bytes()
    except OSError as error:
        raise EnvError("no_permission", path=str(path), detail=str(error)) from error
