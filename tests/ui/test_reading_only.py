"""A backup that is looked at: title and banner say so, nothing that would change it can be pressed, and why is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.services import files
from creditdesk.services.backups import backup_state
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.page import Page
from creditdesk.ui.pages import PAGES
from creditdesk.ui.settings.backups_section import BackupsSection
from creditdesk.ui.settings.page import SettingsPage
from tests import ledgers
from tests.db.files import digest

#: Buttons that may be pressed while a ledger is only read: they change nothing in it.
READING = frozenset(
    {
        "Save as PDF", "Excel", "CSV", "Choose …", "Copy versions", "Back up to a folder …", "Show in its folder",
        "Check the file", "Close the ledger", "Verify the history", "Back to the ledger", "Keep them elsewhere …",
        "Hide the overview", "Show letter", "Open for reading", "Change the list", "Cancel", "Back to the usual place",
        "New ledger …", "Open another …", "Show the folder",
    }
)  # fmt: skip


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window with a backup open that has a customer, invoices, a receipt, a posted and a prepared run."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("TZ", "UTC")
    books = ledgers.make_desk(tmp_path)
    customer = books.customer("Keller")
    books.invoice(customer, "A1", 100, due=ledgers.date(2026, 10, 1))
    books.invoice(customer, "A2", 50, due=ledgers.date(2026, 10, 2))
    books.pay(customer, 10, ledgers.TODAY)
    books.issue(ledgers.TODAY)
    backup = backup_state(books.ledger, ledgers.acting().at, "timer")
    books.ledger.close()
    assert backup is not None
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    desk.prompts.set_window(made)
    opening = Opening(made, desk)
    made.resize(1280, 800)
    made.show()
    opening.open(books.ledger.path)
    opening.look_at_backup(backup)
    yield made
    opening.close()
    made.close()


def pressable(part: QWidget) -> dict[str, QPushButton]:
    """What can be pressed on ``part`` besides chips, links and what only reads."""
    return {
        button.text(): button
        for button in part.findChildren(QPushButton)
        if button.isEnabled()
        and button.isVisible()
        and button.text()
        and button.property("kind") not in ("chip", "link")
        and button.text() not in READING
    }


def page_of(window: MainWindow, key: str) -> Page:
    window.go(key)
    page = window.current_page()
    assert isinstance(page, Page)
    return page


def test_title_and_banner_say_which_backup_it_is(window: MainWindow, desk: Desk) -> None:
    assert window.windowTitle().startswith("Backup of 22 Nov 2026")
    assert "Lindenhof Handel GmbH" in window.windowTitle()
    banner = window.banners.shown["read_only"]
    assert "backup of 22 Nov 2026" in banner.words.text()
    assert not banner.findChildren(QToolButton), "what lasts cannot be closed"
    [back] = banner.findChildren(QPushButton)
    back.click()
    assert not desk.ledger.read_only
    assert window.windowTitle() == "Lindenhof Handel GmbH \N{EN DASH} CreditDesk"


@pytest.mark.parametrize(
    "key", ["today", "customers", "invoices", "reminders", "letters", "risk", "reports", "import"]
)
def test_nothing_on_a_page_changes_a_backup(window: MainWindow, key: str) -> None:
    page = page_of(window, key)
    table = getattr(page, "table", None)
    if table is not None:
        table.select(1)
    assert pressable(page) == {}
    tabs = getattr(getattr(page, "pane", None), "tabs", None)
    if tabs is not None:
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            assert pressable(page) == {}


@pytest.mark.parametrize("section", ["company", "banks", "calendar", "reminders", "look", "file", "history"])
def test_nothing_in_the_settings_changes_a_backup(window: MainWindow, section: str) -> None:
    window.go("settings", section=section)
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    assert pressable(page.sections[section]) == {}


def test_a_button_says_why_it_is_off(window: MainWindow) -> None:
    page = page_of(window, "customers")
    new = next(button for button in page.findChildren(QPushButton) if button.text() == "New customer")
    assert "This is a backup" in new.toolTip()
    new.setEnabled(True)
    assert not new.isEnabled()


@pytest.mark.parametrize("key", [page.key for page in PAGES])
def test_the_keys_begin_nothing_and_say_why(window: MainWindow, desk: Desk, key: str) -> None:
    before = digest(desk.ledger.path)
    page = page_of(window, key)
    said: list[str] = []
    desk.toast = lambda words, *_: said.append(words)
    for press, held in ((Qt.Key.Key_N, True), (Qt.Key.Key_Return, False)):
        QTest.keyClick(page, press, Qt.KeyboardModifier.ControlModifier)
        if held:
            assert said, key
            assert said[0].startswith("This is a backup")
    page.arrive(new=True, prepare=True, choose=True)
    assert not desk.prompts.problems  # type: ignore[attr-defined]
    assert not desk.prompts.asked  # type: ignore[attr-defined]
    assert digest(desk.ledger.path) == before


def test_the_backups_say_why_nothing_can_be_restored_and_lead_back(window: MainWindow, desk: Desk) -> None:
    window.go("settings", section="backups")
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    shown = page.sections["backups"]
    assert isinstance(shown, BackupsSection)
    shown.table.select(1)
    assert not shown.look.isEnabled()
    assert not shown.restore.isEnabled()
    assert shown.why.isVisible()
    assert "into a backup" in shown.why.text()
    shown.back.click()
    assert not desk.ledger.read_only


def test_a_ledger_opened_for_reading_is_held_too(window: MainWindow, desk: Desk) -> None:
    opening = desk.opening
    opening.back()
    path = desk.ledger.path
    assert pressable(page_of(window, "customers")), "one's own ledger is worked in"
    opening.open(path, read_only=True)
    page = page_of(window, "customers")
    assert pressable(page) == {}
    new = next(button for button in page.findChildren(QPushButton) if button.text() == "New customer")
    assert new.toolTip() == "This ledger is open for reading only."
    window.go("settings", section="backups")


def test_closing_forgets_the_company_in_the_title(window: MainWindow, desk: Desk) -> None:
    desk.opening.back()
    desk.opening.close_ledger()
    assert window.windowTitle() == "CreditDesk"


def test_the_entries_of_menus_are_off_too(window: MainWindow, app: DeskApplication) -> None:
    page = page_of(window, "invoices")
    words = {action.text(): action.isEnabled() for action in page.findChildren(QAction) if action.text()}
    assert words["Credit note"] is False
    assert words["Record receipt"] is False
    assert words["Write off"] is False
    assert words["Open the customer"] is True
    assert app is not None


def test_a_refused_write_says_so_in_short(desk: Desk, window: MainWindow) -> None:
    from creditdesk.errors import EnvError
    from creditdesk.ui import texts

    with pytest.raises(EnvError) as refused:
        ledgers.Desk(desk.ledger).customer("Huber")
    assert texts.error_sentence(refused.value) == (
        "This ledger is open for reading only, so nothing was changed."
    )
    assert files.open_read_only(desk.ledger.path).read_only
