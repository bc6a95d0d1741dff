"""The first minute: nothing is there yet; the sample company explains itself; then a ledger of one's own, a first list,
and Today says what to do. By keyboard, in the order in which the window offers it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from creditdesk.services import files
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.done_view import DoneView
from creditdesk.ui.beginning.start_view import StartView
from creditdesk.ui.beginning.steps import FileStep, FormStep
from creditdesk.ui.beginning.wizard import Wizard
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.today.page import TodayPage
from tests.flows.bad_days import banners, front, prompts
from tests.flows.conftest import bring_up
from tests.ui.on_screen import settle

LIST = """Customer number;Customer name;Address;Postcode;City;Country;Invoice;Invoice date;Due date;Amount;Open
K100;Keller Möbel GmbH;Hauptstr. 1;89073;Ulm;DE;R-1001;15.08.2026;14.09.2026;1.250,00;1.250,00
K100;Keller Möbel GmbH;Hauptstr. 1;89073;Ulm;DE;R-1014;13.10.2026;12.11.2026;480,50;480,50
K200;Huber KG;Seeweg 7;78462;Konstanz;DE;R-1009;01.10.2026;31.10.2026;3.400,00;1.400,00
K300;Nordlicht AG;Hafen 12;20457;Hamburg;DE;R-1020;05.11.2026;05.12.2026;920,00;920,00
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person who has nothing yet."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def window(desk: Desk, home: Path, fonts: Path, qtbot: object) -> Iterator[MainWindow]:
    """The program's window as it comes up the first time."""
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)  # type: ignore[attr-defined]
    desk.prompts.set_window(window)
    opening = Opening(window, desk)
    bring_up(window)
    opening.begin(None)
    settle()
    yield window
    opening.close()
    window.close()


def press(window: MainWindow, key: Qt.Key) -> None:
    """A key where the keyboard is."""
    window.activateWindow()
    QTest.keyClick(window.focusWidget() or window, key)
    settle()


def type_in(window: MainWindow, text: str) -> None:
    QTest.keyClicks(window.focusWidget(), text)
    settle()


def words_on(page: QWidget) -> str:
    """All that a page shows, as a screen reader hears it."""
    shown = (part for part in page.findChildren(QWidget) if part.isVisible())
    return " ".join(part.accessibleName() or getattr(part, "text", str)() for part in shown)


def test_the_first_view_says_what_it_is_and_the_sample_says_what_to_do(
    window: MainWindow, desk: Desk
) -> None:
    wizard = window.stack.currentWidget()
    assert isinstance(wizard, Wizard)
    assert any("Who owes you money" in line for line in front(window))
    assert not window.navigation.isVisible(), "there is nothing to go to yet"
    press(window, Qt.Key.Key_Tab)
    while window.focusWidget() is not wizard.sample:
        press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    assert window.page_key() == "today"
    assert banners(window) == {"sample": "This is the sample company: try whatever you like."}
    page = window.current_page()
    assert isinstance(page, TodayPage)
    said = words_on(page)
    for words in ("letters to send", "What to do now", "Worry about"):
        assert words in said
    page.prepare.click()
    settle()
    reminders = window.current_page()
    assert isinstance(reminders, RemindersPage)
    assert reminders.review is not None
    assert reminders.review.sending > 0
    assert desk.memory.recent_files() == [], "the sample is nobody's own ledger"


def test_from_the_sample_to_a_ledger_of_one_s_own(window: MainWindow, desk: Desk, home: Path) -> None:
    desk.opening.sample()
    settle()
    link = next(
        each
        for each in window.banners.shown["sample"].findChildren(QPushButton)
        if each.text().startswith("Start")
    )
    link.click()
    settle()
    wizard = window.stack.currentWidget()
    assert isinstance(wizard, Wizard)
    assert not wizard.sample.isVisible()
    assert banners(window) == {}, "a second press on it would throw away what is being typed"
    press(window, Qt.Key.Key_Escape)
    assert window.page_key() == "today"
    assert "sample" in banners(window)
    desk.opening.new()
    settle()
    file = make_ledger(window, home)
    assert desk.opening.file == file
    assert banners(window) == {}
    assert files.check(desk.ledger).ok
    desk.opening.sample()
    settle()
    back = next(
        each
        for each in window.banners.shown["sample"].findChildren(QPushButton)
        if each.text() == "Back to Lindenhof"
    )
    back.click()
    settle()
    assert (desk.ledger.path, banners(window)) == (file, {})


