"""Connections of the driver, as reading and writing use them, without SQLAlchemy between.

It would take an eighth of a second and 15 MB before Today could be filled, and 10 µs of every statement; only entities
need it, see ``entities``. A ``PlainConnection`` stands in for a connection of SQLAlchemy wherever only
``exec_driver_sql`` is called.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

#: So many connections stay open while nobody uses them.
_KEPT = 4


class Found:
    """The rows of a statement, as tuples in the order of its columns."""

    __slots__ = ("cursor",)

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.cursor = cursor

    def __iter__(self) -> Iterator[Any]:
        return iter(self.cursor)

    def all(self) -> list[Any]:
        """All rows."""
        return self.cursor.fetchall()

    def first(self) -> Any:
        """The first row, or None; the others are not looked for."""
        row = self.cursor.fetchone()
        self.cursor.close()
        return row

    def one(self) -> Any:
        """The first row; raises ``LookupError`` where there is none."""
        row = self.first()
        if row is None:
            raise LookupError("a row was to be there")
        return row

    def scalar(self) -> Any:
        """The first value of the first row, or None."""
        row = self.first()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        """The first value of the first row; raises ``LookupError`` where there is none."""
        return self.one()[0]

    def close(self) -> None:
        """Ask for no more rows."""
        self.cursor.close()


class PlainConnection:
    """A connection in a transaction; ``bare`` is the driver's."""

    __slots__ = ("bare",)

    def __init__(self, bare: sqlite3.Connection) -> None:
        self.bare = bare

    def exec_driver_sql(
        self, statement: str, parameters: tuple[Any, ...] | Mapping[str, Any] | list[Any] | None = None
    ) -> Found:
        """Run ``statement`` once, or once for each of a list of parameters."""
        if isinstance(parameters, list):
            return Found(self.bare.executemany(statement, parameters))
        return Found(self.bare.execute(statement, () if parameters is None else parameters))


class Connections:
    """The open connections of a ledger: each is used by one at a time, the one used last first."""

    def __init__(self, open_one: Callable[[], sqlite3.Connection]) -> None:
        self._open_one = open_one
        self._free: list[sqlite3.Connection] = []
        self._closed = False

    @contextmanager
    def transaction(self, begin: str) -> Iterator[PlainConnection]:
        """A transaction that ``begin`` begins; committed at the end, rolled back as a whole when the block raises."""
        with self.lent() as bare:
            try:
                bare.execute(begin)
                yield PlainConnection(bare)
                if bare.in_transaction:
                    bare.execute("COMMIT")
            finally:
                if bare.in_transaction:
                    bare.rollback()

    @contextmanager
    def lent(self) -> Iterator[sqlite3.Connection]:
        """One of the connections as it is, outside a transaction."""
        bare = self.take()
        try:
            yield bare
        finally:
            self._give_back(bare)

    def take(self) -> sqlite3.Connection:
        """A connection, opened where none is free."""
        try:
            return self._free.pop()
        except IndexError:
            return self._open_one()

    def close(self) -> None:
        """Close those that are free now, and the others when they are given back."""
        self._closed = True
        while self._free:
            self._free.pop().close()

    def _give_back(self, bare: sqlite3.Connection) -> None:
        if self._closed or len(self._free) >= _KEPT:
            bare.close()
        else:
            self._free.append(bare)
