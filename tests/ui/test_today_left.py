"""Today after a customer was left out of the run of the day: nothing of it is to send, and that is said."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import post_run
from creditdesk.services.reminders.prepare import leave_out, prepare
from creditdesk.ui.desk import Desk
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
