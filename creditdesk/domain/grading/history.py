"""The walk through a ledger: a forecast for every invoice on its own day, with only what was known then.

It is the grader's own track record (GRADING 4.8) and gives the same curves as ``known_portfolio``
without starting anew for each day.
"""

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from heapq import heappop, heappush
from itertools import groupby
from operator import attrgetter

from creditdesk.domain.grading.delay_curve import (
    BINS,
    EARLIEST,
    MEMORY,
    DelayCurve,
    customer_curve,
    prior_curve,
)
from creditdesk.domain.grading.forecast import Forecast
from creditdesk.domain.grading.portfolio import PRIOR_DAYS, InvoiceFact, OrderOfReceipt, settlement_of
from creditdesk.domain.grading.work_days import WorkDays


@dataclass(slots=True)
class _Customer:
    settled: list[OrderOfReceipt] = field(default_factory=list[OrderOfReceipt])
    open_dues: Counter[date] = field(default_factory=Counter[date])

    def receive(self, order: OrderOfReceipt) -> None:
        insort(self.settled, order)
        del self.settled[:-MEMORY]

    def close(self, due: date) -> None:
        self.open_dues[due] -= 1
        if not self.open_dues[due]:
            del self.open_dues[due]

    def curve(self, prior: DelayCurve, day: date, days: WorkDays) -> DelayCurve:
        late: list[int] = []
        for due, invoices in self.open_dues.items():
            if due < day:
                late += [days.delay(due, day)] * invoices
        return customer_curve(prior, [order[-1] for order in self.settled], late)


def _receipts(facts: Sequence[InvoiceFact]) -> Iterator[tuple[date, date, InvoiceFact]]:
    """When each settlement is known, its own day, which may lie before the issue, and the invoice."""
    for fact in facts:
        if fact.settled is not None:
            yield max(fact.settled, fact.issued), fact.settled, fact


class History:
    """The ledger's knowledge, moved forward day by day; it never looks back."""

    def __init__(self, facts: Sequence[InvoiceFact], days: WorkDays) -> None:
        self._days = days
        self._issues = sorted(facts, key=lambda fact: fact.issued, reverse=True)
        self._receipts = sorted(_receipts(facts), key=lambda receipt: receipt[0], reverse=True)
        self._customers: defaultdict[int, _Customer] = defaultdict(_Customer)
        self._counts = [0] * BINS
        self._window: list[tuple[date, int]] = []
        self._prior = prior_curve(self._counts)

    def move_to(self, day: date) -> None:
        """Learn every issue and receipt dated before ``day``, which never goes back."""
        while self._issues and self._issues[-1].issued < day:
            fact = self._issues.pop()
            self._customers[fact.customer_id].open_dues[fact.due] += 1
        while self._receipts and self._receipts[-1][0] < day:
            _, received, fact = self._receipts.pop()
            self._receive(fact, received)
        while self._window and self._window[0][0] < day - timedelta(days=PRIOR_DAYS):
            self._counts[heappop(self._window)[1] - EARLIEST] -= 1
        self._prior = prior_curve(self._counts)

    def _receive(self, fact: InvoiceFact, received: date) -> None:
        settlement = settlement_of(fact, received, self._days)
        customer = self._customers[fact.customer_id]
        customer.close(fact.due)
        customer.receive(settlement.order())
        heappush(self._window, (settlement.received, settlement.delay))
        self._counts[settlement.delay - EARLIEST] += 1

    def prior(self) -> DelayCurve:
        """The portfolio's curve on the day moved to."""
        return self._prior

    def curve(self, customer_id: int, day: date) -> DelayCurve:
        """The customer's curve on ``day``, the day moved to."""
        return self._customers[customer_id].curve(self._prior, day, self._days)


def forecasts(facts: Sequence[InvoiceFact], days: WorkDays) -> Iterator[tuple[InvoiceFact, Forecast]]:
    """Every invoice in order of its issue with the forecast made on that day, before that day's receipts."""
    history = History(facts, days)
    for day, issued in groupby(sorted(facts, key=attrgetter("issued")), key=attrgetter("issued")):
        history.move_to(day)
        curves: dict[int, DelayCurve] = {}
        for fact in issued:
            if fact.customer_id not in curves:
                curves[fact.customer_id] = history.curve(fact.customer_id, day)
            yield fact, Forecast(fact.due, curves[fact.customer_id], days)
