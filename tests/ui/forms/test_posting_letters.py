"""Posting several letters from the page Letters: the same table of numbers as in a run."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from creditdesk.services.letters import letter_lines
from creditdesk.services.reminders.post import post_letters
from creditdesk.ui.closing import may_leave
from creditdesk.ui.desk import Desk
from creditdesk.ui.letters.forms import PostingForm
from creditdesk.ui.letters.page import LettersPage
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import Ways, nameless, press, settle, show

NUMBERS = ("RR123456785DE", "RR123456799DE")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, fonts: Path, qtbot: QtBot) -> LettersPage:
    """Three registered letters (4 to 6) that wait, all chosen."""
    for name in ("Amsel", "Berg", "Chen"):
        customer = books.customer(name, ladder_name="swift")
        books.invoice(customer, f"{name[0]}1", 100, due=TODAY - timedelta(days=40))
    books.remind(TODAY - timedelta(days=20))
    books.issue(TODAY)
    made = LettersPage(desk)
    qtbot.addWidget(made)
    show(made)
    made.table.grid.select_ids([4, 5, 6], 4)
    settle()
    made.post_chosen()
    return made


def form_of(page: LettersPage) -> PostingForm:
    form = page.side.form
    assert isinstance(form, PostingForm)
    assert form.numbers is not None
    return form


def test_numbers_are_pasted_and_a_letter_stays(page: LettersPage, ways: Ways) -> None:
    form = form_of(page)
    assert form.numbers is not None
    assert form.numbers.table.hasFocus()
    assert nameless(page) == []
    QGuiApplication.clipboard().setText("\n".join(NUMBERS))
    press(form.numbers.table, Qt.Key.Key_V, CONTROL)
    form.numbers.table.show_letter(6)
    press(form.numbers.table, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Return, CONTROL)
    found = [(line.state, line.tracking) for line in letter_lines(page.desk.ledger, [4, 5, 6])]
    assert found == [("posted", NUMBERS[0]), ("posted", NUMBERS[1]), ("issued", "")]
    assert ways.said == ["2 letters marked as posted."]


def test_a_doubtful_number_is_asked_about_once(page: LettersPage) -> None:
    form = form_of(page)
    assert form.numbers is not None
    form.numbers.table.paste("RR123456789DE")
    form.submit()
    assert "check digit" in form.numbers.doubts.text()
    assert letter_lines(page.desk.ledger, [4])[0].state == "issued"
    form.submit()
    assert letter_lines(page.desk.ledger, [4])[0].tracking == "RR123456789DE"


def test_numbers_survive_leaving_the_form(page: LettersPage) -> None:
    form = form_of(page)
    assert form.numbers is not None
    form.numbers.table.paste(NUMBERS[0])
    page.side.close_form()
    page.post_chosen()
    again = form_of(page).numbers
    assert again is not None
    assert again.model.numbers() == {4: NUMBERS[0]}


def test_enter_posts_nothing_from_a_number_nor_from_the_day(page: LettersPage) -> None:
    form = form_of(page)
    assert form.numbers is not None
    for _ in range(4):
        press(form.numbers.table, Qt.Key.Key_Return)
    day = form.fields["on"].editor
    assert day.hasFocus()
    press(day, Qt.Key.Key_Return)
    assert form.fields["method"].editor.hasFocus()
    assert letter_lines(page.desk.ledger, [4])[0].state == "issued"


def test_numbers_stay_when_the_form_is_left_and_are_asked_about_before_the_page_goes(
    page: LettersPage, desk: Desk
) -> None:
    numbers = form_of(page).numbers
    assert numbers is not None
    numbers.table.paste("\n".join(NUMBERS))
    page.side.leave()
    settle()
    assert page.side.form is None
    desk.prompts.answer = False  # type: ignore[attr-defined]
    assert not may_leave(desk, [page])
    page.post_chosen()
    again = form_of(page).numbers
    assert again is not None
    assert set(again.model.numbers().values()) == set(NUMBERS)
    page.side.leave()
    post_letters(page.desk.ledger, [4, 5, 6], TODAY, acting(), method="post")
    page.refresh()
    assert may_leave(desk, [page]), "they are posted, elsewhere: nothing can be lost any more"


def test_a_number_that_is_still_being_typed_counts_as_typed(page: LettersPage) -> None:
    numbers = form_of(page).numbers
    assert numbers is not None
    QTest.keyClicks(numbers.table, "R")
    editor = numbers.table.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "R123456785DE")
    assert numbers.unsaved()
    assert list(numbers.model.numbers().values()) == [NUMBERS[0]]
