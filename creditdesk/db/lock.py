"""The lock file beside an open ledger: who has it open for writing, and taking over when they are gone.

The operating system's lock on the file decides; the text in it only names the owner. A killed program loses
its lock with its process, so nothing stale is ever left that a person has to remove.
"""

import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from creditdesk.errors import EnvError


@dataclass(frozen=True, slots=True)
class LockOwner:
    """Who holds a ledger open: user, machine, process and since when (UTC, ISO)."""

    user: str
    host: str
    pid: int
    since: str


def current_owner(user: str, since: str) -> LockOwner:
    """The owner record of this process."""
    return LockOwner(user=user, host=socket.gethostname(), pid=os.getpid(), since=since)


def lock_path(ledger: Path) -> Path:
    """Where the lock file of ``ledger`` lies."""
    return ledger.with_name(f".{ledger.name}.lock")


class FileLock:
    """An exclusive lock for one ledger file, released by ``release`` or by the end of the process."""

    def __init__(self, ledger: Path, owner: LockOwner) -> None:
        self._path = lock_path(ledger)
        self._owner = owner
        self._handle: int | None = None

    def acquire(self, *, take_over: bool = False) -> None:
        """Take the lock; ``EnvError('locked')`` names the owner. ``take_over`` puts a held lock file aside."""
        if take_over:
            self._path.unlink(missing_ok=True)
        for _ in range(8):
            if self._try():
                return
        raise EnvError("locked", **_owner_params(self._path))

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._handle is None:
            return
        if _still_ours(self._handle, self._path):
            self._path.unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = None

    def _try(self) -> bool:
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise EnvError("folder_read_only", path=str(self._path.parent), detail=str(error)) from error
        if not _os_lock(handle):
            os.close(handle)
            raise EnvError("locked", **_owner_params(self._path))
        if not _still_ours(handle, self._path):  # the holder removed the file between our open and our lock
            os.close(handle)
            return False
        try:
            os.ftruncate(handle, 0)
            os.write(handle, json.dumps(asdict(self._owner)).encode())
        except OSError as error:
            os.close(handle)
            raise EnvError("disk_full", path=str(self._path.parent), detail=str(error)) from error
        self._handle = handle
        return True


def read_owner(ledger: Path) -> LockOwner | None:
    """The owner written in the lock file of ``ledger``, or None when there is none or it cannot be read."""
    try:
        return LockOwner(**json.loads(lock_path(ledger).read_text()))
    except (OSError, ValueError, TypeError):
        return None


def _owner_params(path: Path) -> dict[str, object]:
    try:
        return dict(json.loads(path.read_text()))
    except (OSError, ValueError):
        return {"user": "?", "host": "?", "pid": 0, "since": "?"}


def _still_ours(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 20  # lock a byte beyond the text, so that others can read who the owner is

    def _os_lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _os_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
