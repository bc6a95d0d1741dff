"""The tables in a customer's pane: invoices, payments, letters."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from creditdesk.domain.ageing import LONG_OVERDUE
from creditdesk.services.invoices import InvoiceFilter, InvoiceLine, invoice_ids, invoice_lines
from creditdesk.services.payments import PaymentLine
from creditdesk.services.reminders.views import LetterLine
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import STATES
from creditdesk.ui.formats import Formats
from creditdesk.ui.payment_words import payment_words
from creditdesk.ui.tables.columns import Column, Tone
from creditdesk.ui.tables.list_source import ListSource
from creditdesk.ui.tables.paged_model import Sort
from creditdesk.ui.tables.view import TableView
from creditdesk.words.marks import QT_TRANSLATE_NOOP


def _late_tone(row: InvoiceLine) -> Tone | None:
    if not row.open:
        return "plain"
    return "red" if row.open > 0 and row.days_late > LONG_OVERDUE else None


def _days(row: InvoiceLine, how: Formats) -> str:
    if row.later:
        return QCoreApplication.translate("invoices", "later")
    return how.days(row.days_late) if row.open > 0 and row.days_late > 0 else ""


def _payment_text(row: PaymentLine, how: Formats) -> str:
    """Ordinary receipts by their reference, anything else by what it is; with what of it is still free."""
    plain = row.kind == "receipt" and not row.reversed and row.reference
    words = row.reference if plain else payment_words(row.kind, row.cause)
    if row.amount < 0 and row.reason:
        words = f"{words} · {row.reason}"
    if row.returned:
        return QCoreApplication.translate("payments", "{0}, returned").format(words)
    if row.reversed:
        return QCoreApplication.translate("payments", "{0}, reversed").format(words)
    if row.free > 0 and row.ahead > 0:
        all_of_it = QCoreApplication.translate("payments", "{0} free, in advance · {1}")
        part = QCoreApplication.translate("payments", "{0} free, part in advance · {1}")
        return (all_of_it if row.ahead == row.free else part).format(_free_text(row, how), words)
    if row.free > 0:
        return QCoreApplication.translate("payments", "{0} free · {1}").format(_free_text(row, how), words)
    return words


def _free_text(row: PaymentLine, how: Formats) -> str:
    """A payment and the entry that took it back have nothing free together, so neither shows any."""
    return how.money(row.free, row.currency) if row.free and not (row.reversed or row.takes_back) else ""


INVOICE_COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("columns", "Number"), width=104, stretch=True, whole=True),
    Column("due", QT_TRANSLATE_NOOP("columns", "Due"), "date", 94),
    Column("open", QT_TRANSLATE_NOOP("columns", "Open"), "money", 92, tone=_late_tone),
    Column(
        "days_late", QT_TRANSLATE_NOOP("columns", "Late"), "days", 56, yields=1, show=_days, tone=_late_tone
    ),
    Column("amount", QT_TRANSLATE_NOOP("columns", "Amount"), "money", 92, hidden=True),
    Column("issued", QT_TRANSLATE_NOOP("columns", "Issued"), "date", 94, hidden=True),
)
PAYMENT_COLUMNS = (
    Column("dated", QT_TRANSLATE_NOOP("columns", "Date"), "date", 94),
    Column("kind", QT_TRANSLATE_NOOP("columns", "What"), width=140, stretch=True, show=_payment_text),
    Column("amount", QT_TRANSLATE_NOOP("columns", "Amount"), "money", 96),
    Column("free", QT_TRANSLATE_NOOP("columns", "Free"), "money", 92, show=_free_text, hidden=True),
)
LETTER_COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("columns", "Letter"), width=72, stretch=True),
    Column("dated", QT_TRANSLATE_NOOP("columns", "Date"), "date", 94),
    Column("payable", QT_TRANSLATE_NOOP("columns", "Demanded"), "money", 88),
    Column("state", QT_TRANSLATE_NOOP("columns", "State"), "badge", 94, badges=STATES),
)


class CustomerInvoices:
    """All items of one customer in one currency, those open first; windows of rows from the ledger."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.customer_id, self.currency = 0, ""

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        """What is dated later, then open items, newest due date first, unless a column is chosen."""
        if sort is not None:
            return self._ids("all", sort.key, sort.descending)
        return (
            self._ids("later", "due", True) + self._ids("open", "due", True) + self._ids("paid", "due", True)
        )

    def _ids(self, shown: InvoiceFilter, sort: str, descending: bool) -> "array[int]":
        return invoice_ids(
            self._desk.ledger, self._desk.today(), shown=shown, sort=sort, descending=descending,
            customer_id=self.customer_id, currency=self.currency,
        )  # fmt: skip

    def rows(self, ids: Sequence[int]) -> list[InvoiceLine]:
        """A window of rows."""
        return invoice_lines(self._desk.ledger, ids, self._desk.today())


class InvoicesTab(TableView):
    """The customer's items; opening one leads to the invoice page."""

    def __init__(self, desk: Desk, name: str) -> None:
        self.items = CustomerInvoices(desk)
        super().__init__(
            INVOICE_COLUMNS,
            self.items,
            name,
            ask=lambda work, done: desk.read(self, work, done),
            memory=desk.memory,
            memory_key="customer-invoices",
            sum_key="open",
        )

    def show_customer(self, customer_id: int, currency: str) -> None:
        """Show this customer's items in one currency."""
        self.items.customer_id, self.items.currency = customer_id, currency
        self.set_currency(currency)
        self.reload()


class ListTab(QWidget):
    """A table over rows in memory with buttons for the chosen row below."""

    def __init__(self, desk: Desk, columns: Sequence[Column], name: str, key: str, sum_key: str) -> None:
        super().__init__()
        self.source = ListSource()
        self.table = TableView(
            columns, self.source, name, memory=desk.memory, memory_key=key, sum_key=sum_key
        )
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(0, 4, 0, 0)
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons)

    def add_button(self, button: QPushButton) -> QPushButton:
        """A button below the table."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def fill(self, rows: Sequence[PaymentLine] | Sequence[LetterLine], currency: str) -> None:
        """Show those rows that are in ``currency``."""
        self.source.fill([row for row in rows if row.currency == currency])
        self.table.set_currency(currency)
        self.table.reload()

    def current(self) -> object | None:
        """The row in front."""
        row_id = self.table.current_id()
        found = self.source.rows([row_id]) if row_id is not None else []
        return found[0] if found else None
