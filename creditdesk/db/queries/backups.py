"""What a person recognises a backup by, read from a bare connection; and what a restore left to be said."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.queries.ageing import FREE_PARTS_AS_OF, ITEMS_AS_OF

if TYPE_CHECKING:
    from sqlalchemy import Connection

_OPEN = """
    SELECT currency, SUM(minor) FROM (SELECT currency, SUM(open_minor) AS minor FROM invoice GROUP BY currency
        UNION ALL SELECT currency, -SUM(free_minor) FROM payment GROUP BY currency)
    GROUP BY currency HAVING SUM(minor) <> 0 ORDER BY ABS(SUM(minor)) DESC, currency
"""
_AS_OF = f"""
    SELECT currency, SUM(minor) FROM (SELECT currency, o AS minor FROM ({ITEMS_AS_OF})
        UNION ALL SELECT currency, -f FROM ({FREE_PARTS_AS_OF}))
    GROUP BY currency HAVING SUM(minor) <> 0 ORDER BY ABS(SUM(minor)) DESC, currency
"""
_LATER = """
    SELECT EXISTS (SELECT 1 FROM invoice WHERE issued > :d0) OR EXISTS (SELECT 1 FROM payment WHERE dated > :d0)
"""


def balances_on(raw: sqlite3.Connection, day: date) -> tuple[tuple[str, int], ...]:
    """The balance by currency as of the end of ``day``, minor units: what Today said then. The currency of the books
    stands first, by it one backup is told from another; then the largest."""
    params = {"d0": day.isoformat()}
    later = raw.execute(_LATER, params).fetchone()[0]
    rows = raw.execute(_AS_OF, params) if later else raw.execute(_OPEN)
    found = [(str(code), int(minor)) for code, minor in rows]
    (own,) = raw.execute("SELECT currency FROM company").fetchone()
    return tuple(sorted(found, key=lambda balance: balance[0] != own))


def restored_since_issue(connection: "Connection") -> str:
    """The data of the newest restore of this file, as JSON; "" without one, or once a run was issued after it."""
    row = connection.exec_driver_sql(
        "SELECT id, data FROM event WHERE subject = 'ledger' AND verb = 'restore' ORDER BY id DESC LIMIT 1"
    ).first()
    if row is None:
        return ""
    issued = connection.exec_driver_sql(
        "SELECT EXISTS (SELECT 1 FROM event WHERE subject = 'run' AND verb = 'issue' AND id > ?)", (row[0],)
    ).scalar()
    return "" if issued else str(row[1])


def names_by_code(connection: "Connection", codes: Iterable[str]) -> dict[str, str]:
    """The customers' names by number, of those that there are."""
    query = "SELECT code, name FROM customer WHERE code IN (SELECT value FROM json_each(?))"
    return dict(connection.exec_driver_sql(query, (json.dumps(sorted(codes)),)).all())
