"""Prepare a run and review it: every open item has one decision, and a person may leave items out with a reason."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from creditdesk.collector import collector_paused
from creditdesk.db.engine import Ledger
from creditdesk.db.queries import runs as queries
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.dunning.facts import Decision
from creditdesk.domain.names import clean_text
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.progress import Progress, no_progress
from creditdesk.services.reminders.facts import run_facts

if TYPE_CHECKING:
    from datetime import date

    from creditdesk.db.tables import Run
    from creditdesk.db.work import Work

#: Usual reasons to leave something out, as they are stored; what a person types is stored as typed.
LEFT_OUT_CODES = ("@promised", "@complaint", "@paid", "@spoken", "@small", "@management")
#: States in which a run may still be changed.
EDITABLE = ("prepared", "reviewed")
#: Deciding and storing.
_STEPS = 2


def prepare(
    ledger: Ledger,
    as_of: "date",
    acting: Acting,
    *,
    ladder: str = "",
    allow_no_address: bool = False,
    progress: Progress = no_progress,
) -> tuple[int, ChangeSet]:
    """Decide every open item and store the run; an earlier run that was not issued is dropped for it.

    Raises ``UserError('run_before_posted')`` for a day before the last posted run, ``'run_in_future'`` for a day
    after today. ``progress`` is called between the steps and may raise to stop; then nothing is stored.
    """
    require_not_in_future(as_of, acting.today)
    with collector_paused(), ledger.work(acting.actor, acting.at) as work:
        return _prepared(work, as_of, acting, ladder, allow_no_address, progress), work.changes


def prepare_again(
    ledger: Ledger, run_id: int, acting: Acting, *, progress: Progress = no_progress
) -> tuple[int, int, ChangeSet]:
    """Prepare a run that waits to be issued anew, as of today, with what is known and set now.

    A ladder that a person chose for it stays, otherwise it goes by the company's of today. What was left out stays left
    out with its reason where it would be reminded again. Returns (run, items left out again, changes); raises as
    ``prepare`` does, and ``UserError('run_not_open')``.
    """
    with collector_paused(), ledger.work(acting.actor, acting.at) as work:
        run = editable_run(work, run_id)
        kept = queries.left_out(work.connection, run_id)
        line = queries.run_line(work.connection, run_id)
        chosen = queries.ladder_was_chosen(work.connection, run_id)
        ladder = line.ladder if line is not None and chosen else ""
        number = _prepared(work, acting.today, acting, ladder, run.allow_no_address, progress)
        again = queries.leave_out_again(work.connection, number, kept)
        for reason, items in again.items():
            work.record("leave_out", "run", number, {"invoices": items, "reason": reason})
        return number, sum(map(len, again.values())), work.changes


def _prepared(
    work: "Work", as_of: "date", acting: Acting, ladder: str, allow_no_address: bool, progress: Progress
) -> int:
    """Decide and store a run in the place of one that was not issued; returns its number."""
    require_not_before_posted(work, as_of)
    progress(0, _STEPS)
    facts = run_facts(work.connection, as_of, acting.today, ladder=ladder, allow_no_address=allow_no_address)
    progress(1, _STEPS)
    for old in queries.drop_prepared(work.connection):
        work.record("drop", "run", old, {"because": "a newer run was prepared"})
    number = queries.insert_run(work.connection, as_of, facts.ladder_id, allow_no_address, work.at)
    queries.insert_decisions(work.connection, _rows(number, facts.decisions))
    progress(_STEPS, _STEPS)
    told: dict[str, object] = {
        "as_of": as_of,
        "items": len(facts.decisions),
        "included": sum(d.outcome == "included" for d in facts.decisions),
    }
    work.record("prepare", "run", number, told | ({"ladder_chosen": ladder} if ladder else {}))
    return number


def leave_out(
    ledger: Ledger, run_id: int, invoice_ids: Sequence[int], reason: str, acting: Acting
) -> ChangeSet:
    """Leave included items out of a run that is not issued yet; the reason is kept with the decision.

    ``reason`` is one of ``LEFT_OUT_CODES``, which every language has words for, or free text.
    """
    text = clean_text(reason)
    if not text:
        raise UserError("reason_missing", field="reason")
    return _mark(ledger, run_id, invoice_ids, text, "leave_out", acting)


def put_back(ledger: Ledger, run_id: int, invoice_ids: Sequence[int], acting: Acting) -> ChangeSet:
    """Take items that were left out back into the run."""
    return _mark(ledger, run_id, invoice_ids, "", "put_back", acting)


def mark_reviewed(ledger: Ledger, run_id: int, acting: Acting) -> ChangeSet:
    """Record that a person has looked through the run."""
    with ledger.work(acting.actor, acting.at) as work:
        run = editable_run(work, run_id)
        run.state = "reviewed"
        work.session.add(run)
        work.record("review", "run", run_id, {})
        return work.changes


def require_not_in_future(as_of: "date", today: "date") -> None:
    """Refuse a run of a day that has not come yet."""
    if as_of > today:
        raise UserError("run_in_future", value=as_of)


def require_not_before_posted(work: "Work", as_of: "date") -> None:
    """Refuse a run of a day before something was posted: it would not know that letter and send it again."""
    posted = queries.last_posted_day(work.connection)
    if posted is not None and as_of < posted:
        raise UserError("run_before_posted", value=as_of, posted=posted)


def editable_run(work: "Work", run_id: int) -> "Run":
    """The run, when it may still be changed; raises ``UserError('run_not_open')`` otherwise."""
    from creditdesk.db.tables import Run

    run = work.session.get(Run, run_id)
    if run is None:
        raise UserError("not_found", what="run")
    if run.state not in EDITABLE:
        raise UserError("run_not_open", run=run_id, state=run.state)
    return run


def _mark(
    ledger: Ledger, run_id: int, invoice_ids: Sequence[int], reason: str, verb: str, acting: Acting
) -> ChangeSet:
    with ledger.work(acting.actor, acting.at) as work:
        editable_run(work, run_id)
        queries.mark_left_out(work.connection, run_id, invoice_ids, reason)
        work.record(verb, "run", run_id, {"invoices": list(invoice_ids), "reason": reason})
        return work.changes


def params_text(decision: Decision) -> str:
    """The parameters of a decision as they are stored."""
    return json.dumps(dict(decision.params), ensure_ascii=False)


def _rows(run_id: int, decisions: Sequence[Decision]) -> list[tuple[object, ...]]:
    """Decisions as rows of the table; equal parameters are written as JSON once."""
    texts: dict[tuple[tuple[str, object], ...], str] = {}
    rows: list[tuple[object, ...]] = []
    for decision in decisions:
        key = tuple(decision.params.items())
        text = texts.get(key)
        if text is None:
            text = texts[key] = params_text(decision)
        day = decision.next_date
        rows.append(
            (run_id, decision.invoice_id, decision.outcome, decision.step, decision.reason, text,
             day.isoformat() if day else None, decision.open, decision.days_late)
        )  # fmt: skip
    return rows
