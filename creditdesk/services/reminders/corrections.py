"""Correcting what was recorded about a posting: the day, the way, the number; or that it never went out.

Nothing is changed silently (REMINDERS rule 9): the history keeps what stood there, what stands there now, who and
why. The ladder follows the corrected day (rule 5: only a posted letter moves it). The paper itself never changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import corrections as queries
from creditdesk.db.queries import posting
from creditdesk.db.queries.letter_list import delivered_on
from creditdesk.db.queries.letters import LetterLine, letters_by_id
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.dunning.letter_states import SENT
from creditdesk.domain.names import clean_text
from creditdesk.domain.tracking import clean_tracking
from creditdesk.errors import UserError
from creditdesk.services.context import Acting

if TYPE_CHECKING:
    from creditdesk.db.work import Work

#: How far back a tracking number counts as used; carriers give a number again after a year at the earliest.
_REMEMBERED_YEARS = 2


@dataclass(frozen=True, slots=True)
class Correction:
    """What is right about the posting of some letters; None leaves a fact as it is. ``tracking`` by letter."""

    on: date | None = None
    method: str | None = None
    tracking: Mapping[int, str] | None = None


def correct_posting(
    ledger: Ledger, letter_ids: Sequence[int], right: Correction, reason: str, acting: Acting
) -> ChangeSet:
    """Correct day, way or number of posted letters; what stood there stays in the history with the reason.

    Raises ``UserError`` with ``field``: reason_missing, date_in_future, before_letter, after_delivery,
    before_last_step, after_next_step; without: not_found, letter_not_posted, later_letter_waits, later_call_waits,
    nothing_corrected.
    """
    why = _reason(reason)
    with ledger.work(acting.actor, acting.at) as work:
        changed: list[LetterLine] = []
        for line in _posted(work, letter_ids):
            facts = _corrected(line, right)
            difference = {key: [old, new] for key, (old, new) in facts.items() if old != new}
            if not difference:
                continue
            on = right.on or line.posted_on
            if "on" in difference and on is not None:
                _check_day(work, line, on, acting.today)
            queries.change_posting(
                work.connection,
                line.id,
                on or acting.today,
                str(facts["method"][1]),
                str(facts["tracking"][1]),
            )
            work.record("correct", "letter", line.id, {**difference, "reason": why})
            changed.append(line)
        if not changed:
            raise UserError("nothing_corrected")
        _follow(work, changed, "")
        return work.changes


def withdraw_posting(ledger: Ledger, letter_ids: Sequence[int], reason: str, acting: Acting) -> ChangeSet:
    """Letters that were marked as posted never went out: they wait again, their items are back on the step before.

    Raises ``UserError``: reason_missing (``field``), not_found, letter_not_posted, letter_was_carried (its delivery
    is recorded), later_step_stands, later_letter_waits, later_call_waits.
    """
    why = _reason(reason)
    with ledger.work(acting.actor, acting.at) as work:
        lines = _posted(work, letter_ids)
        for line in lines:
            if line.state != "posted":
                raise UserError("letter_was_carried", letter=line.number)
            after = queries.next_step_on(work.connection, line.id)
            if after is not None:
                raise UserError("later_step_stands", letter=line.number, next=after)
            _refuse_waiting(work, line)
        queries.withdraw_posting(work.connection, [line.id for line in lines])
        for line in lines:
            stood = {"on": line.posted_on, "method": line.method, "tracking": line.tracking}
            work.record("withdraw", "letter", line.id, {**stood, "reason": why})
        _follow(work, lines, "printed")
        return work.changes


def withdraw_calls(
    ledger: Ledger, run_id: int, invoice_ids: Sequence[int], reason: str, acting: Acting
) -> ChangeSet:
    """Calls that were recorded were not made: they wait again, their items are back on the step before.

    Raises ``UserError``: reason_missing (``field``), unknown_run, no_call_recorded, later_run_counts_on_call.
    """
    from creditdesk.db.tables import Run

    why = _reason(reason)
    with ledger.work(acting.actor, acting.at) as work:
        run = work.session.get(Run, run_id)
        if run is None:
            raise UserError("unknown_run", run=run_id)
        for item in dict.fromkeys(invoice_ids):
            later = queries.relies_on_call(work.connection, run_id, item)
            if later:
                raise UserError("later_run_counts_on_call", run=later)
            if not queries.withdraw_call(work.connection, run_id, item):
                raise UserError("no_call_recorded", run=run_id)
        if run.state == "posted":
            run.state, run.posted_on = "printed", None
            work.session.add(run)
        work.record("withdraw_call", "run", run_id, {"invoices": list(invoice_ids), "reason": why})
        work.touch("run", run_id)
        work.touch("invoice")
        return work.changes


def used_tracking(ledger: Ledger, today: date) -> dict[str, str]:
    """Tracking numbers of letters posted within two years, with those letters' numbers."""
    since = date(today.year - _REMEMBERED_YEARS, today.month, 1)
    with ledger.read() as connection:
        return queries.used_tracking(connection, since)


