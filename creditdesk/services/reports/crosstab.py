"""The cross-table of receipts: a row for each customer and currency, a column for each month of the period.

Longer periods are shown by quarter, then by year, so that the table stays readable. pandas does the turning; it is
imported here, late, because it takes longer to load than the whole window.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from creditdesk.db.queries.reports import ReceiptLine
from creditdesk.domain.tables import TableColumn, TableRow

#: More columns than this do not fit a sheet of paper.
_MOST = 13


def receipts_by_month(
    lines: Sequence[ReceiptLine], first: date, last: date
) -> tuple[list[TableColumn], list[TableRow]]:
    """Columns and rows; every month of the period has a column, one without receipts too. Minor units."""
    unit = _unit(first, last)
    spans = _spans(first, last, unit)
    columns = [
        TableColumn("name", "customer"),
        TableColumn("code", "customer_number"),
        *(TableColumn(span, span, "money", True) for span in spans),
        TableColumn("total", "total", "money", True),
    ]
    rows = [
        TableRow(number, customer, currency, (name, code, *amounts, sum(amounts)))
        for number, ((currency, name, code, customer), amounts) in enumerate(_turned(lines, spans, unit), 1)
    ]
    return columns, rows


def _turned(
    lines: Sequence[ReceiptLine], spans: Sequence[str], unit: str
) -> list[tuple[tuple[str, str, str, int], tuple[int, ...]]]:
    """((currency, name, code, customer), amounts by span), by currency and name."""
    if not lines:
        return []
    import pandas  # pyright: ignore[reportMissingTypeStubs]

    heads = ["currency", "name", "code", "customer"]
    records = [
        (line.currency, line.name, line.code, line.customer_id, _span(line.dated, unit), line.amount)
        for line in lines
    ]
    frame: Any = pandas.DataFrame(records, columns=[*heads, "span", "amount"])
    summed: Any = frame.groupby([*heads, "span"])["amount"].sum()
    # Filled while unstacking: pivot_table would pass through floats and lose the last units of large sums.
    turned: Any = summed.unstack("span", fill_value=0).reindex(columns=list(spans), fill_value=0)
    return [
        ((str(c), str(n), str(k), int(i)), tuple(int(amount) for amount in amounts))
        for (c, n, k, i), amounts in zip(turned.index, turned.to_numpy(), strict=True)
    ]


def _unit(first: date, last: date) -> str:
    """``month``, ``quarter`` or ``year``: the finest that keeps the table narrow."""
    for unit in ("month", "quarter"):
        if len(_spans(first, last, unit)) <= _MOST:
            return unit
    return "year"


def _spans(first: date, last: date, unit: str) -> list[str]:
    """The names of all months, quarters or years from ``first`` to ``last``."""
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return list(dict.fromkeys(_span(date(number // 12, number % 12 + 1, 1), unit) for number in months))


def _span(day: date, unit: str) -> str:
    """``2026-11``, ``2026-Q4`` or ``2026``."""
    if unit == "month":
        return f"{day.year:04d}-{day.month:02d}"
    return f"{day.year:04d}-Q{(day.month + 2) // 3}" if unit == "quarter" else f"{day.year:04d}"
