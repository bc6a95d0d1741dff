"""The page Invoices on a small real ledger."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services.invoices import invoice_lines
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.page import InvoicesPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways


def new_page(desk: Desk, qtbot: QtBot) -> InvoicesPage:
    page = InvoicesPage(desk)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> InvoicesPage:
    """Keller (1): 2026-0001 of 300 late by 40 days (1), 2026-0002 of 100 late by 10 (2), 2026-0003 of 50 due today
    (3), 2026-0004 of 80 paid (4), in dollars U1 of 70 (5). 南京华联 (2): N1 of 20, due in 30 days (6)."""
    keller = books.customer("Keller GmbH", terms="15 days")
    for number, (amount, days) in enumerate(((300, -40), (100, -10), (50, 0), (80, -70)), start=1):
        books.invoice(keller, f"2026-000{number}", amount, due=TODAY + timedelta(days=days))
    books.pay(keller, 80, TODAY - timedelta(days=60), (4, 80))
    books.invoice(keller, "U1", 70, due=TODAY - timedelta(days=1), currency="USD")
    nanjing = books.customer("南京华联贸易有限公司", country="CN")
    books.invoice(nanjing, "N1", 20, due=TODAY + timedelta(days=30))
    return new_page(desk, qtbot)


def opened(books: ledgers.Desk, item: int) -> int:
    """What is open of an item now."""
    return invoice_lines(books.ledger, [item], TODAY)[0].open
