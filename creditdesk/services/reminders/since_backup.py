"""After a restore: which letters went out that the ledger no longer knows of, until a run is issued again."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from creditdesk.db.engine import Ledger
from creditdesk.db.queries.backups import restored_since_issue


@dataclass(frozen=True, slots=True)
class LostLetter:
    """A letter that went out after the backup was made; ``code`` is the customer's number."""

    number: str
    code: str
    on: date | None


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
    return _read(json.loads(data)) if data else NOTHING_LOST


def _read(told: dict[str, object]) -> SinceBackup:
    rows, gone, numbers, kept = (
        told.get(key) or None for key in ("went_out", "forgotten", "numbers", "kept")
    )
    letters = (
        tuple(LostLetter(str(n), str(c), _day(str(d))) for n, c, d in rows) if isinstance(rows, list) else ()
    )
    counted = gone.get("posted", 0) if isinstance(gone, dict) else 0
    last = numbers.items() if isinstance(numbers, dict) else ()
    up_to = tuple(f"{name.partition(':')[2]}-{value:04d}" for name, value in sorted(last))
    compared = "went_out" in told or gone is not None
    count = max(counted, len(letters))
    named = len(letters) == count
    return SinceBackup(letters, count, () if compared and named else up_to, Path(str(kept)) if kept else None)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
