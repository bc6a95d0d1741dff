"""The hash-chained event log: each event covers the one before it, so a quiet change breaks the chain."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from creditdesk.db.bare import bare_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

GENESIS = "0" * 64
INSERT = "INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?)"
#: at, actor, verb, subject, subject_id, data
Draft = tuple[str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event as stored; ``data`` is canonical JSON with what changed."""

    id: int
    at: str
    actor: str
    verb: str
    subject: str
    subject_id: str
    data: str
    prev_hash: str
    hash: str

    def computed_hash(self) -> str:
        """SHA-256 over everything but the hash itself."""
        parts = (
            self.prev_hash,
            str(self.id),
            self.at,
            self.actor,
            self.verb,
            self.subject,
            self.subject_id,
            self.data,
        )
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def canonical(data: Mapping[str, object]) -> str:
    """JSON with sorted keys and no blanks: the same facts always give the same text."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)


def append(connection: "Connection", drafts: Iterable[Draft]) -> None:
    """Chain and insert drafts of (at, actor, verb, subject, subject_id, data)."""
    bare = bare_of(connection)
    head = bare.execute("SELECT id, hash FROM event ORDER BY id DESC LIMIT 1").fetchone()
    bare.executemany(INSERT, chained((int(head[0]), str(head[1])) if head else None, drafts))


def chained(head: tuple[int, str] | None, drafts: Iterable[Draft]) -> list[tuple[object, ...]]:
    """The rows for ``INSERT`` that follow the newest event ``head`` (id, hash), None where there is none yet."""
    number, previous = head or (0, GENESIS)
    rows: list[tuple[object, ...]] = []
    for draft in drafts:
        number += 1
        row = EventRow(number, *draft, prev_hash=previous, hash="")
        previous = row.computed_hash()
        rows.append((number, *draft, row.prev_hash, previous))
    return rows


def first_broken(events: Iterable[EventRow]) -> EventRow | None:
    """The first event that does not follow from the one before it, or None when the chain holds."""
    previous = GENESIS
    for number, row in enumerate(events, start=1):
        if row.id != number or row.prev_hash != previous or row.computed_hash() != row.hash:
            return row
        previous = row.hash
    return None
