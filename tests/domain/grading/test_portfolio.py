from dataclasses import replace
from datetime import date, timedelta

from creditdesk.domain.grading.delay_curve import BINS, EARLIEST, prior_curve
from tests.domain.grading.builders import disputed, invoice, paid, portfolio

AS_OF = date(2024, 6, 28)


def prior_of(*delays: int) -> tuple[float, ...]:
    counts = [0] * BINS
    for delay in delays:
        counts[delay - EARLIEST] += 1
    return prior_curve(counts).shares


def test_receipt_on_the_day_counts_and_tomorrows_does_not() -> None:
    today = portfolio([invoice(AS_OF, AS_OF)], AS_OF)
    assert today.receipts == 1
    assert len(today.book(1).settled) == 1
    tomorrow = portfolio([invoice(AS_OF, AS_OF + timedelta(days=1))], AS_OF)
    assert tomorrow.receipts == 0
    assert tomorrow.book(1).settled == []


def test_portfolio_holds_receipts_of_365_days() -> None:
    # the curve of the day after looks 365 days back: the receipt 364 days before the day itself is the oldest
    last = AS_OF - timedelta(days=364)
    facts = [invoice(last, last), invoice(last, last - timedelta(days=1))]
    known = portfolio(facts, AS_OF)
    assert known.receipts == 1
    assert known.prior.shares == prior_of(0)
    assert len(known.book(1).settled) == 2


def test_due_today_is_not_overdue() -> None:
    assert portfolio([invoice(AS_OF)], AS_OF).book(1).overdue == []
    late = portfolio([invoice(AS_OF - timedelta(days=1))], AS_OF).book(1).overdue
    assert [one.days_late(AS_OF) for one in late] == [1]


def test_overdue_delay_is_the_least_it_can_become() -> None:
    # due Thursday, unpaid at the end of Friday: it cannot come before Monday
    assert portfolio([invoice(date(2024, 6, 27))], AS_OF).book(1).overdue[0].delay == 2


def test_invoices_issued_later_are_unknown_even_when_prepaid() -> None:
    future = invoice(AS_OF + timedelta(days=31), AS_OF - timedelta(days=3))
    known = portfolio([future], AS_OF)
    assert known.customers == {}
    assert known.receipts == 0
    assert known.book(1).settled == []


def test_what_is_paid_later_is_still_open() -> None:
    fact = invoice(AS_OF - timedelta(days=9), AS_OF + timedelta(days=5))
    assert len(portfolio([fact], AS_OF).book(1).overdue) == 1


def test_settled_are_in_order_of_receipt_whatever_the_order_of_the_facts() -> None:
    facts = [paid(late) for late in (20, 3, 11, 3, 0)]
    there = portfolio(facts, AS_OF).book(1).settled
    assert there == portfolio(facts[::-1], AS_OF).book(1).settled
    assert [one.received for one in there] == sorted(one.received for one in there)


def test_overdue_are_the_oldest_first() -> None:
    facts = [invoice(AS_OF - timedelta(days=late)) for late in (4, 40, 8)]
    assert [one.days_late(AS_OF) for one in portfolio(facts, AS_OF).book(1).overdue] == [40, 8, 4]


def test_curve_with_and_without_the_overdue() -> None:
    known = portfolio([paid(0), invoice(AS_OF - timedelta(days=50))], AS_OF)
    book = known.book(1)
    assert book.curve(known.prior).at_least(31) > book.curve(known.prior, with_overdue=False).at_least(31)


def test_facts_keep_dispute_plan_and_write_off() -> None:
    open_one = replace(disputed(invoice(AS_OF - timedelta(days=5))), plan_kept=True)
    lost = replace(paid(5), written_off=True)
    book = portfolio([open_one, lost], AS_OF).book(1)
    assert book.overdue[0].disputed
    assert book.overdue[0].plan_kept
    assert book.settled[0].delay == 260
