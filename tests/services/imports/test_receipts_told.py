"""What is told of receipts in a file that no invoice takes, or that are of a day to come."""

import pytest

from creditdesk.services.imports import ImportResult
from tests.ledgers import Desk
from tests.services.imports.conftest import Import

INVOICES = "customer,invoice,issued,due,amount\nC1,R1,2026-09-01,2026-10-01,300.00\n"
HEAD = "customer,date,amount,reference,currency\n"


def told(result: ImportResult) -> dict[str, dict[str, object]]:
    return {notice.code: dict(notice.params) for notice in result.notices}


@pytest.fixture
def owing(desk: Desk, bring: Import) -> Desk:
    bring(INVOICES)
    return desk


def test_a_surplus_is_told_by_currency(owing: Desk, bring: Import) -> None:
    result = bring(
        f"{HEAD}C1,2026-11-10,1500.00,R1,EUR\nC1,2026-11-11,20.00,,EUR\nC2,2026-11-11,50.00,R9,USD\n"
    )
    assert told(result) == {"stays_on_account": {"count": 3, "sums": "1,220.00 EUR, 50.00 USD"}}


def test_what_is_allocated_whole_is_not_told(owing: Desk, bring: Import) -> None:
    assert told(bring(f"{HEAD}C1,2026-11-10,300.00,R1,EUR\n")) == {}


def test_a_receipt_of_a_day_to_come_is_told(owing: Desk, bring: Import) -> None:
    result = bring(f"{HEAD}C1,2026-12-24,100.00,R1,EUR\nC1,2026-11-22,100.00,R1,EUR\n")
    assert result.stored
    assert told(result) == {"received_later": {"count": 1, "earliest": "2026-12-24"}}
