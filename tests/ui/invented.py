"""Invented rows for tests of the table, as many as wanted; every request is counted."""

import datetime as dt
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.paged_model import Sort

DAY = dt.date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Item:
    """One row."""

    id: int
    name: str
    amount: int
    due: dt.date | None
    late: int
    state: str
    grade: str | None
    currency: str = "EUR"


class Items:
    """A source of ``count`` rows with ids from 1; ``gone`` ids are missing; filters are texts in the name."""

    def __init__(self, count: int, currency: str = "EUR") -> None:
        self.count, self.currency = count, currency
        self.asked_ids: list[tuple[Sort | None, object]] = []
        self.asked_rows: list[int] = []
        self.gone: set[int] = set()

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        self.asked_ids.append((sort, filter))
        ids = range(1, self.count + 1)
        if filter:
            ids = [number for number in ids if str(filter) in self.row(number).name]
        return array("q", reversed(ids) if sort and sort.descending else ids)

    def rows(self, ids: Sequence[int]) -> list[Item]:
        self.asked_rows.append(len(ids))
        return [self.row(number) for number in reversed(ids) if number not in self.gone]

    def row(self, n: int) -> Item:
        state = ("paid", "overdue")[n % 2]
        return Item(
            n, f"Customer {n}", n * 100, DAY if n % 2 else None, n % 90, state, "ABCDE"[n % 5], self.currency
        )


COLUMNS = (
    Column("name", "Name", width=160, stretch=True),
    Column("amount", "Amount", "money", 110),
    Column("due", "Due", "date", 100),
    Column("late", "Late", "days", 80, tone=lambda row: "red" if row.late > 60 else None),
    Column("state", "State", "badge", 110, badges={"paid": ("good", "Paid"), "overdue": ("red", "Overdue")}),
    Column("grade", "Grade", "grade", 70),
    Column("id", "Number", "count", 90, hidden=True, sortable=False),
)
