"""After issuing: printed, posted, calls made, undone. Posting cannot be undone; until then everything can."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import posting as queries
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.dunning.letter_states import WAITING
from creditdesk.domain.names import clean_text
from creditdesk.domain.tracking import clean_tracking
from creditdesk.errors import UserError
from creditdesk.services.context import Acting

if TYPE_CHECKING:
    from creditdesk.db.tables import Run
    from creditdesk.db.work import Work


def post_run(
    ledger: Ledger, run_id: int, on: date, acting: Acting, *, method: str = "", tracking: str = "",
    calls_made: bool = False,
) -> ChangeSet:  # fmt: skip
    """Record that all waiting letters of a run were dispatched on ``on``; with ``calls_made`` its calls too.

    Raises ``UserError``: date_in_future, before_letter (earlier than the letters' date), not_waiting.
    """
    with ledger.work(acting.actor, acting.at) as work:
        run = _run(work, run_id)
        if run.state not in WAITING:
            raise UserError("not_waiting", run=run_id, state=run.state)
        _check_day(on, run.as_of, acting.today)
        waiting = [
            number for number, state, _ in queries.letter_states(work.connection, run_id) if state in WAITING
        ]
        numbers = dict.fromkeys(waiting, clean_tracking(tracking))
        queries.post_letters(work.connection, waiting, on, clean_text(method), numbers)
        if calls_made:
            queries.complete_calls(
                work.connection, run_id, queries.pending_calls(work.connection, run_id), on
            )
        work.record(
            "post", "run", run_id, {"on": on, "letters": len(waiting), "method": method, "tracking": tracking}
        )
        _settle(work, run, on)
        return work.changes


def post_letters(
    ledger: Ledger,
    letter_ids: Sequence[int],
    on: date,
    acting: Acting,
    *,
    method: str = "",
    tracking: Mapping[int, str] | None = None,
) -> ChangeSet:
    """Record the dispatch of single letters on ``on``; ``tracking`` holds the numbers of registered ones by letter.

    Raises ``UserError``: date_in_future, before_letter, not_found, letter_not_waiting.
    """
    letter_ids = tuple(dict.fromkeys(letter_ids))
    numbers = {number: clean_tracking(text) for number, text in (tracking or {}).items()}
    with ledger.work(acting.actor, acting.at) as work:
        rows = _waiting(work, letter_ids)
        for _, _, _, dated in rows:
            _check_day(on, date.fromisoformat(dated), acting.today)
        queries.post_letters(work.connection, letter_ids, on, clean_text(method), numbers)
        for number, _, _, _ in rows:
            work.record(
                "post", "letter", number, {"on": on, "method": method, "tracking": numbers.get(number, "")}
            )
        for run_id in sorted({run for _, run, _, _ in rows}):
            _settle(work, _run(work, run_id), on)
        return work.changes


def mark_printed(ledger: Ledger, letter_ids: Sequence[int], acting: Acting) -> ChangeSet:
    """Record that letters were printed; posted ones stay posted."""
    with ledger.work(acting.actor, acting.at) as work:
        rows = queries.states_of(work.connection, letter_ids)
        fresh = [number for number, _, state, _ in rows if state == "issued"]
        queries.set_state(work.connection, fresh, "printed")
        for run_id in sorted({run for _, run, _, _ in rows}):
            run = _run(work, run_id)
            states = [state for _, state, _ in queries.letter_states(work.connection, run_id)]
            if run.state == "issued" and "issued" not in states:
                run.state = "printed"
                work.session.add(run)
            work.record("print", "run", run_id, {"letters": len(fresh)})
        work.touch("letter")
        return work.changes


def make_calls(
    ledger: Ledger, run_id: int, invoice_ids: Sequence[int], on: date, acting: Acting
) -> ChangeSet:
    """Record that the calls for these items were made on ``on``.

    Raises ``UserError``: date_in_future, before_letter (earlier than the run), not_waiting.
    """
    invoice_ids = tuple(dict.fromkeys(invoice_ids))
    with ledger.work(acting.actor, acting.at) as work:
        run = _run(work, run_id)
        _check_day(on, run.as_of, acting.today)
        pending = set(queries.pending_calls(work.connection, run_id))
        unknown = [number for number in invoice_ids if number not in pending]
        if unknown:
            raise UserError("not_waiting", run=run_id, state=run.state)
        queries.complete_calls(work.connection, run_id, invoice_ids, on)
        work.record("call", "run", run_id, {"on": on, "invoices": list(invoice_ids)})
        _settle(work, run, on)
        return work.changes


def undo_run(ledger: Ledger, run_id: int, acting: Acting) -> ChangeSet:
    """Undo a run that has not been posted: its letters keep their numbers as tombstones, the ladder never moved.

    Raises ``UserError('already_posted')`` once a letter of it was posted or a call recorded.
    """
    with ledger.work(acting.actor, acting.at) as work:
        run = _run(work, run_id)
        states = queries.letter_states(work.connection, run_id)
        if run.state == "undone" or run.state == "dropped":
            raise UserError("not_waiting", run=run_id, state=run.state)
        if run.state == "posted" or queries.last_posting(work.connection, run_id) is not None:
            raise UserError("already_posted", run=run_id)
        waiting = [number for number, state, _ in states if state in WAITING]
        printed = [number for number, state, _ in states if state == "printed"]
        queries.set_state(work.connection, waiting, "undone")
        run.state = "undone"
        work.session.add(run)
        work.record("undo", "run", run_id, {"letters": len(waiting), "printed": printed})
        work.touch("letter")
        return work.changes


def undo_letters(ledger: Ledger, letter_ids: Sequence[int], acting: Acting) -> ChangeSet:
    """Undo single letters before posting; their items may be reminded again by the next run."""
    letter_ids = tuple(dict.fromkeys(letter_ids))
    with ledger.work(acting.actor, acting.at) as work:
        rows = _waiting(work, letter_ids)
        queries.drop_items_of(work.connection, letter_ids)
        queries.set_state(work.connection, letter_ids, "undone")
        for number, _, state, _ in rows:
            work.record("undo", "letter", number, {"printed": state == "printed"})
        for run_id in sorted({run for _, run, _, _ in rows}):
            _settle(work, _run(work, run_id), None)
        return work.changes


def _waiting(work: "Work", letter_ids: Sequence[int]) -> list[tuple[int, int, str, str]]:
    rows = queries.states_of(work.connection, letter_ids)
    if len(rows) != len(letter_ids):
        raise UserError("not_found", what="letter")
    for number, run_id, state, _ in rows:
        if state not in WAITING:
            raise UserError("letter_not_waiting", letter=number, run=run_id, state=state)
    return rows


def _settle(work: "Work", run: "Run", on: date | None) -> None:
    """A run is posted once no letter and no call of it waits any more; undone when nothing of it ever went out.

    ``on`` is the day of what is being posted now, None when letters are undone.
    """
    work.touch("letter")
    work.touch("invoice")
    number = run.id or 0
    states = {state for _, state, _ in queries.letter_states(work.connection, number)}
    if states & set(WAITING) or queries.pending_calls(work.connection, number):
        return
    posted = queries.last_posting(work.connection, number) or on
    run.state, run.posted_on = ("posted", posted) if posted else ("undone", None)
    work.session.add(run)
    work.touch("run", number)


def _check_day(on: date, dated: date, today: date) -> None:
    if on > today:
        raise UserError("date_in_future", field="on", value=on)
    if on < dated:
        raise UserError("before_letter", field="on", value=on, dated=dated)


def _run(work: "Work", run_id: int) -> "Run":
    from creditdesk.db.tables import Run

    run = work.session.get(Run, run_id)
    if run is None:
        raise UserError("unknown_run", run=run_id)
    return run
