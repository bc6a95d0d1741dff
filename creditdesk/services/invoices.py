"""Invoices and credit notes: enter one, correct nothing silently; rows for the list and the panes."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.money_writes import against_credit_note, insert_allocations
from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import invoice_details as details
from creditdesk.db.queries import invoices as queries
from creditdesk.db.queries import letters as letter_queries
from creditdesk.db.queries.invoice_details import ItemFacts, StepLine
from creditdesk.db.queries.invoices import AllocationLine, InvoiceFilter, InvoiceLine
from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.money import plain
from creditdesk.domain.names import clean_text
from creditdesk.domain.terms import due_date, parse_terms
from creditdesk.errors import UserError
from creditdesk.services.calendars import due_calendar
from creditdesk.services.context import Acting
from creditdesk.services.fields import named, require_amount
from creditdesk.services.payment_rules import fitting_day

if TYPE_CHECKING:
    from creditdesk.db.tables import Customer, Invoice
    from creditdesk.db.work import Work

MAX_NUMBER = 60


@dataclass(frozen=True, slots=True)
class InvoiceDraft:
    """What the invoice form holds; ``amount`` in minor units, positive. Without ``due`` it follows from the terms."""

    customer_id: int
    number: str
    issued: date
    amount: int
    currency: str
    due: date | None = None
    terms: str = ""
    reference: str = ""
    note: str = ""
    kind: str = "invoice"
    corrects_id: int | None = None


@dataclass(frozen=True, slots=True)
class DueProposal:
    """A due date and why: the terms it follows from, whose they are (document, customer or company), and the day
    that was ``counted`` before it was moved to a working day."""

    due: date
    terms: str
    source: str
    counted: date


@dataclass(frozen=True, slots=True)
class InvoiceView:
    """One item with what has reduced it (oldest first), the steps it took and the letters that name it."""

    line: InvoiceLine
    facts: ItemFacts
    moves: tuple[AllocationLine, ...]
    steps: tuple[StepLine, ...]
    letters: tuple[LetterLine, ...]


def add_invoice(ledger: Ledger, draft: InvoiceDraft, acting: Acting) -> tuple[int, ChangeSet]:
    """Store an invoice or a credit note; a credit note with ``corrects_id`` is set against that invoice at once.

    Raises ``UserError`` with ``field``: number_missing, number_taken, amount_not_positive, due_before_issued,
    unknown_currency, unknown_terms, not_found.
    """
    from creditdesk.db.tables import Customer, Invoice

    number = _checked(draft)
    with ledger.work(acting.actor, acting.at) as work:
        customer = work.session.get(Customer, draft.customer_id)
        if customer is None:
            raise UserError("not_found", what="customer", field="customer_id")
        if queries.number_taken(work.connection, draft.customer_id, draft.kind, number):
            raise UserError("number_taken", field="number", value=number)
        corrected = _corrected(work, draft)
        due, terms = _due(work, customer, draft)
        if due < draft.issued:
            raise UserError("due_before_issued", field="due", due=due, issued=draft.issued)
        amount = -draft.amount if draft.kind == "credit_note" else draft.amount
        item = Invoice(
            customer_id=draft.customer_id,
            kind=draft.kind,
            number=number,
            issued=draft.issued,
            due=due,
            currency=draft.currency,
            amount_minor=amount,
            open_minor=amount,
            terms=terms,
            reference=clean_text(draft.reference),
            note=clean_text(draft.note),
            corrects_id=draft.corrects_id,
        )
        work.session.add(item)
        work.session.flush()
        stored = item.id or 0
        if corrected is not None:
            _set_against(work, stored, corrected, draft)
        work.record("create", draft.kind, stored, {"number": number, "amount": plain(amount, draft.currency),
                                                   "currency": draft.currency, "due": due})  # fmt: skip
        work.touch("invoice", stored)
        work.touch("customer", draft.customer_id)
        return stored, work.changes


def proposed_due(ledger: Ledger, customer_id: int, issued: date, terms: str = "") -> DueProposal:
    """The due date that the form proposes. Raises ``UserError``: unknown_terms and the like."""
    with ledger.read() as connection:
        customers = queries.terms_of(connection, customer_id)
        company = company_queries.company(connection)
        calendar = due_calendar(connection, company)(issued)
    found = terms or customers or company.default_terms
    source = "document" if terms else "customer" if customers else "company"
    agreed = parse_terms(found)
    return DueProposal(due_date(agreed, issued, calendar), found, source, due_date(agreed, issued))


def counted_due(line: InvoiceLine, facts: ItemFacts) -> date | None:
    """The day on which the terms of an item end, not moved to a working day; None where they count from another day
    than that of the invoice, or are not known."""
    if not facts.terms or facts.issued_assumed:
        return None
    try:
        terms = parse_terms(facts.terms)
    except UserError:
        return None
    return due_date(terms, line.issued) if terms.start == "invoice" else None


def invoice_ids(
    ledger: Ledger,
    today: date,
    *,
    shown: InvoiceFilter = "open",
    search: str = "",
    sort: str = "due",
    descending: bool = False,
    customer_id: int | None = None,
    currency: str = "",
    due_from: date | None = None,
    due_to: date | None = None,
    only: Sequence[int] = (),
) -> "array[int]":
    """Ids of the invoice list, filtered, searched and sorted by SQL; ``due_from`` and ``due_to`` are included,
    ``only`` narrows it to these items."""
    with ledger.read() as connection:
        return queries.invoice_ids(
            connection,
            today,
            shown=shown,
            search=search,
            sort=sort,
            descending=descending,
            customer_id=customer_id,
            currency=currency,
            due_from=due_from,
            due_to=due_to,
            only=only,
        )


def invoice_lines(ledger: Ledger, ids: Sequence[int], today: date) -> list[InvoiceLine]:
    """Rows of the invoice list for a window of ids."""
    with ledger.read() as connection:
        return queries.invoice_lines(connection, ids, today)


def invoice_counts(ledger: Ledger, today: date) -> dict[str, int]:
    """How many items each filter shows."""
    with ledger.read() as connection:
        return queries.invoice_counts(connection, today)


def currencies(ledger: Ledger) -> list[str]:
    """The currencies in which anything was ever invoiced or received, in alphabetical order."""
    with ledger.read() as connection:
        return queries.currencies(connection)


def usual_currency(ledger: Ledger, customer_id: int) -> str:
    """What a new document of the customer is preset to: his own currency, the one of most of his documents, or the
    company's."""
    with ledger.read() as connection:
        own = queries.own_currency(connection, customer_id)
        used = queries.customer_currencies(connection, customer_id)
        return own or next(iter(used), "") or company_queries.company(connection).currency


