"""The lock file beside an open ledger: who has it open for writing, and taking over when they are gone.

The operating system's lock on the file decides; the text in it only names the owner. A killed program loses
its lock with its process, so nothing stale is ever left that a person has to remove.
"""

import contextlib
import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from creditdesk.db.failures import from_system
from creditdesk.errors import EnvError


@dataclass(frozen=True, slots=True)
class LockOwner:
    """Who holds a ledger open: user, machine, process and since when (UTC, ISO)."""

    user: str
    host: str
    pid: int
    since: str


_UNKNOWN = LockOwner("?", "?", 0, "?")


def current_owner(user: str, since: str) -> LockOwner:
    """The owner record of this process."""
    return LockOwner(user=user, host=socket.gethostname(), pid=os.getpid(), since=since)


def lock_path(ledger: Path) -> Path:
    """Where the lock file of ``ledger`` lies: beside the file itself, also when ``ledger`` is a link to it."""
    real = ledger.resolve()
    return real.with_name(f".{real.name}.lock")


class FileLock:
    """An exclusive lock for one ledger file, released by ``release`` or by the end of the process."""

    def __init__(self, ledger: Path, owner: LockOwner) -> None:
        self._path = lock_path(ledger)
        self._owner = owner
        self._handle: int | None = None

    def acquire(self, *, take_over: bool = False) -> None:
        """Take the lock; ``EnvError('locked')`` names the owner. ``take_over`` puts a held lock file aside."""
        if take_over:
            _remove(self._path)
        for _ in range(8):
            if self._try():
                return
        raise EnvError("locked", **self.owner_params())

    def held(self) -> bool:
        """True until it is released or somebody takes over."""
        return self._handle is not None and _still_ours(self._handle, self._path)

    def require(self) -> None:
        """Refuse to go on when somebody has taken over; a lock file that was only cleared away is made anew.

        Raises ``EnvError('taken_over')`` with the new owner, or what stands in the way of making it anew.
        """
        if self.held():
            return
        if self._handle is not None and not self._path.exists():
            before, self._handle = self._handle, None
            try:
                self.acquire()
            except EnvError as error:
                self._handle = before
                if error.code != "locked":
                    raise
            else:
                os.close(before)
                return
        raise EnvError("taken_over", **self.owner_params())

    def owner_params(self) -> dict[str, object]:
        """Who the lock file names, for a message."""
        return asdict(_read(self._path) or _UNKNOWN)

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._handle is None:
            return
        ours = _still_ours(self._handle, self._path)
        if ours and sys.platform != "win32":  # first the file, so that nobody locks one that is about to go
            _remove(self._path)
        os.close(self._handle)
        self._handle = None
        if ours and sys.platform == "win32":
            _remove(self._path)

    def _try(self) -> bool:
        handle = self._open()
        if not _os_lock(handle):
            os.close(handle)
            raise EnvError("locked", **self.owner_params())
        if not _still_ours(handle, self._path):  # the holder removed the file between our open and our lock
            os.close(handle)
            return False
        try:
            os.ftruncate(handle, 0)
            os.write(handle, json.dumps(asdict(self._owner)).encode())
        except OSError as error:
            _remove(self._path)
            os.close(handle)
            coded = from_system(error, self._path.parent, "folder_read_only")
            if coded.code == "disk_full":
                raise coded from error
            return False  # what another person's killed program left: we may only read it, but it is free and now gone
        self._handle = handle
        return True

    def _open(self) -> int:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except PermissionError as error:
            with contextlib.suppress(OSError):
                return os.open(self._path, os.O_RDONLY)
            raise from_system(error, self._path.parent, "folder_read_only") from error
        except OSError as error:
            raise from_system(error, self._path.parent, "folder_read_only") from error


def read_owner(ledger: Path) -> LockOwner | None:
    """The owner written in the lock file of ``ledger``, or None when there is none or it cannot be read."""
    return _read(lock_path(ledger))


def _read(path: Path) -> LockOwner | None:
    try:
        return LockOwner(**json.loads(path.read_text()))
    except (OSError, ValueError, TypeError):
        return None


def _remove(path: Path) -> None:
    """Remove a lock file where that is possible; one that stays does no harm, since only its lock counts."""
    with contextlib.suppress(OSError):
        path.unlink()


def _still_ours(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
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
