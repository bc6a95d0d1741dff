"""A customer and an invoice to remind."""

import pytest

from tests.ledgers import Desk
from tests.services.reminders.runs import DUE


@pytest.fixture
def keller(desk: Desk) -> int:
    return desk.customer("Keller")


@pytest.fixture
def item(desk: Desk, keller: int) -> int:
    return desk.invoice(keller, "1001", 100, due=DUE)
