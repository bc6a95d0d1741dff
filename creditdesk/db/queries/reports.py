"""The rows of the reports, set-based; as-of rows from dated allocations, so that nothing later is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from creditdesk.domain.write_offs import read_reason

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class OpenItemLine:
    """An item open at the end of a day, minor units; a free receipt has neither ``due`` nor a positive amount."""

    customer_id: int
    code: str
    name: str
    kind: str
    number: str
    issued: date
    due: date | None
    currency: str
    amount: int
    open: int


@dataclass(frozen=True, slots=True)
class CustomerFile:
    """Master data of a customer with the postal address."""

    id: int
    code: str
    name: str
    tax_id: str
    address: str
    postcode: str
    city: str
    country: str
    phone: str
    email: str
    terms: str
    salesperson: str
    currency: str


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """Money in (positive) or taken back (negative), minor units; ``free`` is what was not allocated at the day."""

    id: int
    customer_id: int
    code: str
    name: str
    kind: str
    dated: date
    reference: str
    currency: str
    amount: int
    free: int


@dataclass(frozen=True, slots=True)
class WriteOffLine:
    """What was given up (positive) or reversed (negative), minor units; ``cause`` is the kind of the write-off, also
    of one that is reversed, "" where nobody said it, and ``reason`` why this entry was made."""

    id: int
    customer_id: int
    code: str
    name: str
    dated: date
    number: str
    currency: str
    amount: int
    cause: str
    reason: str
    reversed: bool


@dataclass(frozen=True, slots=True)
class LetterFact:
    """A letter as issued; ``asked`` is its total less the credits shown on it, minor units."""

    id: int
    customer_id: int
    code: str
    name: str
    number: str
    dated: date
    tone: str
    registered: bool
    currency: str
    asked: int
    deadline: date | None
    state: str
    posted_on: date | None
    tracking: str


_OPEN = """
    SELECT i.customer_id, c.code, c.name, i.kind, i.number, i.issued, i.due, i.currency, i.amount_minor, i.o, c.sort_key
    FROM (SELECT customer_id, kind, number, issued, due, currency, amount_minor, amount_minor
            - COALESCE((SELECT SUM(a.amount_minor) FROM allocation a
                WHERE a.invoice_id = invoice.id AND a.on_date <= :d), 0) AS o
        FROM invoice NOT INDEXED WHERE issued <= :d AND (closed_on IS NULL OR closed_on > :d)) i
    JOIN customer c ON c.id = i.customer_id WHERE i.o <> 0
"""
# A receipt and the entry that took it back are one: what is left free of both together.
_FREE = """
    SELECT e.customer_id, c.code, c.name, e.kind, e.reference, e.dated, NULL, e.currency, -e.amount_minor, -f.free,
        c.sort_key
    FROM (SELECT COALESCE(reverses_id, id) AS entry, SUM(amount_minor
            - COALESCE((SELECT SUM(a.amount_minor) FROM allocation a
                WHERE a.payment_id = payment.id AND a.on_date <= :d), 0)) AS free
        FROM payment NOT INDEXED WHERE dated <= :d AND (used_on IS NULL OR used_on > :d) GROUP BY entry) f
    JOIN payment e ON e.id = f.entry JOIN customer c ON c.id = e.customer_id WHERE f.free <> 0
"""
_OPEN_ITEMS = f"""
    SELECT * FROM ({_OPEN} UNION ALL {_FREE})
    ORDER BY currency, sort_key, code, due IS NULL, due, issued, number
"""
_CUSTOMERS = """
    SELECT c.id, c.code, c.name, c.tax_id, COALESCE(a.lines, ''), COALESCE(a.postcode, ''), COALESCE(a.city, ''),
        COALESCE(NULLIF(a.country, ''), c.country), c.phone, c.email, c.terms, c.salesperson, c.currency
    FROM customer c LEFT JOIN customer_address a ON a.customer_id = c.id AND a.kind = 'postal'
    WHERE c.merged_into_id IS NULL ORDER BY c.sort_key, c.code
