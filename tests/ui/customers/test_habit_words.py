"""When a customer has paid so far, in words that its own payments bear out."""

import pytest

from creditdesk.domain.grading.habit import Habit
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.customers.habit_words import habit_figure


@pytest.mark.parametrize(
    ("habit", "figure", "caption"),
    [
        (Habit(0, 0), "–", "nothing paid yet"),
        (Habit(1, 8), "8\N{NO-BREAK SPACE}d late", "only 1 payment so far"),
        (Habit(2, -3), "3\N{NO-BREAK SPACE}d early", "only 2 payments so far"),
        (Habit(3, 0), "on time", "usual payment"),
        (Habit(40, 12), "12\N{NO-BREAK SPACE}d late", "usual payment"),
    ],
)
def test_few_payments_are_no_habit(habit: Habit, figure: str, caption: str, app: DeskApplication) -> None:
    assert habit_figure(habit)[:2] == (figure, caption)
