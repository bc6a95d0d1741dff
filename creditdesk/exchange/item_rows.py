"""Reads the rows of a ledger or invoice table: the quick way for rows in order, the explaining way for all others."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, cast

from creditdesk.domain.money import MINOR_DIGITS
from creditdesk.exchange import values
from creditdesk.exchange.amounts import Amount, read_amount
from creditdesk.exchange.conventions import Conventions
from creditdesk.exchange.dates import DateReader
from creditdesk.exchange.delimited import Block
from creditdesk.exchange.findings import Attempt, CellProblem, RowError, shown
from creditdesk.exchange.layouts import Adapter, padded
from creditdesk.exchange.memo import Memo
from creditdesk.exchange.parties import PartyBook
from creditdesk.exchange.quick_blocks import LONGEST_NUMBER, QUICK_LIMIT, TWO_DIGITS, QuickBlocks
from creditdesk.exchange.rows import ImportRow, ItemKind, ReadOptions, Tally
from creditdesk.exchange.settlement import NO_TAIL, Settlement, Tail
from creditdesk.exchange.totals import Totals
from creditdesk.exchange.unread import unread_states
from creditdesk.exchange.words_in import RowType, State, is_total, state_of, type_of

_new = tuple.__new__


class ItemReader:
    """Reads blocks of rows into ``rows`` and ``parties``; errors, notices and counts go to ``tally``."""

    def __init__(
        self, adapter: Adapter, headings: Sequence[str], written: Conventions,
        options: ReadOptions, tally: Tally,
    ) -> None:  # fmt: skip
        mapping = adapter.mapping
        self.rows: list[ImportRow] = []
        self.parties = PartyBook(mapping)
        self._tally, self._width, self._headings, self._written = tally, adapter.width, headings, written
        self._number, self._issued, self._due, self._amount, self._currency, self._state, self._type = (
            mapping.column(field)
            for field in ("invoice", "issued", "due", "amount", "currency", "_state", "_type")
        )
        self._default = mapping.currency or options.currency
        self._dates = DateReader(lambda: written.order)
        self._currencies, self._states, self._types = Memo(values.currency), Memo(state_of), Memo(type_of)
        self._settlement = Settlement(mapping, self._dates, written)
        self._blocks = QuickBlocks(
            (self._number, self._issued, self._due, self._amount, self._currency),
            self._dates,
            self._currencies,
            self._default,
            self.parties,
            self._settlement.tail if self._settlement.needed else None,
        )
        self._totals = Totals(mapping, written, tally)
        self._stray: list[tuple[int, str]] = []
        self._swallowed: frozenset[int] = frozenset()

    def read(self, blocks: Iterable[Block]) -> None:
        """Read all ``blocks``."""
        unusual = self._state >= 0 or self._type >= 0
        for block in blocks:
            self._tally.row_count += len(block.rows)
            self._swallowed = block.swallowed
            if unusual or block.swallowed:
                for row, line in zip(block.rows, block.numbers, strict=True):
                    self._careful(row, line)
            elif not self._whole(block):
                self._quick(block)
        self._tally.notices.extend(unread_states(word for word, state in self._states.items() if not state))
        last = self.rows[-1].row if self.rows else 0
        for row, text in self._stray:
            if row < last:
                self._tally.errors.append(RowError(row, "", "stray_text", text))
                self._tally.row_count += 1

    def _whole(self, block: Block) -> bool:
        """Read a block of ordinary rows at once; False when one of them is not ordinary, then nothing was read."""
        if not block.rows or set(map(len, block.rows)) != {self._width}:
            return not block.rows
        found = self._blocks.read(block.rows, block.numbers, self._written.decimal or ".", len(self.rows))
        self.rows += found or ()
        return found is not None

    def _quick(self, block: Block) -> None:
        # One long loop on purpose: at 100,000 rows every call per row costs a tenth of the whole import.
        width, dates, parties, key = self._width, self._dates, self.parties, self.parties.key
        n, i, d, a, c = self._number, self._issued, self._due, self._amount, self._currency
        sign, default, currencies, rows = (
            self._written.decimal or ".",
            self._default,
            self._currencies,
            self.rows,
        )
        tail_of = self._settlement.tail if self._settlement.needed else None
        tail, careful = NO_TAIL, self._careful
        rows_in = cast("list[list[Any]]", block.rows)
        for row, line in zip(rows_in, block.numbers, strict=True):
            try:
                if len(row) != width:
                    careful(row, line)
                    continue
                cell, number = row[a], row[n]
                amount = 0
                if cell.__class__ is str:
                    if cell[-3:-2] == sign and (digits := cell.replace(sign, "", 1)).isdecimal():
                        amount = int(digits)
                elif (
                    cell.__class__ is float
                    and 0 < cell < 1e9
                    and (cents := int(cell * 100 + 0.5)) / 100 == cell
                ):
                    amount = cents
                currency = (currencies[row[c]] or default) if c >= 0 else default
                issued = dates[row[i]] if i >= 0 else None
                due = dates[row[d]] if d >= 0 else None
                if (
                    not 0 < amount < QUICK_LIMIT
                    or currency not in TWO_DIGITS
                    or (issued is due if issued is None or due is None else due < issued)
                    or number.__class__ is not str
                    or not (
                        number.isalnum() or (number.isprintable() and " " not in number and "+" not in number)
                    )
                    or not 0 < len(number) <= LONGEST_NUMBER
                    or not number.isascii()
                ):
                    careful(row, line)
                    continue
                if tail_of:
                    tail = tail_of(row, amount, 2, due, "")
                party, numbers = parties.get(who := key(row)) or parties.add(who, line)
                if number in numbers:
                    careful(row, line)
                    continue
            except CellProblem:
                careful(row, line)
                continue
            numbers[number] = len(rows)
            line_values = (line, party, "invoice", number, issued, due, amount, currency)
            rows.append(_new(ImportRow, line_values + tail))

    def _careful(self, row: list[object], line: int) -> None:
        """Read a row that is out of the ordinary or wrong, noting every problem it has."""
        attempt = Attempt(line)
        fitted = attempt("", self._fitted, row, line)
        if fitted is None:
            self._tally.errors += attempt.errors
            return
        row = fitted
        if self._is_no_item(row, line):
            return
        state, word = self._words(row)
        if state == "void" or word == "bill":
            self._tally.ignored += 1
            return
        item = self._item(attempt, row, line, state, word)
        if item is None:
            self._tally.errors += attempt.errors
        elif item.kind == "payment":
            self.rows.append(item)
        else:
            self._add(item)

    def _item(
        self, attempt: Attempt, row: list[object], line: int, state: State, word: RowType
    ) -> ImportRow | None:
        number = attempt("invoice", self._number_of, row, word) or ""
        issued = attempt("issued", self._date_of, row, self._issued)
        due = attempt("due", self._date_of, row, self._due)
        if not attempt.errors and issued is None and due is None:
            attempt.add("due", "missing_date")
        if issued and due and due < issued:
            attempt.add("due", "due_before_issue", due.isoformat())
        money = attempt("amount", self._money, row)
        if money and word == "credit_note":
            money = (-abs(money[0]), money[1])
        tail: Tail | None = None
        if money:
            digits = MINOR_DIGITS[money[1]]
            tail = attempt(
                "open",
                self._settlement.tail,
                self._same_sign(row, money[0], word),
                money[0],
                digits,
                due,
                state,
            )
        attempt("customer", self.parties.check, row)
        if attempt.errors or money is None or tail is None:
            return None
        entry = self.parties.of(row, line)
        amount, currency = money
        if word == "payment":
            received = abs(amount if tail[0] is None else tail[0])
            return ImportRow(
                line,
                entry.index,
                "payment",
                number,
                issued or due,
                None,
                received,
                currency,
                *NO_TAIL[:-1],
                number,
            )
        kind: ItemKind = "credit_note" if amount < 0 else "invoice"
        return ImportRow(line, entry.index, kind, number, issued, due, amount, currency, *tail)

    def _fitted(self, row: list[object], line: int) -> list[object]:
        """``row`` with as many cells as there are headings; cells beyond them must be blank."""
        if line in self._swallowed:
            raise CellProblem("swallowed_rows")
        extra = [cell for cell in row[self._width :] if values.text_of(cell)]
        if extra:
            raise CellProblem("extra_cells", extra[0])
        return padded(row, self._width)

    def _is_no_item(self, row: list[object], line: int) -> bool:
        """Whether the row is a total, a repeated heading, or a line of text below the table."""
        dated = any(column >= 0 and values.text_of(row[column]) for column in (self._issued, self._due))
        texts = [shown(cell) for cell in row if cell not in ("", None)]
        is_stray = len(texts) == 1 and self._width > 2
        is_heading = [shown(cell) for cell in row[: len(self._headings)]] == list(self._headings)
        if is_heading or (not dated and (self._totals.take(row, line, self.rows) or is_stray)):
            self._tally.row_count -= 1
            if is_stray and not is_heading and not any(map(is_total, row)):
                self._stray.append((line, texts[0]))
            return True
        return False

    def _words(self, row: list[object]) -> tuple[State, RowType]:
        state: State = self._states[row[self._state]] if self._state >= 0 else ""
        word: RowType = self._types[row[self._type]] if self._type >= 0 else ""
        return state, word

    def _number_of(self, row: list[object], word: RowType) -> str:
        number = values.identifier(row[self._number]) if self._number >= 0 else ""
        if not number and word != "payment":
            raise CellProblem("missing_number")
        return number

    def _date_of(self, row: list[object], column: int) -> date | None:
        return self._dates[row[column]] if column >= 0 else None

    def _money(self, row: list[object]) -> tuple[int, str]:
        """(minor units, currency) of the row; the sign beside the amount must fit the currency of the row."""
        try:
            named = self._currencies[row[self._currency]] if self._currency >= 0 else ""
        except CellProblem as problem:
            raise CellProblem(problem.code, problem.value, "currency") from None
        cell = row[self._amount]
        if isinstance(cell, CellProblem):
            raise cell
        amount = cell if isinstance(cell, Amount) else read_amount(cell, self._written.decimal)
        if amount is None:
            raise CellProblem("missing_amount")
        currency = values.currency_beside(amount.sign, named or self._default)
        if named and currency != named:
            raise CellProblem("other_currency_sign", cell)
        minor = amount.minor(MINOR_DIGITS[currency])
        if not minor:
            raise CellProblem("zero_amount", shown(cell))
        return minor, currency

    def _same_sign(self, row: list[object], amount: int, word: RowType) -> list[object]:
        """For a credit note or payment named as such, whose open amount some programs write without its sign."""
        return self._settlement.with_sign(row, amount) if word in ("credit_note", "payment") else row

    def _add(self, item: ImportRow) -> None:
        """Keep ``item``, unless its number was there before: the same figures are a duplicate, others an error."""
        entry = self.parties.entries[item.party]
        numbers = entry.invoices if item.kind == "invoice" else entry.credit_notes
        at = numbers.setdefault(item.number, len(self.rows))
        if at == len(self.rows):
            self.rows.append(item)
        elif self.rows[at][4:] == item[4:]:
            self._tally.repeats(item.row, self.rows[at].row)
        else:
            value = f"{item.number} ({self.rows[at].row})"
            self._tally.errors.append(RowError(item.row, "invoice", "other_figures_in_file", value))
