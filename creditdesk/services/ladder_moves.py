"""Moving open cases by hand from former revisions of a ladder to the newest (REMINDERS rule 3: explicit and logged).

A case keeps the number of the step it has reached; which step follows and when is that of the newest revision. What
was sent and why stays as it is in letters and decisions.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.collector import collector_paused
from creditdesk.db.engine import Ledger
from creditdesk.db.queries import ladder_cases as queries
from creditdesk.db.queries import open_items
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.dunning.facts import Decision, OpenItem
from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.reminders.facts import RunFacts, on_former, run_facts

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection
    from creditdesk.db.work import Work


@dataclass(frozen=True, slots=True)
class MoveLine:
    """An open invoice on a former ``version``: the step it has reached, and what the run of today decides now and after
    the move. ``id`` is the invoice's."""

    id: int
    customer_id: int
    customer: str
    number: str
    version: int
    step: int
    before: Decision
    after: Decision


@dataclass(frozen=True, slots=True)
class MovePlan:
    """What a move to ``version`` would do; ``waiting`` invoices stay, for their letters are not posted yet."""

    version: int
    lines: tuple[MoveLine, ...]
    waiting: int


def move_plan(ledger: Ledger, name: str, today: date) -> MovePlan:
    """What moving the open cases of a ladder to its newest revision would change; raises ``'unknown_ladder'``."""
    with collector_paused(), ledger.read() as connection:
        _, newest = _newest(connection, name)
        now, then = run_facts(connection, today, today), run_facts(connection, today, today, moved=name)
        names = queries.customer_names(connection, {item.customer_id for item in _former(now, newest)})
    after = {decision.invoice_id: decision for decision in then.decisions}
    before = {decision.invoice_id: decision for decision in now.decisions}
    lines = [
        MoveLine(
            item.invoice_id,
            item.customer_id,
            names[item.customer_id],
            item.number,
            item.ladder.version if item.ladder else 0,
            item.posted_step or 0,
            before[item.invoice_id],
            after[item.invoice_id],
        )
        for item in _former(now, newest)
    ]
    return MovePlan(newest.version, tuple(lines), _waiting(now, newest))


def move_cases(
    ledger: Ledger, name: str, seen: int, acting: Acting, customer: int = 0
) -> tuple[int, ChangeSet]:
    """Move the open cases of a ladder, or of one customer, to its newest revision ``seen``; returns how many.

    Raises ``UserError``: unknown_ladder, changed_meanwhile (another revision is the newest now), nothing_to_move.
    """
    with collector_paused(), ledger.work(acting.actor, acting.at) as work:
        number, newest = _newest(work.connection, name)
        if newest.version != seen:
            raise UserError("changed_meanwhile", found=newest.version, seen=seen)
        facts = run_facts(work.connection, acting.today, acting.today)
        wanted = [item for item in _former(facts, newest) if customer in (0, item.customer_id)]
        if not wanted:
            raise UserError("nothing_to_move", value=name)
        cases = queries.latest_steps(work.connection, [item.invoice_id for item in wanted])
        queries.put_on(work.connection, [(number, step) for step, _, _ in cases])
        told: dict[str, object] = {
            "ladder_name": name,
            "revision": seen,
            "cases": [list(case) for case in cases],
        }
        work.record("move", "ladder", number, told | ({"customer": customer} if customer else {}))
        _touch(work)
        return len(cases), work.changes


def undo_move(ledger: Ledger, name: str, acting: Acting) -> ChangeSet:
    """Put the cases of the last move back on the revisions they came from.

    Raises ``UserError``: unknown_ladder, nothing_to_move, move_went_on (one of them was reminded since).
    """
    with ledger.work(acting.actor, acting.at) as work:
        number, newest = _newest(work.connection, name)
        moved = queries.last_move(work.connection, number)
        if not moved:
            raise UserError("nothing_to_move", value=name)
        if not queries.move_stands(work.connection, number):
            raise UserError("move_went_on", value=name)
        queries.put_on(work.connection, [(before, step) for step, before, _ in moved])
        work.record(
            "move_back", "ladder", number,
            {"ladder_name": name, "revision": newest.version, "cases": [list(case) for case in moved]},
        )  # fmt: skip
        _touch(work)
        return work.changes


def _newest(connection: "Connection", name: str) -> tuple[int, Ladder]:
    found = [(number, each) for number, each in open_items.ladders(connection).items() if each.name == name]
    if not found:
        raise UserError("unknown_ladder", field="ladder_name", value=name, known="")
    return max(found, key=lambda pair: pair[1].version)


def _former(facts: RunFacts, newest: Ladder) -> list[OpenItem]:
    return [item for item in facts.items.values() if item.open > 0 and on_former(item, newest)]


def _waiting(facts: RunFacts, newest: Ladder) -> int:
    """Items on a former revision whose letter waits to be posted."""
    return sum(
        item.awaiting_posting
        and item.ladder is not None
        and item.ladder.name == newest.name
        and item.ladder.version < newest.version
        for item in facts.items.values()
    )


def _touch(work: "Work") -> None:
    for subject in ("invoice", "run"):
        work.touch(subject)
