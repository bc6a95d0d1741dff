"""A table of payments: receipts go to the invoices their reference names, returned ones open them again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.bulk import AllocationRow, PaymentRow
from creditdesk.db.queries import imports as queries
from creditdesk.db.queries.credit import credit_by_day
from creditdesk.domain.allocation import (
    Allocated,
    OpenAmount,
    Proposal,
    earliest_fit,
    propose,
    propose_return,
)
from creditdesk.domain.money import plain
from creditdesk.domain.references import NumberIndex, quoted_ids
from creditdesk.errors import UserError
from creditdesk.exchange.findings import RowError
from creditdesk.exchange.rows import ImportRow
from creditdesk.services.imports.items import Booked, Setting

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection

_RETURN_CODES = {"nothing_to_return": "return_of_nothing", "return_exceeds_receipts": "return_too_large"}


class _Account:
    """What one customer owes and has paid in one currency, kept up to date while payments are booked."""

    def __init__(self, connection: "Connection", customer_id: int, currency: str) -> None:
        self.items = {item.id: item for item in queries.account_items(connection, customer_id, currency)}
        self.open = {number: item.open for number, item in self.items.items()}
        received, self.free = queries.received(connection, customer_id, currency)
        self.allocated = [Allocated(item, on, amount) for item, on, amount in received]
        self._covered = queries.covered(connection, customer_id, currency)
        self._credit = Counter(credit_by_day(connection, customer_id, currency))
        self._index = NumberIndex((item.id, item.number) for item in self.items.values())

    def quoted(self, text: str) -> frozenset[int]:
        """The items whose numbers ``text`` names."""
        return frozenset(quoted_ids(self._index.find(text)))

    def open_amounts(self) -> list[OpenAmount]:
        """The items that are open."""
        return [
            OpenAmount(number, self.items[number].due, left) for number, left in self.open.items() if left
        ]

    def day(self, item: int, amount: int, dated: date) -> date:
        """The day from which ``amount`` of a payment counts for an item."""
        wanted = max(dated, self.items[item].issued)
        if self.items[item].amount < 0 or amount < 0:
            return max([wanted, *(row.on for row in self.allocated if row.invoice_id == item)])
        return earliest_fit(self.items[item].amount, self._covered.get(item, ()), amount, wanted)

    def lowest_credit(self, since: date, moves: Iterable[tuple[date, int]] = ()) -> int:
        """The least free credit there is on any day from ``since`` on, after ``moves`` of (day, minor units)."""
        by_day = Counter(self._credit)
        for on, minor in moves:
            by_day[on.isoformat()] += minor
        first = since.isoformat()
        standing = lowest = sum(minor for on, minor in by_day.items() if on <= first)
        for on in sorted(on for on in by_day if on > first):
            standing += by_day[on]
            lowest = min(lowest, standing)
        return lowest

    def book(self, amount: int, free: int, dated: date, shares: Sequence[tuple[int, int, date]]) -> None:
        """Note a payment and its shares (item, minor units, day)."""
        self.free += free
        self._credit[dated.isoformat()] += amount
        for item, minor, on in shares:
            self.open[item] -= minor
            self.allocated.append(Allocated(item, on, minor))
            self._covered.setdefault(item, []).append((on, minor))
            self._credit[on.isoformat()] -= minor


def book_payments(
    connection: "Connection",
    rows: Sequence[ImportRow],
    ids: Sequence[int],
    keys: Sequence[str],
    setting: Setting,
) -> Booked:
    """Turn the payments of a file, in the order of their days, into rows; ``keys`` are "" for those already known."""
    booked = Booked()
    accounts: dict[tuple[int, str], _Account] = {}
    order = sorted(range(len(rows)), key=lambda place: (rows[place].issued or setting.file_day, place))
    for place in order:
        row, customer = rows[place], ids[rows[place].party]
        if not customer:
            booked.errors.append(RowError(row.row, "customer", "customer_ambiguous", row.reference))
        elif not keys[place]:
            booked.skipped += 1
        else:
            pair = customer, row.currency
            if pair not in accounts:
                accounts[pair] = _Account(connection, *pair)
            _book(booked, row, customer, keys[place], accounts[pair], setting)
    return booked


def _book(
    booked: Booked, row: ImportRow, customer: int, key: str, account: _Account, setting: Setting
) -> None:
    dated = row.issued or setting.file_day
    try:
        found, shares = _spread(row, account, dated)
    except UserError as error:
        code = _RETURN_CODES.get(error.code, error.code)
        booked.errors.append(RowError(row.row, "amount", code, str(error.params.get("amount", ""))))
        return
    number = setting.first_payment + len(booked.payments)
    account.book(row.amount, found.free, dated, shares)
    booked.reopened.update(item for item, _, _ in shares)
    booked.allocations += [
        AllocationRow(item, number, None, minor, on.isoformat()) for item, minor, on in shares
    ]
    used_on = None if found.free else max((on for _, _, on in shares), default=dated).isoformat()
    booked.payments.append(
        PaymentRow(
            number, customer, "receipt" if row.amount > 0 else "returned", dated.isoformat(), row.currency, row.amount,
            found.free, used_on, row.reference, "", None, key, setting.batch_id,
        )
    )  # fmt: skip


def _spread(row: ImportRow, account: _Account, dated: date) -> tuple[Proposal, list[tuple[int, int, date]]]:
    """How a payment meets the account, with its shares as (item, minor units, day).

    Raises ``UserError`` where more is taken back than had been received by then.
    """
    quoted = account.quoted(row.reference)
    if row.amount > 0:
        found = propose(row.amount, account.open_amounts(), quoted)
    else:
        free = min(account.free, account.lowest_credit(dated))
        found = propose_return(row.amount, row.currency, account.allocated, quoted, max(free, 0))
    shares: list[tuple[int, int, date]] = []
    since = dated  # credit notes come first; what they pay counts from the day they are there
    for share in found.shares:
        on = account.day(share.invoice_id, share.amount, since if row.amount > 0 else dated)
        since = max(since, on) if share.amount < 0 else since
        shares.append((share.invoice_id, share.amount, on))
    if row.amount < 0:
        lowest = account.lowest_credit(
            dated, [(dated, row.amount), *((on, -minor) for _, minor, on in shares)]
        )
        if lowest < 0:
            there = plain(max(lowest - row.amount, 0), row.currency)
            raise UserError(
                "return_exceeds_receipts",
                amount=plain(-row.amount, row.currency),
                received=there,
                currency=row.currency,
            )
    return found, shares
