"""Putting a backup back: what was there is kept, a damaged ledger set aside, no number of a letter given twice."""

import contextlib
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from creditdesk.db.backup import copy_checked, free_name, verify
from creditdesk.db.bare import COMPANIONS, connect
from creditdesk.db.engine import Ledger, open_locked
from creditdesk.db.failures import from_system, translated
from creditdesk.db.gate import accept, refuse_foreign, require_file
from creditdesk.db.lock import FileLock, current_owner
from creditdesk.db.restored import (
    ledger_key,
    newest_at,
    numbers_given,
    only_in_present,
    posted_only_in_present,
    salvaged_numbers,
    write_restore,
)
from creditdesk.errors import CreditDeskError, EnvError, UserError
from creditdesk.services.backups import (
    backup_state,
    backup_unopened,
    made_at,
    newest_backup,
    numbers_in_backups,
)
from creditdesk.services.context import Acting

if TYPE_CHECKING:
    from creditdesk.db.connection import RawConnection

#: So many forgotten letters are named in the history of the restored file; all are counted.
MOST_TOLD = 2000


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    ``kept``: where the ledger that was there lies now, None where there was none. ``forgotten``: how many ``letters``,
    ``posted`` ones, ``payments``, ``invoices``, ``customers``, ``imports`` and ``entries`` of the history that ledger
    held and the restored one does not. ``numbers_known`` is False where letters may have been issued after the backup
    that nothing here knows of: their numbers could then be given again. ``went_out`` are the numbers of letters
    that went out and that the restored ledger does not know of.
    """

    kept: Path | None
    forgotten: Mapping[str, int]
    numbers_known: bool
    went_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Replaced:
    """What is known of the ledger that goes: where it is kept, its last numbers, what the backup lacks of it.

    ``posted`` are letters that went out and that the backup does not know: number, customer's code, day.
    """

    kept: Path | None = None
    numbers: Mapping[str, int] = field(default_factory=dict[str, int])
    forgotten: Mapping[str, int] = field(default_factory=dict[str, int])
    posted: Sequence[tuple[str, str, str]] = ()
    known: bool = False


def restore(source: Path, target: Path, acting: Acting) -> Restored:
    """Put the backup ``source`` at ``target``; an existing ledger there is backed up, a damaged one set aside.

    Letters go on with the number after the highest that the backup, the ledger replaced or any automatic backup of it
    has given; the restore is an event of the restored file. A backup of an older version is put back as it is and
    brought up to date when it is opened for writing. Raises when the backup is not a sound ledger of ours, or when
    ``target`` is no ledger, or is open elsewhere.
    """
    if target.exists() and target.resolve() == source.resolve():
        raise UserError("same_file", path=str(target))
    require_file(source)
    source = source.resolve()
    refuse_foreign(source)
    with translated(source), closing(connect(source, read_only=True)) as connection:
        accept(connection, source)
        verify(source)
        if target.exists():
            return _replace(connection, source, target, acting)
        return _put(connection, source, target, acting, _Replaced())


def forgotten(ledger: Ledger, backup: Path) -> dict[str, int]:
    """What a restore of ``backup`` in the place of ``ledger`` would forget, by kind: see ``Restored``.

    Raises ``EnvError`` when the backup cannot be read.
    """
    require_file(backup)
    refuse_foreign(backup)
    with translated(backup), closing(connect(backup, read_only=True)) as old:
        accept(old, backup)
        with closing(ledger.raw()) as present:
            return only_in_present(present, old)


def forgotten_letters(ledger: Ledger, backup: Path) -> list[str]:
    """The numbers of letters that went out and that a restore of ``backup`` would forget; raises as ``forgotten``."""
    require_file(backup)
    refuse_foreign(backup)
    with translated(backup), closing(connect(backup, read_only=True)) as old:
        accept(old, backup)
        with closing(ledger.raw()) as present:
            return [number for number, _, _ in posted_only_in_present(present, old)]


def _replace(backup: "RawConnection", source: Path, target: Path, acting: Acting) -> Restored:
    require_file(target)
    target = target.resolve()
    with _locked(target, acting.at):
        replaced = _kept(target, backup, acting.at)
        if any(Path(f"{target}{ending}").exists() for ending in COMPANIONS):
            raise EnvError(
                "busy", path=str(target)
            )  # somebody reads it: its log would be taken for the backup's
        return _put(backup, source, target, acting, replaced, replace=True)


def _put(
    backup: "RawConnection",
    source: Path,
    target: Path,
    acting: Acting,
    replaced: _Replaced,
    *,
    replace: bool = False,
) -> Restored:
    numbers = numbers_in_backups(ledger_key(backup))
    for name, value in replaced.numbers.items():
        numbers[name] = max(value, numbers.get(name, 0))
    moment = made_at(source)
    own = numbers_given(backup)
    data: dict[str, object] = {
        "backup": source.name,
        "state_of": moment.isoformat(timespec="seconds") if moment else newest_at(backup),
        "forgotten": {kind: count for kind, count in replaced.forgotten.items() if count},
        "numbers": {name: value for name, value in numbers.items() if value > own.get(name, 0)},
    }
    if replaced.known:
        data["went_out"] = [list(letter) for letter in replaced.posted[:MOST_TOLD]]
    if replaced.kept is not None:
        data["kept"] = str(replaced.kept)
    at = acting.at.isoformat(timespec="seconds")
    copy_checked(
        backup,
        target,
        replace=replace,
        finish=lambda part: write_restore(part, at, acting.actor, data, numbers),
    )
    went_out = tuple(number for number, _, _ in replaced.posted)
    return Restored(replaced.kept, replaced.forgotten, replaced.known, went_out)


def _kept(target: Path, backup: "RawConnection", at: datetime) -> _Replaced:
    """A safety copy of the ledger that is about to be replaced; a damaged one is set aside as it is."""
    try:
        present = open_locked(target, None, lambda file: _copied(file, at))
    except EnvError as error:
        if error.code != "damaged":
            raise
        aside = _set_aside(target, at)
        with contextlib.suppress(CreditDeskError), translated(aside):
            return _Replaced(aside, salvaged_numbers(aside, ledger_key(backup)))
        return _Replaced(aside)
    try:
        found = _compared(present, backup)
        kept = backup_state(present, at, "restore") or newest_backup(present)
        return _Replaced(kept, *found)
    finally:
        present.close()


def _compared(
    present: Ledger, backup: "RawConnection"
) -> tuple[Mapping[str, int], Mapping[str, int], Sequence[tuple[str, str, str]], bool]:
    """The numbers that ``present`` has given, what of it goes, which letters of that went out, and True.

    Nothing of another company's ledger.
    """
    with closing(present.raw()) as raw:
        if ledger_key(raw) != ledger_key(backup):
            return {}, {}, (), False
        gone, posted = only_in_present(raw, backup), posted_only_in_present(raw, backup)
        return numbers_given(raw), gone, posted, True


def _copied(older: Path, at: datetime) -> None:
    """A ledger of an older version is backed up as it is before it is brought up to date, here as everywhere."""
    backup_unopened(older, at, "migration")


def _set_aside(target: Path, at: datetime) -> Path:
    aside = free_name(target.parent, f"{target.stem}.damaged-{at:%Y%m%d-%H%M%S}", target.suffix)
    try:
        for ending in ("", *COMPANIONS):
            with contextlib.suppress(FileNotFoundError):
                Path(f"{target}{ending}").rename(f"{aside}{ending}")
    except OSError as error:
        raise from_system(error, aside, "cannot_create") from error
    return aside


@contextmanager
def _locked(path: Path, at: datetime) -> Generator[None]:
    lock = FileLock(path, current_owner("restore", at.isoformat(timespec="seconds")))
    lock.acquire()
    try:
        yield
    finally:
        lock.release()
