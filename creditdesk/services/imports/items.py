"""Invoices and credit notes of a file as rows of the ledger, with the payments the file tells of."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from creditdesk.db.bulk import AllocationRow, ItemRow, PaymentRow
from creditdesk.db.queries.imports import KnownItem, PlainInvoice
from creditdesk.db.queries.open_invoices import OpenInvoice
from creditdesk.domain.terms import due_date, parse_terms
from creditdesk.exchange.findings import RowError
from creditdesk.exchange.rows import ImportRow
from creditdesk.services.calendars import DueCalendar
from creditdesk.services.imports.folding import Days


@dataclass(frozen=True, slots=True)
class PlainInvoices:
    """Invoices of which nothing is to be said but their figures: see ``queries.insert_plain_invoices``.

    ``made`` makes the row to store of an invoice and its id, when its turn comes: a file may have millions.
    """

    made: Callable[[int, ImportRow], PlainInvoice] | None = None
    ids: "array[int]" = field(default_factory=lambda: array("q"))
    rows: list[ImportRow] = field(default_factory=list[ImportRow])

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, part: slice) -> list[PlainInvoice]:
        """The rows to store of a part of them."""
        return list(map(self.made, self.ids[part], self.rows[part])) if self.made else []


@dataclass(slots=True)
class Booked:
    """Rows to store, in the order in which they may be stored, and what was found on the way."""

    next_item: int = 1
    plain: PlainInvoices = field(default_factory=PlainInvoices)
    items: list[ItemRow] = field(default_factory=list[ItemRow])
    payments: list[PaymentRow] = field(default_factory=list[PaymentRow])
    allocations: list[AllocationRow] = field(default_factory=list[AllocationRow])
    reopened: set[int] = field(default_factory=set[int])
    errors: list[RowError] = field(default_factory=list[RowError])
    skipped: int = 0
    less_open: list[ImportRow] = field(default_factory=list[ImportRow])
    unlisted: list[OpenInvoice] = field(default_factory=list[OpenInvoice])


@dataclass(frozen=True, slots=True)
class Setting:
    """What rows of a file need to know: ids to count from, terms, the day of the file's open amounts."""

    batch_id: int
    first_item: int
    first_payment: int
    file_day: date
    calendar: DueCalendar
    default_terms: str
    customer_terms: Mapping[int, str]


class TermDates:
    """Due dates and assumed issue dates from terms; each (terms, day) is reckoned once."""

    def __init__(self, calendar: DueCalendar, default: str) -> None:
        self._calendar, self._default = calendar, default
        self._due: dict[tuple[str, date], date] = {}

    def chosen(self, *terms: str) -> str:
        """The first terms that are given: of the row, the customer, the company."""
        return next(filter(None, terms), self._default)

    def due(self, terms: str, issued: date) -> date:
        """The due date, moved to a working day of the company's calendar where that is usual or wished."""
        key = terms, issued
        if key not in self._due:
            self._due[key] = due_date(parse_terms(terms), issued, self._calendar(issued))
        return self._due[key]

    def issued(self, terms: str, due: date) -> date:
        """The assumed day of issue: the due date less the days of the terms (CONTRACT, field ``issued``)."""
        return due - timedelta(days=parse_terms(terms).days)


def book_items(
    rows: Sequence[ImportRow],
    ids: Sequence[int],
    known: Mapping[int, KnownItem],
    keys: Mapping[int, str],
    setting: Setting,
) -> Booked:
    """Turn the rows whose customers have ``ids`` into items, payments and allocations.

    ``known`` are items of the ledger by index of the row: the same figures are skipped, others are an error. ``keys``
    identify the payments among the rows, by index; "" for one that the ledger has.
    """
    terms, days = TermDates(setting.calendar, setting.default_terms), Days()
    booked = Booked(setting.first_item, PlainInvoices(_plain_maker(ids, setting, terms, days)))
    for place, row in enumerate(rows):
        customer = ids[row.party]
        if not customer:
            booked.errors.append(RowError(row.row, "customer", "customer_ambiguous", row.number))
        elif row.kind == "payment":
            _receipt(booked, row, customer, keys[place], setting, days)
        elif place in known:
            _compare(booked, row, known[place])
        else:
            _item(booked, row, customer, setting, terms, days)
    return booked


def due_by_terms(ids: Sequence[int], setting: Setting) -> Callable[[ImportRow], date | None]:
    """What gives the due date that a row of the file will have; None for payments and where nobody is meant."""
    terms = TermDates(setting.calendar, setting.default_terms)

    def due(row: ImportRow) -> date | None:
        customer = ids[row.party]
        if row.due is not None or row.kind == "payment" or not customer:
            return row.due
        return _dates(row, terms, setting.customer_terms.get(customer, ""))[1]

    return due


