"""Writing one customer from a form: only what changed, without the ORM, whose loading and flushing of one record takes
ten times as long as SQLite does."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal

from creditdesk.db.bare import bare_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

CustomerColumn = Literal[
    "code", "name", "name_key", "sort_key", "search_key", "tax_id", "debtor_class", "country", "language", "currency",
    "terms", "ladder_name", "email", "phone", "salesperson", "customer_since", "note",
]  # fmt: skip
#: Fields of the form -> columns of the address.
ADDRESS_COLUMNS = {
    "recipient": "recipient",
    "address": "lines",
    "postcode": "postcode",
    "city": "city",
    "address_country": "country",
}
_PUT_ADDRESS = """
    INSERT INTO customer_address (customer_id, kind, recipient, lines, postcode, city, country)
    VALUES (?, 'postal', ?, ?, ?, ?, ?) ON CONFLICT (customer_id, kind) DO UPDATE SET recipient = excluded.recipient,
        lines = excluded.lines, postcode = excluded.postcode, city = excluded.city, country = excluded.country
"""


def update_customer(
    connection: "Connection", number: int, version: int, values: Mapping[CustomerColumn, str | date | None]
) -> None:
    """Store ``values`` in the customer and ``version``, the count of its changes."""
    columns = "".join(f"{column} = ?, " for column in values)
    bound = [value.isoformat() if isinstance(value, date) else value for value in values.values()]
    statement = f"UPDATE customer SET {columns}version = ? WHERE id = ?"
    bare_of(connection).execute(statement, (*bound, version, number))


def put_postal_address(connection: "Connection", number: int, fields: Mapping[str, str]) -> None:
    """Store all five ``fields`` of ``ADDRESS_COLUMNS`` as the customer's postal address, the first or another."""
    bare_of(connection).execute(_PUT_ADDRESS, (number, *(fields[name] for name in ADDRESS_COLUMNS)))
