"""What an import asks the ledger, its batch and the remembered mappings."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy import Connection


class KnownCustomer(NamedTuple):
    """A customer of the ledger as an import recognises him; ``target_id`` is where a merged one went."""

    id: int
    code: str
    name: str
    name_key: str
    tax_id: str
    target_id: int


class Master(NamedTuple):
    """Master data of a customer that an import may fill where it is blank."""

    id: int
    code: str
    name: str
    tax_id: str
    country: str
    language: str
    currency: str
    terms: str
    email: str
    phone: str
    salesperson: str
    note: str
    has_address: bool


class Wanted(NamedTuple):
    """An item of a file whose customer is known: ``place`` is its index in the file."""

    place: int
    customer_id: int
    kind: str
    number: str


class KnownItem(NamedTuple):
    """The item of the ledger that has the number of the file's item at ``place``."""

    place: int
    issued: date
    due: date
    currency: str
    amount: int
    open: int
    issued_assumed: bool


class AccountItem(NamedTuple):
    """An item of a customer's account in one currency, settled or not; minor units."""

    id: int
    number: str
    issued: date
    due: date
    amount: int
    open: int


#: id, customer, number, issued, due, currency, minor units, import.
PlainInvoice = tuple[int, int, str, str, str, str, int, int]


class Fill(NamedTuple):
    """A blank field of a customer to fill."""

    customer_id: int
    field: str
    value: str


_CUSTOMERS = "SELECT id, code, name, name_key, tax_id, COALESCE(merged_into_id, id) FROM customer"
_MASTERS = """
    SELECT c.id, c.code, c.name, c.tax_id, c.country, c.language, c.currency, c.terms, c.email, c.phone,
        c.salesperson, c.note, EXISTS (SELECT 1 FROM customer_address a WHERE a.customer_id = c.id AND a.kind = 'postal'
            AND (a.lines <> '' OR a.postcode <> '' OR a.city <> ''))
    FROM customer c
"""
#: Customers entered by hand without an address have a row of blanks, which gives way to the first real one.
_BLANK_ADDRESS = """
    DELETE FROM customer_address
    WHERE customer_id = ? AND kind = 'postal' AND lines = '' AND postcode = '' AND city = ''
"""
_STAGE = "CREATE TEMP TABLE incoming (place INTEGER PRIMARY KEY, customer_id INTEGER, kind TEXT, number TEXT) STRICT"
_STAGED = "INSERT INTO temp.incoming VALUES (?, ?, ?, ?)"
_KNOWN = """
    SELECT n.place, i.issued, i.due, i.currency, i.amount_minor, i.open_minor, i.issued_assumed
    FROM temp.incoming n CROSS JOIN invoice i ON i.customer_id = n.customer_id AND i.kind = n.kind
        AND i.number = n.number
    ORDER BY n.place
"""
_KEYS = "CREATE TEMP TABLE incoming_key (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID"
_KNOWN_KEYS = "SELECT p.source_key FROM temp.incoming_key k CROSS JOIN payment p ON p.source_key = k.key"
#: What an import fills in where a customer has nothing yet, and what undoing it takes out again.
FILLED = ("tax_id", "country", "language", "currency", "terms", "email", "phone", "salesperson", "note")
#: Field -> the statement that fills it; the only texts with a column name in them.
_FILL = {
    field: f"UPDATE customer SET {field} = ?, version = version + 1 WHERE id = ? AND {field} = ''"
    for field in FILLED
}
_NAME = """
    UPDATE customer SET name = ?, name_key = ?, sort_key = ?, search_key = ?, version = version + 1
    WHERE id = ? AND name = code
"""
#: An invoice of which nothing is to be said but its figures: eight values to bind instead of seventeen, half the time.
_PLAIN = """
    INSERT INTO invoice (id, customer_id, kind, number, issued, due, currency, amount_minor, open_minor, import_id)
    VALUES (?1, ?2, 'invoice', ?3, ?4, ?5, ?6, ?7, ?7, ?8)
"""
_INDEXES = """
    SELECT name, sql FROM sqlite_schema
    WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('invoice', 'payment', 'allocation') ORDER BY rowid
"""
_MANY = 5_000
#: What was written off was never received, so no bank takes it back.
_RECEIVED = """
    SELECT a.invoice_id, a.on_date, a.amount_minor FROM allocation a JOIN payment p ON p.id = a.payment_id
        LEFT JOIN payment o ON o.id = p.reverses_id
    WHERE p.customer_id = ? AND p.currency = ? AND COALESCE(o.kind, p.kind) <> 'write_off'
"""
_ACCOUNT = """
    SELECT id, number, issued, due, amount_minor, open_minor FROM invoice WHERE customer_id = ? AND currency = ?
"""
_COVERED = """
    SELECT a.invoice_id, a.on_date, SUM(a.amount_minor) FROM allocation a JOIN invoice i ON i.id = a.invoice_id
    WHERE i.customer_id = ? AND i.currency = ? GROUP BY a.invoice_id, a.on_date
"""
_FREE = "SELECT COALESCE(SUM(free_minor), 0) FROM payment WHERE customer_id = ? AND currency = ? AND free_minor <> 0"


