"""The invoice list: its columns and where its rows come from."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.ageing import LONG_OVERDUE
from creditdesk.services.invoices import InvoiceFilter, InvoiceLine, invoice_ids, invoice_lines
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.formats import Formats
from creditdesk.ui.tables.columns import NAME, Column, Tone
from creditdesk.ui.tables.paged_model import Sort
from creditdesk.words.marks import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class InvoiceChoice:
    """What is to be shown: a filter, what is looked for, and what the list was narrowed to from elsewhere.

    ``only`` are the invoices behind a grade or, ``unlisted``, those that an imported list leaves out.
    """

    shown: InvoiceFilter = "open"
    search: str = ""
    customer_id: int | None = None
    currency: str = ""
    due_from: date | None = None
    due_to: date | None = None
    only: tuple[int, ...] = ()
    unlisted: bool = False


#: No filter at all: what an unfiltered table asks for.
EVERYTHING = InvoiceChoice("all")
STATES: dict[str, tuple[Tone, str]] = {
    "paid": ("good", QT_TRANSLATE_NOOP("badges", "Paid")),
    "written_off": ("warn", QT_TRANSLATE_NOOP("badges", "Written off")),
    "open": ("plain", QT_TRANSLATE_NOOP("badges", "Open")),
    "part_paid": ("info", QT_TRANSLATE_NOOP("badges", "Part paid")),
    "overdue": ("red", QT_TRANSLATE_NOOP("badges", "Overdue")),
    "disputed": ("warn", QT_TRANSLATE_NOOP("badges", "Disputed")),
    "credit": ("info", QT_TRANSLATE_NOOP("badges", "Credit note")),
    "used": ("good", QT_TRANSLATE_NOOP("badges", "Used up")),
    "later": ("info", QT_TRANSLATE_NOOP("badges", "Counts from {0}")),
}


def state_of(line: InvoiceLine, written_off: int = 0) -> str:
    """The one word for an item: what most matters of it now; ``written_off`` of it was given up, minor units."""
    if line.later:
        return "later"
    if line.amount < 0:
        return "credit" if line.open else "used"
    if not line.open:
        return "written_off" if written_off > 0 else "paid"
    if line.disputed:
        return "disputed"
    if line.days_late > 0:
        return "overdue"
    return "part_paid" if line.open < line.amount else "open"


def state_words(line: InvoiceLine, written_off: int = 0) -> str:
    """The state in words."""
    words = QCoreApplication.translate("badges", STATES[state_of(line, written_off)][1])
    return words.format(_counts_from(line)) if line.later else words


def _counts_from(line: InvoiceLine) -> str:
    """The day from which on it counts, without the year where that is this one."""
    how, today = formats.current(), line.due + timedelta(days=line.days_late)
    return how.short_date(line.issued) if line.issued.year == today.year else how.date(line.issued)


def _late_text(row: InvoiceLine, how: Formats) -> str:
    """Days overdue now, by how many days it was paid late, or from when on it counts."""
    if row.later:
        return QCoreApplication.translate("invoices", "from {0}").format(_counts_from(row))
    days = _days_late(row)
    return how.days(days) if days is not None else ""


def _days_late(row: InvoiceLine) -> int | None:
    """Days overdue now or, once it is settled, by how many days that was late; None where it is not."""
    if row.later or row.amount < 0:
        return None
    closed_late = (row.closed_on - row.due).days if row.closed_on is not None else 0
    days = row.days_late if row.open else closed_late
    return days if days > 0 else None


def _late_tone(row: InvoiceLine) -> Tone | None:
    return "red" if row.open > 0 and row.days_late > LONG_OVERDUE else None


def _open_tone(row: InvoiceLine) -> Tone | None:
    return None if row.open else "plain"


def _step_text(row: InvoiceLine, _how: Formats) -> str:
    """The last step taken; credit notes are named here, since they are never reminded of."""
    if row.amount < 0:
        return QCoreApplication.translate("invoices", "credit note")
    return QCoreApplication.translate("invoices", "Step {0}").format(row.step) if row.step else ""


COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("columns", "Number"), width=100, whole=True),
    Column("customer", QT_TRANSLATE_NOOP("columns", "Customer"), width=NAME, stretch=True),
    Column("issued", QT_TRANSLATE_NOOP("columns", "Issued"), "date", 100, hidden=True),
    Column("due", QT_TRANSLATE_NOOP("columns", "Due"), "date", 92, yields=1),
    Column("amount", QT_TRANSLATE_NOOP("columns", "Amount"), "money", 124, hidden=True),
    Column("open", QT_TRANSLATE_NOOP("columns", "Open"), "money", 116, tone=_open_tone),
    Column("days_late", QT_TRANSLATE_NOOP("columns", "Late"), "days", 56, yields=2, show=_late_text, tone=_late_tone,
           figure=_days_late, written=QT_TRANSLATE_NOOP("columns", "Days late")),
    Column("step", QT_TRANSLATE_NOOP("columns", "Reminded"), width=84, yields=3, sortable=False, show=_step_text),
    Column("closed_on", QT_TRANSLATE_NOOP("columns", "Settled on"), "date", 100, hidden=True),
)  # fmt: skip


class InvoiceSource:
    """Reads ids and windows of rows from the ledger of ``desk``."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        """Ids in order; without a chosen column the oldest due first, paid ones the newest first."""
        choice = filter if isinstance(filter, InvoiceChoice) else EVERYTHING
        newest_first = choice.shown in ("paid", "all")
        return invoice_ids(
            self._desk.ledger,
            self._desk.today(),
            shown=choice.shown,
            search=choice.search,
            sort=sort.key if sort else "due",
            descending=sort.descending if sort else newest_first,
            customer_id=choice.customer_id,
            currency=choice.currency,
            due_from=choice.due_from,
            due_to=choice.due_to,
            only=choice.only,
        )

    def rows(self, ids: Sequence[int]) -> list[InvoiceLine]:
        """A window of rows."""
        return invoice_lines(self._desk.ledger, ids, self._desk.today())
