"""What can be done with invoices: each opens its form beside the table and confirms what was stored."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from creditdesk.services.invoices import InvoiceLine
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.invoices.taking_back import TakingBack
from creditdesk.ui.payment_words import payment_words
from creditdesk.ui.reading_only import hold
from creditdesk.ui.tables.row_actions import row_actions
from creditdesk.ui.widgets.side_stack import SideStack

if TYPE_CHECKING:
    from creditdesk.ui.invoices.payment_form import PaymentForm


class InvoiceVerbs(QObject):
    """``added(id)`` when an invoice or a credit note has been stored."""

    added = Signal(int)

    def __init__(
        self,
        desk: Desk,
        side: SideStack,
        selected: Callable[[], Sequence[InvoiceLine]],
        shown: Callable[[], InvoiceLine | None],
        owner: QWidget,
    ) -> None:
        """``selected()`` are the rows chosen in the table, ``shown()`` the one in the pane."""
        super().__init__(owner)
        self._desk, self._side, self._selected, self._shown = desk, side, selected, shown
        self._entries = TakingBack(desk, self)
        #: The page and the customer that a receipt came from, and its form.
        self._back: tuple[str, int, PaymentForm] | None = None
        side.closed.connect(lambda: QTimer.singleShot(0, self, self._go_back))

    def actions(self) -> list[QAction]:
        """The menu on a row."""
        named: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("Record receipt"), self.pay_chosen),
            (self.tr("Credit note"), self.credit_shown),
            (self.tr("Write off"), self.write_off),
            (self.tr("Take back this entry …"), self.take_back_shown),
            (self.tr("Open the customer"), self._open_customer),
        )
        made = row_actions(self, named)
        hold(self._desk, *made[:4])
        return made

    def new(self, customer_id: int | None = None) -> None:
        """The form for a new invoice."""
        from creditdesk.ui.invoices.document_form import InvoiceForm

        form = InvoiceForm(self._desk)
        if self._open(self.tr("New invoice"), form, self._stored(form)) and customer_id:
            form.show_customer(customer_id)

    def credit(self, against: InvoiceLine | None, customer_id: int | None = None) -> None:
        """The form for a credit note, perhaps against an invoice, or for a customer."""
        from creditdesk.ui.invoices.document_form import CreditNoteForm

        form = CreditNoteForm(self._desk, against)
        about = against.id if against is not None else 0
        if self._open(self.tr("New credit note"), form, self._stored(form), about) and customer_id:
            form.show_customer(customer_id)

    def credit_shown(self) -> None:
        """The form for a credit note against the invoice in the pane."""
        line = self._shown()
        if line is not None and line.amount > 0:
            self.credit(line)

    def pay_chosen(self) -> None:
        """The form for a receipt that pays the selected invoices, as far as they are one customer's.

        Where nothing of them is open any more it is for their customer, if they have the same one.
        """
        selected = self._selected()
        rows = [row for row in selected if row.open > 0]
        same = [
            row for row in rows if (row.customer_id, row.currency) == (rows[0].customer_id, rows[0].currency)
        ]
        if not same and len({row.customer_id for row in selected}) == 1:
            self.pay(selected[0].customer_id)
        else:
            self._pay(same)

    def pay_shown(self) -> None:
        """The form for a receipt that pays the invoice in the pane."""
        line = self._shown()
        self._pay([line] if line is not None and line.open > 0 else [])

    def pay(self, customer_id: int | None = None, back: str = "") -> None:
        """The form for a receipt of a customer; without one it is chosen in the form.

        ``back``: the page with customers that is shown again after it, with the customer.
        """
        from creditdesk.ui.invoices.payment_form import PaymentForm

        form = PaymentForm(self._desk)
        if self._open_receipt(form) and customer_id is not None:
            form.show_customer(customer_id)
            self._back = (back, customer_id, form) if back else None

    def write_off(self) -> None:
        """The form that writes off what is open of the invoice in the pane."""
        from creditdesk.ui.invoices.write_off_form import WriteOffForm

        line = self._shown()
        if line is not None and line.open > 0 and not line.later:
            form = WriteOffForm(self._desk, line)
            done = lambda result: self._written_off(line, form, result[0])  # noqa: E731
            self._open(self.tr("Write off"), form, done, line.id)

    def write_off_chosen(self) -> None:
        """The same from anywhere; says what is missing where nothing of the kind is chosen."""
        line = self._shown()
        if line is not None and line.open > 0 and not line.later:
            self.write_off()
        else:
            self._desk.toast(self.tr("Choose an open invoice, then write it off."))

    def _written_off(self, line: InvoiceLine, form: SavingForm, payment_id: int) -> None:
        money = formats.current().money_named(form.value("amount"), line.currency)
        kind = payment_words("write_off", form.value("kind"))
        words = self.tr("{0}: {1} of {2}, {3}.").format(kind, money, line.number, line.customer)
        back = self.tr("{0} of {1} is open again.").format(money, line.number)
        self._desk.toast(words, lambda: self._take_back(payment_id, back))

    def _pay(self, lines: Sequence[InvoiceLine]) -> None:
        from creditdesk.ui.invoices.payment_form import PaymentForm

        self._open_receipt(PaymentForm(self._desk, lines))

    def _open_receipt(self, form: "PaymentForm") -> bool:
        return self._open(self.tr("Record a receipt"), form, lambda result: self._received(result, form))

    def _open(self, title: str, form: SavingForm, done: Callable[[Any], None], about: int = 0) -> bool:
        form.saved.connect(self._side.close_form)
        form.saved.connect(done)
        return self._side.open_form(title, form, about)

    def _go_back(self) -> None:
        back, self._back = self._back, None
        if back is not None and self._side.form is back[2]:  # what has gone is the form before it
            self._back = back
        elif back is not None and self._side.form is None and self._side.isVisible():
            self._desk.go(back[0], customer=back[1])

    def take_back_shown(self) -> None:
        """Take back the entry of what is in the pane, where it was typed wrongly; asks first."""
        self._entries.ask(self._shown())

    def _stored(self, form: SavingForm) -> Callable[[Any], None]:
        def done(result: Any) -> None:
            number = form.value("number").strip()
            self.added.emit(result[0])
            self._desk.toast(
                self.tr("{0} saved.").format(number), lambda: self._entries.now(result[0], number)
            )

        return done

    def _received(self, result: Any, form: "PaymentForm") -> None:
        if self._back is not None and form.customer.customer_id is not None:
            self._back = self._back[0], form.customer.customer_id, form
        money = formats.current().money_named(form.value("amount"), form.value("currency"))
        words = self.tr("Receipt of {0} from {1} recorded.").format(money, form.customer.name)
        left = form.editor.left()
        if left > 0:
            rest = formats.current().money_named(left, form.value("currency"))
            words = self.tr("Receipt of {0} from {1} recorded; {2} of it stays on account.")
            words = words.format(money, form.customer.name, rest)
        back = self.tr("The receipt of {0} is taken back; what it had paid is open again.").format(money)
        self._desk.toast(words, lambda: self._take_back(result[0], back))

    def _take_back(self, payment_id: int, words: str) -> None:
        """Undo of what was just recorded: a counter-entry, since no payment is ever deleted."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        reason = self.tr("Undone right after recording")

        def verb(_progress: object) -> object:
            from creditdesk.services.payments import reverse_payment

            return reverse_payment(ledger, payment_id, reason, acting)

        self._desk.write(self, self.tr("Taking it back"), verb, lambda _result: self._desk.toast(words))

    def _open_customer(self) -> None:
        line = self._shown()
        if line is not None:
            self._desk.go("customers", customer=line.customer_id)
