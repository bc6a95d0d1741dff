"""Large ledgers for benchmarks: S = 2,000 customers and 100,000 invoices, L = 20,000 and 1,000,000 (or any other size).

Three years of invoices up to a given day with about 1.2 payments each, half the customers Chinese, few very large
customers, a few per cent open, credit notes set against invoices and open ones, receipts that nobody has allocated,
addresses missing here and there. Valid for ``files.check``. The same parameters give the same ledger.

Rows go in by the driver with the secondary indexes put aside, so that L takes seconds and not minutes.
"""

import atexit
import os
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import numpy as np

from creditdesk.db.engine import connect
from creditdesk.db.migrations.runner import expected_schema
from creditdesk.pinyin import columns_of
from creditdesk.services import files
from creditdesk.services.context import Acting
from tests.benchmarks.big_columns import (
    CITIES,
    COUNTRIES,
    DAYS,
    TERMS,
    Items,
    draw_items,
    is_chinese,
    made_up_name,
)

#: Folder in which made ledgers are kept from run to run; without it they live as long as the process.
KEEP = "CREDITDESK_BIG_LEDGERS"
_ITEM = "invoice (id, customer_id, kind, number, issued, due, currency, amount_minor, open_minor, closed_on)"


def make_big_ledger(path: Path, customers: int, invoices: int, seed: int, today: date) -> None:
    """Put a ledger of that size as of ``today`` at ``path``; made once per process (or kept, see ``KEEP``)."""
    name = f"{customers}-{invoices}-{seed}-{today.isoformat()}-{_version()}.creditdesk"
    kept = _folder() / name
    if not kept.exists():
        part = kept.with_name(f"{os.getpid()}-{name}")
        _make(part, customers, invoices, seed, today)
        os.replace(part, kept)
    shutil.copyfile(kept, path)


def _make(path: Path, customers: int, invoices: int, seed: int, today: date) -> None:
    first = today - timedelta(days=DAYS)
    acting = Acting("benchmark", datetime.combine(first, time(8), UTC), first)
    draft = files.CompanyDraft("Großhandel Benchmark GmbH", "DE", "EUR", "Speicherstraße 1\n20457 Hamburg")
    files.create(path, draft, acting, key=f"benchmark-{customers}-{invoices}-{seed}").close()
    with closing(connect(path, read_only=False)) as connection:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "foreign_keys=OFF"):
            connection.execute(f"PRAGMA {pragma}").fetchone()
        connection.execute("BEGIN")
        indexes = _put_indexes_aside(connection)
        _Filler(connection, np.random.default_rng(seed), customers, invoices, today).fill()
        for statement in indexes:
            connection.execute(statement)
        connection.execute("COMMIT")


def _put_indexes_aside(connection: sqlite3.Connection) -> list[str]:
    """Drop the indexes of the tables that are filled; returns the statements that make them anew."""
    tables = ("customer", "customer_address", "invoice", "payment", "allocation")
    rows = connection.execute(
        f"SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN {tables}"
    ).fetchall()
    for name, _ in rows:
        connection.execute(f"DROP INDEX {name}")
    return [sql for _, sql in rows]


