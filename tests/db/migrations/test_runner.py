"""Migrations: whole or not at all, backed up before, and what they make is what the entities say."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlmodel import SQLModel

from creditdesk.db import tables
from creditdesk.db.engine import create_file, open_file
from creditdesk.db.lock import current_owner
from creditdesk.db.migrations import runner
from creditdesk.errors import EnvError
from tests.db.files import beside, digest, raw_sql

OWNER = current_owner("Anna", "now")


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """A program one version ahead, whose step can still be changed."""
    step = SimpleNamespace(VERSION=runner.NEWEST + 1, STATEMENTS=["CREATE TABLE extra (x INTEGER) STRICT"])
    monkeypatch.setattr(runner, "_STEPS", (*runner._STEPS, step))
    monkeypatch.setattr(runner, "NEWEST", step.VERSION)
    runner.expected_schema.cache_clear()
    yield step
    runner.expected_schema.cache_clear()


def test_entities_and_tables_have_the_same_columns(tmp_path: Path) -> None:
    path = tmp_path / "new.creditdesk"
    create_file(path)
    with closing(sqlite3.connect(path)) as raw:
        names = [row[0] for row in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        made = {name: [row[1] for row in raw.execute(f"PRAGMA table_info({name})")] for name in names}
    assert tables.__all__
    entities = {
        name: [column.name for column in table.columns] for name, table in SQLModel.metadata.tables.items()
    }
    assert {name: made[name] for name in entities} == entities


def test_a_new_file_is_ours_of_the_newest_version_and_sound(tmp_path: Path) -> None:
    path = tmp_path / "new.creditdesk"
    create_file(path)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone()[0] == runner.APPLICATION_ID
        assert raw.execute("PRAGMA user_version").fetchone()[0] == runner.NEWEST
        assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert runner.read_schema(raw) == runner.expected_schema()
    assert beside(path) == []


def test_an_older_file_is_brought_up_to_date_after_a_backup(
    sound: Path, next_version: SimpleNamespace
) -> None:
    before = digest(sound)
    open_file(sound, owner=None).close()
    assert digest(sound) == before
    seen: list[str] = []
    open_file(sound, owner=OWNER, before_migration=lambda path: seen.append(digest(path))).close()
    assert seen == [before]
    with closing(sqlite3.connect(sound)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone()[0] == next_version.VERSION
        assert raw.execute("SELECT COUNT(*) FROM extra").fetchone()[0] == 0
    open_file(sound, owner=None).close()


def test_a_failing_step_leaves_the_old_file(sound: Path, next_version: SimpleNamespace) -> None:
    next_version.STATEMENTS = [
        "CREATE TABLE extra (x INTEGER) STRICT",
        "DELETE FROM payment",
        "CREATE NONSENSE",
    ]
    before = digest(sound)
    with pytest.raises(Exception, match="NONSENSE"):
        open_file(sound, owner=OWNER)
    assert (digest(sound), beside(sound)) == (before, [])


def test_a_step_that_breaks_a_reference_is_rolled_back(sound: Path, next_version: SimpleNamespace) -> None:
    next_version.STATEMENTS = ["DELETE FROM customer"]
    before = digest(sound)
    with pytest.raises(EnvError, match="damaged"):
        open_file(sound, owner=OWNER)
    assert digest(sound) == before


def test_no_migration_when_the_backup_before_it_fails(sound: Path, next_version: SimpleNamespace) -> None:
    def full(_: Path) -> None:
        raise EnvError("disk_full", path="")

    before = digest(sound)
    with pytest.raises(EnvError, match="disk_full"):
        open_file(sound, owner=OWNER, before_migration=full)
    assert (digest(sound), beside(sound)) == (before, [])


def test_a_file_from_the_future_is_not_migrated(sound: Path) -> None:
    raw_sql(sound, f"PRAGMA user_version = {runner.NEWEST + 1}")
    with (
        closing(sqlite3.connect(sound, isolation_level=None)) as raw,
        pytest.raises(EnvError, match="newer_file"),
    ):
        runner.migrate(raw)
