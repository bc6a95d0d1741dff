"""What a person recognises a backup by, read from a bare connection."""

import sqlite3

_OPEN = """
    SELECT currency, SUM(minor) FROM (SELECT currency, SUM(open_minor) AS minor FROM invoice GROUP BY currency
        UNION ALL SELECT currency, -SUM(free_minor) FROM payment GROUP BY currency)
    GROUP BY currency HAVING SUM(minor) <> 0 ORDER BY ABS(SUM(minor)) DESC, currency
"""


def open_by_currency(raw: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Open items less free receipts by currency, minor units, largest first."""
    return tuple((str(code), int(minor)) for code, minor in raw.execute(_OPEN))
