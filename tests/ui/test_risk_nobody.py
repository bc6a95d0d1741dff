"""Risk while nobody is graded: no bars of nothing, but what to do for a grade."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.risk.page import RiskPage
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import Ways, settle, show


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


def page_of(desk: Desk, qtbot: QtBot) -> RiskPage:
    page = RiskPage(desk)
    qtbot.addWidget(page)
    show(page)
    settle()
    return page


def taken_over(books: ledgers.Desk) -> None:
    """All customers were there before CreditDesk, so that a short history gives no grade."""
    with books.ledger.work("tester", acting().at) as work:
        work.connection.exec_driver_sql("UPDATE customer SET taken_over = 1")


def test_customers_without_a_grade_are_told_how_they_come_by_one(
    desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot
) -> None:
    books.invoice(books.customer("Alt GmbH"), "A1", 500, due=TODAY - timedelta(days=10))
    taken_over(books)
    page = page_of(desk, qtbot)
    assert page.overview.nobody.isVisible()
    assert not page.overview.chart.isVisible()
    assert "A grade needs three settled invoices" in page.overview.nobody.sentence.text()
    page.overview.nobody.action.click()
    assert ways.went == [("import", {"choose": True})]
    assert len(page._lines) == 1


def test_one_graded_customer_brings_the_bars_back(
    desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot
) -> None:
    books.invoice(books.customer("Alt GmbH"), "A1", 500, due=TODAY - timedelta(days=10))
    taken_over(books)
    books.invoice(books.customer("Neu GmbH"), "N1", 50, due=TODAY - timedelta(days=10))
    page = page_of(desk, qtbot)
    assert page.overview.chart.isVisible()
    assert not page.overview.nobody.isVisible()


def test_where_nobody_owes_anything_there_is_only_the_tables_word(
    desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot
) -> None:
    books.customer("Still")
    page = page_of(desk, qtbot)
    assert not page.overview.isVisible()
    assert not page._toggle.isVisible()
