"""Today counts what a person has still to do: what was left out of today's run with a reason is done for today."""

from datetime import timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.reminders.dry_run import dry_run
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import undo_run
from creditdesk.services.reminders.prepare import leave_out, prepare
from creditdesk.services.today import ToRemind, to_remind, today_view
from tests.ledgers import TODAY, Desk, acting, fake_render


@pytest.fixture
def run(desk: Desk) -> int:
    """A run of today: Keller's letter over 100 and Blum's over 30."""
    desk.invoice(desk.customer("Keller"), "K1", 100, due=TODAY - timedelta(days=5))
    desk.invoice(desk.customer("Blum"), "B1", 30, due=TODAY - timedelta(days=5))
    return prepare(desk.ledger, TODAY, acting())[0]


def left(desk: Desk) -> tuple[int, int, tuple[tuple[str, int], ...]]:
    found = to_remind(desk.ledger, TODAY)
    return found.letters, found.left_out, found.totals


def test_left_out_of_an_issued_run_is_not_to_send_today_but_tomorrow(desk: Desk, run: int) -> None:
    leave_out(desk.ledger, run, [desk.numbers["B1"]], "@promised", acting())
    issue(desk.ledger, run, acting(), fake_render)
    assert to_remind(desk.ledger, TODAY) == ToRemind(0, 0, 0, 1, (), 1)
    assert to_remind(desk.ledger, TODAY + timedelta(days=1)).letters == 1


def test_what_came_since_is_to_send_and_what_was_left_out_is_not(desk: Desk, run: int) -> None:
    leave_out(desk.ledger, run, [desk.numbers["B1"]], "@promised", acting())
    issue(desk.ledger, run, acting(), fake_render)
    desk.invoice(desk.customer("Neu"), "N1", 20, due=TODAY - timedelta(days=9))
    assert left(desk) == (1, 1, (("EUR", 2000),))


def test_a_run_that_was_undone_or_replaced_leaves_nothing_out(desk: Desk, run: int) -> None:
    leave_out(desk.ledger, run, [desk.numbers["B1"]], "@promised", acting())
    again, _ = prepare(desk.ledger, TODAY, acting())
    assert left(desk) == (2, 0, (("EUR", 13000),))
    leave_out(desk.ledger, again, [desk.numbers["B1"]], "@promised", acting())
    undo_run(desk.ledger, again, acting())
    assert left(desk) == (2, 0, (("EUR", 13000),))


def test_a_letter_that_would_ask_for_nothing_is_not_counted_as_to_send(desk: Desk) -> None:
    """Of 120.00 overdue only 20.00 may be asked for, which the credit of 25.00 covers: a run sends nothing."""
    keller = desk.customer("Keller")
    desk.invoice(keller, "K1", 100, due=TODAY - timedelta(days=2))
    desk.invoice(keller, "K2", 20, due=TODAY - timedelta(days=5))
    desk.pay(keller, 25, TODAY, today=TODAY)
    assert to_remind(desk.ledger, TODAY) == ToRemind(0, 0, 0, 1, ())
    assert dry_run(desk.ledger, TODAY, TODAY).letters == ()
    number, _ = prepare(desk.ledger, TODAY, acting())
    with pytest.raises(UserError, match="nothing_to_issue"):
        issue(desk.ledger, number, acting(), fake_render)


def test_a_run_of_yesterday_issued_today_counts_as_todays(desk: Desk) -> None:
    desk.invoice(desk.customer("Keller"), "K1", 100, due=TODAY - timedelta(days=5))
    desk.invoice(desk.customer("Blum"), "B1", 30, due=TODAY - timedelta(days=5))
    before = TODAY - timedelta(days=1)
    run, _ = prepare(desk.ledger, before, acting(before))
    leave_out(desk.ledger, run, [desk.numbers["B1"]], "@promised", acting(before))
    issue(desk.ledger, run, acting(), fake_render, dated_knowingly=True)
    assert left(desk) == (0, 1, ())


def test_a_prepared_run_of_which_all_is_left_out_waits_for_nobody(desk: Desk, run: int) -> None:
    assert today_view(desk.ledger, TODAY).waiting.prepared_run_id == run
    leave_out(desk.ledger, run, list(desk.numbers.values()), "@promised", acting())
    assert today_view(desk.ledger, TODAY).waiting.prepared_run_id is None
    assert left(desk) == (0, 2, ())
