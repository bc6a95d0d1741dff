"""Correcting a posting on the page Letters, by keys: the form, what it refuses, what the letter shows afterwards."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from creditdesk.services.letters import letter_lines, letter_view
from creditdesk.services.reminders.delivery import record_delivery
from creditdesk.services.reminders.post import mark_printed, post_letters
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.letters.correction import DELIVERY, NEVER, CorrectionForm
from creditdesk.ui.letters.forms import PostingForm
from creditdesk.ui.letters.page import LettersPage
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import Ways, nameless, press, settle, show

SENT = TODAY - timedelta(days=7)


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, fonts: Path, qtbot: QtBot) -> LettersPage:
    """Three letters of a week ago: two posted on that day, the third printed."""
    for name in ("Amsel", "Berg", "Chen"):
        books.invoice(books.customer(name), f"{name[0]}1", 100, due=TODAY - timedelta(days=20))
    books.issue(SENT)
    mark_printed(books.ledger, [3], acting(SENT))
    post_letters(books.ledger, [1, 2], SENT, acting(SENT), method="post", tracking={1: "RR123456785DE"})
    made = LettersPage(desk)
    qtbot.addWidget(made)
    show(made)
    return made


def form_for(page: LettersPage, *letters: int) -> CorrectionForm:
    page.table.grid.select_ids(list(letters), letters[0])
    settle()
    page.correct_chosen()
    form = page.side.form
    assert isinstance(form, CorrectionForm)
    return form


def details(page: LettersPage) -> str:
    page.pane.tabs.setCurrentIndex(2)
    settle()
    return " | ".join(label.text() for label in page.pane.facts.findChildren(QLabel) if label.isVisible())


def test_f2_opens_the_form_with_what_is_recorded(page: LettersPage) -> None:
    page.show_row(1)
    settle()
    page.edit()
    form = page.side.form
    assert isinstance(form, CorrectionForm)
    assert (form.value("on"), form.value("method"), form.value("tracking")) == (SENT, "post", "RR123456785DE")
    assert nameless(page) == []


def test_a_correction_needs_a_reason_and_shows_on_the_letter(page: LettersPage, ways: Ways) -> None:
    form = form_for(page, 1)
    form.set_value("on", TODAY - timedelta(days=5))
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Say why" in form.fields["reason"].error.text()
    form.set_value("reason", "Post office had closed")
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.side.form is None
    assert ways.said == ["Corrected."]
    assert letter_lines(page.desk.ledger, [1])[0].posted_on == TODAY - timedelta(days=5)
    assert "Anna: 15 Nov 2026 → 17 Nov 2026. Reason: Post office had closed" in details(page)


def test_a_day_that_cannot_be_is_refused_under_its_field(page: LettersPage) -> None:
    form = form_for(page, 1)
    form.set_value("reason", "why")
    form.set_value("on", SENT - timedelta(days=1))
    form.submit()
    assert "lies before the date of the letter" in form.fields["on"].error.text()
    form.set_value("on", SENT)
    form.submit()
    assert "Nothing differs" in form.notice.text()


def test_a_mistyped_number_is_asked_about_once(page: LettersPage) -> None:
    form = form_for(page, 1)
    form.set_value("reason", "Other slip")
    form.set_value("tracking", "RR 123 456 789 DE")
    form.submit()
    assert "does not fit its check digit" in form.fields["tracking"].error.text()
    form.submit()
    assert letter_lines(page.desk.ledger, [1])[0].tracking == "RR123456789DE"


def test_a_letter_that_never_went_out_waits_again(page: LettersPage) -> None:
    form = form_for(page, 2)
    form.set_value("what", NEVER)
    assert not form.fields["on"].editor.isEnabled()
    assert "waits to be posted again" in form.hint.text()
    form.set_value("reason", "Found in the tray")
    form.submit()
    view = letter_view(page.desk.ledger, 2)
    assert (view.line.state, view.line.posted_on) == ("printed", None)
    assert "the posting was taken back, 15 Nov 2026, By post. Reason: Found in the tray" in details(page)
    assert page.pane.post_button.isVisible()


def test_a_delivery_recorded_by_mistake_is_taken_back(page: LettersPage) -> None:
    record_delivery(page.desk.ledger, 1, TODAY, "returned", acting())
    page.refresh()
    settle()
    form = form_for(page, 1)
    form.set_value("what", DELIVERY)
    form.set_value("reason", "It was another letter")
    form.submit()
    assert letter_view(page.desk.ledger, 1).line.state == "posted"
    assert "the record of the delivery was taken back" in details(page)


def test_a_whole_mail_is_corrected_at_once_and_what_waits_is_left_alone(page: LettersPage) -> None:
    form = form_for(page, 1, 2, 3)
    assert "tracking" not in form.fields
    form.set_value("on", TODAY)
    form.set_value("reason", "Strike")
    form.submit()
    lines = letter_lines(page.desk.ledger, [1, 2, 3])
    assert [line.posted_on for line in lines] == [TODAY, TODAY, None]
    assert [line.tracking for line in lines] == ["RR123456785DE", "", ""]


def test_delete_undoes_what_waits_and_names_the_sheet(page: LettersPage, desk: Desk) -> None:
    page.show_row(3)
    settle()
    press(page.table.grid, Qt.Key.Key_Delete)
    assert isinstance(desk.prompts, AnsweringPrompts)
    assert desk.prompts.asked == ["Undo 1 letter?"]
    assert letter_lines(desk.ledger, [3])[0].state == "undone"


def test_the_number_of_another_letter_is_doubted_wherever_it_is_typed(page: LettersPage) -> None:
    form = form_for(page, 2)
    settle()
    form.set_value("tracking", "RR 123456785 DE")
    form.set_value("reason", "One scan too many")
    form.submit()
    said = "RR123456785DE was used before, for letter 2026-0001."
    assert said in form.fields["tracking"].error.text()
    assert letter_lines(page.desk.ledger, [2])[0].tracking == ""
    page.side.close_form()
    page.show_row(3)
    settle()
    page.post_chosen()
    settle()
    posting = page.side.form
    assert isinstance(posting, PostingForm)
    posting.set_value("tracking", "RR123456785DE")
    posting.submit()
    assert said in posting.fields["tracking"].error.text()
    assert letter_lines(page.desk.ledger, [3])[0].state == "printed"
    posting.submit()
    assert letter_lines(page.desk.ledger, [3])[0].tracking == "RR123456785DE", (
        "insisted on: two letters in one envelope"
    )


def test_a_letters_own_number_is_not_doubted(page: LettersPage) -> None:
    form = form_for(page, 1)
    settle()
    form.set_value("tracking", "RR 123456785 DE")
    form.set_value("on", TODAY)
    form.set_value("reason", "Strike")
    form.submit()
    assert letter_lines(page.desk.ledger, [1])[0].posted_on == TODAY


def test_the_button_says_what_is_undone(page: LettersPage, desk: Desk, app: DeskApplication) -> None:
    app.languages.use("zh_CN")
    assert isinstance(desk.prompts, AnsweringPrompts)
    desk.prompts.answer = False
    page.show_row(3)
    settle()
    press(page.table.grid, Qt.Key.Key_Delete)
    assert (desk.prompts.asked, desk.prompts.actions) == (["撤销1封函件？"], ["撤销1封函件"])


def test_the_form_speaks_chinese(page: LettersPage, app: DeskApplication) -> None:
    app.languages.use("zh_CN")
    form = form_for(page, 1)
    assert form.primary is not None
    assert form.primary.text() == "更正"
