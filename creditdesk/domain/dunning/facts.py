"""The facts a reminder run is decided on, and the decision itself; all amounts are minor units."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from creditdesk.domain.dunning.ladder import Ladder, Step

ItemKind = Literal["invoice", "credit_note", "opening"]
Outcome = Literal["included", "not_yet", "held"]


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One open item as of the run's day, computed from dated allocations (REMINDERS rule 1).

    ``open`` has the sign of ``amount``, credit notes below zero. ``posted_step``, ``posted_on`` and
    ``deadline`` (the date granted) are those of its latest posted letter or completed call; letters sent
    before CreditDesk count as well. ``awaiting_posting``: it stands in an issued letter that is not posted.
    ``ladder`` is fixed by the item's case or chosen by its customer; None takes the run's.
    """

    invoice_id: int
    customer_id: int
    number: str
    kind: ItemKind
    currency: str
    issued: date
    due: date
    amount: int
    open: int
    posted_step: int | None = None
    posted_on: date | None = None
    deadline: date | None = None
    notice_sent: bool = False
    awaiting_posting: bool = False
    ladder: Ladder | None = None


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """What the run must know of a customer.

    ``language`` is that of its letters (see ``letters.letter_language``). ``unallocated`` are free receipts
    by currency, never negative; open credit notes come as items. ``last_letter_on`` is the day of the
    customer's last posted letter by currency.
    """

    customer_id: int
    language: str
    has_address: bool
    unallocated: Mapping[str, int] = field(default_factory=dict[str, int])
    last_letter_on: Mapping[str, date] = field(default_factory=dict[str, date])


@dataclass(frozen=True, slots=True)
class RunRules:
    """The settings of a run.

    ``tolerance`` by currency: a letter whose total is smaller is not sent, one that is equal is. ``jump``
    lets the first letter to an old item start at the step its age calls for.
    """

    default_ladder: Ladder
    allow_no_address: bool = False
    tolerance: Mapping[str, int] = field(default_factory=dict[str, int])
    customer_gap_days: int = 7
    jump: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to happen to one open item, and why (CONTRACT "Decisions").

    ``included``: step ``step`` now. ``not_yet``: only time must pass, until ``next_date``. ``held``: a
    person must act or a condition must end; ``next_date`` where it is known. ``reason`` with ``params``
    makes the sentence. ``planned`` is the included step itself.
    """

    invoice_id: int
    outcome: Outcome
    step: int | None
    reason: str
    params: Mapping[str, str | int]
    next_date: date | None
    open: int
    days_late: int
    planned: Step | None = None
