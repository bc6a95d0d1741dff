"""Stores the sample books bit by bit in the order of time, as a firm would have entered them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.bulk import AddressRow, BankAccountRow, CustomerRow, ToleranceRow, insert_rows
from creditdesk.db.engine import Ledger
from creditdesk.db.money_writes import insert_allocations
from creditdesk.db.queries import open_items
from creditdesk.pinyin import columns_of
from creditdesk.services.context import Acting
from creditdesk.services.sample.books import Books
from creditdesk.services.sample.days import Days
from creditdesk.services.sample.shipped import Profile, Script

if TYPE_CHECKING:
    from creditdesk.db.work import Work


def store_settings(ledger: Ledger, script: Script, acting: Acting) -> None:
    """Bank accounts, tolerances and what else of the company is not asked when a file is made."""
    from creditdesk.db.tables import Company

    empty = BankAccountRow("", "", "", "", "", "", "")
    with ledger.work(acting.actor, acting.at) as work:
        insert_rows(work.connection, [empty._replace(**bank) for bank in script.banks])
        insert_rows(work.connection, [ToleranceRow(*row) for row in script.tolerance.items()])
        company = work.session.get_one(Company, 1)
        for name in ("register_no", "website", "contact"):
            setattr(company, name, script.company[name])
        work.session.add(company)
        work.record(
            "change", "company", 1, {"banks": len(script.banks), "tolerances": dict(script.tolerance)}
        )


def store_customers(
    ledger: Ledger, profiles: Sequence[Profile], numbers: Mapping[str, int], days: Days, acting: Acting, *,
    taken_over: bool = False,
) -> None:  # fmt: skip
    """The customers ``profiles`` with their addresses, entered on the day of ``acting`` or taken over on it."""
    with ledger.work(acting.actor, acting.at) as work:
        today = acting.today.isoformat()
        insert_rows(
            work.connection, [_customer(p, numbers[p.code], today, days, taken_over) for p in profiles]
        )
        insert_rows(work.connection, [
            AddressRow(numbers[p.code], p.street, p.postcode, p.city, p.country) for p in profiles
        ])  # fmt: skip
        verb = "take_over" if taken_over else "create"
        work.record(verb, "customer", 0, {"customers": [profile.code for profile in profiles]})


def store_until(ledger: Ledger, books: Books, before: date, until: date, acting: Acting) -> None:
    """Everything that happened after ``before`` and on or before ``until``."""
    first, last = before.isoformat(), until.isoformat()
    with ledger.work(acting.actor, acting.at) as work:
        items = [row for row in books.items if first < row.issued <= last]
        payments = [row for row in books.payments if first < row.dated <= last]
        insert_rows(work.connection, items)
        insert_rows(work.connection, payments)
        insert_allocations(
            work.connection, [row for row in books.allocations if before < row.on_date <= until]
        )
        _store_openings(work, books, first, last)
        work.record("enter", "ledger", 0, {"until": until, "items": len(items), "payments": len(payments)})


def _store_openings(work: "Work", books: Books, first: str, last: str) -> None:
    standard = min(
        number for number, ladder in open_items.ladders(work.connection).items() if ladder.name == "standard"
    )
    rows = [row._replace(ladder_id=standard) for row in books.openings if first < row.on_date <= last]
    insert_rows(work.connection, rows)


def _customer(profile: Profile, number: int, today: str, days: Days, taken_over: bool) -> CustomerRow:
    since = days.at(-profile.since).isoformat() if profile.since else None
    return CustomerRow(
        id=number,
        code=profile.code,
        name=profile.name,
        **columns_of(profile.name)._asdict(),
        created_on=today,
        tax_id=profile.tax_id,
        debtor_class=profile.debtor_class,
        country=profile.country,
        language=profile.language,
        currency=profile.currency,
        terms=profile.terms,
        ladder_name=profile.ladder,
        email=profile.email,
        phone=profile.phone,
        salesperson=profile.sales,
        customer_since=since,
        taken_over=int(taken_over),
        note=profile.note,
    )
