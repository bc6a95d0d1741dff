"""Proposals how a receipt meets open items, and what dated allocations leave open.

Amounts are minor units of one currency. An invoice is open with a positive amount, a credit note with a
negative one; an allocation takes its amount off the item it points to.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from creditdesk.domain import money
from creditdesk.errors import UserError

Rule = Literal["quoted", "oldest_due", "latest"]


@dataclass(frozen=True, slots=True)
class OpenAmount:
    """An item that can take an allocation; ``open`` is signed, credit notes below zero."""

    invoice_id: int
    due: date
    open: int


@dataclass(frozen=True, slots=True)
class Allocated:
    """One dated allocation of a receipt to an invoice; a counter row is negative."""

    invoice_id: int
    on: date
    amount: int


@dataclass(frozen=True, slots=True)
class Share:
    """What one item is to take of the payment, and by which rule."""

    invoice_id: int
    amount: int
    rule: Rule


@dataclass(frozen=True, slots=True)
class Proposal:
    """Shares and the ``free`` rest; together they are exactly the payment."""

    shares: tuple[Share, ...]
    free: int


def propose(
    amount: int, items: Iterable[OpenAmount], quoted: Collection[int] = (), *, oldest_first: bool = False
) -> Proposal:
    """How a receipt of ``amount`` >= 0 meets ``items`` of one customer and currency.

    Items quoted by the debtor come first (his designation binds us), the oldest due of them first;
    quoted credit notes are used only as far as the quoted invoices need them. With ``oldest_first``
    (running account) the rest goes to the oldest due invoices. What is left over stays free.
    """
    if amount < 0:
        raise ValueError("a returned payment is proposed by propose_return")
    rows = sorted(items, key=lambda item: (item.due, item.invoice_id))
    wanted = [item for item in rows if item.invoice_id in quoted]
    shares = _credits([item for item in wanted if item.open < 0], _needed(wanted) - amount)
    left = amount - sum(share.amount for share in shares)
    shares += _fill(left, [item for item in wanted if item.open > 0], "quoted")
    if oldest_first:
        left = amount - sum(share.amount for share in shares)
        shares += _fill(left, [i for i in rows if i.open > 0 and i.invoice_id not in quoted], "oldest_due")
    return Proposal(tuple(shares), amount - sum(share.amount for share in shares))


def fitting(amount: int, items: Iterable[OpenAmount]) -> int | None:
    """The one of ``items`` of which exactly ``amount`` is open: seldom a chance, since within a customer the amount
    names the invoice. None where there is no such or more than one."""
    fits = [item.invoice_id for item in items if item.open == amount]
    return fits[0] if len(fits) == 1 else None


def _needed(items: Iterable[OpenAmount]) -> int:
    return sum(item.open for item in items if item.open > 0)


def _credits(notes: Iterable[OpenAmount], missing: int) -> list[Share]:
    shares: list[Share] = []
    for note in notes:
        part = min(-note.open, missing)
        if part > 0:
            shares.append(Share(note.invoice_id, -part, "quoted"))
            missing -= part
    return shares


def _fill(left: int, items: Iterable[OpenAmount], rule: Rule) -> list[Share]:
    shares: list[Share] = []
    for item in items:
        part = min(item.open, left)
        if part > 0:
            shares.append(Share(item.invoice_id, part, rule))
            left -= part
    return shares


def propose_return(
    amount: int, currency: str, allocated: Iterable[Allocated], quoted: Collection[int] = (), free: int = 0
) -> Proposal:
    """What a returned payment of ``amount`` < 0 takes back; shares and ``free`` are negative or 0.

    ``allocated`` are the customer's receipts as allocated, ``free`` what of them is not. Taken back are first
    the quoted invoices, then the free part, then the latest allocated. ``UserError``: ``nothing_to_return``
    where nothing was received, ``return_exceeds_receipts`` where less was.
    """
    rows = sorted(allocated, key=lambda row: row.on)
    rows.reverse()
    held: dict[int, int] = {}
    for row in rows:
        held[row.invoice_id] = held.get(row.invoice_id, 0) + row.amount
    back = -amount
    _check_return(back, currency, sum(max(part, 0) for part in held.values()) + free)
    shares = _take(back, [row for row in rows if row.invoice_id in quoted], held, "quoted")
    back += sum(share.amount for share in shares)
    from_free = min(back, free)
    shares += _take(back - from_free, [row for row in rows if row.invoice_id not in quoted], held, "latest")
    return Proposal(tuple(shares), -from_free)


def _check_return(back: int, currency: str, received: int) -> None:
    if back <= 0:
        raise ValueError("a returned payment is negative")
    if received <= 0:
        raise UserError("nothing_to_return", amount=money.plain(back, currency), currency=currency)
    if back > received:
        raise UserError(
            "return_exceeds_receipts",
            amount=money.plain(back, currency),
            received=money.plain(received, currency),
            currency=currency,
        )


def _take(back: int, rows: Iterable[Allocated], held: dict[int, int], rule: Rule) -> list[Share]:
    """Takes ``back`` off the rows in their order, never more than is still ``held`` of an invoice."""
    taken: dict[int, int] = {}
    for row in rows:
        part = min(row.amount, held[row.invoice_id], back)
        if part > 0:
            taken[row.invoice_id] = taken.get(row.invoice_id, 0) + part
            held[row.invoice_id] -= part
            back -= part
    return [Share(invoice_id, -part, rule) for invoice_id, part in taken.items()]


def earliest_fit(amount: int, allocations: Iterable[tuple[date, int]], part: int, wanted: date) -> date:
    """The first day from ``wanted`` on since which ``part`` more fits into ``amount`` beside ``allocations``.

    A receipt entered late, for a day on which another one (returned since) still covered the item, stays on the
    account until that other one is gone: no item is ever over-allocated, as of whatever day one looks.
    ``allocations`` are (day, amount); all figures positive, as of an invoice. ``ValueError`` where it never fits.
    """
    by_day: dict[date, int] = {}
    for on, taken in allocations:
        by_day[on] = by_day.get(on, 0) + taken
    total = sum(by_day.values())
    if total + part > amount:
        raise ValueError("more than the item has open")
    fits = wanted
    for on in sorted(by_day, reverse=True):  # backwards: ``total`` is what stands from that day on
        if total + part > amount:
            break
        fits = on
        total -= by_day[on]
    else:
        return wanted
    return max(wanted, fits)
