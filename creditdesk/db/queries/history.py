"""The events of a file, read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from creditdesk.db.events import EventRow

if TYPE_CHECKING:
    from sqlalchemy import Connection


def all_events(connection: "Connection") -> Iterator[EventRow]:
    """The history, oldest first."""
    for row in connection.exec_driver_sql("SELECT * FROM event ORDER BY id"):
        yield EventRow(*row)


def latest_events(connection: "Connection", most: int) -> list[EventRow]:
    """The newest ``most`` events, newest first."""
    rows = connection.exec_driver_sql("SELECT * FROM event ORDER BY id DESC LIMIT ?", (most,))
    return [EventRow(*row) for row in rows]


def event_count(connection: "Connection") -> int:
    """How many events the history holds."""
    return int(connection.exec_driver_sql("SELECT COUNT(*) FROM event").scalar() or 0)
