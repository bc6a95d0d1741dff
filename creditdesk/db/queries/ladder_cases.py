"""Open cases on the revisions of a ladder: which step of theirs says so, and moving them."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: The step that says which ladder an item climbs is its latest one after the due date.
_LATEST = """
    SELECT s.id, s.ladder_id, s.invoice_id FROM json_each(:ids) j JOIN dunning_step s ON s.id = (
        SELECT x.id FROM dunning_step x WHERE x.invoice_id = j.value AND x.step > 0
        ORDER BY x.on_date DESC, x.id DESC LIMIT 1)
    ORDER BY s.id
"""
_MOVES = """
    SELECT verb, data FROM event WHERE subject = 'ladder' AND subject_id = :id AND verb IN ('move', 'move_back')
    ORDER BY id DESC LIMIT 1
"""
#: (step, ladder before, item)
Case = tuple[int, int, int]


def latest_steps(connection: "Connection", items: Iterable[int]) -> list[Case]:
    """The deciding step of each item, with the revision it stands on."""
    rows = connection.exec_driver_sql(_LATEST, {"ids": json.dumps(sorted(items))})
    return [(row[0], row[1], row[2]) for row in rows]


def put_on(connection: "Connection", pairs: Sequence[tuple[int, int]]) -> None:
    """Let steps, as (ladder, step), stand on another revision."""
    if pairs:
        connection.exec_driver_sql("UPDATE dunning_step SET ladder_id = ? WHERE id = ?", list(pairs))


def last_move(connection: "Connection", ladder_id: int) -> list[Case]:
    """The cases of the newest move onto a revision, as they stood before; nothing where it was taken back."""
    row = connection.exec_driver_sql(_MOVES, {"id": str(ladder_id)}).first()
    if row is None or row[0] != "move":
        return []
    return [(step, before, item) for step, before, item in json.loads(row[1])["cases"]]


def move_stands(connection: "Connection", ladder_id: int) -> bool:
    """Whether cases were moved onto a revision last and all of them still stand on the step that was moved."""
    moved = last_move(connection, ladder_id)
    here = {(step, ladder) for step, ladder, _ in latest_steps(connection, [item for _, _, item in moved])}
    return bool(moved) and here == {(step, ladder_id) for step, _, _ in moved}


def customer_names(connection: "Connection", customers: Iterable[int]) -> dict[int, str]:
    """Names by id."""
    query = "SELECT id, name FROM customer WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.exec_driver_sql(query, (json.dumps(sorted(customers)),)).all())
