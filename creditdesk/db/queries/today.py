"""The figures of the Today page, from stored amounts: a handful of index reads."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from creditdesk.db.queries.ageing import (
    FREE_AS_OF,
    FREE_TODAY,
    ITEMS_AS_OF,
    ITEMS_TODAY,
    SUMS,
    bounds,
    knows_later_facts,
)
from creditdesk.db.queries.invoices import week_end
from creditdesk.db.queries.later_credit import items_of
from creditdesk.domain.ageing import Aged, Buckets
from creditdesk.domain.grading.worries import WORRYING_DAYS

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class CurrencyFigures(Aged):
    """One currency, minor units; ``buckets`` are 1-30, 31-60, 61-90 and 90+ days late.

    ``items`` counts what is open, credit notes too as the balance does; ``overdue_items`` and
    ``due_this_week_items`` count invoices.
    """

    currency: str
    not_due: int
    buckets: Buckets
    unallocated: int
    due_this_week: int
    items: int
    overdue_items: int
    due_this_week_items: int


@dataclass(frozen=True, slots=True)
class WorryLine:
    """An overdue customer, minor units; ``among`` is how many customers are overdue in this currency."""

    customer_id: int
    name: str
    currency: str
    overdue: int
    oldest_days: int
    among: int


@dataclass(frozen=True, slots=True)
class LaterFigures:
    """Documents of one currency dated after today: they count from their date on, the first on ``first``.

    ``amount`` is what they are made out for, minor units, credit notes negative.
    """

    currency: str
    items: int
    amount: int
    first: date


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a person; ``prepared_run_id`` is a run of which something would be issued."""

    run_id: int | None
    issued: int
    printed: int
    prepared_run_id: int | None
    free_receipts: int
    overdue_without_address: int
    customers: int
    has_items: bool


_BY_CURRENCY = f"""
    SELECT currency, {SUMS.replace("clock", "due")},
        SUM(CASE WHEN o > 0 AND due >= :d0 AND due <= :week THEN o ELSE 0 END),
        SUM(o <> 0), SUM(o > 0 AND due < :d0), SUM(o > 0 AND due >= :d0 AND due <= :week)
    FROM ({{items}}) GROUP BY currency
"""
_LATER = "SELECT currency, COUNT(*), SUM(amount_minor), MIN(issued) FROM invoice WHERE issued > :d0 GROUP BY currency"
_WORRY = """
    SELECT customer_id, name, currency, overdue, oldest, among FROM (
        SELECT i.customer_id, c.name, i.currency, SUM(i.open_minor) AS overdue, MIN(i.due) AS oldest,
            COUNT(*) OVER (PARTITION BY i.currency) AS among,
            ROW_NUMBER() OVER (PARTITION BY i.currency
                ORDER BY MIN(i.due) >= :long, SUM(i.open_minor * (julianday(:d0) - julianday(i.due))) DESC, c.sort_key)
                AS place
        FROM {items} i JOIN customer c ON c.id = i.customer_id
        WHERE i.open_minor <> 0 AND i.open_minor > 0 AND i.due < :d0
        GROUP BY i.customer_id, i.currency)
    WHERE place <= :n ORDER BY currency, place
"""
_WAITING = """
    SELECT (SELECT MIN(run_id) FROM letter WHERE state IN ('issued', 'printed')),
        (SELECT COUNT(*) FROM letter WHERE state = 'issued'), (SELECT COUNT(*) FROM letter WHERE state = 'printed'),
        (SELECT MAX(id) FROM run r WHERE state IN ('prepared', 'reviewed') AND EXISTS (SELECT 1 FROM decision d
            WHERE d.run_id = r.id AND d.outcome = 'included' AND d.left_out = '')),
        (SELECT COUNT(*) FROM payment p WHERE p.free_minor <> 0 AND p.free_minor > 0
            AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id)),
        (SELECT COUNT(DISTINCT i.customer_id) FROM {items} i
            WHERE i.open_minor <> 0 AND i.open_minor > 0 AND i.due < :d0
            AND NOT EXISTS (SELECT 1 FROM customer_address a WHERE a.customer_id = i.customer_id
                AND a.kind IN ('postal', 'dunning') AND (a.lines <> '' OR a.city <> ''))),
        (SELECT COUNT(*) FROM customer), (SELECT COUNT(*) FROM (SELECT 1 FROM invoice LIMIT 1))
"""


def currency_figures(connection: "Connection", today: date) -> list[CurrencyFigures]:
    """Figures of each currency, largest balance first; they equal the ageing as of ``today``."""
    days = bounds(today)
    params = {**days, "week": week_end(today).isoformat()}
    later = knows_later_facts(
        connection, today
    )  # rare: a document dated in advance, which does not count yet
    free: dict[str, int] = {}
    for _, currency, minor in connection.exec_driver_sql(
        FREE_AS_OF if later else FREE_TODAY, days if later else {}
    ):
        free[currency] = free.get(currency, 0) + minor
    found: list[CurrencyFigures] = []
    for row in connection.exec_driver_sql(
        _BY_CURRENCY.format(items=ITEMS_AS_OF if later else ITEMS_TODAY), params
    ):
        currency, not_due, b1, b2, b3, b4, notes, week, *counts = row
        unallocated = notes + free.pop(currency, 0)
        found.append(CurrencyFigures(currency, not_due, (b1, b2, b3, b4), unallocated, week, *counts))
    found.extend(
        CurrencyFigures(code, 0, (0, 0, 0, 0), minor, 0, 0, 0, 0) for code, minor in free.items() if minor
    )
    return sorted(found, key=lambda figures: (-abs(figures.balance), figures.currency))


def worries(connection: "Connection", today: date, limit: int) -> list[WorryLine]:
    """In each currency ``limit`` overdue customers, those long overdue first, each part by most money times days.

    Never across currencies.
    """
    long = today - timedelta(days=WORRYING_DAYS)
    days = {"d0": today.isoformat(), "today": today.isoformat(), "long": long.isoformat()}
    text = _WORRY.format(items=items_of(connection, today))
    rows = connection.exec_driver_sql(text, {**days, "n": limit})
    found: list[WorryLine] = []
    for number, name, currency, overdue, oldest, among in rows:
        days = (today - date.fromisoformat(oldest)).days
        found.append(WorryLine(number, name, currency, overdue, days, among))
    return found


def later_figures(connection: "Connection", today: date) -> list[LaterFigures]:
    """What is dated after ``today`` and so stands outside every figure of the day, by currency."""
    rows = connection.exec_driver_sql(_LATER, {"d0": today.isoformat()})
    return [LaterFigures(code, count, minor, date.fromisoformat(first)) for code, count, minor, first in rows]


def waiting(connection: "Connection", today: date) -> Waiting:
    """What waits for a person."""
    text = _WAITING.format(items=items_of(connection, today))
    row = connection.exec_driver_sql(text, {"d0": today.isoformat(), "today": today.isoformat()}).one()
    return Waiting(*row[:7], has_items=bool(row[7]))
