"""Letters bear the day of their run: issued on another day only knowingly, and never past the day to pay by."""

import pytest

from creditdesk.errors import UserError
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.letter_day import OtherDay
from creditdesk.services.reminders.post import post_run
from creditdesk.services.reminders.prepare import prepare, prepare_again
from creditdesk.services.reminders.review import review
from creditdesk.services.reminders.views import run_view
from tests.ledgers import Desk, acting, fake_render
from tests.services.reminders.runs import after, refused, state

#: Step 1 of the standard ladder goes from day 3 on and grants 7 days.
DAY, PAY_BY = after(3), after(10)


@pytest.fixture
def run(desk: Desk, item: int) -> int:
    return prepare(desk.ledger, DAY, acting(DAY))[0]


def test_on_its_own_day_a_run_is_issued_without_more(desk: Desk, run: int) -> None:
    assert review(desk.ledger, run, DAY).other_day is None
    assert len(issue(desk.ledger, run, acting(DAY), fake_render).letters) == 1


def test_the_day_after_letters_keep_their_date_only_knowingly(desk: Desk, run: int) -> None:
    assert review(desk.ledger, run, after(4)).other_day == OtherDay(DAY, after(4), PAY_BY)
    refused("letters_of_other_day", issue, desk.ledger, run, acting(after(4)), fake_render)
    assert state(desk, run) == ("prepared", None, [])
    issue(desk.ledger, run, acting(after(4)), fake_render, dated_knowingly=True)
    assert [letter.number for letter in run_view(desk.ledger, run).letters] == ["2026-0001"]


@pytest.mark.parametrize(("late", "over"), [(9, False), (10, True), (11, True)])
def test_a_letter_is_not_issued_once_its_day_to_pay_by_has_come(
    desk: Desk, run: int, late: int, over: bool
) -> None:
    found = review(desk.ledger, run, after(late)).other_day
    assert found is not None
    assert found.over is over
    if over:
        with pytest.raises(UserError) as caught:
            issue(desk.ledger, run, acting(after(late)), fake_render, dated_knowingly=True)
        assert caught.value.code == "letters_pay_by_over"
        assert caught.value.params == {"value": DAY, "pay_by": PAY_BY}
        assert state(desk, run) == ("prepared", None, [])
    else:
        assert issue(desk.ledger, run, acting(after(late)), fake_render, dated_knowingly=True).letters


def test_where_the_day_was_said_the_letters_of_a_past_day_go(desk: Desk, run: int) -> None:
    assert issue(desk.ledger, run, acting(after(11)), fake_render, past_day_accepted=True).letters


def test_prepared_again_it_bears_today_and_the_full_time_to_pay(desk: Desk, run: int) -> None:
    again, _, _ = prepare_again(desk.ledger, run, acting(after(11)))
    issue(desk.ledger, again, acting(after(11)), fake_render)
    (letter,) = run_view(desk.ledger, again).letters
    assert (letter.dated, letter.deadline) == (after(11), after(18))


def test_after_the_clock_was_set_back_the_run_is_not_issued(desk: Desk, run: int) -> None:
    found = review(desk.ledger, run, after(2)).other_day
    assert found is not None
    assert (found.ahead, found.over) == (True, False)
    refused("run_in_future", issue, desk.ledger, run, acting(after(2)), fake_render, dated_knowingly=True)


def test_calls_bear_no_date(desk: Desk, keller: int) -> None:
    """The ladder relationship rings on day 35, a letter before that has been posted."""
    desk.invoice(keller, "1001", 100, due=after(0))
    for day in (5, 20):
        first, _ = prepare(desk.ledger, after(day), acting(after(day)), ladder="relationship")
        issue(desk.ledger, first, acting(after(day)), fake_render)
        post_run(desk.ledger, first, after(day), acting(after(day)))
    run, _ = prepare(desk.ledger, after(35), acting(after(35)), ladder="relationship")
    found = review(desk.ledger, run, after(50))
    assert (len(found.calls), found.sending, found.other_day) == (1, 0, None)
    assert issue(desk.ledger, run, acting(after(50)), fake_render).letters == ()
