"""What a document of a later day is set against is open until then, on Today as in every list."""

from datetime import date, timedelta

import pytest

from creditdesk.services.customers import customer_counts, customer_ids, customer_lines
from creditdesk.services.invoices import (
    customer_invoices,
    invoice_counts,
    invoice_ids,
    invoice_lines,
    invoice_view,
)
from creditdesk.services.payments import allocate_free, on_account
from creditdesk.services.today import today_view
from tests.ledgers import TODAY, Desk, acting

LATER = TODAY + timedelta(days=9)


@pytest.fixture
def item(desk: Desk) -> int:
    """An overdue invoice over 60.00 of a customer without an address, cancelled by a credit note of a later day."""
    keller = desk.customer("Keller", city="")
    found = desk.invoice(keller, "R1", 60, due=TODAY - timedelta(days=100))
    desk.invoice(keller, "G1", 60, due=LATER, issued=LATER, kind="credit_note", corrects=found)
    return found


@pytest.mark.parametrize(("day", "still"), [(TODAY, 6000), (LATER, 0)])
def test_lists_show_what_today_shows(desk: Desk, item: int, day: date, still: int) -> None:
    counts, shown = invoice_counts(desk.ledger, day), "open" if still else "paid"
    view = today_view(desk.ledger, day)
    assert [figures.overdue for figures in view.figures if figures.overdue] == [still] * bool(still)
    assert (counts["open"], counts["overdue"], counts["paid"]) == ((1, 1, 0) if still else (0, 0, 2))
    assert item in invoice_ids(desk.ledger, day, shown=shown)
    assert list(invoice_ids(desk.ledger, day, shown="overdue")) == [item] * bool(still)
    line = invoice_lines(desk.ledger, [item], day)[0]
    assert (line.open, line.closed_on) == (still, None if still else LATER)
    assert [each.open for each in customer_invoices(desk.ledger, 1, day) if each.id == item] == [still]


@pytest.mark.parametrize(("day", "still"), [(TODAY, 6000), (LATER, 0)])
def test_who_is_overdue_is_so_everywhere(desk: Desk, item: int, day: date, still: int) -> None:
    view, late = today_view(desk.ledger, day), bool(still)
    assert [line.overdue for line in view.worries] == [still] * late
    assert view.waiting.overdue_without_address == late
    counts = customer_counts(desk.ledger, day)
    assert (counts["overdue"], counts["overdue_no_address"]) == (late, late)
    for shown in ("overdue", "overdue_no_address"):
        assert list(customer_ids(desk.ledger, day, shown=shown)) == [1] * late  # type: ignore[arg-type]
    assert customer_lines(desk.ledger, [1], day)[0].overdue == still


def test_an_invoice_of_a_later_day_stands_as_it_is_stored(desk: Desk, item: int) -> None:
    later = desk.invoice(1, "R2", 70, issued=LATER, due=LATER)
    desk.invoice(1, "G2", 20, due=LATER, issued=LATER, kind="credit_note", corrects=later)
    assert invoice_lines(desk.ledger, [later], TODAY)[0].open == 5000
    assert later not in invoice_ids(desk.ledger, TODAY, shown="open")


def test_a_credit_note_of_a_later_day_is_no_credit_yet(desk: Desk) -> None:
    keller = desk.customer("Keller")
    item = desk.invoice(keller, "R1", 60, due=TODAY)
    desk.invoice(keller, "G1", 40, due=LATER, issued=LATER, kind="credit_note")
    desk.pay(keller, 7, TODAY)
    for day, free in ((TODAY, 700), (LATER, 4700)):
        (figures,) = today_view(desk.ledger, day).figures
        assert on_account(desk.ledger, keller, "EUR", day) == figures.unallocated == free
        assert invoice_view(desk.ledger, item, day).facts.free_credit == free


@pytest.mark.parametrize(("day", "still"), [(TODAY, -4000), (LATER, 0)])
def test_a_credit_note_for_an_invoice_of_a_later_day_is_open_until_then(
    desk: Desk, day: date, still: int
) -> None:
    keller = desk.customer("Keller")
    note = desk.invoice(keller, "G1", 40, due=TODAY, issued=TODAY, kind="credit_note")
    later = desk.invoice(keller, "R1", 60, due=LATER, issued=LATER)
    allocate_free(desk.ledger, keller, [(later, 4000)], "EUR", acting())
    (figures,) = today_view(desk.ledger, day).figures
    shown = invoice_lines(desk.ledger, invoice_ids(desk.ledger, day, shown="open"), day)
    assert sum(line.open for line in shown) == figures.balance
    assert len(shown) == invoice_counts(desk.ledger, day)["open"] == figures.items == 1
    assert invoice_lines(desk.ledger, [note], day)[0].open == still
