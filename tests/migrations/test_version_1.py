"""A real ledger of version 1: brought up to date with all it holds, or left as it was."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from creditdesk.db.migrations import m0001_main_road, m0002_letterhead_and_calendar, runner
from creditdesk.errors import EnvError
from creditdesk.pinyin import columns_of, initials, sort_key
from creditdesk.services import files
from creditdesk.services.backups import list_backups
from creditdesk.services.company import company_view
from creditdesk.services.customers import customer_ids, customer_lines
from creditdesk.services.events import verify_history
from creditdesk.services.reminders.prepare import prepare
from creditdesk.words import MESSAGES
from tests.db.files import beside, digest
from tests.ledgers import TODAY, acting
from tests.migrations.old_files import contents, old_file, version_of

ADDED = {"company": (None, "", "")}
#: The place of a customer's name and of the initials, which have given way to the keys.
NAME, INITIALS = 2, 4

# Spills half a step into the file, then ends as a power cut would.
_CUT_SHORT = """
import os, sys
from pathlib import Path
from creditdesk.db.migrations import m0002_letterhead_and_calendar as step, runner
from creditdesk.services import files
from tests.ledgers import acting

def statements():
    yield "PRAGMA cache_size=1"
    yield from step.STATEMENTS[:-1]
    yield "UPDATE document SET content = zeroblob(length(content))"
    os._exit(9)

class Cut:
    VERSION, STATEMENTS = 2, statements()

runner._STEPS = (runner._STEPS[0], Cut)
files.open_ledger(Path(sys.argv[1]), acting())
"""


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    (tmp_path / "books").mkdir()
    return old_file(1, tmp_path / "books" / "mine.creditdesk")


@pytest.fixture
def older_program(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program as it was when version 1 was the newest."""
    monkeypatch.setattr(runner, "_STEPS", (m0001_main_road,))
    monkeypatch.setattr(runner, "NEWEST", 1)
    runner.expected_schema.cache_clear()
    yield
    runner.expected_schema.cache_clear()


def test_it_holds_after_the_migration_what_it_held_before(old: Path) -> None:
    before = contents(old)
    assert all(before[table] for table in before if table not in ("setting", "import_mapping"))
    files.open_ledger(old, acting()).close()
    after = contents(old)
    assert version_of(old) == runner.NEWEST
    assert after.pop("own_days") == []
    expected = {name: [row + ADDED.get(name, ()) for row in rows] for name, rows in before.items()}
    expected["customer"] = [with_keys(row) for row in before["customer"]]
    assert after == expected
    assert beside(old) == []


def with_keys(row: tuple[object, ...]) -> tuple[object, ...]:
    """A row of version 1 as version 2 has it."""
    _, sort_key, search_key = columns_of(str(row[NAME]))
    sought = f"{search_key}\n{str(row[1]).lower()}\n{str(row[5]).lower()}"
    return (*row[:INITIALS], *row[INITIALS + 1 :], sort_key, search_key, sought)


def test_customers_of_old_are_found_and_in_order(old: Path) -> None:
    ledger = files.open_ledger(old, acting())
    try:
        ids = customer_ids(ledger, TODAY)
        names = [line.name for line in customer_lines(ledger, ids, TODAY)]
        assert len(names) == 4
        assert names == sorted(names, key=sort_key)
        for number, name in zip(ids, names, strict=True):
            assert number in customer_ids(ledger, TODAY, search=name)
            assert number in customer_ids(ledger, TODAY, search=initials(name))
    finally:
        ledger.close()


def test_it_is_sound_afterwards_and_works_on(old: Path) -> None:
    ledger = files.open_ledger(old, acting())
    try:
        assert files.check(ledger).problems == ()
        assert verify_history(ledger) == (None, len(contents(old)["event"]))
        view = company_view(ledger)
        assert (view.name, view.logo_hash, view.calendar, view.due_roll) == (
            "Lindenhof Handel GmbH",
            None,
            "",
            "",
        )
        prepare(ledger, date(2026, 12, 30), acting(date(2026, 12, 30)))
    finally:
        ledger.close()


def test_what_was_there_is_backed_up_before(old: Path) -> None:
    before = contents(old)
    ledger = files.open_ledger(old, acting())
    key = company_view(ledger).ledger_key
    ledger.close()
    lines = [line for line in list_backups(key) if line.reason == "migration"]
    assert [(line.customers, line.sound) for line in lines] == [(4, True)]
    assert version_of(lines[0].path) == 1
    assert contents(lines[0].path) == before