def make_ledger(window: MainWindow, home: Path) -> Path:
    """Through the wizard by keyboard; ends on its last page."""
    wizard = window.stack.currentWidget()
    assert isinstance(wizard, Wizard)
    press(window, Qt.Key.Key_Return)
    assert isinstance(wizard.step, FormStep)
    press(window, Qt.Key.Key_Return)
    assert wizard.draft.step == 1, "without a name it does not go on"
    assert "name is missing" in words_on(wizard)
    type_in(window, "Lindenhof Handel GmbH")
    wizard.step.form.set_value("country", "DE")
    press(window, Qt.Key.Key_Return)
    type_in(window, "DE89370400440532013001")
    press(window, Qt.Key.Key_Return)
    assert wizard.draft.step == 2, "a mistyped IBAN is said at once"
    assert isinstance(wizard.step, FormStep)
    wizard.step.form.set_value("iban", "DE89370400440532013000")
    for _ in range(2):
        press(window, Qt.Key.Key_Return)
    assert isinstance(wizard.step, FileStep)
    file = home / "Lindenhof.creditdesk"
    wizard.step.file.setText(str(file))
    press(window, Qt.Key.Key_Return)
    assert isinstance(window.stack.currentWidget(), DoneView)
    return file


def test_a_ledger_of_one_s_own_and_its_first_list(
    window: MainWindow, desk: Desk, home: Path, app: DeskApplication
) -> None:
    make_ledger(window, home)
    table = home / "open invoices.csv"
    table.write_text(LIST, "utf-8")
    prompts(desk).files = [table]
    press(window, Qt.Key.Key_Return)
    page = window.current_page()
    assert isinstance(page, ImportPage)
    press(window, Qt.Key.Key_Return)
    assert page.check.new == 4
    assert page.primary.text() == "Import 4 rows"
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "open invoices.csv is imported" in words_on(page)
    press(window, Qt.Key.Key_Return)
    today = window.current_page()
    assert isinstance(today, TodayPage)
    said = words_on(today)
    for words in ("4,050.50", "3,130.50", "2 letters to send", "Keller Möbel GmbH"):
        assert words in said
    app.languages.use("zh_CN")
    settle()
    today = window.current_page()
    assert isinstance(today, TodayPage)
    assert "2封" in words_on(today)
    assert files.check(desk.ledger).ok


def test_the_empty_ledger_says_on_every_page_what_to_do_first(window: MainWindow, home: Path) -> None:
    make_ledger(window, home)
    for spec in PAGES:
        window.go(spec.key)
        settle()
        page = window.current_page()
        assert page is not None
        assert len(words_on(page)) > 30, spec.key
    window.go("today")
    settle()
    page = window.current_page()
    assert page is not None
    assert any(button.isVisible() and "Import" in button.text() for button in page.findChildren(QPushButton))


def test_the_second_start_opens_what_was_open_and_a_lost_file_is_looked_for(
    window: MainWindow, desk: Desk, home: Path
) -> None:
    file = make_ledger(window, home)
    desk.opening.close()
    desk.opening.begin(None)
    settle()
    assert window.page_key() == "today"
    desk.opening.close()
    file.rename(home / "moved.creditdesk")
    desk.opening.begin(None)
    settle()
    view = window.stack.currentWidget()
    assert isinstance(view, StartView)
    assert not view.doors[file].isEnabled()
    assert any(button.text() == "Locate …" for button in view.findChildren(QPushButton))


def test_a_list_that_falls_on_the_window_before_there_is_a_ledger_is_answered(
    window: MainWindow, home: Path
) -> None:
    window.files_dropped.emit([home / "open invoices.csv"])
    assert banners(window)["problem"].startswith("Open a ledger first, or make one")


def test_the_first_window_is_no_larger_than_its_screen(desk: Desk, home: Path) -> None:
    made = MainWindow(desk, PAGES)
    room = made.screen().availableSize()
    assert made.width() <= max(room.width(), made.minimumWidth())
    assert made.height() < max(room.height(), made.minimumHeight() + 1), "its title needs room too"
    made.deleteLater()


def program(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """The program as a process, of somebody who has nothing but ``home``."""
    there = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(home / "config")}
    command = [sys.executable, "-m", "creditdesk.app", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=there, timeout=200, check=False)


def test_the_words_of_the_readme(home: Path) -> None:
    assert program(home, "--version").stdout.startswith("CreditDesk ")
    ledger = str(home / "my.creditdesk")
    named = ("--name", "Moorlind Trading GmbH", "--country", "DE", "--currency", "EUR")
    assert program(home, "new", ledger, *named, "--iban", "DE89370400440532013000").returncode == 0
    painted = program(home, ledger, "--exit-after-paint")
    assert painted.returncode == 0, painted.stderr
    assert set(json.loads(painted.stdout)) == {"first_paint_ms", "today_filled_ms"}


def test_painting_without_any_ledger_ends_too(home: Path) -> None:
    done = program(home, "--exit-after-paint")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["today_filled_ms"] is None
