"""Moving issued letters on: printed, posted, undone. Only posting moves the ladder."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: The ladder an item climbs: that of its case, else the one its step was decided by, in the revision of then.
_LADDER = """COALESCE((SELECT s.ladder_id FROM dunning_step s WHERE s.invoice_id = x.invoice_id AND s.step > 0
        ORDER BY s.id DESC LIMIT 1),
    (SELECT l.id FROM ladder l JOIN decision q ON q.run_id = r.id AND q.invoice_id = x.invoice_id
        WHERE l.name = q.params ->> 'ladder' AND l.revision = COALESCE(q.params ->> 'revision', l.revision)
        ORDER BY l.revision DESC LIMIT 1), r.ladder_id)"""
_STEP_OF_LETTER = f"""
    INSERT INTO dunning_step (invoice_id, ladder_id, step, kind, on_date, deadline, letter_id, run_id)
    SELECT x.invoice_id, {_LADDER}, x.step, 'letter', :on, t.deadline, t.id, r.id
    FROM letter t JOIN letter_item x ON x.letter_id = t.id JOIN run r ON r.id = t.run_id WHERE t.id = :letter
"""
_STEP_OF_CALL = f"""
    INSERT INTO dunning_step (invoice_id, ladder_id, step, kind, on_date, deadline, letter_id, run_id)
    SELECT x.invoice_id, {_LADDER}, x.step, 'call', :on, NULL, NULL, r.id
    FROM decision x JOIN run r ON r.id = x.run_id WHERE x.run_id = :run AND x.invoice_id = :invoice
"""
_PENDING_CALLS = """
    SELECT d.invoice_id FROM decision d JOIN run r ON r.id = d.run_id
    WHERE d.run_id = :run AND r.state IN ('issued', 'printed') AND d.outcome = 'included'
        AND d.left_out = '' AND d.dropped = ''
        AND d.invoice_id NOT IN (SELECT x.invoice_id FROM letter t JOIN letter_item x ON x.letter_id = t.id
            WHERE t.run_id = :run)
        AND d.invoice_id NOT IN (SELECT s.invoice_id FROM dunning_step s WHERE s.run_id = :run)
        AND EXISTS (SELECT 1 FROM invoice i WHERE i.id = d.invoice_id AND i.open_minor <> 0)
"""


def letter_states(connection: "Connection", run_id: int) -> list[tuple[int, str, str]]:
    """(id, state, day it is dated) of every letter of a run."""
    rows = connection.exec_driver_sql(
        "SELECT id, state, dated FROM letter WHERE run_id = ? ORDER BY id", (run_id,)
    )
    return [(row[0], row[1], row[2]) for row in rows]


def states_of(connection: "Connection", letter_ids: Sequence[int]) -> list[tuple[int, int, str, str]]:
    """(id, run, state, day it is dated) of letters; fewer rows than ids when some do not exist."""
    found: list[tuple[int, int, str, str]] = []
    for number in letter_ids:
        row = connection.exec_driver_sql(
            "SELECT id, run_id, state, dated FROM letter WHERE id = ?", (number,)
        ).first()
        if row is not None:
            found.append((row[0], row[1], row[2], row[3]))
    return found


def set_state(connection: "Connection", letter_ids: Sequence[int], state: str) -> None:
    """Move letters to a state that needs nothing else."""
    if letter_ids:
        connection.exec_driver_sql(
            "UPDATE letter SET state = ?, version = version + 1 WHERE id = ?",
            [(state, number) for number in letter_ids],
        )


def post_letters(
    connection: "Connection", letter_ids: Sequence[int], on: date, method: str, tracking: Mapping[int, str]
) -> None:
    """Record dispatch and move the ladder of every item in the letters; ``tracking`` by letter."""
    if not letter_ids:
        return
    day = on.isoformat()
    connection.exec_driver_sql(
        "UPDATE letter SET state = 'posted', posted_on = ?, method = ?, tracking = ?, version = version + 1 "
        "WHERE id = ?",
        [(day, method, tracking.get(number, ""), number) for number in letter_ids],
    )
    connection.exec_driver_sql(_STEP_OF_LETTER, [{"on": day, "letter": number} for number in letter_ids])


def pending_calls(connection: "Connection", run_id: int) -> list[int]:
    """Items of an issued run whose step is a call that nobody has recorded yet."""
    return [row[0] for row in connection.exec_driver_sql(_PENDING_CALLS, {"run": run_id})]


def open_calls(connection: "Connection") -> tuple[int, int | None]:
    """(items of all runs whose calls wait to be recorded, the oldest of these runs)."""
    runs = connection.exec_driver_sql("SELECT id FROM run WHERE state IN ('issued', 'printed') ORDER BY id")
    waiting = {run: len(pending_calls(connection, run)) for (run,) in runs.all()}
    return sum(waiting.values()), next((run for run, items in waiting.items() if items), None)


def last_posting(connection: "Connection", run_id: int) -> date | None:
    """The latest day on which something of a run was posted or a call made."""
    day = connection.exec_driver_sql(
        "SELECT MAX(on_date) FROM dunning_step WHERE run_id = ?", (run_id,)
    ).scalar()
    return date.fromisoformat(day) if day else None


def complete_calls(connection: "Connection", run_id: int, invoice_ids: Sequence[int], on: date) -> None:
    """Record that the calls were made; moves the ladder of these items."""
    if invoice_ids:
        rows = [{"on": on.isoformat(), "run": run_id, "invoice": number} for number in invoice_ids]
        connection.exec_driver_sql(_STEP_OF_CALL, rows)


def drop_items_of(connection: "Connection", letter_ids: Sequence[int]) -> None:
    """Note that the items of undone letters got none in this run."""
    if letter_ids:
        connection.exec_driver_sql(
            "UPDATE decision SET dropped = 'undone' WHERE run_id = (SELECT run_id FROM letter WHERE id = ?) "
            "AND invoice_id IN (SELECT invoice_id FROM letter_item WHERE letter_id = ?)",
            [(number, number) for number in letter_ids],
        )


def phones(connection: "Connection") -> dict[int, str]:
    """Telephone numbers by customer, where one is known."""
    rows = connection.exec_driver_sql("SELECT id, phone FROM customer WHERE phone <> ''")
    return {row[0]: row[1] for row in rows}
