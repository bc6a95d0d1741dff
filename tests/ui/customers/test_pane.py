"""The pane of a customer on a small real ledger: figures, grade, letters, another language, names."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from creditdesk.services.payments import return_payment, reverse_payment
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.customers.log_form import ContactForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.grade_tab import is_note
from creditdesk.ui.widgets.ageing_strip import UNALLOCATED
from creditdesk.ui.widgets.pdf_window import PdfWindow
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.customers.hands import new_page
from tests.ui.on_screen import Flashes, Ways, nameless, settle, show, texts


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
    page.pane.strip.clicked.emit(2)
    assert len(ways.went) == 1, "an empty segment leads nowhere"


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
    day = "22 Nov 2026".replace(" ", "\N{NO-BREAK SPACE}")
    assert f"No invoice has been settled yet; on {day} 2 invoices are overdue" in words
    said = words.split("points are ")[1]
    assert said == (
        f"grade {grade.band}. A from 81, B from 65, C from 50, D from 37, below that E. "
        "Serious lateness: more than 30 working days after the due date."
    )
    links = [each for each in tab.findChildren(QPushButton) if each.isVisibleTo(tab)]
    links[-1].click()
    assert ways.went[-1] == ("invoices", {"filter": "all", "customer": 1, "only": (2, 3)})


def test_a_grade_that_comes_late_shows_no_customer_who_has_gone(
    page: CustomersPage, books: ledgers.Desk
) -> None:
    """The only receipt on account was reversed: the list is empty, and so is the right side."""
    from creditdesk.services.payments import payment_lines, reverse_payment

    show(page)
    page.arrive(filter="unallocated")
    settle()
    assert page.pane.name.text() == "Keller GmbH"
    page.pane.strip.clicked.emit(UNALLOCATED)
    assert page.pane.tabs.currentWidget() is page.pane.payments
    (line,) = payment_lines(books.ledger, 1)
    page.desk.write(page, "", lambda _p: reverse_payment(books.ledger, line.id, "twice", ledgers.acting()))
    settle()
    assert len(page.table.model.ids) == 0
    assert page.grades.known
    assert not page.pane.name.isVisible()
    assert page.pane.record is None


def test_the_tabs_lead_on(page: CustomersPage, ways: Ways) -> None:
    show(page)
    page.arrive(customer=1)
    page.pane.invoices.opened.emit(2)
    page.pane._pay()
    page.pane._new_invoice()
    assert ways.went == [
        ("invoices", {"invoice": 2}),
        ("invoices", {"pay": 1, "back": "customers"}),
        ("invoices", {"new": True, "customer": 1}),
    ]


def test_what_is_free_of_each_payment_adds_up_to_what_is_unallocated(
    page: CustomersPage, books: ledgers.Desk
) -> None:
    """A receipt that was taken back and the entry that took it back show nothing free, of neither sign."""
    taken_back = books.pay(1, 90, TODAY)
    reverse_payment(books.ledger, taken_back, "typing slip", ledgers.acting())
    returned = books.pay(1, 80, TODAY)
    return_payment(books.ledger, returned, TODAY, "no cover", ledgers.acting())
    show(page)
    page.arrive(customer=1)
    settle()
    free = texts(page.pane.payments.table, "free")
    assert len(free) == 5
    assert [text for text in free if text] == ["50.00"]
    assert page.pane.strip.unallocated == 5_000


def test_one_arrives_at_a_payment_of_a_customer(page: CustomersPage, books: ledgers.Desk) -> None:
    dollars = books.pay(1, 7, TODAY, currency="USD")
    show(page)
    page.arrive(customer=1, payment=dollars)
    settle()
    assert page.pane.tabs.currentWidget() is page.pane.payments
    assert page.pane.payments.table.current_id() == dollars
    assert page.pane.ageing_row().currency == "USD"


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


def test_a_call_is_noted_for_the_chosen_customer_from_anywhere(page: CustomersPage) -> None:
    show(page)
    page.table.select(3)
    settle()
    page.arrive(log=True)
    assert isinstance(page.side.form, ContactForm)
    assert page.side.form._customer == 3


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
    assert again.header.state.text() == "3位客户，2位有逾期"


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


def test_a_chinese_invoice_number_of_twenty_digits_is_whole_in_the_narrow_list(
    page: CustomersPage, books: ledgers.Desk
) -> None:
    """They begin alike: cut off, one would be like the other. How late they are gives way, the pane says it above."""
    number = "25332000000000000043"
    books.invoice(1, number, 20, due=TODAY - timedelta(days=3))
    show(page)
    page.arrive(customer=1)
    page.pane.tabs.setCurrentIndex(1)
    settle()
    grid = page.pane.invoices.grid
    keys = [column.key for column in page.pane.invoices.model.columns]
    assert grid.columnWidth(keys.index("number")) >= grid.fontMetrics().horizontalAdvance(number)
    assert grid.isColumnHidden(keys.index("days_late"))
    assert not grid.isColumnHidden(keys.index("due"))
