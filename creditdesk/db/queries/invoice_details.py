"""What the pane of one item shows beside its row: terms, what it corrects, and the reminder steps it took."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """``issued_assumed``: the date of issue was reckoned back from the due date when the item was imported.

    ``corrects_id`` and ``corrects``: the invoice that a credit note was written for. ``free_credit`` is what the
    customer has on account in the item's currency, minor units: free receipts and open credit notes. ``written_off``
    is what was given up of it and not taken back, minor units; a small difference is not counted.
    """

    terms: str
    issued_assumed: bool
    reference: str
    corrects_id: int | None
    corrects: str
    free_credit: int
    written_off: int


@dataclass(frozen=True, slots=True)
class StepLine:
    """A reminder step that happened: ``kind`` letter, call or opening (before CreditDesk)."""

    id: int
    step: int
    kind: str
    on_date: date
    deadline: date | None
    ladder: str
    letter: str


_FACTS = """
    SELECT i.terms, i.issued_assumed, i.reference, i.corrects_id, COALESCE(o.number, ''),
        COALESCE((SELECT SUM(p.free_minor) FROM payment p WHERE p.customer_id = i.customer_id
            AND p.currency = i.currency AND p.free_minor <> 0), 0)
        - COALESCE((SELECT SUM(n.open_minor) FROM invoice n WHERE n.customer_id = i.customer_id
            AND n.currency = i.currency AND n.open_minor <> 0 AND n.open_minor < 0 AND n.issued <= :today), 0),
        COALESCE((SELECT SUM(a.amount_minor) FROM allocation a JOIN payment p ON p.id = a.payment_id
            LEFT JOIN payment o ON o.id = p.reverses_id
            WHERE a.invoice_id = i.id AND COALESCE(o.kind, p.kind) = 'write_off'
            AND COALESCE(o.reason, p.reason) NOT LIKE 'small_difference%'), 0)
    FROM invoice i LEFT JOIN invoice o ON o.id = i.corrects_id WHERE i.id = :id
"""
_STEPS = """
    SELECT d.id, d.step, d.kind, d.on_date, d.deadline, l.name, COALESCE(t.number, '')
    FROM dunning_step d JOIN ladder l ON l.id = d.ladder_id LEFT JOIN letter t ON t.id = d.letter_id
    WHERE d.invoice_id = :id ORDER BY d.on_date DESC, d.id DESC
"""


def item_facts(connection: "Connection", invoice_id: int, today: date) -> ItemFacts | None:
    """What the row of the list leaves out, or None for an item that is gone."""
    row = connection.exec_driver_sql(_FACTS, {"id": invoice_id, "today": today.isoformat()}).first()
    return None if row is None else ItemFacts(row[0], bool(row[1]), *row[2:])


def steps(connection: "Connection", invoice_id: int) -> list[StepLine]:
    """The reminder steps of an item, newest first."""
    parse = date.fromisoformat
    rows = connection.exec_driver_sql(_STEPS, {"id": invoice_id})
    return [
        StepLine(row[0], row[1], row[2], parse(row[3]), parse(row[4]) if row[4] else None, row[5], row[6])
        for row in rows
    ]
