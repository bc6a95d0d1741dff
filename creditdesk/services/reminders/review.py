"""A run as a person reviews it: letters and calls by customer, and what is held or not yet due by reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import finder, posting
from creditdesk.db.queries import letters as letter_queries
from creditdesk.db.queries import runs as queries
from creditdesk.db.queries.runs import DecisionLine, ReasonCount, RunLine
from creditdesk.domain.dunning.facts import Decision, OpenItem
from creditdesk.domain.dunning.letters import LetterPlan
from creditdesk.errors import UserError
from creditdesk.services.reminders.content import PaperFacts, letter_content, paper_facts
from creditdesk.services.reminders.facts import run_facts
from creditdesk.services.reminders.issue import Renderer
from creditdesk.services.reminders.letter_day import OtherDay, other_day
from creditdesk.services.reminders.outdated import CURRENT, Outdated, as_decided, former_ladder, outdated
from creditdesk.services.reminders.prepare import EDITABLE
from creditdesk.services.reminders.review_groups import (
    Key,
    ReviewGroup,
    calls_of,
    issued_letter,
    planned_letter,
)

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection

#: A letter that is not issued has no number yet; its paper says so.
DRAFT_NUMBER = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the letters of a run that is not issued yet are made of, for previews without reading again."""

    items: Mapping[int, OpenItem]
    paper: PaperFacts
    plans: Mapping[Key, LetterPlan]


@dataclass(frozen=True, slots=True)
class Review:
    """Everything the page shows at once; ``held`` and ``not_yet`` are only counted, see ``reason_lines``.

    ``sending`` is how many letters go or went, ``items`` how many invoices they ask for; ``other_day`` is there when
    issuing now would date letters otherwise than today; in ``sought`` of a customer a search looks.
    """

    run: RunLine
    letters: tuple[ReviewGroup, ...]
    calls: tuple[ReviewGroup, ...]
    dropped: tuple[DecisionLine, ...]
    held: tuple[ReasonCount, ...]
    not_yet: tuple[ReasonCount, ...]
    later_facts: bool
    draft: Draft | None
    sending: int
    items: int
    outdated: Outdated = CURRENT
    other_day: OtherDay | None = None
    sought: Mapping[int, str] = field(default_factory=dict[int, str], repr=False)

    @property
    def editable(self) -> bool:
        """Whether items may still be left out and the run issued."""
        return self.draft is not None


def review(ledger: Ledger, run_id: int, today: date) -> Review:
    """The run ``run_id``; one that is not issued yet is decided again, so that it shows what issuing now would send.

    Raises ``UserError('not_found')``.
    """
    with ledger.read() as connection:
        run = queries.run_line(connection, run_id)
        if run is None:
            raise UserError("not_found", what="run")
        lines = queries.decisions(connection, run_id, "included")
        counts = queries.reason_counts(connection, run_id)
        if run.state in EDITABLE:
            found = _draft_review(connection, run, lines, counts, today)
        else:
            found = _issued_review(connection, run, lines, counts)
        return replace(found, sought=finder.sought(connection, (line.customer_id for line in lines)))


def reason_lines(
    ledger: Ledger, run_id: int, outcome: str, reason: str, *, search: str = "", limit: int = 200
) -> list[DecisionLine]:
    """Held or not yet due items with one reason, by customer; ``search`` looks in names and numbers."""
    with ledger.read() as connection:
        return queries.decisions(connection, run_id, outcome, reason, search=search, limit=limit)


def preview_letter(review: Review, group: ReviewGroup, render: Renderer) -> bytes:
    """The PDF that issuing now would make of ``group``; raises ``UserError('nothing_to_issue')`` when it gets none."""
    draft = review.draft
    plan = draft.plans.get((group.customer_id, group.currency)) if draft else None
    if draft is None or plan is None:
        raise UserError("nothing_to_issue", run=review.run.id)
    content = letter_content(plan, DRAFT_NUMBER, review.run.as_of, draft.items, draft.paper)
    return render(content)[0]


