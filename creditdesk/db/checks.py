"""What ``check`` proves about a file: SQLite's integrity, references, our invariants and the event chain."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from creditdesk.db.events import first_broken
from creditdesk.db.failures import translated
from creditdesk.db.queries.credit import below_zero
from creditdesk.db.queries.history import all_events
from creditdesk.domain.problems import Problem

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: code -> a query that returns (where, detail) for every row that breaks the rule.
_INVARIANTS = {
    "open_amount": """
        SELECT 'invoice ' || i.number, i.open_minor || ' stored, ' || (i.amount_minor - COALESCE(s.total, 0))
        FROM invoice i LEFT JOIN (SELECT invoice_id, SUM(amount_minor) AS total FROM allocation GROUP BY invoice_id) s
            ON s.invoice_id = i.id
        WHERE i.open_minor <> i.amount_minor - COALESCE(s.total, 0)""",
    "closed_on": """
        SELECT 'invoice ' || i.number, COALESCE(i.closed_on, 'none') || ' stored, ' || s.last
        FROM invoice i JOIN (SELECT invoice_id, MAX(on_date) AS last FROM allocation GROUP BY invoice_id) s
            ON s.invoice_id = i.id
        WHERE i.open_minor = 0 AND i.closed_on <> s.last""",
    "free_amount": """
        SELECT 'payment ' || p.id, p.free_minor || ' stored, ' || (p.amount_minor - COALESCE(s.total, 0))
        FROM payment p LEFT JOIN (SELECT payment_id, SUM(amount_minor) AS total FROM allocation
            WHERE payment_id IS NOT NULL GROUP BY payment_id) s ON s.payment_id = p.id
        WHERE p.free_minor <> p.amount_minor - COALESCE(s.total, 0)""",
    "free_credit": f"""
        SELECT 'customer ' || c.code || ' ' || x.currency, x.lowest
        FROM ({below_zero()}) x JOIN customer c ON c.id = x.customer_id""",
    "over_allocated": """
        SELECT 'invoice ' || i.number, x.day FROM (
            SELECT invoice_id, on_date AS day, SUM(SUM(amount_minor)) OVER (PARTITION BY invoice_id ORDER BY on_date)
                AS taken FROM allocation GROUP BY invoice_id, on_date) x JOIN invoice i ON i.id = x.invoice_id
        WHERE CASE WHEN i.amount_minor < 0 THEN x.taken NOT BETWEEN i.amount_minor AND 0
            ELSE x.taken NOT BETWEEN 0 AND i.amount_minor END""",
    "contra": """
        SELECT 'allocation ' || a.id, a.on_date FROM allocation a WHERE a.contra_id IS NOT NULL AND 0 <> (
            SELECT SUM(CASE WHEN x.invoice_id = a.invoice_id THEN x.amount_minor ELSE 0 END)
                 + SUM(CASE WHEN x.invoice_id = a.contra_id THEN x.amount_minor ELSE 0 END)
            FROM allocation x WHERE x.on_date = a.on_date AND x.invoice_id IN (a.invoice_id, a.contra_id)
                AND x.contra_id IN (a.invoice_id, a.contra_id))""",
    "used_on": """
        SELECT 'payment ' || p.id, COALESCE(p.used_on, 'none') || ' stored, ' || s.last
        FROM payment p JOIN (SELECT payment_id, MAX(on_date) AS last FROM allocation GROUP BY payment_id) s
            ON s.payment_id = p.id
        WHERE p.free_minor = 0 AND p.used_on <> s.last""",
    "day": " UNION ALL ".join(
        f"SELECT '{table} {column}', {column} FROM {table} WHERE {column} IS NOT date({column})"
        for table, column in (
            ("invoice", "issued"),
            ("invoice", "due"),
            ("invoice", "closed_on"),
            ("payment", "dated"),
            ("payment", "used_on"),
            ("allocation", "on_date"),
            ("run", "as_of"),
            ("run", "posted_on"),
            ("decision", "next_date"),
            ("letter", "dated"),
            ("letter", "deadline"),
            ("letter", "posted_on"),
            ("dunning_step", "on_date"),
            ("dunning_step", "deadline"),
            ("customer", "customer_since"),
            ("customer", "created_on"),
            ("import_batch", "imported_on"),
        )
    ),
    "value": """
        SELECT 'ladder ' || ladder_id, channel || ' ' || tone FROM ladder_step
        WHERE channel NOT IN ('letter', 'registered', 'call') OR tone NOT IN ('L0', 'L1', 'L2', 'L3', 'L4')
        UNION ALL SELECT 'decision ' || invoice_id, params FROM decision WHERE NOT json_valid(params)
        UNION ALL SELECT 'invoice ' || number, currency FROM invoice WHERE currency GLOB '*[^A-Z]*'
        UNION ALL SELECT 'payment ' || id, currency FROM payment WHERE currency GLOB '*[^A-Z]*'
        UNION ALL SELECT 'company', country || ' ' || currency FROM company
            WHERE country GLOB '*[^A-Z]*' OR currency GLOB '*[^A-Z]*'
        UNION ALL SELECT 'company', ladder_name FROM company WHERE ladder_name NOT IN (SELECT name FROM ladder)""",
    "allocation_currency": """
        SELECT 'allocation ' || a.id, i.currency || ' against ' || COALESCE(p.currency, n.currency)
        FROM allocation a JOIN invoice i ON i.id = a.invoice_id LEFT JOIN payment p ON p.id = a.payment_id
            LEFT JOIN invoice n ON n.id = a.contra_id
        WHERE i.currency <> COALESCE(p.currency, n.currency)
            OR i.customer_id <> COALESCE(p.customer_id, n.customer_id)""",
    "allocation_date": """
        SELECT 'allocation ' || a.id, a.on_date FROM allocation a JOIN invoice i ON i.id = a.invoice_id
            LEFT JOIN payment p ON p.id = a.payment_id
        WHERE a.on_date < i.issued OR a.on_date < p.dated""",
    "letter_total": """
        SELECT 'letter ' || l.number, l.total_minor || ' stored, ' || SUM(i.open_minor)
        FROM letter l JOIN letter_item i ON i.letter_id = l.id
        GROUP BY l.id HAVING l.total_minor <> SUM(i.open_minor)""",
    "letter_item_sum": """
        SELECT 'letter ' || l.number, i.invoiced_minor || ' - ' || i.paid_minor FROM letter l
            JOIN letter_item i ON i.letter_id = l.id WHERE i.invoiced_minor - i.paid_minor <> i.open_minor""",
    "step_without_letter": """
        SELECT 'invoice ' || d.invoice_id, d.on_date FROM dunning_step d LEFT JOIN letter l ON l.id = d.letter_id
        WHERE d.kind = 'letter' AND (l.id IS NULL OR l.state NOT IN ('posted', 'delivered', 'returned'))""",
    "posted_without_step": """
        SELECT 'letter ' || l.number, l.posted_on FROM letter l
        WHERE l.state IN ('posted', 'delivered', 'returned')
            AND NOT EXISTS (SELECT 1 FROM dunning_step d WHERE d.letter_id = l.id)""",
    "company": "SELECT 'company', COUNT(*) FROM company HAVING COUNT(*) <> 1",
}


def problems(connection: "Connection") -> Iterator[Problem]:
    """Every problem found; nothing when the file is sound."""
    for (answer,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if answer != "ok":
            yield Problem("integrity", "file", str(answer))
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem("reference", f"{table} {row}", f"points to a missing {parent}")
    for code, query in _INVARIANTS.items():
        for where, detail in connection.exec_driver_sql(query):
            yield Problem(code, str(where), str(detail))
    yield from _documents(connection)
    broken = first_broken(all_events(connection))
    if broken is not None:
        yield Problem(
            "event_chain", f"event {broken.id}", f"{broken.verb} {broken.subject} {broken.subject_id}"
        )


def first_damage(path: Path) -> str | None:
    """What is wrong with the file at ``path`` in a few words, or None when it is sound."""
    from creditdesk.db.bare import connect
    from creditdesk.db.plain import PlainConnection

    with translated(path), contextlib.closing(connect(path, read_only=True)) as bare:
        found = next(problems(cast("Connection", PlainConnection(bare))), None)
    return f"{found.code}: {found.where}" if found else None


def _documents(connection: "Connection") -> Iterator[Problem]:
    import hashlib

    for stored, content in connection.exec_driver_sql("SELECT hash, content FROM document"):
        if hashlib.sha256(content).hexdigest() != stored:
            yield Problem("document", f"document {stored[:12]}", "its bytes are not those that were stored")
