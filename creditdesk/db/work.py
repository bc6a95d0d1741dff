"""The unit of work: one transaction, its version checks, its events and what it changed."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, cast

from creditdesk.db import events
from creditdesk.db.bare import bare_of
from creditdesk.db.entities import Entities
from creditdesk.domain.changes import ChangeSet
from creditdesk.errors import UserError

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlmodel import Session


class Versioned(Protocol):
    """An entity that counts its changes."""

    id: int | None
    version: int


def version_after(found: int, seen: int) -> int:
    """The version that a change of version ``found`` makes; raises ``UserError('changed_meanwhile')`` unless
    ``seen``, the one the person looked at, is the same."""
    if found != seen:
        raise UserError("changed_meanwhile", found=found, seen=seen)
    return found + 1


class Work:
    """What a verb does its writing through; obtained from ``Ledger.work``."""

    def __init__(self, connection: "Connection", actor: str, at: datetime, entities: Entities) -> None:
        self.connection = connection
        self._entities = entities
        self.actor = actor
        self.at = at.isoformat(timespec="seconds")
        self._drafts: list[tuple[str, str, str, str, str, str]] = []
        self._touched: set[tuple[str, int]] = set()

    @cached_property
    def session(self) -> "Session":
        """Entities for one record in a form; flushed before the events are written."""
        return self._entities.session(bare_of(self.connection))

    def record(self, verb: str, subject: str, subject_id: int, data: Mapping[str, object]) -> None:
        """Add an event to the chain of this transaction and mark its subject as changed."""
        text = events.canonical(data)
        self._drafts.append((self.at, self.actor, verb, subject, str(subject_id), text))
        self._touched.add((subject, subject_id))

    def touch(self, subject: str, subject_id: int = 0) -> None:
        """Mark something else as changed for the pages (no event); id 0 = many."""
        self._touched.add((subject, subject_id))

    def check_version(self, entity: Versioned, seen: int) -> None:
        """Refuse to save over somebody else's change, and count up.

        Raises ``UserError('changed_meanwhile')`` when ``seen``, the version the person looked at, is not current.
        """
        entity.version = version_after(entity.version, seen)

    @property
    def changes(self) -> ChangeSet:
        """What this transaction has touched so far."""
        return ChangeSet.of(self._touched)

    def finish(self) -> None:
        """Flush entities and write the events; called once, just before the commit."""
        if "session" in self.__dict__:
            self.session.flush()
        events.append(self.connection, self._drafts)
        self._drafts.clear()

    def leave(self) -> None:
        """Let go of the entities, once the transaction is over or is to be rolled back."""
        if "session" in self.__dict__:
            self.session.close()
            cast("Connection", self.session.get_bind()).close()
