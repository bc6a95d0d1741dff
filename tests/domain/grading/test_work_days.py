from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.grading.delay_curve import EARLIEST, LATEST
from creditdesk.domain.grading.work_days import WorkDays
from tests.domain.grading.builders import CHINA_2023, CHINA_2024, START, work_days


def test_saturday_due_paid_monday_is_on_time() -> None:
    assert work_days().settled_delay(date(2024, 3, 2), date(2024, 3, 4)) == 0


def test_saturday_due_paid_tuesday_is_one_working_day_late() -> None:
    assert work_days().settled_delay(date(2024, 3, 2), date(2024, 3, 5)) == 1


def test_receipt_on_a_weekend_counts_on_monday() -> None:
    assert work_days().settled_delay(date(2024, 3, 1), date(2024, 3, 3)) == 1


def test_due_30_september_paid_on_the_first_workday_after_the_holiday_is_on_time() -> None:
    days, due = work_days(first=date(2023, 1, 1), calendar=CHINA_2023), date(2023, 9, 30)
    first_workday = date(2023, 10, 7)
    assert days.settled_delay(due, first_workday) == 0
    assert days.settled_delay(due, date(2023, 10, 8)) == 1


def test_china_october_holiday() -> None:
    days = work_days(calendar=CHINA_2024)
    holiday, first_workday = date(2024, 10, 1), date(2024, 10, 8)
    assert days.settled_delay(holiday, first_workday) == 0
    # 30 September is worked, so the first workday after the holiday is the very next one
    assert days.settled_delay(date(2024, 9, 30), first_workday) == 1
    # Saturday 12 October is worked in exchange
    assert days.settled_delay(date(2024, 10, 11), date(2024, 10, 12)) == 1


@given(st.integers(0, 700), st.integers(-300, 500))
def test_delay_is_the_calendars_own_count(start: int, apart: int) -> None:
    due = START + timedelta(days=start)
    day = due + timedelta(days=apart)
    expected = CHINA_2024.working_days_between(due, day)
    assert work_days(calendar=CHINA_2024).delay(due, day) == min(max(expected, EARLIEST), LATEST)


@given(st.integers(0, 700), st.integers(-300, 500))
def test_delay_is_right_however_far_the_due_date_lies_outside(start: int, apart: int) -> None:
    day = START + timedelta(days=start)
    due = day - timedelta(days=apart * 9)
    expected = CHINA_2024.working_days_between(due, day)
    assert WorkDays(CHINA_2024, day, day).delay(due, day) == min(max(expected, EARLIEST), LATEST)


@given(st.integers(0, 600), st.integers(-90, 260))
def test_date_of_a_delay_has_that_delay_and_is_worked(start: int, delay: int) -> None:
    days, due = work_days(calendar=CHINA_2024), START + timedelta(days=start)
    day = days.date_at(due, delay)
    assert CHINA_2024.is_working_day(day)
    assert days.delay(due, day) == delay


def test_written_off_or_half_a_year_late_is_never() -> None:
    days, due = work_days(), date(2024, 3, 1)
    assert days.settled_delay(due, due, written_off=True) == LATEST
    assert days.settled_delay(due, due + timedelta(days=181)) == LATEST
    assert days.settled_delay(due, due + timedelta(days=180)) < 130


def test_the_ends_of_time_do_not_overflow() -> None:
    assert WorkDays(CHINA_2024, date.max, date.max).delay(date.max, date.max) == 0
    days = WorkDays(CHINA_2024, date.min, date.min)
    assert days.delay(date.max, date.min) == EARLIEST
    assert days.date_at(date.min, -90) == date.min
