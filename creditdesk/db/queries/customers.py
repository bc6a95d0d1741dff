"""Customers for the list, the detail pane and the forms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from creditdesk.db.bare import bare_of
from creditdesk.db.paging import id_array, named, placeholders
from creditdesk.db.queries.ageing import (
    FREE_PARTS_AS_OF,
    FREE_PARTS_TODAY,
    ITEMS_AS_OF,
    ITEMS_TODAY,
    knows_later_facts,
    of_customers,
)

if TYPE_CHECKING:
    from array import array

    from sqlalchemy import Connection

CustomerFilter = Literal[
    "all", "overdue", "balance", "no_address", "overdue_no_address", "unallocated", "free_receipts"
]


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """A row of the customer list. Amounts in minor units of ``currency``, the one in which most is owed, else the one
    with most on account; ``more_currencies`` says that there are others (they are never added together),
    ``more_overdue`` that something is overdue in one of them.

    ``unallocated``: free receipts and open credit notes, which ``balance`` is less by.
    """

    id: int
    code: str
    name: str
    country: str
    currency: str
    balance: int
    overdue: int
    oldest_days: int
    open_items: int
    more_currencies: bool
    has_address: bool
    unallocated: int = 0
    more_overdue: bool = False


@dataclass(frozen=True, slots=True)
class CustomerDetail:
    """One customer as the detail pane and the form show it."""

    id: int
    code: str
    name: str
    tax_id: str
    debtor_class: str
    country: str
    language: str
    currency: str
    terms: str
    ladder_name: str
    email: str
    phone: str
    salesperson: str
    customer_since: date | None
    taken_over: bool
    note: str
    version: int
    recipient: str
    address: str
    postcode: str
    city: str
    address_country: str


# "<> 0" stands beside "> 0" throughout: only that very term lets SQLite use the partial indexes of open rows.
#: Sort keys of the list -> SQL; the only texts that ever reach ORDER BY.
_ORDER = {
    "name": "c.sort_key",
    "code": "c.code",
    "country": "c.country",
    "currency": "b.currency",
    "balance": "COALESCE(b.balance, 0)",
    "overdue": "COALESCE(b.overdue, 0)",
    "oldest_days": "b.oldest",
    "open_items": "COALESCE(b.items, 0)",
    "unallocated": "COALESCE(b.free, 0)",
}
#: Amounts of different currencies do not compare: the company's currency first, then one after the other.
_BY_CURRENCY = "b.currency <> (SELECT currency FROM company), b.currency"
_AMOUNTS = ("balance", "overdue", "unallocated")
_DESCENDING_OLDEST = {"asc": "DESC", "desc": "ASC"}  # the oldest due date is the largest number of days
_BALANCES = """
    SELECT customer_id, currency, SUM(o) AS balance, SUM(late) AS overdue, MIN(oldest) AS oldest, SUM(n) AS items,
        SUM(free) AS free
    FROM (
        SELECT customer_id, currency, SUM(o) AS o, SUM(CASE WHEN due < :d0 AND o > 0 THEN o ELSE 0 END) AS late,
            MIN(CASE WHEN due < :d0 AND o > 0 THEN due END) AS oldest, COUNT(*) AS n, -SUM(MIN(o, 0)) AS free
        FROM ({items}) WHERE o <> 0 GROUP BY customer_id, currency
        UNION ALL
        SELECT customer_id, currency, -SUM(f), 0, NULL, 0, SUM(f) FROM ({free}) GROUP BY 1, 2
    ) GROUP BY customer_id, currency
"""
_MAIN = """
    SELECT customer_id, currency, balance, overdue, oldest, items, free, pick, n > 1 AS more,
        lates > (overdue > 0) AS more_late FROM (
        SELECT x.*, SUM(balance <> 0 OR items <> 0) OVER (PARTITION BY customer_id) AS n,
            SUM(overdue > 0) OVER (PARTITION BY customer_id) AS lates,
            ROW_NUMBER() OVER (PARTITION BY customer_id
                ORDER BY {first}balance > 0 DESC, ABS(balance) DESC, currency) AS pick
        FROM ({balances}) x) WHERE pick = 1{besides}
