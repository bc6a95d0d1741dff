"""What a report is asked for and what it answers: columns, rows and the totals of each currency, without words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from creditdesk.db.queries.ageing import Basis
from creditdesk.domain.tables import TableColumn, TableRow, TableTotal, sums

ReportKey = Literal[
    "ageing", "open_items", "customers", "receipts", "write_offs", "letters", "receipts_by_month"
]
#: Every report, and whether it is of a day ("as_of"), of a period, or of the present state ("now").
SPANS: dict[ReportKey, Literal["as_of", "period", "now"]] = {
    "ageing": "as_of",
    "open_items": "as_of",
    "customers": "now",
    "receipts": "period",
    "write_offs": "period",
    "letters": "period",
    "receipts_by_month": "period",
}


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Which report, as of which day or of which period (both ends included), and how the ageing counts."""

    key: ReportKey
    as_of: date
    first: date
    last: date
    basis: Basis = "due"

    @property
    def span(self) -> Literal["as_of", "period", "now"]:
        """What kind of time the report is of."""
        return SPANS[self.key]


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A finished report. Titles are codes; amounts are minor units of each row's currency."""

    request: ReportRequest
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    totals: tuple[TableTotal, ...]

    @property
    def has_money(self) -> bool:
        """Whether rows have a currency at all."""
        return any(column.kind == "money" for column in self.columns)

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies of the rows in alphabetical order; none for a report without money."""
        return tuple(sorted({row.currency for row in self.rows})) if self.has_money else ()

    def in_currency(self, currency: str) -> "ReportTable":
        """The same report with the rows of one currency only; "" = all."""
        if not currency:
            return self
        return replace(
            self,
            rows=tuple(row for row in self.rows if row.currency == currency),
            totals=tuple(total for total in self.totals if total.currency == currency),
        )


def table(
    request: ReportRequest,
    columns: Sequence[TableColumn],
    rows: Sequence[TableRow],
    part: Callable[[TableRow], str] | None = None,
) -> ReportTable:
    """A report with its totals added up, also those of the parts that ``part`` tells."""
    return ReportTable(request, tuple(columns), tuple(rows), sums(columns, rows, part))


def period(name: str, today: date) -> tuple[date, date]:
    """First and last day of a named period: month, last_month, quarter, year, last_year, twelve_months."""
    month = today.replace(day=1)
    if name == "last_month":
        last = month - timedelta(days=1)
        return last.replace(day=1), last
    if name == "quarter":
        return today.replace(month=today.month - (today.month - 1) % 3, day=1), today
    if name == "year":
        return today.replace(month=1, day=1), today
    if name == "last_year":
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    if name == "twelve_months":
        if month.month == 12:
            return month.replace(month=1), today
        return date(month.year - 1, month.month + 1, 1), today
    return month, today
