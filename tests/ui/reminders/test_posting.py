"""The form for posting: numbers are typed, scanned or pasted; doubtful ones are asked about once; nothing gets lost."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from creditdesk.services.reminders.post import post_letters
from creditdesk.services.reminders.views import run_view
from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.reminders.post_form import PostForm
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import Ways, press, settle, show

CONTROL = Qt.KeyboardModifier.ControlModifier
#: Numbers with right check digits.
NUMBERS = ("RR123456785DE", "RR123456799DE", "RR123456808DE")
MISTYPED = "RR123456789DE"


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, fonts: Path, qtbot: QtBot) -> RemindersPage:
    """Three registered letters, issued, with the form for posting open."""
    for name in ("Adam", "Blum", "Cramer"):
        customer = books.customer(name, ladder_name="swift")
        books.invoice(customer, f"{name[0]}1", 100, due=TODAY - timedelta(days=40))
    books.remind(TODAY - timedelta(days=20))
    made = RemindersPage(desk)
    made.steps.open_file = lambda _target: None
    qtbot.addWidget(made)
    show(made)
    made.prepare_now()
    made.next()
    made.open_post()
    settle()
    return made


def form_of(page: RemindersPage) -> PostForm:
    return page.area.post_form


def scan(page: RemindersPage, number: str) -> None:
    """What a scanner does: the signs and Enter, to whatever has the keyboard."""
    write_signs(page, number)
    press(page.focusWidget(), Qt.Key.Key_Return)


def write_signs(page: RemindersPage, number: str) -> None:
    """Sign by sign to whatever has the keyboard: the first one opens a field that takes the others."""
    for sign in number:
        QTest.keyClicks(page.focusWidget(), sign)


def tracking(page: RemindersPage) -> list[str]:
    assert page.review is not None
    letters = run_view(page.desk.ledger, page.review.run.id).letters
    return [line.tracking for line in letters if line.state == "posted"]


def test_the_keyboard_is_on_the_first_number_and_a_scanner_goes_down_the_list(page: RemindersPage) -> None:
    form = form_of(page)
    assert form.table.hasFocus()
    assert (form.table.currentIndex().row(), form.table.currentIndex().column()) == (0, 2)
    for number in NUMBERS:
        scan(page, number)
    assert form.numbers.state.text() == "3 registered letters, 3 of them with a number."
    press(form.table, Qt.Key.Key_Return, CONTROL)
    assert tracking(page) == list(NUMBERS)


def test_enter_passes_over_a_letter_without_a_number_and_records_nothing(page: RemindersPage) -> None:
    table = form_of(page).table
    press(table, Qt.Key.Key_Return)
    assert table.currentIndex().row() == 1
    assert tracking(page) == []


def test_a_column_of_numbers_is_pasted_at_once(page: RemindersPage) -> None:
    QGuiApplication.clipboard().setText("\n".join((*NUMBERS, "RR9")))
    press(form_of(page).table, Qt.Key.Key_V, CONTROL)
    assert form_of(page).numbers.state.text() == "3 numbers filled in. 1 line fits no letter: RR9."
    press(page, Qt.Key.Key_Return, CONTROL)
    assert tracking(page) == list(NUMBERS)


def test_several_lines_pasted_into_a_field_fill_several_rows(page: RemindersPage) -> None:
    table = form_of(page).table
    press(table, Qt.Key.Key_F2)
    field = table.findChild(QLineEdit)
    assert field is not None
    QGuiApplication.clipboard().setText("\r\n".join(NUMBERS))
    press(field, Qt.Key.Key_V, CONTROL)
    assert list(form_of(page).model.numbers().values()) == list(NUMBERS)


def test_a_doubtful_number_is_asked_about_once(page: RemindersPage) -> None:
    form = form_of(page)
    QGuiApplication.clipboard().setText("\n".join((NUMBERS[0], MISTYPED, NUMBERS[0])))
    press(form.table, Qt.Key.Key_V, CONTROL)
    assert form.model.index(1, 2).data() == f"▲ {MISTYPED}"
    press(page, Qt.Key.Key_Return, CONTROL)
    assert tracking(page) == []
    assert "does not fit its check digit" in form.numbers.doubts.text()
    assert "stands twice: it is also the number of letter 2026-0004" in form.numbers.doubts.text()
    assert form.table.currentIndex().row() == 1
    press(page, Qt.Key.Key_Return, CONTROL)
    assert tracking(page) == [NUMBERS[0], MISTYPED, NUMBERS[0]], "the person insisted"


def test_a_number_of_an_earlier_letter_is_doubted(
    page: RemindersPage, books: ledgers.Desk, desk: Desk
) -> None:
    books.invoice(books.customer("Later"), "L1", 50, due=TODAY - timedelta(days=5))
    form = form_of(page)
    press(form.table, Qt.Key.Key_Escape)
    _, done = books.issue(TODAY)
    post_letters(books.ledger, done.letters, TODAY, acting(), tracking={done.letters[0]: NUMBERS[2]})
    page.open_post()
    settle()
    form.model.setData(form.model.index(0, 2), NUMBERS[2].lower())
    assert (
        form.model.sentence(form.model.lines[0].id) == f"{NUMBERS[2]} was used before, for letter 2026-0007."
    )


def test_numbers_are_still_there_when_the_form_is_opened_again(page: RemindersPage) -> None:
    scan(page, NUMBERS[0])
    press(form_of(page).table, Qt.Key.Key_Escape)
    assert not page.area.posting
    page.open_post()
    assert list(form_of(page).model.numbers().values()) == [NUMBERS[0]]
    form_of(page).table.setCurrentIndex(form_of(page).model.index(0, 2))
    press(form_of(page).table, Qt.Key.Key_Delete)
    assert form_of(page).model.numbers() == {}


def test_ctrl_enter_records_while_the_form_is_open_also_before_printing(page: RemindersPage) -> None:
    assert page.primary.text() == "Print 3 letters"
    press(page, Qt.Key.Key_Return, CONTROL)
    assert page.review is not None
    assert page.review.run.state == "posted"


def test_a_scanner_that_sends_enter_twice_never_posts(page: RemindersPage) -> None:
    form = form_of(page)
    for number in (*NUMBERS, ""):
        scan(page, number)
        press(page.focusWidget(), Qt.Key.Key_Return)
    assert sorted(form.model.numbers().values()) == [NUMBERS[0], NUMBERS[1]], (
        "every second row was passed over"
    )
    assert tracking(page) == []


def test_enter_walks_from_the_last_number_to_the_button_and_only_there_posts(page: RemindersPage) -> None:
    form = form_of(page)
    for number in NUMBERS:
        scan(page, number)
    press(form.table, Qt.Key.Key_Return)
    for key in ("on", "method"):
        assert form.form.fields[key].editor.hasFocus()
        press(page.focusWidget(), Qt.Key.Key_Return)
    assert form.primary.hasFocus()
    assert tracking(page) == []
    press(form.primary, Qt.Key.Key_Return)
    assert tracking(page) == list(NUMBERS)


def test_a_number_typed_after_one_click_and_sent_off_by_the_mouse_is_kept(page: RemindersPage) -> None:
    form = form_of(page)
    table, left = form.table, Qt.MouseButton.LeftButton
    for row in range(2):
        at = table.visualRect(form.model.index(row, 2)).center()
        QTest.mouseClick(table.viewport(), left, pos=at)
        write_signs(page, NUMBERS[row])
    QTest.mouseClick(form.primary, left)
    settle()
    assert tracking(page) == [*NUMBERS[:2], ""]


def test_tab_in_a_number_goes_down_the_list_and_keeps_it(page: RemindersPage) -> None:
    form = form_of(page)
    table, left = form.table, Qt.MouseButton.LeftButton
    QTest.mouseDClick(table.viewport(), left, pos=table.visualRect(form.model.index(0, 2)).center())
    for number in NUMBERS:
        write_signs(page, number)
        press(page.focusWidget(), Qt.Key.Key_Tab)
    assert list(form.model.numbers().values()) == list(NUMBERS)
    assert tracking(page) == []


def test_going_without_numbers_is_asked_and_may_be_left(page: RemindersPage, desk: Desk) -> None:
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    prompts.answer = False
    scan(page, NUMBERS[0])
    press(page, Qt.Key.Key_Return, CONTROL)
    assert prompts.asked == ["Post 2 registered letters without a number?"]
    assert tracking(page) == []
    assert page.area.posting
    prompts.answer = True
    press(page, Qt.Key.Key_Return, CONTROL)
    assert tracking(page) == [NUMBERS[0], "", ""]


def test_posting_is_taken_back_from_the_toast_and_the_letters_wait_again(
    page: RemindersPage, ways: Ways
) -> None:
    form_of(page).table.paste("\n".join(NUMBERS))
    press(page, Qt.Key.Key_Return, CONTROL)
    assert tracking(page) == list(NUMBERS)
    ways.undo()
    assert tracking(page) == []
    assert ways.said[-1] == "The letters wait to be posted again."
    assert page.primary.text() == "Mark as posted"


def test_what_is_said_before_posting_is_true_afterwards(page: RemindersPage) -> None:
    said = " ".join(part.text() for part in page.area.post_form.findChildren(QLabel))
    assert "taken back, with a reason" in said
    assert "cannot be undone" not in said


def test_registered_letters_go_the_usual_way_until_another_is_chosen(
    page: RemindersPage, books: ledgers.Desk
) -> None:
    form = form_of(page)
    assert form.form.values()["method"] == "registered"
    form.country = "CN"
    press(form.table, Qt.Key.Key_Space)
    assert form.form.values()["method"] == "ems"
    form.form.set_value("method", "courier")
    form.form.fields["method"].editor.activated.emit(3)
    press(form.table, Qt.Key.Key_Space)
    assert form.form.values()["method"] == "courier"


def test_letters_of_which_some_are_not_registered_go_by_post(
    page: RemindersPage, books: ledgers.Desk
) -> None:
    page.posting.close()
    books.invoice(books.customer("Dorn"), "D1", 100, due=TODAY - timedelta(days=5))
    page.prepare_now()
    page.next()
    page.open_post()
    assert form_of(page).form.values()["method"] == "post"
