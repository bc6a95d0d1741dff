"""What stands in the way of correcting a posting, and the correction itself."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: The first step of any item of a letter that follows the one this letter made.
_NEXT_STEP = """
    SELECT MIN(n.on_date) FROM dunning_step s JOIN dunning_step n ON n.invoice_id = s.invoice_id
    WHERE s.letter_id = :letter AND (n.on_date, n.id) > (s.on_date, s.id)
"""
#: The last step of any item of a letter before the one this letter made.
_STEP_BEFORE = """
    SELECT MAX(b.on_date) FROM dunning_step s JOIN dunning_step b ON b.invoice_id = s.invoice_id
    WHERE s.letter_id = :letter AND (b.on_date, b.id) < (s.on_date, s.id)
"""
#: A later letter about an item of this one that is issued and waits to be posted.
_LATER_LETTER = """
    SELECT t.number FROM letter_item x JOIN letter_item y ON y.invoice_id = x.invoice_id
        JOIN letter t ON t.id = y.letter_id
    WHERE x.letter_id = :letter AND t.id > :letter AND t.state IN ('issued', 'printed') ORDER BY t.id LIMIT 1
"""
#: A later run that was issued and in which an item of this letter is to be called.
_LATER_CALL = """
    SELECT r.id FROM letter t JOIN letter_item x ON x.letter_id = t.id
        JOIN decision d ON d.invoice_id = x.invoice_id AND d.run_id > t.run_id
        JOIN run r ON r.id = d.run_id
    WHERE t.id = :letter AND r.state IN ('issued', 'printed') AND d.outcome = 'included' AND d.left_out = ''
        AND d.dropped = ''
        AND NOT EXISTS (SELECT 1 FROM letter_item y JOIN letter u ON u.id = y.letter_id
            WHERE y.invoice_id = d.invoice_id AND u.run_id = r.id)
        AND NOT EXISTS (SELECT 1 FROM dunning_step s WHERE s.invoice_id = d.invoice_id AND s.run_id = r.id)
    ORDER BY r.id LIMIT 1
"""
#: What of a later run that was issued asks for an item: it counts on the call.
_RELIES_ON_CALL = """
    SELECT d.run_id FROM decision d JOIN run r ON r.id = d.run_id
    WHERE d.invoice_id = :invoice AND d.run_id > :run AND r.state IN ('issued', 'printed', 'posted')
        AND d.outcome = 'included' AND d.left_out = '' AND d.dropped = '' ORDER BY d.run_id LIMIT 1
"""
_USED = """
    SELECT tracking, number FROM letter
    WHERE tracking <> '' AND posted_on >= ? AND state IN ('posted', 'delivered', 'returned') ORDER BY id
"""


def next_step_on(connection: "Connection", letter_id: int) -> date | None:
    """The day of the first step that followed a posted letter for one of its items."""
    day = connection.exec_driver_sql(_NEXT_STEP, {"letter": letter_id}).scalar()
    return date.fromisoformat(day) if day else None


def step_before_on(connection: "Connection", letter_id: int) -> date | None:
    """The day of the last step that one of its items had taken before a posted letter."""
    day = connection.exec_driver_sql(_STEP_BEFORE, {"letter": letter_id}).scalar()
    return date.fromisoformat(day) if day else None


def later_letter(connection: "Connection", letter_id: int) -> str:
    """The number of a later letter about one of its items that waits to be posted; "" if there is none."""
    return str(connection.exec_driver_sql(_LATER_LETTER, {"letter": letter_id}).scalar() or "")


def later_call_run(connection: "Connection", letter_id: int) -> int:
    """The run in which one of its items is to be called and was not yet; 0 if there is none."""
    return int(connection.exec_driver_sql(_LATER_CALL, {"letter": letter_id}).scalar() or 0)


def change_posting(connection: "Connection", letter_id: int, on: date, method: str, tracking: str) -> None:
    """Write the posting of a letter anew; the steps of its items follow the day."""
    day = on.isoformat()
    connection.exec_driver_sql(
        "UPDATE letter SET posted_on = ?, method = ?, tracking = ?, version = version + 1 WHERE id = ?",
        (day, method, tracking, letter_id),
    )
    connection.exec_driver_sql("UPDATE dunning_step SET on_date = ? WHERE letter_id = ?", (day, letter_id))


def withdraw_posting(connection: "Connection", letter_ids: Sequence[int]) -> None:
    """Letters wait to be posted again; their items stand on the step before."""
    rows = [(number,) for number in letter_ids]
    if rows:
        connection.exec_driver_sql("DELETE FROM dunning_step WHERE letter_id = ?", rows)
        connection.exec_driver_sql(
            "UPDATE letter SET state = 'printed', posted_on = NULL, method = '', tracking = '', "
            "version = version + 1 WHERE id = ?",
            rows,
        )


def relies_on_call(connection: "Connection", run_id: int, invoice_id: int) -> int:
    """The later run whose letter or call for an item counts on its call in a run; 0 if there is none."""
    params = {"run": run_id, "invoice": invoice_id}
    return int(connection.exec_driver_sql(_RELIES_ON_CALL, params).scalar() or 0)


def withdraw_call(connection: "Connection", run_id: int, invoice_id: int) -> bool:
    """The call for an item was not made: it stands on the step before. False when none is recorded."""
    made = "FROM dunning_step WHERE run_id = ? AND invoice_id = ? AND kind = 'call'"
    there = connection.exec_driver_sql(f"SELECT COUNT(*) {made}", (run_id, invoice_id)).scalar()
    connection.exec_driver_sql(f"DELETE {made}", (run_id, invoice_id))
    return bool(there)


def used_tracking(connection: "Connection", since: date) -> dict[str, str]:
    """Tracking numbers of letters posted since a day, with those letters' numbers."""
    return {row[0]: row[1] for row in connection.exec_driver_sql(_USED, (since.isoformat(),))}
