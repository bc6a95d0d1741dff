"""The first minute: the wizard, the start with its recent files, the sample, a ledger open elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.db.lock import current_owner
from creditdesk.errors import EnvError, UserError
from creditdesk.services import files
from creditdesk.services.company import bank_accounts, company_view
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.done_view import DoneView
from creditdesk.ui.beginning.draft import WizardDraft, file_path, file_stem
from creditdesk.ui.beginning.locked_view import LockedView
from creditdesk.ui.beginning.start_view import StartView
from creditdesk.ui.beginning.wizard import Wizard
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from tests import ledgers

IBAN = "DE89370400440532013000"

Front = TypeVar("Front", bound=QWidget)


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window without a ledger."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    desk.prompts.set_window(made)
    opening = Opening(made, desk)
    made.show()
    yield made
    opening.close()
    made.close()


@pytest.fixture
def opening(window: MainWindow, desk: Desk) -> Opening:
    return desk.opening


@pytest.fixture
def wizard(window: MainWindow, opening: Opening) -> Wizard:
    opening.begin(None)
    return front(window, Wizard)


def front(window: MainWindow, kind: type[Front]) -> Front:
    """What stands in front, which must be of this kind."""
    found = window.stack.currentWidget()
    assert isinstance(found, kind)
    return found


def a_ledger(folder: Path, name: str = "Keller GmbH") -> Path:
    path = folder / f"{name}.creditdesk"
    files.create(path, files.CompanyDraft(name, "DE", "EUR"), ledgers.acting()).close()
    return path


# -- the wizard


def test_the_very_first_start_is_the_wizard_and_enter_leads_through_it(
    wizard: Wizard, window: MainWindow, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not window.navigation.isVisible()
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    company = wizard.step
    company.form.set_value("name", "Lindenhof / Handel GmbH")
    company.form.set_value("country", "CH")
    assert company.form.value("currency") == "CHF"
    company.form.set_value("currency", "EUR")
    qtbot.keyClick(company.form.fields["phone"].editor, Qt.Key.Key_Return)
    wizard.step.form.set_value("iban", IBAN)
    qtbot.keyClick(wizard.step.form.fields["iban"].editor, Qt.Key.Key_Return)
    wizard.step.choice.set_value("graduated")
    qtbot.keyClick(wizard.step.choice.radios["graduated"], Qt.Key.Key_Return)
    assert wizard.step.file.text().endswith("Lindenhof Handel GmbH.creditdesk")
    wizard.step.file.setText(str(tmp_path / "mine"))
    qtbot.keyClick(wizard.step.file, Qt.Key.Key_Return)
    done = front(window, DoneView)
    view = company_view(desk.ledger)
    assert (view.name, view.country, view.currency) == ("Lindenhof / Handel GmbH", "CH", "EUR")
    assert view.ladder_name == "graduated"
    assert bank_accounts(desk.ledger)[0].iban == IBAN
    assert desk.memory.recent_files() == [tmp_path / "mine.creditdesk"]
    done.enter.click()
    assert window.current_page() is not None
    assert window.navigation.isVisible()


def test_a_field_that_is_wrong_keeps_the_step(wizard: Wizard) -> None:
    wizard.go_on()
    wizard.go_on()
    assert wizard.draft.step == 1
    assert wizard.step.form.fields["name"].error.text() == "The name is missing. Enter the legal name."
    wizard.step.form.set_value("name", "Keller GmbH")
    wizard.go_on()
    wizard.step.form.set_value("iban", "DE00")
    wizard.go_on()
    assert wizard.draft.step == 2
    assert "DE00" in wizard.step.form.fields["iban"].error.text()


def test_going_back_keeps_what_was_entered(wizard: Wizard, qtbot: QtBot) -> None:
    wizard.go_on()
    wizard.step.form.set_value("name", "Keller GmbH")
    wizard.go_on()
    qtbot.keyClick(wizard.step.form.fields["iban"].editor, Qt.Key.Key_Escape)
    assert wizard.step.form.value("name") == "Keller GmbH"


def test_a_file_that_is_there_is_never_replaced(wizard: Wizard, desk: Desk, tmp_path: Path) -> None:
    there = a_ledger(tmp_path)
    before = there.read_bytes()
    wizard.draft.values["name"] = "Another GmbH"
    wizard.draft.step = 3
    wizard._show()
    wizard.go_on()
    wizard.step.file.setText(str(there))
    wizard.go_on()
    assert "exists already" in wizard.step.form.fields["file"].error.text()
    assert there.read_bytes() == before
    assert desk.ledger is None


def test_the_language_changes_at_once_and_nothing_entered_is_lost(
    wizard: Wizard, window: MainWindow, desk: Desk, app: DeskApplication, qtbot: QtBot
) -> None:
    wizard.go_on()
    wizard.step.form.set_value("name", "Keller GmbH")
    wizard.step.take(wizard.draft)
    wizard.go_back()
    wizard.step.radios["zh_CN"].click()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is not wizard)
    again = front(window, Wizard)
    assert again.title.text() == "欢迎使用 CreditDesk"
    assert again.draft.values["name"] == "Keller GmbH"
    assert desk.memory.text("language") == "zh_CN"


def test_a_chinese_company_is_asked_for_bank_and_account(wizard: Wizard) -> None:
    wizard.draft.values |= {"name": "华联", "country": "CN", "currency": "CNY"}
    wizard.draft.step = 2
    wizard._show()
    assert list(wizard.step.form.fields) == ["bank_name", "account_no", "bank_code"]


def test_everything_that_takes_the_keyboard_has_a_name(wizard: Wizard) -> None:
    wizard.draft.values["name"] = "Keller GmbH"
    for step in range(5):
        wizard.draft.step = step
        wizard._show()
        assert nameless(wizard) == []


def test_country_and_currency_follow_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("zh_CN"))
    assert WizardDraft.blank().values | {"country": "CN", "currency": "CNY"} == WizardDraft.blank().values


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Müller & Söhne", "Müller & Söhne"),
        ('a/b\\c:"d"', "a b c d"),
        ("...", "CreditDesk"),
        ("华联", "华联"),
    ],
)
def test_the_file_is_named_after_the_company(name: str, stem: str) -> None:
    assert file_stem(name) == stem
    assert file_path(f"/tmp/{stem}").name == f"{stem}.creditdesk"


# -- the start


def test_the_last_ledger_opens_by_itself(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    desk.memory.opened(a_ledger(tmp_path))
    opening.begin(None)
    assert company_view(desk.ledger).name == "Keller GmbH"


def test_a_missing_ledger_is_greyed_located_or_forgotten(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    there, gone = a_ledger(tmp_path), tmp_path / "Gone.creditdesk"
    desk.memory.opened(there)
    desk.memory.opened(gone)
    opening.begin(None)
    start = front(window, StartView)
    assert [door.isEnabled() for door in start.doors.values()] == [False, True]
    assert nameless(start) == []
    start.forget(there)
    start = front(window, StartView)
    assert list(start.doors) == [gone]
    desk.prompts.files = [there]  # type: ignore[attr-defined]
    start.locate(gone)
    assert desk.memory.recent_files() == [there]
    assert company_view(desk.ledger).name == "Keller GmbH"


def test_what_is_no_ledger_is_refused_with_a_sentence(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "a.creditdesk").write_text("hello")
    refused = list[Exception]()
    opening.refused.connect(refused.append)
    opening.open(tmp_path / "a.creditdesk")
    assert "not a CreditDesk ledger" in front(window, StartView).problem.text()
    assert isinstance(refused[0], EnvError)
    opening.open(tmp_path / "b.creditdesk")
    assert isinstance(refused[1], UserError)
    assert desk.memory.recent_files() == []


def test_the_sample_is_a_disposable_copy(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("creditdesk.services.reminders.issue.render_pdf", ledgers.fake_render)
    opening.sample()
    assert company_view(desk.ledger).is_sample
    assert "sample" in window.banners.shown
    assert desk.memory.recent_files() == []
    first = desk.ledger.path
    opening.sample()
    assert desk.ledger.path == first
    opening.new()
    wizard = front(window, Wizard)
    wizard.go_back()
    assert window.current_page() is not None


def test_the_wizard_keeps_the_open_ledger_until_the_new_one_is_there(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    opening.open(a_ledger(tmp_path))
    old = desk.ledger
    opening.new()
    assert desk.ledger is old
    wizard = front(window, Wizard)
    wizard.draft.values["name"] = "Lindenhof GmbH"
    wizard.draft.step = 4
    wizard._show()
    wizard.step.file.setText(str(tmp_path / "new"))
    wizard.go_on()
    assert company_view(desk.ledger).name == "Lindenhof GmbH"
    files.open_ledger(tmp_path / "Keller GmbH.creditdesk", ledgers.acting()).close()


def test_closing_the_ledger_leads_to_the_start(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    path = a_ledger(tmp_path)
    opening.open(path)
    opening.close_ledger()
    assert list(front(window, StartView).doors) == [path]
    assert desk.ledger is None


# -- open elsewhere


def test_a_ledger_open_elsewhere_names_who_and_can_be_read_or_taken_over(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    path = a_ledger(tmp_path)
    other = files.open_ledger(path, ledgers.acting(actor="berta"))
    opening.open(path)
    locked = front(window, LockedView)
    words = " ".join(label.text() for label in locked.findChildren(QWidget) if hasattr(label, "text"))
    assert "berta" in words
    assert current_owner("", "").host in words
    assert "22 November 2026" in words
    assert nameless(locked) == []
    desk.prompts.answer = False  # type: ignore[attr-defined]
    locked.take_over()
    assert desk.ledger is None
    locked.read.click()
    assert desk.ledger.read_only
    opening.open(path)
    desk.prompts.answer = True  # type: ignore[attr-defined]
    front(window, LockedView).take_over()
    assert not desk.ledger.read_only
    with pytest.raises(EnvError, match="taken_over"), other.work("berta", ledgers.acting().at):
        pass
    other.close()


def nameless(root: QWidget) -> list[QWidget]:
    """Widgets that take the keyboard and say nothing to a screen reader."""

    def name(widget: QWidget) -> str:
        if isinstance(widget, (QPushButton, QToolButton)) and widget.text():
            return widget.text()
        found = QAccessible.queryAccessibleInterface(widget)
        return found.text(QAccessible.Text.Name) if found else ""

    return [
        child
        for child in root.findChildren(QWidget)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus and child.isVisibleTo(root) and not name(child)
    ]
