"""Thirty kills at any moment of importing, issuing and posting: nothing acknowledged is lost, nothing is half-made."""

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from creditdesk.db.engine import Ledger
from creditdesk.services import files
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import undo_run
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.views import run_view
from tests.faults.worker import START, acting, import_batch, killed_after, last_day
from tests.ledgers import fake_render, make_desk

KILLS = 10


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger with 20 customers and 120 late invoices."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    desk = make_desk(tmp_path)
    import_batch(desk.ledger, tmp_path, 0, 120, START)
    desk.ledger.close()
    return desk.ledger.path


@pytest.mark.parametrize("deed", ["import", "issue", "post"])
def test_killed_ten_times(path: Path, deed: str) -> None:
    chance = random.Random(f"kill {deed}")
    acknowledged: list[tuple[str, Any]] = []
    for number in range(KILLS):
        done_first = number % 2 == 0
        acknowledged += killed_after(path, deed, chance.uniform(0.0, 0.3), done_first=done_first)
        _require_sound(path, acknowledged)
    assert len(acknowledged) >= KILLS // 2


def _require_sound(path: Path, acknowledged: Iterable[tuple[str, Any]]) -> None:
    ledger = files.open_ledger(path, acting(START))
    try:
        assert files.check(ledger).problems == ()
        said: dict[str, list[Any]] = {}
        for what, which in acknowledged:
            said.setdefault(what, []).append(which)
        with ledger.read() as connection:
            invoices = {row[0] for row in connection.exec_driver_sql("SELECT number FROM invoice")}
            payments = {row[0] for row in connection.exec_driver_sql("SELECT id FROM payment")}
            letters = [row[0] for row in connection.exec_driver_sql("SELECT number FROM letter ORDER BY id")]
            states = dict(connection.exec_driver_sql("SELECT id, state FROM run").all())
        assert invoices >= {number for batch in said.get("imported", []) for number in batch}
        assert payments >= set(said.get("paid", []))
        assert set(letters) >= {number for run in said.get("issued", []) for number in run}
        assert {states[run] for run in said.get("undone", [])} <= {"undone"}
        assert {states[run] for run in said.get("posted", [])} <= {"posted"}
        assert len(letters) == len(set(letters))
        for batch in {number.split("-")[0] for number in invoices}:
            assert len([n for n in invoices if n.startswith(f"{batch}-")]) in (40, 60, 120), "half a list"
        _require_whole_runs(ledger, states)
        _require_new_numbers(ledger, letters)
    finally:
        ledger.close()


def _require_whole_runs(ledger: Ledger, states: dict[int, str]) -> None:
    for run, state in states.items():
        view = run_view(ledger, run)
        in_letters = len(view.letters)
        included = {
            (line.customer_id, line.currency) for line in view.decisions if line.outcome == "included"
        }
        assert in_letters == (0 if state in ("prepared", "dropped") else len(included)), (run, state)


def _require_new_numbers(ledger: Ledger, letters: list[str]) -> None:
    """What is issued next has numbers that no letter had, however the last issue ended."""
    waiting = [run for run in _runs(ledger) if run_view(ledger, run).run.state in ("issued", "printed")]
    day = last_day(ledger)
    for run in waiting:
        undo_run(ledger, run, acting(day))
    run, _ = prepare(ledger, day, acting(day))
    if any(line.outcome == "included" for line in run_view(ledger, run).decisions):
        issue(ledger, run, acting(day), fake_render)
        fresh = [letter.number for letter in run_view(ledger, run).letters]
        assert not set(fresh) & set(letters)
        undo_run(ledger, run, acting(day))


def _runs(ledger: Ledger) -> list[int]:
    with ledger.read() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT id FROM run")]
