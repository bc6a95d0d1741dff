"""Checked copies of a ledger file: written beside the target, verified, then put in place in one step."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from creditdesk.db.engine import connect
from creditdesk.db.failures import translated
from creditdesk.errors import EnvError


@dataclass(frozen=True, slots=True)
class ControlTotals:
    """What a copy must share with its original: counts, the sum of open amounts and the head of the history."""

    customers: int
    invoices: int
    payments: int
    open_minor: int
    free_minor: int
    events: int
    head: str


_TOTALS = """
    SELECT (SELECT COUNT(*) FROM customer), (SELECT COUNT(*) FROM invoice), (SELECT COUNT(*) FROM payment),
        (SELECT COALESCE(SUM(open_minor), 0) FROM invoice), (SELECT COALESCE(SUM(free_minor), 0) FROM payment),
        (SELECT COUNT(*) FROM event), COALESCE((SELECT hash FROM event ORDER BY id DESC LIMIT 1), '')
"""


def control_totals(connection: sqlite3.Connection) -> ControlTotals:
    """The control totals of an open file."""
    return ControlTotals(*connection.execute(_TOTALS).fetchone())


def copy_checked(source: sqlite3.Connection, target: Path, *, replace: bool = False) -> ControlTotals:
    """Copy the open database ``source`` to ``target``: integrity checked, totals compared, then moved into place.

    Raises ``EnvError`` when the disk is full, the folder cannot be written or the copy is not sound; ``target``
    is then as it was. Without ``replace`` an existing target is never overwritten.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvError("cannot_create", path=str(target.parent), detail=str(error)) from error
    try:
        with translated(target):
            totals = _copy(source, part)
        _move(part, target, replace=replace)
    finally:
        for leftover in (part, part.with_name(part.name + "-journal")):
            leftover.unlink(missing_ok=True)
    return totals


def verify(path: Path) -> ControlTotals:
    """Open a backup for reading and check it whole; raises ``EnvError('damaged')`` when it is not sound."""
    with translated(path):
        connection = connect(path, read_only=True)
        try:
            _require_sound(connection, path)
            return control_totals(connection)
        finally:
            connection.close()


def _copy(source: sqlite3.Connection, part: Path) -> ControlTotals:
    part.unlink(missing_ok=True)
    try:
        part.touch(mode=0o600)
    except OSError as error:
        raise EnvError("cannot_create", path=str(part.parent), detail=str(error)) from error
    copy = connect(part, read_only=False)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE").fetchone()
        _require_sound(copy, part)
        totals = control_totals(copy)
    finally:
        copy.close()
    return totals


def _require_sound(connection: sqlite3.Connection, path: Path) -> None:
    answer = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    if answer != "ok":
        raise EnvError("damaged", path=str(path), detail=answer)


def _move(part: Path, target: Path, *, replace: bool) -> None:
    place: Callable[[Path, Path], None] = os.replace if replace else _link_new
    try:
        _flush(part)
        place(part, target)
        _flush(target.parent)
    except FileExistsError:
        raise EnvError("target_exists", path=str(target)) from None
    except OSError as error:
        raise EnvError("cannot_create", path=str(target), detail=str(error)) from error


def _link_new(part: Path, target: Path) -> None:
    """Put ``part`` at ``target`` only when nothing is there, on every file system."""
    if target.exists():
        raise FileExistsError(target)
    os.replace(part, target)


def _flush(path: Path) -> None:
    """Ask the system to write a file or folder through to the disk (folders: where the system can)."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() or os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
