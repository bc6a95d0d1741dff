"""When an invoice counts as settled, from its dated allocations."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

#: Share of an invoice that must be received before it counts as settled, in per cent (GRADING 4.1).
SETTLED_PERCENT = 95


class Source(StrEnum):
    """Where an allocation's amount comes from."""

    RECEIPT = "receipt"
    CREDIT = "credit"
    WRITE_OFF = "write_off"


@dataclass(frozen=True, slots=True)
class DatedAllocation:
    """One dated reduction of an invoice in minor units; a reversal is a counter row of negative amount."""

    on: date
    amount_minor: int
    source: Source = Source.RECEIPT


@dataclass(frozen=True, slots=True)
class Settled:
    """The day an invoice was settled, by money or by writing it off."""

    on: date
    written_off: bool = False


def settlement(amount_minor: int, allocations: Iterable[DatedAllocation], as_of: date) -> Settled | None:
    """When the invoice of ``amount_minor`` was settled, knowing only allocations dated up to ``as_of``.

    Credit notes are no receipts: they make the invoice smaller. Settled is the day from which on the
    receipts hold 95 % of the rest; where only a write-off brings it there, it is written off that day.
    None while it is open, and for an invoice that was credited altogether (it says nothing about paying).
    """
    known = sorted((row for row in allocations if row.on <= as_of), key=lambda row: row.on)
    credited = sum(row.amount_minor for row in known if row.source is Source.CREDIT)
    rest = amount_minor - credited
    if rest <= 0:
        return None
    money = [row for row in known if row.source is not Source.CREDIT]
    paid_on = _reached([row for row in money if row.source is Source.RECEIPT], rest)
    if paid_on is not None:
        return Settled(paid_on)
    gone_on = _reached(money, rest)
    return None if gone_on is None else Settled(gone_on, written_off=True)


def _reached(rows: Iterable[DatedAllocation], rest: int) -> date | None:
    """The day from which on ``rows`` (by date) hold the needed share of ``rest`` until the end."""
    since: date | None = None
    total = 0
    for row in rows:
        total += row.amount_minor
        if total * 100 < rest * SETTLED_PERCENT:
            since = None
        elif since is None:
            since = row.on
    return since
