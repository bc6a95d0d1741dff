"""Builds each report from one set-based read; a day's report knows nothing dated after that day."""

from collections.abc import Callable
from datetime import date

from creditdesk.collector import collector_paused
from creditdesk.db.engine import Ledger
from creditdesk.db.queries import reports as queries
from creditdesk.domain.tables import TableColumn, TableRow
from creditdesk.errors import UserError
from creditdesk.services.ageing import ageing_report
from creditdesk.services.reports.crosstab import receipts_by_month
from creditdesk.services.reports.report import ReportKey, ReportRequest, ReportTable, table

_CUSTOMER = (TableColumn("name", "customer"), TableColumn("code", "customer_number"))
_BUCKETS = ("b30", "b60", "b90", "b90plus")
_AGEING = (
    *_CUSTOMER,
    TableColumn("not_due", "not_due", "money", True),
    *(TableColumn(key, key, "money", True) for key in _BUCKETS),
    TableColumn("unallocated", "unallocated", "money", True),
    TableColumn("balance", "balance", "money", True),
)
_OPEN_ITEMS = (
    *_CUSTOMER,
    TableColumn("number", "document"),
    TableColumn("kind", "kind", "code"),
    TableColumn("issued", "issued", "date"),
    TableColumn("due", "due", "date"),
    TableColumn("days_late", "days_late", "days"),
    TableColumn("amount", "amount", "money"),
    TableColumn("open", "open", "money", True),
)
_CUSTOMERS = (
    *_CUSTOMER,
    TableColumn("tax_id", "tax_id"),
    TableColumn("address", "address"),
    TableColumn("postcode", "postcode"),
    TableColumn("city", "city"),
    TableColumn("country", "country"),
    TableColumn("phone", "phone"),
    TableColumn("email", "email"),
    TableColumn("terms", "terms", "code"),
    TableColumn("salesperson", "salesperson"),
    TableColumn("currency", "currency"),
)
_RECEIPTS = (
    TableColumn("dated", "date", "date"),
    *_CUSTOMER,
    TableColumn("kind", "kind", "code"),
    TableColumn("reference", "reference"),
    TableColumn("amount", "amount", "money", True),
    TableColumn("allocated", "allocated", "money", True),
    TableColumn("free", "unallocated", "money", True),
)
_WRITE_OFFS = (
    TableColumn("dated", "date", "date"),
    *_CUSTOMER,
    TableColumn("number", "document"),
    TableColumn("cause", "kind", "code"),
    TableColumn("reason", "reason"),
    TableColumn("amount", "amount", "money", True),
)
#: The code of a write-off of which nobody said the kind, and what the code of a reversal ends with.
_UNSAID, _REVERSED = "write_off", "_reversed"
_LETTERS = (
    TableColumn("number", "letter"),
    TableColumn("dated", "date", "date"),
    *_CUSTOMER,
    TableColumn("tone", "tone", "code"),
    TableColumn("asked", "asked", "money", True),
    TableColumn("deadline", "deadline", "date"),
    TableColumn("state", "state", "code"),
    TableColumn("posted_on", "posted_on", "date"),
    TableColumn("tracking", "tracking"),
)


def build(ledger: Ledger, request: ReportRequest, today: date) -> ReportTable:
    """The report that is asked for; ``UserError('period_reversed')`` when a period ends before it begins."""
    if request.span == "period" and request.last < request.first:
        raise UserError("period_reversed", first=request.first, last=request.last)
    with collector_paused():
        return _BUILDERS[request.key](ledger, request, today)


def _ageing(ledger: Ledger, request: ReportRequest, today: date) -> ReportTable:
    found = ageing_report(ledger, request.as_of, today, request.basis)
    rows = [
        (row.customer_id, row.currency,
         (row.name, row.code, row.not_due, *row.buckets, -row.unallocated, row.balance))
        for row in sorted(found.rows, key=lambda row: row.currency)
    ]  # fmt: skip
    columns = _AGEING
    if request.basis == "issued":
        columns = tuple(
            TableColumn(c.key, "issued_today", c.kind, c.summed) if c.key == "not_due" else c for c in _AGEING
        )
    return table(request, columns, [TableRow(number, *row) for number, row in enumerate(rows, 1)])


