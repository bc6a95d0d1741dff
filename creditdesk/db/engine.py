"""Opens a ledger file: the SQLite engine, its pragmas, what we refuse to open, and the two ways to use it."""

import importlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from creditdesk.db.failures import translated
from creditdesk.db.lock import FileLock, LockOwner
from creditdesk.db.migrations import runner
from creditdesk.db.places import is_local
from creditdesk.errors import EnvError, UserError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from creditdesk.db.work import Work

_HEADER = b"SQLite format 3\x00"
_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-65536",
    "PRAGMA busy_timeout=3000",
)


def driver() -> ModuleType:
    """The SQLite module: sqlcipher3 (a current SQLite on every system), else Python's own."""
    try:
        return importlib.import_module("sqlcipher3.dbapi2")
    except ImportError:
        return sqlite3


class Ledger:
    """One open ledger file. ``read()`` gives a consistent view, ``work()`` one transaction with its events."""

    def __init__(self, path: Path, *, read_only: bool, lock: FileLock | None = None) -> None:
        self.path = path
        self.read_only = read_only
        self.local = is_local(path)
        self._lock = lock
        self._engine = _make_engine(path, read_only=read_only, local=self.local)

    @contextmanager
    def read(self) -> "Iterator[Connection]":
        """A read transaction; every statement inside sees the same state of the file."""
        with translated(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def work(self, actor: str, at: datetime) -> "Iterator[Work]":
        """One write transaction with its event chain; rolled back as a whole when the block raises.

        Raises ``EnvError('read_only')`` on a file opened for reading only.
        """
        from creditdesk.db.work import Work

        if self.read_only:
            raise EnvError("read_only", path=str(self.path), detail="")
        with translated(self.path), self._engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                unit = Work(connection, actor, at)
                yield unit
                unit.finish()

    def raw(self) -> sqlite3.Connection:
        """A bare connection of the driver, for backup and checks; the caller closes it."""
        return connect(self.path, read_only=self.read_only)

    def close(self) -> None:
        """Put everything back into the single file, close it and give the lock back."""
        self._engine.dispose()
        try:
            if not self.read_only and self.path.exists():
                _back_to_single_file(self.path)
        finally:
            if self._lock is not None:
                self._lock.release()


def create_file(path: Path) -> None:
    """Make an empty ledger file of the newest version; refuses to touch anything that exists."""
    try:
        path.open("xb").close()
    except FileExistsError:
        raise UserError("file_exists", path=str(path)) from None
    except OSError as error:
        raise EnvError("cannot_create", path=str(path), detail=str(error)) from error
    try:
        with translated(path):
            connection = connect(path, read_only=False)
            try:
                runner.migrate(connection)
            finally:
                connection.close()
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def open_file(
    path: Path,
    *,
    owner: LockOwner | None,
    take_over: bool = False,
    before_migration: Callable[[Path], None] | None = None,
) -> Ledger:
    """Open an existing ledger; with ``owner`` for writing (takes the lock), without for reading only.

    Raises ``UserError('no_such_file' | 'is_a_folder')`` or ``EnvError('not_ours' | 'newer_file' | 'older_file' |
    'damaged' | 'locked' | 'folder_read_only' | 'no_permission')``; a refused file is never changed.
    """
    _refuse_foreign(path)
    if owner is None:
        return _opened(path, lock=None, before_migration=None)
    lock = FileLock(path, owner)
    lock.acquire(take_over=take_over)
    try:
        return _opened(path, lock=lock, before_migration=before_migration)
    except BaseException:
        lock.release()
        raise


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A driver connection in autocommit mode with our pragmas set."""
    mode = "ro" if read_only else "rw"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = driver().connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=3.0)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    return connection


def _opened(path: Path, *, lock: FileLock | None, before_migration: Callable[[Path], None] | None) -> Ledger:
    with translated(path):
        connection = connect(path, read_only=lock is None)
        try:
            version = _accept(connection, path)
            if runner.needs_migration(version):
                if lock is None:
                    raise EnvError("older_file", path=str(path), found=version, known=runner.NEWEST)
                if before_migration is not None:
                    before_migration(path)
                runner.migrate(connection)
            if runner.read_schema(connection) != runner.expected_schema():
                raise EnvError("damaged", path=str(path), detail="unknown tables, triggers or views")
        finally:
            connection.close()
    return Ledger(path, read_only=lock is None, lock=lock)


def _refuse_foreign(path: Path) -> None:
    if not path.exists():
        raise UserError("no_such_file", path=str(path))
    if path.is_dir():
        raise UserError("is_a_folder", path=str(path))
    try:
        with path.open("rb") as handle:
            header = handle.read(len(_HEADER))
    except OSError as error:
        raise EnvError("no_permission", path=str(path), detail=str(error)) from error
    if header != _HEADER:
        raise EnvError("not_ours", path=str(path), detail="")


def _accept(connection: sqlite3.Connection, path: Path) -> int:
    """The version of an acceptable file."""
    if int(connection.execute("PRAGMA application_id").fetchone()[0]) != runner.APPLICATION_ID:
        raise EnvError("not_ours", path=str(path), detail="")
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > runner.NEWEST:
        raise EnvError("newer_file", path=str(path), found=version, known=runner.NEWEST)
    problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if problem != "ok":
        raise EnvError("damaged", path=str(path), detail=str(problem))
    return version


def _back_to_single_file(path: Path) -> None:
    """Leave write-ahead logging; while another program reads, the log stays and the next close does it."""
    connection = connect(path, read_only=False)
    try:
        connection.execute("PRAGMA busy_timeout=0")
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    except connection.OperationalError as error:  # type: ignore[attr-defined]
        if "locked" not in str(error):
            raise
    finally:
        connection.close()


def _make_engine(path: Path, *, read_only: bool, local: bool) -> "Engine":
    from sqlalchemy import URL, create_engine, event
    from sqlalchemy.pool import QueuePool

    def open_connection() -> sqlite3.Connection:
        connection = connect(path, read_only=read_only)
        if not read_only:
            connection.execute("PRAGMA journal_mode=WAL" if local else "PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=FULL" if local else "PRAGMA synchronous=EXTRA")
        return connection

    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, module=driver(), creator=open_connection, poolclass=QueuePool, pool_size=4)

    @event.listens_for(engine, "begin")
    def begin(connection: "Connection") -> None:  # pyright: ignore[reportUnusedFunction]
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
