"""Makes list pages on a small ledger."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.list_page import ListPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.lists.cases import Make
from tests.ui.on_screen import Ways, show


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def make(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> Make:
    """Makes pages, shown, on a ledger where each has three rows."""
    for number, name in enumerate(("Keller GmbH", "Brennan", "南京华联")):
        books.invoice(books.customer(name), f"N{number}", 100 * (number + 1), due=TODAY - timedelta(days=40))
    books.remind(TODAY)

    def made(kind: type[ListPage]) -> ListPage:
        page = kind(desk)  # type: ignore[call-arg] - every page gives its own title
        qtbot.addWidget(page)
        show(page)
        return page

    return made


@pytest.fixture
def page(make: Make) -> ListPage:
    return make(CustomersPage)
