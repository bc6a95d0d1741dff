"""Opens a ledger file: the SQLite engine, its pragmas, and the two ways to use it."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from creditdesk.db import gate
from creditdesk.db.bare import connect, remove_file
from creditdesk.db.closing import back_to_single_file, rescue
from creditdesk.db.entities import Entities
from creditdesk.db.failures import from_system, translated
from creditdesk.db.lock import FileLock, LockOwner
from creditdesk.db.migrations import runner
from creditdesk.db.places import is_local
from creditdesk.db.plain import Connections
from creditdesk.db.upgraded import remove_copy, upgraded_copy
from creditdesk.errors import EnvError, UserError
from creditdesk.held import Held

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from creditdesk.db.work import Work


class Ledger:
    """One open ledger file. ``read()`` gives a consistent view, ``work()`` one transaction with its events."""

    def __init__(
        self, path: Path, *, read_only: bool, lock: FileLock | None = None, store: Path | None = None
    ) -> None:
        """``store``: the up-to-date copy that is read in place of an older file; it is removed at the end."""
        self.path = path
        self._store = store or path
        self.read_only = read_only
        self.local = is_local(path)
        self.left: EnvError | None = None
        self._lock = lock
        self._file = _identity(path)
        self._held = Held(path)
        self._connections = Connections(self._connect)
        self._entities = Entities()

    @contextmanager
    def read(self) -> "Iterator[Connection]":
        """A read transaction; every statement inside sees the same state of the file."""
        self._require_same_file()
        with self._damage_told(), self._connections.transaction("BEGIN") as connection:
            yield cast("Connection", connection)

    @contextmanager
    def work(self, actor: str, at: datetime) -> "Iterator[Work]":
        """One write transaction with its event chain; rolled back as a whole when the block raises.

        Raises ``EnvError``: open_read_only (opened for reading), taken_over (another program has taken the lock),
        file_replaced (somebody put another file in its place).
        """
        from creditdesk.db.work import Work

        if self.read_only:
            raise EnvError("open_read_only", path=str(self.path))
        self._require_same_file()
        if self._lock is not None:
            self._lock.require()
        with self._damage_told(), self._connections.transaction("BEGIN IMMEDIATE") as connection:
            unit = Work(cast("Connection", connection), actor, at, self._entities)
            try:
                yield unit
                unit.finish()
                self._require_same_file()
                connection.bare.execute("COMMIT")
            finally:
                unit.leave()

    def raw(self) -> sqlite3.Connection:
        """A bare connection of the driver, for backup and checks; the caller closes it."""
        self._require_same_file()
        return connect(self._store, read_only=self.read_only)

    def into_file(self) -> None:
        """Carry what stands in the log beside the file into the file itself, so that a copy of the one file has it.

        Nobody who reads or writes meanwhile is made to wait; what they hold back is carried the next time. One of the
        connections that wrote does it: should another program have removed the log, they alone still have it.
        """
        if self.read_only or not self.local:
            return
        self._require_same_file()
        with self._damage_told(), self._connections.lent() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def close(self) -> None:
        """Put everything back into the single file, close it and give the lock back.

        A ledger whose file was replaced meanwhile is kept beside it as ``NAME.rescued.creditdesk``. ``left`` says
        afterwards what a person must know: ``EnvError('rescued' | 'log_beside')``, or None.
        """
        try:
            if self.read_only:
                self._connections.close()
                if self._store != self.path:
                    remove_copy(self._store)
            elif self._same_file():
                self._connections.close()
                self.left = back_to_single_file(self.path)
            else:
                kept = rescue(self._connections, self.path)
                self.left = EnvError("rescued", path=str(kept)) if kept else None
        finally:
            self._held.let_go()
            if self._lock is not None:
                self._lock.release()

    def _connect(self) -> sqlite3.Connection:
        self._require_same_file()
        connection = connect(self._store, read_only=self.read_only)
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

            damage = first_damage(self._store)
            if damage is None:  # the file is sound: a defect of ours
                raise
            raise EnvError("damaged", path=str(self.path), detail=damage) from error

    def _same_file(self) -> bool:
        return not self.local or _identity(self.path) == self._file

    def _require_same_file(self) -> None:
        if not self._same_file():
            raise EnvError("reopen_file" if self.read_only else "file_replaced", path=str(self.path))


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
    A file of an older version is read from a copy that was brought up to date; it stays as it is.
    Raises ``UserError('no_such_file' | 'is_a_folder')`` or ``EnvError('not_ours' | 'newer_file' | 'damaged' |
    'locked' | 'folder_read_only' | 'no_permission')``; a refused file is never changed.
    """
    gate.require_file(path)
    path = path.resolve()  # SQLite keeps its log beside the file itself, not beside a link to it
    if owner is None:
        older = runner.needs_migration(_admitted(path, writing=False))
        return Ledger(path, read_only=True, store=upgraded_copy(path) if older else None)
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
    if runner.needs_migration(_admitted(path, writing=True)):
        _bring_up_to_date(path, before_migration)
    if before_writing is not None:
        with translated(path):
            before_writing(path)
    return Ledger(path, read_only=False, lock=lock)


def _admitted(path: Path, *, writing: bool) -> int:
    """Judge the file through a connection that cannot change it; returns its version."""
    gate.refuse_foreign(path)
    interrupted = Path(f"{path}-journal").exists()  # only a writer can roll back what was cut short
    read_only = not (writing and interrupted)
    try:
        with translated(path), contextlib.closing(connect(path, read_only=read_only)) as connection:
            return gate.accept(connection, path)
    except EnvError as error:
        if interrupted and error.code == "read_only":
            raise EnvError("cut_short", path=str(path)) from error
        raise


def _bring_up_to_date(path: Path, before_migration: Callable[[Path], None] | None) -> None:
    with translated(path):
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
