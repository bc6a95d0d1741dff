"""An awkward customer: a name of 60 Chinese characters with markup and quotes, two currencies, no address, a cent and
a hundred million, an invoice due on 29 February. It goes through the window like any other.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from creditdesk.services.files import check
from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.invoices.document_form import CreditNoteForm, InvoiceForm
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.reminders.page import RemindersPage
from tests.ledgers import TODAY
from tests.ui.on_screen import settle, texts, write

NAME = ("<b>南京“华联”</b>&'国际'" + "贸易发展有限责任公司" * 6)[:60]
#: Number, amount as it is typed, currency, issued, due.
ITEMS = (
    ("AW-1", "0.01", "EUR", date(2026, 1, 5), TODAY - timedelta(days=10)),
    ("AW-2", "99,999,999.99", "EUR", date(2026, 1, 6), TODAY - timedelta(days=20)),
    ("AW-3", "1,500", "CNY", date(2024, 1, 30), date(2024, 2, 29)),
)


def enter_customer(window: MainWindow) -> CustomersPage:
    window.go("customers", new=True)
    settle()
    page = window.current_page()
    assert isinstance(page, CustomersPage)
    form = page.side.form
    assert isinstance(form, CustomerForm)
    form.set_value("name", NAME)
    form.set_value("country", "CN")
    form.submit()
    settle()
    assert page.side.form is None
    return page


def enter_invoices(window: MainWindow) -> None:
    for number, amount, currency, issued, due in ITEMS:
        window.go("invoices", new=True, customer=1)
        settle()
        page = window.current_page()
        assert isinstance(page, InvoicesPage)
        form = page.side.form
        assert isinstance(form, InvoiceForm)
        form.set_value("number", number)
        form.set_value("currency", currency)
        write(form.issued, issued.isoformat())
        write(form.due, due.isoformat())
        write(form.amount, amount)
        form.submit()
        settle()
        assert page.side.form is None


@pytest.fixture
def awkward(window: MainWindow) -> MainWindow:
    enter_customer(window)
    enter_invoices(window)
    return window


def test_every_page_shows_the_name_as_it_was_written(awkward: MainWindow) -> None:
    for key in ("today", "customers", "invoices", "risk", "reports"):
        awkward.go(key)
        settle()
        page = awkward.current_page()
        assert page is not None
        assert not page.grab().isNull()
        for words in page.findChildren(QLabel):
            if "华联" in words.text():
                assert words.textFormat() == Qt.TextFormat.PlainText, f"{key} reads markup in a name"
    invoices = awkward.current_page()
    awkward.go("invoices")
    invoices = awkward.current_page()
    assert isinstance(invoices, InvoicesPage)
    assert set(texts(invoices.table, "customer")) == {NAME}
    assert check(awkward.desk.ledger).ok


def test_a_cent_and_a_hundred_million_stand_beside_each_other(awkward: MainWindow) -> None:
    awkward.go("invoices")
    page = awkward.current_page()
    assert isinstance(page, InvoicesPage)
    assert texts(page.table, "number") == ["AW-3", "AW-2", "AW-1"]
    shown = texts(page.table, "open")
    assert [
        part in text for part, text in zip(("1,500.00", "99,999,999.99", "0.01"), shown, strict=True)
    ] == [True] * 3
    assert texts(page.table, "due")[0] == "29 Feb 2024"


def test_a_credit_note_settles_the_cent_and_no_letter_goes_without_an_address(
    awkward: MainWindow, fonts: Path
) -> None:
    awkward.go("invoices")
    page = awkward.current_page()
    assert isinstance(page, InvoicesPage)
    page.show_row(1)
    settle()
    page.pane.credit_button.click()
    form = page.side.form
    assert isinstance(form, CreditNoteForm)
    form.set_value("number", "AW-C")
    write(form.amount, "0.01")
    form.submit()
    settle()
    assert page.side.form is None
    awkward.go("reminders", prepare=True)
    settle()
    reminders = awkward.current_page()
    assert isinstance(reminders, RemindersPage)
    assert reminders.review is not None
    assert reminders.review.sending == 0
    assert [count.reason for count in reminders.review.held] == ["no_address"]


def test_with_an_address_two_letters_go_one_for_each_currency(awkward: MainWindow, fonts: Path) -> None:
    awkward.go("customers", customer=1)
    settle()
    page = awkward.current_page()
    assert isinstance(page, CustomersPage)
    page.pane.edit.emit()
    settle()
    form = page.side.form
    assert isinstance(form, CustomerForm)
    address = form.fields["address"].editor
    assert isinstance(address, QPlainTextEdit)
    form.set_value("address", "中山路 <1> & “2”")
    form.set_value("city", "南京")
    form.submit()
    settle()
    awkward.go("reminders", prepare=True)
    settle()
    reminders = awkward.current_page()
    assert isinstance(reminders, RemindersPage)
    assert reminders.review is not None
    assert reminders.review.sending == 2
    reminders.next()
    settle()
    assert reminders.review.run.state == "issued"
    reminders.area.letter.load_now()
    settle()
    assert reminders.area.letter.pdf.pages >= 1
    assert check(awkward.desk.ledger).ok
