"""What a person recognises a backup by, read from a bare connection."""

import sqlite3
from datetime import date

from creditdesk.db.queries.ageing import FREE_PARTS_AS_OF, ITEMS_AS_OF

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
    """The balance by currency as of the end of ``day``, minor units, largest first: what Today said then."""
    params = {"d0": day.isoformat()}
    later = raw.execute(_LATER, params).fetchone()[0]
    rows = raw.execute(_AS_OF, params) if later else raw.execute(_OPEN)
    return tuple((str(code), int(minor)) for code, minor in rows)
