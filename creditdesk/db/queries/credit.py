"""Free credit day by day: receipts that are not allocated, and open credit notes. It is never less than nothing."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


def below_zero(condition: str = "TRUE") -> str:
    """The query for (customer_id, currency, lowest) of every account whose free credit falls below zero on some day.

    ``condition`` (a text of the program) narrows the payments and credit notes, called ``{x}`` in it, that count.
    """
    return f"""
        SELECT customer_id, currency, MIN(standing) AS lowest FROM (
            SELECT customer_id, currency,
                SUM(SUM(minor)) OVER (PARTITION BY customer_id, currency ORDER BY day) AS standing
            FROM ({_moves(condition)})
            GROUP BY customer_id, currency, day)
        GROUP BY customer_id, currency HAVING MIN(standing) < 0
    """


def _moves(condition: str) -> str:
    """The query for (customer_id, currency, day, minor): what free credit there was from a day on, or less of it."""
    payment, note = condition.format(x="p"), condition.format(x="n")
    return f"""
        SELECT p.customer_id, p.currency, p.dated AS day, p.amount_minor AS minor FROM payment p WHERE {payment}
        UNION ALL
        SELECT p.customer_id, p.currency, a.on_date, -a.amount_minor
        FROM payment p JOIN allocation a ON a.payment_id = p.id WHERE {payment}
        UNION ALL
        SELECT n.customer_id, n.currency, n.issued, -n.amount_minor FROM invoice n
        WHERE n.kind = 'credit_note' AND {note}
        UNION ALL
        SELECT n.customer_id, n.currency, a.on_date, a.amount_minor
        FROM invoice n JOIN allocation a ON a.invoice_id = n.id WHERE n.kind = 'credit_note' AND {note}
    """


_ONE = "{x}.customer_id = :customer AND {x}.currency = :currency"
_ACCOUNT = below_zero(_ONE)
_ACCOUNT_MOVES = f"SELECT day, SUM(minor) FROM ({_moves(_ONE)}) GROUP BY day"
_RECEIVED = """
    SELECT COALESCE(SUM(free_minor), 0) FROM payment
    WHERE customer_id = :customer AND currency = :currency AND free_minor <> 0
"""
_HISTORY = "SELECT on_date, SUM(amount_minor) FROM allocation WHERE invoice_id = ? GROUP BY on_date"


def lowest_free_credit(connection: "Connection", customer_id: int, currency: str) -> int:
    """How far below zero the free credit of a customer falls on its worst day, minor units; 0 when it never does."""
    row = connection.exec_driver_sql(_ACCOUNT, {"customer": customer_id, "currency": currency}).first()
    return int(row[2]) if row else 0


def credit_by_day(connection: "Connection", customer_id: int, currency: str) -> dict[str, int]:
    """What is added to the free credit of a customer on each day (ISO), minor units; below zero what is used."""
    rows = connection.exec_driver_sql(_ACCOUNT_MOVES, {"customer": customer_id, "currency": currency})
    return {row[0]: row[1] for row in rows}


def free_receipts_now(connection: "Connection", customer_id: int, currency: str) -> int:
    """Receipts not allocated, less returned ones, minor units, as stored."""
    params = {"customer": customer_id, "currency": currency}
    return int(connection.exec_driver_sql(_RECEIVED, params).scalar_one())


def allocated_by_day(connection: "Connection", invoice_id: int) -> list[tuple[str, int]]:
    """What was allocated to an item on each day (ISO), minor units."""
    return [(row[0], row[1]) for row in connection.exec_driver_sql(_HISTORY, (invoice_id,))]
