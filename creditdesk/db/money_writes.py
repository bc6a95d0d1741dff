"""Writing money: allocations are inserted and the stored open and free amounts follow in the same transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class NewAllocation:
    """``amount`` minor units off ``invoice_id`` from ``on_date``, by a payment or against the item ``contra_id``."""

    invoice_id: int
    amount: int
    on_date: date
    payment_id: int | None = None
    contra_id: int | None = None
    reverses_id: int | None = None


_INSERT = (
    "INSERT INTO allocation (invoice_id, payment_id, contra_id, amount_minor, on_date, reverses_id) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)
_REFRESH_ITEMS = """
    UPDATE invoice SET open_minor = amount_minor - s.total, version = version + 1,
        closed_on = CASE WHEN amount_minor = s.total THEN s.last END
    FROM (SELECT COALESCE(SUM(amount_minor), 0) AS total, MAX(on_date) AS last FROM allocation
        WHERE invoice_id = ?1) s WHERE invoice.id = ?1
"""
_REFRESH_PAYMENTS = """
    UPDATE payment SET free_minor = amount_minor - s.total, version = version + 1,
        used_on = CASE WHEN amount_minor = s.total THEN s.last END
    FROM (SELECT payment_id, SUM(amount_minor) AS total, MAX(on_date) AS last FROM allocation
        WHERE payment_id = ? GROUP BY payment_id) s WHERE s.payment_id = payment.id
"""


def insert_allocations(connection: "Connection", rows: Sequence[NewAllocation]) -> None:
    """Store ``rows`` and bring the items and payments they touch up to date."""
    if not rows:
        return
    connection.exec_driver_sql(
        _INSERT,
        [
            (r.invoice_id, r.payment_id, r.contra_id, r.amount, r.on_date.isoformat(), r.reverses_id)
            for r in rows
        ],
    )
    refresh_items(connection, {row.invoice_id for row in rows})
    _refresh(connection, _REFRESH_PAYMENTS, {row.payment_id for row in rows if row.payment_id is not None})


def refresh_items(connection: "Connection", ids: Iterable[int]) -> None:
    """Bring what is open of items up to date after allocations were stored or removed."""
    _refresh(connection, _REFRESH_ITEMS, set(ids))


def against_credit_note(
    invoice_id: int, credit_note_id: int, amount: int, on_date: date
) -> list[NewAllocation]:
    """The two mirrored rows that set ``amount`` of a credit note against an invoice."""
    return [
        NewAllocation(invoice_id, amount, on_date, contra_id=credit_note_id),
        NewAllocation(credit_note_id, -amount, on_date, contra_id=invoice_id),
    ]


def _refresh(connection: "Connection", statement: str, ids: Iterable[int]) -> None:
    rows = [(number,) for number in sorted(ids)]
    if rows:
        connection.exec_driver_sql(statement, rows)
