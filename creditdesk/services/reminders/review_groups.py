"""The letters and calls of a run as a person reviews them, each with its items."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.queries import posting
from creditdesk.db.queries.letters import LetterLine
from creditdesk.db.queries.runs import DecisionLine
from creditdesk.domain.dunning.facts import Decision
from creditdesk.domain.dunning.letters import LetterPlan
from creditdesk.services.reminders.content import PaperFacts

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection

Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """A letter, or the call to one customer, in one currency; amounts in minor units.

    ``lines`` are the items, those left out among them; ``total`` counts the others. ``letter`` is the issued one.
    ``credit`` are free receipts and credit notes that the letter takes off the total.
    ``open_calls`` are items whose call has still to be recorded, ``phone`` is the number to call.
    """

    customer_id: int
    code: str
    customer: str
    currency: str
    language: str
    tone: str
    step: int
    registered: bool
    deadline: date | None
    total: int
    lines: tuple[DecisionLine, ...]
    letter: LetterLine | None = None
    open_calls: tuple[int, ...] = ()
    phone: str = ""
    credit: int = 0

    @property
    def payable(self) -> int:
        """What the letter asks for: the total less the credit."""
        return max(self.total - self.credit, 0)

    @property
    def going(self) -> bool:
        """Whether anything of it is still to be asked for."""
        return any(not line.left_out and not line.dropped for line in self.lines)


def planned_letter(
    whole: LetterPlan, kept: Mapping[Key, LetterPlan], refused: Mapping[Key, str],
    by_id: Mapping[int, DecisionLine], paper: PaperFacts,
) -> ReviewGroup:  # fmt: skip
    """A letter as it would go; items whose letter is ``refused``, now that others are left out of it, are dropped."""
    key = whole.customer_id, whole.currency
    plan = kept.get(key, whole)
    lines = tuple(
        line if line.left_out else replace(line, dropped=refused.get(key, ""))
        for line in map(by_id.__getitem__, whole.item_ids)
    )
    first = lines[0]
    return ReviewGroup(
        whole.customer_id,
        first.code,
        first.customer,
        whole.currency,
        plan.language,
        plan.tone,
        plan.step,
        plan.registered,
        plan.deadline,
        plan.total if key in kept else 0,
        lines,
        credit=sum(each.amount for each in paper.credits.get(key, ())) if key in kept else 0,
    )


def issued_letter(letter: LetterLine, lines: Sequence[DecisionLine]) -> ReviewGroup:
    """A letter that was issued, with its items by due day."""
    return ReviewGroup(
        letter.customer_id,
        letter.code,
        letter.customer,
        letter.currency,
        letter.language,
        letter.tone,
        letter.step,
        letter.registered,
        letter.deadline,
        letter.total,
        tuple(sorted(lines, key=lambda line: (line.due, line.number))),
        letter,
        credit=letter.credit,
    )


def calls_of(
    connection: "Connection",
    lines: Iterable[DecisionLine],
    now: Mapping[int, Decision],
    pending: Collection[int],
) -> list[ReviewGroup]:
    """One group for each customer and currency that is to be called; ``pending`` is empty before the issue."""
    groups: dict[Key, list[DecisionLine]] = {}
    for line in lines:
        groups.setdefault((line.customer_id, line.currency), []).append(line)
    waiting = frozenset(pending)
    phones = posting.phones(connection) if groups else {}
    return [_call(rows, now, waiting, phones.get(rows[0].customer_id, "")) for rows in groups.values()]


def _call(
    rows: Sequence[DecisionLine], now: Mapping[int, Decision], pending: frozenset[int], phone: str
) -> ReviewGroup:
    first = rows[0]
    planned = now[first.invoice_id].planned if first.invoice_id in now else None
    return ReviewGroup(
        first.customer_id,
        first.code,
        first.customer,
        first.currency,
        "",
        planned.tone if planned else "",
        max(line.step or 0 for line in rows),
        False,
        None,
        sum(line.open for line in rows if not line.left_out),
        tuple(rows),
        open_calls=tuple(line.invoice_id for line in rows if line.invoice_id in pending),
        phone=phone,
    )
