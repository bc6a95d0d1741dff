"""A table read and checked: the one call that turns a file and a mapping into typed rows, errors and totals."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from creditdesk.collector import collector_paused
from creditdesk.domain.money import minor_digits
from creditdesk.exchange.conventions import Conventions
from creditdesk.exchange.delimited import Block
from creditdesk.exchange.findings import Notice, RowError, shown
from creditdesk.exchange.headings import stated_date
from creditdesk.exchange.invoice_lines import InvoiceLines
from creditdesk.exchange.item_rows import ItemReader
from creditdesk.exchange.layouts import Adapter, DebitCredit, Grouped, Plain, TaxInvoices
from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.other_rows import CustomerReader, PaymentReader
from creditdesk.exchange.rows import ImportRow, ParsedFile, ReadOptions, Tally
from creditdesk.exchange.tables import RawTable
from creditdesk.exchange.unread import repeated_rows, unread_columns

Progress = Callable[[float], None]


def parse(
    raw: RawTable, mapping: ColumnMapping, options: ReadOptions, progress: Progress | None = None
) -> ParsedFile:
    """Read and check every row of ``raw``.

    Row errors are values; the file as a whole raises ``UserError``: ``undecided_dates``, ``mixed_dates``,
    ``undecided_decimal``, ``mixed_decimals``, ``open_quote``, ``wrong_encoding``, ``unknown_currency``.
    ``progress`` gets the share done and may raise to stop.
    """
    minor_digits(options.currency)
    with collector_paused():
        tally, watch, written = Tally(notices=list(raw.notices)), _LastBlock(), Conventions(mapping, options)
        adapter = _adapter(raw, mapping, written, tally)
        reader = _reader(raw, adapter, options, written, tally)
        reader.read(adapter.blocks(written.flow(watch(raw.blocks(progress)))))
        rows: list[ImportRow] = [] if isinstance(reader, CustomerReader) else reader.rows
        if not raw.ended:
            watch.check(raw.width, rows, tally)
        totals = _totals(rows)
    told = (
        *tally.notices,
        *repeated_rows(tally),
        *unread_columns(mapping, raw.headings),
        *reader.parties.notices(),
    )
    ignored = [Notice("ignored_rows", {"count": tally.ignored})] if tally.ignored else []
    return ParsedFile(
        name=raw.path.name, sha256=raw.sha256, kind=mapping.kind, parties=reader.parties.parties(), rows=rows,
        errors=tuple(sorted(tally.errors, key=lambda error: error.row)),
        notices=(*told, *ignored), row_count=tally.row_count,
        duplicates=tally.duplicates, ignored=tally.ignored, totals=totals, order=written.order, decimal=written.decimal,
        file_date=stated_date(raw.titles, written.order), encoding=raw.encoding,
    )  # fmt: skip


def _totals(rows: Sequence[ImportRow]) -> dict[str, int]:
    """The sum of the amounts by currency, in minor units."""
    currencies = {item.currency for item in rows}
    if len(currencies) == 1:
        return {currencies.pop(): sum(map(attrgetter("amount"), rows))}
    return {code: sum(item.amount for item in rows if item.currency == code) for code in sorted(currencies)}


def _adapter(raw: RawTable, mapping: ColumnMapping, written: Conventions, tally: Tally) -> Adapter:
    if mapping.kind in ("ledger", "invoices"):
        if mapping.layout == "lines":
            return InvoiceLines(mapping, raw.width, written, tally)
        if mapping.layout == "tax":
            return TaxInvoices(mapping, raw.width)
        if mapping.layout == "grouped":
            return Grouped(mapping, raw.width)
        if "amount" not in mapping.columns:
            return DebitCredit(mapping, raw.width, written)
    return Plain(mapping, raw.width)


def _reader(
    raw: RawTable,
    adapter: Adapter,
    options: ReadOptions,
    written: Conventions,
    tally: Tally,
) -> ItemReader | CustomerReader | PaymentReader:
    if adapter.mapping.kind == "customers":
        return CustomerReader(adapter, raw.headings, tally)
    if adapter.mapping.kind == "payments":
        return PaymentReader(adapter, raw.headings, written, options, tally)
    return ItemReader(adapter, raw.headings, written, options, tally)


class _LastBlock:
    """Lets blocks pass and keeps the last one, to see whether the file breaks off in the middle of a row."""

    def __init__(self) -> None:
        self._last: Block | None = None

    def __call__(self, blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            if block.rows:
                self._last = block
            yield block

    def check(self, width: int, rows: list[ImportRow], tally: Tally) -> None:
        """A last row without line end that alone is too short was cut off: an error, whatever it says."""
        if self._last is None:
            return
        line = self._last.numbers[-1]
        short = [len(row) < width for row in self._last.rows]
        if not short[-1] or any(short[:-1]) or any(error.row == line for error in tally.errors):
            return
        while rows and rows[-1].row >= line:
            rows.pop()
        tally.errors.append(RowError(line, "", "half_row", shown(self._last.rows[-1][-1])))
