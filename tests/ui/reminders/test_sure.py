"""Issuing is meant: no second click of another button, no late key, no key held down issues letters; counts agree."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from creditdesk.services.reminders.views import runs
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import press, settle

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def states(page: RemindersPage) -> list[str]:
    return [run.state for run in runs(page.desk.ledger)]


def test_a_double_click_on_prepare_issues_nothing(page: RemindersPage) -> None:
    panel = page.area.panel.prepare
    page.sure.fresh.setInterval(1_000_000)  # until the test says otherwise, however slow the machine
    QTest.mouseClick(panel, LEFT)
    settle()
    assert states(page) == ["prepared"]
    QTest.mouseClick(page.primary, LEFT)
    settle()
    assert states(page) == ["prepared"], "“Issue” stood under the mouse for a blink only"
    page.sure.fresh.stop()
    page.sure.waiting.setInterval(0)
    QTest.mouseClick(page.primary, LEFT)
    settle()
    assert states(page) == ["issued"]


def test_a_click_meant_for_the_next_page_does_not_issue(page: RemindersPage) -> None:
    page.prepare_now()
    page.sure.fresh.stop()
    page.sure.waiting.setInterval(0)
    QTest.mouseClick(page.primary, LEFT)
    page.hide()  # the key that leads to another page was pressed before, and comes only now
    settle()
    assert states(page) == ["prepared"]


def test_the_key_of_the_next_step_does_not_repeat(page: RemindersPage) -> None:
    onward = [each for each in page.findChildren(QShortcut) if "Return" in each.key().toString()]
    assert [each.autoRepeat() for each in onward] == [False]


def test_enter_held_down_on_a_button_presses_it_once(page: RemindersPage) -> None:
    page.prepare_now()
    page.primary.setFocus()
    again = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(page.primary, again)
    assert states(page) == ["prepared"]


@pytest.mark.parametrize("paid", [[], [(1, 300, "K1"), (2, 30, "B1")]])
def test_the_box_of_runs_counts_as_the_heading_does(
    page: RemindersPage, books: ledgers.Desk, paid: list[tuple[int, int, str]]
) -> None:
    page.prepare_now()
    for customer, amount, number in paid:
        books.pay(customer, amount, TODAY, (books.numbers[number], amount))
    page.refresh()
    settle()
    assert page.review is not None
    box = page.area.runs.currentText()
    counted = f"{page.review.sending} letters · {page.review.items} items"
    assert counted in box
    assert counted.replace(" · ", ", ") in page.header.state.text()
    assert page.review.items == 4 - len(paid)


def test_the_key_of_the_next_step_prepares_while_a_new_run_is_asked_for(page: RemindersPage) -> None:
    """The run behind the panel waits to be issued; the key means what is in front."""
    page.prepare_now()
    page.open_panel(True)
    page.area.panel.no_address.setChecked(True)
    press(page.area.panel.day, Qt.Key.Key_Return, CONTROL)
    assert states(page) == ["prepared"]
    assert page.area.panel_sheet.isHidden()
    assert page.review is not None
    assert [group.customer for group in page.review.letters] == ["Blum", "Keller GmbH", "Keller GmbH", "Ohne"]


def test_the_key_of_the_next_step_takes_the_reason_that_is_asked_for(page: RemindersPage) -> None:
    page.prepare_now()
    press(page.list.tree, Qt.Key.Key_Space)
    press(page.chooser.field, Qt.Key.Key_Return, CONTROL)
    assert states(page) == ["prepared"]
    assert page.review is not None
    assert page.review.letters[0].going is False


def test_without_a_run_the_key_prepares_by_what_stands_in_the_panel(page: RemindersPage) -> None:
    page.area.panel.day.set_day(TODAY - timedelta(days=1))
    press(page.area.panel.day, Qt.Key.Key_Return, CONTROL)
    assert [run.as_of for run in runs(page.desk.ledger)] == [TODAY - timedelta(days=1)]


@pytest.mark.parametrize("asking", ["panel", "posting"])
def test_escape_in_the_list_closes_what_is_asked_for(page: RemindersPage, asking: str) -> None:
    page.prepare_now()
    if asking == "panel":
        page.open_panel(True)
    else:
        page.next()
        page.open_post()
    page.list.tree.setFocus()
    press(page.list.tree, Qt.Key.Key_Escape)
    assert page.area.panel_sheet.isHidden()
    assert not page.area.posting
    assert page.list.tree.hasFocus()


def test_only_one_thing_is_asked_for_at_a_time(page: RemindersPage) -> None:
    page.prepare_now()
    page.next()
    page.open_panel(True)
    page.open_post()
    assert (page.area.panel_sheet.isHidden(), page.area.posting) == (True, True)
    page.open_panel(True)
    assert (page.area.panel_sheet.isHidden(), page.area.posting) == (False, False)


def test_in_a_narrow_window_the_form_for_posting_takes_the_place_of_the_list(page: RemindersPage) -> None:
    page.prepare_now()
    page.next()
    page.resize(800, 600)
    page.open_post()
    settle()
    assert (page.list.isVisible(), page.list.bar.isVisible()) == (False, False)
    assert page.area.post_form.primary.width() >= page.area.post_form.primary.sizeHint().width()
    press(page.area.post_form, Qt.Key.Key_Escape)
    assert (page.list.isVisible(), page.list.bar.isVisible()) == (True, True)
    assert page.list.tree.hasFocus()
    page.open_post()
    page.resize(1200, 700)
    settle()
    assert page.list.isVisible()
