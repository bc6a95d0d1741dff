"""Opening ledgers for commands: readers never lock or write, writers lock and back up."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from creditdesk.db.engine import Ledger
from creditdesk.services import files
from creditdesk.services.context import Acting


@contextmanager
def reading(path: Path) -> Iterator[Ledger]:
    """The ledger at ``path``, read-only."""
    ledger = files.open_read_only(path)
    try:
        yield ledger
    finally:
        ledger.close()


@contextmanager
def writing(path: Path, acting: Acting) -> Iterator[Ledger]:
    """The ledger at ``path`` for writing; put back into a single file at the end."""
    ledger = files.open_ledger(path, acting)
    try:
        yield ledger
    finally:
        ledger.close()
