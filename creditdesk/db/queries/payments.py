"""Payments for panes, forms and reversals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from creditdesk.domain.write_offs import read_reason

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """A payment of a customer, minor units; ``reversed`` when a later entry took it back, ``returned`` when that was
    the bank's.

    ``free`` is unallocated as of the day that was asked for; ``ahead`` of it waits for invoices that are dated later
    and takes effect from ``ahead_from`` on. ``cause`` is the kind of a write-off, "" where nobody said it;
    ``takes_back`` marks the entry that takes back another one.
    """

    id: int
    customer_id: int
    kind: str
    dated: date
    currency: str
    amount: int
    free: int
    reference: str
    reason: str
    reversed: bool
    version: int
    ahead: int = 0
    ahead_from: date | None = None
    cause: str = ""
    returned: bool = False
    takes_back: bool = False


@dataclass(frozen=True, slots=True)
class PayableItem:
    """An open item that a payment may be allocated to; credit notes have a negative ``open``."""

    id: int
    kind: str
    number: str
    issued: date
    due: date
    amount: int
    open: int


@dataclass(frozen=True, slots=True)
class StoredAllocation:
    """An allocation of a payment as stored."""

    id: int
    invoice_id: int
    amount: int
    on_date: date


_LINES = """
    SELECT p.id, p.customer_id, p.kind, p.dated, p.currency, p.amount_minor, p.free_minor, p.reference, p.reason,
        (SELECT r.kind FROM payment r WHERE r.reverses_id = p.id), p.version, p.reverses_id IS NOT NULL
    FROM payment p WHERE p.customer_id = :id ORDER BY p.dated DESC, p.id DESC
"""
_AHEAD = """
    SELECT p.id, SUM(a.amount_minor), MIN(a.on_date) FROM payment p JOIN allocation a ON a.payment_id = p.id
    WHERE p.customer_id = :id AND a.on_date > :today GROUP BY p.id
"""
_PAYABLE = """
    SELECT id, kind, number, issued, due, amount_minor, open_minor FROM invoice
    WHERE customer_id = :id AND currency = :currency AND open_minor <> 0 ORDER BY due, id
"""
_STORED = """
    SELECT a.id, a.invoice_id, a.amount_minor, a.on_date FROM allocation a
    WHERE a.payment_id = :id ORDER BY a.id
"""
_FREE = """
    SELECT p.id, p.dated, p.free_minor FROM payment p
    WHERE p.customer_id = :id AND p.currency = :currency AND p.free_minor > 0
        AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id)
    ORDER BY p.dated, p.id
"""


def payment_lines(connection: "Connection", customer_id: int, today: date | None = None) -> list[PaymentLine]:
    """All payments of a customer, newest first; without ``today`` what is allocated ahead is not free."""
    lines = [_line(row) for row in connection.exec_driver_sql(_LINES, {"id": customer_id})]
    if today is None:
        return lines
    rows = connection.exec_driver_sql(_AHEAD, {"id": customer_id, "today": today.isoformat()})
    ahead = {number: (minor, date.fromisoformat(first)) for number, minor, first in rows}
    return [_with_ahead(line, *ahead[line.id]) if line.id in ahead else line for line in lines]


def _with_ahead(line: PaymentLine, minor: int, first: date) -> PaymentLine:
    return replace(line, free=line.free + minor, ahead=minor, ahead_from=first)


def payable_items(connection: "Connection", customer_id: int, currency: str) -> list[PayableItem]:
    """Open items of a customer in one currency, oldest due first."""
    rows = connection.exec_driver_sql(_PAYABLE, {"id": customer_id, "currency": currency})
    return [
        PayableItem(
            row[0], row[1], row[2], date.fromisoformat(row[3]), date.fromisoformat(row[4]), row[5], row[6]
        )
        for row in rows
    ]


def stored_allocations(connection: "Connection", payment_id: int) -> list[StoredAllocation]:
    """What a payment has been allocated to."""
    rows = connection.exec_driver_sql(_STORED, {"id": payment_id})
    return [StoredAllocation(row[0], row[1], row[2], date.fromisoformat(row[3])) for row in rows]


def numbers_of(connection: "Connection", payment_id: int) -> list[str]:
    """The numbers of the items that a payment has been allocated to, the oldest due first."""
    text = """
        SELECT i.number FROM invoice i
        WHERE i.id IN (SELECT invoice_id FROM allocation WHERE payment_id = ?) ORDER BY i.due, i.id
    """
    return [row[0] for row in connection.exec_driver_sql(text, (payment_id,))]


def free_payments(connection: "Connection", customer_id: int, currency: str) -> list[tuple[int, date, int]]:
    """Receipts with an unallocated part as (id, date, free minor units), oldest first."""
    rows = connection.exec_driver_sql(_FREE, {"id": customer_id, "currency": currency})
    return [(row[0], date.fromisoformat(row[1]), row[2]) for row in rows]


def _line(row: Sequence[Any]) -> PaymentLine:
    cause, reason = read_reason(row[8]) if row[2] == "write_off" else (None, row[8])
    return PaymentLine(
        *row[:3],
        dated=date.fromisoformat(row[3]),
        currency=row[4],
        amount=row[5],
        free=row[6],
        reference=row[7],
        reason=reason,
        reversed=row[9] is not None,
        returned=row[9] == "returned",
        version=row[10],
        cause=str(cause or ""),
        takes_back=bool(row[11]),
    )


def is_reversed(connection: "Connection", payment_id: int) -> bool:
    """True when a later entry took this payment back."""
    return (
        connection.exec_driver_sql("SELECT 1 FROM payment WHERE reverses_id = ?", (payment_id,)).first()
        is not None
    )
