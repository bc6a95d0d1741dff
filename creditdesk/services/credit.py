"""Grades of customers (R1, first form): on the ledger alone, explained to the last point."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.collector import collector_paused
from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import grading as queries
from creditdesk.db.queries.grading import GradedItem, Reduction
from creditdesk.domain.grading.grader import Grade, Standing, grade_customers
from creditdesk.domain.grading.portfolio import InvoiceFact
from creditdesk.domain.grading.settlement import DatedAllocation, Settled, Source, settlement
from creditdesk.services.rules import calendar_for

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection

_SOURCES = {"credit_note": Source.CREDIT, "write_off": Source.WRITE_OFF}


@dataclass(frozen=True, slots=True)
class GradeLine:
    """A customer with its grade."""

    customer_id: int
    code: str
    name: str
    grade: Grade


def grades(ledger: Ledger, as_of: date, *, asked: frozenset[int] = frozenset()) -> list[GradeLine]:
    """Grade every customer as of the end of ``as_of``, by name.

    ``asked`` are customers with thin history for whom a person wants a (provisional) grade all the same.
    """
    with collector_paused(), ledger.read() as connection:
        company = company_queries.company(connection)
        facts = _facts(connection, as_of)
        people = queries.standings(connection)
    first = min((fact.issued for fact in facts), default=as_of)
    # Banks and customers rest with the country or region, not when this firm is closed.
    calendar = calendar_for(company.calendar or company.country, first.year - 1, as_of.year + 1)
    standings = [Standing(number, taken_over, number in asked) for number, _, _, taken_over in people]
    found = grade_customers(facts, standings, calendar, as_of)
    return [
        GradeLine(number, code, name, grade)
        for (number, code, name, _), grade in zip(people, found, strict=True)
    ]


def _facts(connection: "Connection", as_of: date) -> list[InvoiceFact]:
    parts = queries.reductions(connection, as_of)
    return [
        _fact(item, parts.get(item.id, ()), as_of)
        for item in queries.graded_items(connection, as_of)
        if not _wholly_credited(item, parts.get(item.id, ()))
    ]


def _wholly_credited(item: GradedItem, parts: "list[Reduction] | tuple[()]") -> bool:
    """True for an invoice that credit notes took away altogether: it says nothing about paying."""
    if item.allocations == 1:
        return item.kind == "credit_note" and item.reduced >= item.amount
    return sum(part.amount for part in parts if part.kind == "credit_note") >= item.amount


def _fact(item: GradedItem, parts: "list[Reduction] | tuple[()]", as_of: date) -> InvoiceFact:
    settled = _settled(item, parts, as_of)
    return InvoiceFact(
        invoice_id=item.id,
        customer_id=item.customer_id,
        number=item.number,
        issued=item.issued,
        due=item.due,
        amount_minor=item.amount,
        currency=item.currency,
        settled=settled.on if settled else None,
        written_off=settled.written_off if settled else False,
        disputed=item.disputed,
        rest_minor=max(item.amount - item.reduced, 0) if settled else 0,
    )


def _settled(item: GradedItem, parts: "list[Reduction] | tuple[()]", as_of: date) -> Settled | None:
    if item.allocations == 0 or item.on is None:
        return None
    if item.allocations == 1:
        rows = [DatedAllocation(item.on, item.reduced, _SOURCES.get(item.kind, Source.RECEIPT))]
    else:
        rows = [
            DatedAllocation(part.on, part.amount, _SOURCES.get(part.kind, Source.RECEIPT)) for part in parts
        ]
    return settlement(item.amount, rows, as_of)
