"""Reading a file that an older program wrote, without changing it: from a private copy that was brought up to date."""

import contextlib
import shutil
import tempfile
from pathlib import Path

from creditdesk.db import gate
from creditdesk.db.backup import copy_checked
from creditdesk.db.bare import connect
from creditdesk.db.failures import from_system, translated
from creditdesk.db.migrations import runner


def upgraded_copy(path: Path) -> Path:
    """A copy of the older ledger at ``path``, of the newest version; nobody but this user may read it.

    The caller gives it to ``remove_copy``. Raises ``EnvError`` when there is no room for it or ``path`` is damaged.
    """
    try:
        copy = Path(tempfile.mkdtemp(prefix="creditdesk-")) / path.name
    except OSError as error:
        raise from_system(error, tempfile.gettempdir(), "cannot_create") from error
    try:
        with translated(path):
            with contextlib.closing(connect(path, read_only=True)) as source:
                copy_checked(source, copy)
            with contextlib.closing(connect(copy, read_only=False)) as connection:
                runner.migrate(connection, path)
                gate.require_our_schema(connection, path)
    except BaseException:
        remove_copy(copy)
        raise
    return copy


def remove_copy(copy: Path) -> None:
    """Take a copy of ``upgraded_copy`` away again, with its folder."""
    shutil.rmtree(copy.parent, ignore_errors=True)
