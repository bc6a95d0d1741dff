"""Receipts that are not what one expects: more than is owed, for no invoice, negative, of tomorrow, odd digits."""

import pytest

from creditdesk.services.ageing import customer_ageing
from creditdesk.services.payments import payment_lines
from creditdesk.ui.customers.actions import CounterForm
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.payment_form import PaymentForm
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, settle, show, write

SPACE = "\N{NO-BREAK SPACE}"


def form_for(page: InvoicesPage, customer: int, amount: str) -> PaymentForm:
    """The form with an amount in it, put there as an input method does."""
    page.arrive(pay=customer)
    settle()
    form = page.side.form
    assert isinstance(form, PaymentForm)
    form.amount.setText(amount)
    form.amount.editingFinished.emit()
    settle()
    return form


def test_a_surplus_is_said_before_and_after_and_stands_on_account(
    page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    form = form_for(page, 1, "1000")
    assert sum(minor for _, minor in form.editor.shares()) == 45_000
    assert form.editor.outcome.text().startswith(f"550.00{SPACE}EUR stays on account, unallocated.")
    assert form.editor.outcome.property("tone") == "warn"
    form.submit()
    settle()
    assert ways.said == [
        f"Receipt of 1,000.00{SPACE}EUR from Keller GmbH recorded; 550.00{SPACE}EUR of it stays on account."
    ]
    row = next(row for row in customer_ageing(books.ledger, 1, TODAY) if row.currency == "EUR")
    assert (row.unallocated, row.balance) == (55_000, -55_000)


def test_a_receipt_of_a_customer_who_owes_nothing_stands_on_account_whole(
    page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    number = books.customer("Neu AG")
    show(page)
    form = form_for(page, number, "50")
    assert form.editor.nothing.text() == "Nothing is open in EUR."
    form.submit()
    settle()
    assert ways.said[-1].endswith(f"recorded; 50.00{SPACE}EUR of it stays on account.")
    assert [line.free for line in payment_lines(books.ledger, number)] == [5_000]


def test_what_pays_exactly_is_not_warned_of(page: InvoicesPage) -> None:
    show(page)
    form = form_for(page, 1, "450")
    assert form.editor.outcome.property("tone") == ""


def test_a_negative_receipt_says_where_returns_are_entered(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    form = form_for(page, 1, "-5")
    form.submit()
    assert form.fields["amount"].error.text().endswith("choose the receipt under Payments, then “Returned”.")
    assert len(payment_lines(books.ledger, 1)) == 1


def test_nothing_was_not_received(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    form = form_for(page, 1, "0")
    form.submit()
    settle()
    assert form.fields["amount"].error.text() == "The amount must be more than zero."
    assert len(payment_lines(books.ledger, 1)) == 1


@pytest.mark.parametrize("amount", ["1e12", "1000000000000"])
def test_what_no_document_can_be_is_refused_at_once(page: InvoicesPage, amount: str) -> None:
    show(page)
    form = form_for(page, 1, amount)
    assert f"“{amount}” is " in form.fields["amount"].error.text()


@pytest.mark.parametrize("amount", ["１，０００．５０", "1 000,50", "1.000,50", "1,000.50", "１０００。５０"])
def test_amounts_in_every_hand(page: InvoicesPage, books: ledgers.Desk, amount: str) -> None:
    show(page)
    form = form_for(page, 1, amount)
    assert form.amount.text() == "1,000.50"
    form.submit()
    settle()
    assert payment_lines(books.ledger, 1)[0].amount == 100_050


def test_a_day_to_come_is_refused_while_one_types(page: InvoicesPage) -> None:
    show(page)
    form = form_for(page, 1, "10")
    write(form.dated, "2026-12-24")
    error = form.fields["dated"].error
    assert (
        error.text().replace(SPACE, " ")
        == "24 Dec 2026 lies in the future. Enter the day on which it happened."
    )
    assert not error.isHidden()
    write(form.dated, "2026-11-20")
    assert error.isHidden()


def test_the_day_of_a_return_is_looked_at_too(desk: Desk, page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    form = CounterForm(desk, payment_lines(books.ledger, 1)[0], "returned", "Keller")
    page.side.open_form("", form)
    settle()
    write(form.fields["dated"].editor, "+3")
    assert form.fields["dated"].error.text().replace(SPACE, " ").startswith("25 Nov 2026 lies in the future.")
