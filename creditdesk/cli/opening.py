"""Opening ledgers for commands: readers never lock or write, writers lock and back up."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from creditdesk.db.engine import Ledger
from creditdesk.services import files
from creditdesk.services.context import Acting
from creditdesk.words import sentence


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
    """The ledger at ``path`` for writing; put back into a single file at the end, or said why it could not be."""
    ledger = files.open_ledger(path, acting)
    try:
        yield ledger
    finally:
        ledger.close()
    if ledger.left is not None:
        print(f"creditdesk: {sentence(ledger.left.code, ledger.left.params)}", file=sys.stderr)
