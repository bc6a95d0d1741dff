"""The customers of a file: each distinct combination of customer cells is read once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import cast

from creditdesk.domain.latin import is_latin
from creditdesk.domain.names import name_key
from creditdesk.exchange import values
from creditdesk.exchange.findings import CellProblem, Notice
from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.rows import Party

_COLON = "\N{FULLWIDTH COLON}"
_READERS: dict[str, Callable[[object], str]] = {
    "customer": values.identifier,
    "name": lambda cell: values.line(cell, values.NAME_LIMIT),
    "tax_id": values.identifier,
    "address": values.lines,
    "postcode": lambda cell: values.line(cell, values.CODE_LIMIT),
    "city": values.line,
    "country": values.country,
    "language": values.language,
    "email": values.line,
    "phone": values.line,
}
#: For a table of customers these belong to the customer too; in other tables they belong to the row.
_MASTER_READERS: dict[str, Callable[[object], str]] = {
    "terms": values.known_terms,
    "currency": values.currency,
    "contact": values.line,
    "salesperson": values.line,
    "note": values.lines,
}


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A customer of the file: his index, and where in the list of rows his invoices and credit notes are, by number."""

    index: int
    invoices: dict[str, int]
    credit_notes: dict[str, int]


class PartyBook(dict[object, tuple[int, dict[str, int]]]):
    """Cells of the customer columns -> index and invoices of the customer; each combination is read once."""

    def __init__(self, mapping: ColumnMapping, headings: Sequence[str] = ()) -> None:
        """``headings`` are those of the file, in the order of its columns."""
        super().__init__()
        self._headings = headings
        self._readers = _READERS | (_MASTER_READERS if mapping.kind == "customers" else {})
        self._columns = [
            (f, c) for f, columns in mapping.columns.items() if f in self._readers for c in columns
        ]
        self.key: Callable[[Sequence[object]], object] = itemgetter(*(column for _, column in self._columns))
        self.entries: list[PartyEntry] = []
        self._found: dict[tuple[str, str], int] = {}
        self._fields: list[dict[str, str]] = []
        self._rows: list[int] = []
        self.differing: list[tuple[str, str, str]] = []

    def of(self, row: Sequence[object], line: int) -> PartyEntry:
        """The customer of ``row``; raises ``CellProblem`` with the field that cannot be read."""
        key = self.key(row)
        return self.entries[(self.get(key) or self.add(key, line))[0]]

    def row_of(self, entry: PartyEntry) -> int:
        """The row in which a customer first stands."""
        return self._rows[entry.index]

    def check(self, row: Sequence[object]) -> None:
        """Raise ``CellProblem`` when the customer of ``row`` cannot be read; he is not added."""
        key = self.key(row)
        if key not in self:
            self.read(self._cells(key))

    def add(self, key: object, line: int) -> tuple[int, dict[str, int]]:
        """Read the customer cells ``key``, which first stand in row ``line``; raises ``CellProblem`` with the field."""
        fields = self.read(self._cells(key))
        entry = self.entries[self._merge(fields, line)]
        found = self[key] = entry.index, entry.invoices
        return found

    def read(self, cells: Sequence[object]) -> dict[str, str]:
        """The fields of a customer from the cells ``key`` picks; raises ``CellProblem``."""
        fields: dict[str, str] = {}
        for (field, column), cell in zip(self._columns, cells, strict=True):
            try:
                text = self._readers[field](cell)
            except CellProblem as problem:
                raise CellProblem(problem.code, problem.value, field) from None
            if text and field == "contact":  # of whom the ledger keeps no more than a note
                field, text = "note", _noted(self._headings[column], text)
            if text:
                fields[field] = f"{fields[field]}\n{text}" if field in fields else text
        if "customer" not in fields and "name" not in fields:
            raise CellProblem("missing_customer", "", "customer")
        return fields

    def _cells(self, key: object) -> tuple[object, ...]:
        return cast("tuple[object, ...]", key) if len(self._columns) > 1 else (key,)

    def parties(self) -> tuple[Party, ...]:
        """The customers in the order of their first row."""
        return tuple(
            Party(
                row,
                fields.get("customer", ""),
                **{name: text for name, text in fields.items() if name != "customer"},
            )
            for row, fields in zip(self._rows, self._fields, strict=True)
        )

    def notices(self) -> list[Notice]:
        """One notice when the file describes the same customer in two ways; the first is kept."""
        if not self.differing:
            return []
        who, first, second = self.differing[0]
        return [
            Notice(
                "customer_differs",
                {"customer": who, "first": first, "second": second, "count": len(self.differing)},
            )
        ]

    def _merge(self, fields: dict[str, str], line: int) -> int:
        identity = _identity(fields)
        index = self._found.setdefault(identity, len(self._fields))
        if index == len(self._fields):
            self._fields.append(fields)
            self._rows.append(line)
            self.entries.append(PartyEntry(index, {}, {}))
            return index
        known = self._fields[index]
        for field, text in fields.items():
            if known.setdefault(field, text) != text:
                self.differing.append((identity[1], known[field], text))
        return index


def _identity(fields: dict[str, str]) -> tuple[str, str]:
    """What makes two rows the same customer: own code, else tax id, else the exact normalised name."""
    if code := fields.get("customer"):
        return "code", code
    if tax_id := fields.get("tax_id"):
        return "tax", tax_id.replace(" ", "").upper()
    return "name", name_key(fields["name"])


def _noted(heading: str, text: str) -> str:
    """``text`` under the file's own word for it; the Chinese colon brings its space along."""
    word = heading.rstrip(f" :{_COLON}")
    return f"{word}: {text}" if is_latin(word) else f"{word}{_COLON}{text}"
