"""A table of a million invented invoices in a SQLite file, our source over it and the peers to compare with."""

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QTableView

from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.paged_model import Index, Sort
from creditdesk.ui.tables.rows_table import ROW

FIELDS = (
    "number",
    "customer",
    "issued",
    "due",
    "amount",
    "open",
    "currency",
    "late",
    "reference",
    "terms",
    "state",
)
COLUMNS = (
    Column("number", "Number", width=90),
    Column("customer", "Customer", width=170),
    Column("issued", "Issued", width=90),
    Column("due", "Due", width=90),
    Column("amount", "Amount", "money", 100),
    Column("open", "Open", "money", 100),
    Column("currency", "Currency", width=60),
    Column("late", "Late", "days", 70),
    Column("reference", "Reference", width=90),
    Column("terms", "Terms", width=90),
    Column("state", "State", width=90),
    Column("id", "Id", "count", 90),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One invoice as a page shows it."""

    id: int
    number: str
    customer: str
    issued: str
    due: str
    amount: int
    open: int
    currency: str
    late: int
    reference: str
    terms: str
    state: str


def make_table(path: Path, rows: int) -> None:
    """Write ``rows`` invoices into a new file at ``path``."""
    with sqlite3.connect(path) as connection:
        connection.execute(f"CREATE TABLE line (id INTEGER PRIMARY KEY, {', '.join(FIELDS)})")
        connection.executemany(
            f"INSERT INTO line VALUES (?{', ?' * len(FIELDS)})", (_values(number) for number in range(rows))
        )
    connection.close()


def _values(n: int) -> tuple[Any, ...]:
    day = f"2026-{n % 12 + 1:02d}-{n % 28 + 1:02d}"
    return (n, f"2026-{n}", f"Customer {n * 7919 % 20000}", day, day, n * 101 % 900_000, n * 37 % 900_000,
            "EUR", n % 120, f"R{n % 997}", "30 days", "open")  # fmt: skip


class LineSource:
    """``RowSource`` over the file: ids by one query, rows by their ids."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        order = f"{sort.key} {'DESC' if sort.descending else ''}" if sort else "id"
        found = self._connection.execute(f"SELECT id FROM line ORDER BY {order}")
        return array("q", (number for (number,) in found))

    def rows(self, ids: Sequence[int]) -> list[Line]:
        marks = ", ".join("?" * len(ids))
        return [
            Line(*row)
            for row in self._connection.execute(f"SELECT * FROM line WHERE id IN ({marks})", tuple(ids))
        ]

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()


def in_columns(line: Line) -> tuple[Any, ...]:
    """A line's values in the order of the columns."""
    return tuple(getattr(line, column.key) for column in COLUMNS)


class PlainModel(QAbstractTableModel):
    """The floor: an array of ids and blocks of 256 rows, nothing else."""

    def __init__(self, source: LineSource) -> None:
        super().__init__()
        self._source = source
        self._ids = source.ids(None, None)
        self._blocks: dict[int, list[tuple[Any, ...]]] = {}

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return len(COLUMNS)

    def data(self, index: Index, role: int = 0) -> Any:
        if role:
            return None
        row = index.row()
        block = self._blocks.get(row >> 8)
        if block is None:
            wanted = self._ids[row >> 8 << 8 : (row >> 8) + 1 << 8]
            block = [in_columns(line) for line in self._source.rows(wanted)]
            self._blocks[row >> 8] = block
        return str(block[row & 255][index.column()])


class ListModel(QAbstractTableModel):
    """The peer of which people complain: all rows as a list of tuples, sorted by a proxy."""

    def __init__(self, rows: list[tuple[Any, ...]]) -> None:
        super().__init__()
        self._lines = rows

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index | QModelIndex, role: int = 0) -> Any:
        return self._lines[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def plain_view(model: QAbstractTableModel) -> QTableView:
    """A bare view of the same size and row height as ours."""
    view = QTableView()
    view.setModel(model)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ROW)
    for number, column in enumerate(COLUMNS):
        view.setColumnWidth(number, column.width)
    view.resize(1280, 800)
    return view
