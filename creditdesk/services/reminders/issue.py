"""Issue a run: re-read what is open, number the letters, render and store them, all in one transaction."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.collector import collector_paused
from creditdesk.db.engine import Ledger
from creditdesk.db.queries import letters as letter_queries
from creditdesk.db.queries import open_items
from creditdesk.db.queries import runs as queries
from creditdesk.documents.content import LetterContent
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.dunning.facts import Decision
from creditdesk.domain.dunning.letters import LetterPlan
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.progress import Progress, no_progress
from creditdesk.services.reminders.content import PaperFacts, letter_content, paper_facts
from creditdesk.services.reminders.facts import RunFacts, run_facts
from creditdesk.services.reminders.letter_day import other_day, require_own_day
from creditdesk.services.reminders.outdated import require_own_ladder
from creditdesk.services.reminders.prepare import (
    editable_run,
    params_text,
    require_not_before_posted,
    require_not_in_future,
)

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection
    from creditdesk.db.work import Work

#: Turns the content of a letter into PDF bytes and its number of pages.
Renderer = Callable[[LetterContent], tuple[bytes, int]]


@dataclass(frozen=True, slots=True)
class Issued:
    """What an issue did: the letters' ids, and items that were dropped with the reason (paid meanwhile ...)."""

    letters: tuple[int, ...]
    dropped: tuple[tuple[int, str], ...]
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class _Drafted:
    plan: LetterPlan
    content: LetterContent
    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class _Standing:
    """Of a prepared run at issue: decisions that stand, those of them decided otherwise than before, the letters they
    make, and items that are dropped with the reason."""

    included: list[Decision]
    changed: list[Decision]
    plans: list[LetterPlan]
    dropped: list[tuple[int, str]]


def issue(
    ledger: Ledger,
    run_id: int,
    acting: Acting,
    render: Renderer,
    *,
    past_day_accepted: bool = False,
    dated_knowingly: bool = False,
    reviewed: bool = False,
    progress: Progress = no_progress,
) -> Issued:
    """Number, render and store the letters of a prepared run.

    Every item is decided anew by what is known and set now; what was paid since is dropped and noted. Raises
    ``UserError('later_facts')`` when the ledger holds facts dated after the run, ``'letters_pay_by_over'`` when a
    letter of a past day asks for payment by a day that does not lie after today, ``'letters_of_other_day'`` when it
    is merely dated so and that was not confirmed (``dated_knowingly``); ``past_day_accepted`` lets all three pass (the
    command line, where the day was said). Raises also ``'run_in_future'``, ``'run_by_former_ladder'``,
    ``'run_not_open'``, ``'nothing_to_issue'``. Cancelling or failing leaves the run prepared and no number used.
    ``reviewed``: who issues has looked through the run, which is noted with it.
    """
    with collector_paused(), ledger.work(acting.actor, acting.at) as work:
        run = editable_run(work, run_id)
        require_not_in_future(run.as_of, acting.today)
        require_not_before_posted(work, run.as_of)
        facts = run_facts(work.connection, run.as_of, acting.today, ladder=_ladder_name(work, run.ladder_id),
                          allow_no_address=run.allow_no_address)  # fmt: skip
        if facts.later_facts and not past_day_accepted:
            raise UserError("later_facts", value=run.as_of)
        require_own_ladder(work.connection, run_id)
        standing = _standing(work.connection, run_id, facts)
        if not standing.included:
            raise UserError("nothing_to_issue", run=run_id)
        if not past_day_accepted:
            dated = other_day(run.as_of, acting.today, standing.plans, facts.items)
            require_own_day(dated, knowingly=dated_knowingly)
        drafts = _draft(work.connection, run.as_of, facts, standing.plans, render, progress)
        ids = _store(work, run_id, run.as_of, drafts, {d.invoice_id: d.step or 0 for d in standing.included})
        dropped = standing.dropped
        queries.mark_dropped(work.connection, run_id, dropped)
        queries.update_decisions(work.connection, run_id, [
            (d.step, d.reason, params_text(d), d.open, d.days_late, d.invoice_id) for d in standing.changed
        ])  # fmt: skip
        if reviewed and run.state == "prepared":
            work.record("review", "run", run_id, {})
        run.state, run.issued_at = "issued", work.at
        work.session.add(run)
        work.record(
            "issue", "run", run_id, {"letters": [d.content.number for d in drafts], "dropped": list(dropped)}
        )
        for draft in drafts:
            work.touch("customer", draft.plan.customer_id)
        work.touch("letter")
        return Issued(tuple(ids), tuple(dropped), work.changes)


