"""Worded tables for the tests of files and paper."""

from collections.abc import Sequence
from datetime import date

from creditdesk.domain.tables import TableColumn, TableRow, WordedTable, sums

DAY = date(2026, 11, 22)
COLUMNS = (
    TableColumn("name", "Customer"),
    TableColumn("number", "Document"),
    TableColumn("due", "Due", "date"),
    TableColumn("days", "Days late", "days"),
    TableColumn("open", "Open", "money", True),
)


def row(
    number: int,
    name: str,
    minor: int | None,
    currency: str = "EUR",
    *,
    text: str = "",
    due: date | None = DAY,
) -> TableRow:
    """A row of an open item."""
    return TableRow(number, number, currency, (name, text or f"RE-{number}", due, 3, minor))


def table(
    rows: Sequence[TableRow], columns: Sequence[TableColumn] = COLUMNS, language: str = "en"
) -> WordedTable:
    """A report of ``rows`` with its totals."""
    return WordedTable(
        "Open items",
        ("As of 22 November 2026", "only what is late"),
        tuple(columns),
        tuple(rows),
        sums(columns, rows),
        "Total {currency}",
        "Currency",
        language,
        "Lindenhof & Söhne GmbH",
        DAY,
    )
