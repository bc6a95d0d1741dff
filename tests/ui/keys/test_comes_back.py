"""A receipt begun beside a customer ends there: one sees the customer that one has booked for."""

import pytest
from PySide6.QtCore import Qt

from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.payment_form import PaymentForm
from creditdesk.ui.main_window import MainWindow
from tests import ledgers
from tests.ui.on_screen import press, settle

CTRL = Qt.KeyboardModifier.ControlModifier


def begin(window: MainWindow, books: ledgers.Desk) -> tuple[InvoicesPage, PaymentForm]:
    """Ctrl+R on the second customer."""
    books.customer("Brennan & Sons")
    window.go("customers", customer=2)
    settle()
    press(window.focusWidget(), Qt.Key.Key_R, CTRL)
    settle()
    page = window.current_page()
    assert isinstance(page, InvoicesPage)
    form = page.side.form
    assert isinstance(form, PaymentForm)
    assert form.customer.customer_id == 2
    return page, form


def chosen(window: MainWindow) -> int | None:
    page = window.current_page()
    assert isinstance(page, CustomersPage)
    return page.table.current_id()


@pytest.mark.parametrize("customer", [1, 2])
def test_after_a_receipt(window: MainWindow, books: ledgers.Desk, said: list[str], customer: int) -> None:
    _page, form = begin(window, books)
    if customer != 2:
        form.show_customer(customer)
    form.set_value("amount", 10_00)
    settle()
    form.save()
    settle()
    assert chosen(window) == customer
    assert len(said) == 1


def test_after_it_was_left(window: MainWindow, books: ledgers.Desk) -> None:
    begin(window, books)
    press(window.focusWidget(), Qt.Key.Key_Escape)
    settle()
    assert chosen(window) == 2


def test_another_form_in_its_place_stays(window: MainWindow, books: ledgers.Desk) -> None:
    page, _form = begin(window, books)
    page.verbs.new()
    settle()
    assert window.current_page() is page
    page.side.close_form()
    settle()
    assert window.current_page() is page
    page.verbs.pay(1)
    page.side.close_form()
    settle()
    assert window.current_page() is page


def test_a_second_receipt_comes_back_as_the_first_would_have(window: MainWindow, books: ledgers.Desk) -> None:
    page, _form = begin(window, books)
    window.go("customers", customer=1)
    settle()
    press(window.focusWidget(), Qt.Key.Key_R, CTRL)
    settle()
    page.side.close_form()
    settle()
    assert chosen(window) == 1
