"""Rows of the reminder table that need a ledger: each test carries the row's id. Ladder +3 / +15 / +30."""

from datetime import date, timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.ageing import ageing_report
from creditdesk.services.files import check
from creditdesk.services.payments import allocate_free, reverse_payment
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import post_run, undo_run
from creditdesk.services.reminders.prepare import leave_out, prepare
from creditdesk.services.reminders.views import run_view
from tests.ledgers import Desk, acting, fake_render

DUE = date(2026, 3, 2)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


def one_invoice(desk: Desk, amount: int = 100) -> tuple[int, int]:
    customer = desk.customer("Keller GmbH")
    return customer, desk.invoice(customer, "1001", amount, due=DUE)


def test_s01_s02_nothing_at_two_days_step_one_at_three(desk: Desk) -> None:
    one_invoice(desk)
    early, due = desk.decisions(after(2))["1001"], desk.decisions(after(3))["1001"]
    assert (early.outcome, early.reason, early.next_date) == ("not_yet", "step_delay", after(3))
    assert (due.outcome, due.step) == ("included", 1)


def test_s04_first_run_on_an_old_item_is_one_letter_at_step_one(desk: Desk) -> None:
    one_invoice(desk)
    _, issued = desk.issue(after(44))
    assert len(issued.letters) == 1
    assert desk.decisions(after(44))["1001"].reason == "awaiting_posting"


def test_s05_interval_the_day_after_posting(desk: Desk) -> None:
    one_invoice(desk)
    desk.remind(after(44))
    decision = desk.decisions(after(45))["1001"]
    assert (decision.outcome, decision.reason) == ("not_yet", "interval")
    assert decision.next_date == after(52)


def test_s06_second_step_at_forty_third_only_after_interval_and_deadline(desk: Desk) -> None:
    one_invoice(desk)
    desk.remind(after(3))
    assert desk.decisions(after(40))["1001"].step == 2
    desk.remind(after(40))
    assert desk.decisions(after(41))["1001"].outcome == "not_yet"
    assert desk.decisions(after(42))["1001"].outcome == "not_yet"
    assert desk.decisions(after(47))["1001"].reason == "deadline_running"
    assert desk.decisions(after(48))["1001"].step == 3


def test_s07_a_run_never_issued_leaves_step_one_and_is_replaced(desk: Desk) -> None:
    one_invoice(desk)
    first, _ = prepare(desk.ledger, after(3), acting(after(3)))
    second, _ = prepare(desk.ledger, after(20), acting(after(20)))
    assert run_view(desk.ledger, first).run.state == "dropped"
    assert run_view(desk.ledger, second).decisions[0].step == 1


def test_s10_credit_that_covers_everything_holds_the_letter(desk: Desk) -> None:
    customer, _ = one_invoice(desk)
    desk.pay(customer, 60, after(1))
    desk.pay(customer, 40, after(2))
    decision = desk.decisions(after(3))["1001"]
    assert (decision.outcome, decision.reason) == ("held", "allocate_first")


def test_s11_after_allocation_the_letter_says_100_60_40(desk: Desk) -> None:
    customer, item = one_invoice(desk)
    desk.pay(customer, 60, after(1))
    assert desk.decisions(after(3))["1001"].outcome == "included"
    allocate_free(desk.ledger, customer, [(item, 6000)], "EUR", acting(after(3)))
    run, _ = desk.issue(after(3))
    with desk.ledger.read() as connection:
        row = connection.exec_driver_sql(
            "SELECT invoiced_minor, paid_minor, open_minor FROM letter_item"
        ).one()
    assert tuple(row) == (10000, 6000, 4000)
    assert run_view(desk.ledger, run).letters[0].total == 4000


def test_s12_paid_between_run_and_issue_is_dropped_and_noted(desk: Desk) -> None:
    customer, item = one_invoice(desk)
    desk.invoice(customer, "1002", 50, due=DUE)
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    desk.pay(customer, 100, after(3), (item, 100), today=after(3))
    done = issue(desk.ledger, run, acting(after(3)), fake_render)
    assert done.dropped == ((item, "paid"),)
    view = run_view(desk.ledger, run)
    assert [letter.total for letter in view.letters] == [5000]
    assert {line.number: line.dropped for line in view.decisions} == {"1001": "paid", "1002": ""}


def test_s16_credit_note_above_the_overdue_sum_means_no_letter(desk: Desk) -> None:
    customer, _ = one_invoice(desk)
    desk.invoice(customer, "C1", 120, due=after(1), issued=after(1), kind="credit_note")
    found = desk.decisions(after(3))
    assert found["1001"].reason == "allocate_first"
    assert found["C1"].reason == "credit"


def test_s17_one_letter_takes_the_highest_tone_and_each_item_rises_by_itself(desk: Desk) -> None:
    customer, _ = one_invoice(desk)
    desk.remind(after(3))
    desk.remind(after(15))
    desk.invoice(customer, "1002", 70, due=after(20))
    run, issued = desk.issue(after(30))
    assert len(issued.letters) == 1
    letter = run_view(desk.ledger, run).letters[0]
    assert (letter.step, letter.tone, letter.total) == (3, "L4", 17000)
    steps = {line.number: line.step for line in run_view(desk.ledger, run).decisions}
    assert steps == {"1001": 3, "1002": 1}


