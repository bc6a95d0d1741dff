"""Issuing asks nothing, because it can be undone until the letters are posted: the way back stays in sight."""

from PySide6.QtCore import Qt

from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.page import RemindersPage
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import Ways, press


def test_the_message_after_the_issue_undoes_it(page: RemindersPage, ways: Ways) -> None:
    page.prepare_now()
    page.next()
    assert ways.said[-1] == "3 letters issued."
    ways.undo()
    assert page.review is not None
    assert page.review.run.state == "undone"


def test_undo_stays_beside_the_state_until_something_is_posted(page: RemindersPage, desk: Desk) -> None:
    page.prepare_now()
    undo = page.area.undo
    assert not undo.isVisible(), "nothing is issued yet"
    page.next()
    assert undo.isVisible()
    assert undo.focusPolicy() & Qt.FocusPolicy.TabFocus
    undo.setFocus()
    press(undo, Qt.Key.Key_Return)
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    assert prompts.asked == ["Undo this run and its 3 letters?"]
    assert page.review is not None
    assert page.review.run.state == "undone"
    assert not undo.isVisible()


def test_after_posting_there_is_no_undo(page: RemindersPage) -> None:
    page.prepare_now()
    page.next()
    page.open_post()
    page.area.post_form.submit()
    assert page.review is not None
    assert page.review.run.state == "posted"
    assert not page.area.undo.isVisible()
