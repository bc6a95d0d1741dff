"""Reminder runs and their decisions."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from creditdesk.db.paging import like, named

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run for the list: its day, state and how many letters it has."""

    id: int
    as_of: date
    ladder: str
    state: str
    prepared_at: str
    posted_on: date | None
    included: int
    letters: int


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision with the names a person knows; amounts in minor units."""

    invoice_id: int
    customer_id: int
    code: str
    customer: str
    number: str
    currency: str
    due: date
    invoiced: int
    open: int
    days_late: int
    outcome: str
    step: int | None
    reason: str
    params: dict[str, Any]
    next_date: date | None
    left_out: str
    dropped: str


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """How many items of a run were decided so, and for which reason."""

    outcome: str
    reason: str
    count: int


_RUNS = """
    SELECT r.id, r.as_of, l.name, r.state, r.prepared_at, r.posted_on,
        (SELECT COUNT(*) FROM decision d WHERE d.run_id = r.id AND d.outcome = 'included' AND d.left_out = ''),
        (SELECT COUNT(*) FROM letter t WHERE t.run_id = r.id AND t.state <> 'undone')
    FROM run r JOIN ladder l ON l.id = r.ladder_id
"""
_DECISIONS = """
    SELECT d.invoice_id, i.customer_id, c.code, c.name, i.number, i.currency, i.due, i.amount_minor, d.open_minor,
        d.days_late, d.outcome, d.step, d.reason, d.params, d.next_date, d.left_out, d.dropped
    FROM decision d JOIN invoice i ON i.id = d.invoice_id JOIN customer c ON c.id = i.customer_id
    WHERE d.run_id = :id AND (:outcome = '' OR d.outcome = :outcome) AND (:reason = '' OR d.reason = :reason)
        AND (:q = '' OR i.number LIKE :q ESCAPE '\\' OR {customers})
    ORDER BY c.sort_key, c.code, i.currency, i.due, i.number LIMIT :n
"""
_REASONS = """
    SELECT outcome, reason, COUNT(*) FROM decision WHERE run_id = :id GROUP BY outcome, reason
    ORDER BY outcome, COUNT(*) DESC, reason
"""
_INSERT_DECISION = (
    "INSERT INTO decision (run_id, invoice_id, outcome, step, reason, params, next_date, open_minor, days_late) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def runs(connection: "Connection", limit: int = 50) -> list[RunLine]:
    """The latest runs, newest first; dropped ones are left out."""
    rows = connection.exec_driver_sql(
        f"{_RUNS} WHERE r.state <> 'dropped' ORDER BY r.id DESC LIMIT :n", {"n": limit}
    )
    return [_run(row) for row in rows]


def run_line(connection: "Connection", run_id: int) -> RunLine | None:
    """One run."""
    row = connection.exec_driver_sql(f"{_RUNS} WHERE r.id = :id", {"id": run_id}).first()
    return _run(row) if row else None


def decisions(
    connection: "Connection",
    run_id: int,
    outcome: str = "",
    reason: str = "",
    *,
    search: str = "",
    limit: int = -1,
) -> list[DecisionLine]:
    """Decisions of a run, by customer, currency and due date; "" = every outcome, reason or text.

    ``search`` looks in the customer's name and number and the invoice's number; ``limit`` -1 = all.
    """
    customers, more = named(search)
    params = {
        "id": run_id,
        "outcome": outcome,
        "reason": reason,
        "q": like(search) if search.strip() else "",
        "n": limit,
    }
    statement = _DECISIONS.format(customers=customers)
    return [_decision(row) for row in connection.exec_driver_sql(statement, params | more)]


def reason_counts(connection: "Connection", run_id: int) -> list[ReasonCount]:
    """How many items a run decided for each reason, the most frequent first."""
    return [ReasonCount(*row) for row in connection.exec_driver_sql(_REASONS, {"id": run_id})]


def last_posted_day(connection: "Connection") -> date | None:
    """The latest day on which something of a run was posted, or a call recorded."""
    day = connection.exec_driver_sql(
        "SELECT MAX(on_date) FROM dunning_step WHERE run_id IS NOT NULL"
    ).scalar()
    return date.fromisoformat(day) if day else None


def drop_prepared(connection: "Connection") -> list[int]:
    """Drop runs that were prepared but not issued; returns their ids."""
    rows = connection.exec_driver_sql("SELECT id FROM run WHERE state IN ('prepared', 'reviewed')").all()
    connection.exec_driver_sql("UPDATE run SET state = 'dropped' WHERE state IN ('prepared', 'reviewed')")
    return [row[0] for row in rows]


def insert_run(connection: "Connection", as_of: date, ladder_id: int, allow_no_address: bool, at: str) -> int:
    """Store a prepared run; returns its number."""
    cursor = connection.exec_driver_sql(
        "INSERT INTO run (as_of, ladder_id, state, allow_no_address, prepared_at) VALUES (?, ?, 'prepared', ?, ?) "
        "RETURNING id",
        (as_of.isoformat(), ladder_id, int(allow_no_address), at),
    )
    return int(cursor.scalar_one())


def insert_decisions(connection: "Connection", rows: Sequence[tuple[object, ...]]) -> None:
    """Store the decisions of a run."""
    if rows:
        connection.exec_driver_sql(_INSERT_DECISION, list(rows))


def mark_left_out(connection: "Connection", run_id: int, invoice_ids: Sequence[int], reason: str) -> None:
    """Set or clear a person's reason not to remind now."""
    statement = (
        "UPDATE decision SET left_out = ? WHERE run_id = ? AND invoice_id = ? AND outcome = 'included'"
    )
    if invoice_ids:
        connection.exec_driver_sql(statement, [(reason, run_id, number) for number in invoice_ids])


