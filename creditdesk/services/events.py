"""The history of a file: who did what and when, and proof that it was not changed afterwards."""

from creditdesk.db.engine import Ledger
from creditdesk.db.events import EventRow, first_broken
from creditdesk.db.queries import history as queries
from creditdesk.db.queries.event_names import event_names


def history(ledger: Ledger) -> list[EventRow]:
    """All events, oldest first."""
    with ledger.read() as connection:
        return list(queries.all_events(connection))


def latest(ledger: Ledger, most: int = 500) -> tuple[list[EventRow], dict[tuple[str, int], str]]:
    """The newest ``most`` events, newest first, and the names by (kind, id) of what they are about or mention."""
    with ledger.read() as connection:
        events = queries.latest_events(connection, most)
        return events, event_names(connection, events)


def verify_history(ledger: Ledger) -> tuple[int | None, int]:
    """(number of the first event that does not follow from the one before, or None; how many events there are)."""
    with ledger.read() as connection:
        broken = first_broken(queries.all_events(connection))
        return (broken.id if broken else None), queries.event_count(connection)
