"""Backups that make themselves: where they are, what is in each, and which ones to keep."""

import contextlib
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from creditdesk import paths
from creditdesk.db.backup import ControlTotals, control_totals, copy_checked
from creditdesk.db.engine import Ledger, connect
from creditdesk.db.failures import from_system, translated
from creditdesk.db.queries.backups import balances_on
from creditdesk.db.restored import ledger_key as identity_of
from creditdesk.db.restored import numbers_given
from creditdesk.domain.retention import to_keep
from creditdesk.errors import CreditDeskError, EnvError
from creditdesk.held import is_held

if TYPE_CHECKING:
    from creditdesk.db.connection import RawConnection

_STAMP = "%Y%m%dT%H%M%S%f"
#: Reasons that need no second backup of a state that has one.
_UNLESS_CHANGED = ("open", "timer", "close")


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One automatic backup: when (UTC), why, and what a person knows it by.

    ``reason``: open, timer, close, import, migration, restore.
    ``balances`` are those of the day on which it was made, by currency, minor units. ``sound`` is False when it
    cannot be read.
    """

    path: Path
    at: datetime
    reason: str
    size: int
    customers: int
    invoices: int
    balances: tuple[tuple[str, int], ...]
    sound: bool


def backup_state(ledger: Ledger, at: datetime, reason: str) -> Path | None:
    """Back up into the person's data folder unless the newest backup holds this very state; None when it does.

    Old ones are thinned out: see ``domain.retention``.
    """
    with closing(ledger.raw()) as raw, translated(ledger.path):
        key = identity_of(raw)
        return backup_into(_folder(key, ledger.path), raw, at, reason) if key else None


def backup_unopened(path: Path, at: datetime, reason: str) -> Path | None:
    """As ``backup_state``, for a file that is not open yet, such as one about to be migrated.

    Raises ``EnvError('damaged')`` where the file does not say whose it is.
    """
    with closing(connect(path, read_only=True)) as raw, translated(path):
        key = identity_of(raw)
        if not key:
            raise EnvError("damaged", path=str(path), detail="no company")
        return backup_into(_folder(key, path), raw, at, reason)


def backup_into(folder: Path, raw: "RawConnection", at: datetime, reason: str) -> Path | None:
    """As ``backup_state``, for a bare connection and a folder."""
    head = control_totals(raw).head[:12] or "empty"
    newest = sorted(folder.glob("*.creditdesk"))[-1:]
    if newest and newest[0].stem.endswith(head) and reason in _UNLESS_CHANGED:
        return None
    target = folder / f"{at.astimezone(UTC).strftime(_STAMP)}-{reason}-{head}.creditdesk"
    if target.exists():  # two in one moment: the second would be the same
        return target
    copy_checked(raw, target)
    thin_out(folder, at)
    return target


def _folder(ledger_key: str, path: Path) -> Path:
    """The backup folder of the ledger at ``path``; an identity that leads elsewhere was not written by us."""
    try:
        return paths.backup_folder(ledger_key)
    except ValueError:
        raise EnvError("damaged", path=str(path), detail="its identity") from None


def thin_out(folder: Path, now: datetime) -> None:
    """Remove backups that the scheme does not keep; files with other names, and one that is open, are left alone."""
    made = {path: moment for path in folder.glob("*.creditdesk") if (moment := _moment(path)) is not None}
    kept = to_keep(made.values(), now)
    for path, moment in made.items():
        if moment not in kept and not is_held(path):
            with contextlib.suppress(OSError):  # one that cannot go now goes next time
                path.unlink()


def list_backups(ledger_key: str) -> list[BackupLine]:
    """The automatic backups of a ledger, newest first; each is opened for its figures.

    Those in the default folder are listed too when the person has chosen another one meanwhile.
    """
    return [line for path in _files(ledger_key) if (line := _line(path)) is not None]


def newest_backup(ledger: Ledger) -> Path | None:
    """The newest automatic backup of an open ledger, None where there is none."""
    with closing(ledger.raw()) as raw, translated(ledger.path):
        key = identity_of(raw)
    return next(iter(_files(key)), None) if key else None


def numbers_in_backups(ledger_key: str) -> dict[str, int]:
    """The last number that any automatic backup of a ledger knows of each sequence; unreadable ones say nothing."""
    known: dict[str, int] = {}
    for path in _files(ledger_key):
        with (
            contextlib.suppress(CreditDeskError),
            translated(path),
            closing(connect(path, read_only=True)) as raw,
        ):
            for name, value in numbers_given(raw).items():
                known[name] = max(value, known.get(name, 0))
    return known


def made_at(path: Path) -> datetime | None:
    """When an automatic backup was made (UTC), by its name; None for a file with another name."""
    return _moment(path)


def choose_folder(folder: Path | None) -> Path:
    """Keep automatic backups below ``folder`` from now on, None = in the default place again; returns the place.

    Backups made before stay where they are. Raises ``EnvError`` when the folder cannot be written.
    """
    choice = paths.backup_choice_file()
    try:
        if folder is None:
            choice.unlink(missing_ok=True)
            return paths.default_backup_root()
        folder = folder.absolute()
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
        choice.parent.mkdir(parents=True, exist_ok=True)
        choice.write_text(str(folder), encoding="utf-8")
    except OSError as error:
        raise from_system(error, folder or choice, "folder_read_only") from error
    return folder


def _files(ledger_key: str) -> list[Path]:
    """The files in the backup folders of a ledger, newest first."""
    roots = dict.fromkeys((paths.backup_root(), paths.default_backup_root()))
    found = [path for root in roots for path in paths.backup_folder(ledger_key, root).glob("*.creditdesk")]
    return sorted(found, key=lambda path: path.name, reverse=True)


def _line(path: Path) -> BackupLine | None:
    at = _moment(path)
    if at is None:
        return None
    reason = path.stem.split("-")[1] if path.stem.count("-") >= 2 else ""
    try:
        totals, balances = _figures(path, at.astimezone().date())
    except CreditDeskError:
        return BackupLine(path, at, reason, path.stat().st_size, 0, 0, (), sound=False)
    return BackupLine(
        path, at, reason, path.stat().st_size, totals.customers, totals.invoices, balances, sound=True
    )


def _figures(path: Path, day: date) -> tuple[ControlTotals, tuple[tuple[str, int], ...]]:
    with translated(path):
        raw = connect(path, read_only=True)
        try:
            return control_totals(raw), balances_on(raw, day)
        finally:
            raw.close()


def _moment(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem.split("-")[0], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
