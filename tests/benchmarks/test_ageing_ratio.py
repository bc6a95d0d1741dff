"""Goals 4 and 5: ageing today within 2x of stored-balance SQL, as of any day within 1.5x of the ``closed_on`` SQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from creditdesk.db.engine import Ledger, connect
from creditdesk.services.ageing import ageing_report
from creditdesk.services.files import open_read_only
from tests.benchmarks.big_ledger import make_big_ledger
from tests.benchmarks.measure import hold, paired
from tests.ledgers import TODAY

_BUCKETS = """SUM(CASE WHEN due >= :d0 THEN o ELSE 0 END), SUM(CASE WHEN due < :d0 AND due >= :d30 THEN o ELSE 0 END),
    SUM(CASE WHEN due < :d30 AND due >= :d60 THEN o ELSE 0 END),
    SUM(CASE WHEN due < :d60 AND due >= :d90 THEN o ELSE 0 END), SUM(CASE WHEN due < :d90 THEN o ELSE 0 END)"""
#: The floors: the statements of SPEED section 2 for one row a customer and currency, without credits or names.
STORED = f"""SELECT customer_id, currency, {_BUCKETS} FROM (SELECT customer_id, currency, due, open_minor AS o
    FROM invoice WHERE open_minor <> 0 AND kind <> 'credit_note') GROUP BY customer_id, currency"""
AS_OF = f"""SELECT customer_id, currency, {_BUCKETS} FROM (SELECT customer_id, currency, due, amount_minor - COALESCE((
        SELECT SUM(a.amount_minor) FROM allocation a WHERE a.invoice_id = invoice.id AND a.on_date <= :d0), 0) AS o
    FROM invoice NOT INDEXED WHERE issued <= :d0 AND (closed_on IS NULL OR closed_on > :d0)
        AND kind <> 'credit_note') GROUP BY customer_id, currency"""


@pytest.fixture(scope="module", params=[(2_000, 100_000), (20_000, 1_000_000)], ids=["100k", "1M"])
def big(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    customers, invoices = request.param
    path = tmp_path_factory.mktemp("big") / "big.creditdesk"
    make_big_ledger(path, customers, invoices, seed=7, today=TODAY)
    yield path
    path.unlink()


@pytest.fixture(scope="module")
def ledger(big: Path) -> Iterator[Ledger]:
    with closing(open_read_only(big)) as found:
        yield found


@pytest.fixture(scope="module")
def raw(big: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(big, read_only=True)) as found:
        yield found


def _floor(raw: sqlite3.Connection, statement: str, day: date) -> list[tuple[Any, ...]]:
    days = {f"d{back}": (day - timedelta(days=back)).isoformat() for back in (0, 30, 60, 90)}
    return raw.execute(statement, days).fetchall()


def _same(ledger: Ledger, day: date, rows: list[tuple[Any, ...]]) -> None:
    ours = {
        (row.customer_id, row.currency): (row.not_due, *row.buckets)
        for row in ageing_report(ledger, day, TODAY).rows
    }
    assert {key: row for row in rows if any(row[2:]) for key in [row[:2]]} == {
        key: (*key, *figures) for key, figures in ours.items() if any(figures)
    }


def test_ageing_today(ledger: Ledger, raw: sqlite3.Connection) -> None:
    _same(ledger, TODAY, _floor(raw, STORED, TODAY))
    hold(
        "ageing today",
        2.0,
        lambda: paired(lambda: ageing_report(ledger, TODAY, TODAY), lambda: _floor(raw, STORED, TODAY)),
    )


@pytest.mark.parametrize("days_back", [1, 365])
def test_ageing_as_of_a_past_day(ledger: Ledger, raw: sqlite3.Connection, days_back: int) -> None:
    day = TODAY - timedelta(days=days_back)
    _same(ledger, day, _floor(raw, AS_OF, day))
    hold(
        f"ageing {days_back} days back",
        1.5,
        lambda: paired(lambda: ageing_report(ledger, day, TODAY), lambda: _floor(raw, AS_OF, day), rounds=5),
    )
