"""What a table says, typed: customers, items and payments, the rows with errors, the totals."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from creditdesk.exchange.amounts import DecimalSign
from creditdesk.exchange.dates import Order
from creditdesk.exchange.findings import Notice, RowError

#: So many rows that repeat another are named by their number.
_NAMED = 5

ItemKind = Literal["invoice", "credit_note", "payment"]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the person said about a file; None = to be decided from the file.

    ``currency`` is the one of rows that name none: ``--currency``, else the company's.
    """

    currency: str
    dates: Order | None = None
    decimal: DecimalSign | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A customer as the file describes him; ``code`` or ``name`` may be "", never both. ``row`` is his first row."""

    row: int
    code: str = ""
    name: str = ""
    tax_id: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    language: str = ""
    email: str = ""
    phone: str = ""
    terms: str = ""
    currency: str = ""
    salesperson: str = ""
    note: str = ""


class ImportRow(NamedTuple):
    """An item or payment of the file. Amounts in minor units of ``currency``.

    ``party`` is an index into ``ParsedFile.parties``. ``amount`` is negative for a credit note and for a returned
    payment, never 0. ``issued`` is the day of the document or of the payment; it or ``due`` may be None, not both.
    ``open``, ``settled`` and ``paid`` are None where the file says nothing; ``open`` has the sign of ``amount``.
    ``reference`` is a payment's text.
    """

    row: int
    party: int
    kind: ItemKind
    number: str
    issued: date | None
    due: date | None
    amount: int
    currency: str
    open: int | None
    settled: date | None
    paid: int | None
    terms: str
    disputed: bool
    reference: str


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A table read and checked row by row, without looking into any ledger.

    ``row_count`` counts data rows, bad ones included; ``duplicates`` rows that repeat another of the file with the same
    figures; ``ignored`` rows that are no receivable (void documents). ``totals`` are sums of ``amount`` by currency.
    ``file_date`` is the day the file itself names ("As of ..."), None where it names none.
    """

    name: str
    sha256: str
    kind: str
    parties: tuple[Party, ...]
    rows: list[ImportRow]
    errors: tuple[RowError, ...]
    notices: tuple[Notice, ...]
    row_count: int
    duplicates: int
    ignored: int
    totals: Mapping[str, int]
    order: Order | None
    decimal: DecimalSign | None
    file_date: date | None
    encoding: str = ""


@dataclass(slots=True)
class Tally:
    """What the readers of one file collect besides the rows themselves."""

    errors: list[RowError] = field(default_factory=list[RowError])
    notices: list[Notice] = field(default_factory=list[Notice])
    row_count: int = 0
    duplicates: int = 0
    ignored: int = 0
    repeated: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])

    def repeats(self, row: int, first: int) -> None:
        """``row`` says the same as the row ``first`` of the file."""
        self.duplicates += 1
        if len(self.repeated) < _NAMED:
            self.repeated.append((row, first))