def known_customers(connection: "Connection") -> list[KnownCustomer]:
    """Every customer of the ledger."""
    return [KnownCustomer(*row) for row in connection.exec_driver_sql(_CUSTOMERS)]


def masters(connection: "Connection", ids: Iterable[int]) -> dict[int, Master]:
    """Master data of the customers ``ids``."""
    wanted = set(ids)
    rows = connection.exec_driver_sql(_MASTERS)
    return {row[0]: Master(*row[:12], has_address=bool(row[12])) for row in rows if row[0] in wanted}


def make_room_for_addresses(connection: "Connection", customers: Sequence[int]) -> None:
    """Remove postal addresses of ``customers`` that say nothing."""
    if customers:
        connection.exec_driver_sql(_BLANK_ADDRESS, [(number,) for number in customers])


def known_items(connection: "Connection", wanted: Sequence[Wanted]) -> dict[int, KnownItem]:
    """place -> the item of the ledger with the same customer, kind and number."""
    if not wanted:
        return {}
    connection.exec_driver_sql("DROP TABLE IF EXISTS temp.incoming")
    connection.exec_driver_sql(_STAGE)
    connection.exec_driver_sql(_STAGED, list(wanted))
    rows = connection.exec_driver_sql(_KNOWN).all()
    connection.exec_driver_sql("DROP TABLE temp.incoming")
    return {
        row[0]: KnownItem(row[0], _day(row[1]), _day(row[2]), row[3], row[4], row[5], bool(row[6]))
        for row in rows
    }


def known_keys(connection: "Connection", keys: Sequence[str]) -> set[str]:
    """Which of the payment keys ``keys`` the ledger already has."""
    if not keys:
        return set()
    connection.exec_driver_sql("DROP TABLE IF EXISTS temp.incoming_key")
    connection.exec_driver_sql(_KEYS)
    connection.exec_driver_sql("INSERT INTO temp.incoming_key VALUES (?)", [(key,) for key in keys])
    found = {str(key) for (key,) in connection.exec_driver_sql(_KNOWN_KEYS)}
    connection.exec_driver_sql("DROP TABLE temp.incoming_key")
    return found


def fill_blanks(connection: "Connection", fills: Sequence[Fill]) -> None:
    """Fill blank fields of customers; a field that is not blank any more stays."""
    for field, statement in _FILL.items():
        rows = [(fill.value, fill.customer_id) for fill in fills if fill.field == field]
        if rows:
            connection.exec_driver_sql(statement, rows)


def name_the_nameless(connection: "Connection", rows: Sequence[tuple[str | int, ...]]) -> None:
    """Give (name, its three keys, id) to customers that were known by their number only."""
    if rows:
        connection.exec_driver_sql(_NAME, list(rows))


def insert_plain_invoices(connection: "Connection", rows: Sequence[PlainInvoice]) -> None:
    """Store open invoices without terms, notes or anything paid."""
    connection.exec_driver_sql(_PLAIN, list(rows))


@contextmanager
def indexed_afterwards(connection: "Connection", count: int) -> Iterator[None]:
    """For a first import of ``count`` rows: the indexes are built once at the end, in a third of the time.

    Not for few rows, nor where the ledger holds more than comes in. The texts of the indexes stay what they are.
    """
    stored = int(connection.exec_driver_sql("SELECT COALESCE(MAX(id), 0) FROM invoice").scalar_one())
    if count < _MANY or stored > count:
        yield
        return
    indexes = [(str(name), str(text)) for name, text in connection.exec_driver_sql(_INDEXES)]
    for name, _ in indexes:
        connection.exec_driver_sql(f"DROP INDEX {name}")
    yield
    for _, text in indexes:
        connection.exec_driver_sql(text)


def account_items(connection: "Connection", customer_id: int, currency: str) -> list[AccountItem]:
    """All items of a customer in one currency."""
    rows = connection.exec_driver_sql(_ACCOUNT, (customer_id, currency))
    return [AccountItem(row[0], row[1], _day(row[2]), _day(row[3]), row[4], row[5]) for row in rows]


def covered(connection: "Connection", customer_id: int, currency: str) -> dict[int, list[tuple[date, int]]]:
    """What was taken off each item of a customer in one currency on each day, by whatever; minor units."""
    found: dict[int, list[tuple[date, int]]] = {}
    for item, on, minor in connection.exec_driver_sql(_COVERED, (customer_id, currency)):
        found.setdefault(item, []).append((_day(on), minor))
    return found


def received(
    connection: "Connection", customer_id: int, currency: str
) -> tuple[list[tuple[int, date, int]], int]:
    """What receipts of a customer are allocated to, as (item, day, minor units), and what of them is free."""
    pair = (customer_id, currency)
    rows = [(row[0], _day(row[1]), row[2]) for row in connection.exec_driver_sql(_RECEIVED, pair)]
    return rows, int(connection.exec_driver_sql(_FREE, pair).scalar_one())


def _day(text: str) -> date:
    return date.fromisoformat(text)
