"""A receipt and what it pays: amount, day, reference; a proposal how it is spread, to be changed line by line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from creditdesk.domain.money import MINOR_DIGITS
from creditdesk.errors import UserError
from creditdesk.services.invoices import InvoiceLine
from creditdesk.services.payments import PaymentDraft, PaymentProposal, propose, record_payment, write_off
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.allocation_editor import AllocationEditor
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.customer_edit import CustomerEdit
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label

if TYPE_CHECKING:
    from creditdesk.domain.changes import ChangeSet

_COMMON = ("EUR", "CNY", "USD", "GBP", "CHF")


class PaymentForm(SavingForm):
    """``saved((id, changes))``. Enter looks at the proposal first and stores only what was seen."""

    def __init__(self, desk: Desk, chosen: Sequence[InvoiceLine] = ()) -> None:
        """``chosen`` are invoices of one customer and currency that are to be paid."""
        super().__init__(desk, columns=2)
        self._shown: Any = None
        self._just_shown = False
        self._chosen = tuple(line.id for line in chosen)
        self.customer = self.add("customer_id", self.tr("Customer"), CustomerEdit(desk), wide=True)
        self.amount = self.add("amount", self.tr("Amount received"), MoneyEdit("EUR"))
        codes = [*_COMMON, *sorted(MINOR_DIGITS.keys() - set(_COMMON))]
        self.currency = self.add("currency", self.tr("Currency"), Choice((code, code) for code in codes))
        self.dated = self.add("dated", self.tr("Day of receipt"), DateEdit(desk.today))
        self.dated.set_day(desk.today())
        help = self.tr("Invoice numbers in it are found")
        self.reference = self.add("reference", self.tr("Reference"), QLineEdit(), help)
        self.editor = AllocationEditor()
        self.add_below(self.editor)
        self.add_pinned(self.editor.outcome)
        self.set_actions(self.tr("Record receipt"), self.tr("Cancel"))
        self._connect()
        if chosen:
            self._fill(chosen)
        else:
            self._start_currency()

    def show_customer(self, customer_id: int) -> None:
        """Put a customer into the form; the amount is typed next."""
        self.customer.show_customer(customer_id)
        self.amount.setFocus()

    def submit(self) -> None:
        """Enter or the button: a proposal that has not been seen yet is shown first, and stored by the next one."""
        customer, amount, *_rest = question = self._question()
        unseen = self._just_shown or self._shown != question
        if unseen and customer is not None and amount is not None:
            self._propose()
            if self.primary is not None:
                self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().submit()

    def save(self) -> None:
        """Record the receipt with its allocations, once customer, amount and day are there."""
        missing = self.misses(
            amount=self.tr("Enter the amount that was received."),
            dated=self.tr("Enter the day on which it was received."),
        )
        if self.customer.customer_id is None:
            self.show_error(
                "customer_id", self.tr("Choose a customer from the list that opens while you type.")
            )
        if missing or self.customer.customer_id is None:
            return
        try:
            shares = self.editor.shares()
        except UserError as error:
            self.show_problem(error)
            return
        draft = PaymentDraft(
            self.customer.customer_id, self.value("dated"), self.value("amount"), self.value("currency"),
            self.value("reference"), shares,
        )  # fmt: skip
        ledger, acting = self.desk.ledger, self.desk.acting()

        def verb() -> "tuple[int, ChangeSet]":
            return record_payment(ledger, draft, acting)

        self.store(self.tr("Recording the receipt"), verb, changes=lambda result: result[1])

    # -- the proposal

    def _question(self) -> Any:
        """What the proposal depends on; another value asks for another proposal."""
        try:
            amount = self.amount.minor()
        except UserError:
            amount = None
        return (self.customer.customer_id, amount, self.currency.value(), self.reference.text().strip())

    def _propose(self) -> None:
        question = self._question()
        customer, amount, currency, reference = question
        if customer is None or not currency or question == self._shown:
            return
        self.clear_errors()
        ledger, chosen = self.desk.ledger, self._chosen

        def arrived(proposal: PaymentProposal) -> None:
            if question == self._question():
                self._shown, self._just_shown = question, True
                QTimer.singleShot(0, self, self._seen)
                shares = dict(proposal.shares)
                quoted = proposal.quoted.difference(chosen)
                self.editor.show_items(proposal.items, currency, amount or 0, shares, quoted)

        spread = max(amount or 0, 0)
        self.desk.read(self, lambda: propose(ledger, customer, spread, currency, reference, chosen), arrived)

    def _seen(self) -> None:
        """The proposal has had its turn on the screen."""
        self._just_shown = False

    def _connect(self) -> None:
        self.customer.chosen.connect(self._customer_chosen)
        self.amount.changed.connect(self._propose)
        self.currency.currentIndexChanged.connect(lambda _at: self._currency_chosen())
        self.reference.editingFinished.connect(self._propose)
        self.editor.changed.connect(self.clear_errors)

    def _currency_chosen(self) -> None:
        self.amount.set_currency(self.currency.value())
        self._propose()

    def _customer_chosen(self) -> None:
        """Another customer: the currency in which it owes most, then the proposal."""
        ledger, number, today = self.desk.ledger, self.customer.customer_id, self.desk.today()
        if number is None or self._chosen:
            self._propose()
            return

        def look() -> str:
            from creditdesk.services.ageing import customer_ageing
            from creditdesk.services.company import company_view
            from creditdesk.services.customers import customer_detail

            rows = customer_ageing(ledger, number, today)
            own = customer_detail(ledger, number).currency or company_view(ledger).currency
            return next((row.currency for row in rows if row.balance > 0), own)

        def arrived(code: str) -> None:
            self.currency.set_value(code)
            self._propose()

        self.desk.read(self, look, arrived)

    def _fill(self, chosen: Sequence[InvoiceLine]) -> None:
        first = chosen[0]
        self.currency.set_value(first.currency)
        self.amount.set_currency(first.currency)
        self.amount.set_minor(sum(line.open for line in chosen))
        self.customer.set_customer(first.customer_id, first.customer, "")
        self.customer.show_customer(first.customer_id)

    def _start_currency(self) -> None:
        ledger = self.desk.ledger

        def look() -> str:
            from creditdesk.services.company import company_view

            return company_view(ledger).currency

        self.desk.read(self, look, self.currency.set_value)

    def focus_first(self) -> None:
        """The amount, once the customer is known."""
        known = self.customer.customer_id is not None
        (self.amount if known else self.customer).setFocus(Qt.FocusReason.OtherFocusReason)
        if known:
            self.amount.selectAll()


class WriteOffForm(SavingForm):
    """Writes off what is open of an invoice, or a part of it, with a reason."""

    def __init__(self, desk: Desk, line: InvoiceLine) -> None:
        super().__init__(desk)
        self.line = line
        how = formats.current()
        self.add_above(
            Facts(
                [
                    (self.tr("Invoice"), line.number),
                    (self.tr("Customer"), line.customer),
                    (self.tr("Open"), how.money_named(line.open, line.currency)),
                ]
            )
        )
        self.add("amount", self.tr("Amount to write off"), MoneyEdit(line.currency)).set_minor(line.open)
        self.add("reason", self.tr("Reason"), QLineEdit(), self.tr("Such as: insolvent, small difference"))
        hint = self.tr(
            "The invoice stays in the ledger; the write-off can be reversed on the customer's page."
        )
        self.add_below(label(hint, "caption", wrap=True))
        self.set_actions(self.tr("Write off"), self.tr("Cancel"))

    def save(self) -> None:
        ledger, acting, line = self.desk.ledger, self.desk.acting(), self.line
        amount, reason = self.value("amount") or 0, str(self.value("reason"))
        self.store(self.tr("Writing off"), lambda: write_off(ledger, line.id, amount, reason, acting))
