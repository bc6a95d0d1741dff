"""A run as a person reviews it: letters and calls by customer, and what is held or not yet due by reason."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import finder, posting
from creditdesk.db.queries import letters as letter_queries
from creditdesk.db.queries import runs as queries
from creditdesk.db.queries.letters import LetterLine
from creditdesk.db.queries.runs import DecisionLine, ReasonCount, RunLine
from creditdesk.domain.dunning.facts import Decision, OpenItem
from creditdesk.domain.dunning.letters import LetterPlan
from creditdesk.errors import UserError
from creditdesk.services.reminders.content import PaperFacts, letter_content, paper_facts
from creditdesk.services.reminders.facts import run_facts
from creditdesk.services.reminders.issue import Renderer
from creditdesk.services.reminders.outdated import CURRENT, Outdated, as_decided, former_ladder, outdated
from creditdesk.services.reminders.prepare import EDITABLE

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection

#: A letter that is not issued has no number yet; its paper says so.
DRAFT_NUMBER = ""
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


@dataclass(frozen=True, slots=True)
class Draft:
    """What the letters of a run that is not issued yet are made of, for previews without reading again."""

    items: Mapping[int, OpenItem]
    paper: PaperFacts
    plans: Mapping[Key, LetterPlan]


@dataclass(frozen=True, slots=True)
class Review:
    """Everything the page shows at once; ``held`` and ``not_yet`` are only counted, see ``reason_lines``.

    ``sending`` is how many letters go or went, ``items`` how many invoices they ask for; in ``sought`` of a customer a
    search looks.
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
    plans = {(plan.customer_id, plan.currency): plan for plan in kept}
    by_id = {line.invoice_id: line for line in standing}
    paper = paper_facts(connection, run.as_of)
    letters = [_planned(plan, plans, by_id, paper) for plan in whole]
    written = {number for plan in whole for number in plan.item_ids}
    called = [line for line in standing if line.invoice_id not in written]
    calls = _calls(connection, called, now, ())
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
    )


def _planned(
    whole: LetterPlan, kept: Mapping[Key, LetterPlan], by_id: Mapping[int, DecisionLine], paper: PaperFacts
) -> ReviewGroup:
    key = whole.customer_id, whole.currency
    plan = kept.get(key, whole)
    lines = tuple(by_id[number] for number in whole.item_ids)
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
    place = {line.customer_id: at for at, line in enumerate(lines)}  # which come by name
    issued.sort(key=lambda letter: (place.get(letter.customer_id, -1), letter.currency))
    letters = tuple(_issued(letter, inside.get(letter.id, [])) for letter in issued)
    dropped = tuple(line for line in outside if line.dropped or line.left_out)
    called = [line for line in outside if not line.dropped and not line.left_out]
    called = [] if run.state == "undone" else called
    calls = _calls(connection, called, {}, posting.pending_calls(connection, run.id))
    held, not_yet = _of(counts, "held"), _of(counts, "not_yet")
    return Review(run, letters, tuple(calls), dropped, held, not_yet, False, None, *_extent(letters))


def _extent(letters: Sequence[ReviewGroup]) -> tuple[int, int]:
    """(letters that go or went, invoices in them)."""
    going = (line for group in letters for line in group.lines)
    return sum(group.going for group in letters), sum(
        not line.left_out and not line.dropped for line in going
    )


def _issued(letter: LetterLine, lines: Sequence[DecisionLine]) -> ReviewGroup:
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


def _calls(
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


def _with_drop(line: DecisionLine, now: Mapping[int, Decision]) -> DecisionLine:
    """A line that would be dropped if the run were issued now, with the reason why."""
    decision = now.get(line.invoice_id)
    return replace(line, dropped=decision.reason if decision else "paid")


def _of(counts: Sequence[ReasonCount], outcome: str) -> tuple[ReasonCount, ...]:
    return tuple(count for count in counts if count.outcome == outcome)
