"""Every open invoice of the ledger, as little of it as a list is compared with."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy import Connection


class OpenInvoice(NamedTuple):
    """An invoice of which something is open."""

    id: int
    customer_id: int
    number: str
    issued: date
    currency: str


_OPEN = """
    SELECT id, customer_id, number, issued, currency FROM invoice
    WHERE open_minor <> 0 AND kind = 'invoice' AND issued <= ? ORDER BY issued, number, id
"""


def open_invoices(connection: "Connection", until: date) -> list[OpenInvoice]:
    """Invoices issued by the day ``until`` that are open now, the oldest first."""
    rows = connection.exec_driver_sql(_OPEN, (until.isoformat(),))
    return [OpenInvoice(row[0], row[1], row[2], date.fromisoformat(row[3]), row[4]) for row in rows]
