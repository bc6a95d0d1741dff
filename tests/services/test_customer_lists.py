"""Filters of the customer list and the balance of one customer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from creditdesk.db.engine import Ledger
from creditdesk.services.ageing import ageing_report, customer_ageing
from creditdesk.services.customers import CustomerFilter, customer_counts, customer_ids
from creditdesk.services.payments import reverse_payment
from tests import small_ledger as small


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = small.new_ledger(tmp_path)
    yield ledger
    ledger.close()


def test_each_filter_shows_as_many_as_its_count_says(ledger: Ledger) -> None:
    late = small.customer(ledger, "Late")
    homeless = small.customer(ledger, "Homeless", address="", city="")
    small.customer(ledger, "Silent", address="", city="")
    advance = small.customer(ledger, "Advance")
    small.invoice(ledger, late, "A1", 900, -3)
    small.invoice(ledger, homeless, "A1", 900, -1)
    small.pay(ledger, advance, 500)
    wanted: dict[CustomerFilter, int] = {
        "all": 4, "overdue": 2, "balance": 3, "no_address": 2, "overdue_no_address": 1, "unallocated": 1,
    }  # fmt: skip
    assert customer_counts(ledger, small.TODAY) == wanted
    assert {key: len(customer_ids(ledger, small.TODAY, shown=key)) for key in wanted} == wanted


def test_overdue_counts_in_any_currency_and_a_reversed_receipt_is_no_credit(ledger: Ledger) -> None:
    keller = small.customer(ledger, "Keller")
    small.invoice(ledger, keller, "A1", 90_000, 10)
    small.invoice(ledger, keller, "U1", 100, -10, currency="USD")
    reverse_payment(ledger, small.pay(ledger, keller, 500), "typing slip", small.ACTING)
    assert list(customer_ids(ledger, small.TODAY, shown="overdue")) == [keller]
    assert list(customer_ids(ledger, small.TODAY, shown="unallocated")) == []


def test_one_customers_ageing_is_its_row_of_the_report(ledger: Ledger) -> None:
    keller, brennan = small.customer(ledger, "Keller"), small.customer(ledger, "Brennan")
    for number, due in enumerate((5, -1, -30, -31, -91)):
        small.invoice(ledger, keller, f"A{number}", 100 * (number + 1), due)
    small.invoice(ledger, keller, "U1", 7_000, -10, currency="USD")
    small.invoice(ledger, brennan, "B1", 333, -10)
    small.pay(ledger, keller, 50)
    report = ageing_report(ledger, small.TODAY, small.TODAY)
    own = [row for row in report.rows if row.customer_id == keller]
    rows = customer_ageing(ledger, keller, small.TODAY)
    assert [row.currency for row in rows] == ["USD", "EUR"]
    assert sorted(rows, key=lambda row: row.currency) == own
    assert own[0].balance == 1500 - 50
