"""Which ledger files this process has open. Nothing but SQLite may open, close or replace them meanwhile.

Closing any handle of a file takes all POSIX locks of the process off it (fcntl): another program could then take
itself for the last user of the ledger and remove its log, with what was stored last.
"""

from pathlib import Path
from threading import Lock
from weakref import WeakSet

from creditdesk.errors import UserError

#: A ledger file and what SQLite keeps beside it; its locks are on the file and on the second one.
_ENDINGS = ("", "-shm", "-wal", "-journal")


class Held:
    """A ledger file at ``path`` that is open, until ``let_go`` or until nobody knows of it any more."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with _GUARD:
            _OPEN.add(self)

    def let_go(self) -> None:
        """It is closed."""
        with _GUARD:
            _OPEN.discard(self)


_GUARD = Lock()
_OPEN: WeakSet[Held] = WeakSet()


def is_held(path: Path) -> bool:
    """Whether it is a ledger that is open here, by whatever name or link; nothing is opened to find out."""
    with _GUARD:
        held = [each.path for each in _OPEN]
    return any(_same(path, f"{ledger}{ending}") for ledger in held for ending in _ENDINGS)


def refuse_held(path: Path) -> None:
    """Refuse a ledger that is open here; raises ``UserError('open_here')``."""
    if is_held(path):
        raise UserError("open_here", file=path.name)


def _same(path: Path, other: str) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
