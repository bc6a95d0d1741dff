from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creditdesk.domain.grading.history import History, forecasts
from creditdesk.domain.grading.portfolio import InvoiceFact, known_portfolio
from tests.domain.grading.builders import invoice, ledgers, paid, work_days

DAYS = work_days()
ONE_DAY = timedelta(days=1)


@settings(deadline=None)
@given(ledgers(), st.lists(st.integers(0, 700), min_size=1, max_size=4))
def test_walking_knows_what_looking_at_one_day_knows(facts: list[InvoiceFact], offsets: list[int]) -> None:
    history = History(facts, DAYS)
    for offset in sorted(offsets):
        day = date(2024, 1, 1) + timedelta(days=offset)
        history.move_to(day)
        # what was due yesterday is overdue on the morning of the forecast, but not yet at yesterday's end
        known = known_portfolio(facts, day - ONE_DAY, DAYS)
        assert history.prior().shares == known.prior.shares
        for customer, book in known.customers.items():
            due_yesterday = [
                DAYS.delay(fact.due, day)
                for fact in facts
                if fact.customer_id == customer
                and fact.due == day - ONE_DAY
                and fact.issued < day
                and (fact.settled is None or fact.settled >= day)
            ]
            if not due_yesterday:
                assert history.curve(customer, day).shares == pytest.approx(book.curve(known.prior).shares)


@settings(deadline=None)
@given(ledgers(), st.integers(0, 400))
def test_forecasts_do_not_change_with_the_outcomes_unknown_on_their_day(
    facts: list[InvoiceFact], offset: int
) -> None:
    day = date(2024, 1, 1) + timedelta(days=offset)
    other = [
        replace(fact, settled=day + timedelta(days=77))
        if fact.settled is None or fact.settled >= day
        else fact
        for fact in facts
    ]
    before = [forecast.curve for fact, forecast in forecasts(facts, DAYS) if fact.issued == day]
    after = [forecast.curve for fact, forecast in forecasts(other, DAYS) if fact.issued == day]
    assert before == after


def test_invoices_come_in_order_of_issue_with_their_own_forecast() -> None:
    facts = [paid(3, due=date(2024, 5, 6)), paid(9, due=date(2024, 4, 8)), paid(1, due=date(2024, 6, 3))]
    walked = list(forecasts(facts, DAYS))
    assert [fact for fact, _ in walked] == sorted(facts, key=lambda fact: fact.issued)
    assert all(forecast.due == fact.due for fact, forecast in walked)


def test_own_receipt_before_the_issue_is_not_used_for_the_own_forecast() -> None:
    prepaid = invoice(date(2024, 5, 6), date(2024, 3, 1))
    unpaid = replace(prepaid, settled=None)
    with_it, without = ([one.curve for _, one in forecasts([fact], DAYS)] for fact in (prepaid, unpaid))
    assert with_it == without


def test_only_the_latest_300_settlements_are_kept() -> None:
    facts = [paid(0, due=date(2024, 3, 4)) for _ in range(310)]
    late = [paid(40, due=date(2024, 1, 8)) for _ in range(5)]
    history = History(late + facts, DAYS)
    history.move_to(date(2025, 6, 2))
    assert history.curve(1, date(2025, 6, 2)).at_least(20) < 0.01


def test_several_invoices_with_one_due_date_close_one_by_one() -> None:
    due, day = date(2024, 3, 4), date(2024, 4, 1)
    facts = [invoice(due), invoice(due), invoice(due, due + timedelta(days=3))]
    history = History(facts, DAYS)
    history.move_to(day)
    book = known_portfolio(facts, day - ONE_DAY, DAYS)
    assert len(book.book(1).overdue) == 2
    assert history.curve(1, day).shares == pytest.approx(book.book(1).curve(book.prior).shares)
