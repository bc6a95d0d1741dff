"""Reading on the page Letters: a double click shows a letter large; where none is chosen, nothing can be done."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from creditdesk.domain.ways import WAYS
from creditdesk.services.letters import letter_lines
from creditdesk.services.reminders.issue import issue, render_pdf
from creditdesk.services.reminders.prepare import prepare
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import method_choices
from creditdesk.ui.letters.forms import PostingForm
from creditdesk.ui.letters.page import LettersPage
from creditdesk.ui.widgets.detail_pane import Figure
from creditdesk.ui.widgets.pdf_window import PdfWindow
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import Ways, settle, show, texts


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot) -> LettersPage:
    """Letters to Blum and Keller, not shown yet."""
    for name in ("Keller GmbH", "Blum"):
        books.invoice(books.customer(name), name, 300, due=TODAY - timedelta(days=20))
    run, _ = prepare(books.ledger, TODAY, acting())
    issue(books.ledger, run, acting(), render_pdf)
    Ways(desk)
    made = LettersPage(desk)
    qtbot.addWidget(made)
    return made


def test_a_double_click_on_a_letter_opens_it_large(page: LettersPage, qtbot: QtBot) -> None:
    show(page)
    settle()
    grid = page.table.grid
    place = QPoint(40, grid.rowViewportPosition(1) + 5)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    large = page.window().findChild(PdfWindow)
    assert large is not None
    assert large.view.pages == 1
    assert page.pane.view is not None
    assert page.pane.view.line.id == page.table.model.ids[1]
    large.close()


def test_a_letter_whose_paper_is_still_read_opens_when_it_is_there(page: LettersPage) -> None:
    show(page)
    page._paper = ""
    page.read_large()
    assert page.window().findChild(PdfWindow) is None
    page.look_again()
    large = page.window().findChild(PdfWindow)
    assert large is not None
    large.close()
    page.look_again()
    assert page.window().findChild(PdfWindow) in (None, large), "asked for once, opened once"


def test_what_is_done_with_letters_needs_a_chosen_one(page: LettersPage) -> None:
    show(page)
    assert page.printing.isEnabled()
    page.bar.choose("undone")
    assert not page.printing.isEnabled()
    assert not page.primary.isEnabled()
    page.bar.choose("all")
    settle()
    assert page.printing.isEnabled()


@pytest.mark.parametrize(("country", "way", "told"), [("DE", "registered", False), ("CN", "ems", True)])
def test_a_registered_letter_goes_as_is_usual_in_the_country(
    desk: Desk, tmp_path: Path, qtbot: QtBot, country: str, way: str, told: bool
) -> None:
    firm = ledgers.make_desk(tmp_path, country=country)
    late = firm.customer("Keller GmbH", ladder_name="swift")
    firm.invoice(late, "K1", 300, due=TODAY - timedelta(days=60))
    firm.remind(TODAY - timedelta(days=30))
    run, _ = prepare(firm.ledger, TODAY, acting())
    issued = issue(firm.ledger, run, acting(), render_pdf)
    desk.ledger = firm.ledger
    form = PostingForm(desk, letter_lines(firm.ledger, issued.letters))
    qtbot.addWidget(form)
    assert form.value("method") == way
    words = " ".join(each.text() for each in form.findChildren(QLabel))
    assert ("Formal demand for payment no." in words) is told
    form.focus_first()
    assert form.focusWidget() is form.fields["tracking"].editor, "its slip can be scanned at once"
    firm.ledger.close()


def test_an_ordinary_letter_goes_by_post(page: LettersPage) -> None:
    show(page)
    page.post_chosen()
    assert page.side.form is not None
    assert page.side.form.value("method") == "post"
    day = page.side.form.fields["on"].editor
    assert page.side.form.focusWidget() is day
    assert isinstance(day, QLineEdit)
    assert day.selectedText() == day.text(), "what is typed takes its place"
    ways = [code for code, _ in method_choices()]
    assert ways == list(WAYS)
    assert all(words != code for code, words in method_choices())


def test_what_a_letter_demands_is_what_stands_in_it(page: LettersPage, books: ledgers.Desk) -> None:
    """A receipt on account is taken off: list and pane show what is asked for."""
    customer = books.customer("Abel")
    books.invoice(customer, "A1", 300, due=TODAY - timedelta(days=20))
    books.pay(customer, 100, TODAY - timedelta(days=1))
    run, _ = prepare(books.ledger, TODAY, acting())
    issue(books.ledger, run, acting(), render_pdf)
    show(page)
    page.arrive(letter=3)
    settle()
    assert texts(page.table, "payable")[0] == "200.00\N{NO-BREAK SPACE}EUR"
    figures = [each.accessibleName() for each in page.pane.findChildren(Figure)]
    assert "Demanded, EUR: 200.00" in figures
    assert texts(page.pane.items, "open") == ["300.00"]
    facts = [each.accessibleName() for each in page.pane.facts.findChildren(QLabel)]
    assert {
        "Invoices in this letter: 300.00\N{NO-BREAK SPACE}EUR",
        "Credit shown: 100.00\N{NO-BREAK SPACE}EUR",
    } < set(facts)
    column = [each.key for each in page.table.model.columns].index("payable")
    page.table.grid.head.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    assert list(page.table.model.ids) == [3, 1, 2]
