"""Taking back an invoice or a credit note that was typed wrongly: what hangs on it, and the removal of its rows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from creditdesk.db.money_writes import refresh_items

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An item as it was entered; ``amount`` in minor units, below zero for a credit note; ``file`` names the import
    it came with, "" when it was typed; ``corrects`` is the invoice that a credit note is for, 0 without one."""

    id: int
    customer_id: int
    kind: str
    number: str
    issued: str
    due: str
    currency: str
    amount: int
    corrects: int
    file: str


_ENTRY = """
    SELECT i.id, i.customer_id, i.kind, i.number, i.issued, i.due, i.currency, i.amount_minor,
        COALESCE(i.corrects_id, 0), COALESCE(b.file_name, '')
    FROM invoice i LEFT JOIN import_batch b ON b.id = i.import_id WHERE i.id = ?
"""
#: The event that entered item i; row ids are given out again, so the newest one tells of it.
_ENTERED = """
    (SELECT COALESCE(MAX(e.id), 0) FROM event e
     WHERE e.verb = 'create' AND e.subject = i.kind AND e.subject_id = CAST(i.id AS TEXT))
"""
#: Reason code -> what hangs on item :id: how many, or the number of another document. The first that finds something
#: is the answer. What a credit note has taken from the invoice it is for belongs to its own entry.
_OBSTACLES = {
    "entry_corrected": "SELECT MIN(number) FROM invoice WHERE corrects_id = :id",
    "entry_in_letters": "SELECT COUNT(*) FROM letter_item WHERE invoice_id = :id",
    "entry_in_steps": "SELECT COUNT(*) FROM dunning_step WHERE invoice_id = :id",
    "entry_allocated": """
        SELECT COUNT(*) FROM allocation a JOIN invoice i ON i.id = :id
        WHERE (a.invoice_id = i.id OR a.contra_id = i.id) AND (i.corrects_id IS NULL
            OR a.contra_id IS NULL OR i.corrects_id NOT IN (a.invoice_id, a.contra_id))""",
    "entry_in_runs": """
        SELECT COUNT(*) FROM decision d JOIN run r ON r.id = d.run_id
        WHERE d.invoice_id = :id AND r.state NOT IN ('prepared', 'reviewed', 'undone', 'dropped')""",
    "entry_counted": f"""
        SELECT COUNT(DISTINCT l.id) FROM invoice i
            JOIN letter l ON l.customer_id = i.customer_id AND l.currency = i.currency AND l.state <> 'undone'
            JOIN event v ON v.verb = 'issue' AND v.subject = 'run' AND v.subject_id = CAST(l.run_id AS TEXT)
        WHERE i.id = :id AND i.kind = 'credit_note' AND v.id > {_ENTERED}
            AND (l.credit_minor <> 0 AND i.open_minor <> 0 AND i.issued <= l.dated OR i.corrects_id IN (
                SELECT n.invoice_id FROM letter_item n WHERE n.letter_id = l.id))""",
}
#: In this order nothing that is still pointed to is removed.
_REMOVE = (
    "DELETE FROM allocation WHERE invoice_id = ?1 OR contra_id = ?1",
    "DELETE FROM decision WHERE invoice_id = ?1",
    "DELETE FROM invoice WHERE id = ?1",
)


def entry(connection: "Connection", number: int) -> EntryLine | None:
    """The item with row id ``number``, None when there is none."""
    row = connection.exec_driver_sql(_ENTRY, (number,)).first()
    return EntryLine(*row) if row else None


def obstacle(connection: "Connection", number: int) -> tuple[str, int | str] | None:
    """The first thing that hangs on an item: code of the reason, and how many or which; None when it stands alone."""
    for code, query in _OBSTACLES.items():
        found = connection.exec_driver_sql(query, {"id": number}).scalar()
        if found:
            return code, found
    return None


def remove(connection: "Connection", line: EntryLine) -> None:
    """Remove an item, and open again what it had taken from the invoice it is for."""
    for statement in _REMOVE:
        connection.exec_driver_sql(statement, (line.id,))
    if line.corrects:
        refresh_items(connection, [line.corrects])
