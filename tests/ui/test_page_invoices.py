"""Invoices on a small real ledger: list, aims, the pane, receipts, credit notes, write-offs."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.services.invoices import invoice_lines, invoice_view
from creditdesk.services.payments import payment_lines
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.document_form import CreditNoteForm, InvoiceForm
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.payment_form import PaymentForm, WriteOffForm
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Flashes, Ways, nameless, press, settle, show, texts, write


def new_page(desk: Desk, qtbot: QtBot) -> InvoicesPage:
    page = InvoicesPage(desk)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> InvoicesPage:
    """Keller (1): 2026-0001 of 300 late by 40 days (1), 2026-0002 of 100 late by 10 (2), 2026-0003 of 50 due today
    (3), 2026-0004 of 80 paid (4), in dollars U1 of 70 (5). 南京华联 (2): N1 of 20, due in 30 days (6)."""
    keller = books.customer("Keller GmbH", terms="15 days")
    for number, (amount, days) in enumerate(((300, -40), (100, -10), (50, 0), (80, -70)), start=1):
        books.invoice(keller, f"2026-000{number}", amount, due=TODAY + timedelta(days=days))
    books.pay(keller, 80, TODAY - timedelta(days=60), (4, 80))
    books.invoice(keller, "U1", 70, due=TODAY - timedelta(days=1), currency="USD")
    nanjing = books.customer("南京华联贸易有限公司", country="CN")
    books.invoice(nanjing, "N1", 20, due=TODAY + timedelta(days=30))
    return new_page(desk, qtbot)


def opened(books: ledgers.Desk, item: int) -> int:
    """What is open of an item now."""
    return invoice_lines(books.ledger, [item], TODAY)[0].open


# -- the list


def test_the_open_ones_stand_first_oldest_due_on_top(page: InvoicesPage) -> None:
    show(page)
    assert texts(page.table, "number") == ["2026-0001", "2026-0002", "U1", "2026-0003", "N1"]
    assert texts(page.table, "days_late")[0] == "40\N{NO-BREAK SPACE}d"
    assert page.header.state.text() == "5 open, 3 overdue"
    assert page.pane.name.text() == "2026-0001"


@pytest.mark.parametrize(
    ("chip", "numbers"),
    [
        ("overdue", ["2026-0001", "2026-0002", "U1"]),
        ("due_this_week", ["2026-0003"]),
        ("paid", ["2026-0004"]),
        ("all", ["N1", "2026-0003", "U1", "2026-0002", "2026-0001", "2026-0004"]),
    ],
)
def test_chips_filter(page: InvoicesPage, chip: str, numbers: list[str]) -> None:
    show(page)
    page.bar.choose(chip)
    assert texts(page.table, "number") == numbers


def test_search_finds_numbers_and_customers(page: InvoicesPage) -> None:
    show(page)
    for typed, numbers in (("26-0002", ["2026-0002"]), ("njhl", ["N1"]), ("Keller", 4), ("zzz", [])):
        page.focus_search(typed)
        page.bar.search.search_now()
        found = texts(page.table, "number")
        assert (len(found) if isinstance(numbers, int) else found) == numbers


@pytest.mark.parametrize(
    "key", ["number", "customer", "issued", "due", "amount", "open", "days_late", "closed_on"]
)
def test_every_column_sorts_both_ways(page: InvoicesPage, key: str) -> None:
    show(page)
    page.bar.choose("all")
    column = [each.key for each in page.table.model.columns].index(key)
    orders = []
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        page.table.grid.head.setSortIndicator(column, order)
        orders.append([getattr(page.table.model.row(row), key) for row in range(6)])
    known = [[value for value in values if value is not None] for values in orders]
    assert known[0] == sorted(known[0])
    assert known[1] == sorted(known[1], reverse=True)


# -- arriving


def test_todays_aims_narrow_the_list_and_can_be_taken_away(page: InvoicesPage) -> None:
    show(page)
    last = TODAY - timedelta(days=31)
    page.arrive(filter="overdue", currency="EUR", customer=1, due_from=None, due_to=last)
    assert texts(page.table, "number") == ["2026-0001"]
    chips = page.narrowing.chips.chips
    assert [chip.text() for chip in chips.values()] == ["Keller GmbH", "EUR", "due until 22 Oct 2026"]
    chips["due"].click()
    assert texts(page.table, "number") == ["2026-0001", "2026-0002"]
    page.narrowing.chips.chips["currency"].click()
    assert texts(page.table, "number") == ["2026-0001", "2026-0002", "U1"]


def test_not_due_is_a_narrowing_of_the_open_ones(page: InvoicesPage) -> None:
    show(page)
    page.arrive(filter="not_due", currency="EUR", due_from=None, due_to=None)
    assert texts(page.table, "number") == ["2026-0003", "N1"]
    assert page.bar.key() == "open"
    page.bar.choose("overdue")
    assert texts(page.table, "number") == ["2026-0001", "2026-0002"]
    assert list(page.narrowing.chips.chips) == ["currency"]


def test_arriving_at_an_invoice_shows_it_whatever_the_filter(page: InvoicesPage) -> None:
    show(page)
    page.bar.choose("due_this_week")
    page.arrive(invoice=4)
    assert page.table.current_id() == 4
    assert page.pane.badge.word == "Paid"
    assert texts(page.pane.moves, "amount") == ["\N{MINUS SIGN}80.00"]


# -- the pane


def test_the_pane_shows_reminders_and_leads_to_the_customer(
    page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    books.remind(TODAY)
    show(page)
    assert page.table.current_id() == 1
    assert texts(page.pane.reminders, "state") == ["Posted"]
    assert texts(page.pane.reminders, "what")[0].endswith(", step 1")
    page.pane.customer.click()
    assert ways.went == [("customers", {"customer": 1})]


def test_enter_goes_into_the_pane_and_escape_comes_back(page: InvoicesPage) -> None:
    show(page)
    assert page.focusWidget() is page.table.grid
    press(page.table.grid, Qt.Key.Key_Return)
    bar = page.pane.tabs.tabBar()
    assert page.focusWidget() is bar
    press(bar, Qt.Key.Key_Right)
    assert page.pane.tabs.currentIndex() == 1
    press(bar, Qt.Key.Key_Escape)
    assert page.focusWidget() is page.table.grid


def test_credit_notes_and_paid_invoices_offer_no_receipt(page: InvoicesPage, books: ledgers.Desk) -> None:
    note = books.invoice(1, "C1", 10, due=TODAY, kind="credit_note")
    show(page)
    page.arrive(invoice=note)
    assert not page.pane.pay_button.isVisible()
    assert page.pane.badge.word == "Credit note"
    assert texts(page.table, "step")[page.table.model.position(note)] == "credit note"


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
    press(form.amount, Qt.Key.Key_Return)
    assert page.side.form is None
    line = invoice_lines(books.ledger, [7], TODAY)[0]
    assert (line.number, line.amount, line.due) == ("2026-0100", 123_450, date(2026, 12, 7))
    assert page.table.current_id() == 7
    assert ways.said == ["Saved."]


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
        ("due", "30 Feb", "“30 Feb” is not a date."),
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


# -- receipts


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
    assert ways.said == ["Receipt recorded."]
    ways.undo()
    settle()
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
    assert form.editor.outcome.text() == "50.00\N{NO-BREAK SPACE}EUR stays on account, unallocated."
    write(form.amount, "120")
    write(form.reference, "Rechnung 2026-0003 danke")
    assert form.editor.shares() == ((1, 7_000), (3, 5_000))
    lines = {line.item.number: line for line in form.editor.lines}
    assert lines["2026-0003"].note.accessibleName().startswith("named in the reference")
    assert lines["2026-0001"].note.accessibleName().endswith("230.00 remains")


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
    press(form.primary, Qt.Key.Key_Return)
    assert page.side.form is None
    assert opened(books, 1) == 27_000


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


def test_a_write_off_needs_a_reason_and_may_be_a_part(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    page.table.select(1)
    page.pane.write_off_button.click()
    form = page.side.form
    assert isinstance(form, WriteOffForm)
    form.submit()
    assert form.fields["reason"].error.text().startswith("Say why")
    write(form.fields["amount"].editor, "100")
    write(form.fields["reason"].editor, "insolvent")
    form.submit()
    assert page.side.form is None
    assert opened(books, 1) == 20_000
    assert texts(page.pane.moves, "what")[0].startswith("Write-off")


def test_the_menu_on_a_row_offers_the_same(page: InvoicesPage, ways: Ways) -> None:
    show(page)
    page.table.select(2)
    actions = {action.text(): action for action in page.verbs.actions()}
    assert list(actions) == ["Record receipt", "Credit note", "Write off", "Open the customer"]
    actions["Record receipt"].trigger()
    assert payment_form(page).amount.minor() == 10_000
    actions["Write off"].trigger()
    assert isinstance(page.side.form, WriteOffForm)
    actions["Open the customer"].trigger()
    assert ways.went == [("customers", {"customer": 1})]


# -- language, names


def test_it_speaks_chinese_and_takes_up_where_it_was(
    page: InvoicesPage, desk: Desk, app: DeskApplication, qtbot: QtBot
) -> None:
    show(page)
    page.arrive(filter="overdue", currency="EUR")
    page.table.select(2)
    app.languages.use("zh_CN")
    again = new_page(desk, qtbot)
    show(again)
    again.restore(page.state())
    settle()
    assert again.header.title.text() == "发票"
    assert (again.bar.key(), again.table.current_id()) == ("overdue", 2)
    assert list(again.narrowing.chips.chips) == ["currency"]
    assert again.pane.badge.word == "逾期"
    assert texts(again.table, "due")[0] == "2026-10-13"


def test_everything_that_takes_the_keyboard_has_a_name(page: InvoicesPage) -> None:
    show(page)
    assert nameless(page) == []
    for open_form in (
        page.verbs.new,
        page.verbs.pay_chosen,
        lambda: page.verbs.credit(None),
        page.verbs.write_off,
    ):
        open_form()
        settle()
        assert nameless(page) == []
        page.side.close_form()


def test_no_part_of_a_form_flashes_up_as_a_window(page: InvoicesPage, app: DeskApplication) -> None:
    show(page)
    flashes = Flashes(app)
    for open_form in (
        page.verbs.new,
        page.verbs.pay_chosen,
        lambda: page.verbs.credit(None),
        page.verbs.write_off,
    ):
        open_form()
        settle()
        assert page.side.form is not None
        page.side.form.submit()
        page.side.close_form()
    page.arrive(invoice=4)
    settle()
    assert flashes.seen == []


def test_an_empty_ledger_offers_the_first_invoice(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> None:
    page = new_page(desk, qtbot)
    show(page)
    assert page.bar.key() == "open"
    assert page.table._nothing.sentence.text() == "No invoices yet. Enter the first one, or import a list."
    assert not page.table._no_match.isVisible(), "a filter is not to blame while there is nothing at all"
    assert page.table._nothing.action.isVisible()
    page.table._nothing.action.click()
    assert isinstance(page.side.form, InvoiceForm)
