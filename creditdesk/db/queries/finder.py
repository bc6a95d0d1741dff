"""The first few customers, invoices and letters that a word fits, for the palette."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from creditdesk.db.paging import like, named, named_first

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class CustomerHit:
    """A customer by name, number, tax number, initials or pinyin."""

    id: int
    name: str
    code: str
    city: str


@dataclass(frozen=True, slots=True)
class InvoiceHit:
    """An invoice or credit note by its number; ``open`` in minor units."""

    id: int
    number: str
    customer: str
    currency: str
    open: int


@dataclass(frozen=True, slots=True)
class LetterHit:
    """An issued letter by its number."""

    id: int
    number: str
    customer: str
    state: str


_CUSTOMERS = """
    SELECT c.id, c.name, c.code, COALESCE((SELECT a.city FROM customer_address a
        WHERE a.customer_id = c.id AND a.city <> '' ORDER BY a.id LIMIT 1), '')
    FROM (SELECT c.id, {begins} AS begins FROM customer c WHERE {named}
        ORDER BY NOT begins, c.sort_key, c.id LIMIT :most) f
    JOIN customer c ON c.id = f.id ORDER BY NOT f.begins, c.sort_key, c.id
"""
_INVOICES = """
    SELECT i.id, i.number, c.name, i.currency, i.open_minor FROM (
        SELECT id, number, customer_id, currency, open_minor FROM invoice WHERE number LIKE :q ESCAPE '\\'
        ORDER BY number NOT LIKE :start ESCAPE '\\', open_minor = 0, id DESC LIMIT :most) i
    JOIN customer c ON c.id = i.customer_id ORDER BY i.number NOT LIKE :start ESCAPE '\\', i.open_minor = 0, i.id DESC
"""
_LETTERS = """
    SELECT l.id, l.number, c.name, l.state FROM letter l JOIN customer c ON c.id = l.customer_id
    WHERE l.number LIKE :q ESCAPE '\\' ORDER BY l.id DESC LIMIT :most
"""


def find_customers(connection: "Connection", text: str, most: int) -> list[CustomerHit]:
    """Customers that ``text`` fits; those that begin with it stand first."""
    (condition, params), (begins, more) = named(text), named_first(text)
    statement = _CUSTOMERS.format(named=condition, begins=begins)
    rows = connection.exec_driver_sql(statement, params | more | {"most": most})
    return [CustomerHit(*row) for row in rows]


def sought(connection: "Connection", customers: Iterable[int]) -> dict[int, str]:
    """What a search looks in, of each of ``customers``: their search key, number and tax number."""
    text = "SELECT id, sought FROM customer WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0]: row[1] for row in connection.exec_driver_sql(text, (json.dumps(sorted(set(customers))),))}


def find_invoices(connection: "Connection", text: str, most: int) -> list[InvoiceHit]:
    """Items whose number holds ``text``: those that begin with it first, then open ones, then the newest."""
    rows = connection.exec_driver_sql(_INVOICES, _params(text, most))
    return [InvoiceHit(*row) for row in rows]


def find_letters(connection: "Connection", text: str, most: int) -> list[LetterHit]:
    """Letters whose number holds ``text``, the newest first."""
    rows = connection.exec_driver_sql(_LETTERS, _params(text, most))
    return [LetterHit(*row) for row in rows]


def _params(text: str, most: int) -> dict[str, object]:
    return {"q": like(text), "start": like(text)[1:], "most": most}
