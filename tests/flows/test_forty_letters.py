"""Forty registered letters by keyboard alone: propose, read why, leave two out, look, issue, print, undo one, post with
numbers, reprint one as a copy, correct one after posting.

Only keys are pressed, each on what has the keyboard and can be seen. They are counted, a typed or pasted text as one:
what takes more than this has become worse.
"""

from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from creditdesk.domain.tracking import check_digit
from creditdesk.services.files import check
from creditdesk.services.reminders.views import run_view
from creditdesk.ui.letters.correction import CorrectionForm
from creditdesk.ui.letters.page import LettersPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.flows.conftest import Open
from tests.ledgers import TODAY
from tests.ui.on_screen import bring_forward, settle

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
#: Keys of the whole journey.
MOST_KEYS = 26


class Keys:
    """Presses keys on what has the keyboard, which must be in sight, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.count = window, 0

    def press(self, key: Qt.Key, how: Qt.KeyboardModifier = PLAIN) -> None:
        self.count += 1
        if (
            not self.window.isActiveWindow()
        ):  # without a screen nobody hands the keyboard back after a question
            bring_forward(self.window)
        place = self.window.focusWidget()
        assert place is not None
        assert place.isVisible(), "the keyboard is in something that cannot be seen"
        QTest.keyClick(place, key, how)
        settle()

    def write(self, text: str) -> None:
        self.count += 1
        QTest.keyClicks(self.window.focusWidget(), text)
        settle()

    def answer(self, dialog: QDialog) -> int:
        """Enter in a question: the button that Enter presses."""
        self.count += 1

        def enter() -> None:
            bring_forward(dialog)
            QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)

        QTimer.singleShot(0, enter)
        found = dialog.exec()
        dialog.setParent(None)  # without a screen a closed question keeps the keyboard while it is there
        return found

    def accept_name(self, _title: str, suggestion: str, _kinds: str) -> Path:
        """Enter in the system's file chooser: the name that was proposed."""
        self.count += 1
        return Path.home() / suggestion


@pytest.fixture
def keys(
    open_window: Open, window: MainWindow, filled: ledgers.Desk, fonts: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Keys:  # fmt: skip
    """Forty customers whose first letter went out three weeks ago: the second one is registered. One has moved."""
    for number in range(40):
        customer = filled.customer(f"Kunde {number:02}", ladder_name="swift")
        filled.invoice(customer, f"N{number:02}", 100 + number, due=TODAY - timedelta(days=40))
    filled.remind(TODAY - timedelta(days=21))
    filled.invoice(filled.customer("Verzogen", city=""), "V1", 50, due=TODAY - timedelta(days=9))
    made = Keys(window)
    prompts = window.desk.prompts
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path)
    monkeypatch.setattr(prompts, "confirm", lambda *a, **b: type(prompts).__base__.confirm(prompts, *a, **b))  # type: ignore[misc]
    monkeypatch.setattr(prompts, "_ask", made.answer)
    monkeypatch.setattr(prompts, "save_file", made.accept_name)
    monkeypatch.setattr(prompts, "show_file", lambda _path: None)
    monkeypatch.setattr("creditdesk.ui.reminders.steps._open_with_system", lambda _path: None)
    window.forget_pages()
    window.go("today")
    settle()
    return made


def reminders(window: MainWindow) -> RemindersPage:
    page = window.current_page()
    assert isinstance(page, RemindersPage)
    return page


def letters(window: MainWindow) -> LettersPage:
    page = window.current_page()
    assert isinstance(page, LettersPage)
    return page


def slips(count: int) -> list[str]:
    """Numbers of registered letters as the post office lists them."""
    serials = [f"{number:08}" for number in range(20451100, 20451100 + count)]
    return [f"RR{serial}{check_digit(serial)}DE" for serial in serials]


def text_of(pdf: Path) -> list[str]:
    return [sheet.extract_text() for sheet in PdfReader(pdf).pages]


