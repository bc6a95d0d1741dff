"""A run from preparing to posting: what may be undone, what is refused, what moves the ladder and by which one."""

from datetime import date, timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.customers import CustomerDraft, change_customer, customer_detail
from creditdesk.services.files import check
from creditdesk.services.invoices import invoice_view
from creditdesk.services.reminders.dry_run import dry_run
from creditdesk.services.reminders.issue import issue, preview
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
from tests.ledgers import Desk, acting, fake_render

DUE = date(2026, 3, 2)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


@pytest.fixture
def keller(desk: Desk) -> int:
    return desk.customer("Keller")


@pytest.fixture
def item(desk: Desk, keller: int) -> int:
    return desk.invoice(keller, "1001", 100, due=DUE)


def steps(desk: Desk, item: int) -> list[tuple[int, str, date, str]]:
    return [(s.step, s.kind, s.on_date, s.ladder) for s in invoice_view(desk.ledger, item, DUE).steps]


def state(desk: Desk, run: int) -> tuple[str, date | None, list[str]]:
    view = run_view(desk.ledger, run)
    return view.run.state, view.run.posted_on, [letter.state for letter in view.letters]


def refused(code: str, verb: object, *args: object, **options: object) -> None:
    with pytest.raises(UserError) as caught:
        verb(*args, **options)  # type: ignore[operator]
    assert caught.value.code == code


def two_letters(desk: Desk, keller: int) -> tuple[int, int, int, int]:
    """A run with letters to two customers: (run, first letter, second letter, second item)."""
    other = desk.invoice(desk.customer("Brennan"), "B1", 50, due=DUE)
    run, done = desk.issue(after(3))
    first, second = sorted(done.letters)
    return run, first, second, other


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


def tolerate(desk: Desk, minor: int) -> None:
    with desk.ledger.work("test", acting().at) as work:
        work.connection.exec_driver_sql("INSERT OR REPLACE INTO tolerance VALUES ('EUR', ?)", (minor,))


def test_a_letter_is_not_worth_sending_once_the_large_item_is_left_out(
    desk: Desk, keller: int, item: int
) -> None:
    small = desk.invoice(keller, "1002", 3, due=DUE)
    tolerate(desk, 500)
    who = acting(after(3))
    run, _ = prepare(desk.ledger, after(3), who)
    leave_out(desk.ledger, run, [item], "paid by hand", who)
    refused("nothing_to_issue", issue, desk.ledger, run, who, fake_render)
    put_back(desk.ledger, run, [item], who)
    assert issue(desk.ledger, run, who, fake_render).dropped == ()
    assert run_view(desk.ledger, run).letters[0].total == 10_300
    assert small


def test_credit_that_covers_what_is_left_drops_the_letter_beside_a_call(desk: Desk) -> None:
    """What a call asks for is not in the letter, so credit is held against the letter alone."""
    keller = desk.customer("Keller", ladder_name="graduated")
    old = desk.invoice(keller, "1001", 100, due=DUE)
    desk.remind(after(7))
    new = desk.invoice(keller, "1002", 20, due=after(23), issued=after(1))
    desk.invoice(keller, "1003", 80, due=after(23), issued=after(1))
    desk.pay(keller, 30, after(20), today=after(30))
    run, _ = prepare(desk.ledger, after(30), acting(after(30)))
    by_number = {line.number: line for line in run_view(desk.ledger, run).decisions}
    assert {n: (d.outcome, d.step) for n, d in by_number.items()} == {
        "1001": ("included", 2), "1002": ("included", 1), "1003": ("included", 1),
    }  # fmt: skip
    leave_out(desk.ledger, run, [by_number["1003"].invoice_id], "in talks", acting(after(30)))
    done = issue(desk.ledger, run, acting(after(30)), fake_render)
    assert (done.letters, done.dropped) == ((), ((new, "allocate_first"),))
    assert run_view(desk.ledger, run).pending_calls == (old,)


def test_a_call_waits_like_a_letter_and_counts_once(desk: Desk) -> None:
    keller = desk.customer("Keller", ladder_name="graduated")
    item = desk.invoice(keller, "1001", 100, due=DUE)
    desk.remind(after(7))
    run, done = desk.issue(after(30))
    assert (done.letters, run_view(desk.ledger, run).pending_calls) == ((), (item,))
    assert desk.decisions(after(31))["1001"].reason == "awaiting_posting"
    make_calls(desk.ledger, run, [item, item], after(32), acting(after(32)))
    assert state(desk, run) == ("posted", after(32), [])
    assert steps(desk, item) == [(2, "call", after(32), "graduated"), (1, "letter", after(7), "graduated")]
    refused("already_posted", undo_run, desk.ledger, run, acting(after(32)))
    assert desk.decisions(after(60))["1001"].step == 3


def test_a_run_with_a_call_made_is_not_undone(desk: Desk) -> None:
    keller = desk.customer("Keller", ladder_name="graduated")
    item = desk.invoice(keller, "1001", 100, due=DUE)
    desk.remind(after(7))
    desk.invoice(desk.customer("Brennan"), "B1", 50, due=after(20))
    run, done = desk.issue(after(30))
    make_calls(desk.ledger, run, [item], after(30), acting(after(30)))
    refused("already_posted", undo_run, desk.ledger, run, acting(after(30)))
    undo_letters(desk.ledger, done.letters, acting(after(30)))
    assert state(desk, run) == ("posted", after(30), ["undone"])


