"""What can be done with customers: each opens its form beside the table and confirms what was stored."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from creditdesk.services.customers import CustomerDetail
from creditdesk.ui.customers.files import CustomerFiles
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.reading_only import hold, refuses
from creditdesk.ui.tables.row_actions import row_actions
from creditdesk.ui.widgets.side_stack import SideStack

if TYPE_CHECKING:
    from creditdesk.services.contacts import ContactLine
    from creditdesk.services.payments import PaymentLine
    from creditdesk.services.reminders.views import LetterLine


class CustomerVerbs(QObject):
    """``added(id)`` when a customer has been stored."""

    added = Signal(int)

    def __init__(
        self, desk: Desk, side: SideStack, shown: Callable[[], CustomerDetail | None], owner: QWidget
    ) -> None:
        """``shown()`` is the customer in the pane."""
        super().__init__(owner)
        self._desk, self._side, self._shown, self._owner = desk, side, shown, owner
        self.files = CustomerFiles(desk, owner)

    def actions(self) -> list[QAction]:
        """The menu on a row."""
        named: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("Record receipt"), lambda: self._go(pay=True)),
            (self.tr("New invoice"), lambda: self._go(new=True)),
            (self.tr("All invoices"), lambda: self._go(filter="all")),
            (self.tr("New log entry"), self.log),
            (self.tr("Edit"), self.edit),
        )
        receipt, invoice, invoices, entry, edit = row_actions(self, named)
        hold(self._desk, receipt, invoice, entry, edit)
        return [receipt, invoice, invoices, entry, edit]

    def new(self) -> None:
        """The form for a new customer."""
        from creditdesk.ui.customers.form import CustomerForm

        self._open(self.tr("New customer"), CustomerForm(self._desk, None), self._stored)

    def edit(self) -> None:
        """The form of the customer in the pane."""
        from creditdesk.ui.customers.form import CustomerForm

        detail = self._shown()
        if detail is not None:
            self._say_when_saved(
                detail.name, CustomerForm(self._desk, detail), self.tr("Customer saved."), detail.id
            )

    def take_back(self, line: "PaymentLine | None", kind: str) -> None:
        """Take a payment back: our mistake (``reversal``) or the bank's return (``returned``)."""
        from creditdesk.ui.customers.actions import CounterForm

        detail = self._shown()
        if line is None or detail is None:
            return
        title, words = (
            self.tr("Reverse a payment"),
            self.tr("Payment reversed; what it had paid is open again."),
        )
        if kind == "returned":
            title = self.tr("Payment returned by the bank")
            words = self.tr("Return recorded; what the payment had paid is open again.")
        self._say_when_saved(title, CounterForm(self._desk, line, kind, detail.name), words, detail.id)

    def allocate(self, currency: str) -> None:
        """The form that sets what is on account against open invoices."""
        from creditdesk.ui.customers.actions import AllocateForm

        detail = self._shown()
        if detail is not None:
            form = AllocateForm(self._desk, detail.id, currency, detail.name)
            title = self.tr("Allocate what is on account")
            self._say_when_saved(title, form, self.tr("Allocated."), detail.id)

    def log(self, settles: "ContactLine | None" = None) -> None:
        """The form for an entry in the contact log, perhaps one that settles a next step."""
        from creditdesk.ui.customers.log_form import ContactForm

        detail = self._shown()
        if detail is not None:
            form = ContactForm(self._desk, detail.id, settles)
            title = self.tr("New log entry: {0}").format(detail.name)
            self._say_when_saved(title, form, self.tr("Noted."), detail.id)

    def attach(self) -> None:
        """Keep files with the customer in the pane."""
        detail = self._shown()
        if detail is not None and not refuses(self._desk):
            self.files.attach(detail.id)

    def show_letter(self, line: "LetterLine | None") -> None:
        """The stored original of a letter, in a window beside the desk."""
        if line is None:
            return
        ledger, digest = self._desk.ledger, line.document_hash
        title = self.tr("Letter {0} to {1}").format(line.number, line.customer)

        def look() -> bytes:
            from creditdesk.services.reminders.views import letter_pdf

            return letter_pdf(ledger, digest)

        def arrived(pdf: bytes) -> None:
            from creditdesk.ui.widgets.pdf_window import PdfWindow

            PdfWindow(title, pdf, self._owner.window()).show()

        self._desk.read(self, look, arrived)

    def _say_when_saved(self, title: str, form: SavingForm, words: str, about: int) -> None:
        self._open(title, form, lambda _result: self._desk.toast(words), about)

    def _open(self, title: str, form: SavingForm, done: Callable[[Any], None], about: int = 0) -> bool:
        form.saved.connect(self._side.close_form)
        form.saved.connect(done)
        return self._side.open_form(title, form, about)

    def _stored(self, result: Any) -> None:
        self.added.emit(result[0])
        self._desk.toast(self.tr("Customer added."))

    def _go(self, **aim: Any) -> None:
        detail = self._shown()
        if detail is not None:
            aim = {"pay": detail.id, "back": "customers"} if aim.get("pay") else aim | {"customer": detail.id}
            self._desk.go("invoices", **aim)
