"""After each step the keyboard is where the person goes on, and never in the list of pages."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.reports.page import ReportsPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.keys.hands import CTRL, at, focus, quiet
from tests.ui.on_screen import press

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)


def test_steps_of_a_run(
    threaded: None, window: MainWindow, desk: Desk, books: ledgers.Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    prompts.files = [tmp_path / "letters.pdf"]
    for name in ("Adam", "Blum"):
        books.invoice(books.customer(name), name[0], 70, due=TODAY - timedelta(days=9))
    page = at(window, "reminders")
    assert isinstance(page, RemindersPage)
    page.steps.open_file = lambda _target: None
    quiet(desk, qtbot)
    page.prepare_now()
    quiet(desk, qtbot)
    tree = page.list.tree
    assert focus(window) is tree
    page.second.setFocus()
    press(page.second, Qt.Key.Key_Return)
    press(focus(window), Qt.Key.Key_Return)
    quiet(desk, qtbot)
    assert focus(window) is tree, "after Leave out"
    page.primary.setFocus()
    press(page.primary, Qt.Key.Key_Return)
    quiet(desk, qtbot)
    assert focus(window) is page.primary, "the next step stands on the same button"
    press(page.primary, Qt.Key.Key_Return)
    quiet(desk, qtbot)
    assert (tmp_path / "letters.pdf").exists()
    assert focus(window) is page.primary, "after Print"
    press(page.primary, Qt.Key.Key_Return)
    assert page.area.posting
    press(focus(window), Qt.Key.Key_Return, CTRL)
    quiet(desk, qtbot)
    assert focus(window) is tree, "after posting"


def test_a_report_is_read_and_a_choice_of_it_keeps_the_keyboard(
    threaded: None, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page = at(window, "reports")
    assert isinstance(page, ReportsPage)
    quiet(desk, qtbot)
    assert page.view is not None
    assert focus(window) is page.view.grid
    page.refresh()
    quiet(desk, qtbot)
    assert focus(window) is page.view.grid
    page.controls.currency.setFocus()
    page.refresh()
    quiet(desk, qtbot)
    assert focus(window) is page.controls.currency


def test_an_import_leads_on_and_another_file_is_chosen_at_once(
    threaded: None, window: MainWindow, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    for name in ("a", "b"):
        words = f"Customer,Invoice,Date,Due,Amount\nAdam,{name}1,2026-10-01,2026-10-31,100.00\n"
        (tmp_path / f"{name}.csv").write_text(words)
    prompts.files = [tmp_path / "a.csv"]
    at(window, "today")
    window.desk.go("import", choose=True)
    quiet(desk, qtbot)
    page = window.current_page()
    assert isinstance(page, ImportPage)
    assert page.stack.currentWidget() is page.check
    press(focus(window), Qt.Key.Key_Return, CTRL)
    quiet(desk, qtbot)
    assert page.stack.currentWidget() is page.result
    assert focus(window) is page.result.today
    prompts.files = [tmp_path / "b.csv"]
    page.result.next.click()
    quiet(desk, qtbot)
    assert page.stack.currentWidget() is page.check
    assert page.check.look is not None
    assert page.check.look.request.path.name == "b.csv"
