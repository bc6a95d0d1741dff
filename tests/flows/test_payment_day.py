"""A payment day: full, part, over- and wrong receipts, one taken back, one invoice written off.

After each of them every open page shows the same balance, and that balance is the one of the ageing.
"""

from datetime import date, timedelta
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QPushButton

from creditdesk.services.files import check
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.payment_form import PaymentForm
from creditdesk.ui.invoices.write_off_form import WriteOffForm
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.reports.page import ReportsPage
from creditdesk.ui.today.page import TodayPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import settle, texts, write

AnyPage = TypeVar("AnyPage")


@pytest.fixture
def day(window: MainWindow, filled: ledgers.Desk) -> MainWindow:
    """Keller (1): A of 300, 40 days late, B of 100, 10 days late. Blum (2): C of 50, not due."""
    keller, blum = filled.customer("Keller GmbH"), filled.customer("Blum KG")
    filled.invoice(keller, "A", 300, due=TODAY - timedelta(days=40))
    filled.invoice(keller, "B", 100, due=TODAY - timedelta(days=10))
    filled.invoice(blum, "C", 50, due=TODAY + timedelta(days=10))
    window.forget_pages()  # what was entered behind the window's back it could not hear of
    for key in ("today", "customers", "invoices", "reports"):
        window.go(key)
        settle()
    return window


def page_of(window: MainWindow, key: str, kind: type[AnyPage]) -> AnyPage:
    window.go(key)
    settle()
    page = window.current_page()
    assert isinstance(page, kind)
    return page


def balances(window: MainWindow) -> set[str]:
    """The balance of everybody, as each of the pages says it."""
    today = page_of(window, "today", TodayPage).position
    customers = page_of(window, "customers", CustomersPage)
    assert sum(today.strip.amounts) - minor(today.free.figure) == minor(today.balance.figure)
    summed = sum(minor(text) for text in texts(customers.table, "balance"))
    reports = page_of(window, "reports", ReportsPage)
    table = reports.current()
    assert table is not None
    total = table.totals[0].cells[-1]
    assert total is not None
    return {today.balance.figure, f"{summed / 100:,.2f}", f"{total / 100:,.2f}"}


def minor(text: str) -> int:
    return round(float(text.replace(",", "").replace("\N{MINUS SIGN}", "-") or 0) * 100)


def receive(window: MainWindow, invoice: int, amount: str) -> None:
    """Record a receipt for an invoice as a person does: choose it, say how much, confirm."""
    page = page_of(window, "invoices", InvoicesPage)
    page.show_row(invoice)
    settle()
    page.pane.pay_button.click()
    form = page.side.form
    assert isinstance(form, PaymentForm)
    write(form.amount, amount)
    form.submit()
    settle()
    assert page.side.form is None


def test_every_page_follows_every_receipt(day: MainWindow) -> None:
    assert balances(day) == {"450.00"}
    receive(day, 2, "100")
    assert balances(day) == {"350.00"}
    receive(day, 1, "120.50")
    assert balances(day) == {"229.50"}
    receive(day, 1, "200")
    today = page_of(day, "today", TodayPage)
    assert today.position.free.figure == "20.50"
    assert balances(day) == {"29.50"}
    assert check(day.desk.ledger).ok


def test_a_wrong_receipt_is_taken_back_and_everything_stands_as_before(day: MainWindow) -> None:
    receive(day, 3, "50")
    assert balances(day) == {"400.00"}
    page = page_of(day, "customers", CustomersPage)
    page.show_row(2)
    settle()
    page.pane.payments.table.select_first()
    buttons = page.pane.payments.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Reverse").click()
    settle()
    form = page.side.form
    assert form is not None
    write(form.fields["reason"].editor, "booked to the wrong customer")
    form.submit()
    settle()
    assert balances(day) == {"450.00"}
    invoices = page_of(day, "invoices", InvoicesPage)
    assert texts(invoices.table, "number") == ["A", "B", "C"]
    assert check(day.desk.ledger).ok


def test_what_will_never_come_is_written_off_with_its_reason(day: MainWindow) -> None:
    page = page_of(day, "invoices", InvoicesPage)
    page.show_row(1)
    settle()
    page.pane.write_off_button.click()
    form = page.side.form
    assert isinstance(form, WriteOffForm)
    write(form.fields["reason"].editor, "insolvent")
    form.submit()
    settle()
    assert balances(day) == {"150.00"}
    today = page_of(day, "today", TodayPage)
    assert today.position.strip.amounts == (5_000, 10_000, 0, 0, 0)
    assert check(day.desk.ledger).ok


def test_a_write_off_of_last_month_changes_no_balance_before_it(day: MainWindow) -> None:
    page = page_of(day, "invoices", InvoicesPage)
    page.show_row(2)
    settle()
    page.pane.write_off_button.click()
    form = page.side.form
    assert isinstance(form, WriteOffForm)
    write(form.fields["dated"].editor, "2026-11-01")
    write(form.fields["reason"].editor, "insolvent")
    form.submit()
    settle()
    assert balances(day) == {"350.00"}
    reports = page_of(day, "reports", ReportsPage)
    sums: list[object] = []
    for on in (date(2026, 10, 31), date(2026, 11, 1)):
        reports.arrive(report="ageing", as_of=on)
        settle()
        table = reports.current()
        assert table is not None
        sums.append(table.totals[0].cells[-1])
    assert sums == [40_000, 30_000], "C is dated later"
    assert check(day.desk.ledger).ok