def customer_currencies(ledger: Ledger, customer_id: int) -> list[str]:
    """The currencies in which the customer was ever invoiced or has paid, the usual one first."""
    with ledger.read() as connection:
        return queries.customer_currencies(connection, customer_id)


def customer_invoices(ledger: Ledger, customer_id: int, today: date) -> list[InvoiceLine]:
    """All items of one customer, open ones first."""
    with ledger.read() as connection:
        return queries.customer_invoices(connection, customer_id, today)


def invoice_view(ledger: Ledger, invoice_id: int, today: date) -> InvoiceView:
    """One item whole, read at one moment; raises ``UserError('not_found')``."""
    with ledger.read() as connection:
        lines = queries.invoice_lines(connection, [invoice_id], today)
        facts = details.item_facts(connection, invoice_id, today)
        if not lines or facts is None:
            raise UserError("not_found", what="invoice")
        return InvoiceView(
            lines[0],
            facts,
            tuple(queries.allocation_lines(connection, invoice_id)),
            tuple(details.steps(connection, invoice_id)),
            tuple(letter_queries.invoice_letters(connection, invoice_id)),
        )


def _checked(draft: InvoiceDraft) -> str:
    number = clean_text(draft.number).replace("\n", " ")
    if not number:
        raise UserError("number_missing", field="number")
    if len(number) > MAX_NUMBER:
        raise UserError("number_too_long", field="number", limit=MAX_NUMBER)
    require_amount(draft.amount, draft.currency)
    return number


def _due(work: "Work", customer: "Customer", draft: InvoiceDraft) -> tuple[date, str]:
    if draft.kind == "credit_note":
        return draft.due or draft.issued, ""
    company = company_queries.company(work.connection)
    terms = draft.terms or customer.terms or company.default_terms
    if draft.terms:
        named("terms", parse_terms, draft.terms)
    try:
        if draft.due:
            return draft.due, terms
        calendar = due_calendar(work.connection, company)(draft.issued)
        return due_date(parse_terms(terms), draft.issued, calendar), terms
    except UserError as error:
        raise UserError(error.code, **{**error.params, "field": "terms"}) from None


def _corrected(work: "Work", draft: InvoiceDraft) -> "Invoice | None":
    """The invoice that a credit note is for; one of the same customer and currency."""
    from creditdesk.db.tables import Invoice

    if draft.corrects_id is None:
        return None
    invoice = work.session.get(Invoice, draft.corrects_id)
    if (
        invoice is None
        or invoice.kind == "credit_note"
        or draft.kind != "credit_note"
        or (invoice.customer_id, invoice.currency) != (draft.customer_id, draft.currency)
    ):
        raise UserError("not_found", what="invoice", field="corrects_id")
    return invoice


def _set_against(work: "Work", credit_note_id: int, invoice: "Invoice", draft: InvoiceDraft) -> None:
    number = invoice.id or 0
    amount = min(draft.amount, invoice.open_minor)
    if amount > 0:
        on_date = fitting_day(work, invoice, amount, draft.issued)
        insert_allocations(work.connection, against_credit_note(number, credit_note_id, amount, on_date))
        work.session.expire_all()
    work.touch("invoice", number)
