"""The list of all issued letters: which ones, in what order, and what stands in one of them."""

from array import array
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from creditdesk.db.paging import like, named
from creditdesk.domain.tracking import clean_tracking

if TYPE_CHECKING:
    from sqlalchemy import Connection

LetterFilter = Literal["all", "to_print", "to_post", "posted", "returned", "undone"]


@dataclass(frozen=True, slots=True)
class LetterItemLine:
    """An invoice as a letter named it; minor units of the letter's currency. ``open_now`` is open today."""

    id: int
    number: str
    due: date
    step: int
    open: int
    days_late: int
    open_now: int
    currency: str


_WHERE: dict[LetterFilter, str] = {
    "all": "1 = 1",
    "to_print": "l.state = 'issued'",
    "to_post": "l.state IN ('issued', 'printed')",
    "posted": "l.state IN ('posted', 'delivered', 'returned')",
    "returned": "l.state = 'returned'",
    "undone": "l.state = 'undone'",
}
_ORDER = {
    "number": "l.id",
    "dated": "l.dated",
    "customer": "c.sort_key",
    "tone": "l.tone",
    "total": "l.total_minor",
    "payable": "l.total_minor - l.credit_minor",
    "state": "l.state",
    "posted_on": "l.posted_on",
    "method": "l.method",
    "tracking": "l.tracking",
}
_SEARCH = (
    " AND (l.number LIKE :q ESCAPE '\\' OR l.tracking LIKE :t ESCAPE '\\'"
    " OR l.customer_id IN (SELECT c.id FROM customer c WHERE {customers}))"
)
_ITEMS = """
    SELECT i.id, i.number, i.due, x.step, x.open_minor, x.days_late, i.open_minor, i.currency
    FROM letter_item x JOIN invoice i ON i.id = x.invoice_id WHERE x.letter_id = ? ORDER BY i.due, i.id
"""
_DELIVERED = """
    SELECT data ->> 'on' FROM event
    WHERE subject = 'letter' AND subject_id = ? AND verb = 'deliver' ORDER BY id DESC LIMIT 1
"""
_CORRECTIONS = """
    SELECT verb, at, actor, data FROM event WHERE subject = 'letter' AND subject_id = ?
        AND verb IN ('correct', 'withdraw', 'withdraw_delivery') ORDER BY id
"""
#: A letter is undone by itself or with its run; the event says whether it was printed, in files before 0.2 it did not.
_UNDONE = """
    SELECT e.at, e.actor, CASE e.subject WHEN 'letter' THEN e.data ->> 'printed'
        WHEN 'run' THEN (SELECT COUNT(*) FROM json_each(e.data, '$.printed') j WHERE j.value = :letter) END,
        json_type(e.data, '$.printed') IS NOT NULL,
        EXISTS (SELECT 1 FROM event p WHERE p.subject = 'run' AND p.subject_id = :run AND p.verb = 'print'
            AND p.id < e.id AND p.data ->> 'letters' > 0)
    FROM event e WHERE e.verb = 'undo' AND (e.subject, e.subject_id) IN (('letter', :letter_id), ('run', :run))
    ORDER BY e.subject LIMIT 1
"""


def letter_ids(
    connection: "Connection",
    *,
    shown: LetterFilter = "all",
    search: str = "",
    sort: str = "number",
    descending: bool = True,
) -> "array[int]":
    """Ids of the list in its order; the newest letter first unless something else is asked for."""
    join = "JOIN customer c ON c.id = l.customer_id" if sort == "customer" else ""
    way = "DESC" if descending else "ASC"
    customers, params = named(search)
    params |= {"q": like(search), "t": like(clean_tracking(search))}
    looked_for = _SEARCH.format(customers=customers) if search else ""
    text = (
        f"SELECT l.id FROM letter l {join} WHERE {_WHERE[shown]}{looked_for} "
        f"ORDER BY {_ORDER[sort]} {way}, l.id {way}"
    )
    return array("q", [number for (number,) in connection.exec_driver_sql(text, params)])


def letter_counts(connection: "Connection") -> dict[str, int]:
    """How many letters each filter shows."""
    sums = ", ".join(f"COALESCE(SUM({condition}), 0)" for condition in _WHERE.values())
    row = connection.exec_driver_sql(f"SELECT {sums} FROM letter l").one()
    return {key: int(value) for key, value in zip(_WHERE, row, strict=True)}


def letter_items(connection: "Connection", letter_id: int) -> list[LetterItemLine]:
    """The invoices that a letter names, the oldest due first."""
    rows = connection.exec_driver_sql(_ITEMS, (letter_id,))
    return [LetterItemLine(row[0], row[1], date.fromisoformat(row[2]), *row[3:]) for row in rows]


def delivered_on(connection: "Connection", letter_id: int) -> date | None:
    """The day on which a letter was delivered or came back, as it was recorded last."""
    day = connection.exec_driver_sql(_DELIVERED, (str(letter_id),)).scalar()
    return date.fromisoformat(day) if day else None


def undone(connection: "Connection", letter_id: int, run_id: int) -> tuple[str, str, bool | None] | None:
    """(when, by whom, whether it was printed) of the undoing of a letter.

    None for "printed" where nobody kept it, as before version 0.2, and letters of its run were printed.
    """
    names = {"letter": letter_id, "letter_id": str(letter_id), "run": str(run_id)}
    row = connection.exec_driver_sql(_UNDONE, names).first()
    if row is None:
        return None
    known = bool(row[3]) or not row[4]
    return row[0], row[1], bool(row[2]) if known else None


def corrections(connection: "Connection", letter_id: int) -> list[tuple[str, str, str, str]]:
    """(verb, when, who, facts as JSON) of every correction of a letter's posting, oldest first."""
    rows = connection.exec_driver_sql(_CORRECTIONS, (str(letter_id),))
    return [(row[0], row[1], row[2], row[3]) for row in rows]
