"""Whether a run that waits to be issued was decided on what still holds: payments or the ladder may have changed.

What is issued is decided anew in any case; this tells the person, and refuses what was prepared by a ladder that is no
longer the company's.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import runs as queries
from creditdesk.db.queries.runs import DecisionLine, ReasonCount, RunLine
from creditdesk.domain.dunning.facts import Decision
from creditdesk.errors import UserError

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection

#: What is merely not due yet is told by no list that a person works through.
_QUIET = (("not_yet", "not_due"), ("held", "credit"))


@dataclass(frozen=True, slots=True)
class Outdated:
    """What would be decided otherwise now, in items: ``more`` would be reminded as well, ``fewer`` no longer,
    ``otherwise`` by another step, ladder or amount, ``elsewhere`` have another reason to wait.

    ``ladder`` is the company's ladder where the run was prepared by its former one: such a run is not issued.
    """

    more: int = 0
    fewer: int = 0
    otherwise: int = 0
    elsewhere: int = 0
    ladder: str = ""

    def __bool__(self) -> bool:
        return any((self.more, self.fewer, self.otherwise, self.elsewhere, self.ladder))


#: Nothing would be decided otherwise.
CURRENT = Outdated()


def outdated(
    lines: Sequence[DecisionLine],
    counts: Sequence[ReasonCount],
    now: Iterable[Decision],
    ladder: str = "",
) -> Outdated:
    """Compare what a run decided (``lines`` included, all ``counts``) with the decisions of ``now``."""
    before = {line.invoice_id: line for line in lines}
    met = more = otherwise = 0
    reasons: Counter[tuple[str, str]] = Counter()
    for decision in now:
        if decision.outcome != "included":
            reasons[decision.outcome, decision.reason] += 1
            continue
        line = before.get(decision.invoice_id)
        if line is None:
            more += 1
        elif not line.left_out:
            met += 1
            otherwise += _differs(line, decision)
    fewer = sum(not line.left_out for line in lines) - met
    told = Counter({(each.outcome, each.reason): each.count for each in counts if each.outcome != "included"})
    for counted in (reasons, told):
        for quiet in _QUIET:
            counted.pop(quiet, None)
    moved = max((reasons - told).total(), (told - reasons).total())
    return Outdated(more, fewer, otherwise, max(moved - more - fewer, 0), ladder)


def as_decided(line: DecisionLine, decision: Decision) -> DecisionLine:
    """A stored line with the figures and the reason of ``decision``: what issuing now would say of it."""
    return replace(
        line,
        open=decision.open,
        days_late=decision.days_late,
        step=decision.step,
        reason=decision.reason,
        params=dict(decision.params),
    )


def former_ladder(connection: "Connection", run: RunLine) -> str:
    """The company's ladder, where ``run`` goes by another one that nobody chose for it; else ""."""
    own = company_queries.company(connection).ladder_name
    return "" if run.ladder == own or queries.ladder_was_chosen(connection, run.id) else own


def require_own_ladder(connection: "Connection", run_id: int) -> None:
    """Refuse to issue by a ladder that was the company's when the run was prepared and is so no more."""
    run = queries.run_line(connection, run_id)
    own = former_ladder(connection, run) if run is not None else ""
    if run is not None and own:
        raise UserError("run_by_former_ladder", former=run.ladder, ladder_name=own)


def _differs(line: DecisionLine, decision: Decision) -> bool:
    keys = ("ladder", "revision")
    then = (line.step, line.open, *(line.params.get(key) for key in keys))
    return then != (decision.step, decision.open, *(decision.params.get(key) for key in keys))
