"""A table of payments: receipts go to the invoices their reference names, returned ones open them again."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.bulk import AllocationRow, PaymentRow
from creditdesk.db.queries import imports as queries
from creditdesk.domain.allocation import Allocated, OpenAmount, propose, propose_return
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
        self._index = NumberIndex((item.id, item.number) for item in self.items.values())

    def quoted(self, text: str) -> frozenset[int]:
        """The items whose numbers ``text`` names."""
        return frozenset(quoted_ids(self._index.find(text)))

    def open_amounts(self) -> list[OpenAmount]:
        """The items that are open."""
        return [
            OpenAmount(number, self.items[number].due, left) for number, left in self.open.items() if left
        ]

    def take(self, item: int, amount: int, dated: date) -> date:
        """Allocate ``amount`` to an item; the day from which that counts."""
        before = [row.on for row in self.allocated if row.invoice_id == item] if amount < 0 else []
        on_date = max(dated, self.items[item].issued, *before)
        self.open[item] -= amount
        self.allocated.append(Allocated(item, on_date, amount))
        return on_date


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
    quoted = account.quoted(row.reference)
    try:
        if row.amount > 0:
            found = propose(row.amount, account.open_amounts(), quoted)
        else:
            found = propose_return(row.amount, row.currency, account.allocated, quoted, account.free)
    except UserError as error:
        code = _RETURN_CODES.get(error.code, error.code)
        booked.errors.append(RowError(row.row, "amount", code, str(error.params.get("amount", ""))))
        return
    number, dated = setting.first_payment + len(booked.payments), row.issued or setting.file_day
    days = [account.take(share.invoice_id, share.amount, dated) for share in found.shares]
    account.free += found.free
    booked.reopened.update(share.invoice_id for share in found.shares)
    booked.allocations += [
        AllocationRow(share.invoice_id, number, None, share.amount, day.isoformat())
        for share, day in zip(found.shares, days, strict=True)
    ]
    used_on = None if found.free else max(days, default=dated).isoformat()
    booked.payments.append(
        PaymentRow(
            number, customer, "receipt" if row.amount > 0 else "returned", dated.isoformat(), row.currency, row.amount,
            found.free, used_on, row.reference, "", None, key, setting.batch_id,
        )
    )  # fmt: skip
