"""Disposable copies of the sample company: made anew in place of an older one, opened without a backup."""

from datetime import date
from pathlib import Path

from creditdesk.db.engine import Ledger, open_file
from creditdesk.db.failures import from_system
from creditdesk.db.lock import FileLock, LockOwner, current_owner
from creditdesk.db.sample_mark import holds_sample
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.reminders.issue import Renderer
from creditdesk.services.sample.make import make_sample


def fresh_sample(path: Path, today: date, acting: Acting, render: Renderer) -> None:
    """As ``make_sample``, in the place of an older sample company that may lie at ``path``.

    Nothing else is ever replaced or changed: ``UserError('not_a_sample')`` for another ledger, ``EnvError('locked')``
    while the old sample is open, ``EnvError('not_ours')`` for another kind of file.
    """
    if path.exists():
        _remove_sample(path, acting)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_system(error, path.parent, "cannot_create") from error
    make_sample(path, today, acting, render)


def open_sample(path: Path, acting: Acting) -> Ledger:
    """Open a sample company for writing without a backup: it can be made anew at any time.

    Raises as ``db.engine.open_file``, and ``UserError('not_a_sample')`` for another ledger.
    """
    _require_sample(path)
    return open_file(path, owner=_owner(acting))


def _remove_sample(path: Path, acting: Acting) -> None:
    _require_sample(path)
    lock = FileLock(path, _owner(acting))
    lock.acquire()
    try:
        path.unlink()
    except OSError as error:
        raise from_system(error, path, "cannot_create") from error
    finally:
        lock.release()


def _require_sample(path: Path) -> None:
    if not holds_sample(path):
        raise UserError("not_a_sample", path=str(path))


def _owner(acting: Acting) -> LockOwner:
    return current_owner(acting.actor, acting.at.isoformat(timespec="seconds"))
