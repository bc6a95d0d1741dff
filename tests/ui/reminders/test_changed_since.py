"""A prepared run after something has changed: it says so by itself and is prepared again with one button."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from creditdesk.services.ladders import change_ladder
from creditdesk.services.reminder_rules import change_reminder_rules, reminder_rules
from creditdesk.services.reminders.views import ladders
from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.widgets.banner import Banner
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import Ways, press
from tests.ui.reminders.hands import leave_out, titles


@pytest.fixture
def prepared(page: RemindersPage) -> RemindersPage:
    """A run of three letters, the first of them, Blum's, left out."""
    page.prepare_now()
    page.list.tree.open_all(False)
    leave_out(page)
    return page


def firmer(books: ledgers.Desk) -> object:
    """From day 1 on, and as a plain reminder."""
    standard = next(ladder for ladder in ladders(books.ledger) if ladder.name == "standard")
    steps = tuple(replace(step, days=1, tone="L2") if step.number == 1 else step for step in standard.steps)
    return change_ladder(books.ledger, replace(standard, steps=steps), acting())


def banner(page: RemindersPage) -> Banner | None:
    return page.area.notes.shown.get("changed")


def test_nothing_is_said_of_a_run_that_still_holds(prepared: RemindersPage) -> None:
    assert banner(prepared) is None


def test_a_change_of_the_ladder_is_told_above_the_run_and_its_lines_are_the_new_ones(
    prepared: RemindersPage, books: ledgers.Desk, desk: Desk
) -> None:
    desk.bus.changed.emit(firmer(books), None)
    said = banner(prepared)
    assert said is not None
    assert said.words.text() == (
        "Something has changed since this run was prepared: 1 more invoice would be reminded, 3 with another step or "
        "amount."
    )
    assert all("Reminder, English" in title for title in titles(prepared)[1:])


def test_prepare_again_keeps_what_was_left_out(
    prepared: RemindersPage, books: ledgers.Desk, desk: Desk, ways: Ways
) -> None:
    desk.bus.changed.emit(firmer(books), None)
    prepared.area.prepare_wanted.emit()
    assert prepared.review is not None
    assert [group.customer for group in prepared.review.letters] == [
        "Blum",
        "Jung",
        "Keller GmbH",
        "Keller GmbH",
    ]
    assert [group.going for group in prepared.review.letters] == [False, True, True, True]
    assert banner(prepared) is None
    assert ways.said[-1] == "Prepared again; 1 invoice stays left out."


def test_a_payment_is_told_as_well(prepared: RemindersPage, books: ledgers.Desk, desk: Desk) -> None:
    keller = next(group for group in prepared.list.model.groups if group.source and len(group.lines) == 2)
    assert keller.source is not None
    books.pay(keller.source.customer_id, 300, TODAY, (books.numbers["K1"], 300))
    prepared.refresh()
    said = banner(prepared)
    assert said is not None
    assert "1 no longer" in said.words.text()


def test_by_the_companys_former_ladder_the_next_step_is_to_prepare_again(
    prepared: RemindersPage, books: ledgers.Desk, desk: Desk
) -> None:
    record = reminder_rules(books.ledger)
    other = replace(record.rules, ladder_name="relationship")
    desk.bus.changed.emit(change_reminder_rules(books.ledger, other, record.version, acting()), None)
    said = banner(prepared)
    assert said is not None
    assert said.words.text().startswith(
        "This run was prepared by “Standard”; the company goes by “Relationship”"
    )
    assert prepared.primary.text() == "Prepare again"
    before = prepared.review
    press(prepared, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert prepared.review is not None
    assert before is not None
    assert prepared.review.run.id != before.run.id
    assert prepared.review.run.ladder == "relationship"
    assert prepared.primary.text().startswith("Issue")


def test_an_old_run_prepared_as_of_today_keeps_what_was_left_out(page: RemindersPage) -> None:
    page._prepare(TODAY - timedelta(days=1), "", False)
    page.list.tree.open_all(False)
    leave_out(page)
    page.area.prepare_wanted.emit()
    assert page.review is not None
    assert page.review.run.as_of == TODAY
    assert not page.review.letters[0].going
