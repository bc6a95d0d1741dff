"""Brings a ledger file to the newest version: one transaction per step, refusing files from a newer program."""

import sqlite3
from collections.abc import Sequence
from functools import cache

from creditdesk.db.migrations import m0001_main_road, m0002_letterhead_and_calendar
from creditdesk.errors import EnvError

#: "CrDk": marks a SQLite file as ours (PRAGMA application_id).
APPLICATION_ID = 0x4372446B
_STEPS = (m0001_main_road, m0002_letterhead_and_calendar)
NEWEST = _STEPS[-1].VERSION


def migrate(connection: sqlite3.Connection, path: object = "", upto: int | None = None) -> None:
    """Run the missing steps (to version ``upto``, else all) on a raw connection in autocommit mode.

    A failing step leaves the file as the step before left it. ``path`` stands in what is complained about.
    """
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if found > NEWEST:
        raise EnvError("newer_file", path=str(path), found=found, known=NEWEST)
    for step in _STEPS:
        if found < step.VERSION <= (NEWEST if upto is None else upto):
            _run(connection, step.STATEMENTS, step.VERSION, path)


def needs_migration(version: int) -> bool:
    """True when a file of ``version`` has steps before it."""
    return version < NEWEST


def _run(
    connection: sqlite3.Connection,
    statements: "Sequence[m0002_letterhead_and_calendar.Statement]",
    version: int,
    path: object,
) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements:
            if isinstance(statement, str):
                connection.execute(statement)
            else:
                statement(connection)
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            detail = f"{len(broken)} broken references in step {version}"
            raise EnvError("damaged", path=str(path), detail=detail)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled it back already
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


@cache
def expected_schema(version: int | None = None) -> frozenset[tuple[str, str, str]]:
    """(type, name, sql) of every object a file of ``version`` (else the newest) has: nothing else may be in it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection, upto=version)
        return read_schema(connection)
    finally:
        connection.close()


def read_schema(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    """The schema objects of an open file, without those that SQLite makes by itself."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema")
    return frozenset(
        (str(kind), str(name), str(sql)) for kind, name, sql in rows if not _made_by_sqlite(kind, name)
    )


def _made_by_sqlite(kind: str, name: str) -> bool:
    """Only these: a forged schema could hold a trigger whose name begins like SQLite's own."""
    return (kind == "index" and str(name).startswith("sqlite_autoindex_")) or (
        kind == "table" and name in ("sqlite_stat1", "sqlite_stat4")
    )
