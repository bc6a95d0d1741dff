"""The page Reports on a small real ledger."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.reports.page import ReportsPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways
from tests.ui.reports.hands import made


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> ReportsPage:
    """Keller owes 300 + 100 late euros less 50 on account and 70 dollars; =Evil owes 20 since 40 days."""
    keller = books.customer("Keller GmbH")
    books.invoice(keller, "K1", 300, due=TODAY + timedelta(days=20))
    books.invoice(keller, "K2", 100, due=TODAY - timedelta(days=100))
    books.invoice(keller, "U1", 70, due=TODAY - timedelta(days=5), currency="USD")
    books.pay(keller, 50, TODAY)
    books.invoice(books.customer("=Evil & Sons"), "N1", 20, due=TODAY - timedelta(days=40))
    return made(desk, qtbot)
