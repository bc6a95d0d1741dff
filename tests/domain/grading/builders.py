"""Small ledgers for the tests of the grader: facts in one line, calendars, and random ledgers."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from hypothesis import strategies as st

from creditdesk.domain.grading.portfolio import InvoiceFact, Portfolio, known_portfolio
from creditdesk.domain.grading.work_days import WorkDays
from creditdesk.domain.working_days import WorkingCalendar

WEEKENDS = WorkingCalendar()
#: National day 2024 in China: 1 to 7 October off, Sunday 29 September and Saturday 12 October worked.
CHINA_2024 = WorkingCalendar(
    holidays=frozenset(date(2024, 10, day) for day in range(1, 8)),
    make_up_days=frozenset({date(2024, 9, 29), date(2024, 10, 12)}),
)
#: Mid-autumn and national day 2023: 29 September to 6 October off, 7 and 8 October worked.
CHINA_2023 = WorkingCalendar(
    holidays=frozenset(date(2023, 9, 29) + timedelta(days=day) for day in range(8)),
    make_up_days=frozenset({date(2023, 10, 7), date(2023, 10, 8)}),
)
START = date(2024, 1, 1)
_numbers = count(1)


def invoice(
    due: date, settled: date | None = None, *, customer: int = 1, days: int = 30, amount: int = 100_00
) -> InvoiceFact:
    """An invoice of ``customer`` issued ``days`` calendar days before ``due``."""
    number = next(_numbers)
    issued = due - timedelta(days=days)
    return InvoiceFact(number, customer, f"R{number}", issued, due, amount, "EUR", settled)


def paid(late: int, *, due: date = date(2024, 3, 4), customer: int = 1) -> InvoiceFact:
    """A settled invoice, ``late`` calendar days after ``due``."""
    return invoice(due, due + timedelta(days=late), customer=customer)


def disputed(fact: InvoiceFact) -> InvoiceFact:
    """The same invoice, disputed."""
    return replace(fact, disputed=True)


def work_days(first: date = START, last: date = date(2025, 12, 31), calendar: WorkingCalendar = WEEKENDS):
    """Numbered working days for two years."""
    return WorkDays(calendar, first, last)


def portfolio(facts: list[InvoiceFact], as_of: date) -> Portfolio:
    """The portfolio of ``facts`` with weekends as rest days."""
    return known_portfolio(facts, as_of, work_days())


@st.composite
def invoices(draw: st.DrawFn, customers: int = 3) -> InvoiceFact:
    """Any invoice of 2024, settled early, late, before its issue, or still open."""
    issued = START + timedelta(days=draw(st.integers(0, 300)))
    due = issued + timedelta(days=draw(st.integers(0, 60)))
    late = draw(st.none() | st.integers(-70, 20) | st.integers(-70, 250))
    settled = None if late is None else due + timedelta(days=late)
    number = draw(st.integers(1, 10**6))
    customer = draw(st.integers(1, customers))
    return InvoiceFact(number, customer, f"R{number}", issued, due, 100_00, "EUR", settled)


def ledgers(largest: int = 25, customers: int = 3) -> st.SearchStrategy[list[InvoiceFact]]:
    """Random ledgers of up to ``largest`` invoices."""
    return st.lists(invoices(customers), max_size=largest)
