"""Books sales and what was paid on them: receipts of one day are one payment, whatever it is for."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from creditdesk.db.bulk import ItemRow, OpeningStepRow
from creditdesk.db.money_writes import NewAllocation, against_credit_note
from creditdesk.domain.write_offs import likely_kind, stored_reason
from creditdesk.services.sample.books import Books
from creditdesk.services.sample.days import Days
from creditdesk.services.sample.sales import Part, Sale
from creditdesk.services.sample.shipped import Loose

_Booked = tuple[Sale, ItemRow]
_Paid = tuple[Part, _Booked]
_GRANTED = timedelta(days=7)
_CHINESE = ("CNY",)


def book_sales(books: Books, sales: Iterable[Sale]) -> None:
    """Book ``sales`` in order of time, then everything that was paid on them."""
    booked = [(sale, books.add_invoice(sale)) for sale in sorted(sales, key=_when)]
    paid = [(part, one) for one in booked for part in one[0].parts]
    paid.sort(key=_together)
    for (_, _, _, kind, _), group in groupby(paid, key=_together):
        if kind == "credit_note":
            _book_credits(books, list(group))
        else:
            _book_payment(books, list(group))
    for sale, row in booked:
        if sale.step_on is not None:
            until = (sale.step_on + _GRANTED).isoformat()
            books.openings.append(OpeningStepRow(row.id, 0, sale.step, sale.step_on.isoformat(), until))


def book_loose(books: Books, loose: Loose, currency: str, days: Days) -> None:
    """Book a receipt or a credit note that nobody has allocated."""
    on = days.week_day(loose.on)
    if loose.is_credit_note:
        books.add_credit_note(loose.customer, currency, on, loose.amount)
    else:
        books.add_payment(loose.customer, currency, on, loose.amount, reference=loose.reference)


def _when(sale: Sale) -> tuple[date, str, date, int]:
    return sale.issued, sale.code, sale.due, sale.amount


def _together(paid: _Paid) -> tuple[date, str, str, str, int]:
    """What is equal for all that one payment pays; a payment that was taken back stays alone."""
    part, (sale, row) = paid
    alone = row.id if part.returned_on or part.kind != "receipt" else 0
    return part.on, sale.code, sale.currency, part.kind, alone


def _book_credits(books: Books, group: Sequence[_Paid]) -> None:
    for part, (sale, row) in group:
        note = books.add_credit_note(sale.code, sale.currency, part.on, part.amount, row.id)
        books.allocations += against_credit_note(row.id, note.id, part.amount, part.on)


def _book_payment(books: Books, group: Sequence[_Paid]) -> None:
    part, (sale, _) = group[0]
    amount = sum(one.amount + one.extra for one, _ in group)
    number = books.add_payment(sale.code, sale.currency, part.on, amount, part.kind,
                               reference=_reference(group), reason=_reason(part, sale))  # fmt: skip
    rows = [
        NewAllocation(row.id, one.amount, max(part.on, sold.issued), payment_id=number)
        for one, (sold, row) in group
    ]
    books.allocations += rows
    if part.returned_on:
        back = books.add_payment(sale.code, sale.currency, part.returned_on, -amount, "returned",
                                 reference=_reference(group), reason=part.reason, reverses=number)  # fmt: skip
        books.allocations += [
            NewAllocation(row.invoice_id, -row.amount, part.returned_on, payment_id=back) for row in rows
        ]


def _reason(part: Part, sale: Sale) -> str:
    """What was said of a payment; a write-off says its kind as well."""
    if part.kind != "write_off":
        return part.reason
    return stored_reason(likely_kind(sale.amount, part.amount), part.reason)


def _reference(group: Sequence[_Paid]) -> str:
    """What the customer wrote on its transfer: the invoices, or nothing that helps."""
    part, (sale, _) = group[0]
    chinese = sale.currency in _CHINESE
    if part.kind != "receipt":
        return group[0][1][1].number
    if not all(one.quoted for one, _ in group):
        return "货款" if chinese else "payment on account"
    numbers = " ".join(dict.fromkeys(row.number for _, (_, row) in group))
    return f"货款 {numbers}" if chinese else numbers
