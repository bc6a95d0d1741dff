"""Problems become banners, mistakes of ours the crash dialog, confirmations name their verb."""

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from creditdesk.errors import UserError
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.prompts import Prompts


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
    details = prompts.shown[0].findChild(QPlainTextEdit).toPlainText()
    assert details.startswith("KeyError")
    assert "test_prompts.py" in details
    assert "Keller" not in details + caplog.text


@pytest.mark.parametrize(("press", "yes"), [("Delete", True), ("Cancel", False), ("", False)])
def test_a_confirmation_is_yes_only_by_its_verb(qtbot: QtBot, press: str, yes: bool) -> None:
    prompts = Pressing(press)
    assert prompts.confirm("Delete the draft?", "It is not kept.", "Delete", destructive=True) is yes
    box = prompts.shown[0]
    assert isinstance(box, QMessageBox)
    assert box.defaultButton().text() == "Cancel"
