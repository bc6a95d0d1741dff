"""Whom to worry about."""

import pytest

from creditdesk.domain.grading.worries import AT_RISK, LONG_OVERDUE, WORRYING, gives_worry


@pytest.mark.parametrize(
    ("days", "grade", "worry"),
    [
        (LONG_OVERDUE, "", False),
        (LONG_OVERDUE + 1, "", True),
        (LONG_OVERDUE + 1, "A", True),
        (1, "B", False),
        (1, "C", True),
        (1, "E", True),
    ],
)
def test_long_overdue_or_badly_graded(days: int, grade: str, worry: bool) -> None:
    assert gives_worry(days, grade) is worry


def test_what_is_at_risk_gives_worry_too() -> None:
    assert AT_RISK < WORRYING
