"""The quick ways of reading rows say exactly what the careful one says."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.errors import UserError
from creditdesk.exchange.delimited import Block
from creditdesk.exchange.item_rows import ItemReader
from creditdesk.exchange.mapping import propose
from creditdesk.exchange.quick_blocks import QuickBlocks
from creditdesk.exchange.rows import ReadOptions
from creditdesk.exchange.tables import RawTable, read_table
from creditdesk.exchange.tables_in import parse

HEADINGS = "customer,name,invoice,issued,due,amount,currency,open,settled,disputed"
GOOD: Sequence[Sequence[Any]] = (
    ["C1", "C2", ""],
    ["Acme", "Beta", ""],
    ["R1", "R2", "0007", "R-3", "R 4"],
    ["2026-01-05", "2026-01-06", ""],
    ["2026-02-04", "2026-02-05", ""],
    ["100.00", "1.50", "-3.00", "7"],
    ["EUR", "USD", "", "JPY"],
    ["", "1.00"],
    ["", "2026-03-01"],
    ["", "yes"],
)
ODD: Sequence[Sequence[Any]] = (
    ["TOTAL", "C" * 70],
    ["N" * 400, "x\u202ey"],
    ["", "é", "1E+12", "R\u200b", "9" * 61],
    ["2026-02-30", "soon"],
    ["2025-01-01", "5 Feb 2026"],
    ["", "0.00", "1..2", "€5.00", "(9.00)", "99999999999.00"],
    ["XXX", "euro"],
    ["200000.00", "x"],
    ["2026-02-30"],
    ["maybe"],
)


def cells(kinds: Sequence[Sequence[Any]], rare: Sequence[Sequence[Any]]) -> st.SearchStrategy[list[Any]]:
    """A row of mostly good cells."""
    columns = [st.sampled_from([*good] * 6 + [*odd]) for good, odd in zip(kinds, rare, strict=True)]
    return st.tuples(*columns).map(list)


class Rows:
    """A source of rows that are already there."""

    def __init__(self, rows: list[list[Any]], size: int) -> None:
        self.rows, self.size = rows, size

    def blocks(self, _progress: object = None) -> Any:
        for start in range(0, len(self.rows), self.size):
            part = self.rows[start : start + self.size]
            yield Block(part, list(range(start + 2, start + 2 + len(part))))


@pytest.fixture(scope="module")
def head(tmp_path_factory: pytest.TempPathFactory) -> RawTable:
    path: Path = tmp_path_factory.mktemp("head") / "a.csv"
    path.write_text(HEADINGS + "\n")
    return read_table(path)


def results(head: RawTable, rows: list[list[Any]], size: int) -> object:
    from dataclasses import replace

    raw = replace(head, source=Rows(rows, size))
    try:
        parsed = parse(raw, propose(raw), ReadOptions("EUR", decimal="."))
    except UserError as error:
        return error.code
    return [
        getattr(parsed, name)
        for name in ("rows", "parties", "errors", "row_count", "duplicates", "totals", "notices")
    ]


def never(self: QuickBlocks, *_arguments: object) -> None:
    """Every block is extraordinary."""


def one_by_one(self: ItemReader, block: Block) -> None:
    """Every row is extraordinary."""
    for row, line in zip(block.rows, block.numbers, strict=True):
        self._careful(row, line)  # pyright: ignore[reportPrivateUsage]


TABLES = st.lists(cells(GOOD, ODD), max_size=12)


@given(TABLES, st.integers(1, 12))
def test_text_cells(head: RawTable, rows: list[list[Any]], size: int) -> None:
    quick = results(head, rows, size)
    with patch.object(QuickBlocks, "read", never):
        assert results(head, rows, 5) == quick
        with patch.object(ItemReader, "_quick", one_by_one):
            assert results(head, rows, 7) == quick


@given(st.lists(cells(GOOD, ODD), max_size=8), st.integers(1, 8))
def test_cells_of_workbooks(head: RawTable, rows: list[list[Any]], size: int) -> None:
    def typed(row: list[Any]) -> list[Any]:
        made = list(row)
        for column in (3, 4, 8):
            made[column] = (
                date.fromisoformat(row[column])
                if row[column] in ("2026-01-05", "2026-02-04")
                else row[column]
            )
        for column in (5, 7):
            text = row[column]
            made[column] = float(text) if text.replace(".", "", 1).replace("-", "", 1).isdigit() else text
        return made

    table = [typed(row) for row in rows]
    quick = results(head, table, size)
    with patch.object(QuickBlocks, "read", never), patch.object(ItemReader, "_quick", one_by_one):
        assert results(head, table, size) == quick
