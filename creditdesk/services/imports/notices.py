"""What a person should know of an import beside its counts."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from creditdesk.domain.listed import Listed
from creditdesk.domain.money import plain
from creditdesk.exchange.findings import Notice
from creditdesk.exchange.rows import ParsedFile
from creditdesk.services.imports.items import Booked
from creditdesk.services.imports.people import People

_SHOWN = 20
_NAMED = 3
_NUMBERED = 5


def notices(parsed: ParsedFile, people: People, booked: Booked, today: date) -> tuple[Notice, ...]:
    """The notices of the file and those against the ledger as of ``today``, the most important first."""
    return (
        *_unlisted(booked),
        *_less_open(booked),
        *_later(booked, today),
        *_received_later(booked, today.isoformat()),
        *_dated_by_the_list(parsed, booked, today),
        *_on_account(booked),
        *_filled(people),
        *_assumed(people),
        *parsed.notices,
        *people.notices[:_SHOWN],
    )


def _later(booked: Booked, today: date) -> Iterator[Notice]:
    """Items dated after today: they are stored, and no figure knows them before their date (CONTRACT, "As of D")."""
    days = [row.issued.isoformat() for row in booked.plain.rows if row.issued and row.issued > today]
    days += [row.issued for row in booked.items if row.issued > today.isoformat()]
    if days:
        yield Notice("dated_later", {"count": len(days), "earliest": min(days)})


def _received_later(booked: Booked, today: str) -> Iterator[Notice]:
    """Receipts dated after today, which the form refuses: mostly a slip, told and left to the person."""
    days = [row.dated for row in booked.payments if row.dated > today and row.amount_minor > 0]
    if days:
        yield Notice("received_later", {"count": len(days), "earliest": min(days)})


def _on_account(booked: Booked) -> Iterator[Notice]:
    """What of the receipts no invoice takes: more than was open, or no invoice named."""
    free: dict[str, int] = {}
    rows = [row for row in booked.payments if row.kind == "receipt" and row.free_minor > 0]
    for row in rows:
        free[row.currency] = free.get(row.currency, 0) + row.free_minor
    if rows:
        sums = Listed(f"{Decimal(plain(minor, code)):,} {code}" for code, minor in sorted(free.items()))
        yield Notice("stays_on_account", {"count": len(rows), "sums": sums})


def _dated_by_the_list(parsed: ParsedFile, booked: Booked, today: date) -> Iterator[Notice]:
    """Receipts that come from paid and open amounts: the list does not say when they came (CONTRACT, ``paid``)."""
    count = sum(row.date_assumed for row in booked.payments)
    if count:
        code = "receipts_dated_by_list" if parsed.file_date else "receipts_dated_today"
        yield Notice(code, {"count": count, "day": (parsed.file_date or today).isoformat()})


def _filled(people: People) -> Iterator[Notice]:
    """Known customers of whom the file knows what the ledger does not."""
    new = people.new_ids
    addressed = {row.customer_id for row in people.addresses} - new
    whom = addressed | {fill.customer_id for fill in people.fills} | {number for number, _ in people.names}
    if whom:
        fields = len(people.fills) + len(people.names)
        yield Notice("known_filled", {"count": len(whom), "addresses": len(addressed), "fields": fields})


def _assumed(people: People) -> Iterator[Notice]:
    if people.assumed:
        names = Listed(people.assumed[:_NAMED], more=len(people.assumed) > _NAMED)
        yield Notice("country_assumed", {"count": len(people.assumed), "names": names})


def _unlisted(booked: Booked) -> Iterator[Notice]:
    """Open invoices that an updated list does not name any more: paid, as a rule, and nothing here knows it."""
    if booked.unlisted:
        count, items = len(booked.unlisted), tuple(item.id for item in booked.unlisted)
        numbers = Listed((item.number for item in booked.unlisted[:_NUMBERED]), more=count > _NUMBERED)
        yield Notice("not_listed_any_more", {"count": count, "numbers": numbers}, items)


def _less_open(booked: Booked) -> Iterator[Notice]:
    if booked.less_open:
        known = [row.number for row in booked.less_open]
        numbers = Listed(known[:_NUMBERED], more=len(known) > _NUMBERED)
        yield Notice("less_open_than_known", {"count": len(booked.less_open), "numbers": numbers})
