"""Customers on a small real ledger: list, filters, search, the pane, the forms."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from creditdesk.services.customers import CustomerDraft, change_customer, customer_detail
from creditdesk.services.invoices import invoice_lines
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.grade_tab import is_note
from creditdesk.ui.widgets.pdf_window import PdfWindow
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import Flashes, Ways, nameless, press, settle, show, texts, write


def new_page(desk: Desk, qtbot: QtBot) -> CustomersPage:
    page = CustomersPage(desk)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> CustomersPage:
    """Keller (1) owes 300 + 100 late euros, 70 dollars, and has 50 on account; Brennan (2) owes nothing and has no
    address; 南京华联 (3) owes 20 since 40 days."""
    keller = books.customer("Keller GmbH", terms="30 days")
    books.invoice(keller, "K1", 300, due=TODAY + timedelta(days=20))
    books.invoice(keller, "K2", 100, due=TODAY - timedelta(days=100))
    books.invoice(keller, "U1", 70, due=TODAY - timedelta(days=5), currency="USD")
    books.pay(keller, 50, TODAY)
    books.customer("Brennan & Sons", city="", country="GB")
    nanjing = books.customer("南京华联贸易有限公司", country="CN")
    books.invoice(nanjing, "N1", 20, due=TODAY - timedelta(days=40))
    return new_page(desk, qtbot)


def open_form(page: CustomersPage) -> CustomerForm:
    form = page.side.form
    assert isinstance(form, CustomerForm)
    return form


# -- the list


def test_the_list_shows_balances_of_the_main_currency_and_grades(page: CustomersPage) -> None:
    show(page)
    assert texts(page.table, "name") == ["Brennan & Sons", "Keller GmbH", "南京华联贸易有限公司"]
    assert texts(page.table, "balance") == ["", "350.00\N{NO-BREAK SPACE}EUR +", "20.00\N{NO-BREAK SPACE}EUR"]
    assert texts(page.table, "oldest_days") == ["", "100\N{NO-BREAK SPACE}d", "40\N{NO-BREAK SPACE}d"]
    grades = page.grades.grades
    assert [text[:1] for text in texts(page.table, "grade")] == [grades[number].grade for number in (2, 1, 3)]
    assert page.header.state.text() == "3 customers, 2 with overdue invoices"


def test_one_currency_stands_in_the_headings(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> None:
    books.invoice(books.customer("Keller"), "K1", 300, due=TODAY)
    page = new_page(desk, qtbot)
    show(page)
    assert texts(page.table, "balance") == ["300.00"]
    assert page.table.model.headerData(3, Qt.Orientation.Horizontal) == "Balance (EUR)"


@pytest.mark.parametrize(
    ("chip", "names"),
    [
        ("overdue", ["Keller GmbH", "南京华联贸易有限公司"]),
        ("balance", ["Keller GmbH", "南京华联贸易有限公司"]),
        ("unallocated", ["Keller GmbH"]),
        ("no_address", ["Brennan & Sons"]),
    ],
)
def test_chips_filter(page: CustomersPage, chip: str, names: list[str]) -> None:
    show(page)
    page.bar.choose(chip)
    assert texts(page.table, "name") == names


@pytest.mark.parametrize("typed", ["华联", "njhl", "NJ", "10003"])
def test_search_finds_by_name_pinyin_initials_and_number(page: CustomersPage, typed: str) -> None:
    show(page)
    page.focus_search(typed)
    page.bar.search.search_now()
    assert texts(page.table, "name") == ["南京华联贸易有限公司"]
    assert page.pane.name.text() == "南京华联贸易有限公司"


def test_a_search_without_a_match_offers_to_show_all(page: CustomersPage) -> None:
    show(page)
    page.focus_search("zzz")
    page.bar.search.search_now()
    assert texts(page.table, "name") == []
    page.table._no_match.action.click()
    assert len(texts(page.table, "name")) == 3


@pytest.mark.parametrize(
    ("key", "first"),
    [("balance", "Brennan & Sons"), ("oldest_days", "南京华联贸易有限公司"), ("name", "Brennan & Sons")],
)
def test_every_column_sorts(page: CustomersPage, key: str, first: str) -> None:
    show(page)
    column = [each.key for each in page.table.model.columns].index(key)
    page.table.grid.head.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    assert texts(page.table, "name")[0] == first


def test_sorting_by_grade_puts_the_worst_first_when_turned_round(page: CustomersPage) -> None:
    show(page)
    column = [each.key for each in page.table.model.columns].index("grade")
    page.table.grid.head.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
    letters = [text[:1] for text in texts(page.table, "grade")]
    assert letters == sorted(letters, reverse=True)
    assert letters[0] == page.grades.grades[1].grade


# -- arriving


def test_today_leads_to_the_overdue_without_an_address(page: CustomersPage, books: ledgers.Desk) -> None:
    show(page)
    books.invoice(2, "B1", 5, due=TODAY - timedelta(days=1))
    page.arrive(filter="overdue_no_address")
    assert texts(page.table, "name") == ["Brennan & Sons"]
    assert [chip.text() for chip in page.narrow.chips.values()] == ["Overdue without an address"]
    page.narrow.chips["overdue_no_address"].click()
    assert len(texts(page.table, "name")) == 3


def test_arriving_at_a_customer_gives_up_the_filter(page: CustomersPage) -> None:
    show(page)
    page.bar.choose("no_address")
    page.arrive(customer=3)
    assert page.table.current_id() == 3
    assert page.pane.name.text() == "南京华联贸易有限公司"
    assert page.bar.key() == "all"


# -- the pane


def test_the_pane_shows_one_currency_at_a_time(page: CustomersPage, ways: Ways) -> None:
    show(page)
    page.arrive(customer=1)
    assert page.pane.strip.amounts == (30_000, 0, 0, 0, 10_000)
    assert texts(page.pane.payments.table, "amount") == ["50.00"]
    page.pane.chips.chips["USD"].click()
    assert page.pane.strip.amounts == (0, 7_000, 0, 0, 0)
    assert texts(page.pane.invoices, "number") == ["U1"]
    assert texts(page.pane.payments.table, "amount") == []
    page.pane.strip.clicked.emit(1)
    (key, aim) = ways.went[-1]
    assert (key, aim["customer"], aim["currency"], aim["filter"]) == ("invoices", 1, "USD", "overdue")


def test_the_grade_adds_up_before_the_eyes(page: CustomersPage, ways: Ways) -> None:
    show(page)
    page.arrive(customer=1)
    settle()
    grade = page.grades.grades[1]
    tab = page.pane.grade_tab
    shown = [label for label in tab.findChildren(QLabel) if label.isVisibleTo(tab)]
    figures = [label.text() for label in shown if label.text().lstrip("+\N{MINUS SIGN}").isdigit()]
    points = [int(text.replace("\N{MINUS SIGN}", "-")) for text in figures]
    assert points[-1] == grade.score == sum(points[:-1])
    assert len(points) - 1 == sum(not is_note(reason) for reason in grade.reasons)
    words = " ".join(label.text() for label in shown)
    assert "No invoice has been settled yet; on 22 Nov 2026 2 invoices are overdue" in words
    page.pane.grade_tab.asked.emit("overdue")
    assert ways.went[-1] == ("invoices", {"filter": "overdue", "customer": 1})


def test_the_tabs_lead_on(page: CustomersPage, ways: Ways) -> None:
    show(page)
    page.arrive(customer=1)
    page.pane.invoices.opened.emit(2)
    page.pane._pay()
    page.pane._new_invoice()
    assert ways.went == [
        ("invoices", {"invoice": 2}),
        ("invoices", {"pay": 1}),
        ("invoices", {"new": True, "customer": 1}),
    ]


def test_a_letter_is_opened_from_its_stored_original(
    page: CustomersPage, books: ledgers.Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown: list[tuple[str, bytes]] = []
    monkeypatch.setattr(
        "creditdesk.ui.widgets.pdf_window.PdfWindow", lambda title, pdf, _window: _Shown(shown, title, pdf)
    )
    books.remind(TODAY)
    show(page)
    page.arrive(customer=3)
    assert texts(page.pane.letters.table, "state") == ["Posted"]
    page.pane.letters.table.select_first()
    page.pane.letters.table.opened.emit(page.pane.letters.table.current_id())
    ((title, content),) = shown
    assert title.startswith("Letter ")
    assert content.startswith(b"LetterContent(")


class _Shown:
    """Stands in for the window of a PDF."""

    def __init__(self, into: list[tuple[str, bytes]], title: str, content: bytes) -> None:
        into.append((title, content))

    def show(self) -> None:
        """Already noted."""


def test_a_pdf_window_says_so_when_the_bytes_are_no_document(app: DeskApplication, qtbot: QtBot) -> None:
    window = PdfWindow("Letter 1", b"no pdf")
    qtbot.addWidget(window)
    window.show()
    assert window.view.pages == 0
    assert "cannot be shown" in window.view.nothing.sentence.text()


# -- forms


def test_a_new_customer_is_added_by_keyboard_and_shown(
    page: CustomersPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    press(page.table.grid, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = open_form(page)
    assert page.focusWidget() is form.fields["name"].editor
    write(form.fields["name"].editor, "Adriatica d.o.o.")
    write(form.fields["terms"].editor, "14 days")
    form.set_value("country", "HR")
    press(form.fields["city"].editor, Qt.Key.Key_Return)
    assert page.side.form is None
    detail = customer_detail(books.ledger, 4)
    assert (detail.name, detail.terms, detail.country, detail.code) == (
        "Adriatica d.o.o.",
        "14 days",
        "HR",
        "10004",
    )
    assert page.table.current_id() == 4
    assert ways.said == ["Customer added."]


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", " ", "The name is missing. Enter the legal name."),
        ("code", "10001", "The customer number 10001 is taken. Choose another."),
        ("terms", "whenever", "“whenever” is not understood as payment terms."),
    ],
)
def test_a_refusal_stands_under_its_field(page: CustomersPage, field: str, typed: str, sentence: str) -> None:
    show(page)
    page.verbs.new()
    form = open_form(page)
    form.set_value("name", "Somebody")
    form.set_value(field, typed)
    form.submit()
    assert form.fields[field].error.text().startswith(sentence)
    assert page.side.form is form
    assert form.primary is not None
    assert form.primary.isEnabled()


def test_a_change_is_saved_over_the_version_that_was_seen(
    page: CustomersPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    page.arrive(customer=1)
    press(page.table.grid, Qt.Key.Key_F2)
    form = open_form(page)
    form.set_value("phone", "+49 40 123")
    form.submit()
    assert customer_detail(books.ledger, 1).phone == "+49 40 123"
    assert ways.said == ["Customer saved."]
    assert "+49 40 123" in [label.text() for label in page.pane.facts.findChildren(QLabel)]


def test_somebody_elses_change_is_saved_together_with_ours_where_they_do_not_touch(
    page: CustomersPage, books: ledgers.Desk
) -> None:
    show(page)
    page.arrive(customer=1)
    page.verbs.edit()
    form = open_form(page)
    change_customer(books.ledger, 1, 1, CustomerDraft("Keller AG", code="10001"), ledgers.acting())
    form.set_value("phone", "+49 40 123")
    form.submit()
    detail = customer_detail(books.ledger, 1)
    assert (detail.name, detail.phone) == ("Keller AG", "+49 40 123")


@pytest.mark.parametrize(("theirs", "name"), [(True, "Keller AG"), (False, "Keller & Co.")])
def test_where_both_changed_the_same_the_person_chooses(
    page: CustomersPage, books: ledgers.Desk, desk: Desk, theirs: bool, name: str
) -> None:
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    show(page)
    page.arrive(customer=1)
    page.verbs.edit()
    form = open_form(page)
    change_customer(books.ledger, 1, 1, CustomerDraft("Keller AG", code="10001"), ledgers.acting())
    form.set_value("name", "Keller & Co.")
    prompts.answer = theirs
    form.submit()
    assert prompts.asked == ["Somebody else changed this record meanwhile"]
    assert form.value("name") == name
    form.submit()
    assert customer_detail(books.ledger, 1).name == name


def test_escape_asks_before_it_throws_away_what_was_typed(page: CustomersPage, desk: Desk) -> None:
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    show(page)
    page.verbs.new()
    press(open_form(page).fields["name"].editor, Qt.Key.Key_Escape)
    assert page.side.form is None
    assert prompts.asked == []
    page.verbs.new()
    form = open_form(page)
    write(form.fields["name"].editor, "Half a na")
    prompts.answer = False
    press(form.fields["name"].editor, Qt.Key.Key_Escape)
    assert page.side.form is form
    prompts.answer = True
    press(form.fields["name"].editor, Qt.Key.Key_Escape)
    assert page.side.form is None
    assert prompts.asked == ["Close without saving?"] * 2


def test_a_payment_is_reversed_with_a_reason(page: CustomersPage, books: ledgers.Desk) -> None:
    books.pay(1, 100, TODAY, (2, 100))
    show(page)
    page.arrive(customer=1)
    table = page.pane.payments.table
    table.select_first()
    page.pane.reverse.emit(page.pane.payments.current())
    form = page.side.form
    assert form is not None
    form.submit()
    assert form.fields["reason"].error.text().startswith("Say why")
    form.set_value("reason", "entered twice")
    form.submit()
    assert page.side.form is None
    assert invoice_lines(books.ledger, [2], TODAY)[0].open == 10_000
    assert texts(table, "kind")[:2] == ["Reversal", "Receipt, taken back"]
    assert page.pane.strip.amounts[4] == 10_000


def test_a_return_by_the_bank_has_its_own_day(page: CustomersPage, books: ledgers.Desk) -> None:
    books.pay(1, 100, TODAY - timedelta(days=9), (2, 100))
    show(page)
    page.arrive(customer=1)
    line = next(line for line in page.pane.record.payments if line.amount == 10_000)  # type: ignore[union-attr]
    page.pane.bank_returned.emit(line)
    form = page.side.form
    assert form is not None
    form.set_value("reason", "account closed")
    write(form.fields["dated"].editor, "1 Nov")
    form.submit()
    assert "lies before the payment" in form.fields["dated"].error.text()
    write(form.fields["dated"].editor, "20 Nov")
    form.submit()
    assert texts(page.pane.payments.table, "dated")[1] == "20 Nov 2026"
    assert texts(page.pane.payments.table, "kind")[1] == "Returned payment"


def test_what_is_on_account_is_allocated_to_the_oldest(page: CustomersPage, books: ledgers.Desk) -> None:
    show(page)
    page.arrive(customer=1)
    page.pane.allocate_button.click()
    form = page.side.form
    assert form is not None
    assert form.editor.shares() == ((2, 5_000),)  # type: ignore[attr-defined]
    form.submit()
    assert page.side.form is None
    assert invoice_lines(books.ledger, [2], TODAY)[0].open == 5_000
    assert not page.pane.allocate_button.isEnabled()


def test_the_menu_on_a_row_leads_to_invoices_and_the_form(page: CustomersPage, ways: Ways) -> None:
    show(page)
    page.arrive(customer=3)
    for action in page.verbs.actions():
        action.trigger()
    assert ways.went == [
        ("invoices", {"pay": 3}),
        ("invoices", {"new": True, "customer": 3}),
        ("invoices", {"filter": "all", "customer": 3}),
    ]
    assert open_form(page).value("name") == "南京华联贸易有限公司"


# -- language, names


def test_it_speaks_chinese_and_takes_up_where_it_was(
    page: CustomersPage, desk: Desk, app: DeskApplication, qtbot: QtBot
) -> None:
    show(page)
    page.bar.choose("overdue")
    page.arrive(customer=3)
    page.bar.choose("overdue")
    page.pane.tabs.setCurrentIndex(4)
    app.languages.use("zh_CN")
    again = new_page(desk, qtbot)
    show(again)
    again.restore(page.state())
    settle()
    assert again.header.title.text() == "客户"
    assert (again.bar.key(), again.table.current_id(), again.pane.tabs.currentIndex()) == ("overdue", 3, 4)
    assert again.header.state.text() == "3 位客户，2 位有逾期"


@pytest.mark.parametrize("tab", range(5))
def test_everything_that_takes_the_keyboard_has_a_name(page: CustomersPage, tab: int) -> None:
    show(page)
    page.arrive(customer=1)
    page.pane.tabs.setCurrentIndex(tab)
    settle()
    assert nameless(page) == []
    page.verbs.edit()
    settle()
    assert nameless(page) == []


def test_no_part_flashes_up_as_a_window(page: CustomersPage, app: DeskApplication) -> None:
    show(page)
    flashes = Flashes(app)
    for customer in (1, 2, 3):
        page.arrive(customer=customer)
        for tab in range(5):
            page.pane.tabs.setCurrentIndex(tab)
            settle()
    page.verbs.edit()
    settle()
    assert flashes.seen == []


def test_a_name_with_markup_and_two_thousand_letters_is_shown_as_it_is(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    books.customer('<b>Bold</b> & "Sons" ' + "x" * 270)
    page = new_page(desk, qtbot)
    show(page)
    assert page.pane.name.accessibleName().startswith('<b>Bold</b> & "Sons"')
    assert page.side.width() < 460
