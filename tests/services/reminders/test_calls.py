"""Calls among the steps: they wait, count once, hold an undo back; letters beside them that are not worth sending."""

from creditdesk.services.events import history
from creditdesk.services.files import check
from creditdesk.services.payments import reverse_payment
from creditdesk.services.reminders.corrections import withdraw_calls
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import (
    make_calls,
    post_run,
    undo_letters,
    undo_run,
)
from creditdesk.services.reminders.prepare import leave_out, prepare, put_back
from creditdesk.services.reminders.views import run_view
from tests.ledgers import Desk, acting, fake_render
from tests.services.reminders.runs import DUE, after, refused, state, steps


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


def test_a_call_of_a_run_that_is_over_is_not_made_once_the_payment_is_taken_back(desk: Desk) -> None:
    """The item is asked for again by the next run; the old call would be a second step 2."""
    keller = desk.customer("Keller", ladder_name="graduated")
    item = desk.invoice(keller, "1001", 100, due=DUE)
    desk.remind(after(7))
    run, _ = desk.issue(after(30))
    paid = desk.pay(keller, 100, after(31), (item, 100), today=after(31))
    post_run(desk.ledger, run, after(31), acting(after(31)))
    reverse_payment(desk.ledger, paid, "wrong customer", acting(after(40)))
    assert run_view(desk.ledger, run).pending_calls == ()
    refused("not_waiting", make_calls, desk.ledger, run, [item], after(40), acting(after(40)))
    assert desk.decisions(after(40))["1001"].step == 2


def test_a_call_recorded_by_mistake_waits_again(desk: Desk) -> None:
    keller = desk.customer("Keller", ladder_name="graduated")
    item = desk.invoice(keller, "1001", 100, due=DUE)
    desk.remind(after(7))
    run, _ = desk.issue(after(30))
    refused("no_call_recorded", withdraw_calls, desk.ledger, run, [item], "why", acting(after(30)))
    make_calls(desk.ledger, run, [item], after(30), acting(after(30)))
    assert state(desk, run)[:2] == ("posted", after(30))
    refused("reason_missing", withdraw_calls, desk.ledger, run, [item], " ", acting(after(31)))
    withdraw_calls(desk.ledger, run, [item], "Wrong line", acting(after(31)))
    assert state(desk, run)[:2] == ("printed", None)
    assert run_view(desk.ledger, run).pending_calls == (item,)
    assert len(steps(desk, item)) == 1
    assert "Wrong line" in history(desk.ledger)[-1].data
    assert check(desk.ledger).ok


def test_a_call_that_a_later_run_counts_on_is_not_taken_back(desk: Desk) -> None:
    keller = desk.customer("Keller", ladder_name="graduated")
    item = desk.invoice(keller, "1001", 100, due=DUE)
    desk.remind(after(7))
    run, _ = desk.issue(after(30))
    make_calls(desk.ledger, run, [item], after(30), acting(after(30)))
    later, _ = desk.issue(after(70))
    refused("later_run_counts_on_call", withdraw_calls, desk.ledger, run, [item], "why", acting(after(70)))
    undo_run(desk.ledger, later, acting(after(70)))
    withdraw_calls(desk.ledger, run, [item], "why", acting(after(70)))
    refused("unknown_run", withdraw_calls, desk.ledger, 99, [item], "why", acting(after(70)))
