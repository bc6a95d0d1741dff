"""How a customer has paid so far: its own payments alone, in calendar days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from creditdesk.domain.grading.grader import Standing, grade_customers
from creditdesk.domain.grading.habit import Habit
from creditdesk.domain.grading.portfolio import InvoiceFact
from tests.domain.grading.builders import WEEKENDS, invoice, paid

AS_OF = date(2024, 12, 31)


def habit(*facts: InvoiceFact) -> Habit:
    return grade_customers(list(facts), [Standing(1, taken_over=True)], WEEKENDS, AS_OF)[0].habit


@pytest.mark.parametrize(
    ("delays", "told"),
    [
        ([], Habit(0, 0)),
        ([8], Habit(1, 8)),
        ([8, 30], Habit(2, 8)),
        ([-5, 12, 40], Habit(3, 12)),
        ([0, 0, 90], Habit(3, 0)),
    ],
)
def test_the_median_of_what_was_paid_in_calendar_days(delays: list[int], told: Habit) -> None:
    assert habit(*[paid(delay) for delay in delays]) == told
    assert told.known == (told.paid >= 3)


def test_neither_other_customers_nor_an_open_invoice_make_a_habit() -> None:
    others = [paid(8, customer=2) for _ in range(40)]
    assert habit(*others, invoice(AS_OF - timedelta(days=156))) == Habit(0, 0)


def test_what_was_written_off_is_no_payment() -> None:
    assert habit(paid(5), replace(paid(200), written_off=True)) == Habit(1, 5)