def _draft_review(
    connection: "Connection",
    run: RunLine,
    lines: Sequence[DecisionLine],
    counts: Sequence[ReasonCount],
    today: date,
) -> Review:
    allow = queries.allows_no_address(connection, run.id)
    facts = run_facts(connection, run.as_of, today, ladder=run.ladder, allow_no_address=allow)
    now = {decision.invoice_id: decision for decision in facts.decisions}
    standing = [
        as_decided(line, found)
        for line in lines
        if (found := now.get(line.invoice_id)) and found.outcome == "included"
    ]
    stood = {line.invoice_id for line in standing}
    dropped = tuple(line for line in lines if line.invoice_id not in stood)
    whole = facts.letters([now[line.invoice_id] for line in standing])
    kept = facts.letters([now[line.invoice_id] for line in standing if not line.left_out])
    refused = {(plan.customer_id, plan.currency): facts.why_not_sent(plan) for plan in kept}
    plans = {key: plan for plan in kept if not refused[key := (plan.customer_id, plan.currency)]}
    by_id = {line.invoice_id: line for line in standing}
    paper = paper_facts(connection, run.as_of, plans.values())
    letters = [planned_letter(plan, plans, refused, by_id, paper) for plan in whole]
    written = {number for plan in whole for number in plan.item_ids}
    called = [line for line in standing if line.invoice_id not in written]
    calls = calls_of(connection, called, now, ())
    return Review(
        run,
        tuple(letters),
        tuple(calls),
        tuple(_with_drop(line, now) for line in dropped),
        _of(counts, "held"),
        _of(counts, "not_yet"),
        facts.later_facts,
        Draft({number: facts.items[number] for number in written}, paper, plans),
        *_extent(letters),
        outdated(lines, counts, facts.decisions, former_ladder(connection, run)),
        other_day(run.as_of, today, plans.values(), facts.items),
    )


def _issued_review(
    connection: "Connection", run: RunLine, lines: Sequence[DecisionLine], counts: Sequence[ReasonCount]
) -> Review:
    issued = letter_queries.run_letters(connection, run.id)
    places = letter_queries.letter_places(connection, run.id)
    inside: dict[int, list[DecisionLine]] = {}
    outside: list[DecisionLine] = []
    for line in lines:
        if line.invoice_id in places:
            inside.setdefault(places[line.invoice_id], []).append(line)
        else:
            outside.append(line)
    issued.sort(key=lambda letter: letter.id)  # as they lie in the pile that was printed
    letters = tuple(issued_letter(letter, inside.get(letter.id, [])) for letter in issued)
    dropped = tuple(line for line in outside if line.dropped or line.left_out)
    called = [line for line in outside if not line.dropped and not line.left_out]
    called = [] if run.state == "undone" else called
    calls = calls_of(connection, called, {}, posting.pending_calls(connection, run.id))
    held, not_yet = _of(counts, "held"), _of(counts, "not_yet")
    return Review(run, letters, tuple(calls), dropped, held, not_yet, False, None, *_extent(letters))


def _extent(letters: Sequence[ReviewGroup]) -> tuple[int, int]:
    """(letters that go or went, invoices in them)."""
    going = (line for group in letters for line in group.lines)
    return sum(group.going for group in letters), sum(
        not line.left_out and not line.dropped for line in going
    )


def _with_drop(line: DecisionLine, now: Mapping[int, Decision]) -> DecisionLine:
    """A line that would be dropped if the run were issued now, with the reason why."""
    decision = now.get(line.invoice_id)
    return replace(line, dropped=decision.reason if decision else "paid")


def _of(counts: Sequence[ReasonCount], outcome: str) -> tuple[ReasonCount, ...]:
    return tuple(count for count in counts if count.outcome == outcome)
