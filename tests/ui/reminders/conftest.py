"""A page Reminders on a small ledger: letters, somebody without an address, somebody too young for a step."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, show


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, fonts: Path, qtbot: QtBot) -> RemindersPage:
    """Blum: one letter; Keller: two invoices in one letter and one in dollars; Ohne has no address; Jung is young."""
    keller = books.customer("Keller GmbH")
    books.invoice(keller, "K1", 300, due=TODAY - timedelta(days=10))
    books.invoice(keller, "K2", 200, due=TODAY - timedelta(days=20))
    books.invoice(keller, "K3", 70, due=TODAY - timedelta(days=9), currency="USD")
    books.invoice(books.customer("Blum", language="zh_CN"), "B1", 30, due=TODAY - timedelta(days=5))
    books.invoice(books.customer("Ohne", city=""), "O1", 50, due=TODAY - timedelta(days=30))
    books.invoice(books.customer("Jung"), "J1", 10, due=TODAY - timedelta(days=1))
    made = RemindersPage(desk)
    made.steps.open_file = lambda _target: None
    qtbot.addWidget(made)
    show(made)
    return made
