"""Who climbs which ladder, and who made its revisions when."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class LadderRow:
    """One revision: its id, who stored it when ("" for one that came with the file), and its open cases."""

    id: int
    name: str
    revision: int
    at: str
    actor: str
    cases: int


_ROWS = """
    SELECT l.id, l.name, l.revision, COALESCE(e.at, ''), COALESCE(e.actor, ''), COALESCE(c.cases, 0)
    FROM ladder l
    LEFT JOIN event e ON e.id = (SELECT MIN(id) FROM event
        WHERE subject = 'ladder' AND subject_id = CAST(l.id AS TEXT) AND verb IN ('create', 'change'))
    LEFT JOIN (SELECT s.ladder_id, COUNT(*) AS cases FROM invoice i JOIN dunning_step s ON s.id = (
            SELECT x.id FROM dunning_step x WHERE x.invoice_id = i.id AND x.step > 0
            ORDER BY x.on_date DESC, x.id DESC LIMIT 1)
        WHERE i.open_minor <> 0 GROUP BY s.ladder_id) c ON c.ladder_id = l.id
    ORDER BY l.id
"""
_CUSTOMERS = "SELECT ladder_name, COUNT(*) FROM customer WHERE ladder_name <> '' GROUP BY ladder_name"
_USED = """
    SELECT EXISTS (SELECT 1 FROM run WHERE ladder_id IN (SELECT id FROM ladder WHERE name = :name))
        OR EXISTS (SELECT 1 FROM dunning_step WHERE ladder_id IN (SELECT id FROM ladder WHERE name = :name))
        OR EXISTS (SELECT 1 FROM decision WHERE params ->> 'ladder' = :name)
        OR EXISTS (SELECT 1 FROM company WHERE ladder_name = :name)
        OR EXISTS (SELECT 1 FROM customer WHERE ladder_name = :name)
"""

_RENAME = (
    "UPDATE ladder SET name = :new WHERE name = :old",
    "UPDATE company SET ladder_name = :new, version = version + 1 WHERE ladder_name = :old",
    "UPDATE customer SET ladder_name = :new, version = version + 1 WHERE ladder_name = :old",
    "UPDATE decision SET params = json_set(params, '$.ladder', :new) WHERE params ->> 'ladder' = :old",
)
#: The setting that holds the names as JSON.
_HIDDEN = "ladders.hidden"


def ladder_rows(connection: "Connection") -> list[LadderRow]:
    """Every revision of every ladder, oldest first; an open case is an open item that was reminded by it."""
    return [LadderRow(*row) for row in connection.exec_driver_sql(_ROWS)]


def ladder_names(connection: "Connection") -> list[str]:
    """The names of the file's ladders, the oldest first."""
    rows = connection.exec_driver_sql("SELECT name FROM ladder GROUP BY name ORDER BY MIN(id)")
    return [name for (name,) in rows]


def customers_by_ladder(connection: "Connection") -> dict[str, int]:
    """How many customers have chosen a ladder of their own, by its name."""
    return dict(connection.exec_driver_sql(_CUSTOMERS).all())


def is_used(connection: "Connection", name: str) -> bool:
    """Whether the company, a customer or any run so far goes by the ladder of this name."""
    return bool(connection.exec_driver_sql(_USED, {"name": name}).scalar())


def delete_ladder(connection: "Connection", name: str) -> None:
    """Take a ladder that nobody ever used out of the file, all revisions."""
    connection.exec_driver_sql(
        "DELETE FROM ladder_step WHERE ladder_id IN (SELECT id FROM ladder WHERE name = ?)", (name,)
    )
    connection.exec_driver_sql("DELETE FROM ladder WHERE name = ?", (name,))


def rename_ladder(connection: "Connection", name: str, new: str) -> None:
    """Call a ladder ``new`` in all its revisions and wherever it is chosen or was decided by.

    Decisions too: a letter that is posted later finds the ladder of its case by the name that stands there.
    """
    pair = {"old": name, "new": new}
    for statement in _RENAME:
        connection.exec_driver_sql(statement, pair)
    hidden = hidden_ladders(connection)
    if name in hidden:
        set_hidden_ladders(connection, hidden - {name} | {new})


def hidden_ladders(connection: "Connection") -> frozenset[str]:
    """Names of ladders that are not offered any more."""
    kept = connection.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (_HIDDEN,)).scalar()
    return frozenset(json.loads(kept)) if kept else frozenset()


def set_hidden_ladders(connection: "Connection", names: frozenset[str]) -> None:
    """Keep the names of ladders that are not offered any more."""
    connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (_HIDDEN,))
    if names:
        value = json.dumps(sorted(names), ensure_ascii=False)
        connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?)", (_HIDDEN, value))
