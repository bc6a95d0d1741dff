"""Correcting a posting: what may be corrected, that the ladder follows, and that the history keeps both."""

import json
from datetime import date, timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.events import latest
from creditdesk.services.files import check
from creditdesk.services.invoices import invoice_view
from creditdesk.services.letters import letter_view
from creditdesk.services.reminders.corrections import (
    Correction,
    correct_posting,
    used_tracking,
    withdraw_posting,
)
from creditdesk.services.reminders.delivery import record_delivery, withdraw_delivery
from creditdesk.services.reminders.post import post_letters, undo_letters
from creditdesk.services.reminders.views import letter_pdf, run_view
from tests.ledgers import Desk, acting

DUE = date(2026, 3, 2)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


@pytest.fixture
def item(desk: Desk) -> int:
    return desk.invoice(desk.customer("Keller"), "1001", 100, due=DUE)


@pytest.fixture
def letter(desk: Desk, item: int) -> int:
    """A letter of day 3, posted on day 4."""
    _, done = desk.issue(after(3))
    post_letters(desk.ledger, done.letters, after(4), acting(after(4)), method="post")
    return done.letters[0]


def last(desk: Desk) -> tuple[str, dict[str, object]]:
    event = latest(desk.ledger, 1)[0][0]
    return event.verb, json.loads(event.data)


def refused(code: str, verb: object, *args: object) -> None:
    with pytest.raises(UserError) as caught:
        verb(*args)  # type: ignore[operator]
    assert caught.value.code == code


def test_the_ladder_follows_a_corrected_day_and_the_history_keeps_both(
    desk: Desk, letter: int, item: int
) -> None:
    before = letter_view(desk.ledger, letter).line
    assert desk.decisions(after(15))["1001"].outcome == "included"
    correct_posting(
        desk.ledger, [letter], Correction(on=after(9)), "Left a day in the tray", acting(after(10))
    )
    line = letter_view(desk.ledger, letter).line
    assert (line.posted_on, line.method, line.state) == (after(9), "post", "posted")
    assert [step.on_date for step in invoice_view(desk.ledger, item, after(10)).steps] == [after(9)]
    assert run_view(desk.ledger, line.run_id).run.posted_on == after(9)
    held = desk.decisions(after(15))["1001"]
    assert (held.outcome, held.reason, held.next_date) == ("not_yet", "interval", after(16))
    assert last(desk) == (
        "correct",
        {"on": [after(4).isoformat(), after(9).isoformat()], "reason": "Left a day in the tray"},
    )
    assert line.document_hash == before.document_hash, "the paper never changes"
    assert letter_pdf(desk.ledger, line.document_hash)
    assert check(desk.ledger).problems == ()


def test_way_and_number_are_corrected_without_touching_the_day(desk: Desk, letter: int) -> None:
    right = Correction(method="courier", tracking={letter: " rr 123456785 de "})
    correct_posting(desk.ledger, [letter], right, "Wrong slip", acting(after(30)))
    line = letter_view(desk.ledger, letter).line
    assert (line.posted_on, line.method, line.tracking) == (after(4), "courier", "RR123456785DE")
    assert last(desk)[1] == {
        "method": ["post", "courier"],
        "tracking": ["", "RR123456785DE"],
        "reason": "Wrong slip",
    }
    refused("nothing_corrected", correct_posting, desk.ledger, [letter], right, "again", acting(after(30)))


def test_a_whole_mail_of_letters_is_corrected_at_once(desk: Desk, item: int) -> None:
    desk.invoice(desk.customer("Brennan"), "B1", 50, due=DUE)
    run, done = desk.issue(after(3))
    post_letters(desk.ledger, done.letters, after(3), acting(after(4)))
    correct_posting(desk.ledger, done.letters, Correction(on=after(4)), "Post had closed", acting(after(4)))
    assert {line.posted_on for line in run_view(desk.ledger, run).letters} == {after(4)}
    assert check(desk.ledger).problems == ()


def test_a_letter_that_never_went_out_waits_again_and_the_ladder_steps_back(
    desk: Desk, letter: int, item: int
) -> None:
    run = letter_view(desk.ledger, letter).line.run_id
    withdraw_posting(desk.ledger, [letter], "Found in the tray", acting(after(6)))
    line = letter_view(desk.ledger, letter).line
    assert (line.state, line.posted_on, line.method, line.tracking) == ("printed", None, "", "")
    assert (run_view(desk.ledger, run).run.state, run_view(desk.ledger, run).run.posted_on) == (
        "printed",
        None,
    )
    assert invoice_view(desk.ledger, item, after(6)).steps == ()
    assert desk.decisions(after(20))["1001"].reason == "awaiting_posting"
    assert last(desk) == (
        "withdraw",
        {"on": after(4).isoformat(), "method": "post", "tracking": "", "reason": "Found in the tray"},
    )
    post_letters(desk.ledger, [letter], after(6), acting(after(6)))
    assert letter_view(desk.ledger, letter).line.posted_on == after(6)
    withdraw_posting(desk.ledger, [letter], "Lost", acting(after(7)))
    undo_letters(desk.ledger, [letter], acting(after(7)))
    assert run_view(desk.ledger, run).run.state == "undone"
    assert desk.decisions(after(8))["1001"].step == 1
    assert check(desk.ledger).problems == ()


