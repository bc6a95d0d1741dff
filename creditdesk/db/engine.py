"""Opens a ledger file: the SQLite engine, its pragmas, and the two ways to use it."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from creditdesk.db import bare, gate
from creditdesk.db.bare import COMPANIONS, connect, remove_file
from creditdesk.db.failures import from_system, translated
from creditdesk.db.lock import FileLock, LockOwner
from creditdesk.db.migrations import runner
from creditdesk.db.places import is_local
from creditdesk.errors import EnvError, UserError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from creditdesk.db.work import Work


class Ledger:
    """One open ledger file. ``read()`` gives a consistent view, ``work()`` one transaction with its events."""

    def __init__(self, path: Path, *, read_only: bool, lock: FileLock | None = None) -> None:
        self.path = path
        self.read_only = read_only
        self.local = is_local(path)
        self._lock = lock
        self._file = _identity(path)
        self._engine = _make_engine(self._connect)

    @contextmanager
    def read(self) -> "Iterator[Connection]":
        """A read transaction; every statement inside sees the same state of the file."""
        self._require_same_file()
        with self._damage_told(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def work(self, actor: str, at: datetime) -> "Iterator[Work]":
        """One write transaction with its event chain; rolled back as a whole when the block raises.

        Raises ``EnvError``: read_only (opened for reading), taken_over (another program has taken the lock),
        file_replaced (somebody put another file in its place).
        """
        from creditdesk.db.work import Work

        if self.read_only:
            raise EnvError("read_only", path=str(self.path), detail="")
        self._require_lock()
        self._require_same_file()
        with self._damage_told(), self._engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                unit = Work(connection, actor, at)
                yield unit
                unit.finish()
                self._require_same_file()

    def raw(self) -> sqlite3.Connection:
        """A bare connection of the driver, for backup and checks; the caller closes it."""
        self._require_same_file()
        return connect(self.path, read_only=self.read_only)

    def close(self) -> None:
        """Put everything back into the single file, close it and give the lock back.

        A ledger whose file was replaced meanwhile is kept beside it as ``NAME.rescued.creditdesk``.
        """
        try:
            if self.read_only:
                self._engine.dispose()
            elif self._same_file():
                self._engine.dispose()
                _back_to_single_file(self.path)
            else:
                self._rescue()
        finally:
            if self._lock is not None:
                self._lock.release()

    def _connect(self) -> sqlite3.Connection:
        self._require_same_file()
        connection = connect(self.path, read_only=self.read_only)
        if not self.read_only:
            wanted = "WAL" if self.local else "DELETE"
            got = str(connection.execute(f"PRAGMA journal_mode={wanted}").fetchone()[0])
            # Only a write-ahead log keeps every acknowledged commit at FULL; whatever else we got needs EXTRA.
            connection.execute(f"PRAGMA synchronous={'FULL' if got == 'wal' else 'EXTRA'}")
        return connection

    @contextmanager
    def _damage_told(self) -> Iterator[None]:
        """Coded errors; and where stored values make no sense to the program, whether the file is to blame."""
        try:
            with translated(self.path):
                yield
        except (ValueError, LookupError, TypeError) as error:
            from creditdesk.db.checks import first_damage

            damage = first_damage(self.path)
            if damage is None:  # the file is sound: a defect of ours
                raise
            raise EnvError("damaged", path=str(self.path), detail=damage) from error

    def _same_file(self) -> bool:
        return not self.local or _identity(self.path) == self._file

    def _require_same_file(self) -> None:
        if not self._same_file():
            raise EnvError("reopen_file" if self.read_only else "file_replaced", path=str(self.path))

    def _require_lock(self) -> None:
        if self._lock is not None and not self._lock.held():
            raise EnvError("taken_over", **self._lock.owner_params())

    def _rescue(self) -> None:
        """Write what the open connections still hold beside the stranger, and keep our log away from it."""
        from creditdesk.db.backup import copy_checked, free_name

        try:
            pooled = self._engine.pool.connect()
        except EnvError:  # no connection was open: then nothing was changed through us
            pooled = None
        try:
            if pooled is not None:
                target = free_name(self.path.parent, f"{self.path.stem}.rescued", self.path.suffix)
                copy_checked(cast("sqlite3.Connection", pooled.driver_connection), target)
        finally:
            if pooled is not None:
                pooled.close()
            self._engine.dispose()
            for ending in COMPANIONS[:2]:
                Path(f"{self.path}{ending}").unlink(missing_ok=True)


def create_file(path: Path) -> None:
    """Make an empty ledger file of the newest version; refuses to touch anything that exists."""
    try:
        path.open("xb").close()
    except FileExistsError:
        raise UserError("file_exists", path=str(path)) from None
    except OSError as error:
        raise from_system(error, path, "cannot_create") from error
    try:
        with translated(path), contextlib.closing(connect(path, read_only=False)) as connection:
            runner.migrate(connection, path)
    except BaseException:
        remove_file(path)
        raise


def open_file(
    path: Path,
    *,
    owner: LockOwner | None,
    take_over: bool = False,
    before_migration: Callable[[Path], None] | None = None,
    before_writing: Callable[[Path], None] | None = None,
) -> Ledger:
    """Open an existing ledger; with ``owner`` for writing (takes the lock), without for reading only.

    ``before_migration`` and ``before_writing`` are called with the locked file before anything in it is changed.
    Raises ``UserError('no_such_file' | 'is_a_folder')`` or ``EnvError('not_ours' | 'newer_file' | 'older_file' |
    'damaged' | 'locked' | 'folder_read_only' | 'no_permission')``; a refused file is never changed.
    """
    gate.require_file(path)
    path = path.resolve()  # SQLite keeps its log beside the file itself, not beside a link to it
    if owner is None:
        _admit(path, writing=False, before_migration=None)
        return Ledger(path, read_only=True)
    lock = FileLock(path, owner)
    try:
        lock.acquire(take_over=take_over)
    except EnvError as error:
        if error.code == "folder_read_only":
            gate.refuse_foreign(path)  # what it is says more than where it lies
        raise
    try:
        return open_locked(path, lock, before_migration, before_writing)
    except BaseException:
        lock.release()
        raise


def open_locked(
    path: Path,
    lock: FileLock | None,
    before_migration: Callable[[Path], None] | None = None,
    before_writing: Callable[[Path], None] | None = None,
) -> Ledger:
    """Open for writing what the caller has locked; ``lock`` goes over to the ledger unless it is None."""
    if not os.access(path, os.W_OK):
        raise EnvError("read_only", path=str(path), detail="")
    _admit(path, writing=True, before_migration=before_migration)
    if before_writing is not None:
        with translated(path):
            before_writing(path)
    return Ledger(path, read_only=False, lock=lock)


def _admit(path: Path, *, writing: bool, before_migration: Callable[[Path], None] | None) -> None:
    """Judge the file through a connection that cannot change it, then bring it up to date if that is due."""
    gate.refuse_foreign(path)
    interrupted = Path(f"{path}-journal").exists()  # only a writer can roll back what was cut short
    with translated(path):
        with contextlib.closing(connect(path, read_only=not (writing and interrupted))) as connection:
            version = gate.accept(connection, path)
        if not runner.needs_migration(version):
            return
        if not writing:
            raise EnvError("older_file", path=str(path), found=version, known=runner.NEWEST)
        if before_migration is not None:
            before_migration(path)
        with contextlib.closing(connect(path, read_only=False)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE").fetchone()
            runner.migrate(connection, path)
            gate.require_our_schema(connection, path)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _back_to_single_file(path: Path) -> None:
    """Leave write-ahead logging; while another program reads or the disk is full, the log stays beside the file.

    Nothing is lost then: every commit is in the log, and the next close does it.
    """
    with translated(path), contextlib.closing(connect(path, read_only=False)) as connection:
        try:
            connection.execute("PRAGMA busy_timeout=0")
            connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        except connection.OperationalError as error:
            if not any(words in str(error) for words in ("locked", "full")):
                raise


def _make_engine(open_connection: Callable[[], sqlite3.Connection]) -> "Engine":
    from sqlalchemy import URL, create_engine, event
    from sqlalchemy.pool import QueuePool

    url = URL.create("sqlite", database="ledger")  # the creator knows the path
    engine = create_engine(
        url, module=bare.driver(), creator=open_connection, poolclass=QueuePool, pool_size=4
    )

    @event.listens_for(engine, "begin")
    def begin(connection: "Connection") -> None:  # pyright: ignore[reportUnusedFunction]
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
