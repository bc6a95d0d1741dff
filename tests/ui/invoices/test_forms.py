"""Invoices: entering one, receipts, credit notes and write-offs."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from creditdesk.services.invoices import invoice_lines, invoice_view, usual_currency
from creditdesk.ui.invoices.document_form import CreditNoteForm, InvoiceForm
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.payment_form import PaymentForm
from creditdesk.ui.invoices.write_off_form import WriteOffForm
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.invoices.conftest import opened
from tests.ui.on_screen import Ways, press, settle, show, write

# -- a new invoice


def invoice_form(page: InvoicesPage) -> InvoiceForm:
    form = page.side.form
    assert isinstance(form, InvoiceForm)
    return form


def test_a_new_invoice_proposes_the_due_date_and_says_why(
    page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    press(page.table.grid, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = invoice_form(page)
    write(form.customer, "njhl")
    form.customer.look_now()
    form.customer.editingFinished.emit()
    assert form.customer.customer_id == 2
    page.arrive(new=True, customer=1)
    form = invoice_form(page)
    write(form.fields["number"].editor, "2026-0100")
    write(form.issued, "20.11.")
    write(form.amount, "1.234,50")
    assert form.amount.text() == "1,234.50"
    assert form.due.day() == date(2026, 12, 7)
    assert form.fields["due"].help.text() == (
        "15 days, the customer's terms; 5 Dec 2026 is no working day, so the next one"
    )
    write(form.due, "2028-02-29")
    assert form.fields["due"].help.text() == "As entered; the terms end on 7 Dec 2026"
    write(form.due, "2026-12-07")
    assert form.fields["due"].help.text().startswith("15 days")
    press(form.amount, Qt.Key.Key_Return)
    assert page.side.form is None
    line = invoice_lines(books.ledger, [7], TODAY)[0]
    assert (line.number, line.amount, line.due) == ("2026-0100", 123_450, date(2026, 12, 7))
    assert (page.table.current_id(), page.bar.key()) == (7, "open")
    assert ways.said == ["2026-0100 saved."]


def test_a_due_date_that_was_written_stays(page: InvoicesPage) -> None:
    show(page)
    page.verbs.new(1)
    form = invoice_form(page)
    write(form.due, "2026-12-24")
    write(form.issued, "1 Nov")
    assert form.due.day() == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("number", "2026-0001", "This customer already has a document 2026-0001 of this kind."),
        ("amount", "0", "The amount must be more than zero."),
        ("amount", "12,3,4", "“12,3,4” is not an amount."),
        ("due", "30 Feb", "The day “30 Feb” does not exist."),
        ("due", "2026-01-01", "The due date 1 Jan 2026 lies before the invoice date"),
        ("terms", "soon", "“soon” is not understood as payment terms."),
    ],
)
def test_a_refusal_stands_under_its_field(page: InvoicesPage, field: str, typed: str, sentence: str) -> None:
    show(page)
    page.verbs.new(1)
    form = invoice_form(page)
    form.set_value("number", "X1")
    form.amount.set_minor(100)
    write(form.fields[field].editor, typed)
    form.submit()
    assert form.fields[field].error.text().startswith(sentence)
    assert page.side.form is form


def test_an_empty_form_names_everything_that_is_missing(page: InvoicesPage) -> None:
    show(page)
    page.verbs.new()
    form = invoice_form(page)
    form.submit()
    missing = [key for key, field in form.fields.items() if not field.error.isHidden()]
    assert missing == ["customer_id", "number", "amount"]


# -- credit notes and write-offs


def test_a_credit_note_is_set_against_its_invoice(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    page.table.select(1)
    page.pane.credit_button.click()
    form = page.side.form
    assert isinstance(form, CreditNoteForm)
    assert form.corrects.currentText() == "2026-0001, 300.00\N{NO-BREAK SPACE}EUR open"
    form.set_value("number", "C-1")
    write(form.amount, "75")
    form.submit()
    assert page.side.form is None
    assert opened(books, 1) == 22_500
    view = invoice_view(books.ledger, 7, TODAY)
    assert (view.line.amount, view.line.open, view.facts.corrects) == (-7_500, 0, "2026-0001")


def test_a_credit_note_may_stay_on_account(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    page.verbs.credit(None)
    form = page.side.form
    assert isinstance(form, CreditNoteForm)
    form.show_customer(1)
    form.set_value("number", "C-2")
    form.amount.set_minor(500)
    form.set_value("corrects_id", None)
    form.submit()
    assert opened(books, 7) == -500


def test_the_menu_on_a_row_offers_the_same(page: InvoicesPage, ways: Ways) -> None:
    show(page)
    page.table.select(2)
    actions = {action.text(): action for action in page.verbs.actions()}
    assert list(actions) == [
        "Record receipt",
        "Credit note",
        "Write off",
        "Take back this entry …",
        "Open the customer",
    ]
    actions["Record receipt"].trigger()
    assert isinstance(page.side.form, PaymentForm)
    assert page.side.form.amount.minor() == 10_000
    actions["Write off"].trigger()
    assert isinstance(page.side.form, WriteOffForm)
    actions["Open the customer"].trigger()
    assert ways.went == [("customers", {"customer": 1})]


def test_a_day_to_come_is_taken_and_said_to_count_later(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    page.verbs.new(1)
    form = invoice_form(page)
    hint = form.fields["issued"].help
    assert not hint.isVisible()
    write(form.issued, "2027-01-15")
    assert hint.isVisible()
    assert hint.text() == "After today: no figure counts it before that day"
    write(form.fields["number"].editor, "F1")
    write(form.amount, "10")
    form.submit()
    settle()
    assert page.pane.badge.word == "Counts from 15 Jan 2027"
    facts = dict(page.pane._facts(page.pane.view))  # type: ignore[arg-type]
    assert facts["Due"] == "1 Feb 2027; the terms end on 30 Jan 2027"


def test_a_new_invoice_is_in_the_currency_in_which_the_customer_is_usually_invoiced(
    page: InvoicesPage, books: ledgers.Desk
) -> None:
    yuan = books.customer("杭州云栖茶业有限公司", country="CN")
    for number in range(2):
        books.invoice(yuan, f"Y{number}", 5, due=TODAY, currency="CNY")
    books.invoice(yuan, "E1", 5, due=TODAY)
    agreed = books.customer("Agreed", currency="CHF")
    books.invoice(agreed, "E1", 5, due=TODAY)
    found = {
        number: usual_currency(books.ledger, number) for number in (1, yuan, agreed, books.customer("New"))
    }
    assert list(found.values()) == ["EUR", "CNY", "CHF", "EUR"]
    show(page)
    page.verbs.new(yuan)
    settle()
    assert invoice_form(page).currency.value() == "CNY"


@pytest.mark.parametrize(("against", "first"), [(True, "number"), (False, "customer_id")])
def test_a_credit_note_begins_in_its_first_empty_field(page: InvoicesPage, against: bool, first: str) -> None:
    show(page)
    page.table.select(1)
    if against:
        page.pane.credit_button.click()
    else:
        page.verbs.credit(None)
    settle()
    form = page.side.form
    assert isinstance(form, CreditNoteForm)
    assert form.fields[first].editor.hasFocus()
    QTest.keyClicks(form.fields[first].editor, "75")
    assert (form.customer.customer_id == 1) is against
