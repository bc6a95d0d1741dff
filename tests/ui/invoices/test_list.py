"""Invoices: the list, arriving, the pane, languages and names."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.services.payments import PaymentDraft, record_payment
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.document_form import InvoiceForm
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.write_off_form import WriteOffForm
from creditdesk.ui.tables.header import PADDING
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.invoices.conftest import new_page
from tests.ui.on_screen import Flashes, Ways, nameless, press, settle, show, texts

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
    assert page.bar.chip_words("overdue") == "Overdue"  # 3 of them are overdue, but not of this kind
    chips["due"].click()
    assert texts(page.table, "number") == ["2026-0001", "2026-0002"]
    page.narrowing.chips.chips["currency"].click()
    assert texts(page.table, "number") == ["2026-0001", "2026-0002", "U1"]
    page.narrowing.chips.chips["customer"].click()
    assert page.bar.chip_words("overdue") == "Overdue  3"


def test_not_due_is_a_narrowing_of_the_open_ones(page: InvoicesPage) -> None:
    show(page)
    page.arrive(filter="not_due", currency="EUR", due_from=None, due_to=None)
    assert texts(page.table, "number") == ["2026-0003", "N1"]
    assert page.bar.key() == "open"
    page.bar.choose("overdue")
    assert texts(page.table, "number") == ["2026-0001", "2026-0002"]
    assert list(page.narrowing.chips.chips) == ["currency"]


def test_an_invoice_dated_later_says_from_when_on_it_counts(page: InvoicesPage, books: ledgers.Desk) -> None:
    day = TODAY + timedelta(days=26)
    late = books.invoice(2, "F1", 400, issued=day, due=day + timedelta(days=30))
    books.invoice(2, "F2", 400, issued=day.replace(year=2027), due=day.replace(year=2027))
    show(page)
    assert "F1" not in texts(page.table, "number")
    assert page.header.state.text().endswith("2 dated later")
    page.arrive(filter="later", currency="EUR")
    settle()
    assert texts(page.table, "number") == ["F1", "F2"]
    assert texts(page.table, "days_late") == ["from 18 Dec", "from 18 Dec 2027"]
    page.arrive(invoice=late)
    settle()
    assert page.pane.badge.word == "Counts from 18 Dec"


def test_the_invoices_behind_a_grade_are_exactly_those(page: InvoicesPage) -> None:
    show(page)
    page.arrive(filter="all", customer=1, only=(4, 1))
    settle()
    assert texts(page.table, "number") == ["2026-0001", "2026-0004"]
    assert page.narrowing.words()["only"] == "2 behind the grade"
    assert texts(page.table, "days_late")[1] == "10\N{NO-BREAK SPACE}d", "by how much it was paid late"
    page.narrowing._remove("only")
    settle()
    assert len(texts(page.table, "number")) == 5


def test_arriving_at_an_invoice_shows_it_whatever_the_filter(page: InvoicesPage) -> None:
    show(page)
    page.bar.choose("due_this_week")
    page.arrive(invoice=4)
    assert page.table.current_id() == 4
    assert page.pane.badge.word == "Paid"
    assert texts(page.pane.moves, "amount") == ["\N{MINUS SIGN}80.00"]


# -- the pane


def test_a_payment_of_an_invoice_leads_to_where_it_can_be_reversed(page: InvoicesPage, ways: Ways) -> None:
    show(page)
    page.arrive(invoice=4)
    settle()
    page.pane.moves.select_first()
    menu = page.pane.moves.row_menu()
    assert [entry.text() for entry in menu.actions()] == ["Show the payment"]
    menu.actions()[0].trigger()
    press(page.pane.moves.grid, Qt.Key.Key_Return)
    assert ways.went == [("customers", {"customer": 1, "payment": 1})] * 2


def test_the_chosen_invoice_is_written_off_from_anywhere(page: InvoicesPage, ways: Ways) -> None:
    show(page)
    page.table.select(2)
    settle()
    page.arrive(write_off=True)
    assert isinstance(page.side.form, WriteOffForm)
    assert page.side.form.line.id == 2
    page.side.close_form()
    page.arrive(invoice=4)
    settle()
    page.arrive(write_off=True)
    assert page.side.form is None
    assert ways.said[-1] == "Choose an open invoice, then write it off."


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


def test_long_numbers_stand_whole_in_the_list(page: InvoicesPage, books: ledgers.Desk) -> None:
    books.invoice(1, "NB2026-000104-7788", 10, due=TODAY)
    show(page)
    page.refresh()
    settle()
    page.table.grid.grab()
    settle()
    grid = page.table.grid
    at = [column.key for column in page.table.model.columns].index("number")
    assert (
        grid.head.sectionSize(at) >= grid.fontMetrics().horizontalAdvance("NB2026-000104-7788") + 2 * PADDING
    )


def test_after_an_invoice_is_paid_the_next_one_is_chosen(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    page.table.select(2)
    settle()
    assert page.pane.view is not None
    left = page.pane.view.line.open
    draft = PaymentDraft(1, TODAY, left, "EUR", allocations=((2, left),))
    page.desk.write(page, "", lambda _p: record_payment(books.ledger, draft, ledgers.acting())[1])
    settle()
    assert texts(page.table, "number") == ["2026-0001", "U1", "2026-0003", "N1"]
    assert page.pane.name.text() == "U1"
