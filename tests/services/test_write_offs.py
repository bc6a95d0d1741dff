"""Writing off: of what kind, from which day on, and what it refuses."""

import json
from datetime import date, timedelta

import pytest

from creditdesk.domain.write_offs import WriteOffKind
from creditdesk.errors import UserError
from creditdesk.services.ageing import ageing_report
from creditdesk.services.events import history
from creditdesk.services.files import check
from creditdesk.services.invoices import invoice_view
from creditdesk.services.payments import payment_lines, return_payment, reverse_payment
from creditdesk.services.write_offs import WriteOffDraft, write_off
from tests.ledgers import TODAY, Desk, acting

ISSUED = TODAY - timedelta(days=60)


def back(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def keller(desk: Desk) -> int:
    return desk.customer("Keller GmbH")


@pytest.fixture
def item(desk: Desk, keller: int) -> int:
    """100.00 EUR, issued 60 days ago, due 30 days ago."""
    return desk.invoice(keller, "A1", 100, due=back(30), issued=ISSUED)


def balance(desk: Desk, as_of: date) -> int:
    return sum(row.balance for row in ageing_report(desk.ledger, as_of, TODAY).rows)


def refused(desk: Desk, draft: WriteOffDraft) -> UserError:
    with pytest.raises(UserError) as caught:
        write_off(desk.ledger, draft, acting())
    return caught.value


def test_a_bad_debt_is_written_off_with_a_reason_and_can_be_taken_back(
    desk: Desk, keller: int, item: int
) -> None:
    assert refused(desk, WriteOffDraft(item, 100, " \n")).code == "reason_missing"
    assert refused(desk, WriteOffDraft(item, 100, "", WriteOffKind.OTHER)).code == "reason_missing"
    assert refused(desk, WriteOffDraft(item, 10_001, "insolvent")).code == "more_than_open"
    assert refused(desk, WriteOffDraft(99, 100, "insolvent")).code == "not_found"
    number, changes = write_off(desk.ledger, WriteOffDraft(item, 10_000, "insolvent"), acting())
    assert changes.subjects >= {"customer", "invoice"}
    line = payment_lines(desk.ledger, keller)[0]
    assert (line.id, line.kind, line.amount, line.free) == (number, "write_off", 10_000, 0)
    assert (line.cause, line.reason) == ("bad_debt", "insolvent")
    assert balance(desk, TODAY) == 0
    reverse_payment(desk.ledger, line.id, "he paid after all", acting())
    assert balance(desk, TODAY) == 10_000


def test_every_balance_knows_it_from_its_day_on(desk: Desk, item: int) -> None:
    write_off(desk.ledger, WriteOffDraft(item, 4_000, "insolvent", dated=back(20)), acting())
    assert [balance(desk, back(days)) for days in (21, 20, 0)] == [10_000, 6_000, 6_000]
    assert check(desk.ledger).ok


@pytest.mark.parametrize(("days", "code"), [(-1, "date_in_future"), (61, "before_invoice")])
def test_a_day_to_come_and_one_before_the_invoice_are_refused(
    desk: Desk, item: int, days: int, code: str
) -> None:
    error = refused(desk, WriteOffDraft(item, 100, "insolvent", dated=back(days)))
    assert (error.code, error.params["field"]) == (code, "dated")
    assert balance(desk, TODAY) == 10_000


def test_the_day_of_the_invoice_is_the_first_one(desk: Desk, item: int) -> None:
    write_off(desk.ledger, WriteOffDraft(item, 10_000, "insolvent", dated=ISSUED), acting())
    assert balance(desk, ISSUED) == 0


def test_what_was_still_paid_on_a_day_cannot_be_written_off_on_it(desk: Desk, keller: int, item: int) -> None:
    receipt = desk.pay(keller, 100, back(25), (item, 100))
    return_payment(desk.ledger, receipt, back(10), "no cover", acting())
    error = refused(desk, WriteOffDraft(item, 10_000, "insolvent", dated=back(15)))
    assert (error.code, error.params["earliest"]) == ("not_open_then", back(10).isoformat())
    write_off(desk.ledger, WriteOffDraft(item, 10_000, "insolvent", dated=back(10)), acting())
    assert [balance(desk, back(days)) for days in (26, 25, 10, 0)] == [10_000, 0, 0, 0]


def test_a_small_difference_is_told_from_a_bad_debt_wherever_it_is_shown(
    desk: Desk, keller: int, item: int
) -> None:
    desk.pay(keller, 98, back(25), (item, 98))
    small = WriteOffKind.SMALL_DIFFERENCE
    write_off(desk.ledger, WriteOffDraft(item, 200, kind=small, dated=back(5)), acting())
    assert [(line.kind, line.cause) for line in payment_lines(desk.ledger, keller)] == [
        ("write_off", "small_difference"),
        ("receipt", ""),
    ]
    move = invoice_view(desk.ledger, item, TODAY).moves[-1]
    assert (move.cause, move.reason, move.on_date) == ("small_difference", "", back(5))
    event = history(desk.ledger)[-1]
    told = json.loads(event.data)
    assert event.verb == "write_off"
    assert (told["kind"], told["dated"]) == ("small_difference", back(5).isoformat())


def test_a_write_off_of_an_older_file_keeps_its_words(desk: Desk, keller: int, item: int) -> None:
    write_off(desk.ledger, WriteOffDraft(item, 100, "insolvent"), acting())
    with desk.ledger.work("tester", acting().at) as work:
        work.connection.exec_driver_sql("UPDATE payment SET reason = 'lawyer: nothing to get'")
        work.record("change", "payment", 1, {})
    line, move = payment_lines(desk.ledger, keller)[0], invoice_view(desk.ledger, item, TODAY).moves[0]
    assert (line.cause, line.reason) == (move.cause, move.reason) == ("", "lawyer: nothing to get")
