"""The page Customers on a small real ledger."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.customers.hands import new_page
from tests.ui.on_screen import Ways


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> CustomersPage:
    """Keller (1) owes 300 + 100 late euros, 70 dollars, and has 50 on account; Brennan (2) owes nothing and has no
    address; 南京华联 (3) owes 20 since 40 days."""
    keller = books.customer("Keller GmbH", terms="30 days")
    books.invoice(keller, "K1", 300, due=TODAY + timedelta(days=20))
    books.invoice(keller, "K2", 100, due=TODAY - timedelta(days=100))
    books.invoice(keller, "U1", 70, due=TODAY - timedelta(days=5), currency="USD")
    books.pay(keller, 50, TODAY)
    books.customer("Brennan & Sons", city="", country="GB")
    nanjing = books.customer("南京华联贸易有限公司", country="CN")
    books.invoice(nanjing, "N1", 20, due=TODAY - timedelta(days=40))
    return new_page(desk, qtbot)
