"""A half-filled wizard is asked about before anything takes its place, once, and stays where one says so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from creditdesk.services import files
from creditdesk.ui.beginning.done_view import DoneView
from creditdesk.ui.beginning.start_view import StartView
from creditdesk.ui.beginning.wizard import Wizard
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from tests import ledgers
from tests.ui.beginning.hands import a_ledger, front
from tests.ui.beginning.test_leaving import ASKED, choose, drop
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import press, settle

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def prompts(desk: Desk) -> AnsweringPrompts:
    assert isinstance(desk.prompts, AnsweringPrompts)
    desk.prompts.answer = False
    return desk.prompts


def half_filled(wizard: Any) -> Any:
    """At its second step, with a name in it that nobody has gone on from."""
    wizard.go_on()
    wizard.step.form.set_value("name", "Lindenhof GmbH")
    return wizard


def at_first_step(window: MainWindow) -> None:
    wizard = front(window, Wizard)
    wizard.go_back()
    wizard.go_back()


WAYS: dict[str, Callable[[MainWindow, Path], object]] = {
    "choose": choose,
    "drop": drop,
    "open": lambda window, file: window.desk.opening.open(file),
    "look at a backup": lambda window, file: window.desk.opening.look_at_backup(file),
    "sample": lambda window, file: window.desk.opening.sample(),
    "another wizard": lambda window, file: window.desk.opening.new(),
    "cancel": lambda window, file: at_first_step(window),
    "close the window": lambda window, file: window.close(),
}
#: Those that need a ledger behind the wizard.
PAGES: dict[str, Callable[[MainWindow, Path], object]] = {
    "again": lambda window, file: window.desk.opening.open_again(),
    "a page": lambda window, file: press(window, Qt.Key.Key_2, ALT),
    "a list to import": lambda window, file: drop(window, file.with_suffix(".csv")),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_very_first_wizard(
    wizard: Wizard, window: MainWindow, desk: Desk, prompts: AnsweringPrompts, tmp_path: Path, way: str
) -> None:
    half_filled(wizard)
    WAYS[way](window, a_ledger(tmp_path))
    settle()
    assert prompts.asked == [ASKED]
    assert desk.ledger is None
    assert front(window, Wizard) is wizard
    assert (wizard.draft.values | wizard.draft.typed)["name"] == "Lindenhof GmbH"
    assert window.isVisible()


@pytest.mark.parametrize("way", [*WAYS, *PAGES])
def test_a_wizard_before_an_open_ledger(
    window: MainWindow, opening: Opening, desk: Desk, prompts: AnsweringPrompts, tmp_path: Path, way: str
) -> None:
    opening.open(a_ledger(tmp_path))
    ledger = desk.ledger
    opening.new()
    wizard = half_filled(front(window, Wizard))
    (WAYS | PAGES)[way](window, a_ledger(tmp_path, "Blum"))
    settle()
    assert prompts.asked == [ASKED]
    assert desk.ledger is ledger
    assert front(window, Wizard) is wizard


@pytest.mark.parametrize("way", [*WAYS, *PAGES])
def test_one_that_may_go_goes_after_one_question(
    window: MainWindow,
    opening: Opening,
    prompts: AnsweringPrompts,
    tmp_path: Path,
    way: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("creditdesk.services.reminders.issue.render_pdf", ledgers.fake_render)
    opening.open(a_ledger(tmp_path))
    opening.new()
    wizard = half_filled(front(window, Wizard))
    prompts.answer = True
    (WAYS | PAGES)[way](window, a_ledger(tmp_path, "Blum"))
    settle()
    assert prompts.asked == [ASKED]
    assert way == "close the window" or window.stack.currentWidget() is not wizard
    assert window.isVisible() == (way != "close the window")


def test_nothing_told_nothing_asked(
    wizard: Any, window: MainWindow, desk: Desk, prompts: AnsweringPrompts, tmp_path: Path
) -> None:
    wizard.go_on()
    wizard.step.form.set_value("country", "CH")
    wizard.go_back()
    desk.opening.open(a_ledger(tmp_path))
    assert prompts.asked == []
    assert desk.ledger is not None


def test_the_language_may_change_and_the_ledger_be_made_without_a_question(
    wizard: Any, window: MainWindow, desk: Desk, prompts: AnsweringPrompts, tmp_path: Path
) -> None:
    half_filled(wizard).go_back()
    wizard.step.radios["zh_CN"].click()
    settle()
    again: Any = front(window, Wizard)
    assert again is not wizard
    again.draft.step = 4
    again.draft.values["name"] = "Lindenhof GmbH"
    again._show()
    again.step.file.setText(str(tmp_path / "new"))
    again.go_on()
    front(window, DoneView).look.click()
    assert prompts.asked == []
    assert window.page_key() == "today"


def test_help_with_another_file_does_not_take_its_place(
    window: MainWindow, opening: Opening, prompts: AnsweringPrompts, tmp_path: Path
) -> None:
    opening.open(a_ledger(tmp_path))
    theirs = a_ledger(tmp_path, "Blum")
    other = files.open_ledger(theirs, ledgers.acting(actor="berta"))
    opening.open(theirs)
    banner = window.banners.shown["problem"]
    opening.new()
    wizard = half_filled(front(window, Wizard))
    next(each for each in banner.findChildren(QPushButton) if each.text().startswith("What")).click()
    assert prompts.asked == [ASKED]
    assert front(window, Wizard) is wizard
    other.close()


def test_from_the_wizard_one_comes_to_the_start(
    window: MainWindow, opening: Opening, desk: Desk, prompts: AnsweringPrompts, tmp_path: Path
) -> None:
    desk.memory.opened(a_ledger(tmp_path))
    opening.new()
    half_filled(front(window, Wizard))
    prompts.answer = True
    at_first_step(window)
    assert prompts.asked == [ASKED]
    front(window, StartView)