def render_pdf(content: LetterContent) -> tuple[bytes, int]:
    """The real renderer."""
    from creditdesk.documents.letter import render_counted

    rendered = render_counted(content)
    return rendered.pdf, rendered.pages


def _ladder_name(work: "Work", ladder_id: int) -> str:
    return open_items.ladders(work.connection)[ladder_id].name


def _standing(connection: "Connection", run_id: int, facts: RunFacts) -> _Standing:
    """What of a prepared run stands now, and why the rest is dropped."""
    stored = queries.included(connection, run_id)
    kept: list[Decision] = []
    gone = dict.fromkeys(stored, "paid")
    for decision in facts.decisions:
        if decision.invoice_id not in stored:
            continue
        if decision.outcome == "included":
            kept.append(decision)
            del gone[decision.invoice_id]
        else:
            gone[decision.invoice_id] = decision.reason
    plans: list[LetterPlan] = []
    for plan in facts.letters(kept):
        refusal = facts.why_not_sent(plan)
        if refusal:
            gone |= dict.fromkeys(plan.item_ids, refusal)
        else:
            plans.append(plan)
    included = [decision for decision in kept if decision.invoice_id not in gone]
    changed = [
        d
        for d in included
        if stored[d.invoice_id] != (d.step, d.open, d.params["ladder"], d.params["revision"])
    ]
    return _Standing(included, changed, plans, sorted(gone.items()))


def _draft(
    connection: "Connection",
    as_of: date,
    facts: RunFacts,
    plans: Sequence[LetterPlan],
    render: Renderer,
    progress: Progress,
) -> list[_Drafted]:
    paper = paper_facts(connection, as_of, plans)
    plans = sorted(plans, key=lambda plan: _postal(plan, paper))
    first = letter_queries.take_numbers(connection, f"letter:{as_of.year}", len(plans))
    drafts: list[_Drafted] = []
    for place, plan in enumerate(plans):
        progress(place, len(plans))
        content = letter_content(plan, f"{as_of.year}-{first + place:04d}", as_of, facts.items, paper)
        drafts.append(_Drafted(plan, content, *render(content)))
    progress(len(plans), len(plans))
    return drafts


def _postal(plan: LetterPlan, paper: PaperFacts) -> tuple[bool, bool, str, str, str]:
    """Letters get their numbers in the order in which the post takes them (PRODUCT L6): registered ones first, then by
    country, postcode and town. So print file, cover list, slips and the table of tracking numbers have one order.
    """
    place = paper.addresses.get(plan.customer_id)
    if place is None:
        return not plan.registered, True, "", "", ""
    country = place.country or paper.company.country
    abroad = country != paper.company.country
    return not plan.registered, abroad, country, place.postcode, place.city.casefold()


def _store(
    work: "Work", run_id: int, as_of: date, drafts: Sequence[_Drafted], steps: dict[int, int]
) -> list[int]:
    first = letter_queries.next_letter_id(work.connection)
    digests = [hashlib.sha256(draft.pdf).hexdigest() for draft in drafts]
    letter_queries.insert_documents(
        work.connection,
        (
            (digest, "application/pdf", draft.pdf, work.at)
            for digest, draft in zip(digests, drafts, strict=True)
        ),
    )
    letters: list[tuple[object, ...]] = []
    items: list[tuple[object, ...]] = []
    for number, (draft, digest) in enumerate(zip(drafts, digests, strict=True), start=first):
        plan, content = draft.plan, draft.content
        deadline = plan.deadline.isoformat() if plan.deadline else None
        letters.append((number, run_id, content.number, plan.customer_id, plan.currency, plan.language, plan.tone,
                        plan.step, int(plan.registered), as_of.isoformat(), deadline, content.total, content.credit,
                        draft.pages, digest))  # fmt: skip
        items.extend(
            (number, item, steps[item], row.invoiced, row.invoiced - row.open, row.open, row.days_late)
            for item, row in zip(plan.item_ids, content.rows, strict=True)
        )
    letter_queries.insert_letters(work.connection, letters, items)
    return list(range(first, first + len(drafts)))
