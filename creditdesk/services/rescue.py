"""A ledger that no longer opens: its backups, and putting one of them in its place without losing what is left."""

from dataclasses import replace
from pathlib import Path

from creditdesk.db.backup import free_name
from creditdesk.db.failures import from_system
from creditdesk.db.gate import identity_inside
from creditdesk.db.lock import FileLock, current_owner
from creditdesk.errors import EnvError
from creditdesk.services.backups import BackupLine, list_backups
from creditdesk.services.context import Acting
from creditdesk.services.restoring import Restored, restore

#: Refusals after which only a backup helps.
BROKEN = frozenset(("damaged", "not_ours", "empty_ledger"))


def backups_of(path: Path, known_key: str) -> list[BackupLine]:
    """The sound backups of the ledger that lay at ``path``, newest first.

    ``known_key`` is the identity it had when it was last opened; without one the damaged file itself is asked.
    """
    key = known_key or identity_inside(path)
    try:
        return [line for line in list_backups(key) if line.sound] if key else []
    except ValueError:  # an identity that is none: damaged, too
        return []


def put_back(backup: Path, path: Path, acting: Acting) -> Restored:
    """As ``restore``, also where ``path`` holds nothing of a ledger any more: it is then set aside as it is."""
    try:
        return restore(backup, path, acting)
    except EnvError as error:
        if error.code not in BROKEN or not path.is_file() or error.params.get("path") != str(path.resolve()):
            raise
    at = acting.at
    aside = free_name(path.parent, f"{path.stem}.damaged-{at:%Y%m%d-%H%M%S}", path.suffix)
    lock = FileLock(path, current_owner("restore", at.isoformat(timespec="seconds")))
    lock.acquire()
    try:
        path.rename(aside)
    except OSError as error:
        raise from_system(error, path, "cannot_create") from error
    finally:
        lock.release()
    try:
        return replace(restore(backup, path, acting), kept=aside)
    except BaseException:
        if not path.exists():
            aside.rename(path)
        raise
