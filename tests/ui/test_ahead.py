"""Pages are made while nobody needs the window, and only then; they read nothing before they are shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from creditdesk.ui import pages
from creditdesk.ui.ahead import PagesAhead
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Job
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.pages import PAGES
from tests import ledgers
from tests.ui.on_screen import settle

LOADED = [spec.make.module for spec in PAGES if isinstance(spec.make, pages._MadeBy)]


@pytest.fixture
def window(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.forget_pages()


@pytest.fixture
def ahead(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> PagesAhead:
    monkeypatch.setattr("creditdesk.ui.ahead._REST_MS", 1_000_000)  # the tests say when somebody has rested
    made = PagesAhead(window, pages.load_modules)
    made._timer.setInterval(1_000_000)  # steps are taken by the tests
    window.go("today")
    settle()
    made._touched.invalidate()
    return made


def steps(ahead: PagesAhead, count: int) -> None:
    for _ in range(count):
        ahead._timer.timeout.emit()


def test_every_page_is_made_in_steps_of_one_and_reads_nothing(ahead: PagesAhead, window: MainWindow) -> None:
    asked: list[object] = []
    assert len(LOADED) == len(PAGES)
    steps(ahead, 1)
    missing = len(window.not_made())
    assert missing == len(PAGES) - 1
    steps(ahead, 1)
    assert len(window.not_made()) == missing - 1
    window.desk.jobs.started.connect(asked.append)
    settings_reads_its_first_section = 1
    steps(ahead, 2 * missing)
    assert ahead.finished()
    assert len(asked) <= settings_reads_its_first_section
    assert [page.size() for page in window.made_pages()] == [window.stack.size()] * len(PAGES)
    assert window.page_key() == "today"
    steps(ahead, 1)
    assert not ahead._timer.isActive()


def test_it_waits_while_somebody_types_or_the_page_is_not_filled(
    ahead: PagesAhead, window: MainWindow, desk: Desk
) -> None:
    steps(ahead, 1)
    before = window.not_made()
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    steps(ahead, 1)
    assert window.not_made() == before
    ahead._touched.invalidate()
    page = window.current_page()
    assert page is not None

    def while_it_runs(_progress: object) -> None:
        steps(ahead, 1)
        assert window.not_made() == before

    desk.jobs.start(Job("", while_it_runs, lane="read", quiet=True), owner=page)
    steps(ahead, 1)
    assert len(window.not_made()) == len(before) - 1


def test_it_begins_anew_in_another_language_and_stops_with_the_window(
    ahead: PagesAhead, window: MainWindow, app: DeskApplication, tmp_path: Path
) -> None:
    steps(ahead, 2 * len(PAGES) + 1)
    app.languages.use("zh_CN")
    settle()
    assert not ahead.finished()
    steps(ahead, 4)
    assert ahead._timer.isActive()
    window.hide()
    steps(ahead, 1)
    assert not ahead._timer.isActive()