def mark_dropped(connection: "Connection", run_id: int, reasons: Sequence[tuple[int, str]]) -> None:
    """Note at issue why items that were included get no letter after all."""
    if reasons:
        connection.exec_driver_sql(
            "UPDATE decision SET dropped = ? WHERE run_id = ? AND invoice_id = ?",
            [(reason, run_id, number) for number, reason in reasons],
        )


def update_decisions(connection: "Connection", run_id: int, rows: Sequence[tuple[object, ...]]) -> None:
    """What was decided anew at issue, rows of (step, reason, params, open, days late, item)."""
    statement = (
        "UPDATE decision SET step = ?, reason = ?, params = ?, open_minor = ?, days_late = ? "
        "WHERE run_id = ? AND invoice_id = ?"
    )
    if rows:
        connection.exec_driver_sql(statement, [(*row[:-1], run_id, row[-1]) for row in rows])


def left_out(connection: "Connection", run_id: int) -> dict[int, str]:
    """The reason of every item that a person left out of the run."""
    rows = connection.exec_driver_sql(
        "SELECT invoice_id, left_out FROM decision WHERE run_id = ? AND left_out <> ''", (run_id,)
    )
    return dict(rows.all())


def left_out_on(connection: "Connection", day: date) -> set[int]:
    """Items that a person left out of a run of ``day``, or of one issued on it, and that stands."""
    rows = connection.exec_driver_sql(
        "SELECT d.invoice_id FROM run r JOIN decision d ON d.run_id = r.id WHERE d.left_out <> '' "
        "AND r.state NOT IN ('dropped', 'undone') AND (r.as_of = :d OR substr(r.issued_at, 1, 10) = :d)",
        {"d": day.isoformat()},
    )
    return {number for (number,) in rows}


def leave_out_again(
    connection: "Connection", run_id: int, reasons: Mapping[int, str]
) -> dict[str, list[int]]:
    """Leave out of another run what ``reasons`` gives by item, where it includes it; returns items by reason."""
    again: dict[str, list[int]] = {}
    if reasons:
        for number in included(connection, run_id):
            if number in reasons:
                again.setdefault(reasons[number], []).append(number)
    for reason, numbers in again.items():
        mark_left_out(connection, run_id, numbers, reason)
    return again


def ladder_was_chosen(connection: "Connection", run_id: int) -> bool:
    """Whether a person chose the ladder of a run, instead of taking the company's."""
    row = connection.exec_driver_sql(
        "SELECT data ->> 'ladder_chosen' FROM event WHERE subject = 'run' AND subject_id = ? AND verb = 'prepare'",
        (str(run_id),),
    ).first()
    return bool(row and row[0])


def included(connection: "Connection", run_id: int) -> dict[int, tuple[object, ...]]:
    """Items that the run included and nobody left out: step, open amount, ladder and its revision as decided."""
    rows = connection.exec_driver_sql(
        "SELECT invoice_id, step, open_minor, params ->> 'ladder', params ->> 'revision' FROM decision "
        "WHERE run_id = ? AND outcome = 'included' AND left_out = ''",
        (run_id,),
    )
    return {row[0]: tuple(row[1:]) for row in rows}


def _run(row: Sequence[Any]) -> RunLine:
    return RunLine(
        id=row[0],
        as_of=date.fromisoformat(row[1]),
        ladder=row[2],
        state=row[3],
        prepared_at=row[4],
        posted_on=date.fromisoformat(row[5]) if row[5] else None,
        included=row[6],
        letters=row[7],
    )


def _decision(row: Sequence[Any]) -> DecisionLine:
    return DecisionLine(
        *row[:6],
        due=date.fromisoformat(row[6]),
        invoiced=row[7],
        open=row[8],
        days_late=row[9],
        outcome=row[10],
        step=row[11],
        reason=row[12],
        params=json.loads(row[13]),
        next_date=date.fromisoformat(row[14]) if row[14] else None,
        left_out=row[15],
        dropped=row[16],
    )


def allows_no_address(connection: "Connection", run_id: int) -> bool:
    """True when the run prints letters for customers without an address."""
    return bool(
        connection.exec_driver_sql("SELECT allow_no_address FROM run WHERE id = ?", (run_id,)).scalar()
    )
