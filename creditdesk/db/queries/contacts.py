"""The contact log and attachments of customers; entries are added, never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A call, visit, mail or note. ``next_on`` with ``next_what`` is what was agreed to do next; ``done`` when a later
    entry settled it."""

    id: int
    customer_id: int
    customer: str
    kind: str
    on: date
    outcome: str
    text: str
    next_on: date | None
    next_what: str
    person: str
    done: bool


@dataclass(frozen=True, slots=True)
class AttachmentLine:
    """A file kept in the ledger, ``size`` in bytes."""

    id: int
    customer_id: int
    name: str
    size: int
    added_on: date
    person: str
    document_hash: str


_LINES = """
    SELECT e.id, e.customer_id, c.name, e.kind, e.on_date, e.outcome, e.text, e.next_on, e.next_what, e.person,
        EXISTS (SELECT 1 FROM contact_entry s WHERE s.settles_id = e.id)
    FROM contact_entry e JOIN customer c ON c.id = e.customer_id
"""


def customer_contacts(connection: "Connection", customer_id: int) -> list[ContactLine]:
    """The log of one customer, newest first."""
    rows = connection.exec_driver_sql(
        f"{_LINES} WHERE e.customer_id = :id ORDER BY e.on_date DESC, e.id DESC", {"id": customer_id}
    )
    return [_line(row) for row in rows]


def contacts_due(connection: "Connection", until: date) -> list[ContactLine]:
    """What was agreed to be done until ``until`` and is not settled, oldest first."""
    rows = connection.exec_driver_sql(
        f"{_LINES} WHERE e.next_on <= :d AND NOT EXISTS (SELECT 1 FROM contact_entry s WHERE s.settles_id = e.id) "
        "ORDER BY e.next_on, e.id",
        {"d": until.isoformat()},
    )
    return [_line(row) for row in rows]


def insert_contact(connection: "Connection", values: Sequence[Any]) -> int:
    """Store an entry: customer, kind, day, outcome, text, next day, next action, person, entry that it settles."""
    return int(
        connection.exec_driver_sql(
            "INSERT INTO contact_entry (customer_id, kind, on_date, outcome, text, next_on, next_what, person, "
            "settles_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            tuple(values),
        ).scalar_one()
    )


def attachments(connection: "Connection", customer_id: int) -> list[AttachmentLine]:
    """The files kept for a customer, newest first."""
    rows = connection.exec_driver_sql(
        "SELECT id, customer_id, name, size, added_on, person, document_hash FROM attachment "
        "WHERE customer_id = ? ORDER BY id DESC",
        (customer_id,),
    )
    return [
        AttachmentLine(row[0], row[1], row[2], row[3], date.fromisoformat(row[4]), row[5], row[6])
        for row in rows
    ]


def insert_attachment(connection: "Connection", values: Sequence[Any]) -> int:
    """Store a file's entry: customer, name, document hash, size, day, person."""
    return int(
        connection.exec_driver_sql(
            "INSERT INTO attachment (customer_id, name, document_hash, size, added_on, person) "
            "VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
            tuple(values),
        ).scalar_one()
    )


def customer_exists(connection: "Connection", customer_id: int) -> bool:
    """True when there is such a customer."""
    return (
        connection.exec_driver_sql("SELECT 1 FROM customer WHERE id = ?", (customer_id,)).first() is not None
    )


def _line(row: Sequence[Any]) -> ContactLine:
    return ContactLine(
        *row[:4],
        on=date.fromisoformat(row[4]),
        outcome=row[5],
        text=row[6],
        next_on=date.fromisoformat(row[7]) if row[7] else None,
        next_what=row[8],
        person=row[9],
        done=bool(row[10]),
    )