def test_forty_letters_go_out_by_keyboard_alone(keys: Keys, tmp_path: Path) -> None:
    window = keys.window
    propose_and_read(keys)
    page = reminders(window)
    leave_two_out_and_issue(keys, page)
    file = next(tmp_path.glob("*.pdf"))
    assert len(text_of(file)) == 38
    undo_one(keys, page)
    post_with_numbers(keys, page)
    reprint_and_correct(keys, tmp_path)
    assert keys.count <= MOST_KEYS
    assert check(window.desk.ledger).ok


def propose_and_read(keys: Keys) -> None:
    """Alt+4, Enter; the reasons stand under the letters; two lists further who is held and why; back again."""
    keys.press(Qt.Key.Key_4, ALT)
    page = reminders(keys.window)
    keys.press(Qt.Key.Key_Return, CONTROL)
    assert page.review is not None
    assert page.review.sending == 40
    reason = page.list.model.index(1, 0).data()
    assert "step 2 of “Swift” begins on day 15" in reason
    keys.press(Qt.Key.Key_PageDown, CONTROL)
    assert page.list.section() == "held"
    assert "No address" in page.list.model.index(0, 0).data()
    keys.press(Qt.Key.Key_PageUp, CONTROL)


def leave_two_out_and_issue(keys: Keys, page: RemindersPage) -> None:
    """Space and Enter for each; the letter is looked at before it exists; issue; print into one file."""
    for _ in range(2):
        keys.press(Qt.Key.Key_Space)
        keys.press(Qt.Key.Key_Return)
    assert page.review is not None
    assert page.review.sending == 38
    page.area.letter.load_now()
    assert page.area.letter.pdf.pages == 1
    keys.press(Qt.Key.Key_Return, CONTROL)
    keys.press(Qt.Key.Key_Return, CONTROL)


def undo_one(keys: Keys, page: RemindersPage) -> None:
    """Delete and Enter: its number stays used, its invoice may be reminded again, it goes out with no later print."""
    keys.press(Qt.Key.Key_Delete)
    assert page.review is not None
    run = run_view(keys.window.desk.ledger, page.review.run.id)
    undone = [line for line in run.letters if line.state == "undone"]
    assert [line.number for line in undone] == ["2026-0041"]
    assert run.run.state == "printed"


def post_with_numbers(keys: Keys, page: RemindersPage) -> None:
    """Open the form, paste the list of slips, record."""
    QGuiApplication.clipboard().setText("\n".join(slips(37)))
    keys.press(Qt.Key.Key_Return, CONTROL)
    assert page.area.posting
    keys.press(Qt.Key.Key_V, CONTROL)
    keys.press(Qt.Key.Key_Return, CONTROL)
    assert page.review is not None
    run = run_view(keys.window.desk.ledger, page.review.run.id)
    assert run.run.state == "posted"
    assert [line.tracking for line in run.letters if line.state == "posted"] == slips(37)


def reprint_and_correct(keys: Keys, tmp_path: Path) -> None:
    """Alt+5: the newest letter; Ctrl+P prints a marked copy; F2 corrects its day of posting."""
    window = keys.window
    keys.press(Qt.Key.Key_5, ALT)
    page = letters(window)
    before = page.pane.view
    assert before is not None
    keys.press(Qt.Key.Key_P, CONTROL)
    copy = tmp_path / f"{before.line.number} copy.pdf"
    assert "Copy" in text_of(copy)[0]
    keys.press(Qt.Key.Key_F2)
    form = page.side.form
    assert isinstance(form, CorrectionForm)
    number = slips(38)[-1]
    assert QApplication.focusWidget() is form.fields["on"].editor
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Tab)
    keys.write(number)
    keys.press(Qt.Key.Key_Return)
    assert "Say why" in form.fields["reason"].error.text()
    keys.write("Slip of another letter")
    keys.press(Qt.Key.Key_Return)
    after = page.pane.view
    assert after is not None
    assert (after.line.tracking, after.line.document_hash) == (number, before.line.document_hash)
    assert [each.reason for each in after.corrections] == ["Slip of another letter"]
