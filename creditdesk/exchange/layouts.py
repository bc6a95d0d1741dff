"""Layouts that are not one row per invoice: turned into such rows before they are read.

Customers alone on a row above their invoices (QuickBooks), debit and credit columns (DATEV OPOS), the two numbers of a
Chinese tax invoice (全量发票查询导出). One row per invoice line (Xero) is in ``invoice_lines``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from creditdesk.exchange.amounts import Amount, read_amount
from creditdesk.exchange.conventions import Conventions
from creditdesk.exchange.delimited import Block
from creditdesk.exchange.findings import CellProblem
from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.values import text_of
from creditdesk.exchange.words_in import is_total


class Adapter(Protocol):
    """Rewrites the rows of a table; ``mapping`` and ``width`` describe the rewritten ones."""

    mapping: ColumnMapping
    width: int

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The rewritten rows."""
        ...


def padded(row: list[object], width: int) -> list[object]:
    """A copy of ``row`` with at least ``width`` cells."""
    return row + [""] * (width - len(row))


class Plain:
    """Rows that are read as they stand."""

    def __init__(self, mapping: ColumnMapping, width: int) -> None:
        self.mapping, self.width = mapping, width

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The same rows."""
        yield from blocks


class Grouped(Plain):
    """The first column is blank but for rows that hold a name alone: the customer of the rows below.

    Where the table has a column for the customer besides, such rows are headings of age groups and are left out.
    """

    def __init__(self, mapping: ColumnMapping, width: int) -> None:
        named = "customer" in mapping.columns or "name" in mapping.columns
        columns = mapping.columns if named else {**mapping.columns, "name": (0,)}
        super().__init__(replace(mapping, columns=columns), width)
        self._groups: list[str] = []

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The rows with the customer's name in the first column."""
        for block in blocks:
            rows: list[list[object]] = []
            numbers: list[int] = []
            for row, number in zip(block.rows, block.numbers, strict=True):
                if not self._is_label(row):
                    rows.append(row if is_total(row[0]) else [self._current(), *row[1:]])
                    numbers.append(number)
            yield Block(rows, numbers, block.swallowed)

    def _current(self) -> str:
        return self._groups[-1] if self._groups else ""

    def _is_label(self, row: list[object]) -> bool:
        label = text_of(row[0])
        if not label:
            return False
        if is_total(label):
            self._close(label)
            return False
        alone = not any(text_of(cell) for cell in row[1:])
        if alone:
            self._groups.append(label)
        return alone

    def _close(self, label: str) -> None:
        """``Total for Smith:Roof`` ends that group and the ones opened inside it."""
        for depth in range(len(self._groups) - 1, -1, -1):
            if self._groups[depth] in label:
                del self._groups[depth:]
                return


class DebitCredit(Plain):
    """Debit on a debtor's account is an invoice, credit a credit note; both in a row: an invoice and what was paid."""

    def __init__(self, mapping: ColumnMapping, width: int, written: Conventions) -> None:
        self._debit, self._credit, self._open = (mapping.column(f) for f in ("_debit", "_credit", "open"))
        columns = {**mapping.columns, "amount": (self._debit if self._debit >= 0 else self._credit,)}
        if self._open < 0 and self._debit >= 0 and self._credit >= 0:
            columns["paid"] = (self._credit,)
        super().__init__(replace(mapping, columns=columns), width)
        self._written = written

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The rows with the signed amount where the debit stood."""
        for block in blocks:
            yield Block([self._signed(row) for row in block.rows], block.numbers, block.swallowed)

    def _signed(self, row: list[object]) -> list[object]:
        row = padded(row, self.width)
        try:
            debit, credit, rest = (
                self._read(row, column) for column in (self._debit, self._credit, self._open)
            )
        except CellProblem as problem:
            row[self.mapping.column("amount")] = problem
            return row
        amount = debit or (replace(credit, negative=not credit.negative) if credit else None)
        row[self.mapping.column("amount")] = amount or ""
        if self._credit >= 0 and self._debit >= 0:
            row[self._credit] = credit if debit and credit else ""
        if amount and rest and self._open >= 0:
            row[self._open] = replace(rest, negative=amount.negative)
        return row

    def _read(self, row: list[object], column: int) -> Amount | None:
        amount = read_amount(row[column], self._written.decimal) if column >= 0 else None
        return amount if amount and (amount.whole + amount.fraction).strip("0") else None


class TaxInvoices(Plain):
    """A fully digital invoice has a 20-digit number; an older one a code and a number, which together are unique."""

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The rows with the whole number in the invoice column."""
        number, code, old = (self.mapping.column(f) for f in ("invoice", "_invoice_code", "_old_number"))
        for block in blocks:
            rows: list[list[object]] = []
            for cells in block.rows:
                row = padded(cells, self.width)
                digital = row[number] if number != old else ""
                if text_of(digital) in ("", "--", "-"):
                    row[number] = "".join(text_of(row[at]) for at in (code, old) if at >= 0).replace("-", "")
                rows.append(row)
            yield Block(rows, block.numbers, block.swallowed)
