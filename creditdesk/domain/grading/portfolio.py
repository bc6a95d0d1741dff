"""What the grader knows of a ledger on one day: settlements, overdue invoices, the portfolio."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from creditdesk.domain.grading.delay_curve import BINS, EARLIEST, DelayCurve, customer_curve, prior_curve
from creditdesk.domain.grading.work_days import WorkDays

#: Receipts of so many days before the day of the forecast make the portfolio's curve.
PRIOR_DAYS = 365
_ONE_DAY = timedelta(days=1)
#: Key of the order of receipt, the delay last: the same on every machine whatever order the facts came in.
OrderOfReceipt = tuple[date, date, date, str, int]


@dataclass(frozen=True, slots=True)
class InvoiceFact:
    """One invoice as the grader sees it; the caller leaves out credit notes and wholly credited invoices.

    ``due`` is the stored due date (the grader rolls a copy of its own). ``settled``: see ``settlement()``;
    None while open. ``amount_minor`` is the invoiced sum in minor units of ``currency``, ``rest_minor`` what is still
    open of a settled one: up to 5 % do not count.
    """

    invoice_id: int
    customer_id: int
    number: str
    issued: date
    due: date
    amount_minor: int
    currency: str
    settled: date | None = None
    written_off: bool = False
    disputed: bool = False
    plan_kept: bool = False
    rest_minor: int = 0


@dataclass(frozen=True, slots=True)
class Settlement:
    """A settled invoice with its ``delay`` in working days."""

    invoice_id: int
    received: date
    issued: date
    due: date
    number: str
    delay: int
    amount_minor: int
    currency: str
    rest_minor: int = 0
    written_off: bool = False

    def order(self) -> OrderOfReceipt:
        """Key of the order of receipt, oldest first."""
        return (self.received, self.issued, self.due, self.number, self.delay)


@dataclass(frozen=True, slots=True)
class OpenInvoice:
    """An overdue invoice; ``delay`` is how many working days late it will be at least when it is paid."""

    invoice_id: int
    number: str
    due: date
    delay: int
    disputed: bool
    plan_kept: bool

    def days_late(self, as_of: date) -> int:
        """Calendar days from the stored due date to ``as_of``."""
        return (as_of - self.due).days


@dataclass(slots=True)
class CustomerBook:
    """One customer's facts as of the day: ``settled`` in order of receipt, ``overdue`` oldest due first."""

    settled: list[Settlement] = field(default_factory=list[Settlement])
    overdue: list[OpenInvoice] = field(default_factory=list[OpenInvoice])

    def curve(self, prior: DelayCurve, with_overdue: bool = True) -> DelayCurve:
        """The customer's delay curve, with or without the open overdue invoices as an observation."""
        late = [invoice.delay for invoice in self.overdue] if with_overdue else ()
        return customer_curve(prior, [one.delay for one in self.settled], late)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """The ledger as of the end of ``as_of``; ``receipts`` is how many the portfolio's ``prior`` rests on."""

    as_of: date
    prior: DelayCurve
    receipts: int
    customers: dict[int, CustomerBook]
    days: WorkDays = field(repr=False)

    def book(self, customer_id: int) -> CustomerBook:
        """The customer's facts; empty for one without invoices."""
        return self.customers.get(customer_id) or CustomerBook()


def known_portfolio(facts: Sequence[InvoiceFact], as_of: date, days: WorkDays) -> Portfolio:
    """The portfolio as of the end of ``as_of``: nothing dated later counts, what is paid later is open.

    An invoice due on ``as_of`` is not overdue (CONTRACT "Money").
    """
    customers: dict[int, CustomerBook] = {}
    counts = [0] * BINS
    tomorrow, window = as_of + _ONE_DAY, as_of + _ONE_DAY - timedelta(days=PRIOR_DAYS)
    for fact in facts:
        if fact.issued > as_of:
            continue
        book = customers.setdefault(fact.customer_id, CustomerBook())
        if fact.settled is not None and fact.settled <= as_of:
            settled = settlement_of(fact, fact.settled, days)
            book.settled.append(settled)
            counts[settled.delay - EARLIEST] += window <= fact.settled
        elif fact.due < as_of:
            delay = days.delay(fact.due, tomorrow)
            book.overdue.append(_open_invoice(fact, delay))
    for book in customers.values():
        book.settled.sort(key=Settlement.order)
        book.overdue.sort(key=lambda invoice: (invoice.due, invoice.number))
    return Portfolio(as_of, prior_curve(counts), sum(counts), customers, days)


def _open_invoice(fact: InvoiceFact, delay: int) -> OpenInvoice:
    return OpenInvoice(fact.invoice_id, fact.number, fact.due, delay, fact.disputed, fact.plan_kept)


def settlement_of(fact: InvoiceFact, received: date, days: WorkDays) -> Settlement:
    """The settlement of ``fact`` on ``received``, with its delay counted in working days."""
    delay = days.settled_delay(fact.due, received, fact.written_off)
    return Settlement(
        fact.invoice_id,
        received,
        fact.issued,
        fact.due,
        fact.number,
        delay,
        fact.amount_minor,
        fact.currency,
        fact.rest_minor,
        fact.written_off,
    )
