"""SQLite's own complaints turned into coded errors that say whose fault it is."""

import errno
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
    ("unsupported file format", "damaged"),
    ("integer overflow", "damaged"),
    ("locking protocol", "busy"),
)
_NO_SPACE = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
#: What ``date.fromisoformat`` says of a stored day that is none: a flipped byte, since every day was checked once.
_NO_DAY = "Invalid isoformat string"


def translate(error: BaseException, path: object) -> CreditDeskError | None:
    """The coded error for a database complaint about the file ``path``; None when it is a defect of ours."""
    if isinstance(error, UnicodeDecodeError) or str(error).startswith(_NO_DAY):
        return EnvError("damaged", path=str(path), detail=type(error).__name__)
    text = str(error).lower()
    for words, code in _BY_WORDS:
        if words in text:
            return EnvError(code, path=str(path), detail=_in_short(error))
    return None


def _in_short(error: BaseException) -> str:
    """The database's own words, without the name of the driver's class that SQLAlchemy puts before them."""
    return str(getattr(error, "orig", None) or error).splitlines()[0]


def from_system(error: OSError, path: object, otherwise: str) -> EnvError:
    """The coded error for what the operating system refused: ``disk_full``, else the code ``otherwise``."""
    code = "disk_full" if error.errno in _NO_SPACE else otherwise
    return EnvError(code, path=str(path), detail=error.strerror or str(error))


@contextmanager
def translated(path: object) -> Iterator[None]:
    """Raise coded errors instead of SQLite's within the block; anything unknown passes unchanged."""
    try:
        yield
    except CreditDeskError:
        raise
    except Exception as error:
        coded = translate(error, path) if is_database_error(error) else None
        if coded is None:
            raise
        raise coded from error


def is_database_error(error: BaseException) -> bool:
    """Errors of sqlite3, sqlcipher3 and SQLAlchemy alike, and undecodable text inside a damaged page."""
    if isinstance(error, sqlite3.Error | UnicodeDecodeError) or str(error).startswith(_NO_DAY):
        return True
    return any(base.__module__.split(".")[0] in ("sqlcipher3", "sqlalchemy") for base in type(error).__mro__)
