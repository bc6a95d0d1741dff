"""What became of a posted letter: who may record it, when, and that the ladder stays where it is."""

from datetime import timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.events import latest
from creditdesk.services.files import check
from creditdesk.services.letters import letter_view
from creditdesk.services.reminders.delivery import record_delivery
from creditdesk.services.reminders.post import post_letters, undo_run
from tests.ledgers import TODAY, Desk, acting

POSTED = TODAY - timedelta(days=5)


@pytest.fixture
def letter(desk: Desk) -> int:
    """A letter of five days ago, issued and not posted."""
    desk.invoice(desk.customer("Keller"), "K1", 300, due=TODAY - timedelta(days=20))
    desk.issue(POSTED)
    return 1


def post(desk: Desk, letter: int) -> None:
    post_letters(desk.ledger, [letter], POSTED, acting(POSTED))


@pytest.mark.parametrize("outcome", ["delivered", "returned"])
def test_it_is_recorded_with_its_day(desk: Desk, letter: int, outcome: str) -> None:
    post(desk, letter)
    before = desk.decisions(TODAY)["K1"]
    changes = record_delivery(desk.ledger, letter, POSTED, outcome, acting())  # type: ignore[arg-type]
    view = letter_view(desk.ledger, letter)
    assert (view.line.state, view.line.posted_on, view.delivered_on) == (outcome, POSTED, POSTED)
    assert changes.ids("letter") == {letter}
    assert latest(desk.ledger, 1)[0][0].verb == "deliver"
    assert desk.decisions(TODAY)["K1"] == before, "the ladder does not move"
    assert check(desk.ledger).problems == ()


def test_a_later_record_replaces_an_earlier_one(desk: Desk, letter: int) -> None:
    post(desk, letter)
    record_delivery(desk.ledger, letter, POSTED, "delivered", acting())
    record_delivery(desk.ledger, letter, TODAY, "returned", acting())
    view = letter_view(desk.ledger, letter)
    assert (view.line.state, view.delivered_on) == ("returned", TODAY)


def test_only_a_posted_letter_can_be_delivered(desk: Desk, letter: int) -> None:
    with pytest.raises(UserError, match="letter_not_posted"):
        record_delivery(desk.ledger, letter, TODAY, "delivered", acting())
    undo_run(desk.ledger, letter_view(desk.ledger, letter).line.run_id, acting())
    with pytest.raises(UserError, match="letter_not_posted"):
        record_delivery(desk.ledger, letter, TODAY, "delivered", acting())
    with pytest.raises(UserError, match="not_found"):
        record_delivery(desk.ledger, 99, TODAY, "delivered", acting())
    assert letter_view(desk.ledger, letter).delivered_on is None


@pytest.mark.parametrize(("days", "code"), [(1, "date_in_future"), (-6, "before_posting")])
def test_the_day_lies_between_posting_and_today(desk: Desk, letter: int, days: int, code: str) -> None:
    post(desk, letter)
    with pytest.raises(UserError) as caught:
        record_delivery(desk.ledger, letter, TODAY + timedelta(days=days), "delivered", acting())
    assert (caught.value.code, caught.value.params["field"]) == (code, "on")
    assert letter_view(desk.ledger, letter).line.state == "posted"
