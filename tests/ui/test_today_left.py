"""Today after a customer was left out of the run of the day: nothing of it is to send, and that is said."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import make_calls, post_run
from creditdesk.services.reminders.prepare import leave_out, prepare
from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.today.page import TodayPage
from tests import ledgers
from tests.ledgers import TODAY, acting, fake_render
from tests.ui.on_screen import Ways, show


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> TodayPage:
    """Keller was reminded today, Blum left out of that run because he promised to pay."""
    Ways(desk)
    books.invoice(books.customer("Keller"), "K1", 100, due=TODAY - timedelta(days=5))
    books.invoice(books.customer("Blum"), "B1", 30, due=TODAY - timedelta(days=5))
    run, _ = prepare(books.ledger, TODAY, acting())
    leave_out(books.ledger, run, [books.numbers["B1"]], "@promised", acting())
    issue(books.ledger, run, acting(), fake_render)
    post_run(books.ledger, run, TODAY, acting())
    made = TodayPage(desk)
    qtbot.addWidget(made)
    return made


def test_nothing_waits_for_who_has_left_the_rest_out(page: TodayPage) -> None:
    show(page)
    assert page.todo.rows == []
    assert page.done.text() == "Nothing waits for you. 1 invoice was left out of today's reminders."


def test_what_came_since_is_to_send_and_what_was_left_out_is_told_apart(
    page: TodayPage, books: ledgers.Desk
) -> None:
    books.invoice(books.customer("Neu"), "N1", 20, due=TODAY - timedelta(days=9))
    show(page)
    row = page.todo.rows[0].text_of
    assert row.words == "1 letter to send"
    assert row.note.endswith("1 left out today")


def test_a_call_of_an_issued_run_waits_on_today_until_it_is_recorded(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    """No later run proposes it, so that it would be forgotten."""
    ways = Ways(desk)
    books.invoice(
        books.customer("Keller", ladder_name="graduated"), "K1", 100, due=TODAY - timedelta(days=40)
    )
    books.remind(TODAY - timedelta(days=30))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    show(page)
    assert [row.text_of.note for row in page.todo.rows] == ["The next step of their reminders is a call"]
    run, _ = books.issue(TODAY)
    page.refresh()
    (row,) = page.todo.rows
    assert row.text_of.words == "1 invoice to call about"
    assert row.text_of.note == "Their run is issued; record the calls when they are made"
    row.text_of.opens()
    assert ways.went[-1] == ("reminders", {"run": run, "section": "call"})
    make_calls(books.ledger, run, [books.numbers["K1"]], TODAY, acting())
    page.refresh()
    assert page.todo.rows == []


def test_reminders_open_at_the_calls_that_wait(
    desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot
) -> None:
    books.invoice(
        books.customer("Keller", ladder_name="graduated"), "K1", 100, due=TODAY - timedelta(days=40)
    )
    books.remind(TODAY - timedelta(days=30))
    run, _ = books.issue(TODAY)
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    page.arrive(run=run, section="call")
    show(page)
    assert page.list.section() == "call"
    assert [group.key[0] for group in page.list.model.groups] == ["call"]
