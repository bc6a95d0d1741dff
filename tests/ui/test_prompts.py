"""Problems become banners, mistakes of ours the crash dialog, confirmations name their verb."""

from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from creditdesk.errors import UserError
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.prompts import Prompts
from creditdesk.ui.widgets.question import Question
from tests.ui.on_screen import bring_forward, nameless, press


class Pressing(Prompts):
    """Presses the button whose words are ``press`` instead of waiting for a person."""

    def __init__(self, press: str = "") -> None:
        super().__init__()
        self.press, self.shown = press, list[QDialog]()

    def _ask(self, dialog: QDialog) -> int:
        self.shown.append(dialog)
        for button in dialog.findChildren(QPushButton):
            if button.text() == self.press:
                button.click()
        return 0


@pytest.fixture(autouse=True)
def _application(app: DeskApplication) -> None:
    """Dialogs need the application."""


def test_a_foreseen_error_is_a_banner() -> None:
    prompts, heard = Prompts(), list[tuple[str, str]]()
    prompts.notice.connect(lambda tone, words: heard.append((tone, words)))
    prompts.problem(UserError("name_missing"))
    assert heard == [("red", "The name is missing. Enter the legal name.")]


def test_a_mistake_of_ours_shows_places_and_no_values(caplog: pytest.LogCaptureFixture) -> None:
    prompts = Pressing("Go on")
    try:
        raise KeyError("Keller GmbH 88,120.50")
    except KeyError as error:
        prompts.problem(error)
    edit = prompts.shown[0].findChild(QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    details = edit.toPlainText()
    assert details.startswith("KeyError")
    assert "test_prompts.py" in details
    assert "Keller" not in details + caplog.text


@pytest.mark.parametrize(("press", "yes"), [("Delete", True), ("Cancel", False), ("", False)])
def test_a_confirmation_is_yes_only_by_its_verb(qtbot: QtBot, press: str, yes: bool) -> None:
    prompts = Pressing(press)
    assert prompts.confirm("Delete the draft?", "It is not kept.", "Delete", destructive=True) is yes
    box = prompts.shown[0]
    assert isinstance(box, Question)
    assert box.no.isDefault(), "Enter does not destroy"
    assert not box.yes.autoDefault()
    assert nameless(box) == []


def test_enter_takes_a_verb_that_destroys_nothing_and_escape_never_does(qtbot: QtBot) -> None:
    for destructive, key, chosen in (
        (False, Qt.Key.Key_Return, True), (True, Qt.Key.Key_Return, False), (False, Qt.Key.Key_Escape, False),
    ):  # fmt: skip
        box = Question("Print?", "Two letters.", "Print", "Not now", destructive=destructive)
        qtbot.addWidget(box)
        box.show()
        bring_forward(box)
        press(box.focusWidget(), key)
        assert (box.result() == QDialog.DialogCode.Accepted) is chosen
        assert not box.isVisible()


@pytest.mark.parametrize(
    ("press", "answer"), [("Save", True), ("Discard", False), ("Cancel", None), ("", None)]
)
def test_of_two_verbs_one_is_taken_or_neither(press: str, answer: bool | None) -> None:
    prompts = Pressing(press)
    assert prompts.decide("Save the changes?", "They are not stored.", "Save", "Discard") is answer
    box = prompts.shown[0]
    assert isinstance(box, Question)
    assert box.yes.isDefault()
    assert nameless(box) == []


def test_what_only_has_to_be_known_has_one_button() -> None:
    prompts = Pressing("Understood")
    prompts.tell(["It is kept.", "Nothing is lost."])
    box = prompts.shown[0]
    assert isinstance(box, Question)
    assert box.no.isHidden()
    assert box.result() == QDialog.DialogCode.Accepted


class Choosing(Prompts):
    """Takes the file that the chooser proposes, or ``answer``, and remembers where each began."""

    def __init__(self, answer: Path) -> None:
        super().__init__()
        self.answer, self.began = answer, list[str]()

    def _ask(self, dialog: QDialog) -> int:
        assert isinstance(dialog, QFileDialog)
        chosen = dialog.selectedFiles()
        self.began.append(chosen[0] if chosen else dialog.directory().absolutePath())
        dialog.setDirectory(str(self.answer.parent))
        dialog.selectFile(self.answer.name)
        return QDialog.DialogCode.Accepted


def test_every_chooser_begins_where_the_last_file_was(tmp_path: Path) -> None:
    prompts = Choosing(tmp_path / "letters.pdf")
    for name in ("Letters run 1.pdf", "2026-0001.pdf"):
        assert prompts.save_file("Print", name, "PDF (*.pdf)") == tmp_path / "letters.pdf"
    prompts.open_files("Open a ledger", "Ledgers (*.creditdesk)")
    assert prompts.began[0].endswith("Letters run 1.pdf")
    assert Path(prompts.began[0]).is_absolute()
    assert prompts.began[1:] == [str(tmp_path / "2026-0001.pdf"), str(tmp_path)]


def test_the_first_chooser_begins_beside_the_ledger(tmp_path: Path) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    for folder in (here, elsewhere):
        folder.mkdir()
    prompts, ledger = Choosing(elsewhere / "letters.pdf"), list[Path]()
    prompts.set_ledger(lambda: ledger[0] if ledger else None)
    assert prompts._place() not in (here, elsewhere)
    ledger.append(here / "firm.creditdesk")
    prompts.open_files("Open a ledger", "Ledgers (*.creditdesk)")
    assert prompts.began == [str(here)]
    prompts.open_files("Open a ledger", "Ledgers (*.creditdesk)")
    assert prompts.began == [str(here), str(elsewhere)], "afterwards where the last file was"
    elsewhere.rmdir()
    assert prompts._place() == here


@pytest.mark.parametrize("module", ["reminders.steps", "letters.steps", "customers.files", "cover_entries"])
def test_no_file_that_is_saved_names_a_folder_of_its_own(module: str) -> None:
    source = Path(str(import_module(f"creditdesk.ui.{module}").__file__)).read_text("utf-8")
    assert "Path.home()" not in source
