"""Another ledger: what is not stored yet is asked about first, and a file that cannot be opened changes nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from creditdesk.services import files
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.locked_view import LockedView
from creditdesk.ui.beginning.wizard import Wizard
from creditdesk.ui.closing import session_may_end
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.form import Form
from creditdesk.ui.jobs import Job
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.settings.look_section import LookSection
from tests import ledgers
from tests.ui.beginning.hands import a_ledger, front
from tests.ui.on_screen import settle

ASKED = "Close without saving?"


@pytest.fixture
def half(window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path) -> Form:
    """A form for a new customer with a name in it, in the ledger ``Keller GmbH``; ``Blum`` lies beside."""
    a_ledger(tmp_path, "Blum")
    opening.open(a_ledger(tmp_path))
    window.go("customers")
    page = window.current_page()
    assert isinstance(page, CustomersPage)
    page.verbs.new()
    form = page.side.form
    assert form is not None
    QTest.keyClicks(window.focusWidget(), "Nordlicht")
    assert page.side.unsaved()
    desk.prompts.answer = False  # type: ignore[attr-defined]
    return form


def drop(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    no = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no))


def choose(window: MainWindow, file: Path) -> None:
    window.desk.prompts.files = [file]  # type: ignore[attr-defined]
    window.desk.opening.choose()


WAYS: dict[str, Callable[[MainWindow, Path], object]] = {
    "choose": choose,
    "drop": drop,
    "open": lambda window, file: window.desk.opening.open(file),
    "back": lambda window, file: window.desk.opening.back(),
    "again": lambda window, file: window.desk.opening.open_again(),
    "look at a backup": lambda window, file: window.desk.opening.look_at_backup(file),
    "restore": lambda window, file: window.desk.opening.restore(file, ledgers.acting().at),
    "sample": lambda window, file: window.desk.opening.sample(),
    "close": lambda window, file: window.desk.opening.close_ledger(),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_is_half_entered_is_asked_about_before_the_ledger_changes(
    half: Form, window: MainWindow, desk: Desk, tmp_path: Path, way: str
) -> None:
    ledger = desk.ledger
    WAYS[way](window, tmp_path / "Blum.creditdesk")
    settle()
    assert desk.prompts.asked == [ASKED]  # type: ignore[attr-defined]
    assert desk.ledger is ledger
    assert half.isVisible()


@pytest.mark.parametrize("way", ["choose", "drop", "again", "close"])
def test_with_leave_the_ledger_changes(
    half: Form, window: MainWindow, desk: Desk, tmp_path: Path, way: str
) -> None:
    ledger = desk.ledger
    desk.prompts.answer = True  # type: ignore[attr-defined]
    WAYS[way](window, tmp_path / "Blum.creditdesk")
    settle()
    assert desk.prompts.asked == [ASKED]  # type: ignore[attr-defined]
    assert desk.ledger is not ledger


def test_the_language_is_a_way_to_lose_it_too(half: Form, window: MainWindow, desk: Desk) -> None:
    application = DeskApplication.instance()
    assert isinstance(application, DeskApplication)
    section = LookSection(desk)
    section.languages["zh_CN"].click()
    assert desk.prompts.asked == [ASKED]  # type: ignore[attr-defined]
    assert application.languages.current == "en"
    assert section.languages["en"].isChecked()
    desk.opening.new()
    wizard: Any = front(window, Wizard)
    wizard.step.radios["zh_CN"].click()
    assert application.languages.current == "en"
    section.deleteLater()


def test_a_new_ledger_asks_before_it_is_made(
    half: Form, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    ledger = desk.ledger
    desk.opening.new()
    wizard: Any = front(window, Wizard)
    wizard.draft.values["name"] = "Lindenhof GmbH"
    wizard.draft.step = 4
    wizard._show()
    wizard.step.file.setText(str(tmp_path / "new"))
    wizard.go_on()
    assert desk.prompts.asked == [ASKED]  # type: ignore[attr-defined]
    assert desk.ledger is ledger
    assert not (tmp_path / "new.creditdesk").exists()


def test_settings_half_entered_are_asked_about_once(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    blum = a_ledger(tmp_path, "Blum")
    opening.open(a_ledger(tmp_path))
    window.go("settings", section="company")
    window.current_page().sections["company"].form.set_value("phone", "0431 77")  # type: ignore[union-attr]
    opening.open(blum)
    settle()
    assert desk.prompts.asked == [ASKED]  # type: ignore[attr-defined]
    assert desk.ledger.path == blum


@pytest.mark.parametrize("what", ["no ledger", "missing", "folder"])
def test_a_file_that_cannot_be_opened_leaves_the_ledger_and_its_form_open(
    half: Form, window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path, what: str
) -> None:
    other, ledger = tmp_path / "other.creditdesk", desk.ledger
    if what == "no ledger":
        other.write_text("hello")
    elif what == "folder":
        other.mkdir()
    desk.prompts.answer = True  # type: ignore[attr-defined]
    opening.open(other)
    settle()
    assert desk.ledger is ledger
    assert half.isVisible()
    assert str(other) in window.banners.shown["problem"].words.text()
    assert window.navigation.isVisible()
    assert window.windowTitle().startswith("Keller GmbH")
    with desk.ledger.work("anna", ledgers.acting().at):
        pass  # it is open for writing still


def test_a_ledger_open_elsewhere_is_said_and_helped_with_and_one_returns(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    mine, theirs = a_ledger(tmp_path), a_ledger(tmp_path, "Blum")
    opening.open(mine)
    other = files.open_ledger(theirs, ledgers.acting(actor="berta"))
    opening.open(theirs)
    banner = window.banners.shown["problem"]
    assert "berta" in banner.words.text()
    next(press for press in banner.findChildren(QPushButton) if press.text().startswith("What")).click()
    view = front(window, LockedView)
    assert "problem" not in window.banners.shown
    next(press for press in view.findChildren(QPushButton) if press.text() == "Back to Keller GmbH").click()
    assert window.page_key() == "today"
    assert opening.file == mine
    opening.open(theirs)
    next(
        press
        for press in window.banners.shown["problem"].findChildren(QPushButton)
        if press.text().startswith("What")
    ).click()
    front(window, LockedView).read.click()
    assert desk.ledger.read_only
    assert desk.ledger.path == theirs
    other.close()
    files.open_ledger(mine, ledgers.acting()).close()  # the one before was put away


def test_a_wizard_stays_when_a_file_cannot_be_opened(
    window: MainWindow, opening: Opening, tmp_path: Path
) -> None:
    opening.open(a_ledger(tmp_path))
    opening.new()
    wizard = front(window, Wizard)
    opening.open(tmp_path / "missing.creditdesk")
    assert front(window, Wizard) is wizard
    assert "problem" in window.banners.shown


def test_no_page_is_entered_while_another_ledger_is_being_opened(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was typed there would go with the ledger that is left, unasked."""
    opening.open(a_ledger(tmp_path))
    begun: list[tuple[Job, Callable[[Any], object]]] = []
    monkeypatch.setattr(desk.jobs, "start", lambda job, done, **_more: begun.append((job, done)))
    opening.open(a_ledger(tmp_path, "Blum"))
    window.go("customers")
    opening.new()
    assert window.current_page() is None
    assert not window.has_front()
    (job, done), *_ = begun
    monkeypatch.undo()
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    done(job.work(lambda *_: None))
    window.go("customers")
    assert isinstance(window.current_page(), CustomersPage)
    assert desk.ledger.path.stem == "Blum"


def test_opening_that_was_stopped_keeps_nothing_closed(opening: Opening) -> None:
    opening.changing = True
    opening.leave()
    assert not opening.changing


class Session:
    """Stands in for the session of the desktop, which cannot be ended in a test."""

    def __init__(self, asks: bool) -> None:
        self.asks, self.heard = asks, list[str]()

    def allowsInteraction(self) -> bool:
        return self.asks

    def release(self) -> None:
        self.heard.append("asked")

    def cancel(self) -> None:
        self.heard.append("stays")


@pytest.mark.parametrize(
    ("asks", "leaves", "heard"),
    [(True, False, ["asked", "stays"]), (True, True, ["asked"]), (False, False, [])],
)
def test_logging_out_is_a_way_to_lose_it_too(
    half: Form, desk: Desk, asks: bool, leaves: bool, heard: list[str]
) -> None:
    session = Session(asks)
    desk.prompts.answer = leaves  # type: ignore[attr-defined]
    session_may_end(session, desk)  # type: ignore[arg-type]
    assert session.heard == heard
    assert desk.prompts.asked == [ASKED] * asks  # type: ignore[attr-defined]
    assert half.value("name") == "Nordlicht"
