"""Short ways to say the facts of a reminder run in tests; D is the due date of every item unless said otherwise."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from creditdesk.domain.dunning.decide import decide
from creditdesk.domain.dunning.facts import CustomerFacts, Decision, OpenItem, RunRules
from creditdesk.domain.dunning.ladder import Channel, Ladder, Step

D = date(2026, 3, 2)

NOTICE = Step(0, -7, Channel.LETTER, "L0", 0)
#: The ladder of the table in REMINDERS.md: +3, +15, +30, minimum interval 7 days.
L = Ladder(
    "L",
    1,
    (
        Step(1, 3, Channel.LETTER, "L1", 7),
        Step(2, 15, Channel.LETTER, "L2", 7),
        Step(3, 30, Channel.REGISTERED, "L4", 10),
    ),
)
WITH_NOTICE = Ladder("N", 1, (NOTICE, *L.steps))
WITH_CALL = Ladder(
    "C",
    1,
    (
        Step(1, 7, Channel.LETTER, "L1", 7),
        Step(2, 30, Channel.CALL, "L2", 0),
        Step(3, 60, Channel.LETTER, "L3", 14),
    ),
)


def day(after: int) -> date:
    """D plus ``after`` days."""
    return D + timedelta(days=after)


def item(invoice_id: int = 1, **fields: Any) -> OpenItem:
    """An open invoice of 100.00 EUR of customer 1, due on D."""
    plain = OpenItem(invoice_id, 1, f"R{invoice_id}", "invoice", "EUR", day(-30), D, 10_000, 10_000)
    return replace(plain, **fields)


def posted(row: OpenItem, step: int, on: int, granted: int = 7) -> OpenItem:
    """``row`` after its letter of ``step`` was posted on day ``on``; the letter granted ``granted`` days."""
    return replace(
        row, posted_step=step, posted_on=day(on), deadline=day(on + granted), awaiting_posting=False
    )


def facts(customer_id: int = 1, **fields: Any) -> CustomerFacts:
    """A customer with an address who reads English."""
    return replace(CustomerFacts(customer_id, "en", True), **fields)


def run(
    items: list[OpenItem],
    after: int,
    *customers: CustomerFacts,
    ladder: Ladder = L,
    **rules: Any,
) -> list[Decision]:
    """The decisions of a run on day D + ``after``; customers not given have an address and no credit."""
    known: Mapping[int, CustomerFacts] = {
        **{row.customer_id: facts(row.customer_id) for row in items},
        **{customer.customer_id: customer for customer in customers},
    }
    return decide(items, known, RunRules(ladder, **rules), day(after))


def one(row: OpenItem, after: int, *customers: CustomerFacts, ladder: Ladder = L, **rules: Any) -> Decision:
    """The decision on a single item."""
    (decision,) = run([row], after, *customers, ladder=ladder, **rules)
    return decision


def brief(decision: Decision) -> tuple[str, str, int | None]:
    """Outcome, reason, and days from D to the next date."""
    next_day = (decision.next_date - D).days if decision.next_date else None
    return decision.outcome, decision.reason, next_day
