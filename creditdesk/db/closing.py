"""Leaving a ledger file: back to one single file, or a copy of what it held where the file itself has gone."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from creditdesk import paths
from creditdesk.db.backup import copy_checked, free_name
from creditdesk.db.bare import COMPANIONS, connect
from creditdesk.db.failures import translated
from creditdesk.db.plain import Connections
from creditdesk.errors import EnvError

if TYPE_CHECKING:
    import sqlite3

#: Where the disk or another reader does not let us: every commit is safe in the log, which the next close puts back.
_LEAVES_LOG = frozenset(("busy", "disk_full", "disk_trouble", "read_only", "cannot_open"))


def back_to_single_file(path: Path) -> EnvError | None:
    """Leave write-ahead logging; ``EnvError('log_beside')`` is returned where the last changes had to stay in the log.

    Nothing is lost then, but the file alone is not the whole ledger until it is opened and closed once more.
    """
    try:
        with translated(path), contextlib.closing(connect(path, read_only=False)) as connection:
            connection.execute("PRAGMA busy_timeout=0")
            with contextlib.suppress(connection.OperationalError):
                connection.execute("PRAGMA journal_mode=DELETE").fetchone()
                return None
            _, in_log, put_back = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            whole = in_log == put_back
    except EnvError as error:
        if error.code not in _LEAVES_LOG:
            raise
        whole = False
    log = Path(f"{path}-wal")
    return None if whole or _empty(log) else EnvError("log_beside", path=str(path), log=log.name)


def rescue(connections: Connections, path: Path) -> Path | None:
    """Write what the open connections still hold beside the stranger at ``path``, and take our log away from it.

    Where that folder is gone or cannot be written the copy goes into the person's data folder. None when nothing was
    open, so that nothing was changed through us. Raises ``EnvError`` when no copy could be made anywhere.
    """
    try:
        opened = connections.take()
    except EnvError:
        opened = None
    try:
        return None if opened is None else _copied(opened, path)
    finally:
        if opened is not None:
            opened.close()
        connections.close()
        for ending in COMPANIONS[:2]:
            with contextlib.suppress(OSError):
                Path(f"{path}{ending}").unlink(missing_ok=True)


def _copied(connection: "sqlite3.Connection", path: Path) -> Path:
    folder = path.parent
    if folder.is_dir():  # never make a folder where a stick or a share was
        with contextlib.suppress(EnvError):
            return _copy_into(connection, path, folder)
    return _copy_into(connection, path, paths.user_data_folder() / "rescued")


def _copy_into(connection: "sqlite3.Connection", path: Path, folder: Path) -> Path:
    target = free_name(folder, f"{path.stem}.rescued", path.suffix)
    copy_checked(connection, target)
    return target


def _empty(log: Path) -> bool:
    try:
        return log.stat().st_size == 0
    except OSError:
        return True