"""
_EVERY = " OR balance <> 0 OR items <> 0"
_ADDRESSED = """EXISTS (SELECT 1 FROM customer_address a WHERE a.customer_id = c.id
    AND a.kind IN ('postal', 'dunning') AND (a.lines <> '' OR a.city <> ''))"""
#: What Today counts as receipts not allocated; without those that wait for an invoice of a later day.
_RECEIVED = """EXISTS (SELECT 1 FROM payment p WHERE p.customer_id = c.id AND p.free_minor <> 0 AND p.free_minor > 0
    AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id))"""
_FREE = f"""({_RECEIVED} OR EXISTS (SELECT 1 FROM invoice n
    WHERE n.customer_id = c.id AND n.open_minor <> 0 AND n.open_minor < 0))"""
_LATE = """EXISTS (SELECT 1 FROM invoice i WHERE i.customer_id = c.id AND i.open_minor <> 0 AND i.open_minor > 0
    AND i.due < :d0)"""
_FILTERS = {
    "all": "",
    "balance": " AND COALESCE(b.balance, 0) <> 0",
    "overdue": f" AND {_LATE}",
    "no_address": f" AND NOT {_ADDRESSED}",
    "overdue_no_address": f" AND NOT {_ADDRESSED} AND {_LATE}",
    "unallocated": f" AND {_FREE}",
    "free_receipts": f" AND {_RECEIVED}",
}
#: Where something is dated later, credit is what is unallocated as of today: a part may wait for a later invoice.
_FREE_AS_OF = (
    f" AND c.id IN (SELECT customer_id FROM ({FREE_PARTS_AS_OF} UNION ALL SELECT customer_id, currency, -o "
    f"FROM ({ITEMS_AS_OF}) WHERE o < 0) GROUP BY customer_id, currency HAVING SUM(f) > 0)"
)
#: The same of what is overdue: what a credit note dated later is set against stays so until that day.
_LATE_AS_OF = f"c.id IN (SELECT customer_id FROM ({ITEMS_AS_OF}) WHERE o > 0 AND due < :d0)"
_AS_OF = {
    "overdue": f" AND {_LATE_AS_OF}",
    "overdue_no_address": f" AND NOT {_ADDRESSED} AND {_LATE_AS_OF}",
    "unallocated": _FREE_AS_OF,
}
#: With a currency, it alone counts for the filters that look at money.
_IN_CURRENCY = {
    "overdue": " AND b.overdue > 0",
    "overdue_no_address": f" AND NOT {_ADDRESSED} AND b.overdue > 0",
    "unallocated": " AND b.free > 0",
}
_FROM = "FROM customer c LEFT JOIN ({main}) b ON b.customer_id = c.id"
#: Filters by what is on account: a currency with some of it stands for its customer.
_OF_CREDIT = ("unallocated", "free_receipts")
#: The same rows where neither filter nor order asks for balances: a search by name reads the customers only.
_FROM_ALONE = "FROM customer c"
_CURRENT = "c.merged_into_id IS NULL"


def customer_ids(
    connection: "Connection",
    today: date,
    *,
    shown: CustomerFilter = "all",
    search: str = "",
    sort: str = "name",
    descending: bool = False,
    currency: str = "",
) -> "array[int]":
    """Ids of the list in its order; with ``currency`` only customers for whom there is something open in it."""
    way = "desc" if descending else "asc"
    direction = _DESCENDING_OLDEST[way] + " NULLS LAST" if sort == "oldest_days" else way.upper()
    order = f"{_ORDER[sort]} {direction}"
    if sort in _AMOUNTS:  # who owes nothing at all stands at the end of the small amounts
        order = f"b.currency IS NOT NULL {direction}, {_BY_CURRENCY}, {order}"
    condition = _conditions(connection, today)[shown]
    if currency:
        condition = _IN_CURRENCY.get(shown, condition) + " AND b.currency = :currency"
    uses_balances = "b." in condition + _ORDER[sort]
    first = _first(shown, currency)
    source = _FROM.format(main=_main(connection, today, first=first)) if uses_balances else _FROM_ALONE
    looked_for, params = named(search)
    where = f"{looked_for} AND {_CURRENT}{condition}"
    text = f"SELECT c.id {source} WHERE {where} ORDER BY {order}, c.id"
    return id_array(connection, text, {"d0": today.isoformat(), "currency": currency, **params})


def _first(shown: CustomerFilter, currency: str) -> str:
    """Which currency of a customer goes before the largest balance: the wanted one, or one with something free."""
    return "currency = :currency DESC, " if currency else "free > 0 DESC, " if shown in _OF_CREDIT else ""


def _conditions(connection: "Connection", today: date) -> dict[str, str]:
    """The conditions of the filters as of ``today``."""
    return _FILTERS | _AS_OF if knows_later_facts(connection, today) else _FILTERS


def customer_counts(connection: "Connection", today: date) -> dict[str, int]:
    """How many customers each filter shows."""
    conditions = _conditions(connection, today).values()
    sums = ", ".join(f"SUM(CASE WHEN 1=1{condition} THEN 1 ELSE 0 END)" for condition in conditions)
    source = _FROM.format(main=_main(connection, today))
    row = connection.exec_driver_sql(
        f"SELECT {sums} {source} WHERE {_CURRENT}", {"d0": today.isoformat()}
    ).one()
    return {name: int(count or 0) for name, count in zip(_FILTERS, row, strict=True)}


def customer_lines(
    connection: "Connection",
    ids: Sequence[int],
    today: date,
    *,
    shown: CustomerFilter = "all",
    currency: str = "",
    every: bool = False,
) -> list[CustomerLine]:
    """Rows of the list for ``ids``, in that order; ``shown`` and ``currency`` as the ids were asked for.

    ``every``: a row for each currency in which there is something, the one of the list first.
    """
    marks = placeholders(ids)
    main = _main(connection, today, marks, first=_first(shown, currency), every=every)
    text = (
        f"SELECT c.id, c.code, c.name, c.country, b.currency, b.balance, b.overdue, b.oldest, b.items, b.more, "
        f"{_ADDRESSED}, b.free, b.more_late FROM customer c "
        f"LEFT JOIN ({main}) b ON b.customer_id = c.id WHERE c.id IN ({marks}) ORDER BY b.pick"
    )
    found: dict[int, list[CustomerLine]] = {}
    for row in connection.exec_driver_sql(text, _params(ids, today, currency)):
        found.setdefault(row[0], []).append(_line(row, today))
    return [line for number in ids for line in found.get(number, ())]


def customer_detail(connection: "Connection", number: int) -> CustomerDetail | None:
    """One customer with its postal address, or None."""
    row = bare_of(connection).execute(_DETAIL, (number,)).fetchone()
    if row is None:
        return None
    values = list(row)
    values[13] = date.fromisoformat(values[13]) if values[13] else None
    values[14] = bool(values[14])
    return CustomerDetail(*values)


_DETAIL = """
    SELECT c.id, c.code, c.name, c.tax_id, c.debtor_class, c.country, c.language, c.currency, c.terms, c.ladder_name,
        c.email, c.phone, c.salesperson, c.customer_since, c.taken_over, c.note, c.version,
        COALESCE(a.recipient, ''), COALESCE(a.lines, ''), COALESCE(a.postcode, ''), COALESCE(a.city, ''),
        COALESCE(a.country, '')
    FROM customer c LEFT JOIN customer_address a ON a.customer_id = c.id AND a.kind = 'postal' WHERE c.id = ?
