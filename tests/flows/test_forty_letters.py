"""Forty letters by keyboard alone: propose, leave two out, issue, print, undo one, post, reprint.

The interactions are counted: what takes more keys than this has become worse.
"""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from creditdesk.services.files import check
from creditdesk.services.reminders.views import run_view
from creditdesk.ui.letters.page import LettersPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import settle

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Keys:
    """Presses keys on what has the keyboard and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.count = window, 0

    def press(self, key: Qt.Key, how: Qt.KeyboardModifier = PLAIN, on: QWidget | None = None) -> None:
        self.count += 1
        if not self.window.isActiveWindow():  # without a screen nobody hands the keyboard back after a menu
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)
        QTest.keyClick(on or self.window.focusWidget() or self.window, key, how)
        settle()


@pytest.fixture
def window(window: MainWindow, filled: ledgers.Desk, fonts: Path) -> MainWindow:
    """Forty customers, each with one invoice that a first letter is due for."""
    for number in range(40):
        customer = filled.customer(f"Kunde {number:02}")
        filled.invoice(customer, f"N{number:02}", 100 + number, due=TODAY - timedelta(days=4 + number % 3))
    window.forget_pages()
    window.go("today")
    window.desk.prompts.show_file = lambda path: None  # type: ignore[method-assign]
    settle()
    return window


def reminders(window: MainWindow) -> RemindersPage:
    page = window.current_page()
    assert isinstance(page, RemindersPage)
    page.steps.open_file = lambda _target: None
    return page


def prompts(window: MainWindow) -> AnsweringPrompts:
    assert isinstance(window.desk.prompts, AnsweringPrompts)
    return window.desk.prompts


def test_forty_letters_go_out_by_keyboard_alone(window: MainWindow, tmp_path: Path) -> None:
    keys = Keys(window)
    prompts(window).files = [tmp_path / "forty.pdf"]
    keys.press(Qt.Key.Key_4, ALT, on=window)
    page = reminders(window)
    keys.press(Qt.Key.Key_Return)
    assert page.review is not None
    assert page.review.sending == 40
    for _ in range(2):
        keys.press(Qt.Key.Key_Space, on=page.list.tree)
        keys.press(Qt.Key.Key_Return, on=page.chooser.field)
    assert page.review.sending == 38
    page.area.letter.load_now()
    assert page.area.letter.pdf.pages == 1, "the letter is looked at before it exists"
    keys.press(Qt.Key.Key_Return, CONTROL, on=page)
    keys.press(Qt.Key.Key_Return, CONTROL, on=page)
    assert (tmp_path / "forty.pdf").read_bytes().startswith(b"%PDF")
    page.steps.undo_letters(page.menus.chosen_letters())
    keys.count += 2  # the menu of the row, its line Undo
    keys.press(Qt.Key.Key_Return, CONTROL, on=page)
    model = page.area.post_form.model
    model.setData(model.index(0, 2), "RR123456785DE")
    keys.count += 2  # into the cell, done
    keys.press(Qt.Key.Key_Return, on=page.area.post_form.form.fields["on"].editor)
    letters = run_view(window.desk.ledger, page.review.run.id).letters
    states = [line.state for line in letters]
    assert (states.count("posted"), states.count("undone")) == (37, 1)
    assert [line.tracking for line in letters if line.tracking] == ["RR123456785DE"]
    assert keys.count <= 14
    assert check(window.desk.ledger).ok


def test_a_posted_letter_is_reprinted_as_a_copy_and_its_return_is_noted(
    window: MainWindow, filled: ledgers.Desk, tmp_path: Path
) -> None:
    window.go("reminders", prepare=True)
    settle()
    page = reminders(window)
    page.next()
    page.open_post()
    page.area.post_form.form.submit()
    settle()
    window.go("letters")
    settle()
    letters = window.current_page()
    assert isinstance(letters, LettersPage)
    before = letters.pane.view
    assert before is not None
    prompts(window).files = [tmp_path / "copy.pdf"]
    letters.table.setFocus()
    Keys(window).press(Qt.Key.Key_P, CONTROL, on=letters.table.grid)
    assert (tmp_path / "copy.pdf").read_bytes().startswith(b"%PDF")
    letters.record_delivery()
    form = letters.side.form
    assert form is not None
    form.set_value("outcome", "returned")
    form.submit()
    settle()
    after = letters.pane.view
    assert after is not None
    assert after.line.document_hash == before.line.document_hash, "the original stays as it was sent"
    assert "1 returned" in letters.header.state.accessibleName()
    assert check(window.desk.ledger).ok
