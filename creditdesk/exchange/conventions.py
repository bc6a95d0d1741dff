"""Decides once per file how its dates and amounts are written, while the rows flow by."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TypeVar

from creditdesk.exchange.amounts import DecimalSign, DecimalSurvey
from creditdesk.exchange.dates import Order, OrderSurvey
from creditdesk.exchange.delimited import Block
from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.rows import ReadOptions

Cells = TypeVar("Cells")

_DATES = ("issued", "due", "settled", "date")
_AMOUNTS = ("amount", "open", "paid", "_debit", "_credit", "_quantity", "_unit_amount", "_tax_amount")


class Conventions:
    """How a file writes dates and amounts; ``order`` and ``decimal`` stay None while no value needs them."""

    def __init__(self, mapping: ColumnMapping, options: ReadOptions) -> None:
        self._dates = sorted({mapping.column(field) for field in _DATES if field in mapping.columns})
        self._amounts = sorted({mapping.column(field) for field in _AMOUNTS if field in mapping.columns})
        self._orders, self._decimals = OrderSurvey(options.dates), DecimalSurvey(options.decimal)

    @property
    def order(self) -> Order | None:
        """The order of day and month."""
        return self._orders.order

    @property
    def decimal(self) -> DecimalSign | None:
        """The decimal sign."""
        return self._decimals.sign

    def flow(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The same blocks; those whose values could be read in two ways wait until a later value decides.

        Raises ``UserError``: ``mixed_dates``, ``mixed_decimals`` where two values contradict each other,
        ``undecided_dates``, ``undecided_decimal`` at the end.
        """
        waiting: list[Block] = []
        for block in blocks:
            self._add(block)
            waiting.append(block)
            if self._orders.is_ready and self._decimals.is_ready:
                yield from waiting
                waiting.clear()
        self._orders.finish()
        self._decimals.finish()
        yield from waiting

    def _add(self, block: Block) -> None:
        for column in self._dates:
            self._orders.add(_collected(set[object], block.rows, column))
        for column in self._amounts:
            self._decimals.add(_collected(list[object], block.rows, column))


def _collected(
    collect: Callable[[Iterable[object]], Cells], rows: Sequence[Sequence[object]], column: int
) -> Cells:
    try:
        return collect(map(itemgetter(column), rows))
    except IndexError:  # rows cut short
        return collect(row[column] for row in rows if len(row) > column)
