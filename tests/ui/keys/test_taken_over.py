"""Verbs begun by Ctrl+K take over the customer chosen on the page in front, or the invoice, and say so beforehand."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.customers.log_form import ContactForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.forms.form import Form
from creditdesk.ui.invoices.document_form import CreditNoteForm, InvoiceForm
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.payment_form import PaymentForm
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.palette.palette import Palette
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.keys.hands import CTRL, at, focus
from tests.ui.on_screen import press, settle

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)
NAME = "Brennan & Sons"


def palette(window: MainWindow) -> Palette:
    press(focus(window), Qt.Key.Key_K, CTRL)
    return next(each for each in window.findChildren(Palette) if each.isVisible())


def begin(window: MainWindow, words: str) -> tuple[str, Form]:
    """Ctrl+K, ``words``, Enter: the note that stood there and the form that opens."""
    card = palette(window)
    card.field.setText(words)
    note = card.hits()[0].note
    press(card.field, Qt.Key.Key_Return)
    settle()
    page = window.current_page()
    assert isinstance(page, ListPage)
    assert page._side is not None
    assert page._side.form is not None
    return note, page._side.form


@pytest.fixture
def brennan(window: MainWindow, books: ledgers.Desk) -> int:
    """The second customer, who owes B1 and has a credit note B2 besides."""
    number = books.customer(NAME)
    books.invoice(number, "B1", 120, due=TODAY - timedelta(days=5))
    books.invoice(number, "B2", 20, due=TODAY - timedelta(days=5), kind="credit_note")
    return number


@pytest.mark.parametrize("key", ["customers", "risk"])
@pytest.mark.parametrize(
    ("words", "kind"),
    [("New invoice", InvoiceForm), ("Record a receipt", PaymentForm), ("New credit note", CreditNoteForm)],
)
def test_for_the_customer_that_is_chosen(
    window: MainWindow, brennan: int, key: str, words: str, kind: type[InvoiceForm | PaymentForm]
) -> None:
    window.go(key, customer=brennan)
    settle()
    note, form = begin(window, words)
    assert note == f"for {NAME}"
    assert isinstance(form, kind)
    assert form.customer.customer_id == brennan
    assert focus(window) is not form.customer, "one goes on with what is not known yet"
    assert form.isAncestorOf(focus(window))


def test_a_receipt_comes_back_to_the_customer(window: MainWindow, brennan: int) -> None:
    window.go("customers", customer=brennan)
    settle()
    begin(window, "Record a receipt")
    press(focus(window), Qt.Key.Key_Escape)
    settle()
    assert window.page_key() == "customers"


def test_for_the_invoice_that_is_chosen(window: MainWindow, brennan: int, books: ledgers.Desk) -> None:
    window.go("invoices", invoice=books.numbers["B1"])
    settle()
    note, form = begin(window, "Record a receipt")
    assert note == "the chosen invoice"
    assert isinstance(form, PaymentForm)
    assert (form.customer.customer_id, form.value("amount")) == (brennan, 120_00)
    note, form = begin(window, "New credit note")
    assert note == "the chosen invoice"
    assert isinstance(form, CreditNoteForm)
    assert (form.customer.customer_id, form.value("corrects_id")) == (brennan, books.numbers["B1"])
    note, form = begin(window, "New invoice")
    assert note == f"for {NAME}"
    assert isinstance(form, InvoiceForm)
    assert form.customer.customer_id == brennan


def test_a_receipt_beside_a_settled_invoice_is_for_its_customer(
    window: MainWindow, brennan: int, books: ledgers.Desk
) -> None:
    books.pay(brennan, 120, TODAY, (books.numbers["B1"], 120))
    window.go("invoices", invoice=books.numbers["B1"])
    settle()
    note, form = begin(window, "Record a receipt")
    assert note == f"for {NAME}"
    assert isinstance(form, PaymentForm)
    assert (form.customer.customer_id, form.value("amount")) == (brennan, None)


def test_nothing_is_credited_twice(window: MainWindow, brennan: int, books: ledgers.Desk) -> None:
    window.go("invoices")
    page = window.current_page()
    assert isinstance(page, InvoicesPage)
    page.show_row(books.numbers["B2"])
    settle()
    note, form = begin(window, "New credit note")
    assert note == f"for {NAME}"
    assert isinstance(form, CreditNoteForm)
    assert (form.customer.customer_id, form.value("corrects_id")) == (brennan, None)


@pytest.mark.parametrize("key", ["customers", "invoices", "risk"])
def test_a_call_is_noted_with_the_customer_from_wherever_one_is(
    window: MainWindow, brennan: int, books: ledgers.Desk, key: str
) -> None:
    window.go(key, **({"invoice": books.numbers["B1"]} if key == "invoices" else {"customer": brennan}))
    settle()
    note, form = begin(window, "Note a call or a promise")
    assert note == f"for {NAME}"
    assert isinstance(form, ContactForm)
    page = window.current_page()
    assert isinstance(page, CustomersPage)
    assert page.table.current_id() == brennan
    assert page.side.about == brennan


@pytest.mark.parametrize("key", ["today", "letters", "reports"])
def test_where_nobody_is_chosen_the_form_asks(window: MainWindow, key: str) -> None:
    at(window, key)
    note, form = begin(window, "New invoice")
    assert note == ""
    assert isinstance(form, InvoiceForm)
    assert form.customer.customer_id is None
    assert form.customer.hasFocus()


def test_a_search_without_result_leaves_nobody_chosen(window: MainWindow) -> None:
    page = at(window, "customers")
    assert isinstance(page, CustomersPage)
    page.show_filter("all", "zzz")
    settle()
    assert page.subject() is None
    assert next(hit for hit in palette(window).hits() if hit.title == "New invoice").note == ""


def test_the_note_is_said_in_chinese(window: MainWindow, brennan: int, app: DeskApplication) -> None:
    app.languages.use("zh_CN")
    settle()
    window.go("customers", customer=brennan)
    settle()
    assert next(hit for hit in palette(window).hits() if hit.title == "新增发票").note == f"客户：{NAME}"