def test_reading_brings_a_copy_up_to_date_and_leaves_the_file(old: Path) -> None:
    before = digest(old)
    ledger = files.open_read_only(old)
    store = ledger._store
    assert company_view(ledger).calendar == ""
    assert files.check(ledger).ok
    assert (store.stat().st_mode & 0o777, store.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    ledger.close()
    assert (digest(old), beside(old)) == (before, [])
    assert not store.parent.exists()


@pytest.mark.parametrize("place", range(len(m0002_letterhead_and_calendar.STATEMENTS) + 1))
def test_a_fault_at_any_statement_leaves_the_old_file(
    old: Path, place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest(old)
    statements = list(m0002_letterhead_and_calendar.STATEMENTS)
    statements.insert(place, "INSERT INTO nowhere VALUES (1)")
    with monkeypatch.context() as patch:
        patch.setattr(m0002_letterhead_and_calendar, "STATEMENTS", statements)
        with pytest.raises(EnvError, match="damaged"):
            files.open_ledger(old, acting())
    assert (digest(old), beside(old)) == (before, [])
    files.open_ledger(old, acting()).close()
    assert version_of(old) == runner.NEWEST


def test_a_power_cut_in_the_middle_leaves_the_old_ledger(old: Path) -> None:
    before, bytes_before = contents(old), digest(old)
    run = subprocess.run([sys.executable, "-c", _CUT_SHORT, str(old)], capture_output=True, check=False)
    assert run.returncode == 9, run.stderr
    assert digest(old) != bytes_before
    assert "mine.creditdesk-journal" in beside(old)
    ledger = files.open_ledger(old, acting(), take_over=True)
    assert files.check(ledger).problems == ()
    ledger.close()
    after = contents(old)
    assert [len(rows) for rows in before.values()] == [len(after[name]) for name in before]
    assert after["document"] == before["document"]
    assert version_of(old) == runner.NEWEST


def test_no_migration_without_a_backup(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise EnvError("disk_full", path="")

    before = digest(old)
    monkeypatch.setattr("creditdesk.services.files.backup_unopened", full)
    with pytest.raises(EnvError, match="disk_full"):
        files.open_ledger(old, acting())
    assert (digest(old), beside(old)) == (before, [])


def test_a_forged_old_file_is_refused_before_anything_of_it_runs(old: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(old)) as raw:
        raw.execute("CREATE TRIGGER sly AFTER UPDATE ON company BEGIN DELETE FROM customer; END")
        raw.commit()
    before = digest(old)
    for attempt in (lambda: files.open_ledger(old, acting()), lambda: files.open_read_only(old)):
        with pytest.raises(EnvError, match="damaged"):
            attempt()
    assert digest(old) == before


@pytest.mark.usefixtures("older_program")
def test_an_older_program_refuses_a_newer_file_with_a_clear_sentence(old: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.creditdesk"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runner, "_STEPS", (m0001_main_road, m0002_letterhead_and_calendar))
        patch.setattr(runner, "NEWEST", 2)
        runner.expected_schema.cache_clear()
        files.create(newer, files.CompanyDraft("Keller GmbH", "DE", "EUR"), acting()).close()
    runner.expected_schema.cache_clear()
    before = digest(newer)
    for attempt in (lambda: files.open_ledger(newer, acting()), lambda: files.open_read_only(newer)):
        with pytest.raises(EnvError, match="newer_file") as refused:
            attempt()
        sentence = MESSAGES[refused.value.code].format(**refused.value.params)
        assert "written by a newer CreditDesk (version 2, this program knows 1)" in sentence
    with pytest.raises(EnvError, match="newer_file"):
        files.restore(newer, old, acting())
    assert digest(newer) == before


def test_restoring_an_older_backup_puts_it_back_as_it_is(old: Path, tmp_path: Path) -> None:
    target = tmp_path / "now.creditdesk"
    files.create(target, files.CompanyDraft("Keller GmbH", "DE", "EUR"), acting()).close()
    kept = files.restore(old, target, acting()).kept
    assert kept is not None
    assert version_of(target) == 1
    found, before = contents(target), contents(old)
    assert [row[3] for row in found.pop("event") if row not in before["event"]] == ["restore"]
    assert found == {table: rows for table, rows in before.items() if table != "event"}
    ledger = files.open_ledger(target, acting())
    try:
        assert company_view(ledger).name == "Lindenhof Handel GmbH"
        assert files.check(ledger).ok
    finally:
        ledger.close()
    assert files.restore(old, tmp_path / "new.creditdesk", acting()).kept is None


def test_an_older_ledger_is_kept_whole_when_a_backup_takes_its_place(old: Path, tmp_path: Path) -> None:
    before, newer = contents(old), tmp_path / "newer.creditdesk"
    made = files.create(newer, files.CompanyDraft("Keller GmbH", "DE", "EUR"), acting(TODAY))
    made.close()
    kept = files.restore(newer, old, acting()).kept
    assert kept is not None
    versions = {version_of(path): path for path in kept.parent.glob("*.creditdesk")}
    assert contents(versions[1]) == before
    ledger = files.open_ledger(old, acting())
    assert company_view(ledger).name == "Keller GmbH"
    ledger.close()


def test_a_damaged_older_backup_is_refused_and_the_ledger_stays(old: Path, tmp_path: Path) -> None:
    target = tmp_path / "now.creditdesk"
    files.create(target, files.CompanyDraft("Keller GmbH", "DE", "EUR"), acting()).close()
    before = digest(target)
    data = bytearray(old.read_bytes())
    data[8192:12288] = bytes(4096)
    old.write_bytes(bytes(data))
    with pytest.raises(EnvError, match="damaged"):
        files.restore(old, target, acting())
    assert digest(target) == before
