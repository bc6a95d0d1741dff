"""A cent does not stand among the few whom one should worry about."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from creditdesk.services.today import WorryLine
from creditdesk.ui.desk import Desk
from creditdesk.ui.today.page import TodayPage
from creditdesk.ui.today.worries import Worries
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, show


def test_a_trifle_long_overdue_is_no_worry_beside_real_money(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    Ways(desk)
    books.invoice(books.customer("Large"), "L1", 9000, due=TODAY - timedelta(days=3))
    books.invoice(books.customer("Small"), "S1", 8, due=TODAY - timedelta(days=90))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    show(page)
    assert [row.text_of.words for row in page.worries.rows] == ["Large"]
    books.invoice(books.customer("Middling"), "M1", 10, due=TODAY - timedelta(days=90))
    page.refresh()
    assert {row.text_of.words for row in page.worries.rows} == {"Large", "Middling"}


def test_where_only_trifles_are_long_overdue_that_is_said(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    found = [WorryLine(1, "Large", "EUR", 900_000, 3, 2), WorryLine(2, "Small", "EUR", 800, 90, 2)]
    worries = Worries(desk, page)
    assert worries.lines(found, {}) == []
    said = worries.calm(found, "EUR", known=True)
    assert said.endswith("2 customers are overdue, only trifles for more than 30 days.")
