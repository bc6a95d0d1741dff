"""Rows in bulk: every kind reaches its table whole."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from creditdesk.db import bulk
from creditdesk.pinyin import columns_of
from creditdesk.services import files
from tests.ledgers import Desk, acting, make_desk

WHO = acting()
ROWS: dict[str, Any] = {
    "customer": bulk.CustomerRow(
        7, "C-7", "Käse & Söhne", *columns_of("Käse & Söhne"), "2026-01-02", country="DE"
    ),
    "customer_address": bulk.AddressRow(7, "Hof 1\nHinterhaus", "89073", "Ulm"),
    "invoice": bulk.ItemRow(3, 7, "invoice", "00042", "2026-01-02", "2026-02-01", "EUR", 1000, 400),
    "payment": bulk.PaymentRow(5, 7, "receipt", "2026-01-20", "EUR", 600, 0, "2026-01-20"),
    "allocation": bulk.AllocationRow(3, 5, None, 600, "2026-01-20"),
    "dunning_step": bulk.OpeningStepRow(3, 1, 2, "2026-02-20", "2026-02-27"),
    "bank_account": bulk.BankAccountRow("CNY", "A", "", "", "银行", "123", "456"),
    "tolerance": bulk.ToleranceRow("EUR", 500),
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = make_desk(tmp_path)
    yield found
    found.ledger.close()


def _stored(desk: Desk, table: str, columns: tuple[str, ...]) -> list[tuple[Any, ...]]:
    with desk.ledger.read() as connection:
        rows = connection.exec_driver_sql(f"SELECT {', '.join(columns)} FROM {table}").all()
    return [tuple(row) for row in rows]


def test_every_kind_is_stored_as_given_and_the_file_stays_sound(desk: Desk) -> None:
    with desk.ledger.work(WHO.actor, WHO.at) as work:
        for row in ROWS.values():
            bulk.insert_rows(work.connection, [row])
    for table, row in ROWS.items():
        assert _stored(desk, table, row._fields) == [tuple(row)]
    assert files.check(desk.ledger).problems == ()
    with desk.ledger.read() as connection:
        assert bulk.next_ids(connection) == (8, 4, 6)


def test_every_kind_has_its_statement() -> None:
    assert {type(row) for row in ROWS.values()} == set(bulk.STATEMENTS)


def test_nothing_to_store_is_nothing(desk: Desk) -> None:
    with desk.ledger.work(WHO.actor, WHO.at) as work:
        bulk.insert_rows(work.connection, [])
        assert bulk.next_ids(work.connection) == (1, 1, 1)
