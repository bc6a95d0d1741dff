"""Shift+Escape stops the work at the foot of the window, once and nothing else, wherever the keyboard is."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creditdesk.services.reminders.views import run_view
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.jobs import Job, Ticket
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.keys.hands import at, focus, quiet
from tests.ui.on_screen import press

SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)


class Gate:
    """Work shown at the foot waits here each time it says how far it is, until it is open."""

    def __init__(self) -> None:
        self.opened = threading.Event()
        self.opened.set()

    def shut(self) -> None:
        self.opened.clear()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made, told = Gate(), Ticket._progress

    def held(ticket: Ticket, done: int, total: int) -> None:
        told(ticket, done, total)
        if not ticket.job.quiet:
            made.opened.wait(30)
            told(ticket, done, total)

    monkeypatch.setattr(Ticket, "_progress", held)
    yield made
    made.opened.set()


def stop(window: MainWindow, keyboard: QWidget, qtbot: QtBot) -> None:
    """Press the keys once Cancel is offered, and once more, which is nothing more."""
    footer = window.footer
    qtbot.waitUntil(footer.cancel.isVisible)
    press(keyboard, Qt.Key.Key_Escape, SHIFT)
    assert footer.how_far.text() == "Stopping …"
    press(keyboard, Qt.Key.Key_Escape, SHIFT)


def test_an_import(
    threaded: None,
    window: MainWindow,
    desk: Desk,
    books: ledgers.Desk,
    qtbot: QtBot,
    gate: Gate,
    tmp_path: Path,
) -> None:
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    prompts.files = [tmp_path / "a.csv"]
    prompts.files[0].write_text("Customer,Invoice,Date,Due,Amount\nAdam,A1,2026-10-01,2026-10-31,100.00\n")
    window.desk.go("import", choose=True)
    quiet(desk, qtbot)
    page = window.current_page()
    assert isinstance(page, ImportPage)
    gate.shut()
    page.store()
    stop(window, page.check, qtbot)
    gate.opened.set()
    quiet(desk, qtbot)
    assert page.stack.currentWidget() is page.check, "what was read is there still"
    assert page.primary.isEnabled()
    assert not prompts.problems
    page.store()
    quiet(desk, qtbot)
    assert page._result is not None
    assert page._result.stored == 1


def test_letters_while_they_are_issued_and_printed(
    threaded: None, window: MainWindow, desk: Desk, books: ledgers.Desk, qtbot: QtBot, gate: Gate, tmp_path: Path,
    said: list[str],
) -> None:  # fmt: skip
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    prompts.files = [tmp_path / "letters.pdf"]
    books.invoice(books.customer("Adam"), "A1", 70, due=TODAY - timedelta(days=9))
    page = at(window, "reminders")
    assert isinstance(page, RemindersPage)
    page.steps.open_file = lambda _target: None
    quiet(desk, qtbot)
    page.prepare_now()
    quiet(desk, qtbot)
    review = page.review
    assert review is not None
    gate.shut()
    page.next()
    stop(window, page.list.tree, qtbot)
    gate.opened.set()
    quiet(desk, qtbot)
    assert said == ["Stopped: Issuing letters. What was not finished is not kept."]
    assert run_view(desk.ledger, review.run.id).letters == ()
    page.next()
    quiet(desk, qtbot)
    gate.shut()
    page.next()
    stop(window, page.list.tree, qtbot)
    gate.opened.set()
    quiet(desk, qtbot)
    assert said[-1] == "Stopped: Writing the print file. What was not finished is not kept."
    assert not prompts.files[0].exists()
    assert [letter.state for letter in run_view(desk.ledger, review.run.id).letters] == ["issued"]


def test_what_waits_behind_it_and_what_is_open_above_it_stay(
    threaded: None, window: MainWindow, desk: Desk, qtbot: QtBot, gate: Gate
) -> None:
    page, done = at(window, "customers"), list[str]()
    assert isinstance(page, CustomersPage)
    quiet(desk, qtbot)
    page.verbs.new()
    QTest.keyClicks(focus(window), "Nord")
    form = page.side.form
    gate.shut()
    for name in ("first", "second"):
        desk.jobs.start(
            Job(name, lambda progress: progress(1, 2)), done=lambda _r, name=name: done.append(name)
        )
    stop(window, focus(window), qtbot)
    gate.opened.set()
    quiet(desk, qtbot)
    assert done == ["second"]
    press(focus(window), Qt.Key.Key_Escape, SHIFT)
    assert page.side.form is form, "where there is nothing to stop it is no mere Escape"
    page.side.close_form()


def test_work_that_cannot_be_stopped_is_not(
    threaded: None, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    at(window, "today")
    quiet(desk, qtbot)
    go, done = threading.Event(), list[bool]()
    desk.jobs.start(Job("Undoing", lambda _progress: go.wait(30)), done=done.append)
    qtbot.waitUntil(window.footer.title.isVisible)
    press(focus(window), Qt.Key.Key_Escape, SHIFT)
    assert window.footer.how_far.text() == ""
    go.set()
    quiet(desk, qtbot)
    assert done == [True]


def test_cancel_names_the_keys(window: MainWindow) -> None:
    assert "Shift+Esc" in window.footer.cancel.toolTip()
