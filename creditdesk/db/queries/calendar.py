"""The days on which the firm itself is closed, or works though others rest."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class OwnDaysLine:
    """Days ``first`` to ``last``, both included; ``kind``: closed or worked."""

    id: int
    kind: str
    first: date
    last: date
    note: str
    version: int


def own_days(connection: "Connection") -> list[OwnDaysLine]:
    """All of them, in the order of time."""
    rows = connection.exec_driver_sql(
        "SELECT id, kind, first, last, note, version FROM own_days ORDER BY first, id"
    )
    parse = date.fromisoformat
    return [OwnDaysLine(row[0], row[1], parse(row[2]), parse(row[3]), row[4], row[5]) for row in rows]
