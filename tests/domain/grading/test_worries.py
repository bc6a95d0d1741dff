"""Whom to worry about."""

import pytest

from creditdesk.domain.grading.worries import AT_RISK, WORRYING, WORRYING_DAYS, gives_worry, trifling


@pytest.mark.parametrize(
    ("days", "grade", "worry"),
    [
        (WORRYING_DAYS, "", False),
        (WORRYING_DAYS + 1, "", True),
        (WORRYING_DAYS + 1, "A", True),
        (1, "B", False),
        (1, "C", True),
        (1, "E", True),
    ],
)
def test_long_overdue_or_badly_graded(days: int, grade: str, worry: bool) -> None:
    assert gives_worry(days, grade) is worry


@pytest.mark.parametrize(("overdue", "trifle"), [(999, True), (1000, False), (1_000_000, False)])
def test_a_trifle_is_less_than_a_thousandth_of_the_largest_sum(overdue: int, trifle: bool) -> None:
    assert trifling(overdue, 1_000_000) is trifle


def test_what_is_at_risk_gives_worry_too() -> None:
    assert AT_RISK < WORRYING
