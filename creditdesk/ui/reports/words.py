"""The words of the reports: names, column titles, codes in cells, and the notes that say of when and of what."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.tables import TableColumn, TableTotal
from creditdesk.ui import formats
from creditdesk.ui.dunning_words import state_badge, tone_name
from creditdesk.ui.terms_words import terms_words
from creditdesk.words.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from creditdesk.services.reports.report import ReportRequest

#: Reports in the order of the page, with the words on their chips.
CHIPS = {
    "ageing": QT_TRANSLATE_NOOP("reports", "Ageing"),
    "open_items": QT_TRANSLATE_NOOP("reports", "Open items"),
    "receipts": QT_TRANSLATE_NOOP("reports", "Receipts"),
    "receipts_by_month": QT_TRANSLATE_NOOP("reports", "Receipts by month"),
    "write_offs": QT_TRANSLATE_NOOP("reports", "Write-offs"),
    "letters": QT_TRANSLATE_NOOP("reports", "Letters"),
    "customers": QT_TRANSLATE_NOOP("reports", "Customers"),
}
_TITLES = {
    "ageing": QT_TRANSLATE_NOOP("reports", "Ageing by due date"),
    "ageing_issued": QT_TRANSLATE_NOOP("reports", "Ageing by invoice date"),
    "open_items": QT_TRANSLATE_NOOP("reports", "Open items"),
    "receipts": QT_TRANSLATE_NOOP("reports", "Receipts"),
    "receipts_by_month": QT_TRANSLATE_NOOP("reports", "Receipts by month and customer"),
    "write_offs": QT_TRANSLATE_NOOP("reports", "Write-offs"),
    "letters": QT_TRANSLATE_NOOP("reports", "Letters"),
    "customers": QT_TRANSLATE_NOOP("reports", "Customer list"),
}
_COLUMNS = {
    "customer": QT_TRANSLATE_NOOP("reports", "Customer"),
    "customer_number": QT_TRANSLATE_NOOP("reports", "Number"),
    "not_due": QT_TRANSLATE_NOOP("reports", "Not due"),
    "issued_today": QT_TRANSLATE_NOOP("reports", "Issued that day"),
    "b30": QT_TRANSLATE_NOOP("reports", "1–30 days"),
    "b60": QT_TRANSLATE_NOOP("reports", "31–60 days"),
    "b90": QT_TRANSLATE_NOOP("reports", "61–90 days"),
    "b90plus": QT_TRANSLATE_NOOP("reports", "Over 90 days"),
    "unallocated": QT_TRANSLATE_NOOP("reports", "Unallocated"),
    "balance": QT_TRANSLATE_NOOP("reports", "Balance"),
    "document": QT_TRANSLATE_NOOP("reports", "Document"),
    "kind": QT_TRANSLATE_NOOP("reports", "Kind"),
    "issued": QT_TRANSLATE_NOOP("reports", "Dated"),
    "due": QT_TRANSLATE_NOOP("reports", "Due"),
    "days_late": QT_TRANSLATE_NOOP("reports", "Days late"),
    "amount": QT_TRANSLATE_NOOP("reports", "Amount"),
    "open": QT_TRANSLATE_NOOP("reports", "Open"),
    "tax_id": QT_TRANSLATE_NOOP("reports", "Tax ID"),
    "address": QT_TRANSLATE_NOOP("reports", "Address"),
    "postcode": QT_TRANSLATE_NOOP("reports", "Postcode"),
    "city": QT_TRANSLATE_NOOP("reports", "City"),
    "country": QT_TRANSLATE_NOOP("reports", "Country"),
    "phone": QT_TRANSLATE_NOOP("reports", "Telephone"),
    "email": QT_TRANSLATE_NOOP("reports", "E-mail"),
    "terms": QT_TRANSLATE_NOOP("reports", "Terms"),
    "salesperson": QT_TRANSLATE_NOOP("reports", "Salesperson"),
    "currency": QT_TRANSLATE_NOOP("reports", "Currency"),
    "date": QT_TRANSLATE_NOOP("reports", "Date"),
    "reference": QT_TRANSLATE_NOOP("reports", "Reference"),
    "allocated": QT_TRANSLATE_NOOP("reports", "Allocated"),
    "letter": QT_TRANSLATE_NOOP("reports", "Letter"),
    "tone": QT_TRANSLATE_NOOP("reports", "Kind of letter"),
    "asked": QT_TRANSLATE_NOOP("reports", "Asked for"),
    "deadline": QT_TRANSLATE_NOOP("reports", "Pay by"),
    "state": QT_TRANSLATE_NOOP("reports", "State"),
    "posted_on": QT_TRANSLATE_NOOP("reports", "Posted on"),
    "tracking": QT_TRANSLATE_NOOP("reports", "Tracking number"),
    "total": QT_TRANSLATE_NOOP("reports", "Total"),
    "reason": QT_TRANSLATE_NOOP("reports", "Reason"),
}
_KINDS = {
    "invoice": QT_TRANSLATE_NOOP("reports", "Invoice"),
    "credit_note": QT_TRANSLATE_NOOP("reports", "Credit note"),
    "opening": QT_TRANSLATE_NOOP("reports", "Opening balance"),
    "receipt": QT_TRANSLATE_NOOP("reports", "Receipt"),
    "returned": QT_TRANSLATE_NOOP("reports", "Returned payment"),
    "reversal": QT_TRANSLATE_NOOP("reports", "Reversal"),
    "refund": QT_TRANSLATE_NOOP("reports", "Refund"),
    "bad_debt": QT_TRANSLATE_NOOP("reports", "Bad debt"),
    "small_difference": QT_TRANSLATE_NOOP("reports", "Small difference"),
    "other": QT_TRANSLATE_NOOP("reports", "Other write-off"),
    "write_off": QT_TRANSLATE_NOOP("reports", "Write-off, kind not named"),
    "bad_debt_reversed": QT_TRANSLATE_NOOP("reports", "Bad debt, reversed"),
    "small_difference_reversed": QT_TRANSLATE_NOOP("reports", "Small difference, reversed"),
    "other_reversed": QT_TRANSLATE_NOOP("reports", "Other write-off, reversed"),
    "write_off_reversed": QT_TRANSLATE_NOOP("reports", "Write-off, reversed"),
}


def say(text: str) -> str:
    """A text of this page in the language of the screen."""
    return QCoreApplication.translate("reports", text)


def report_title(request: "ReportRequest") -> str:
    """The name of a report; the two ageings have two, for they are two clocks."""
    issued = request.key == "ageing" and request.basis == "issued"
    return say(_TITLES["ageing_issued" if issued else request.key])


def column_title(column: TableColumn) -> str:
    """The title of a column; a month is its own title."""
    return say(_COLUMNS[column.title]) if column.title in _COLUMNS else column.title


def currency_title() -> str:
    """The title of the column that names the currency."""
    return say(_COLUMNS["currency"])


def total_pattern() -> str:
    """``Total {currency}`` in the language of the screen."""
    return say(QT_TRANSLATE_NOOP("reports", "Total {currency}"))


def worded_totals(totals: Sequence[TableTotal]) -> tuple[TableTotal, ...]:
    """``totals`` with the words for the parts of a currency."""
    return tuple(replace(total, part=cell_word("", total.part)) if total.part else total for total in totals)


def cell_word(key: str, code: str) -> str:
    """The word for a code in the column named ``key``."""
    if key == "tone":
        return tone_name(code)
    if key == "state":
        return state_badge(code)[1]
    if key == "terms":
        return terms_words(code)
    return say(_KINDS[code]) if code in _KINDS else code


def when(request: "ReportRequest") -> str:
    """As of which day or of which period."""
    how = formats.current()
    if request.span != "period":
        return say(QT_TRANSLATE_NOOP("reports", "As of {0}")).format(how.long_date(request.as_of))
    first, last = how.long_date(request.first), how.long_date(request.last)
    return say(QT_TRANSLATE_NOOP("reports", "{0} to {1}")).format(first, last)


def amounts_in(currencies: Sequence[str]) -> tuple[str, ...]:
    """The one currency of all amounts, said once, so that the titles of the columns stay short."""
    words = say(QT_TRANSLATE_NOOP("reports", "amounts in {0}"))
    return (words.format(currencies[0]),) if len(currencies) == 1 else ()


def notes(request: "ReportRequest", currency: str, today: date) -> tuple[str, ...]:
    """What stands below the title on paper and in files: time, and what was left out or counted how."""
    found = [when(request)]
    if request.span == "as_of" and request.as_of > today:
        known = formats.current().long_date(today)
        found.append(
            say(QT_TRANSLATE_NOOP("reports", "a future day: nothing after {0} is known")).format(known)
        )
    elif request.span == "as_of":
        found.append(say(QT_TRANSLATE_NOOP("reports", "payments considered up to that day")))
    if request.key == "receipts":
        found.append(say(QT_TRANSLATE_NOOP("reports", "allocations up to the last day")))
    if request.key == "write_offs":
        found.append(say(QT_TRANSLATE_NOOP("reports", "reversals on their own day, with a minus")))
    if request.key == "letters":
        found.append(say(QT_TRANSLATE_NOOP("reports", "with their present state")))
    if currency:
        found.append(say(QT_TRANSLATE_NOOP("reports", "only {0}")).format(currency))
    return tuple(found)
