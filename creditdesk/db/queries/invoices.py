"""Open items for the list and the panes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from creditdesk.db.paging import id_array, like, named, placeholders
from creditdesk.db.queries.later_credit import items_of
from creditdesk.domain.write_offs import read_reason

if TYPE_CHECKING:
    from array import array

    from sqlalchemy import Connection

InvoiceFilter = Literal["open", "overdue", "due_this_week", "paid", "later", "all", "not_due"]


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """A row of the invoice list; amounts in minor units, ``days_late`` negative before the due date.

    ``later`` is one dated after today: it counts from its date on (CONTRACT, "As of D").
    """

    id: int
    customer_id: int
    customer: str
    kind: str
    number: str
    issued: date
    due: date
    currency: str
    amount: int
    open: int
    days_late: int
    closed_on: date | None
    step: int | None
    disputed: bool
    note: str
    version: int
    later: bool = False


@dataclass(frozen=True, slots=True)
class AllocationLine:
    """One movement on an item: minor units, dated; ``kind`` is the payment's kind or ``credit_note``, ``cause`` the
    kind of a write-off, "" where nobody said it."""

    id: int
    on_date: date
    amount: int
    kind: str
    reference: str
    payment_id: int | None
    reason: str = ""
    cause: str = ""


_ORDER = {
    "customer": "c.sort_key",
    "number": "i.number",
    "issued": "i.issued",
    "due": "i.due",
    "currency": "i.currency",
    "amount": "i.amount_minor",
    "open": "i.open_minor",
    "days_late": "i.due",
    "closed_on": "i.closed_on",
}
_WHERE = {
    "open": "i.open_minor <> 0",
    "overdue": "i.open_minor <> 0 AND i.open_minor > 0 AND i.due < :today",
    "due_this_week": "i.open_minor <> 0 AND i.open_minor > 0 AND i.due BETWEEN :today AND :week_end",
    "paid": "i.open_minor = 0",
    "all": "1 = 1",
    "not_due": "i.open_minor <> 0 AND i.open_minor > 0 AND i.due >= :today",
    "later": "i.issued > :today",
}
#: Joined to every other filter where something is dated after today, which is rare: it costs a look at each row.
_KNOWN = " AND i.issued <= :today"
_ANY_LATER = "SELECT EXISTS (SELECT 1 FROM invoice WHERE issued > ?)"
_SEARCH = (
    " AND (i.number LIKE :q ESCAPE '\\' OR i.customer_id IN (SELECT c.id FROM customer c WHERE {customers}))"
)
_LINE = """
    SELECT i.id, i.customer_id, c.name, i.kind, i.number, i.issued, i.due, i.currency, i.amount_minor, i.open_minor,
        i.closed_on, (SELECT MAX(step) FROM dunning_step d WHERE d.invoice_id = i.id AND d.step > 0), i.disputed,
        i.note, i.version
    FROM {items} i JOIN customer c ON c.id = i.customer_id
"""
_MOVES = """
    SELECT a.id, a.on_date, a.amount_minor, COALESCE(p.kind, 'credit_note'), COALESCE(p.reference, n.number, ''), p.id,
        COALESCE(p.reason, '')
    FROM allocation a LEFT JOIN payment p ON p.id = a.payment_id LEFT JOIN invoice n ON n.id = a.contra_id
    WHERE a.invoice_id = :id ORDER BY a.on_date, a.id
"""
_CURRENCIES = """
    SELECT currency FROM (
        SELECT currency, 1 AS item, issued AS day FROM invoice WHERE customer_id = :id
        UNION ALL SELECT currency, 0, dated FROM payment WHERE customer_id = :id
    ) GROUP BY currency ORDER BY SUM(item) DESC, COUNT(*) DESC, MAX(day) DESC, currency
"""


def week_end(today: date) -> date:
    """The Sunday of today's week."""
    return today + timedelta(days=6 - today.weekday())


def invoice_ids(
    connection: "Connection",
    today: date,
    *,
    shown: InvoiceFilter = "open",
    search: str = "",
    sort: str = "due",
    descending: bool = False,
    customer_id: int | None = None,
    currency: str = "",
    due_from: date | None = None,
    due_to: date | None = None,
    only: Sequence[int] = (),
) -> "array[int]":
    """Ids of the list in its order; ``due_from``/``due_to`` (inclusive) narrow it to an ageing bucket, ``only`` to
    these items."""
    down = descending != (sort == "days_late")
    customers, params = named(search)
    extra = _SEARCH.format(customers=customers) if search else ""
    extra += " AND i.customer_id = :customer" if customer_id is not None else ""
    extra += " AND i.currency = :currency" if currency else ""
    extra += " AND i.due >= :due_from" if due_from else ""
    extra += " AND i.due <= :due_to" if due_to else ""
    extra += " AND i.id IN (SELECT value FROM json_each(:only))" if only else ""  # there may be any number
    extra += _KNOWN if shown not in ("all", "later") and _any_later(connection, today) else ""
    join = "JOIN customer c ON c.id = i.customer_id" if sort == "customer" else ""
    way = "DESC" if down else "ASC"
    order = f"{_ORDER[sort]} {way}"
    if (
        sort == "customer" and shown != "paid"
    ):  # one customer after the other, as the index has them: half the time
        order += f", c.id {way}"
    items = items_of(connection, today)
    text = f"SELECT i.id FROM {items} i {join} WHERE {_WHERE[shown]}{extra} ORDER BY {order}, i.id"
    params |= _days(today) | {"q": like(search), "customer": customer_id, "currency": currency}
    params |= {"due_from": _iso(due_from), "due_to": _iso(due_to)}
    params |= {"only": json.dumps(list(only))}
    return id_array(connection, text, params)


