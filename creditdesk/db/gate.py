"""Who is let in: only a sound ledger file of ours, of a version we know. What is refused stays byte for byte."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from creditdesk.db.bare import connect
from creditdesk.db.failures import is_database_error
from creditdesk.db.migrations import runner
from creditdesk.errors import EnvError, UserError
from creditdesk.held import is_held

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_VERSION = slice(60, 64)  # PRAGMA user_version and application_id as they lie in the file, big-endian
_APPLICATION = slice(68, 72)


def require_file(path: Path) -> None:
    """Refuse what is no ordinary file, without opening it: reading a pipe would wait for ever.

    Raises ``UserError('no_such_file' | 'is_a_folder')``, ``EnvError('no_permission' | 'not_ours')``.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise UserError("no_such_file", path=str(path)) from None
    except OSError as error:
        raise EnvError("no_permission", path=str(path), detail=str(error)) from error
    if stat.S_ISDIR(mode):
        raise UserError("is_a_folder", path=str(path))
    if not stat.S_ISREG(mode):
        raise EnvError("not_ours", path=str(path), detail="")


def refuse_foreign(path: Path) -> None:
    """Judge the first bytes before SQLite touches the file, since opening a foreign one could already change it.

    A file that this very process has open was let in before: closing it here would drop SQLite's own locks on it.
    Raises ``EnvError('no_permission' | 'not_ours' | 'empty_ledger' | 'damaged' | 'newer_file')``.
    """
    if is_held(path):
        return
    try:
        with path.open("rb") as handle:
            header = handle.read(_HEADER_BYTES)
    except OSError as error:
        raise EnvError("no_permission", path=str(path), detail=str(error)) from error
    if not header:
        raise EnvError("empty_ledger", path=str(path))
    if not header.startswith(_MAGIC):
        raise EnvError("not_ours", path=str(path), detail="")
    if len(header) < _HEADER_BYTES:
        raise EnvError("damaged", path=str(path), detail="cut off")
    _judge(int.from_bytes(header[_APPLICATION], "big"), int.from_bytes(header[_VERSION], "big"), path)


def accept(connection: sqlite3.Connection, path: Path) -> int:
    """The version of an acceptable file; nothing of it runs before its triggers and views are known to be ours.

    Raises ``EnvError('not_ours' | 'newer_file' | 'damaged')``.
    """
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    _judge(application, version, path)
    require_our_schema(connection, path, version)
    problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if problem != "ok":
        raise EnvError("damaged", path=str(path), detail=in_short(str(problem)))
    return version


def identity_inside(path: Path) -> str:
    """The identity of the ledger that a damaged file at ``path`` still tells, or ""."""
    try:
        with closing(connect(path, read_only=True)) as raw:
            row = raw.execute("SELECT ledger_key FROM company").fetchone()
    except Exception as error:
        if not is_database_error(error):
            raise
        return ""
    return str(row[0]) if row else ""


def in_short(answer: str) -> str:
    """SQLite's answer to an integrity check on one line, without the name that it has for the file."""
    return " ".join(answer.split()).removeprefix("*** in database main *** ")


def require_our_schema(connection: sqlite3.Connection, path: Path, version: int | None = None) -> None:
    """Refuse a file with a table, index, trigger or view that a file of ``version`` (else the newest) does not have."""
    if runner.read_schema(connection) != runner.expected_schema(version):
        raise EnvError("damaged", path=str(path), detail="unknown tables, triggers or views")


def _judge(application: int, version: int, path: Path) -> None:
    if application != runner.APPLICATION_ID:
        raise EnvError("not_ours", path=str(path), detail="")
    if version > runner.NEWEST:
        raise EnvError("newer_file", path=str(path), found=version, known=runner.NEWEST)
