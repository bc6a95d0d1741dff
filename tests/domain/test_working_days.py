"""Working days: weekends, holidays, Chinese make-up Saturdays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.working_days import WorkingCalendar

DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31))
CALENDARS = st.builds(
    WorkingCalendar,
    rest_weekdays=st.frozensets(st.integers(0, 6), max_size=3),
    holidays=st.frozensets(DAYS, max_size=20),
    make_up_days=st.frozensets(DAYS, max_size=20),
)
FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 11, 20) + timedelta(days=n) for n in range(4))


def test_a_plain_week() -> None:
    plain = WorkingCalendar()
    assert [plain.is_working_day(day) for day in (FRIDAY, SATURDAY, SUNDAY, MONDAY)] == [
        True,
        False,
        False,
        True,
    ]
    assert [plain.roll_forward(day) for day in (FRIDAY, SATURDAY, SUNDAY)] == [FRIDAY, MONDAY, MONDAY]


def test_a_holiday_rolls_on_and_a_make_up_saturday_is_worked() -> None:
    calendar = WorkingCalendar(holidays=frozenset({MONDAY}), make_up_days=frozenset({SATURDAY}))
    assert calendar.roll_forward(SATURDAY) == SATURDAY
    assert calendar.roll_forward(SUNDAY) == MONDAY + timedelta(days=1)


def test_a_make_up_day_wins_over_a_holiday() -> None:
    both = frozenset({MONDAY})
    assert WorkingCalendar(holidays=both, make_up_days=both).is_working_day(MONDAY)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (FRIDAY, MONDAY, 1),
        (SATURDAY, MONDAY, 0),
        (FRIDAY, SATURDAY, 1),
        (MONDAY, FRIDAY, -1),
        (SUNDAY, SATURDAY, 0),
    ],
)
def test_both_ends_are_rolled_before_counting(first: date, last: date, days: int) -> None:
    assert WorkingCalendar().working_days_between(first, last) == days


def test_friday_and_saturday_may_be_the_rest_days() -> None:
    calendar = WorkingCalendar(rest_weekdays=frozenset({4, 5}))
    assert calendar.roll_forward(FRIDAY) == SUNDAY
    assert calendar.working_days_between(FRIDAY, MONDAY) == 1


@pytest.mark.parametrize("rest", [frozenset(range(7)), frozenset({7})])
def test_a_week_without_work_is_refused(rest: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="rest_weekdays"):
        WorkingCalendar(rest_weekdays=rest)


@given(CALENDARS, DAYS, DAYS)
def test_counting_agrees_with_walking(calendar: WorkingCalendar, first: date, last: date) -> None:
    start, end = sorted((calendar.roll_forward(first), calendar.roll_forward(last)))
    walked = sum(calendar.is_working_day(start + timedelta(days=n + 1)) for n in range((end - start).days))
    sign = 1 if calendar.roll_forward(last) >= calendar.roll_forward(first) else -1
    assert calendar.working_days_between(first, last) == sign * walked


@given(CALENDARS, DAYS)
def test_rolling_finds_the_first_working_day(calendar: WorkingCalendar, day: date) -> None:
    rolled = calendar.roll_forward(day)
    assert calendar.is_working_day(rolled)
    assert not any(calendar.is_working_day(day + timedelta(days=n)) for n in range((rolled - day).days))


def test_calendars_with_the_same_days_are_equal() -> None:
    days = frozenset({MONDAY})
    assert WorkingCalendar(holidays=days) == WorkingCalendar(holidays=frozenset({MONDAY}))
    assert hash(WorkingCalendar(holidays=days)) == hash(WorkingCalendar(holidays=frozenset({MONDAY})))
