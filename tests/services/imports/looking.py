"""What the ledger holds, as plain tuples for tests."""

from creditdesk.db.engine import Ledger
from creditdesk.services import files


def rows(ledger: Ledger, text: str) -> list[tuple[object, ...]]:
    """The rows of a query; proves on the way that the file is sound."""
    assert files.check(ledger).problems == ()
    with ledger.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(text)]


def items(ledger: Ledger) -> list[tuple[object, ...]]:
    """(customer's code, kind, number, issued, due, currency, amount, open, closed on) of every item."""
    return rows(ledger, """SELECT c.code, i.kind, i.number, i.issued, i.due, i.currency, i.amount_minor, i.open_minor,
        i.closed_on FROM invoice i JOIN customer c ON c.id = i.customer_id ORDER BY i.id""")  # fmt: skip


def payments(ledger: Ledger) -> list[tuple[object, ...]]:
    """(customer's code, kind, dated, currency, amount, free, date assumed) of every payment."""
    return rows(ledger, """SELECT c.code, p.kind, p.dated, p.currency, p.amount_minor, p.free_minor, p.date_assumed
        FROM payment p JOIN customer c ON c.id = p.customer_id ORDER BY p.id""")  # fmt: skip


def allocations(ledger: Ledger) -> list[tuple[object, ...]]:
    """(number of the item, amount, day) of every allocation."""
    return rows(ledger, """SELECT i.number, a.amount_minor, a.on_date FROM allocation a
        JOIN invoice i ON i.id = a.invoice_id ORDER BY a.id""")  # fmt: skip


def customers(ledger: Ledger) -> list[tuple[object, ...]]:
    """(code, name) of every customer."""
    return rows(ledger, "SELECT code, name FROM customer ORDER BY id")


def counted(ledger: Ledger) -> list[int]:
    """How many customers, addresses, items, payments and allocations there are."""
    tables = ("customer", "customer_address", "invoice", "payment", "allocation")
    return [int(str(rows(ledger, f"SELECT COUNT(*) FROM {table}")[0][0])) for table in tables]
