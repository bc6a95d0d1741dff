"""What a document dated after today is set against: invoice or credit note, it stays open until that day (CONTRACT,
"As of D")."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Few rows, found by the index of the issue dates; the mirrored row of a set-off names the other item.
_SET_OFFS = """
    FROM invoice n JOIN allocation a ON a.invoice_id = n.id WHERE n.issued > :today AND a.contra_id IS NOT NULL
"""
_ANY = f"SELECT EXISTS (SELECT 1 {_SET_OFFS})"
_STANDING = f"""(
    SELECT x.id, x.customer_id, x.kind, x.number, x.issued, x.due, x.currency, x.amount_minor,
        x.open_minor + COALESCE(l.minor, 0) AS open_minor, CASE WHEN l.minor IS NULL THEN x.closed_on END AS closed_on,
        x.disputed, x.note, x.version
    FROM invoice x LEFT JOIN (
        SELECT a.contra_id AS id, -SUM(a.amount_minor) AS minor {_SET_OFFS} GROUP BY 1 HAVING minor <> 0
    ) l ON l.id = x.id AND x.issued <= :today)"""


def items_of(connection: "Connection", today: date) -> str:
    """What to read items from, as a table or a query with the parameter ``:today``: as they are stored, or, where a
    document dated later is set against one, as they stand today. Items dated later are as they are stored."""
    later = connection.exec_driver_sql(_ANY, {"today": today.isoformat()}).scalar()
    return _STANDING if later else "invoice"
