"""Taking back an import: what stands against it, and the removal of its rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from creditdesk.db.money_writes import refresh_items
from creditdesk.db.queries.credit import below_zero
from creditdesk.db.queries.imports import FILLED

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: What is not of import :id, of the customers who have payments of it.
_OTHERS = """{x}.import_id IS NOT :id
    AND {x}.customer_id IN (SELECT customer_id FROM payment WHERE import_id = :id)"""
#: Customers who would have used credit that they never had, and items that would have taken more than they amount to
#: (or given back more than they took), on some day, without the payments of import :id.
_BUILT_ON = f"""
    SELECT COUNT(DISTINCT customer_id) FROM (
        SELECT customer_id FROM ({below_zero(_OTHERS)})
        UNION ALL
        SELECT customer_id FROM (
            SELECT i.customer_id, i.amount_minor AS amount,
                SUM(SUM(a.amount_minor)) OVER (PARTITION BY i.id ORDER BY a.on_date) AS taken
            FROM invoice i JOIN allocation a ON a.invoice_id = i.id LEFT JOIN payment p ON p.id = a.payment_id
            WHERE p.import_id IS NOT :id AND i.id IN (
                SELECT t.invoice_id FROM allocation t JOIN payment q ON q.id = t.payment_id WHERE q.import_id = :id)
            GROUP BY i.id, a.on_date)
        WHERE taken NOT BETWEEN MIN(amount, 0) AND MAX(amount, 0))"""
#: Event e was recorded after import :id; the numbers of customers are given out again, so older ones tell of others.
_SINCE = """
    e.id > (SELECT MAX(id) FROM event WHERE verb = 'import' AND subject = 'import' AND subject_id = CAST(:id AS TEXT))
"""
_CHANGED = f"""
    SELECT COUNT(DISTINCT c.id) FROM event e CROSS JOIN customer c ON c.id = CAST(e.subject_id AS INTEGER)
    WHERE e.subject = 'customer' AND e.verb = 'change' AND e.data <> '{{}}' AND {_SINCE} AND c.import_id = :id
"""
#: Customers of import :id in whom later imports, not undone, have filled in fields, a name or an address.
_FILLED = f"""
    WITH later(data) AS (
        SELECT e.data FROM event e JOIN import_batch b ON b.id = CAST(e.subject_id AS INTEGER)
        WHERE e.subject = 'import' AND e.verb = 'import' AND b.undone_at IS NULL AND {_SINCE}),
    whom(id) AS (
        SELECT value ->> 0 FROM later, json_each(data, '$.filled')
        UNION SELECT value ->> 0 FROM later, json_each(data, '$.named')
        UNION SELECT value FROM later, json_each(data, '$.addressed'))
    SELECT COUNT(*) FROM whom w CROSS JOIN customer c ON c.id = w.id WHERE c.import_id = :id
