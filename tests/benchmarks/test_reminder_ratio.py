"""Goal 14: a reminder run, decided, issued and posted, within 10x of raw set-based SQL that writes the same rows.

The floor decides nothing and says nothing: it inserts a decision, a letter item, a step and an event per item and a
letter per customer with five statements. Ours reads, decides with reasons, groups, numbers, checks and stores.
"""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from creditdesk.db.engine import Ledger, connect
from creditdesk.services import files
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import post_run
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.views import run_view
from tests.benchmarks.measure import Measured, hold, paired
from tests.ledgers import TODAY, acting

_ITEMS_PER_CUSTOMER = 4
_NOTHING = (b"a letter", 1)
_RUN = "INSERT INTO run (as_of, ladder_id, state, prepared_at) VALUES (?, 1, 'prepared', '')"
_CREATE = """INSERT INTO decision (run_id, invoice_id, outcome, step, reason, open_minor, days_late)
    SELECT ?, id, 'included', 1, 'step_due', open_minor, 20 FROM invoice WHERE open_minor > 0 AND due <= ?"""
_DOCUMENT = "INSERT OR IGNORE INTO document VALUES (?, 'application/pdf', ?, '')"
_LETTERS = """INSERT INTO letter (run_id, number, customer_id, currency, language, tone, step, dated, total_minor,
        pages, document_hash, state)
    SELECT d.run_id, 'F' || i.customer_id, i.customer_id, i.currency, 'en', 'L1', 1, ?, SUM(d.open_minor), 1, ?,
        'issued' FROM decision d JOIN invoice i ON i.id = d.invoice_id WHERE d.run_id = ? GROUP BY i.customer_id"""
_ITEMS = """INSERT INTO letter_item SELECT l.id, i.id, 1, i.amount_minor, 0, i.open_minor, 20 FROM decision d
    JOIN invoice i ON i.id = d.invoice_id JOIN letter l ON l.customer_id = i.customer_id WHERE d.run_id = ?"""
_POSTED = "UPDATE letter SET state = 'posted', posted_on = ? WHERE run_id = ?"
_PROCESS = """INSERT INTO dunning_step (invoice_id, ladder_id, step, kind, on_date, run_id)
    SELECT invoice_id, 1, step, 'call', ?, run_id FROM decision WHERE run_id = ?"""
_EVENTS = """INSERT INTO event (at, actor, verb, subject, subject_id, data, prev_hash, hash)
    SELECT '', 'floor', 'remind', 'invoice', invoice_id, '{}', '', '' FROM decision WHERE run_id = ?"""


def _make(path: Path, items: int) -> None:
    ledger = files.create(path, files.CompanyDraft("Floor GmbH", "DE", "EUR"), acting())
    customers = range(1, items // _ITEMS_PER_CUSTOMER + 1)
    due = (TODAY - timedelta(days=20)).isoformat()
    with ledger.work("tester", acting().at) as work:
        insert = work.connection.exec_driver_sql
        insert(
            "INSERT INTO customer (id, code, name, name_key, created_on) VALUES (?, ?, ?, ?, '2026-01-01')",
            [(number, f"C{number}", f"Customer {number}", f"customer {number}") for number in customers],
        )
        insert(
            "INSERT INTO customer_address (customer_id, city) VALUES (?, 'Ulm')",
            [(number,) for number in customers],
        )
        insert(
            "INSERT INTO invoice (customer_id, kind, number, issued, due, currency, amount_minor, open_minor) "
            "VALUES (?, 'invoice', ?, ?, ?, 'EUR', 12345, 12345)",
            [(1 + number // _ITEMS_PER_CUSTOMER, f"R{number}", due, due) for number in range(items)],
        )
        work.record("make", "invoice", 0, {"items": items})
    ledger.close()


def _floor(raw: sqlite3.Connection) -> None:
    day = TODAY.isoformat()
    raw.execute("BEGIN IMMEDIATE")
    run = raw.execute(_RUN, (day,)).lastrowid
    raw.execute(_CREATE, (run, (TODAY - timedelta(days=3)).isoformat()))
    raw.execute(_EVENTS, (run,))
    raw.execute("COMMIT")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(_DOCUMENT, ("0" * 64, b"a letter"))
    raw.execute(_LETTERS, (day, "0" * 64, run))
    raw.execute(_ITEMS, (run,))
    raw.execute("COMMIT")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(_POSTED, (day, run))
    raw.execute(_PROCESS, (day, run))
    raw.execute(_EVENTS, (run,))
    raw.execute("COMMIT")


def _ours(ledger: Ledger) -> int:
    run, _ = prepare(ledger, TODAY, acting())
    issue(ledger, run, acting(), lambda _content: _NOTHING)
    post_run(ledger, run, TODAY, acting())
    return run


@pytest.mark.parametrize("items", [2_000, 20_000])
def test_reminder_run(items: int, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.creditdesk"
    _make(fresh, items)
    names = count()

    def copy() -> Path:
        return Path(shutil.copy(fresh, tmp_path / f"{next(names)}.creditdesk"))

    def measure() -> Measured:
        # Every round works on a file of its own, so copies are opened before the clock starts.
        ledgers = [files.open_ledger(copy(), acting()) for _ in range(5)]
        raws = [connect(copy(), read_only=False) for _ in range(5)]
        for raw in raws:
            raw.execute("PRAGMA journal_mode=WAL").fetchone()
        todo, floors = iter(ledgers), iter(raws)
        try:
            return paired(lambda: _ours(next(todo)), lambda: _floor(next(floors)), rounds=4)
        finally:
            for ledger in ledgers:
                ledger.close()
            for raw in raws:
                raw.close()

    hold(f"reminder run, {items} items", 10.0, measure)
    with closing(files.open_ledger(copy(), acting())) as ledger:
        view = run_view(ledger, _ours(ledger))
    assert len(view.decisions) == items
    assert len(view.letters) == items // _ITEMS_PER_CUSTOMER
