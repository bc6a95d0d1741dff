"""The rows of a file as tables show them: problems first, then what was read, each straight from memory."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from creditdesk.db.queries.import_batches import BatchLine
from creditdesk.exchange.findings import RowError
from creditdesk.exchange.rows import ImportRow, ParsedFile
from creditdesk.ui.exchange import words
from creditdesk.ui.formats import Formats
from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.paged_model import Sort
from creditdesk.ui.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A row of the file that cannot be imported, and why."""

    id: int
    row: int
    sentence: str
    value: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as it was understood; amounts in minor units."""

    id: int
    row: int
    customer: str
    number: str
    issued: date | None
    due: date | None
    amount: int | None
    open: int | None
    currency: str
    more: str
    by_terms: bool = False
    reach: str = ""
    note: str = ""


def _due_words(row: ReadRow, how: Formats) -> str:
    """The due date; said where the file has none and it follows from the terms."""
    if row.due is None:
        return ""
    day = how.date(row.due)
    return QCoreApplication.translate("import rows", "{0}, by terms").format(day) if row.by_terms else day


PROBLEMS = (
    Column("row", QT_TRANSLATE_NOOP("columns", "Row"), "count", 48, sortable=False),
    Column(
        "sentence", QT_TRANSLATE_NOOP("columns", "What is wrong"), width=280, sortable=False, stretch=True
    ),
    Column("value", QT_TRANSLATE_NOOP("columns", "In the file"), width=140, sortable=False),
)
_ROW = Column("row", QT_TRANSLATE_NOOP("columns", "Row"), "count", 48, sortable=False)
_CUSTOMER = Column(
    "customer", QT_TRANSLATE_NOOP("columns", "Customer"), width=90, sortable=False, stretch=True
)
_AMOUNT = Column("amount", QT_TRANSLATE_NOOP("columns", "Amount"), "money", 96, sortable=False)
READ: dict[str, tuple[Column, ...]] = {
    "items": (
        _ROW,
        _CUSTOMER,
        Column("number", QT_TRANSLATE_NOOP("columns", "Invoice"), width=92, sortable=False),
        Column("issued", QT_TRANSLATE_NOOP("columns", "Date"), "date", 96, sortable=False, yields=2),
        Column(
            "due", QT_TRANSLATE_NOOP("columns", "Due"), "date", 96, sortable=False, yields=1, show=_due_words
        ),
        _AMOUNT,
        Column("more", QT_TRANSLATE_NOOP("columns", "Paid or open"), width=140, sortable=False),
    ),
    "payments": (
        _ROW,
        _CUSTOMER,
        Column("issued", QT_TRANSLATE_NOOP("columns", "Date"), "date", 96, sortable=False),
        _AMOUNT,
        Column("more", QT_TRANSLATE_NOOP("columns", "Reference"), width=200, sortable=False),
    ),
    "customers": (
        _ROW,
        Column("number", QT_TRANSLATE_NOOP("columns", "Customer number"), width=120, sortable=False),
        _CUSTOMER,
        Column("more", QT_TRANSLATE_NOOP("columns", "Address"), width=200, sortable=False),
        Column("reach", QT_TRANSLATE_NOOP("columns", "E-mail, phone"), width=160, sortable=False),
        Column("note", QT_TRANSLATE_NOOP("columns", "Note"), width=140, sortable=False),
    ),
}
BATCHES = (
    Column("file_name", QT_TRANSLATE_NOOP("columns", "File"), width=220, sortable=False, stretch=True),
    Column("kind", QT_TRANSLATE_NOOP("columns", "What it lists"), width=180, sortable=False,
           show=lambda line, _how: words.kind_name(line.kind)),
    Column("imported_on", QT_TRANSLATE_NOOP("columns", "Imported"), "date", 104, sortable=False),
    Column("customers", QT_TRANSLATE_NOOP("columns", "Customers"), "count", 88, sortable=False),
    Column("invoices", QT_TRANSLATE_NOOP("columns", "Invoices"), "count", 88, sortable=False),
    Column("payments", QT_TRANSLATE_NOOP("columns", "Payments"), "count", 88, sortable=False),
    Column("skipped", QT_TRANSLATE_NOOP("columns", "Known before"), "count", 96, sortable=False),
    Column("undone", QT_TRANSLATE_NOOP("columns", "State"), "badge", 120, sortable=False, badges={
        False: ("good", QT_TRANSLATE_NOOP("badges", "Imported")),
        True: ("plain", QT_TRANSLATE_NOOP("badges", "Undone")),
    }),
)  # fmt: skip


class Problems:
    """The problems of a file, in the order of its rows."""

    def __init__(self, errors: Sequence[RowError] = ()) -> None:
        self._errors = errors

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        return array("q", range(len(self._errors)))

    def rows(self, ids: Sequence[int]) -> list[ProblemRow]:
        errors = self._errors
        return [
            ProblemRow(number, errors[number].row, words.row_sentence(errors[number]), errors[number].value)
            for number in ids
        ]


class ReadRows:
    """What was read of a file, row by row."""

    def __init__(
        self, parsed: ParsedFile | None = None, due: Callable[[ImportRow], date | None] | None = None
    ) -> None:
        """``due`` gives the due date of a row that names none."""
        self._parsed, self._due = parsed, due

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        if self._parsed is None:
            return array("q")
        count = len(self._parsed.parties if self._parsed.kind == "customers" else self._parsed.rows)
        return array("q", range(count))

    def rows(self, ids: Sequence[int]) -> list[ReadRow]:
        parsed = self._parsed
        if parsed is None:
            return []
        make = self._party if parsed.kind == "customers" else self._item
        return [make(parsed, number) for number in ids]

    def _item(self, parsed: ParsedFile, number: int) -> ReadRow:
        row = parsed.rows[number]
        party = parsed.parties[row.party]
        more = row.reference if row.kind == "payment" else words.paid_words(row)
        due = row.due if row.due or self._due is None else self._due(row)
        return ReadRow(
            number, row.row, party.name or party.code, row.number, row.issued, due, row.amount, row.open,
            row.currency, more, row.due is None and row.kind == "invoice",
        )  # fmt: skip

    def _party(self, parsed: ParsedFile, number: int) -> ReadRow:
        party = parsed.parties[number]
        address = ", ".join(part for part in (*party.address.split("\n"), party.postcode, party.city) if part)
        reach = ", ".join(part for part in (party.email, party.phone) if part)
        return ReadRow(
            number, party.row, party.name, party.code, None, None, None, None, "", address,
            reach=reach, note=" · ".join(party.note.split("\n")),
        )  # fmt: skip


class Batches:
    """Past imports, newest first."""

    def __init__(self, lines: Sequence[BatchLine] = ()) -> None:
        self.lines = {line.id: line for line in lines}

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        return array("q", self.lines)

    def rows(self, ids: Sequence[int]) -> list[BatchLine]:
        return [self.lines[number] for number in ids if number in self.lines]


def columns_for(kind: str) -> tuple[Column, ...]:
    """The columns for a kind of table."""
    return READ.get(kind, READ["items"])
