"""Everything a reminder run needs, read with a handful of set-based queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.queries.ageing import FREE_AS_OF, FREE_TODAY
from creditdesk.domain.dunning.facts import OpenItem
from creditdesk.domain.dunning.ladder import Channel, Ladder, Step

if TYPE_CHECKING:
    from sqlalchemy import Connection

_COLUMNS = "id, customer_id, number, kind, currency, issued, due, amount_minor"
_CURRENT = f"SELECT {_COLUMNS}, open_minor FROM invoice WHERE open_minor <> 0 ORDER BY customer_id, due, id"
_AS_OF = f"""
    SELECT {_COLUMNS}, o FROM (SELECT {_COLUMNS}, amount_minor - COALESCE((SELECT SUM(a.amount_minor)
        FROM allocation a WHERE a.invoice_id = invoice.id AND a.on_date <= :d), 0) AS o
    FROM invoice NOT INDEXED WHERE issued <= :d AND (closed_on IS NULL OR closed_on > :d))
    WHERE o <> 0 ORDER BY customer_id, due, id
"""
_STEPS = """
    SELECT invoice_id, step, on_date, deadline, ladder_id FROM dunning_step WHERE on_date <= :d ORDER BY on_date, id
"""
#: Items in a letter that is not posted (or was not yet on that day), or whose call nobody has recorded yet.
_AWAITING = """
    SELECT i.invoice_id FROM letter_item i JOIN letter l ON l.id = i.letter_id
    WHERE l.state IN ('issued', 'printed') OR (l.state <> 'undone' AND l.dated <= :d AND l.posted_on > :d)
    UNION
    SELECT d.invoice_id FROM run r JOIN decision d ON d.run_id = r.id
    WHERE r.state IN ('issued', 'printed') AND d.outcome = 'included' AND d.left_out = '' AND d.dropped = ''
        AND NOT EXISTS (SELECT 1 FROM letter_item x JOIN letter t ON t.id = x.letter_id
            WHERE x.invoice_id = d.invoice_id AND t.run_id = r.id)
        AND NOT EXISTS (SELECT 1 FROM dunning_step s WHERE s.invoice_id = d.invoice_id AND s.run_id = r.id)
"""
_CUSTOMERS = """
    SELECT c.id, c.language, COALESCE(NULLIF(a.country, ''), c.country), a.id IS NOT NULL, c.ladder_name
    FROM customer c LEFT JOIN (SELECT customer_id, MIN(id) AS id, MAX(country) AS country FROM customer_address
        WHERE kind IN ('postal', 'dunning') AND (lines <> '' OR city <> '') GROUP BY customer_id) a
    ON a.customer_id = c.id
"""
_LAST_LETTERS = """
    SELECT customer_id, currency, MAX(posted_on) FROM letter
    WHERE state IN ('posted', 'delivered', 'returned') AND posted_on <= :d GROUP BY customer_id, currency
"""
_LADDERS = """
    SELECT l.id, l.name, l.revision, l.min_interval, s.number, s.days, s.channel, s.tone, s.grant_days, s.effects,
        s.enabled FROM ladder l JOIN ladder_step s ON s.ladder_id = l.id ORDER BY l.id, s.number
"""


def open_items(
    connection: "Connection",
    as_of: date,
    ladders: Mapping[int, Ladder],
    chosen: Mapping[int, Ladder],
    *,
    current: bool,
) -> list[OpenItem]:
    """Every item open at the end of ``as_of`` with its reminder history, by customer and due date.

    ``ladders`` by id for items that already have a case, ``chosen`` by customer for the others.
    """
    day = {"d": as_of.isoformat()}
    rows = connection.exec_driver_sql(_CURRENT if current else _AS_OF, {} if current else day).all()
    history = _histories(connection.exec_driver_sql(_STEPS, day))
    awaiting = {number for (number,) in connection.exec_driver_sql(_AWAITING, day)}
    parse, nothing = date.fromisoformat, (None, None, None, None, False)
    items: list[OpenItem] = []
    for number, customer, text, kind, currency, issued, due, amount, left in rows:
        step, posted, deadline, ladder, notice = history.get(number, nothing)
        items.append(
            OpenItem(
                invoice_id=number,
                customer_id=customer,
                number=text,
                kind=kind,
                currency=currency,
                issued=parse(issued),
                due=parse(due),
                amount=amount,
                open=left,
                posted_step=step,
                posted_on=posted,
                deadline=deadline,
                notice_sent=notice,
                awaiting_posting=number in awaiting,
                ladder=ladders[ladder] if ladder is not None else chosen.get(customer),
            )
        )
    return items


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """What the reminder run must know of a customer; ``country`` is the address's, else the customer's."""

    id: int
    language: str
    country: str
    has_address: bool
    ladder_name: str


def customers(connection: "Connection") -> list[CustomerRow]:
    """Every customer as the reminder run needs it."""
    return [
        CustomerRow(number, language, country, bool(has_address), ladder)
        for number, language, country, has_address, ladder in connection.exec_driver_sql(_CUSTOMERS)
    ]


def last_letters(connection: "Connection", as_of: date) -> dict[int, dict[str, date]]:
    """The day of the last posted letter by customer and currency, on or before ``as_of``."""
    last: dict[int, dict[str, date]] = {}
    for customer, currency, day in connection.exec_driver_sql(_LAST_LETTERS, {"d": as_of.isoformat()}):
        last.setdefault(customer, {})[currency] = date.fromisoformat(day)
    return last


def free_receipts(connection: "Connection", as_of: date, *, current: bool) -> list[tuple[int, str, int]]:
    """Unallocated receipts as (customer, currency, minor units) at the end of ``as_of``."""
    rows = connection.exec_driver_sql(
        FREE_TODAY if current else FREE_AS_OF, {} if current else {"d0": as_of.isoformat()}
    )
    return [(customer, currency, minor) for customer, currency, minor in rows if minor]


def ladders(connection: "Connection") -> dict[int, Ladder]:
    """All ladders of the file by id."""
    steps: dict[int, list[Step]] = {}
    heads: dict[int, tuple[str, int, int]] = {}
    for row in connection.exec_driver_sql(_LADDERS):
        number, name, revision, interval = row[:4]
        heads[number] = (name, revision, interval)
        steps.setdefault(number, []).append(
            Step(row[4], row[5], Channel(row[6]), row[7], row[8], tuple(str(row[9]).split()), bool(row[10]))
        )
    return {
        number: Ladder(name, revision, tuple(steps[number]), gap)
        for number, (name, revision, gap) in heads.items()
    }


def _histories(
    rows: Iterable[tuple[int, int, str, str | None, int]],
) -> dict[int, tuple[int | None, date | None, date | None, int | None, bool]]:
    """Latest step of each item: (step, posted on, deadline, ladder id, notice sent).

    A notice is never the first step (CONTRACT "Ladders"), so it does not fix the item's ladder either.
    """
    found: dict[int, tuple[int | None, date | None, date | None, int | None, bool]] = {}
    for number, step, on_date, deadline, ladder in rows:
        before = found.get(number, (None, None, None, None, False))
        if step == 0:
            found[number] = (*before[:4], True)
        else:
            until = date.fromisoformat(deadline) if deadline else None
            found[number] = (step, date.fromisoformat(on_date), until, ladder, before[4])
    return found
