"""A run as the command line shows it: decided and grouped, with nothing stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from creditdesk.db.engine import Ledger
from creditdesk.db.queries.customer_codes import codes
from creditdesk.domain.dunning.ladder import Channel
from creditdesk.services.reminders.facts import run_facts


@dataclass(frozen=True, slots=True)
class DryDecision:
    """One open item's decision; ``customer`` is the code, ``open`` in minor units."""

    number: str
    customer: str
    currency: str
    open: int
    days_late: int
    outcome: str
    step: int | None
    reason: str
    params: Mapping[str, object]
    next_date: date | None


@dataclass(frozen=True, slots=True)
class DryLetter:
    """One letter; ``number``, ``pages`` and ``file`` are None while it is not issued."""

    customer: str
    currency: str
    total: int
    language: str
    number: str | None = None
    pages: int | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class DryRun:
    """All decisions and letters as of a day, and whether issuing would send a letter or ask for a call."""

    as_of: date
    decisions: tuple[DryDecision, ...]
    letters: tuple[DryLetter, ...]
    later_facts: bool
    asks: bool


def dry_run(
    ledger: Ledger, as_of: date, today: date, *, ladder: str = "", allow_no_address: bool = False
) -> DryRun:
    """Decide and group without storing.

    ``ladder`` names the company-wide ladder for once ("" = the company's own).
    """
    with ledger.read() as connection:
        facts = run_facts(connection, as_of, today, ladder=ladder, allow_no_address=allow_no_address)
        names = codes(connection)
    decisions: list[DryDecision] = []
    for decision in facts.decisions:
        item = facts.items[decision.invoice_id]
        decisions.append(
            DryDecision(item.number, names[item.customer_id], item.currency, decision.open, decision.days_late,
                        decision.outcome, decision.step, decision.reason, decision.params, decision.next_date)
        )  # fmt: skip
    included = [decision for decision in facts.decisions if decision.outcome == "included"]
    plans = facts.worth_sending(included)
    calls = any(each.planned is not None and each.planned.channel is Channel.CALL for each in included)
    letters = tuple(
        DryLetter(
            names[plan.customer_id],
            plan.currency,
            sum(facts.items[n].open for n in plan.item_ids),
            plan.language,
        )
        for plan in plans
    )
    return DryRun(as_of, tuple(decisions), letters, facts.later_facts, bool(letters) or calls)