def _open_items(ledger: Ledger, request: ReportRequest, _today: date) -> ReportTable:
    with ledger.read() as connection:
        lines = queries.open_items(connection, request.as_of)
    rows = [
        TableRow(
            number, line.customer_id, line.currency,
            (line.name, line.code, line.number, line.kind, line.issued, line.due,
             _days_late(line, request.as_of), line.amount, line.open),
        )
        for number, line in enumerate(lines, 1)
    ]  # fmt: skip
    return table(request, _OPEN_ITEMS, rows)


def _days_late(line: queries.OpenItemLine, as_of: date) -> int | None:
    """None for what is not overdue on that day, and for credit notes."""
    days = (as_of - line.due).days if line.due and line.open > 0 else 0
    return days if days > 0 else None


def _customers(ledger: Ledger, request: ReportRequest, _today: date) -> ReportTable:
    with ledger.read() as connection:
        lines = queries.customers(connection)
    rows = [
        TableRow(
            line.id, line.id, "",
            (line.name, line.code, line.tax_id, ", ".join(line.address.splitlines()), line.postcode, line.city,
             line.country, line.phone, line.email, line.terms, line.salesperson, line.currency),
        )
        for line in lines
    ]  # fmt: skip
    return table(request, _CUSTOMERS, rows)


def _receipts(ledger: Ledger, request: ReportRequest, _today: date) -> ReportTable:
    with ledger.read() as connection:
        lines = queries.receipts(connection, request.first, request.last)
    rows = [
        TableRow(
            line.id, line.customer_id, line.currency,
            (line.dated, line.name, line.code, line.kind, line.reference, line.amount, line.amount - line.free,
             line.free),
        )
        for line in lines
    ]  # fmt: skip
    return table(request, _RECEIPTS, rows)


def _write_offs(ledger: Ledger, request: ReportRequest, _today: date) -> ReportTable:
    """A reversal stands on its own day with a minus, so that a period once reported does not change; totals of each
    kind are what is left after the reversals of the period."""
    with ledger.read() as connection:
        lines = queries.write_offs(connection, request.first, request.last)
    rows = [
        TableRow(
            line.id, line.customer_id, line.currency,
            (line.dated, line.name, line.code, line.number, (line.cause or _UNSAID) + _REVERSED * line.reversed,
             line.reason, line.amount),
        )
        for line in lines
    ]  # fmt: skip
    place = _WRITE_OFFS.index(next(column for column in _WRITE_OFFS if column.key == "cause"))
    return table(request, _WRITE_OFFS, rows, lambda row: str(row.cells[place]).removesuffix(_REVERSED))


def _letters(ledger: Ledger, request: ReportRequest, _today: date) -> ReportTable:
    """An undone letter keeps its number in the list and asks for nothing."""
    with ledger.read() as connection:
        lines = queries.letters(connection, request.first, request.last)
    rows = [
        TableRow(
            line.id, line.customer_id, line.currency,
            (line.number, line.dated, line.name, line.code, line.tone,
             None if line.state == "undone" else line.asked, line.deadline, line.state, line.posted_on,
             line.tracking),
        )
        for line in lines
    ]  # fmt: skip
    return table(request, _LETTERS, rows)


def _by_month(ledger: Ledger, request: ReportRequest, _today: date) -> ReportTable:
    with ledger.read() as connection:
        lines = queries.receipts(connection, request.first, request.last)
    return table(request, *receipts_by_month(lines, request.first, request.last))


_BUILDERS: dict[ReportKey, Callable[[Ledger, ReportRequest, date], ReportTable]] = {
    "ageing": _ageing,
    "open_items": _open_items,
    "customers": _customers,
    "receipts": _receipts,
    "write_offs": _write_offs,
    "letters": _letters,
    "receipts_by_month": _by_month,
}
