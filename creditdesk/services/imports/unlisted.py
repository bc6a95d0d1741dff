"""An updated list of open invoices: which ones stand open in the ledger and are no longer in the list."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from creditdesk.db.queries.imports import KnownItem
from creditdesk.db.queries.open_invoices import OpenInvoice, open_invoices
from creditdesk.exchange.rows import ImportRow, ParsedFile
from creditdesk.services.imports.people import People

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection


def unlisted(
    connection: "Connection", parsed: ParsedFile, people: People, known: Mapping[int, KnownItem]
) -> list[OpenInvoice]:
    """Open invoices of the ledger that an update of the list would name and this one does not, the oldest first.

    It is taken for an update when everything in it is open, some of it stands open in the ledger already, and either
    most of what it could name does, or what it leaves out lies between its own days: a list of new invoices, or of one
    month, leaves out nothing but older ones. It could name what was issued by its day, in its currencies, of everybody
    when it names half of those who owe something, else of those whom it names. An invoice whose number stands in it
    for somebody else, or for nobody who can be told, is not said to be left out.
    """
    listed = sum(item.open > 0 for item in known.values())
    days = [day for row in parsed.rows if (day := row.issued or row.due)]
    if not listed or not all(map(_open, parsed.rows)):
        return []
    currencies, until = {row.currency for row in parsed.rows}, parsed.file_date or max(days)
    owed = [item for item in open_invoices(connection, until) if item.currency in currencies]
    owing, named = {item.customer_id for item in owed}, set(people.ids)
    if 2 * len(owing & named) < len(owing):
        owed = [item for item in owed if item.customer_id in named]
    numbers = {row.number for row in parsed.rows}
    gone = [item for item in owed if item.number not in numbers]
    between = any(item.issued >= min(days) for item in gone)
    return gone if between or listed >= len(gone) else []


def _open(row: ImportRow) -> bool:
    """Whether a row leaves something to be paid."""
    left = row.amount - row.paid if row.paid is not None else row.amount if row.open is None else row.open
    return row.settled is None and left * row.amount > 0
