"""Allocations and the stored amounts beside them: they move together or not at all."""

from datetime import timedelta

import pytest

from creditdesk.db.bare import driver
from creditdesk.db.money_writes import NewAllocation, against_credit_note, insert_allocations
from creditdesk.services.files import check
from tests.ledgers import TODAY, Desk, acting


def item_of(desk: Desk, number: int) -> tuple[int, str | None, int]:
    with desk.ledger.read() as connection:
        row = connection.exec_driver_sql(
            "SELECT open_minor, closed_on, version FROM invoice WHERE id = ?", (number,)
        )
        return tuple(row.one())


def store(desk: Desk, *rows: NewAllocation) -> None:
    with desk.ledger.work("Anna", acting().at) as work:
        insert_allocations(work.connection, rows)


def test_open_and_closed_follow_the_allocations(desk: Desk) -> None:
    keller = desk.customer("Keller")
    item = desk.invoice(keller, "A1", 100, due=TODAY)
    payment = desk.pay(keller, 100, TODAY)
    store(desk, NewAllocation(item, 4_000, TODAY - timedelta(days=3), payment))
    assert item_of(desk, item) == (6_000, None, 2)
    store(desk, NewAllocation(item, 6_000, TODAY - timedelta(days=5), payment))
    assert item_of(desk, item) == (0, (TODAY - timedelta(days=3)).isoformat(), 3)
    store(desk, NewAllocation(item, -4_000, TODAY, payment))
    assert item_of(desk, item) == (4_000, None, 4)
    with desk.ledger.read() as connection:
        row = connection.exec_driver_sql("SELECT free_minor, used_on FROM payment").one()
    assert tuple(row) == (4_000, None)


def test_a_credit_note_and_its_invoice_move_together(desk: Desk) -> None:
    keller = desk.customer("Keller")
    item = desk.invoice(keller, "A1", 100, due=TODAY)
    note = desk.invoice(keller, "C1", 30, due=TODAY, issued=TODAY, kind="credit_note")
    store(desk, *against_credit_note(item, note, 3_000, TODAY))
    assert (item_of(desk, item)[0], item_of(desk, note)[:2]) == (7_000, (0, TODAY.isoformat()))
    assert check(desk.ledger).ok


def test_nothing_to_store_changes_nothing(desk: Desk) -> None:
    keller = desk.customer("Keller")
    item = desk.invoice(keller, "A1", 100, due=TODAY)
    store(desk)
    assert item_of(desk, item) == (10_000, None, 1)


@pytest.mark.parametrize("amount", [10_001, -1])
def test_the_file_itself_refuses_what_does_not_fit(desk: Desk, amount: int) -> None:
    keller = desk.customer("Keller")
    item = desk.invoice(keller, "A1", 100, due=TODAY)
    payment = desk.pay(keller, 200, TODAY)
    with pytest.raises(driver().IntegrityError):
        store(desk, NewAllocation(item, amount, TODAY, payment))
    assert item_of(desk, item) == (10_000, None, 1)