def _item(
    booked: Booked, row: ImportRow, customer: int, setting: Setting, terms: TermDates, days: Days
) -> None:
    number = booked.next_item
    booked.next_item += 1
    if (
        row.open is row.settled is row.paid is None
        and row.amount > 0
        and row.issued is not None
        and not (row.disputed or row.terms)
    ):
        if row.due is None:  # not later, when rows are being stored
            _dates(row, terms, setting.customer_terms.get(customer, ""))
        booked.plain.ids.append(number)
        booked.plain.rows.append(row)
        return
    issued, due, assumed = _dates(row, terms, setting.customer_terms.get(customer, ""))
    left, closed = row.amount, None
    if row.open is not None or row.settled is not None or row.paid is not None:
        left, closed = _settle(booked, row, customer, number, issued, setting, days)
    booked.items.append(
        ItemRow(
            number, customer, row.kind, row.number, days[issued], days[due], row.currency, row.amount, left, closed,
            row.terms, int(assumed), "", "disputed" if row.disputed else "", int(row.disputed), None, setting.batch_id,
        )
    )  # fmt: skip


def _plain_maker(
    ids: Sequence[int], setting: Setting, terms: TermDates, days: Days
) -> Callable[[int, ImportRow], PlainInvoice]:
    batch, terms_of = setting.batch_id, setting.customer_terms

    def made(number: int, row: ImportRow) -> PlainInvoice:
        customer = ids[row.party]
        issued, due, _ = _dates(row, terms, terms_of.get(customer, ""))
        return number, customer, row.number, days[issued], days[due], row.currency, row.amount, batch

    return made


def _dates(row: ImportRow, terms: TermDates, customer_terms: str) -> tuple[date, date, bool]:
    """(issued, due, whether issued is assumed); the one the file leaves out follows from the terms."""
    if row.issued is None:
        due = row.due or date.min  # the reader refuses rows without both
        if row.kind == "credit_note":
            return due, due, True
        return terms.issued(terms.chosen(row.terms, customer_terms), due), due, True
    if row.due is None and row.kind == "credit_note":
        return row.issued, row.issued, False
    return row.issued, row.due or terms.due(terms.chosen(row.terms, customer_terms), row.issued), False


def _settle(
    booked: Booked, row: ImportRow, customer: int, item: int, issued: date, setting: Setting, days: Days
) -> tuple[int, str | None]:
    """Book what was paid according to the row; what is left open, and since when nothing is.

    ``settled`` dates the full amount; ``open`` and ``paid`` mean a payment on the file's day, whose date is assumed.
    A credit note is used up by a refund.
    """
    total, dated = _paid(row, setting.file_day)
    if not total:
        return row.amount, None
    used = max(total, row.amount) if row.amount < 0 else min(total, row.amount)
    on_date = days[max(dated, issued)]
    payment = setting.first_payment + len(booked.payments)
    free = total - used
    booked.payments.append(
        PaymentRow(
            payment, customer, "receipt" if total > 0 else "refund", days[dated], row.currency, total, free,
            None if free else on_date, row.number, "", None, None, setting.batch_id, int(row.settled is None),
        )
    )  # fmt: skip
    booked.allocations.append(AllocationRow(item, payment, None, used, on_date))
    return row.amount - used, None if row.amount - used else on_date


def _paid(row: ImportRow, file_day: date) -> tuple[int, date]:
    if row.settled is not None:
        return (
            row.paid if row.paid is not None and abs(row.paid) > abs(row.amount) else row.amount
        ), row.settled
    if row.paid is not None:
        return row.paid, file_day
    return row.amount - (row.amount if row.open is None else row.open), file_day


def _receipt(booked: Booked, row: ImportRow, customer: int, key: str, setting: Setting, days: Days) -> None:
    """A payment line in a list of open items: money that is not allocated yet."""
    if not key:
        booked.skipped += 1
        return
    dated = row.issued or setting.file_day
    booked.payments.append(
        PaymentRow(
            setting.first_payment + len(booked.payments), customer, "receipt", days[dated], row.currency, row.amount,
            row.amount, None, row.reference, "", None, key, setting.batch_id,
        )
    )  # fmt: skip


def _compare(booked: Booked, row: ImportRow, known: KnownItem) -> None:
    """The same number of the same customer: a duplicate when the figures are the same, else an error."""
    same_issued = row.issued is None or known.issued_assumed or row.issued == known.issued
    same_due = row.due is None or row.due == known.due
    if row.amount != known.amount or row.currency != known.currency or not (same_issued and same_due):
        booked.errors.append(RowError(row.row, "invoice", "other_figures", row.number))
        return
    booked.skipped += 1
    left = 0 if row.settled else row.open if row.paid is None else row.amount - row.paid
    if left is not None and abs(left) < abs(known.open):
        booked.less_open.append(row)
