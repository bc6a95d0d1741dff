"""What the records named in the history are called: the number on the paper or the name, not the row's id."""

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from creditdesk.db.events import EventRow
from creditdesk.db.paging import placeholders

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Kind of record -> where its name stands. Items of all kinds share one table.
_NAMES = {
    "customer": "SELECT id, name FROM customer WHERE id IN ({0})",
    "invoice": "SELECT id, number FROM invoice WHERE id IN ({0})",
    "letter": "SELECT id, number FROM letter WHERE id IN ({0})",
}
_KINDS = {"credit_note": "invoice", "opening": "invoice"}
#: Most ids that one statement asks for.
_AT_ONCE = 500
Names = Mapping[tuple[str, int], str]


def event_names(connection: "Connection", events: Iterable[EventRow]) -> dict[tuple[str, int], str]:
    """Names by (kind, id) of the customers, items and letters that events are about or mention."""
    wanted: dict[str, set[int]] = {kind: set() for kind in _NAMES}
    for event in events:
        for kind, number in mentioned(event):
            wanted[kind].add(number)
    found: dict[tuple[str, int], str] = {}
    for kind, numbers in wanted.items():
        ordered = sorted(numbers)
        for start in range(0, len(ordered), _AT_ONCE):
            part = ordered[start : start + _AT_ONCE]
            params = {f"i{index}": number for index, number in enumerate(part)}
            rows = connection.exec_driver_sql(_NAMES[kind].format(placeholders(part)), params)
            found |= {(kind, number): str(name) for number, name in rows}
    return found


def kind_of(subject: str) -> str:
    """The kind of record whose name a subject of the history has."""
    return _KINDS.get(subject, subject)


def mentioned(event: EventRow) -> Iterable[tuple[str, int]]:
    """(kind, id) of what an event is about and of the items and the customer in its data."""
    kind = kind_of(event.subject)
    if kind in _NAMES and event.subject_id.isdigit() and event.subject_id != "0":
        yield kind, int(event.subject_id)
    data: Any = json.loads(event.data)
    if not isinstance(data, dict):
        return
    for key in ("invoices", "allocations", "dropped"):
        items: Any = data.get(key)
        for item in items if isinstance(items, list) else ():
            number: Any = item[0] if isinstance(item, list) and item else item  # with an amount or a reason
            if isinstance(number, int):
                yield "invoice", number
    for key in ("customer", "invoice"):
        if isinstance(data.get(key), int):
            yield key, data[key]
