"""After a restore: which letters went out that the ledger no longer knows of, until a run is issued again."""

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from creditdesk.db.engine import Ledger
from creditdesk.db.queries.backups import names_by_code, restored_since_issue


@dataclass(frozen=True, slots=True)
class LostLetter:
    """A letter that went out after the backup was made; ``code`` is the customer's number, ``name`` "" where no
    customer has it any more."""

    number: str
    code: str
    on: date | None
    name: str = ""


@dataclass(frozen=True, slots=True)
class SinceBackup:
    """``letters`` that went out and are not known any more, ``count`` of them in all.

    ``up_to`` is the last number given in each year, as far as numbers were given after the backup: where nothing else
    is known of the ledger that was replaced, letters up to there may have gone out. ``kept`` is where it lies now.
    """

    letters: tuple[LostLetter, ...] = ()
    count: int = 0
    up_to: tuple[str, ...] = ()
    kept: Path | None = None

    def __bool__(self) -> bool:
        return bool(self.count or self.up_to)

    def of(self, code: str) -> tuple[LostLetter, ...]:
        """Those of one customer."""
        return tuple(letter for letter in self.letters if letter.code == code)


#: Nothing is missing.
NOTHING_LOST = SinceBackup()


def since_backup(ledger: Ledger) -> SinceBackup:
    """What went out by the ledger that the newest restore replaced; nothing once a run was issued after it."""
    with ledger.read() as connection:
        data = restored_since_issue(connection)
        if not data:
            return NOTHING_LOST
        found = _read(json.loads(data))
        names = names_by_code(connection, {letter.code for letter in found.letters})
    return replace(found, letters=tuple(replace(one, name=names.get(one.code, "")) for one in found.letters))


def _read(told: dict[str, Any]) -> SinceBackup:
    letters = tuple(LostLetter(number, code, _day(day)) for number, code, day in told.get("went_out", ()))
    gone: dict[str, int] = told.get("forgotten", {})
    numbers: dict[str, int] = told.get("numbers", {})
    count = max(gone.get("posted", 0), len(letters))
    named = ("went_out" in told or bool(gone)) and len(letters) == count
    up_to = [f"{name.partition(':')[2]}-{value:04d}" for name, value in sorted(numbers.items())]
    kept = str(told.get("kept", ""))
    return SinceBackup(letters, count, () if named else tuple(up_to), Path(kept) if kept else None)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
