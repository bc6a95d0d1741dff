"""What tomorrow's run would propose by a ladder that is not stored yet: counted, with nothing kept."""

from dataclasses import dataclass
from datetime import date, timedelta

from creditdesk.collector import collector_paused
from creditdesk.db.engine import Ledger
from creditdesk.domain.dunning.ladder import Channel, Ladder
from creditdesk.services.reminders.facts import RunFacts, run_facts


@dataclass(frozen=True, slots=True)
class Proposal:
    """A run in figures: letters, calls to make and items asked for; ``steps`` are the items at each step."""

    as_of: date
    letters: int
    calls: int
    items: int
    steps: dict[int, int]


def proposal(
    ledger: Ledger, today: date, trial: Ladder | None = None, *, only: str = "", company: str = ""
) -> Proposal:
    """What the run of the day after ``today`` would propose; ``trial`` stands in for the ladder of its name.

    ``only`` counts what goes by the ladder of this name, ``company`` is the company's for once ("" = as it is).
    Payments of tomorrow are not known, so this is what happens if nothing arrives.
    """
    tomorrow = today + timedelta(days=1)
    with collector_paused(), ledger.read() as connection:
        return _counted(run_facts(connection, tomorrow, today, trial=trial, ladder=company), only)


def _counted(facts: RunFacts, only: str) -> Proposal:
    included = [
        decision
        for decision in facts.decisions
        if decision.outcome == "included" and (not only or decision.params.get("ladder") == only)
    ]
    steps: dict[int, int] = {}
    calls: set[tuple[int, str]] = set()
    for decision in included:
        steps[decision.step or 0] = steps.get(decision.step or 0, 0) + 1
        if decision.planned and decision.planned.channel is Channel.CALL:
            item = facts.items[decision.invoice_id]
            calls.add((item.customer_id, item.currency))
    return Proposal(
        facts.as_of,
        len(facts.worth_sending(included)),
        len(calls),
        len(included),
        dict(sorted(steps.items())),
    )
