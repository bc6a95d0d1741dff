"""Putting a backup back: what was there is kept, a damaged ledger is set aside, nothing else is touched."""

import contextlib
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from creditdesk.db.backup import copy_checked, free_name, verify
from creditdesk.db.bare import COMPANIONS, connect
from creditdesk.db.engine import open_locked
from creditdesk.db.failures import from_system, translated
from creditdesk.db.gate import accept, refuse_foreign, require_file
from creditdesk.db.lock import FileLock, current_owner
from creditdesk.errors import EnvError, UserError
from creditdesk.services.backups import backup_state, backup_unopened

if TYPE_CHECKING:
    from creditdesk.db.connection import RawConnection


def restore(source: Path, target: Path, at: datetime) -> Path | None:
    """Put the backup ``source`` at ``target``; an existing ledger there is backed up, a damaged one set aside.

    A backup of an older version is put back as it is and brought up to date when it is opened for writing. Returns
    the path of that safety copy, or None where there was nothing. Raises when the backup is not a sound ledger of
    ours, or when ``target`` is no ledger, or is open elsewhere.
    """
    if target.exists() and target.resolve() == source.resolve():
        raise UserError("same_file", path=str(target))
    require_file(source)
    source = source.resolve()
    refuse_foreign(source)
    with translated(source), closing(connect(source, read_only=True)) as connection:
        accept(connection, source)
        verify(source)
        if target.exists():
            return _replace(connection, target, at)
        copy_checked(connection, target)
        return None


def _replace(backup: "RawConnection", target: Path, at: datetime) -> Path | None:
    require_file(target)
    target = target.resolve()
    with _locked(target, at):
        kept = _kept(target, at)
        if any(Path(f"{target}{ending}").exists() for ending in COMPANIONS):
            raise EnvError(
                "busy", path=str(target)
            )  # somebody reads it: its log would be taken for the backup's
        copy_checked(backup, target, replace=True)
    return kept


def _kept(target: Path, at: datetime) -> Path | None:
    """A safety copy of the ledger that is about to be replaced; a damaged one is set aside as it is."""
    try:
        present = open_locked(target, None, lambda file: _copied(file, at))
    except EnvError as error:
        if error.code != "damaged":
            raise
        return _set_aside(target, at)
    try:
        return backup_state(present, at, "restore")
    finally:
        present.close()


def _copied(older: Path, at: datetime) -> None:
    """A ledger of an older version is backed up as it is before it is brought up to date, here as everywhere."""
    backup_unopened(older, at, "migration")


def _set_aside(target: Path, at: datetime) -> Path:
    aside = free_name(target.parent, f"{target.stem}.damaged-{at:%Y%m%d-%H%M%S}", target.suffix)
    try:
        for ending in ("", *COMPANIONS):
            with contextlib.suppress(FileNotFoundError):
                Path(f"{target}{ending}").rename(f"{aside}{ending}")
    except OSError as error:
        raise from_system(error, aside, "cannot_create") from error
    return aside


@contextmanager
def _locked(path: Path, at: datetime) -> Generator[None]:
    lock = FileLock(path, current_owner("restore", at.isoformat(timespec="seconds")))
    lock.acquire()
    try:
        yield
    finally:
        lock.release()
