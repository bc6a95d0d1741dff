"""Money in and back: what is refused, and that no path leaves a figure wrong on any day."""

from datetime import date, timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.ageing import ageing_report, customer_ageing
from creditdesk.services.customers import customer_counts, customer_ids
from creditdesk.services.files import check
from creditdesk.services.invoices import invoice_view
from creditdesk.services.payments import (
    PaymentDraft,
    allocate_free,
    on_account,
    payable_items,
    payment_lines,
    record_payment,
    return_payment,
    reverse_payment,
)
from tests.ledgers import TODAY, Desk, acting


def back(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def keller(desk: Desk) -> int:
    return desk.customer("Keller")


@pytest.fixture
def item(desk: Desk, keller: int) -> int:
    return desk.invoice(keller, "A1", 100, due=back(10))


def left(desk: Desk, item: int) -> int:
    return invoice_view(desk.ledger, item, TODAY).line.open


def standing(desk: Desk, day: date) -> tuple[int, int, int]:
    """(open, unallocated, balance) of the only customer at the end of ``day``."""
    rows = ageing_report(desk.ledger, day, TODAY).rows
    if not rows:
        return 0, 0, 0
    return rows[0].not_due + rows[0].overdue, rows[0].unallocated, rows[0].balance


def record(
    desk: Desk,
    customer: int,
    amount: int,
    *shares: tuple[int, int],
    dated: date = TODAY,
    currency: str = "EUR",
) -> int:
    draft = PaymentDraft(customer, dated, amount, currency, allocations=shares)
    return record_payment(desk.ledger, draft, acting())[0]


def test_what_a_receipt_may_not_do(desk: Desk, keller: int, item: int) -> None:
    other = desk.invoice(desk.customer("Brennan"), "B1", 100, due=back(10))
    dollars = desk.invoice(keller, "U1", 100, due=back(10), currency="USD")
    note = desk.invoice(keller, "C1", 10, due=TODAY, issued=TODAY, kind="credit_note")
    refusals = {
        "amount_not_positive": lambda: record(desk, keller, 0),
        "amount_too_large": lambda: record(desk, keller, 10**18),
        "unknown_currency": lambda: record(desk, keller, 100, currency="XXY"),
        "date_in_future": lambda: record(desk, keller, 100, dated=TODAY + timedelta(days=1)),
        "over_allocated": lambda: record(desk, keller, 100, (item, 101)),
        "more_than_open": lambda: record(desk, keller, 20_000, (item, 10_001)),
    }
    for code, attempt in refusals.items():
        with pytest.raises(UserError) as caught:
            attempt()
        assert caught.value.code == code
        assert "field" in caught.value.params or code == "more_than_open"
    for foreign in (other, dollars, note, 999):
        with pytest.raises(UserError, match="not_found"):
            record(desk, keller, 100, (foreign, 100))
    with pytest.raises(UserError, match="not_found"):
        record(desk, 99, 100)
    assert payment_lines(desk.ledger, keller) == []
    assert check(desk.ledger).ok


def test_the_same_invoice_named_twice_is_added_up(desk: Desk, keller: int, item: int) -> None:
    with pytest.raises(UserError, match="more_than_open"):
        record(desk, keller, 20_000, (item, 6_000), (item, 6_000))
    with pytest.raises(UserError, match="amount_not_positive"):
        record(desk, keller, 20_000, (item, 6_000), (item, -1_000))
    record(desk, keller, 20_000, (item, 6_000), (item, 4_000))
    assert left(desk, item) == 0
    assert standing(desk, TODAY) == (0, 10_000, -10_000)


def test_overpaid_stays_on_the_account_and_part_paid_stays_open(desk: Desk, keller: int, item: int) -> None:
    record(desk, keller, 4_000, (item, 4_000))
    assert standing(desk, TODAY) == (6_000, 0, 6_000)
    record(desk, keller, 9_000, (item, 6_000))
    assert standing(desk, TODAY) == (0, 3_000, -3_000)


def test_a_payment_before_the_invoice_exists_is_free_until_then(desk: Desk, keller: int) -> None:
    item = desk.invoice(keller, "A1", 100, due=back(1), issued=back(20))
    record(desk, keller, 10_000, (item, 10_000), dated=back(30))
    assert [standing(desk, back(n)) for n in (31, 30, 21, 20)] == [
        (0, 0, 0), (0, 10_000, -10_000), (0, 10_000, -10_000), (0, 0, 0),
    ]  # fmt: skip


def test_a_reversed_payment_opens_its_item_from_today_on(desk: Desk, keller: int, item: int) -> None:
    payment = desk.pay(keller, 120, back(5), (item, 100))
    reverse_payment(desk.ledger, payment, "typing slip", acting())
    assert standing(desk, back(1)) == (0, 2_000, -2_000)
    assert standing(desk, TODAY) == (10_000, 0, 10_000)
    assert [line.reversed for line in payment_lines(desk.ledger, keller)] == [False, True]


def test_each_allocation_of_a_returned_payment_goes_on_its_own_day(
    desk: Desk, keller: int, item: int
) -> None:
    """Returned between two allocations: on no day may the account be below nothing."""
    other = desk.invoice(keller, "A2", 60, due=back(8))
    payment = desk.pay(keller, 100, back(9), (item, 30))
    allocate_free(desk.ledger, keller, [(item, 2_000), (other, 1_000)], "EUR", acting(back(2)))
    return_payment(desk.ledger, payment, back(5), "no cover", acting())
    assert [standing(desk, back(n)) for n in (9, 6, 5, 3, 2, 0)] == [
        (7_000 + 6_000, 7_000, 6_000), (13_000, 7_000, 6_000), (16_000, 0, 16_000), (16_000, 0, 16_000),
        (16_000, 0, 16_000), (16_000, 0, 16_000),
    ]  # fmt: skip
    assert check(desk.ledger).ok


def test_a_receipt_entered_late_waits_while_another_one_covered_the_item(
    desk: Desk, keller: int, item: int
) -> None:
    payment = desk.pay(keller, 100, back(9), (item, 100))
    return_payment(desk.ledger, payment, back(4), "no cover", acting())
    record(desk, keller, 10_000, (item, 10_000), dated=back(7))
    assert [standing(desk, back(n)) for n in (9, 7, 5, 4, 0)] == [
        (0, 0, 0), (0, 10_000, -10_000), (0, 10_000, -10_000), (0, 0, 0), (0, 0, 0),
    ]  # fmt: skip


@pytest.mark.parametrize("days", [10, -1])
def test_a_return_has_a_day_between_the_payment_and_today(
    desk: Desk, keller: int, item: int, days: int
) -> None:
    payment = desk.pay(keller, 100, back(9), (item, 100))
    with pytest.raises(UserError) as caught:
        return_payment(desk.ledger, payment, back(days), "no cover", acting())
    assert caught.value.code == ("before_payment" if days > 0 else "date_in_future")


def test_what_was_taken_back_is_not_taken_back_again(desk: Desk, keller: int) -> None:
    payment = desk.pay(keller, 100, back(9))
    with pytest.raises(UserError, match="reason_missing"):
        reverse_payment(desk.ledger, payment, " ", acting())
    return_payment(desk.ledger, payment, back(4), "no cover", acting())
    counter = payment_lines(desk.ledger, keller)[0].id
    for taken in (payment, counter):
        with pytest.raises(UserError, match="already_reversed"):
            reverse_payment(desk.ledger, taken, "again", acting())
    with pytest.raises(UserError, match="not_found"):
        reverse_payment(desk.ledger, 99, "x", acting())


def unlinked_return(desk: Desk, customer: int, amount: int, dated: date) -> None:
    """A returned payment as an import stores it: it belongs to no single receipt."""
    with desk.ledger.work("import", acting().at) as work:
        work.connection.exec_driver_sql(
            "INSERT INTO payment (customer_id, kind, dated, currency, amount_minor, free_minor) "
            "VALUES (?, 'returned', ?, 'EUR', ?, ?)", (customer, dated.isoformat(), -amount, -amount),
        )  # fmt: skip


def test_free_credit_is_what_returned_payments_leave_of_it(desk: Desk, keller: int, item: int) -> None:
    payment = desk.pay(keller, 50, back(9))
    unlinked_return(desk, keller, 2_000, back(5))
    with pytest.raises(UserError, match="over_allocated"):
        allocate_free(desk.ledger, keller, [(item, 3_001)], "EUR", acting())
    with pytest.raises(UserError) as caught:
        reverse_payment(desk.ledger, payment, "slip", acting())
    assert (caught.value.code, caught.value.params["received"]) == ("return_exceeds_receipts", "30.00")
    allocate_free(desk.ledger, keller, [(item, 3_000)], "EUR", acting())
    assert standing(desk, TODAY) == (7_000, 0, 7_000)
    assert check(desk.ledger).ok


def test_free_credit_goes_oldest_first_receipts_before_credit_notes(
    desk: Desk, keller: int, item: int
) -> None:
    desk.invoice(keller, "C1", 30, due=back(20), issued=back(20), kind="credit_note")
    second = desk.invoice(keller, "A2", 50, due=back(3))
    desk.pay(keller, 40, back(9))
    desk.pay(keller, 20, back(12))
    allocate_free(desk.ledger, keller, [(item, 7_000), (second, 1_500)], "EUR", acting())
    assert [line.free for line in payment_lines(desk.ledger, keller)] == [0, 0]
    assert {i.number: i.open for i in payable_items(desk.ledger, keller, "EUR")} == {
        "A1": 3_000,
        "A2": 3_500,
        "C1": -500,
    }
    with pytest.raises(UserError, match="over_allocated"):
        allocate_free(desk.ledger, keller, [(item, 501)], "EUR", acting())
    assert standing(desk, TODAY) == (6_500, 500, 6_000)
    assert check(desk.ledger).ok


def test_a_reversed_receipt_is_no_free_credit(desk: Desk, keller: int, item: int) -> None:
    reverse_payment(desk.ledger, desk.pay(keller, 50, back(9)), "slip", acting())
    with pytest.raises(UserError, match="over_allocated"):
        allocate_free(desk.ledger, keller, [(item, 1)], "EUR", acting())


def test_what_changed_is_told(desk: Desk, keller: int, item: int) -> None:
    _, changes = record_payment(
        desk.ledger, PaymentDraft(keller, TODAY, 100, "EUR", allocations=((item, 100),)), acting()
    )
    assert changes.touched == {("payment", 1), ("customer", keller), ("invoice", item)}


def test_an_advance_is_unallocated_until_its_invoice_counts(desk: Desk, keller: int) -> None:
    """The payments, the ageing and the list of customers with something unallocated say the same."""
    day = TODAY + timedelta(days=26)
    later = desk.invoice(keller, "F1", 60, due=day, issued=day)
    desk.pay(keller, 70, TODAY, (later, 60))
    for today, free in ((TODAY, 7_000), (day, 1_000)):
        (line,) = payment_lines(desk.ledger, keller, today)
        (row,) = customer_ageing(desk.ledger, keller, today)
        assert line.free == row.unallocated == free
    (line,) = payment_lines(desk.ledger, keller, TODAY)
    assert (line.ahead, line.ahead_from) == (6_000, day)
    assert on_account(desk.ledger, keller, "EUR", TODAY) == 1_000, "what waits for the invoice is spoken for"
    other = desk.customer("Brennan")
    more = desk.invoice(other, "F1", 60, due=day, issued=day)
    desk.pay(other, 60, TODAY, (more, 60))
    assert set(customer_ids(desk.ledger, TODAY, shown="unallocated")) == {keller, other}
    assert customer_counts(desk.ledger, TODAY)["unallocated"] == 2
    assert list(customer_ids(desk.ledger, day, shown="unallocated")) == [keller]
