"""Everything an import would change, worked out against the ledger before anything is stored."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.bulk import next_ids
from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import import_batches as batch_queries
from creditdesk.db.queries import imports as queries
from creditdesk.db.queries.imports import KnownItem, Wanted
from creditdesk.exchange.findings import Notice, RowError
from creditdesk.exchange.rows import ImportRow, ParsedFile
from creditdesk.services.calendars import due_calendar
from creditdesk.services.imports.folding import payment_keys
from creditdesk.services.imports.items import Booked, Setting, book_items, due_by_terms
from creditdesk.services.imports.notices import notices
from creditdesk.services.imports.people import People, recognise
from creditdesk.services.imports.receipts import book_payments
from creditdesk.services.imports.results import ImportCounts
from creditdesk.services.imports.unlisted import unlisted

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection


@dataclass(frozen=True, slots=True)
class Plan:
    """The rows to store and what was found; ``errors`` are those of the file and those against the ledger.

    ``due`` gives the due date that a row of the file will have.
    """

    batch_id: int
    people: People
    booked: Booked
    errors: tuple[RowError, ...]
    notices: tuple[Notice, ...]
    counts: ImportCounts
    due: Callable[[ImportRow], date | None]


def make_plan(connection: "Connection", parsed: ParsedFile, today: date) -> Plan:
    """Compare a parsed file with the ledger; nothing is stored."""
    company = company_queries.company(connection)
    first_customer, first_item, first_payment = next_ids(connection)
    batch_id = batch_queries.next_batch(connection)
    people = recognise(connection, parsed.parties, first_customer, batch_id, today)
    setting = Setting(
        batch_id, first_item, first_payment, parsed.file_date or today, due_calendar(connection, company),
        company.default_terms, _terms(connection, people),
    )  # fmt: skip
    if parsed.kind == "customers":
        booked = Booked(skipped=len(people.known), errors=people.errors)
    elif parsed.kind == "payments":
        keys = _new_keys(connection, parsed.rows, people.ids)
        booked = book_payments(connection, parsed.rows, people.ids, keys, setting)
    else:
        known = _known_items(connection, parsed.rows, people)
        booked = _book_items(connection, parsed.rows, people, known, setting)
        booked.unlisted = unlisted(connection, parsed, people, known) if known else []
    if parsed.kind != "customers":
        _drop_unused(people, parsed.rows)
    errors = (*parsed.errors, *booked.errors)
    return Plan(
        batch_id, people, booked, tuple(sorted(errors, key=lambda error: error.row)),
        notices(parsed, people, booked, today), _counts(parsed, people, booked), due_by_terms(people.ids, setting),
    )  # fmt: skip


def _known_items(connection: "Connection", rows: Sequence[ImportRow], people: People) -> dict[int, KnownItem]:
    """Index of the row -> the item that the ledger has of it."""
    if not people.known:
        return {}
    ids, whom = people.ids, people.known
    wanted = [
        Wanted(place, ids[row.party], row.kind, row.number)
        for place, row in enumerate(rows)
        if ids[row.party] in whom and row.kind != "payment"
    ]
    return queries.known_items(connection, wanted)


def _book_items(
    connection: "Connection",
    rows: Sequence[ImportRow],
    people: People,
    known: Mapping[int, KnownItem],
    setting: Setting,
) -> Booked:
    places = [place for place, row in enumerate(rows) if row.kind == "payment"]
    keys = _new_keys(connection, [rows[place] for place in places], people.ids) if places else []
    return book_items(rows, people.ids, known, dict(zip(places, keys, strict=True)), setting)


def _new_keys(connection: "Connection", rows: Sequence[ImportRow], ids: Sequence[int]) -> list[str]:
    """The keys of payments; "" for those that the ledger has."""
    keys = payment_keys(rows, ids)
    known = queries.known_keys(connection, keys)
    return ["" if key in known else key for key in keys]


def _terms(connection: "Connection", people: People) -> dict[int, str]:
    stored = queries.masters(connection, people.known) if people.known else {}
    return {**{number: master.terms for number, master in stored.items()}, **people.terms}


def _drop_unused(people: People, rows: Sequence[ImportRow]) -> None:
    """New customers all of whose rows are bad are not created."""
    used = {people.ids[row.party] for row in rows}
    if len(used & people.new_ids) < len(people.new):
        people.new = [row for row in people.new if row.id in used]
        people.addresses = [row for row in people.addresses if row.customer_id in used]


def _counts(parsed: ParsedFile, people: People, booked: Booked) -> ImportCounts:
    kinds = Counter(item.kind for item in booked.items)
    return ImportCounts(
        rows=parsed.row_count, customers=len(people.new), invoices=kinds["invoice"] + len(booked.plain),
        credit_notes=kinds["credit_note"], payments=len(booked.payments), skipped=booked.skipped + parsed.duplicates,
        repeated=parsed.duplicates,
    )  # fmt: skip
