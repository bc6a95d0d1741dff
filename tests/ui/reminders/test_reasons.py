"""Why something was left out: usual reasons are stored as codes and read right in every language."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from creditdesk.services.events import history
from creditdesk.services.reminders.prepare import LEFT_OUT_CODES, leave_out
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import LEFT_OUT, left_out_words
from creditdesk.ui.reminders.lines import sentence
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.settings.event_words import data_words
from tests import ledgers
from tests.ui.on_screen import press
from tests.ui.reminders import hands


def stored(page: RemindersPage) -> list[str]:
    """What the ledger keeps for the items left out."""
    with page.desk.ledger.read() as connection:
        rows = connection.exec_driver_sql("SELECT left_out FROM decision WHERE left_out <> ''")
        return [text for (text,) in rows]


def test_every_code_has_words_in_both_languages(app: DeskApplication) -> None:
    assert set(LEFT_OUT) == set(LEFT_OUT_CODES)
    english = [left_out_words(code) for code in LEFT_OUT_CODES]
    app.languages.use("zh_CN")
    chinese = [left_out_words(code) for code in LEFT_OUT_CODES]
    assert chinese[0] == "已承诺付款"
    assert not set(english) & set(chinese)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", "@promised"),
        ("spoken with the CUSTOMER", "@spoken"),
        ("asked Mr Huber first", "asked Mr Huber first"),
        ("已承诺付款", "已承诺付款"),
    ],
)
def test_a_usual_reason_is_stored_as_a_code_and_a_typed_one_as_typed(
    page: RemindersPage, typed: str, kept: str
) -> None:
    page.prepare_now()
    hands.leave_out(page, typed)
    assert set(stored(page)) == {kept}


def test_another_language_reads_the_code_in_its_own_words(page: RemindersPage, app: DeskApplication) -> None:
    page.prepare_now()
    hands.leave_out(page)
    (line, *_) = [each for group in page.list.model.groups for each in group.lines if each.left_out]
    event = history(page.desk.ledger)[-1].data
    assert sentence(line) == "Left out: Payment promised"
    assert data_words(event).endswith("reason Payment promised")
    app.languages.use("zh_CN")
    assert "已承诺付款" in sentence(line)
    assert data_words(event).endswith("已承诺付款")


def test_a_reason_stored_as_text_before_is_shown_as_it_is(
    page: RemindersPage, desk: Desk, app: DeskApplication
) -> None:
    page.prepare_now()
    (first, *_) = page.list.model.groups[0].lines
    leave_out(desk.ledger, 1, [first.invoice_id], "Payment promised", ledgers.acting())
    page.refresh()
    (line, *_) = [each for group in page.list.model.groups for each in group.lines if each.left_out]
    app.languages.use("zh_CN")
    assert "Payment promised" in sentence(line)


def test_the_reason_used_last_stands_first(page: RemindersPage) -> None:
    page.prepare_now()
    press(page.list.tree, Qt.Key.Key_Space)
    press(page.chooser.field, Qt.Key.Key_Down)
    press(page.chooser.field, Qt.Key.Key_Return)
    press(page.list.tree, Qt.Key.Key_Space)
    assert [page.chooser.list.item(row).text() for row in (0, 1)] == [
        "Complaint being looked into",
        "Payment promised",
    ]


def test_the_question_goes_when_another_part_of_the_run_is_shown(page: RemindersPage) -> None:
    page.prepare_now()
    press(page.list.tree, Qt.Key.Key_Space)
    chooser = page.chooser
    assert chooser.isVisible()
    page.list.bar.choose("held")
    assert not chooser.isVisible()
    assert stored(page) == []


@pytest.mark.parametrize(
    ("to", "stays"),
    [
        (Qt.FocusReason.ActiveWindowFocusReason, True),
        (Qt.FocusReason.PopupFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
    ],
)
def test_a_reason_half_typed_stays_while_another_window_has_the_keyboard(
    page: RemindersPage, to: Qt.FocusReason, stays: bool
) -> None:
    page.prepare_now()
    page.toggle()
    QTest.keyClicks(page.chooser.field, "asked Mr Huber")
    QApplication.sendEvent(page.chooser.field, QFocusEvent(QEvent.Type.FocusOut, to))
    assert page.chooser.isVisible() is stays
    assert page.chooser.field.text() == "asked Mr Huber"