def _reason(reason: str) -> str:
    text = clean_text(reason)
    if not text:
        raise UserError("reason_missing", field="reason")
    return text


def _posted(work: "Work", letter_ids: Sequence[int]) -> list[LetterLine]:
    wanted = tuple(dict.fromkeys(letter_ids))
    lines = letters_by_id(work.connection, wanted)
    if len(lines) != len(wanted):
        raise UserError("not_found", what="letter")
    for line in lines:
        if line.state not in SENT:
            raise UserError("letter_not_posted", letter=line.number)
    return lines


def _corrected(line: LetterLine, right: Correction) -> dict[str, tuple[str, str]]:
    """Each fact as it stands and as it should stand."""
    stands = line.posted_on.isoformat() if line.posted_on else ""
    tracking = line.tracking if right.tracking is None else right.tracking.get(line.id, line.tracking)
    return {
        "on": (stands, right.on.isoformat() if right.on else stands),
        "method": (line.method, line.method if right.method is None else clean_text(right.method)),
        "tracking": (line.tracking, clean_tracking(tracking)),
    }


def _check_day(work: "Work", line: LetterLine, on: date, today: date) -> None:
    """A posting lies between the letter's date and today, and in its place among what came after it."""
    value = {"field": "on", "letter": line.number, "value": on}
    if on > today:
        raise UserError("date_in_future", **value)
    if on < line.dated:
        raise UserError("before_letter", dated=line.dated, **value)
    arrived = delivered_on(work.connection, line.id) if line.state != "posted" else None
    if arrived is not None and on > arrived:
        raise UserError("after_delivery", delivered=arrived, **value)
    before = queries.step_before_on(work.connection, line.id)
    if before is not None and on < before:
        raise UserError("before_last_step", last=before, **value)
    after = queries.next_step_on(work.connection, line.id)
    if after is not None and on > after:
        raise UserError("after_next_step", next=after, **value)
    if line.posted_on is not None and on > line.posted_on:
        _refuse_waiting(work, line)


def _refuse_waiting(work: "Work", line: LetterLine) -> None:
    """What was issued on the strength of this posting must be undone first."""
    later = queries.later_letter(work.connection, line.id)
    if later:
        raise UserError("later_letter_waits", letter=line.number, later=later)
    run = queries.later_call_run(work.connection, line.id)
    if run:
        raise UserError("later_call_waits", letter=line.number, run=run)


def _follow(work: "Work", lines: Sequence[LetterLine], state: str) -> None:
    """Runs follow their letters: day of the last posting, and ``state`` where one is given."""
    from creditdesk.db.tables import Run

    for number in sorted({line.run_id for line in lines}):
        run = work.session.get(Run, number)
        if run is None:
            raise UserError("unknown_run", run=number)
        run.state = state or run.state
        last = posting.last_posting(work.connection, number)
        run.posted_on = last if run.state == "posted" else None
        work.session.add(run)
        work.touch("run", number)
    for line in lines:
        work.touch("customer", line.customer_id)
    work.touch("invoice")