def test_a_run_whose_called_item_was_paid_does_not_wait_for_the_call(desk: Desk) -> None:
    keller = desk.customer("Keller", ladder_name="graduated")
    item = desk.invoice(keller, "1001", 100, due=DUE)
    desk.remind(after(7))
    run, _ = desk.issue(after(30))
    desk.pay(keller, 100, after(31), (item, 100), today=after(31))
    assert run_view(desk.ledger, run).pending_calls == ()
    post_run(desk.ledger, run, after(31), acting(after(31)), calls_made=True)
    assert state(desk, run)[0] == "posted"
    assert len(steps(desk, item)) == 1


def switch_ladder(desk: Desk, customer: int, name: str) -> None:
    detail = customer_detail(desk.ledger, customer)
    draft = CustomerDraft(detail.name, city=detail.city, country=detail.country, ladder_name=name)
    change_customer(desk.ledger, customer, detail.version, draft, acting())


def test_a_customer_s_own_ladder_wins_over_the_run_s_and_is_fixed_at_the_first_step(
    desk: Desk, keller: int, item: int
) -> None:
    own = desk.customer("Own", ladder_name="swift")
    desk.invoice(own, "S1", 100, due=DUE)
    run, _ = desk.issue(after(3), ladder="stop-supply")
    tones = {letter.customer: letter.tone for letter in run_view(desk.ledger, run).letters}
    assert tones == {"Keller": "L1", "Own": "L2"}
    switch_ladder(
        desk, keller, "relationship"
    )  # between issue and posting: the letter was not of that ladder
    switch_ladder(desk, own, "")
    post_run(desk.ledger, run, after(3), acting(after(3)))
    assert steps(desk, item) == [(1, "letter", after(3), "stop-supply")]
    assert steps(desk, desk.numbers["S1"]) == [(1, "letter", after(3), "swift")]
    found = desk.decisions(after(15))
    assert (found["1001"].params["ladder"], found["S1"].params["ladder"]) == ("stop-supply", "swift")
    desk.invoice(keller, "1002", 100, due=DUE)
    assert desk.decisions(after(20))["1002"].params["ladder"] == "relationship"


def test_what_changed_between_preparing_and_issuing_is_decided_anew(
    desk: Desk, keller: int, item: int
) -> None:
    run, _ = prepare(desk.ledger, after(20), acting(after(20)))
    switch_ladder(desk, keller, "swift")
    desk.pay(keller, 30, after(20), (item, 30), today=after(20))
    issue(desk.ledger, run, acting(after(20)), fake_render)
    view = run_view(desk.ledger, run)
    assert (view.letters[0].tone, view.letters[0].total) == ("L2", 7_000)
    assert (view.decisions[0].params["ladder"], view.decisions[0].open) == ("swift", 7_000)


def test_a_preview_is_what_would_be_issued_and_stores_nothing(desk: Desk, keller: int, item: int) -> None:
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    shown = preview(desk.ledger, run, keller, "EUR", after(3), fake_render)
    done = issue(desk.ledger, run, acting(after(3)), fake_render)
    stored = letter_pdf(desk.ledger, run_view(desk.ledger, run).letters[0].document_hash)
    assert shown.replace(b"number=''", b"number='2026-0001'") == stored
    assert done.letters == (1,)
    with pytest.raises(UserError, match="nothing_to_issue"):
        preview(desk.ledger, run, keller, "USD", after(3), fake_render)


def test_a_crash_while_rendering_uses_no_number_and_leaves_the_run_open(
    desk: Desk, keller: int, item: int
) -> None:
    desk.invoice(desk.customer("Brennan"), "B1", 50, due=DUE)
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    seen: list[str] = []

    def crash(content):
        seen.append(content.number)
        if len(seen) == 2:
            raise RuntimeError("power")
        return fake_render(content)

    with pytest.raises(RuntimeError):
        issue(desk.ledger, run, acting(after(3)), crash)
    assert state(desk, run) == ("prepared", None, [])
    issue(desk.ledger, run, acting(after(3)), fake_render)
    assert (
        [letter.number for letter in run_view(desk.ledger, run).letters] == seen == ["2026-0001", "2026-0002"]
    )
    assert check(desk.ledger).ok


def test_cancelling_an_issue_leaves_everything_as_it_was(desk: Desk, keller: int, item: int) -> None:
    from creditdesk.errors import Cancelled

    def stop(done: int, total: int) -> None:
        raise Cancelled

    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    with pytest.raises(Cancelled):
        issue(desk.ledger, run, acting(after(3)), fake_render, progress=stop)
    assert state(desk, run) == ("prepared", None, [])


def test_a_newer_run_takes_the_place_of_one_that_was_not_issued(desk: Desk, keller: int, item: int) -> None:
    first, _ = prepare(desk.ledger, after(3), acting(after(3)))
    second, _ = prepare(desk.ledger, after(4), acting(after(4)))
    assert [run.id for run in runs(desk.ledger)] == [second]
    refused("run_not_open", issue, desk.ledger, first, acting(after(4)), fake_render)
