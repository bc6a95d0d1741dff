"""Bare connections of the SQLite driver, with our pragmas; everything else builds on them."""

import importlib
import os
import sqlite3
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from creditdesk.db.plain import PlainConnection

_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-16384",
    "PRAGMA busy_timeout=3000",
    "PRAGMA synchronous=EXTRA",
)
#: What SQLite keeps beside an open file.
COMPANIONS = ("-wal", "-shm", "-journal")


def driver() -> ModuleType:
    """The SQLite module: sqlcipher3 (a current SQLite on every system), else Python's own."""
    try:
        return importlib.import_module("sqlcipher3.dbapi2")
    except ImportError:
        return sqlite3


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A driver connection in autocommit mode with our pragmas set."""
    mode = "ro" if read_only else "rw"
    frozen = "&immutable=1" if read_only and _lies_still(path) else ""
    uri = f"{path.absolute().as_uri()}?mode={mode}{frozen}"
    connection = driver().connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=3.0)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def bare_of(connection: "Connection") -> sqlite3.Connection:
    """The driver's connection beneath one of a ledger, in the same transaction."""
    return cast("PlainConnection", connection).bare


def remove_file(path: Path) -> None:
    """Remove a file that could not be made, with what SQLite left beside it."""
    for ending in ("", *COMPANIONS):
        Path(f"{path}{ending}").unlink(missing_ok=True)


def _lies_still(path: Path) -> bool:
    """True for a file in a folder nobody can write to: then SQLite cannot, and need not, keep its log beside it."""
    return not os.access(path.parent, os.W_OK) and not any(
        Path(f"{path}{ending}").exists() for ending in COMPANIONS
    )
