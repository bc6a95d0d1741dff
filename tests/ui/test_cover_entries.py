"""The cover list from a run and from chosen letters: saved by itself, or on top of every print file from now on."""

from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.letters.page import LettersPage
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import Ways, settle, show


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def prompts(desk: Desk, books: ledgers.Desk, tmp_path: Path) -> AnsweringPrompts:
    """Three customers owe; every file that is asked for is called file.pdf."""
    for name in ("Amsel", "Berg", "Chen"):
        books.invoice(books.customer(name), name[0], 100, due=TODAY - timedelta(days=9))
    assert isinstance(desk.prompts, AnsweringPrompts)
    desk.prompts.files = [tmp_path / "file.pdf"]
    desk.prompts.show_file = lambda _path: None  # type: ignore[method-assign]
    return desk.prompts


def sheets(prompts: AnsweringPrompts) -> list[str]:
    return [page.extract_text() for page in PdfReader(prompts.files[0]).pages]


def test_a_run_has_its_list_and_the_wish_is_remembered_for_print_files(
    desk: Desk, prompts: AnsweringPrompts, ways: Ways, fonts: Path, qtbot: QtBot
) -> None:
    page = RemindersPage(desk)
    page.steps.open_file = lambda _target: None
    qtbot.addWidget(page)
    show(page)
    page.prepare_now()
    page.menus.cover._update()
    assert not page.menus.cover.save_entry.isEnabled(), "nothing is issued yet"
    page.next()
    page.menus.cover._update()
    page.menus.cover.save_entry.trigger()
    (sheet,) = sheets(prompts)
    assert all(name in sheet for name in ("Amsel", "Berg", "Chen", "3 letters"))
    assert ways.said[-1] == "Saved as file.pdf."
    page.menus.cover.top_entry.trigger()
    page.next()
    assert ways.said[-1] == "All letters are in file.pdf."
    assert len(sheets(prompts)) == 1 + 3
    assert "3 letters" in page.header.state.text(), "the list is no letter"


def test_chosen_letters_have_a_list_of_their_own(
    desk: Desk, books: ledgers.Desk, prompts: AnsweringPrompts, ways: Ways, fonts: Path, qtbot: QtBot
) -> None:
    books.issue(TODAY)
    page = LettersPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.table.grid.select_ids([1, 3], 1)
    settle()
    page.cover.save()
    (sheet,) = sheets(prompts)
    assert "2 letters" in sheet
    assert "Berg" not in sheet
    assert desk.memory.number("print/cover") == 0
    assert page.cover.top_entry.isCheckable()
    assert not page.cover.top_entry.isChecked()
