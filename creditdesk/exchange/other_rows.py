"""Reads the rows of tables of customers and of payments."""

from collections.abc import Iterable, Sequence
from datetime import date

from creditdesk.domain.money import MINOR_DIGITS
from creditdesk.exchange import values
from creditdesk.exchange.amounts import read_amount
from creditdesk.exchange.conventions import Conventions
from creditdesk.exchange.dates import DateReader
from creditdesk.exchange.delimited import Block
from creditdesk.exchange.findings import Attempt, CellProblem, shown
from creditdesk.exchange.layouts import Adapter, padded
from creditdesk.exchange.parties import PartyBook
from creditdesk.exchange.rows import ImportRow, ReadOptions, Tally
from creditdesk.exchange.words_in import is_total, state_of


class CustomerReader:
    """Reads a table of customers into ``parties``."""

    def __init__(self, adapter: Adapter, headings: Sequence[str], tally: Tally) -> None:
        mapping, width = adapter.mapping, adapter.width
        self.parties = PartyBook(mapping, headings)
        self._width, self._headings, self._tally = width, headings, tally
        self._who = [mapping.column(field) for field in ("customer", "name") if field in mapping.columns]

    def read(self, blocks: Iterable[Block]) -> None:
        """Read all ``blocks``; the same customer twice is a duplicate, with other words an error."""
        for block in blocks:
            for row, line in zip(block.rows, block.numbers, strict=True):
                if not _is_heading(row, self._headings) and not self._is_total(row):
                    self._tally.row_count += 1
                    self._one(row, line, line in block.swallowed)

    def _one(self, row: list[object], line: int, swallowed: bool) -> None:
        attempt = Attempt(line)
        fitted = attempt("", fit, row, self._width, swallowed)
        if fitted is not None:
            before, differing = len(self.parties.entries), len(self.parties.differing)
            entry = attempt("customer", self.parties.of, fitted, line)
            if len(self.parties.differing) > differing:
                attempt.add("customer", "other_words_in_file", shown(self.parties.differing[-1][0]))
            elif entry is not None and len(self.parties.entries) == before:
                self._tally.repeats(line, self.parties.row_of(entry))
        self._tally.errors += attempt.errors

    def _is_total(self, row: Sequence[object]) -> bool:
        return (
            any(column < len(row) and is_total(row[column]) for column in self._who)
            and len(list(filter(None, row))) <= 2
        )


class PaymentReader:
    """Reads a table of payments into ``rows``; two equal rows are two payments."""

    def __init__(
        self, adapter: Adapter, headings: Sequence[str], written: Conventions,
        options: ReadOptions, tally: Tally,
    ) -> None:  # fmt: skip
        mapping, width = adapter.mapping, adapter.width
        self.rows: list[ImportRow] = []
        self.parties = PartyBook(mapping)
        self._mapping, self._width, self._headings, self._tally = mapping, width, headings, tally
        self._dates, self._written = DateReader(lambda: written.order), written
        self._default = mapping.currency or options.currency

    def read(self, blocks: Iterable[Block]) -> None:
        """Read all ``blocks``."""
        for block in blocks:
            for row, line in zip(block.rows, block.numbers, strict=True):
                if not _is_heading(row, self._headings):
                    self._one(row, line, line in block.swallowed)

    def _one(self, row: list[object], line: int, swallowed: bool) -> None:
        attempt = Attempt(line)
        fitted = attempt("", fit, row, self._width, swallowed)
        if fitted is not None and self._is_no_payment(fitted):
            return
        self._tally.row_count += 1
        if fitted is not None and self._state(fitted) == "void":
            self._tally.ignored += 1
        elif fitted is not None and (item := self._item(attempt, fitted, line)):
            self.rows.append(item)
        self._tally.errors += attempt.errors

    def _is_no_payment(self, row: list[object]) -> bool:
        """Whether the row is a total or a line of text below the table."""
        if values.text_of(self._cell(row, "date")):
            return False
        return any(map(is_total, row)) or len(list(filter(None, row))) == 1

    def _item(self, attempt: Attempt, row: list[object], line: int) -> ImportRow | None:
        dated = attempt("date", self._date, row)
        money = attempt("amount", self._money, row)
        text = attempt("reference", values.line, self._cell(row, "reference")) or ""
        attempt("customer", self.parties.check, row)
        if attempt.errors or money is None:
            return None
        party = self.parties.of(row, line)
        return ImportRow(
            line, party.index, "payment", "", dated, None, *money, None, None, None, "", False, text
        )

    def _date(self, row: list[object]) -> date:
        found = self._dates[self._cell(row, "date")]
        if found is None:
            raise CellProblem("missing_date")
        return found

    def _money(self, row: list[object]) -> tuple[int, str]:
        amount = read_amount(self._cell(row, "amount"), self._written.decimal)
        if amount is None:
            raise CellProblem("missing_amount")
        named = values.currency(self._cell(row, "currency"))
        currency = values.currency_beside(amount.sign, named or self._default)
        if named and named != currency:
            raise CellProblem("other_currency_sign", self._cell(row, "amount"))
        minor = amount.minor(MINOR_DIGITS[currency])
        if not minor:
            raise CellProblem("zero_amount", shown(self._cell(row, "amount")))
        return minor, currency

    def _state(self, row: list[object]) -> str:
        return state_of(self._cell(row, "_state"))

    def _cell(self, row: list[object], field: str) -> object:
        column = self._mapping.column(field)
        return row[column] if column >= 0 else ""


def fit(row: list[object], width: int, swallowed: bool) -> list[object]:
    """``row`` with as many cells as there are headings; ``CellProblem`` when cells beyond them are filled."""
    if swallowed:
        raise CellProblem("swallowed_rows")
    extra = [cell for cell in row[width:] if values.text_of(cell)]
    if extra:
        raise CellProblem("extra_cells", extra[0])
    return padded(row, width)


def _is_heading(row: Sequence[object], headings: Sequence[str]) -> bool:
    return [shown(cell) for cell in row[: len(headings)]] == list(headings)