"""


def _main(
    connection: "Connection", today: date, marks: str = "", *, first: str = "", every: bool = False
) -> str:
    """The query of each customer's largest balance, or of the one that comes ``first`` (``_first``), or of ``every``
    one; of the customers behind ``marks`` only, where they are given."""
    later = knows_later_facts(
        connection, today
    )  # rare: a document dated in advance, which does not count yet
    items, free = (ITEMS_AS_OF, FREE_PARTS_AS_OF) if later else (ITEMS_TODAY, FREE_PARTS_TODAY)
    if marks:
        items, free = of_customers(items, marks), of_customers(free, marks)
    return _MAIN.format(
        balances=_BALANCES.format(items=items, free=free), first=first, besides=_EVERY if every else ""
    )


def _params(ids: Sequence[int], today: date, currency: str) -> dict[str, object]:
    return {
        "d0": today.isoformat(),
        "currency": currency,
        **{f"i{index}": number for index, number in enumerate(ids)},
    }


def _line(row: Sequence[Any], today: date) -> CustomerLine:
    oldest = (today - date.fromisoformat(row[7])).days if row[7] else 0
    currency, balance, overdue, items = row[4] or "", row[5] or 0, row[6] or 0, row[8] or 0
    return CustomerLine(
        *row[:4],
        currency=currency,
        balance=balance,
        overdue=overdue,
        oldest_days=oldest,
        open_items=items,
        more_currencies=bool(row[9]),
        has_address=bool(row[10]),
        unallocated=row[11] or 0,
        more_overdue=bool(row[12]),
    )
