"""Small helpers of paged lists: bound ids and search patterns that take every character literally."""

from array import array
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from creditdesk.pinyin import pattern, pieces

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Ids fetched at a time: a million rows in one list would hold up the window when they are thrown away.
_AT_ONCE = 4096


def id_array(connection: "Connection", text: str, params: Mapping[str, object]) -> "array[int]":
    """The ids that ``text`` finds, one in a row; by the driver's cursor, which saves a quarter for a million rows."""
    found = array("q")
    result = connection.exec_driver_sql(text, dict(params))
    cursor = result.cursor
    while cursor is not None and (part := cursor.fetchmany(_AT_ONCE)):
        found.extend([number for (number,) in part])
    result.close()
    return found


def placeholders(ids: Sequence[int]) -> str:
    """Named placeholders ``:i0, :i1 ...`` for a window of ids."""
    return ", ".join(f":i{index}" for index in range(len(ids)))


def like(search: str) -> str:
    """A LIKE pattern for text that contains ``search``; ``%`` and ``_`` in it are ordinary characters.

    SQLite refuses patterns beyond 50,000 bytes, and no name is that long: what is pasted beyond 1,000 is cut off.
    """
    escaped = search.strip()[:1000].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def named(search: str) -> tuple[str, dict[str, str]]:
    """The condition on a customer ``c`` whose name, number or tax number a person looks for, with its parameters.

    It looks in ``sought`` alone, which the index ``customer_order`` holds. Blank text finds everybody.
    """
    return _any_of([pattern(piece) for piece in pieces(search)], "n")


def named_first(search: str) -> tuple[str, dict[str, str]]:
    """The same for those of which a line of ``sought`` (name, number, initials, pinyin) begins with it."""
    return _any_of([pattern(f"\n{piece}") for piece in pieces(search)], "b")


def _any_of(found: Sequence[str], mark: str) -> tuple[str, dict[str, str]]:
    params = {f"{mark}{place}": pattern for place, pattern in enumerate(found)}
    return f"({' OR '.join(f'c.sought GLOB :{name}' for name in params) or '1 = 1'})", params
