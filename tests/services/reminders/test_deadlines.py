"""The pay-by date that a letter prints and that the ledger keeps lies on a working day of the company's calendar."""

from datetime import date, timedelta

import pytest

from creditdesk.documents.content import LetterContent
from creditdesk.services.calendars import OwnDaysDraft, add_own_days
from creditdesk.services.letters import letter_lines
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.review import review
from tests.ledgers import Desk, acting

#: A Saturday; seven days later it is one again.
SATURDAY = date(2026, 3, 21)
MONDAY = date(2026, 3, 30)


@pytest.fixture
def run(desk: Desk) -> int:
    desk.invoice(desk.customer("Keller"), "K1", 100, due=SATURDAY - timedelta(days=9))
    number, _ = prepare(desk.ledger, SATURDAY, acting(SATURDAY))
    return number


def test_what_is_shown_printed_and_kept_is_the_same_working_day(desk: Desk, run: int) -> None:
    assert review(desk.ledger, run, SATURDAY).letters[0].deadline == MONDAY
    drawn: list[LetterContent] = []

    def render(content: LetterContent) -> tuple[bytes, int]:
        drawn.append(content)
        return b"a letter", 1

    issued = issue(desk.ledger, run, acting(SATURDAY), render)
    assert drawn[0].deadline == MONDAY
    assert letter_lines(desk.ledger, issued.letters)[0].deadline == MONDAY


def test_the_firms_own_closed_days_move_it_further(desk: Desk, run: int) -> None:
    add_own_days(desk.ledger, OwnDaysDraft("closed", MONDAY, MONDAY + timedelta(days=1)), acting(SATURDAY))
    assert review(desk.ledger, run, SATURDAY).letters[0].deadline == MONDAY + timedelta(days=2)