def invoice_counts(connection: "Connection", today: date) -> dict[str, int]:
    """How many items each filter shows."""
    total = int(connection.exec_driver_sql("SELECT COUNT(*) FROM invoice").scalar() or 0)
    later, known = 0, ""
    if _any_later(connection, today):
        count = "SELECT COUNT(*) FROM invoice WHERE issued > :today"
        later, known = int(connection.exec_driver_sql(count, _days(today)).scalar() or 0), _KNOWN
    row = connection.exec_driver_sql(
        f"SELECT COUNT(*), SUM({_WHERE['overdue']}), SUM({_WHERE['due_this_week']}) "
        f"FROM {items_of(connection, today)} i WHERE i.open_minor <> 0{known}",
        _days(today),
    ).one()
    still_open, overdue, week = (int(value or 0) for value in row)
    return {
        "open": still_open,
        "overdue": overdue,
        "due_this_week": week,
        "paid": total - later - still_open,
        "later": later,
        "all": total,
    }


def _any_later(connection: "Connection", today: date) -> bool:
    return bool(connection.exec_driver_sql(_ANY_LATER, (today.isoformat(),)).scalar())


def currencies(connection: "Connection") -> list[str]:
    """The currencies of all items and payments, in alphabetical order."""
    rows = connection.exec_driver_sql(
        "SELECT currency FROM invoice UNION SELECT currency FROM payment ORDER BY 1"
    )
    return [code for (code,) in rows]


def invoice_lines(connection: "Connection", ids: Sequence[int], today: date) -> list[InvoiceLine]:
    """Rows of the list for ``ids``, in that order."""
    params = _days(today) | {f"i{index}": number for index, number in enumerate(ids)}
    text = _LINE.format(items=items_of(connection, today))
    rows = connection.exec_driver_sql(f"{text} WHERE i.id IN ({placeholders(ids)})", params)
    found = {row[0]: _line(row, today) for row in rows}
    return [found[number] for number in ids if number in found]


def customer_invoices(connection: "Connection", customer_id: int, today: date) -> list[InvoiceLine]:
    """All items of one customer, open ones first, newest due date first."""
    text = _LINE.format(items=items_of(connection, today))
    rows = connection.exec_driver_sql(
        f"{text} WHERE i.customer_id = :id ORDER BY i.open_minor = 0, i.due DESC, i.id DESC",
        {"id": customer_id, **_days(today)},
    )
    return [_line(row, today) for row in rows]


def allocation_lines(connection: "Connection", invoice_id: int) -> list[AllocationLine]:
    """What has reduced an item, oldest first."""
    rows = connection.exec_driver_sql(_MOVES, {"id": invoice_id})
    return [_movement(row) for row in rows]


def _movement(row: Sequence[Any]) -> AllocationLine:
    cause, reason = read_reason(row[6]) if row[3] == "write_off" else (None, row[6])
    return AllocationLine(
        *row[:1],
        on_date=date.fromisoformat(row[1]),
        amount=row[2],
        kind=row[3],
        reference=row[4],
        payment_id=row[5],
        reason=reason,
        cause=str(cause or ""),
    )


def _days(today: date) -> dict[str, object]:
    return {"today": today.isoformat(), "week_end": week_end(today).isoformat()}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _line(row: Sequence[Any], today: date) -> InvoiceLine:
    parse = date.fromisoformat
    issued, due = parse(row[5]), parse(row[6])
    return InvoiceLine(
        *row[:5],
        issued=issued,
        due=due,
        currency=row[7],
        amount=row[8],
        open=row[9],
        days_late=(today - due).days,
        closed_on=parse(row[10]) if row[10] else None,
        step=row[11],
        disputed=bool(row[12]),
        note=row[13],
        version=row[14],
        later=issued > today,
    )


def number_taken(connection: "Connection", customer_id: int, kind: str, number: str) -> bool:
    """True when the customer already has an item of this kind and number."""
    return (
        connection.exec_driver_sql(
            "SELECT 1 FROM invoice WHERE customer_id = ? AND kind = ? AND number = ?",
            (customer_id, kind, number),
        ).first()
        is not None
    )


def customer_currencies(connection: "Connection", customer_id: int) -> list[str]:
    """The currencies of the customer's items and payments: that of most items first, of two the later one."""
    rows = connection.exec_driver_sql(_CURRENCIES, {"id": customer_id})
    return [code for (code,) in rows]


def terms_of(connection: "Connection", customer_id: int) -> str:
    """The customer's own payment terms, or nothing."""
    return str(
        connection.exec_driver_sql("SELECT terms FROM customer WHERE id = ?", (customer_id,)).scalar() or ""
    )


def own_currency(connection: "Connection", customer_id: int) -> str:
    """The currency agreed with the customer, or nothing."""
    row = connection.exec_driver_sql("SELECT currency FROM customer WHERE id = ?", (customer_id,)).first()
    return str(row[0] or "") if row else ""
