"""A run from preparing to posting: what may be undone, what is refused, what moves the ladder."""

import pytest

from creditdesk.errors import Cancelled
from creditdesk.services.files import check
from creditdesk.services.reminders.dry_run import dry_run
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import (
    make_calls,
    mark_printed,
    post_letters,
    post_run,
    undo_letters,
    undo_run,
)
from creditdesk.services.reminders.prepare import leave_out, mark_reviewed, prepare, put_back
from creditdesk.services.reminders.views import letter_pdf, run_view, runs
from tests.ledgers import TODAY, Desk, acting, fake_render
from tests.services.reminders.runs import after, refused, state, steps, two_letters


def test_a_run_goes_from_prepared_to_posted(desk: Desk, keller: int, item: int) -> None:
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    assert state(desk, run) == ("prepared", None, [])
    mark_reviewed(desk.ledger, run, acting(after(3)))
    assert state(desk, run)[0] == "reviewed"
    done = issue(desk.ledger, run, acting(after(3)), fake_render)
    assert state(desk, run) == ("issued", None, ["issued"])
    mark_printed(desk.ledger, done.letters, acting(after(3)))
    assert state(desk, run) == ("printed", None, ["printed"])
    assert steps(desk, item) == []
    post_run(desk.ledger, run, after(5), acting(after(6)), method="registered", tracking="RR 1")
    assert state(desk, run) == ("posted", after(5), ["posted"])
    assert steps(desk, item) == [(1, "letter", after(5), "standard")]
    letter = run_view(desk.ledger, run).letters[0]
    assert (letter.method, letter.tracking, letter.posted_on, letter.number) == (
        "registered",
        "RR1",
        after(5),
        "2026-0001",
    )
    assert letter_pdf(desk.ledger, letter.document_hash).startswith(b"LetterContent(")
    assert check(desk.ledger).ok


def test_each_verb_is_refused_where_it_does_not_belong(desk: Desk, keller: int, item: int) -> None:
    who = acting(after(9))
    run = desk.remind(after(3))
    letter = run_view(desk.ledger, run).letters[0].id
    refused("run_not_open", issue, desk.ledger, run, who, fake_render)
    refused("run_not_open", leave_out, desk.ledger, run, [item], "x", who)
    refused("not_waiting", post_run, desk.ledger, run, after(9), who)
    refused("letter_not_waiting", post_letters, desk.ledger, [letter], after(9), who)
    refused("letter_not_waiting", undo_letters, desk.ledger, [letter], who)
    refused("already_posted", undo_run, desk.ledger, run, who)
    refused("not_waiting", make_calls, desk.ledger, run, [item], after(9), who)
    refused("not_found", post_letters, desk.ledger, [99], after(9), who)
    refused("unknown_run", post_run, desk.ledger, 99, after(9), who)
    refused("run_in_future", prepare, desk.ledger, after(10), who)
    refused("unknown_ladder", prepare, desk.ledger, after(9), who, ladder="steep")
    assert steps(desk, item) == [(1, "letter", after(3), "standard")]


def test_a_posting_day_lies_between_the_letter_and_today(desk: Desk, keller: int, item: int) -> None:
    run, done = desk.issue(after(3))
    refused("before_letter", post_run, desk.ledger, run, after(2), acting(after(9)))
    refused("date_in_future", post_run, desk.ledger, run, after(10), acting(after(9)))
    refused("before_letter", post_letters, desk.ledger, done.letters, after(2), acting(after(9)))
    assert state(desk, run) == ("issued", None, ["issued"])


def test_one_letter_is_undone_and_the_other_posted(desk: Desk, keller: int, item: int) -> None:
    run, first, second, other = two_letters(desk, keller)
    undo_letters(desk.ledger, [second, second], acting(after(3)))
    assert state(desk, run) == ("issued", None, ["issued", "undone"])
    assert desk.decisions(after(3))["B1"].outcome == "included"
    post_letters(desk.ledger, [first, first], after(4), acting(after(4)))
    assert state(desk, run) == ("posted", after(4), ["posted", "undone"])
    assert (len(steps(desk, item)), steps(desk, other)) == (1, [])
    refused("already_posted", undo_run, desk.ledger, run, acting(after(4)))


def test_undoing_the_last_waiting_letter_keeps_the_day_of_the_posted_one(
    desk: Desk, keller: int, item: int
) -> None:
    run, first, second, _ = two_letters(desk, keller)
    post_letters(desk.ledger, [first], after(4), acting(after(5)))
    undo_letters(desk.ledger, [second], acting(after(5)))
    assert state(desk, run) == ("posted", after(4), ["posted", "undone"])


