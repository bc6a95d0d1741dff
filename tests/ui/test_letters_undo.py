"""Undoing on the page Letters: the way back after marking as posted, and what an undone letter says of its paper."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from creditdesk.services.files import check
from creditdesk.services.letters import Undoing, letter_lines
from creditdesk.services.reminders.post import mark_printed, undo_letters
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.letter_words import undone_words
from creditdesk.ui.letters.forms import PostingForm
from creditdesk.ui.letters.page import LettersPage
from creditdesk.ui.settings.event_words import data_words
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import Ways, settle, show


def test_undo_lets_them_wait_again(desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot) -> None:
    ways = Ways(desk)
    books.invoice(books.customer("Amsel"), "A1", 100, due=TODAY - timedelta(days=5))
    books.invoice(books.customer("Berg"), "B1", 100, due=TODAY - timedelta(days=5))
    books.issue(TODAY)
    page = LettersPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.table.grid.select_ids([1, 2], 1)
    page.post_chosen()
    form = page.side.form
    assert isinstance(form, PostingForm)
    form.submit()
    assert ways.said == ["2 letters marked as posted."]
    assert {line.state for line in letter_lines(page.desk.ledger, [1, 2])} == {"posted"}
    ways.undo()
    assert {line.state for line in letter_lines(page.desk.ledger, [1, 2])} == {"printed"}
    assert ways.said[-1] == "The letters wait to be posted again."
    assert check(page.desk.ledger).ok


@pytest.mark.parametrize("printed", [True, False])
def test_whoever_has_a_printed_sheet_learns_that_it_must_not_be_sent(
    desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot, printed: bool
) -> None:
    books.invoice(books.customer("Amsel"), "A1", 100, due=TODAY - timedelta(days=5))
    books.issue(TODAY)
    mark_printed(books.ledger, [1] if printed else [], acting())
    undo_letters(books.ledger, [1], acting())
    page = LettersPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.show_row(1)
    settle()
    chain = [word for _, word in page.pane.chain.links()]
    assert chain == (["Issued", "Printed", "Undone"] if printed else ["Issued", "Undone"])
    page.pane.tabs.setCurrentIndex(2)
    settle()
    said = " | ".join(label.text() for label in page.pane.facts.findChildren(QLabel) if label.isVisible())
    assert ("It had been printed before: the sheet must not be sent." in said) is printed
    assert "Undone | " in said


def test_in_chinese_the_sentences_stand_without_a_gap(app: DeskApplication) -> None:
    app.languages.use("zh_CN")
    assert undone_words(Undoing(TODAY, "王敏", True)) == (
        "2026-11-22，王敏。该函撤销前已打印：已打印的纸件不得寄出。"
    )
    assert undone_words(Undoing(TODAY, "王敏", None)).endswith("撤销前可能已打印：如有纸件，不得寄出。")


def test_the_history_says_of_how_many_letters_of_an_undone_run_there_is_paper(app: DeskApplication) -> None:
    app.languages.use("en")
    assert data_words('{"letters": 3, "printed": [1, 2]}') == "letters 3 · printed before 2"
    assert data_words('{"letters": 3, "printed": []}') == "letters 3"
    assert data_words('{"printed": true}') == "printed before yes"
    assert data_words('{"printed": false}') == ""
