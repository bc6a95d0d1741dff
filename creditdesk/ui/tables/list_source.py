"""Rows that are all in memory, such as the payments of one customer, as a source for a table."""

from array import array
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from creditdesk.ui.tables.paged_model import Sort


class ListSource:
    """A row source over a list; ``rows`` must have an ``id``. None sorts after everything else."""

    def __init__(self, rows: Sequence[Any] = ()) -> None:
        self._rows = {row.id: row for row in rows}

    def fill(self, rows: Sequence[Any]) -> None:
        """Hold these rows from now on, in this order; the table is reloaded by its page."""
        self._rows = {row.id: row for row in rows}

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        """All ids, in the order of the list unless a column is chosen."""
        rows = list(self._rows.values())
        if sort is not None:
            value = attrgetter(sort.key)
            known = [row for row in rows if value(row) is not None]
            known.sort(key=value, reverse=sort.descending)
            rows = known + [row for row in rows if value(row) is None]
        return array("q", [row.id for row in rows])

    def rows(self, ids: Sequence[int]) -> list[Any]:
        """The rows of ``ids``."""
        return [self._rows[row_id] for row_id in ids if row_id in self._rows]