def test_undoing_all_letters_undoes_the_run(desk: Desk, keller: int, item: int) -> None:
    run, first, second, _ = two_letters(desk, keller)
    undo_letters(desk.ledger, [first], acting(after(3)))
    undo_letters(desk.ledger, [second], acting(after(3)))
    assert state(desk, run) == ("undone", None, ["undone", "undone"])
    refused("not_waiting", undo_run, desk.ledger, run, acting(after(3)))
    again, _ = desk.issue(after(3))
    assert [letter.number for letter in run_view(desk.ledger, again).letters] == ["2026-0003", "2026-0004"]


def test_a_run_is_not_dated_before_the_last_posting(desk: Desk, keller: int, item: int) -> None:
    """Issued on day 3 and posted on day 10: as of day 7 nobody knows of that letter, so it would be sent again."""
    run, _ = desk.issue(after(3))
    post_run(desk.ledger, run, after(10), acting(after(10)))
    refused("run_before_posted", prepare, desk.ledger, after(7), acting(after(10)))
    assert prepare(desk.ledger, after(10), acting(after(10)))[0] == run + 1


def test_a_run_prepared_before_another_was_posted_is_not_issued_after_it(
    desk: Desk, keller: int, item: int
) -> None:
    first, _ = desk.issue(after(5))
    second, _ = prepare(desk.ledger, after(4), acting(after(6)))
    post_run(desk.ledger, first, after(6), acting(after(6)))
    refused(
        "run_before_posted", issue, desk.ledger, second, acting(after(6)), fake_render, past_day_accepted=True
    )


def test_a_past_day_knows_a_letter_as_waiting_that_was_posted_later(
    desk: Desk, keller: int, item: int
) -> None:
    run, _ = desk.issue(after(3))
    post_run(desk.ledger, run, after(10), acting(after(10)))

    def reason(offset: int) -> tuple[str, str]:
        found = dry_run(desk.ledger, after(offset), after(20)).decisions[0]
        return found.outcome, found.reason

    assert reason(2) == ("not_yet", "step_delay")
    assert reason(5) == ("held", "awaiting_posting")
    assert reason(15) == ("not_yet", "interval")


def test_a_past_day_s_run_knows_nothing_later_and_says_so(desk: Desk, keller: int, item: int) -> None:
    desk.pay(keller, 60, after(6), (item, 60))
    found = dry_run(desk.ledger, after(4), after(9))
    assert (found.later_facts, found.decisions[0].open) == (True, 10_000)
    run, _ = prepare(desk.ledger, after(4), acting(after(9)))
    refused("later_facts", issue, desk.ledger, run, acting(after(9)), fake_render)
    issue(desk.ledger, run, acting(after(9)), fake_render, past_day_accepted=True)
    assert run_view(desk.ledger, run).letters[0].total == 10_000
    assert dry_run(desk.ledger, after(9), after(9)).later_facts is False


def test_an_invoice_dated_ahead_does_not_stop_today_s_run(desk: Desk, keller: int, item: int) -> None:
    desk.invoice(keller, "1002", 70, due=after(60), issued=after(30))
    run, done = desk.issue(after(3))
    assert len(done.letters) == 1
    assert [d.number for d in run_view(desk.ledger, run).decisions] == ["1001"]


def test_what_is_left_out_needs_a_reason_and_can_be_put_back(desk: Desk, keller: int, item: int) -> None:
    who = acting(after(3))
    run, _ = prepare(desk.ledger, after(3), who)
    refused("reason_missing", leave_out, desk.ledger, run, [item], " ", who)
    leave_out(desk.ledger, run, [item], "asked for time", who)
    assert run_view(desk.ledger, run).decisions[0].left_out == "asked for time"
    refused("nothing_to_issue", issue, desk.ledger, run, who, fake_render)
    put_back(desk.ledger, run, [item], who)
    assert len(issue(desk.ledger, run, who, fake_render).letters) == 1


def test_preparing_says_how_far_it_is_and_stores_nothing_when_it_is_stopped(desk: Desk, item: int) -> None:
    told: list[tuple[int, int]] = []
    prepare(desk.ledger, TODAY, acting(), progress=lambda *how_far: told.append(how_far))
    assert told == [(0, 2), (1, 2), (2, 2)]

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        prepare(desk.ledger, TODAY, acting(), progress=stop)
    assert [run.id for run in runs(desk.ledger)] == [1]


def test_a_newer_run_takes_the_place_of_one_that_was_not_issued(desk: Desk, keller: int, item: int) -> None:
    first, _ = prepare(desk.ledger, after(3), acting(after(3)))
    second, _ = prepare(desk.ledger, after(4), acting(after(4)))
    assert [run.id for run in runs(desk.ledger)] == [second]
    refused("run_not_open", issue, desk.ledger, first, acting(after(4)), fake_render)
