"""Ageing: the days that part the buckets, and sums that always equal the balance. SQL does the sorting into them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

Buckets: TypeAlias = tuple[int, int, int, int]

#: Names of the overdue buckets, by calendar days from the stored due date; ``90+`` is 91 and more.
BUCKETS = ("1-30", "31-60", "61-90", "90+")
#: Last day of each bucket but the open-ended one; late begins the day after the due date (0 = not due).
BUCKET_LIMITS = (30, 60, 90)

#: More than this many days overdue stands in red, in every list.
LONG_OVERDUE = 60


def due_span(segment: int, as_of: date) -> tuple[date | None, date | None]:
    """First and last due date (None = open-ended) of segment 0 (not due) or 1 to 4 (the buckets) as of a day."""
    if segment == 0:
        return as_of, None
    edges = (0, *BUCKET_LIMITS)
    last = as_of - timedelta(days=edges[segment - 1] + 1)
    return (as_of - timedelta(days=edges[segment]) if segment < len(edges) else None), last


class Aged:
    """What any aged sum is made of, minor units of one currency, and what follows from it."""

    __slots__ = ()

    not_due: int
    buckets: Buckets
    unallocated: int

    @property
    def overdue(self) -> int:
        """All buckets together."""
        return sum(self.buckets)

    @property
    def balance(self) -> int:
        """What is owed: not due + overdue - unallocated."""
        return self.not_due + self.overdue - self.unallocated


@dataclass(frozen=True, slots=True)
class AgeingRow(Aged):
    """One customer in one currency, minor units; ``unallocated`` receipts are never negative."""

    customer_id: int
    code: str
    name: str
    currency: str
    not_due: int
    buckets: Buckets
    unallocated: int


@dataclass(frozen=True, slots=True)
class AgeingTotal(Aged):
    """All customers of one currency, minor units; currencies are never added together."""

    currency: str
    customers: int
    not_due: int
    buckets: Buckets
    unallocated: int


def totals(rows: Iterable[AgeingRow]) -> dict[str, AgeingTotal]:
    """The totals of each currency, in order of the currency code."""
    by_currency: dict[str, list[AgeingRow]] = {}
    for row in rows:
        by_currency.setdefault(row.currency, []).append(row)
    return {currency: _total(currency, by_currency[currency]) for currency in sorted(by_currency)}


def _total(currency: str, rows: list[AgeingRow]) -> AgeingTotal:
    first, second, third, fourth = (sum(row.buckets[n] for row in rows) for n in range(4))
    return AgeingTotal(
        currency=currency,
        customers=len({row.customer_id for row in rows}),
        not_due=sum(row.not_due for row in rows),
        buckets=(first, second, third, fourth),
        unallocated=sum(row.unallocated for row in rows),
    )
