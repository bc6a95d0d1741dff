"""One row per invoice line (Xero's sales invoices): the lines of one number become one invoice.

Xero's template holds a header repeated on every line and, per line, quantity, price before discount, discount in
percent and the tax. ``Total`` (with tax) counts where it is filled. Where it is blank, the lines are added up: quantity
x price less discount, rounded to cents per line as Xero does, plus the tax amount. Prices may include tax or not - Xero
asks at import, the file does not say - so the rate named in the tax type decides where it can, and prices count as
without tax otherwise. A line with a rate but no tax amount and no total is an error: its tax is not in the file.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from creditdesk.exchange.amounts import Amount, read_amount
from creditdesk.exchange.conventions import Conventions
from creditdesk.exchange.delimited import Block
from creditdesk.exchange.findings import CellProblem
from creditdesk.exchange.layouts import padded
from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.rows import Tally
from creditdesk.exchange.values import text_of

_RATE = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_NO_TAX = re.compile(
    r"\b(?:no|zero|exempt|none|free|excluded|0)\b|免税|不征税|零税率|steuerfrei|ohne", re.IGNORECASE
)
_CENT = Decimal("0.01")
_SAME = Decimal("0.02")
_SHARED = ("issued", "due", "currency", "open", "paid")

Line = tuple[list[object], int]


class InvoiceLines:
    """Adapter: adds a last column with the amount of the invoice and keeps the first line of each."""

    def __init__(self, mapping: ColumnMapping, width: int, written: Conventions, tally: Tally) -> None:
        columns = {
            name: found
            for name, found in mapping.columns.items()
            if name != "paid" or "open" not in mapping.columns
        }
        self.mapping = replace(mapping, columns={**columns, "amount": (width,)})
        self.width = width + 1
        self._source, self._written, self._tally = mapping, written, tally
        self._who = [column for name in ("customer", "name") for column in mapping.columns.get(name, ())]

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """One block with one row per invoice, in the order of their first lines."""
        groups: dict[object, list[Line]] = {}
        number_at = self._source.column("invoice")
        for block in blocks:
            for cells, row_number in zip(block.rows, block.numbers, strict=True):
                row = padded(cells, self.width - 1)
                number = text_of(row[number_at])
                key = (number, *(text_of(row[column]) for column in self._who)) if number else row_number
                groups.setdefault(key, []).append((row, row_number))
        rows = [self._merged(lines) for lines in groups.values()]
        self._tally.row_count += sum(len(lines) - 1 for lines in groups.values())
        yield Block(rows, [lines[0][1] for lines in groups.values()])

    def _merged(self, lines: Sequence[Line]) -> list[object]:
        row = list(lines[0][0][: self.width - 1])
        try:
            amount: object = self._agreed(lines) or self._summed(lines)
        except CellProblem as problem:
            amount = problem
        return [*row, amount]

    def _agreed(self, lines: Sequence[Line]) -> object:
        """The total that the lines name, after checking that they agree on what belongs to the whole invoice."""
        for field in (*_SHARED, "amount"):
            column = self._source.column(field)
            found = {text for row, _ in lines if column >= 0 and (text := text_of(row[column]))}
            if len(found) > 1:
                raise CellProblem("lines_differ", " / ".join(sorted(found)), field)
        column = self._source.column("amount")
        return next((row[column] for row, _ in lines if column >= 0 and text_of(row[column])), None)

    def _summed(self, lines: Sequence[Line]) -> Amount | str:
        if not any(text_of(row[self._source.column("_unit_amount")]) for row, _ in lines):
            return ""
        total = sum((self._line_total(row) for row, _ in lines), Decimal(0))
        whole, _, fraction = f"{abs(total):f}".partition(".")
        return Amount(total < 0, whole, fraction)

    def _line_total(self, row: list[object]) -> Decimal:
        price = self._number(row, "_unit_amount")
        quantity = self._number(row, "_quantity")
        if price is None or quantity is None:
            raise CellProblem("line_incomplete", "", "amount")
        discount = self._percent(row)
        net = (quantity * price * (100 - discount) / 100).quantize(_CENT, ROUND_HALF_UP)
        return net + self._tax_on_top(row, net)

    def _tax_on_top(self, row: list[object], net: Decimal) -> Decimal:
        tax = self._number(row, "_tax_amount")
        column = self._source.column("_tax_type")
        kind = text_of(row[column]) if column >= 0 else ""
        match = _RATE.search(kind)
        rate = Decimal(match[1].replace(",", ".")) / 100 if match else None
        if tax is None:
            if rate == 0 or not net or (rate is None and (not kind or _NO_TAX.search(kind))):
                return Decimal(0)
            raise CellProblem("tax_unclear", kind, "amount")
        included = rate and abs(net * rate / (1 + rate) - tax) <= _SAME and abs(net * rate - tax) > _SAME
        return Decimal(0) if included else tax

    def _number(self, row: list[object], field: str) -> Decimal | None:
        column = self._source.column(field)
        amount = read_amount(row[column], self._written.decimal) if column >= 0 else None
        if amount is None:
            return None
        value = Decimal(f"{amount.whole or '0'}.{amount.fraction or '0'}")
        return -value if amount.negative else value

    def _percent(self, row: list[object]) -> Decimal:
        column = self._source.column("_discount")
        text = text_of(row[column]).removesuffix("%").strip() if column >= 0 else ""
        amount = read_amount(text, self._written.decimal)
        value = Decimal(f"{amount.whole or '0'}.{amount.fraction or '0'}") if amount else Decimal(0)
        if not 0 <= value <= 100:
            raise CellProblem("bad_discount", text, "amount")
        return value
