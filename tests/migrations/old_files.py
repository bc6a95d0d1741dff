"""Ledger files that released versions of the program wrote, and what is in them."""

import lzma
import sqlite3
from contextlib import closing
from pathlib import Path

_FILES = Path(__file__).parent / "files"


def old_file(version: int, target: Path) -> Path:
    """Put the ledger that version ``version`` wrote at ``target``.

    It holds a German firm with four customers, items, credit notes, receipts (part, returned, unallocated), a
    write-off, a contact, a kept file, an import, a posted run with three letters of which one was
    delivered, and a prepared run.
    """
    packed = (_FILES / f"version-{version}.creditdesk.xz").read_bytes()
    target.write_bytes(lzma.decompress(packed))
    return target


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table as it lies in the file, by table."""
    with closing(sqlite3.connect(path)) as raw:
        names = [row[0] for row in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: sorted(raw.execute(f"SELECT * FROM {name}"), key=repr) for name in sorted(names)}


def version_of(path: Path) -> int:
    """The version written in the file."""
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])
