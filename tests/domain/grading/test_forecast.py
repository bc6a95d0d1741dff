from datetime import date

import pytest

from creditdesk.domain.grading.delay_curve import BINS, customer_curve, prior_curve
from creditdesk.domain.grading.forecast import Forecast
from tests.domain.grading.builders import CHINA_2024, work_days

CURVE = customer_curve(prior_curve([0] * BINS), [0, 0, 1, 4, 12, 45])


def forecast(due: date) -> Forecast:
    return Forecast(due, CURVE, work_days(calendar=CHINA_2024))


def test_late_asks_for_the_day_after_the_due_date() -> None:
    assert forecast(date(2024, 3, 6)).later_than(0) == CURVE.at_least(1)


def test_due_on_a_saturday_a_payment_on_monday_is_late_by_the_calendar() -> None:
    assert forecast(date(2024, 3, 2)).later_than(0) == CURVE.at_least(0)


def test_due_on_a_friday_the_next_chance_is_monday() -> None:
    assert forecast(date(2024, 3, 1)).later_than(0) == CURVE.at_least(1)


def test_calendar_days_become_working_days() -> None:
    assert forecast(date(2024, 3, 4)).later_than(30) == CURVE.at_least(23)
    # the holidays of October take five working days, two are worked in exchange
    assert forecast(date(2024, 9, 16)).later_than(30) == CURVE.at_least(20)


def test_certain_before_the_earliest_delay() -> None:
    assert forecast(date(2024, 9, 2)).on_or_after(date(2024, 1, 1)) == pytest.approx(1)


def test_day_of_a_share_is_a_working_day() -> None:
    assert CURVE.quantile(0.5) == 1
    assert forecast(date(2024, 9, 29)).day_of(0.5) == date(2024, 9, 30)
    assert forecast(date(2024, 9, 30)).day_of(0.5) == date(2024, 10, 8)


def test_what_is_left_once_it_is_unpaid() -> None:
    due = date(2024, 3, 4)
    later = forecast(due).unpaid_on(date(2024, 3, 12))
    assert later.on_or_after(date(2024, 3, 12)) == pytest.approx(1)
    assert later.later_than(30) == pytest.approx(CURVE.at_least(23) / CURVE.at_least(6))
    assert later.day_of(0.5) > forecast(due).day_of(0.5)
