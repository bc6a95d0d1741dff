"""A letter that was left lying is pointed out before it asks for payment by a day that is over."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services.letters import letter_lines
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.form import Form
from creditdesk.ui.letters.forms import PostingForm
from creditdesk.ui.reminders.post_form import PostForm
from tests import ledgers
from tests.ledgers import TODAY

#: A first letter gives a week.
PAY_BY = TODAY + timedelta(days=7)


@pytest.fixture
def issued(desk: Desk, books: ledgers.Desk, fonts: Path) -> list[int]:
    """Two letters of today that wait."""
    for name in ("Adam", "Blum"):
        books.invoice(books.customer(name), f"{name[0]}1", 100, due=TODAY - timedelta(days=5))
    books.issue(TODAY)
    assert [line.deadline for line in letter_lines(books.ledger, [1, 2])] == [PAY_BY, PAY_BY]
    return [1, 2]


def on(form: Form) -> DateEdit:
    edit = form.fields["on"].editor
    assert isinstance(edit, DateEdit)
    return edit


@pytest.mark.parametrize(("days", "words"), [(6, ""), (7, "1 letter asks"), (20, "1 letter asks")])
def test_one_letter(
    desk: Desk, books: ledgers.Desk, issued: list[int], qtbot: QtBot, days: int, words: str
) -> None:
    form = PostingForm(desk, letter_lines(books.ledger, issued[:1]))
    qtbot.addWidget(form)
    on(form).set_day(TODAY + timedelta(days=days))
    on(form).changed.emit()
    assert form.late.isHidden() is (not words)
    assert form.late.isHidden() or form.late.text().startswith(words)


def test_of_several_those_that_go(books: ledgers.Desk, issued: list[int], qtbot: QtBot) -> None:
    form = PostForm(lambda: PAY_BY + timedelta(days=1))
    qtbot.addWidget(form)
    form.show_letters(letter_lines(books.ledger, issued), frozenset(issued))
    assert form.late.text().startswith("2 letters ask for payment by a day that is over")
    assert not form.late.isHidden()
    on(form.form).set_day(TODAY)
    on(form.form).changed.emit()
    assert form.late.isHidden()