def test_s18_one_letter_per_currency(desk: Desk) -> None:
    customer, _ = one_invoice(desk)
    desk.invoice(customer, "1002", 80, due=DUE, currency="USD")
    run, _ = desk.issue(after(3))
    letters = run_view(desk.ledger, run).letters
    assert [(line.currency, line.total) for line in letters] == [("EUR", 10000), ("USD", 8000)]


def test_s21_a_run_before_the_last_posted_one_is_refused(desk: Desk) -> None:
    one_invoice(desk)
    desk.remind(after(10))
    with pytest.raises(UserError, match="run_before_posted"):
        prepare(desk.ledger, after(9), acting(after(10)))


def test_s22_a_second_run_on_the_same_day_makes_no_new_letter(desk: Desk) -> None:
    one_invoice(desk)
    desk.remind(after(3))
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    with pytest.raises(UserError, match="nothing_to_issue"):
        issue(desk.ledger, run, acting(after(3)), fake_render)


def test_s23_an_item_left_out_may_go_the_next_day(desk: Desk) -> None:
    customer, _ = one_invoice(desk)
    other = desk.invoice(customer, "1002", 50, due=DUE)
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    leave_out(desk.ledger, run, [other], "asked the salesperson first", acting(after(3)))
    issue(desk.ledger, run, acting(after(3)), fake_render)
    post_run(desk.ledger, run, after(3), acting(after(3)))
    found = desk.decisions(after(4))
    assert found["1002"].outcome == "included"
    assert found["1001"].outcome == "not_yet"


def test_s37_a_reversed_payment_opens_the_item_at_the_same_step(desk: Desk) -> None:
    customer, item = one_invoice(desk)
    desk.remind(after(3))
    payment = desk.pay(customer, 100, after(5), (item, 100), today=after(5))
    assert "1001" not in desk.decisions(after(20))
    reverse_payment(desk.ledger, payment, "wrong customer", acting(after(21)))
    assert desk.decisions(after(22))["1001"].step == 2


def test_s38_undoing_step_three_goes_back_to_two_and_keeps_the_number(desk: Desk) -> None:
    one_invoice(desk)
    desk.remind(after(3))
    desk.remind(after(15))
    run, _ = desk.issue(after(30))
    undo_run(desk.ledger, run, acting(after(30)))
    assert [line.state for line in run_view(desk.ledger, run).letters] == ["undone"]
    again, _ = desk.issue(after(30))
    letters = run_view(desk.ledger, again).letters
    assert [(line.step, line.number) for line in letters] == [(3, "2026-0004")]
    assert check(desk.ledger).ok


def test_s41_no_address_is_listed_not_counted_and_does_not_rise(desk: Desk) -> None:
    customer = desk.customer("Ohne Anschrift", city="")
    desk.invoice(customer, "1001", 100, due=DUE)
    decision = desk.decisions(after(3))["1001"]
    assert (decision.outcome, decision.reason, decision.step) == ("held", "no_address", None)


def test_s42_every_age_stands_in_exactly_one_bucket(desk: Desk) -> None:
    customer = desk.customer("Keller GmbH")
    for days in (0, 1, 30, 31, 60, 90, 120, 121):
        desk.invoice(customer, f"{days}", days + 1, due=after(-days))
    row = ageing_report(desk.ledger, DUE, acting().today).rows[0]
    assert (row.not_due, row.buckets) == (100, (3_300, 9_300, 9_100, 24_300))
    assert row.balance == 100 * (1 + 2 + 31 + 32 + 61 + 91 + 121 + 122)


def test_s43_paid_in_march_is_open_in_february(desk: Desk) -> None:
    customer, item = one_invoice(desk)
    desk.pay(customer, 100, date(2026, 3, 10), (item, 100))
    today = acting().today
    assert ageing_report(desk.ledger, date(2026, 2, 28), today).totals["EUR"].balance == 10000
    assert ageing_report(desk.ledger, date(2026, 3, 10), today).totals == {}


def test_s44_future_due_and_free_receipt_have_their_own_columns(desk: Desk) -> None:
    customer, _ = one_invoice(desk)
    desk.pay(customer, 30, date(2026, 2, 20))
    row = ageing_report(desk.ledger, date(2026, 2, 28), acting().today).rows[0]
    assert (row.not_due, row.buckets, row.unallocated, row.balance) == (10000, (0, 0, 0, 0), 3000, 7000)


def test_leaving_items_out_never_sends_a_letter_that_credit_covers(desk: Desk) -> None:
    customer, large = one_invoice(desk)
    desk.invoice(customer, "1002", 30, due=DUE)
    desk.pay(customer, 40, after(1))
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    leave_out(desk.ledger, run, [large], "disputed by telephone", acting(after(3)))
    with pytest.raises(UserError, match="nothing_to_issue"):
        issue(desk.ledger, run, acting(after(3)), fake_render)