"""
#: Reason code -> how many later facts hang on the rows of import :id. The first that finds something is the answer.
_OBSTACLES = {
    "undo_letters": """
        SELECT COUNT(DISTINCT l.id) FROM letter l JOIN letter_item n ON n.letter_id = l.id
            JOIN invoice i ON i.id = n.invoice_id WHERE i.import_id = :id""",
    "undo_steps": """
        SELECT COUNT(*) FROM dunning_step d JOIN invoice i ON i.id = d.invoice_id WHERE i.import_id = :id""",
    "undo_allocations": """
        SELECT COUNT(*) FROM allocation a JOIN invoice i ON i.id = a.invoice_id
            LEFT JOIN payment p ON p.id = a.payment_id LEFT JOIN invoice n ON n.id = a.contra_id
        WHERE i.import_id = :id AND COALESCE(p.import_id, n.import_id, 0) <> :id""",
    "undo_payments": """
        SELECT COUNT(*) FROM payment r JOIN payment p ON p.id = r.reverses_id
        WHERE p.import_id = :id AND COALESCE(r.import_id, 0) <> :id""",
    "undo_allocated": """
        SELECT COUNT(*) FROM payment p WHERE p.import_id = :id AND p.version > 1""",
    "undo_built_on": _BUILT_ON,
    "undo_runs": """
        SELECT COUNT(DISTINCT d.run_id) FROM decision d JOIN invoice i ON i.id = d.invoice_id
            JOIN run r ON r.id = d.run_id
        WHERE i.import_id = :id AND r.state NOT IN ('prepared', 'reviewed', 'undone', 'dropped')""",
    "undo_corrections": """
        SELECT COUNT(*) FROM invoice n JOIN invoice i ON i.id = n.corrects_id
        WHERE i.import_id = :id AND COALESCE(n.import_id, 0) <> :id""",
    "undo_customers": """
        SELECT COUNT(*) FROM customer c WHERE c.import_id = :id AND (
            EXISTS (SELECT 1 FROM invoice i WHERE i.customer_id = c.id AND COALESCE(i.import_id, 0) <> :id)
            OR EXISTS (SELECT 1 FROM payment p WHERE p.customer_id = c.id AND COALESCE(p.import_id, 0) <> :id)
            OR EXISTS (SELECT 1 FROM contact_entry e WHERE e.customer_id = c.id)
            OR EXISTS (SELECT 1 FROM attachment a WHERE a.customer_id = c.id)
            OR EXISTS (SELECT 1 FROM letter l WHERE l.customer_id = c.id)
            OR EXISTS (SELECT 1 FROM customer o WHERE (o.parent_id = c.id OR o.merged_into_id = c.id)
                AND COALESCE(o.import_id, 0) <> :id))""",
    "undo_changed": _CHANGED,
    "undo_filled": _FILLED,
}
#: Reason code -> the imports that the later facts came with, 0 for what did not come with one.
_CAME_WITH = {
    "undo_allocations": """
        SELECT COALESCE(p.import_id, n.import_id, 0) FROM allocation a JOIN invoice i ON i.id = a.invoice_id
            LEFT JOIN payment p ON p.id = a.payment_id LEFT JOIN invoice n ON n.id = a.contra_id
        WHERE i.import_id = :id AND COALESCE(p.import_id, n.import_id, 0) <> :id""",
    "undo_customers": """
        WITH mine(id) AS (SELECT id FROM customer WHERE import_id = :id)
        SELECT COALESCE(i.import_id, 0) FROM invoice i JOIN mine c ON c.id = i.customer_id
        UNION SELECT COALESCE(p.import_id, 0) FROM payment p JOIN mine c ON c.id = p.customer_id
        UNION SELECT COALESCE(o.import_id, 0) FROM customer o JOIN mine c ON c.id IN (o.parent_id, o.merged_into_id)
        UNION SELECT 0 FROM contact_entry e JOIN mine c ON c.id = e.customer_id
        UNION SELECT 0 FROM attachment a JOIN mine c ON c.id = a.customer_id
        UNION SELECT 0 FROM letter l JOIN mine c ON c.id = l.customer_id""",
}
_REOPENED = """
    SELECT DISTINCT a.invoice_id FROM allocation a JOIN payment p ON p.id = a.payment_id
        JOIN invoice i ON i.id = a.invoice_id
    WHERE p.import_id = ? AND COALESCE(i.import_id, 0) <> ?
"""
#: In this order nothing that is still pointed to is removed.
_REMOVE = (
    "DELETE FROM allocation WHERE payment_id IN (SELECT id FROM payment WHERE import_id = :id)",
    """DELETE FROM allocation WHERE invoice_id IN (SELECT id FROM invoice WHERE import_id = :id)
        OR contra_id IN (SELECT id FROM invoice WHERE import_id = :id)""",
    "DELETE FROM decision WHERE invoice_id IN (SELECT id FROM invoice WHERE import_id = :id)",
    "UPDATE payment SET reverses_id = NULL WHERE import_id = :id AND reverses_id IS NOT NULL",
    "DELETE FROM payment WHERE import_id = :id",
    "UPDATE invoice SET corrects_id = NULL WHERE import_id = :id AND corrects_id IS NOT NULL",
    "DELETE FROM invoice WHERE import_id = :id",
    "DELETE FROM customer WHERE import_id = :id",
)
_BLANK = {
    field: f"UPDATE customer SET {field} = '', version = version + 1 WHERE id = ? AND {field} = ?"
    for field in FILLED
}
#: Customers whose address was changed after import :id, as the events tell it.
_ADDRESS_CHANGED = f"""
    SELECT DISTINCT e.subject_id FROM event e, json_each(e.data) f
    WHERE e.verb = 'change' AND e.subject = 'customer'
        AND f.key IN ('recipient', 'address', 'postcode', 'city', 'address_country') AND {_SINCE}
"""
_NAMELESS = """
    UPDATE customer SET name = code, name_key = ?, sort_key = ?, search_key = ?, version = version + 1
    WHERE id = ? AND name = ?
