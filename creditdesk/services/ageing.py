"""Ageing as of any day (V1): today's from stored amounts, a past day's from dated allocations."""

from dataclasses import dataclass
from datetime import date

from creditdesk.collector import collector_paused
from creditdesk.db.engine import Ledger
from creditdesk.db.queries import ageing as queries
from creditdesk.db.queries.ageing import Basis
from creditdesk.domain.ageing import AgeingRow, AgeingTotal, totals


@dataclass(frozen=True, slots=True)
class AgeingReport:
    """Rows by customer and currency, and the totals of each currency; minor units."""

    as_of: date
    basis: Basis
    rows: tuple[AgeingRow, ...]
    totals: dict[str, AgeingTotal]


def ageing_report(ledger: Ledger, as_of: date, today: date, basis: Basis = "due") -> AgeingReport:
    """Who owes what at the end of ``as_of``; buckets by due date, or by invoice date (账龄).

    ``today`` decides the way there: stored amounts answer for today, dated allocations for a day before.
    """
    with collector_paused(), ledger.read() as connection:
        current = as_of >= today and not queries.knows_later_facts(connection, as_of)
        rows = queries.ageing(connection, as_of, basis, current=current)
    return AgeingReport(as_of, basis, tuple(rows), totals(rows))


def owed_elsewhere(ledger: Ledger, customer_id: int, currency: str, today: date) -> list[tuple[str, int]]:
    """What one customer owes in other currencies than ``currency``: (currency, minor units), the largest first."""
    rows = customer_ageing(ledger, customer_id, today)
    return [(row.currency, row.balance) for row in rows if row.currency != currency and row.balance > 0]


def customer_ageing(ledger: Ledger, customer_id: int, today: date) -> list[AgeingRow]:
    """What one customer owes today in each currency, largest balance first."""
    with ledger.read() as connection:
        return queries.customer_ageing(connection, customer_id, today)