def test_a_day_keeps_its_place_between_letter_delivery_next_step_and_today(desk: Desk, letter: int) -> None:
    def correct(days: int, today: int = 40) -> None:
        correct_posting(desk.ledger, [letter], Correction(on=after(days)), "why", acting(after(today)))

    refused("before_letter", correct, 2)
    refused("date_in_future", correct, 9, 8)
    record_delivery(desk.ledger, letter, after(6), "delivered", acting(after(6)))
    refused("after_delivery", correct, 7)
    correct(6)
    withdraw_delivery(desk.ledger, letter, "Other letter", acting(after(7)))
    assert letter_view(desk.ledger, letter).delivered_on is None
    correct(7)
    _, second = desk.issue(after(20))
    refused("later_letter_waits", correct, 8)
    correct(5)
    post_letters(desk.ledger, second.letters, after(21), acting(after(21)))
    refused("after_next_step", correct, 22)
    correct(21)
    refused("later_step_stands", withdraw_posting, desk.ledger, [letter], "why", acting(after(22)))
    assert check(desk.ledger).problems == ()


def test_what_rests_on_the_posting_is_undone_first(desk: Desk, letter: int) -> None:
    desk.issue(after(20))
    refused("later_letter_waits", withdraw_posting, desk.ledger, [letter], "why", acting(after(20)))


def test_a_call_that_rests_on_the_posting_is_undone_first(desk: Desk) -> None:
    desk.invoice(desk.customer("Anruf AG", ladder_name="graduated"), "A1", 10, due=DUE)
    _, done = desk.issue(after(7))
    post_letters(desk.ledger, done.letters, after(7), acting(after(7)))
    desk.issue(after(30))
    who = acting(after(30))
    refused("later_call_waits", withdraw_posting, desk.ledger, done.letters, "why", who)
    refused(
        "later_call_waits", correct_posting, desk.ledger, done.letters, Correction(on=after(9)), "why", who
    )


def test_only_posted_letters_are_corrected_and_always_for_a_reason(desk: Desk, letter: int) -> None:
    who = acting(after(9))
    refused("reason_missing", correct_posting, desk.ledger, [letter], Correction(on=after(5)), " ", who)
    refused("reason_missing", withdraw_posting, desk.ledger, [letter], "", who)
    refused("reason_missing", withdraw_delivery, desk.ledger, letter, "", who)
    refused("not_found", withdraw_posting, desk.ledger, [99], "why", who)
    refused("not_found", withdraw_delivery, desk.ledger, 99, "why", who)
    refused("letter_not_carried", withdraw_delivery, desk.ledger, letter, "why", who)
    record_delivery(desk.ledger, letter, after(6), "returned", acting(after(6)))
    refused("letter_was_carried", withdraw_posting, desk.ledger, [letter], "why", who)
    withdraw_delivery(desk.ledger, letter, "Mixed up", who)
    assert last(desk)[1] == {"outcome": "returned", "on": after(6).isoformat(), "reason": "Mixed up"}
    withdraw_posting(desk.ledger, [letter], "why", who)
    refused("letter_not_posted", correct_posting, desk.ledger, [letter], Correction(on=after(5)), "why", who)


def test_used_numbers_are_remembered_for_two_years(desk: Desk, letter: int) -> None:
    correct_posting(desk.ledger, [letter], Correction(tracking={letter: "RR1"}), "why", acting(after(9)))
    assert used_tracking(desk.ledger, after(9)) == {"RR1": "2026-0001"}
    assert used_tracking(desk.ledger, date(2029, 1, 1)) == {}


def test_a_posting_is_not_moved_before_the_step_it_follows(desk: Desk, letter: int, item: int) -> None:
    """Otherwise the first step would be the last one, and the second letter would go once more."""
    _, done = desk.issue(after(15))
    post_letters(desk.ledger, done.letters, after(20), acting(after(20)))
    correct_posting(desk.ledger, [letter], Correction(on=after(18)), "Left in the tray", acting(after(20)))
    refused("before_last_step", correct_posting, desk.ledger, done.letters, Correction(on=after(17)), "Earlier",
            acting(after(20)))  # fmt: skip
    correct_posting(desk.ledger, done.letters, Correction(on=after(18)), "Both went", acting(after(20)))
    assert [step.step for step in invoice_view(desk.ledger, item, after(20)).steps] == [2, 1]
    assert desk.decisions(after(40))["1001"].step == 3
