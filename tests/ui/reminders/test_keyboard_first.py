"""Where the keyboard is when one comes to Reminders for the first time."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.today.page import TodayPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, press, show


def test_it_is_in_the_list_of_the_newest_run(
    desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    Ways(desk)
    books.invoice(books.customer("Keller"), "K1", 300, due=TODAY - timedelta(days=10))
    books.remind(TODAY)
    waiting: list[Callable[[], object]] = []
    launch = desk.jobs._launch
    monkeypatch.setattr(desk.jobs, "_launch", lambda ticket: waiting.append(lambda: launch(ticket)))
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    show(page)
    assert not page.list.tree.hasFocus(), "what is asked of the ledger arrives after the page is shown"
    waiting[0]()
    assert page.list.tree.hasFocus(), "not on the choice of runs, which comes first in the page"


def test_it_is_in_the_list_of_a_run_that_was_just_prepared(
    desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letters of a large run arrive after the run is stored."""
    Ways(desk)
    books.invoice(books.customer("Keller"), "K1", 300, due=TODAY - timedelta(days=10))
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    show(page)
    waiting: list[Callable[[], object]] = []
    launch = desk.jobs._launch
    monkeypatch.setattr(desk.jobs, "_launch", lambda ticket: waiting.append(lambda: launch(ticket)))
    press(page.area.panel.prepare, Qt.Key.Key_Return)
    while waiting:
        waiting.pop(0)()
    assert page.list.tree.hasFocus()


def test_without_a_run_it_is_on_what_begins_one(
    desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot
) -> None:
    Ways(desk)
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    show(page)
    assert page.area.panel.prepare.hasFocus()


def test_enter_opens_a_key_figure_as_space_does(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> None:
    ways = Ways(desk)
    books.invoice(books.customer("Keller"), "K1", 300, due=TODAY - timedelta(days=10))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.position.overdue.setFocus()
    press(page.position.overdue, Qt.Key.Key_Return)
    assert ways.went == [("invoices", {"filter": "overdue", "currency": "EUR"})]
