"""Whether a file holds the sample company: asked of files of every version, without changing anything."""

from pathlib import Path

from creditdesk.db.engine import connect
from creditdesk.db.failures import translated
from creditdesk.db.migrations import runner
from creditdesk.errors import EnvError


def holds_sample(path: Path) -> bool:
    """True when the ledger at ``path`` is a sample company.

    Raises ``EnvError('not_ours')`` for another kind of file, ``'damaged'`` or ``'cannot_open'`` for one that cannot
    be read.
    """
    with translated(path):
        connection = connect(path, read_only=True)
        try:
            if int(connection.execute("PRAGMA application_id").fetchone()[0]) != runner.APPLICATION_ID:
                raise EnvError("not_ours", path=str(path), detail="")
            row = connection.execute("SELECT is_sample FROM company").fetchone()
        finally:
            connection.close()
    return bool(row and row[0])
