"""Invoices with their settlement, as the grader needs them: one pass for most, details for the few in parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class GradedItem:
    """An invoice and how it was reduced until the day: the number of allocations, and the only one if it is one."""

    id: int
    customer_id: int
    number: str
    issued: date
    due: date
    amount: int
    currency: str
    disputed: bool
    allocations: int
    on: date | None
    reduced: int
    kind: str


@dataclass(frozen=True, slots=True)
class Reduction:
    """One dated reduction of an invoice; ``kind`` is the payment's kind or ``credit_note``."""

    invoice_id: int
    on: date
    amount: int
    kind: str


_ITEMS = """
    SELECT i.id, i.customer_id, i.number, i.issued, i.due, i.amount_minor, i.currency, i.disputed, COUNT(a.id),
        MIN(COALESCE(p.dated, a.on_date)), COALESCE(SUM(a.amount_minor), 0), COALESCE(MIN(p.kind), 'credit_note')
    FROM invoice i LEFT JOIN allocation a ON a.invoice_id = i.id AND a.on_date <= :d
        LEFT JOIN payment p ON p.id = a.payment_id
    WHERE i.kind <> 'credit_note' AND i.issued <= :d
        AND NOT EXISTS (SELECT 1 FROM allocation x JOIN payment y ON y.id = x.payment_id
            WHERE x.invoice_id = i.id AND y.date_assumed = 1 AND i.open_minor = 0)
    GROUP BY i.id
"""
_PARTS = """
    SELECT a.invoice_id, COALESCE(p.dated, a.on_date), a.amount_minor, COALESCE(p.kind, 'credit_note')
    FROM allocation a LEFT JOIN payment p ON p.id = a.payment_id
    WHERE a.on_date <= :d AND a.invoice_id IN (
        SELECT invoice_id FROM allocation WHERE on_date <= :d GROUP BY invoice_id HAVING COUNT(*) > 1)
"""
_STANDINGS = """
    SELECT id, code, name, taken_over FROM customer WHERE merged_into_id IS NULL ORDER BY sort_key, code
"""


def graded_items(connection: "Connection", as_of: date) -> Iterator[GradedItem]:
    """Every invoice issued until ``as_of`` with its reductions known then.

    Left out are settled ones whose payment day was assumed at import: their lateness is not real.
    """
    parse = date.fromisoformat
    for row in connection.exec_driver_sql(_ITEMS, {"d": as_of.isoformat()}):
        on = parse(row[9]) if row[9] else None
        yield GradedItem(
            row[0],
            row[1],
            row[2],
            parse(row[3]),
            parse(row[4]),
            row[5],
            row[6],
            bool(row[7]),
            row[8],
            on,
            row[10],
            row[11],
        )


def newest_invoice(connection: "Connection") -> int:
    """The id of the newest invoice, which tells at once about how many there are; 0 without any."""
    return int(connection.exec_driver_sql("SELECT MAX(id) FROM invoice").scalar() or 0)


def reductions(connection: "Connection", as_of: date) -> dict[int, list[Reduction]]:
    """The reductions of invoices that have more than one, by invoice."""
    found: dict[int, list[Reduction]] = {}
    for invoice, day, amount, kind in connection.exec_driver_sql(_PARTS, {"d": as_of.isoformat()}):
        found.setdefault(invoice, []).append(Reduction(invoice, date.fromisoformat(day), amount, kind))
    return found


def standings(connection: "Connection") -> list[tuple[int, str, str, bool]]:
    """(id, code, name, taken over) of every customer, by name."""
    return [(row[0], row[1], row[2], bool(row[3])) for row in connection.exec_driver_sql(_STANDINGS)]