"""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why an import cannot be taken back: ``code`` of the reason and how many later facts there are. ``newest`` is
    the file of the newest import that they came with, "" unless all of them came with later ones."""

    code: str
    count: int
    newest: str = ""


def obstacle(connection: "Connection", number: int) -> Obstacle | None:
    """The first thing that later facts hang on, or None when the import can be taken back."""
    for code, query in _OBSTACLES.items():
        count = int(connection.exec_driver_sql(query, {"id": number}).scalar() or 0)
        if count:
            later = _later_imports(connection, number, code)
            return Obstacle("undo_imports", len(later), later[-1]) if later else Obstacle(code, count)
    return None


def _later_imports(connection: "Connection", number: int, code: str) -> list[str]:
    """The files of the later imports with which all that stands against undoing ``number`` came, oldest first."""
    if code not in _CAME_WITH:
        return []
    found = {row[0] for row in connection.exec_driver_sql(_CAME_WITH[code], {"id": number})} - {number}
    if min(found, default=0) <= number:
        return []
    text = "SELECT file_name FROM import_batch WHERE id = ?"
    return [str(connection.exec_driver_sql(text, (each,)).scalar()) for each in sorted(found)]


def remove(connection: "Connection", number: int, at: str) -> None:
    """Remove the rows of import ``number``, open again what its payments had closed, and mark it undone."""
    reopened = [item for (item,) in connection.exec_driver_sql(_REOPENED, (number, number))]
    with _references_indexed(connection):
        for statement in _REMOVE:
            connection.exec_driver_sql(statement, {"id": number})
    refresh_items(connection, reopened)
    connection.exec_driver_sql("UPDATE import_batch SET undone_at = ? WHERE id = ?", (at, number))


@contextmanager
def _references_indexed(connection: "Connection") -> Iterator[None]:
    """For the time of a mass deletion, an index on every reference to the tables that lose rows.

    Without one SQLite reads the whole referring table for each removed row: 23 s instead of 1 for 26,000 invoices.
    """
    pairs = [
        (table, column)
        for table, column in _references(connection)
        if not _indexed(connection, table, column)
    ]
    names = [f"undo_{table}_{column}" for table, column in pairs]
    for name, (table, column) in zip(names, pairs, strict=True):
        connection.exec_driver_sql(f"CREATE INDEX {name} ON {table}({column})")
    yield
    for name in names:
        connection.exec_driver_sql(f"DROP INDEX {name}")


def _references(connection: "Connection") -> list[tuple[str, str]]:
    """(table, column) of every reference to customers, items, payments and allocations."""
    text = """
        SELECT m.name, f."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND f."table" IN ('customer', 'invoice', 'payment', 'allocation') ORDER BY 1, 2
    """
    return [(row[0], row[1]) for row in connection.exec_driver_sql(text)]


def _indexed(connection: "Connection", table: str, column: str) -> bool:
    text = """
        SELECT 1 FROM pragma_index_list(?) l, pragma_index_info(l.name) i
        WHERE l.partial = 0 AND i.seqno = 0 AND i.name = ?
    """
    return connection.exec_driver_sql(text, (table, column)).first() is not None


def blank_again(connection: "Connection", field: str, rows: list[tuple[int, str]]) -> None:
    """Empty a field that the import had filled, where (customer id, value) still stands."""
    if rows:
        connection.exec_driver_sql(_BLANK[field], rows)


def unname(connection: "Connection", rows: list[tuple[str | int, ...]]) -> None:
    """Take back names given by the import: (the three keys of the code, id, name)."""
    if rows:
        connection.exec_driver_sql(_NAMELESS, rows)


def remove_addresses(connection: "Connection", number: int, customers: list[int]) -> None:
    """Take back postal addresses that import ``number`` had added to known customers, unless changed since by hand."""
    changed = {row[0] for row in connection.exec_driver_sql(_ADDRESS_CHANGED, {"id": number})}
    rows = [(customer,) for customer in customers if str(customer) not in changed]
    if rows:
        text = "DELETE FROM customer_address WHERE customer_id = ? AND kind = 'postal'"
        connection.exec_driver_sql(text, rows)


def import_event(connection: "Connection", number: int) -> str | None:
    """The data (JSON) of the event that the import wrote."""
    text = "SELECT data FROM event WHERE verb = 'import' AND subject = 'import' AND subject_id = ?"
    return connection.exec_driver_sql(text, (str(number),)).scalar()
