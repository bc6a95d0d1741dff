"""Customers whose currency is not the company's, and receipts that were taken back: what the pane still shows."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services.ageing import ageing_report
from creditdesk.services.invoices import customer_currencies
from creditdesk.services.payments import payment_lines, reverse_payment
from creditdesk.services.progress import no_progress
from creditdesk.ui import formats
from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.document_form import CreditNoteForm, InvoiceForm
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.payment_form import PaymentForm
from creditdesk.ui.tables.export import table_on_screen
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import Ways, settle, show, texts


@pytest.fixture
def dollars(page: CustomersPage, books: ledgers.Desk) -> int:
    """Lakeside, which has only ever been invoiced in dollars, and has paid everything."""
    number = books.customer("Lakeside Tools Inc.", country="US")
    item = books.invoice(number, "L1", 80, due=TODAY - timedelta(days=30), currency="USD")
    books.pay(number, 80, TODAY - timedelta(days=20), (item, 80), currency="USD")
    return number


def test_what_is_settled_stands_in_the_currency_that_is_used(
    page: CustomersPage, books: ledgers.Desk, dollars: int
) -> None:
    show(page)
    page.arrive(customer=dollars)
    settle()
    assert page.pane.ageing_row().currency == "USD"
    assert texts(page.pane.invoices, "number") == ["L1"]
    assert texts(page.pane.payments.table, "amount") == ["80.00"]
    assert dict(page.pane._facts(page.pane.record.detail))["Currency"] == "USD (as invoiced so far)"  # type: ignore[union-attr]


def test_a_receipt_that_was_reversed_stays_with_its_reversal(
    page: CustomersPage, books: ledgers.Desk, ways: Ways
) -> None:
    """Keller owes euros only; the dollars were a mistake."""
    brennan = 2
    books.invoice(brennan, "B1", 40, due=TODAY)
    receipt = books.pay(brennan, 90, TODAY, currency="USD")
    reverse_payment(books.ledger, receipt, "was in euros", acting())
    show(page)
    page.arrive(customer=brennan)
    settle()
    assert list(page.pane.chips.chips) == ["EUR", "USD"]
    page.pane.chips.chips["USD"].click()
    settle()
    assert texts(page.pane.payments.table, "kind") == ["Reversal · was in euros", "Receipt, reversed"]
    assert texts(page.pane.payments.table, "amount") == ["\N{MINUS SIGN}90.00", "90.00"]


def test_the_only_receipt_of_all_stays_too(page: CustomersPage, books: ledgers.Desk) -> None:
    receipt = books.pay(2, 90, TODAY, currency="USD")
    reverse_payment(books.ledger, receipt, "other customer", acting())
    assert [line.reversed for line in payment_lines(books.ledger, 2)] == [False, True]
    show(page)
    page.arrive(customer=2)
    settle()
    assert page.pane.ageing_row().currency == "USD"
    assert len(texts(page.pane.payments.table, "kind")) == 2


def test_the_usual_currency_comes_first(page: CustomersPage, books: ledgers.Desk, dollars: int) -> None:
    assert [customer_currencies(books.ledger, number) for number in (1, 2, dollars)] == [
        ["EUR", "USD"],
        [],
        ["USD"],
    ]
    books.pay(2, 10, TODAY, currency="GBP")
    assert customer_currencies(books.ledger, 2) == ["GBP"]


@pytest.mark.parametrize("kind", [InvoiceForm, CreditNoteForm, PaymentForm])
def test_forms_are_preset_to_the_currency_that_is_used(
    desk: Desk, page: CustomersPage, dollars: int, qtbot: QtBot, kind: type[InvoiceForm]
) -> None:
    invoices = InvoicesPage(desk)
    qtbot.addWidget(invoices)
    show(invoices)
    form = kind(desk)
    invoices.side.open_form("", form)
    settle()
    form.show_customer(dollars)
    settle()
    assert form.value("currency") == "USD"


def test_a_receipt_alone_presets_the_next_one(
    desk: Desk, page: CustomersPage, books: ledgers.Desk, qtbot: QtBot
) -> None:
    books.pay(2, 10, TODAY, currency="GBP")
    form = PaymentForm(desk)
    qtbot.addWidget(form)
    form.show_customer(2)
    settle()
    assert form.value("currency") == "GBP"


def test_the_form_of_the_customer_says_which_currency_is_used(
    page: CustomersPage, books: ledgers.Desk, dollars: int
) -> None:
    show(page)
    for number, words in ((dollars, "As invoiced so far: USD"), (2, "The company's")):
        page.arrive(customer=number, edit=True)
        settle()
        form = page.side.form
        assert isinstance(form, CustomerForm)
        assert form.currency.currentText() == words
        page.side.close_form()
        settle()


def test_a_file_has_a_row_for_each_currency_of_a_customer(page: CustomersPage, books: ledgers.Desk) -> None:
    """On the screen a plus says that there is more; a file that left it out would lose the money."""
    show(page)
    settle()
    assert any(text.endswith(" +") for text in texts(page.table, "balance"))
    table = table_on_screen(page.table, "Customers", [], "Anna", page.desk)(no_progress)
    at = {column.key: place for place, column in enumerate(table.columns)}
    for key in ("balance", "overdue"):
        sums: dict[str, int] = {}
        for row in table.rows:
            sums[row.currency] = sums.get(row.currency, 0) + (row.cells[at[key]] or 0)  # type: ignore[operator]
        totals = ageing_report(books.ledger, TODAY, TODAY).totals
        owed = {currency: getattr(total, key) for currency, total in totals.items()}
        assert {currency: minor for currency, minor in sums.items() if minor} == owed


def test_what_is_selected_is_added_up_in_every_currency(page: CustomersPage, books: ledgers.Desk) -> None:
    """The sum below the list leaves out nothing that a plus stands for, and names no sum without a currency."""
    books.customer("Owes nothing")
    show(page)
    page.refresh()
    settle()
    page.table.grid.selectAll()
    settle()
    how = formats.current()
    owed = {code: total.balance for code, total in ageing_report(books.ledger, TODAY, TODAY).totals.items()}
    assert len(owed) > 1
    sums = [how.money_named(owed[code], code) for code in sorted(owed)]
    words = page.table._chosen.accessibleName().split("  ·  ")
    assert words == [f"{len(page.table.model.ids)} selected", *sums]