"""
_RECEIPTS = """
    SELECT p.id, p.customer_id, c.code, c.name, p.kind, p.dated, p.reference, p.currency, p.amount_minor,
        p.amount_minor - COALESCE((SELECT SUM(a.amount_minor) FROM allocation a
            WHERE a.payment_id = p.id AND a.on_date <= :last), 0)
    FROM payment p JOIN customer c ON c.id = p.customer_id LEFT JOIN payment o ON o.id = p.reverses_id
    WHERE p.dated BETWEEN :first AND :last AND p.kind IN ('receipt', 'returned', 'reversal', 'refund')
        AND (o.id IS NULL OR o.kind = 'receipt')
    ORDER BY p.dated, p.id
"""
_WRITE_OFFS = """
    SELECT p.id, p.customer_id, c.code, c.name, p.dated, COALESCE((SELECT i.number FROM allocation a
            JOIN invoice i ON i.id = a.invoice_id WHERE a.payment_id = p.id LIMIT 1), p.reference),
        p.currency, p.amount_minor, COALESCE(o.reason, p.reason), p.reason, o.id IS NOT NULL
    FROM payment p JOIN customer c ON c.id = p.customer_id LEFT JOIN payment o ON o.id = p.reverses_id
    WHERE p.dated BETWEEN :first AND :last AND p.kind IN ('write_off', 'returned', 'reversal')
        AND COALESCE(o.kind, p.kind) = 'write_off'
    ORDER BY p.dated, p.id
"""
_LETTERS = """
    SELECT l.id, l.customer_id, c.code, c.name, l.number, l.dated, l.tone, l.registered, l.currency,
        l.total_minor - l.credit_minor, l.deadline, l.state, l.posted_on, l.tracking
    FROM letter l JOIN customer c ON c.id = l.customer_id WHERE l.dated BETWEEN :first AND :last
    ORDER BY l.id
"""


def open_items(connection: "Connection", as_of: date) -> list[OpenItemLine]:
    """Invoices, credit notes and free receipts open at the end of ``as_of``, by currency, customer and due date.

    Their sum in each currency is the balance of the ageing of that day.
    """
    day = date.fromisoformat
    return [
        OpenItemLine(
            *row[:5],
            issued=day(row[5]),
            due=day(row[6]) if row[6] else None,
            currency=row[7],
            amount=row[8],
            open=row[9],
        )
        for row in connection.exec_driver_sql(_OPEN_ITEMS, {"d": as_of.isoformat()})
    ]


def customers(connection: "Connection") -> list[CustomerFile]:
    """Every customer that was not merged into another, by name."""
    return [CustomerFile(*row) for row in connection.exec_driver_sql(_CUSTOMERS)]


def receipts(connection: "Connection", first: date, last: date) -> list[ReceiptLine]:
    """Receipts dated in the period and receipts taken back in it; what was free at the end of ``last``."""
    day, period = date.fromisoformat, {"first": first.isoformat(), "last": last.isoformat()}
    return [
        ReceiptLine(
            *row[:5],
            dated=day(row[5]),
            reference=row[6],
            currency=row[7],
            amount=row[8],
            free=row[9],
        )
        for row in connection.exec_driver_sql(_RECEIPTS, period)
    ]


def write_offs(connection: "Connection", first: date, last: date) -> list[WriteOffLine]:
    """What was written off in the period, and what was reversed in it, each on its own day."""
    period = {"first": first.isoformat(), "last": last.isoformat()}
    return [_written_off(row) for row in connection.exec_driver_sql(_WRITE_OFFS, period)]


def _written_off(row: Sequence[Any]) -> WriteOffLine:
    cause, note = read_reason(row[8])
    return WriteOffLine(
        *row[:4],
        dated=date.fromisoformat(row[4]),
        number=row[5],
        currency=row[6],
        amount=row[7],
        cause=str(cause or ""),
        reason=row[9] if row[10] else note,
        reversed=bool(row[10]),
    )


def letters(connection: "Connection", first: date, last: date) -> list[LetterFact]:
    """Letters dated in the period in the order of their numbers, with their present state; undone ones too."""
    period = {"first": first.isoformat(), "last": last.isoformat()}
    return [
        LetterFact(
            *row[:5],
            dated=date.fromisoformat(row[5]),
            tone=row[6],
            registered=bool(row[7]),
            currency=row[8],
            asked=row[9],
            deadline=date.fromisoformat(row[10]) if row[10] else None,
            state=row[11],
            posted_on=date.fromisoformat(row[12]) if row[12] else None,
            tracking=row[13],
        )
        for row in connection.exec_driver_sql(_LETTERS, period)
    ]
