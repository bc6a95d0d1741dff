"""Reports in the smallest window: names, numbers, amounts and states are readable, other columns have gone for them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from creditdesk.domain.tables import TableColumn, TableRow, Value
from creditdesk.services.reports.build import build
from creditdesk.services.reports.report import ReportKey, ReportRequest
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.reports.source import screen_columns
from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.widths import without_room
from tests import ledgers
from tests.ledgers import TODAY

#: Pixels of the table beside the wide navigation in a window of 1024 x 640, and of 1280 x 720.
SMALLEST, USUAL = 766, 1022
VALUES: dict[str, Value] = {
    "text": "GmbH",
    "code": "posted",
    "date": TODAY,
    "days": 3,
    "count": 3,
    "money": 100,
}


def columns_of(books: ledgers.Desk, key: ReportKey, empty: str = "") -> list[Column]:
    """What a report has on screen when it holds two currencies; in the column ``empty`` there is no amount."""
    table = build(books.ledger, ReportRequest(key, TODAY, TODAY, TODAY), TODAY)
    rows = [
        TableRow(number, 1, code, cells(table.columns, empty))
        for number, code in enumerate(("EUR", "USD"), 1)
    ]
    return screen_columns(replace(table, rows=tuple(rows)))


def cells(columns: Sequence[TableColumn], empty: str) -> tuple[Value, ...]:
    return tuple(0 if column.key == empty else VALUES[column.kind] for column in columns)


def on_screen(columns: Sequence[Column], room: int) -> str:
    """Keys of the columns that a table so wide shows."""
    shown = [number for number, column in enumerate(columns) if not column.hidden]
    gone = without_room(columns, [column.width for column in columns], shown, (), room)
    return " ".join(columns[number].key for number in shown if number not in gone)


@pytest.mark.parametrize(
    ("report", "kept"),
    [
        ("open_items", "name number due days_late currency amount open"),
        ("receipts", "dated name reference currency amount free"),
        ("letters", "number dated name currency asked deadline state"),
        ("customers", "name code city country phone terms"),
    ],
)
def test_in_the_smallest_window_the_rest_goes(
    app: DeskApplication, books: ledgers.Desk, report: ReportKey, kept: str
) -> None:
    columns = columns_of(books, report)
    assert on_screen(columns, SMALLEST) == kept
    assert sum(column.width for column in columns if column.key in kept.split()) <= SMALLEST


@pytest.mark.parametrize("report", ["ageing", "open_items", "receipts", "letters"])
def test_in_the_usual_window_nothing_goes(
    app: DeskApplication, books: ledgers.Desk, report: ReportKey
) -> None:
    columns = columns_of(books, report)
    assert on_screen(columns, USUAL).split() == [column.key for column in columns if not column.hidden]


def test_amounts_of_nothing_go_before_anything_else(app: DeskApplication, books: ledgers.Desk) -> None:
    columns = columns_of(books, "receipts", empty="free")
    width = sum(column.width for column in columns)
    assert on_screen(columns, width - 1) == "dated name code kind reference currency amount allocated"


def test_a_document_is_named_whole(app: DeskApplication, books: ledgers.Desk) -> None:
    assert [column.key for column in columns_of(books, "open_items") if column.whole] == [
        "number",
        "currency",
    ]
