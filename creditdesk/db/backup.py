"""Checked copies of a ledger file: written beside the target, verified, then put in place in one step."""

import contextlib
import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from creditdesk.db.bare import connect, remove_file
from creditdesk.db.failures import from_system, translated
from creditdesk.errors import EnvError

#: An unfinished copy this many seconds older than one just made belongs to nobody any more.
_LEFT_BEHIND_S = 24 * 3600


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


def copy_checked(
    source: sqlite3.Connection,
    target: Path,
    *,
    replace: bool = False,
    finish: Callable[[Path], None] | None = None,
) -> ControlTotals:
    """Copy the open database ``source`` to ``target``: integrity checked, totals compared, then moved into place.

    ``finish`` may write into the unfinished copy before it stands at its place; the totals returned are the source's.

    Raises ``EnvError`` when the disk is full, the folder cannot be written or the copy is not sound; ``target``
    is then as it was. Without ``replace`` an existing target is never overwritten.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_system(error, target.parent, "cannot_create") from error
    try:
        with translated(target):
            totals = _copy(source, part)
            if finish is not None:
                finish(part)
                verify(part)
            _sweep(target, part)
        _move(part, target, replace=replace)
    finally:
        remove_file(part)
    return totals


def free_name(folder: Path, stem: str, suffix: str = ".creditdesk") -> Path:
    """A file name in ``folder`` that nobody has yet: two backups within a second are two files."""
    target, count = folder / f"{stem}{suffix}", 1
    while target.exists():
        count += 1
        target = folder / f"{stem}-{count}{suffix}"
    return target


def verify(path: Path) -> ControlTotals:
    """Open a backup for reading and check it whole; raises ``EnvError('damaged')`` when it is not sound."""
    with translated(path), closing(connect(path, read_only=True)) as connection:
        _require_sound(connection, path)
        return control_totals(connection)


def _copy(source: sqlite3.Connection, part: Path) -> ControlTotals:
    remove_file(part)
    try:
        part.touch(mode=0o600)
    except OSError as error:
        raise from_system(error, part.parent, "cannot_create") from error
    source.execute("BEGIN")  # one view for the totals and the copy, whoever writes meanwhile
    try:
        with closing(connect(part, read_only=False)) as copy:
            expected = control_totals(source)
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE").fetchone()
    finally:
        source.execute(
            "ROLLBACK"
        )  # the check takes most of the time; without a log, nobody could write meanwhile
    # Opened anew, so that what is checked was read from the file; for writing, else SQLite looks at no CHECK.
    with closing(connect(part, read_only=False)) as copy:
        _require_sound(copy, part)
        found = control_totals(copy)
    if found != expected:
        raise EnvError("damaged", path=str(part), detail="the copy's totals differ")
    return found


def _sweep(target: Path, part: Path) -> None:
    """Remove unfinished copies that killed programs left in the folder; their age is by the disk's own clock."""
    now = part.stat().st_mtime
    for left in target.parent.glob(f".*{target.suffix}.[0-9]*.part*"):
        with contextlib.suppress(OSError):
            if now - left.stat().st_mtime > _LEFT_BEHIND_S:
                left.unlink()


def _require_sound(connection: sqlite3.Connection, path: Path) -> None:
    answer = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    if answer != "ok":
        raise EnvError("damaged", path=str(path), detail=" ".join(answer.split()))


def _move(part: Path, target: Path, *, replace: bool) -> None:
    try:
        if replace and target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
        _flush(part)
        if replace:
            os.replace(part, target)
        else:
            _link_new(part, target)
        _flush(target.parent)
    except FileExistsError:
        raise EnvError("target_exists", path=str(target)) from None
    except OSError as error:
        raise from_system(error, target, "cannot_create") from error


def _link_new(part: Path, target: Path) -> None:
    """Put ``part`` at ``target`` only when nothing is there, in one step where the file system can."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # no hard links here (FAT, some shares)
        if target.exists():
            raise FileExistsError(target) from None
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
