"""A letter that was written and then paid is pointed out before it goes to the post."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.services.letters import letter_lines
from creditdesk.services.reminders.post import post_letters
from creditdesk.ui.desk import Desk
from creditdesk.ui.letters.forms import PostingForm
from creditdesk.ui.letters.page import LettersPage
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import Ways, settle, show


@pytest.fixture
def issued(desk: Desk, books: ledgers.Desk, fonts: Path) -> list[int]:
    """Letters to Adam, Blum and Cramer that wait; all of Blum's invoices and half of Cramer's are paid since."""
    Ways(desk)
    items = {name: books.customer(name) for name in ("Adam", "Blum", "Cramer")}
    for name, customer in items.items():
        books.invoice(customer, f"{name[0]}1", 100, due=TODAY - timedelta(days=20))
    books.issue(TODAY)
    books.pay(items["Blum"], 100, TODAY, (books.numbers["B1"], 100))
    books.pay(items["Cramer"], 50, TODAY, (books.numbers["C1"], 50))
    return [1, 2, 3]


def words_of(widget: QWidget) -> str:
    return " | ".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def test_a_letter_knows_what_is_open_of_it(books: ledgers.Desk, issued: list[int]) -> None:
    lines = letter_lines(books.ledger, issued)
    assert [line.open_now for line in lines] == [10_000, 0, 5_000]
    assert [line.paid_before_posting for line in lines] == [False, True, False]
    post_letters(books.ledger, [2], TODAY, acting(TODAY))
    assert not letter_lines(books.ledger, [2])[0].paid_before_posting, "what went out is no question any more"


def test_reminders_does_not_tick_a_letter_that_was_paid(desk: Desk, issued: list[int], qtbot: QtBot) -> None:
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.open_post()
    settle()
    numbers = page.area.post_form.numbers
    assert numbers.letters() == (1, 3)
    assert numbers.paid.text() == "1 letter has been paid by now and is not ticked: undo it, it need not go."
    assert [numbers.model.index(row, 2).data() for row in range(3)] == ["", "paid by now", ""]
    assert page.area.post_form.primary.text() == "Mark 2 letters as posted"


def test_letters_says_it_in_pane_and_form(desk: Desk, issued: list[int], qtbot: QtBot) -> None:
    page = LettersPage(desk)
    qtbot.addWidget(page)
    show(page)
    said = []
    for letter in issued:
        page.show_row(letter)
        settle()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        page.post_chosen()
        form = page.side.form
        assert isinstance(form, PostingForm)
        said.append(("Paid by now" in words_of(page.pane), "undo it, it need not go" in words_of(form)))
        page.side.close_form()
    assert said == [(False, False), (True, True), (False, False)]


def test_nothing_is_said_where_nothing_was_paid(
    desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot
) -> None:
    for name in ("Adam", "Blum"):
        books.invoice(books.customer(name), f"{name[0]}1", 100, due=TODAY - timedelta(days=20))
    books.issue(TODAY)
    form = PostingForm(desk, letter_lines(books.ledger, [1, 2]))
    qtbot.addWidget(form)
    assert form.numbers is not None
    assert form.numbers.paid.isHidden()
    assert form.ids == (1, 2)
