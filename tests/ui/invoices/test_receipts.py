"""Receipts: what is proposed, what is said, and how few presses it takes."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.services.payments import payment_lines
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.payment_form import PaymentForm
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.invoices.conftest import new_page, opened
from tests.ui.on_screen import Ways, press, settle, show, texts, write


def payment_form(page: InvoicesPage) -> PaymentForm:
    form = page.side.form
    assert isinstance(form, PaymentForm)
    return form


def test_the_selected_invoice_is_paid_with_two_presses_of_enter(
    page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    page.table.select(2)
    page.pane.pay_button.click()
    form = payment_form(page)
    assert (form.amount.text(), form.editor.shares()) == ("100.00", ((2, 10_000),))
    settle()
    form.submit()
    assert opened(books, 2) == 0
    assert page.side.form is None
    assert texts(page.table, "number") == ["2026-0001", "U1", "2026-0003", "N1"]
    assert ways.said == ["Receipt of 100.00\N{NO-BREAK SPACE}EUR from Keller GmbH recorded."]
    ways.undo()
    settle()
    words = "The receipt of 100.00\N{NO-BREAK SPACE}EUR is taken back; what it had paid is open again."
    assert ways.said[-1] == words
    assert opened(books, 2) == 10_000
    assert "2026-0002" in texts(page.table, "number")


def test_an_amount_is_spread_by_the_reference_then_by_age_and_what_is_left_stays_on_account(
    page: InvoicesPage, books: ledgers.Desk
) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    assert form.currency.value() == "EUR"
    write(form.amount, "500")
    assert form.editor.shares() == ((1, 30_000), (2, 10_000), (3, 5_000))
    assert form.editor.outcome.text() == (
        "50.00\N{NO-BREAK SPACE}EUR stays on account, unallocated. "
        "No invoice in EUR stays open; the customer also owes 70.00\N{NO-BREAK SPACE}USD."
    )
    write(form.amount, "120")
    write(form.reference, "Rechnung 2026-0003 danke")
    assert form.editor.shares() == ((1, 7_000), (3, 5_000))
    lines = {line.item.number: line for line in form.editor.lines}
    assert lines["2026-0003"].note.text().startswith("named in the reference")
    assert lines["2026-0003"].rest.isHidden()
    assert lines["2026-0001"].rest.isVisible()
    assert lines["2026-0001"].rest.text() == "230.00 remains"


def test_the_keyboard_stays_at_the_first_line_when_the_lines_are_made_anew(page: InvoicesPage) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    write(form.amount, "120")
    gone = form.editor.lines[0]
    gone.tick.setFocus()
    form.reference.setText("Rechnung 2026-0003")
    form.reference.editingFinished.emit()
    settle()
    assert form.editor.lines[0] is not gone
    assert QApplication.focusWidget() is form.editor.lines[0].tick


def test_enter_on_the_amount_shows_the_proposal_before_anything_is_stored(
    page: InvoicesPage, books: ledgers.Desk
) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    form.amount.setText("30")
    press(form.amount, Qt.Key.Key_Return)
    assert page.side.form is form
    assert payment_lines(books.ledger, 1)[0].amount == 8_000
    assert form.primary is not None
    assert form.hint.isVisible()
    assert form.hint.text().endswith("Look at it, then press “Record receipt” once more.")
    assert form.editor.outcome.text() == ("All of it is allocated. 420.00\N{NO-BREAK SPACE}EUR stays open.")
    press(form.primary, Qt.Key.Key_Return)
    assert page.side.form is None
    assert opened(books, 1) == 27_000


@pytest.mark.parametrize(("amount", "left"), [("50", (30_000, 10_000, 0)), ("450", (0, 0, 0))])
def test_where_nothing_is_doubtful_one_press_is_enough(
    page: InvoicesPage, books: ledgers.Desk, amount: str, left: tuple[int, ...]
) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    form.amount.setText(amount)
    press(form.amount, Qt.Key.Key_Return)
    assert page.side.form is None
    assert tuple(opened(books, item) for item in (1, 2, 3)) == left


def test_the_proposal_follows_while_one_types(page: InvoicesPage, qtbot: QtBot) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    QTest.keyClicks(form.amount, "310")
    assert form.editor.shares() == ()
    qtbot.waitUntil(lambda: form.editor.shares() == ((1, 30_000), (2, 1_000)))
    assert form.amount.text() == "310", "what is being typed is not rewritten"


def test_what_was_spread_by_hand_stays_when_other_fields_are_passed(page: InvoicesPage) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    write(form.amount, "80")
    write(form.editor.lines[0].edit, "30")
    write(form.dated, "-1")
    press(form.reference, Qt.Key.Key_Tab)
    assert form.editor.shares() == ((1, 3_000),)


def test_a_wrong_currency_is_noticed(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    write(form.amount, "70")
    form.currency.set_value("CNY")
    settle()
    assert form.editor.nothing.text() == (
        "Nothing is open in CNY. The customer owes 450.00\N{NO-BREAK SPACE}EUR, 70.00\N{NO-BREAK SPACE}USD. "
        "If that was paid, change the currency above."
    )
    form.currency.set_value("USD")
    settle()
    assert form.editor.lines[0].note.text().startswith("exactly this amount")
    form.submit()
    assert (page.side.form, opened(books, 5)) == (None, 0)


def test_tab_goes_from_the_amount_over_the_invoices_to_the_button(page: InvoicesPage) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    write(form.amount, "80")
    first, passed = form.editor.lines[0], list[QWidget | None]()
    form.reference.setFocus()
    for _ in range(3):
        press(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    assert passed == [first.tick, first.edit, form.editor.lines[1].tick]
    form.editor.lines[-1].edit.setFocus()
    for _ in range(2):
        press(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.primary


def test_lines_can_be_changed_and_too_much_is_refused(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    write(form.amount, "150")
    first, second = form.editor.lines[:2]
    first.tick.click()
    second.tick.click()
    assert form.editor.shares() == ((2, 10_000),)
    write(first.edit, "80")
    assert form.editor.outcome.text() == "30.00\N{NO-BREAK SPACE}EUR too much: reduce an amount."
    form.submit()
    assert form.notice.text().startswith("More is allocated than there is to allocate.")
    write(first.edit, "50")
    form.submit()
    assert page.side.form is None
    assert (opened(books, 1), opened(books, 2)) == (25_000, 0)


def test_more_than_is_open_is_refused_with_the_invoice_named(page: InvoicesPage) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    write(form.amount, "500")
    write(form.editor.lines[2].edit, "60")
    form.submit()
    assert form.notice.text().startswith("Invoice 2026-0003 has only 50.00 EUR open.")


def test_a_receipt_is_not_proposed_for_what_does_not_count_yet_but_may_be_paid_in_advance(
    page: InvoicesPage, books: ledgers.Desk
) -> None:
    day = TODAY + timedelta(days=26)
    later = books.invoice(2, "F1", 400, issued=day, due=day)
    show(page)
    page.arrive(pay=2)
    form = payment_form(page)
    write(form.amount, "420")
    assert form.editor.shares() == ((6, 2_000),)
    line = next(line for line in form.editor.lines if line.item.id == later)
    assert line.note.text().startswith("counts from 18 Dec 2026")
    line.tick.click()
    assert form.editor.shares() == ((6, 2_000), (later, 40_000))
    assert form.editor.outcome.text().endswith(
        "400.00\N{NO-BREAK SPACE}EUR is paid in advance: unallocated until the invoice's date, 18 Dec 2026."
    )
    assert not form.early.isVisible()


def test_a_receipt_dated_before_the_invoices_it_pays_is_asked_about(
    page: InvoicesPage, books: ledgers.Desk
) -> None:
    show(page)
    page.arrive(pay=2)
    form = payment_form(page)
    write(form.amount, "20")
    assert not form.early.isVisible()
    write(form.dated, "2026-01-02")
    assert form.early.isVisible()
    assert "the first of which is of 22 Nov 2026" in form.early.text()
    form.editor.lines[0].tick.click()
    assert not form.early.isVisible(), "it pays nothing any more"


def test_a_receipt_of_tomorrow_is_refused(page: InvoicesPage) -> None:
    show(page)
    page.arrive(pay=1)
    form = payment_form(page)
    write(form.amount, "10")
    write(form.dated, "+1")
    form.submit()
    assert "lies in the future" in form.fields["dated"].error.text()


def test_only_invoices_of_one_customer_and_currency_are_paid_together(page: InvoicesPage) -> None:
    show(page)
    page.table.grid.select_ids([1, 2, 5, 6], 1)
    page.verbs.pay_chosen()
    form = payment_form(page)
    assert form.amount.minor() == 40_000
    assert form.editor.shares() == ((1, 30_000), (2, 10_000))


def test_a_thousand_open_invoices_are_shown_in_portions_but_all_are_paid(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    big = books.customer("Big")
    for number in range(70):
        books.invoice(big, f"B{number:04}", 1, due=TODAY - timedelta(days=number))
    page = new_page(desk, qtbot)
    show(page)
    page.arrive(pay=big)
    form = payment_form(page)
    write(form.amount, "65")
    assert len(form.editor.lines) == 30
    assert form.editor.more.text() == "Show more of 40 further invoices"
    assert (len(form.editor.shares()), form.editor.left()) == (65, 0)
    form.editor.more.click()
    assert len(form.editor.lines) == 60
    assert (len(form.editor.shares()), form.editor.left()) == (65, 0)