class _Filler:
    """Stores the columns of all tables."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        rng: np.random.Generator,
        customers: int,
        invoices: int,
        today: date,
    ) -> None:
        self.connection, self.rng, self.customers, self.invoices = connection, rng, customers, invoices
        first = today - timedelta(days=DAYS)
        self.days = [(first + timedelta(days=day)).isoformat() for day in range(DAYS + max(TERMS) + 1)]
        self.currencies = ["CNY" if is_chinese(number) else "EUR" for number in range(customers)]

    def fill(self) -> None:
        """Store everything."""
        self._store_customers()
        items = draw_items(self.rng, self.customers, self.invoices)
        self._store_invoices(items)
        self._store_credit_notes(items)
        self._store_receipts(items)

    def _store_customers(self) -> None:
        numbers = range(self.customers)
        names = [made_up_name(number) for number in numbers]
        countries = ["CN" if is_chinese(number) else COUNTRIES[number % len(COUNTRIES)] for number in numbers]
        self._insert(
            "customer (id, code, name, name_key, sort_key, search_key, country, currency, created_on)",
            range(1, self.customers + 1),
            [f"{10_000 + number}" for number in numbers],
            names,
            *zip(*map(columns_of, names), strict=True),
            countries,
            self.currencies,
            [self.days[0]] * self.customers,
        )
        found = [number for number in numbers if number % 40 != 7]
        self._insert(
            "customer_address (customer_id, lines, postcode, city)",
            [number + 1 for number in found],
            [f"Street {number % 300 + 1}" for number in found],
            [f"{10_000 + number % 80_000}" for number in found],
            [CITIES[number % len(CITIES)] if is_chinese(number) else "Hamburg" for number in found],
        )

    def _store_invoices(self, items: Items) -> None:
        ids = range(1, self.invoices + 1)
        left = items.left()
        last = items.last()
        self._insert(
            _ITEM,
            ids,
            (items.customer + 1).tolist(),
            ["invoice"] * self.invoices,
            [f"RE-{number:07d}" for number in ids],
            self._iso(items.issued),
            self._iso(items.due),
            self._currency(items.customer),
            items.amount.tolist(),
            left.tolist(),
            [
                None if amount else self.days[day]
                for amount, day in zip(left.tolist(), last.tolist(), strict=True)
            ],
        )

    def _store_credit_notes(self, items: Items) -> None:
        """Those set against their invoice, and some that are still open."""
        (used,) = np.nonzero(items.credit)
        owner, on, credit = items.customer[used], items.returned[used], items.credit[used]
        self._store_notes(self.invoices + 1, owner, on, credit, closed=True)
        count = self.invoices // 500
        self._store_notes(
            self.invoices + 1 + len(used),
            self.rng.integers(0, self.customers, count),
            self.rng.integers(DAYS - 60, DAYS + 1, count),
            self.rng.integers(1000, 200_000, count),
            closed=False,
        )
        invoices, notes = (used + 1).tolist(), range(self.invoices + 1, self.invoices + 1 + len(used))
        amounts, days = credit.tolist(), self._iso(on)
        columns = "allocation (invoice_id, contra_id, amount_minor, on_date)"
        self._insert(columns, invoices, notes, amounts, days)
        self._insert(columns, notes, invoices, [-amount for amount in amounts], days)

    def _store_notes(
        self, first: int, customer: np.ndarray, issued: np.ndarray, amount: np.ndarray, *, closed: bool
    ) -> None:
        days, amounts = self._iso(issued), [-value for value in amount.tolist()]
        ids = range(first, first + len(days))
        self._insert(
            _ITEM,
            ids,
            (customer + 1).tolist(),
            ["credit_note"] * len(days),
            [f"GS-{number:07d}" for number in ids],
            days,
            days,
            self._currency(customer),
            amounts,
            [0] * len(days) if closed else amounts,
            days if closed else [None] * len(days),
        )

    def _store_receipts(self, items: Items) -> None:
        """One receipt for each part of an invoice in order of time, then some that nobody has allocated."""
        invoice, day, amount = items.parts()
        order = np.argsort(day, kind="stable")
        invoice, on, amounts = invoice[order], self._iso(day[order]), amount[order].tolist()
        ids = range(1, len(on) + 1)
        customer = items.customer[invoice]
        self._insert_receipts(ids, customer, on, amounts, [0] * len(on), on)
        self._insert(
            "allocation (invoice_id, payment_id, amount_minor, on_date)",
            (invoice + 1).tolist(),
            ids,
            amounts,
            on,
        )
        count = self.invoices // 300
        free = self.rng.integers(1000, 500_000, count).tolist()
        owner = self.rng.integers(0, self.customers, count)
        when = self._iso(self.rng.integers(DAYS - 90, DAYS + 1, count))
        self._insert_receipts(
            range(len(on) + 1, len(on) + 1 + count), owner, when, free, free, [None] * count
        )

    def _insert_receipts(
        self,
        ids: Iterable[int],
        customer: np.ndarray,
        on: Sequence[str],
        amount: Sequence[int],
        free: Sequence[int],
        used_on: Sequence[str | None],
    ) -> None:
        self._insert(
            "payment (id, customer_id, kind, dated, currency, amount_minor, free_minor, used_on)",
            ids,
            (customer + 1).tolist(),
            ["receipt"] * len(on),
            on,
            self._currency(customer),
            amount,
            free,
            used_on,
        )

    def _iso(self, days: np.ndarray) -> list[str]:
        return [self.days[day] for day in days.tolist()]

    def _currency(self, customer: np.ndarray) -> list[str]:
        return [self.currencies[number] for number in customer.tolist()]

    def _insert(self, into: str, *columns: Iterable[Any]) -> None:
        statement = f"INSERT INTO {into} VALUES ({', '.join('?' * len(columns))})"
        self.connection.executemany(statement, zip(*columns, strict=True))


@cache
def _folder() -> Path:
    """Where made ledgers lie: kept where the person says, else for the life of this process."""
    kept = os.environ.get(KEEP)
    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
        return Path(kept)
    folder = mkdtemp(prefix="creditdesk-big-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


@cache
def _version() -> str:
    """Changes when this module or the tables change, so that nothing stale is taken from the kept ones."""
    schema = "".join(sorted(sql for _, _, sql in expected_schema()))
    return sha256(Path(__file__).read_bytes() + schema.encode()).hexdigest()[:12]
