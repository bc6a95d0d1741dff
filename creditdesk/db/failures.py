"""SQLite's own complaints turned into coded errors that say whose fault it is."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from creditdesk.errors import CreditDeskError, EnvError

_BY_WORDS = (
    ("database is locked", "busy"),
    ("database table is locked", "busy"),
    ("disk is full", "disk_full"),
    ("readonly database", "read_only"),
    ("unable to open", "cannot_open"),
    ("disk i/o error", "disk_trouble"),
    ("file is not a database", "not_ours"),
    ("file is encrypted", "not_ours"),
    ("malformed", "damaged"),
    ("could not decode", "damaged"),
    ("no such table", "damaged"),
    ("no such column", "damaged"),
)


def translate(error: BaseException, path: object) -> CreditDeskError | None:
    """The coded error for a database complaint about the file ``path``; None when it is a defect of ours."""
    text = str(error).lower()
    for words, code in _BY_WORDS:
        if words in text:
            return EnvError(code, path=str(path), detail=str(error).splitlines()[0])
    return None


@contextmanager
def translated(path: object) -> Iterator[None]:
    """Raise coded errors instead of SQLite's within the block; anything unknown passes unchanged."""
    try:
        yield
    except CreditDeskError:
        raise
    except Exception as error:
        coded = translate(error, path) if _is_database_error(error) else None
        if coded is None:
            raise
        raise coded from error


def _is_database_error(error: BaseException) -> bool:
    """Errors of sqlite3, sqlcipher3 and SQLAlchemy alike, and undecodable text inside a damaged page."""
    if isinstance(error, sqlite3.Error | UnicodeDecodeError):
        return True
    return any(base.__module__.split(".")[0] in ("sqlcipher3", "sqlalchemy") for base in type(error).__mro__)
