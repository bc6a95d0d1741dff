"""A receipt and what it pays: amount, day, reference; a proposal how it is spread, to be changed line by line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from creditdesk.errors import UserError
from creditdesk.services.invoices import InvoiceLine
from creditdesk.services.payments import PaymentDraft, PaymentProposal, propose, record_payment
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.allocation_editor import AllocationEditor
from creditdesk.ui.forms.customer_edit import CustomerEdit
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit
from creditdesk.ui.forms.past_day import refuse_future
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.invoices.currency_choice import CurrencyChoice
from creditdesk.ui.widgets.labels import label

if TYPE_CHECKING:
    from creditdesk.domain.changes import ChangeSet

#: Pause after the last key before the proposal follows.
_PAUSE_MS = 250


class PaymentForm(SavingForm):
    """``saved((id, changes))``. The proposal follows what is typed. The button stores a proposal that was on the
    screen, or one that leaves nothing to decide; else it shows the proposal and says so."""

    def __init__(self, desk: Desk, chosen: Sequence[InvoiceLine] = ()) -> None:
        """``chosen`` are invoices of one customer and currency that are to be paid."""
        super().__init__(desk, columns=2)
        self._shown: Any = None
        self._just_shown = self._pressed = self._certain = False
        self._chosen = tuple(line.id for line in chosen)
        self.customer = self.add("customer_id", self.tr("Customer"), CustomerEdit(desk), wide=True)
        self.amount = self.add("amount", self.tr("Amount received"), MoneyEdit("EUR"))
        self.currency = self.add("currency", self.tr("Currency"), CurrencyChoice())
        self.dated = self.add("dated", self.tr("Day of receipt"), DateEdit(desk.today))
        self.dated.set_day(desk.today())
        refuse_future(self, "dated", desk)
        help = self.tr("Invoice numbers are found")
        self.reference = self.add("reference", self.tr("Reference"), QLineEdit(), help)
        self.require("customer_id", "amount", "dated")
        self.editor, self.hint = AllocationEditor(), label("", "label", wrap=True, tone="info")
        self.add_below(self.editor)
        self.add_pinned(self.editor.outcome)
        self.early = label("", "label", wrap=True, tone="warn")
        self.add_pinned(self.early)
        self.add_pinned(self.hint)
        self.early.hide()
        self.hint.hide()
        self.set_actions(self.tr("Record receipt"), self.tr("Cancel"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._connect()
        if chosen:
            self._fill(chosen)
        else:
            self.currency.start(self.desk, self.customer)

    def show_customer(self, customer_id: int) -> None:
        """Put a customer into the form; the amount is typed next."""
        self.customer.show_customer(customer_id)
        self.amount.setFocus()

    def submit(self) -> None:
        """Enter or the button: store what was seen; what was not is shown first, unless it leaves nothing to decide."""
        customer, amount, *_rest = question = self._question()
        if customer is None or amount is None or (self._shown == question and not self._just_shown):
            self._pressed = False
            super().submit()
        elif self._shown == question:
            self._answer_press()
        else:
            self._propose(pressed=True)

    def _answer_press(self) -> None:
        """The button was pressed before the proposal was there, and now it is."""
        self._pressed = False
        if self._certain:
            super().submit()
            return
        words = self.tr("This is how the receipt would be spread. Look at it, then press “{0}” once more.")
        assert self.primary is not None
        self.hint.setText(words.format(self.primary.text()))
        self.hint.show()
        self.primary.setAccessibleDescription(self.hint.text())
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

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
        back = not missing and self.value("amount") < 0
        if back:
            words = self.tr(
                "A receipt is more than zero. Money that the bank took back is entered on the customer's page: choose "
                "the receipt under Payments, then “Returned”."
            )
            self.show_error("amount", words)
        if missing or back or self.customer.customer_id is None:
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

    def _propose(self, *, pressed: bool = False) -> None:
        """Ask for a proposal to what stands in the fields; ``pressed``: the button waits for it."""
        self._pressed, question = pressed, self._question()
        customer, amount, currency, reference = question
        if customer is None or not currency or question == self._shown:
            return
        self.clear_errors()
        self.hint.hide()
        ledger, chosen, today = self.desk.ledger, self._chosen, self.desk.today()

        def look() -> tuple[PaymentProposal, list[tuple[str, int]]]:
            from creditdesk.services.ageing import owed_elsewhere

            found = propose(ledger, customer, max(amount or 0, 0), currency, reference, chosen, today)
            return found, owed_elsewhere(ledger, customer, currency, today)

        def arrived(found: tuple[PaymentProposal, list[tuple[str, int]]]) -> None:
            if question == self._question():
                self._show_proposal(question, *found)

        self.desk.read(self, look, arrived)

    def _show_proposal(
        self, question: Any, proposal: PaymentProposal, elsewhere: list[tuple[str, int]]
    ) -> None:
        _customer, amount, currency, _reference = question
        self._shown, self._just_shown, self._certain = question, True, proposal.certain
        QTimer.singleShot(0, self, self._seen)
        quoted = proposal.quoted.difference(self._chosen)
        self.editor.show_items(
            proposal.items, currency, amount or 0, dict(proposal.shares), quoted, proposal.fitting, elsewhere,
            self.desk.today(),
        )  # fmt: skip
        self._say_early()
        if self._pressed:
            self._answer_press()

    def _say_early(self) -> None:
        """A receipt dated before every invoice it pays is valid, but seldom meant."""
        paid, today = [item.issued for item, _ in self.editor.taken()], self.desk.today()
        try:
            dated = self.dated.day()
        except UserError:
            dated = None
        first = min(paid, default=today)
        early = dated is not None and bool(paid) and dated < first <= today
        if early:
            words = self.tr(
                "The receipt is dated before the invoices it pays, the first of which is of {0}. It counts as "
                "unallocated until then. Is the day right?"
            )
            self.early.setText(words.format(formats.current().said_date(first)))
        self.early.setVisible(early)

    def _seen(self) -> None:
        """The proposal has had its turn on the screen."""
        self._just_shown = False

    def _connect(self) -> None:
        self.customer.chosen.connect(self._customer_chosen)
        self.amount.changed.connect(self._propose)
        self.currency.currentIndexChanged.connect(lambda _at: self._currency_chosen())
        self.reference.editingFinished.connect(self._propose)
        for typed in (self.amount, self.reference):
            typed.textEdited.connect(lambda _text: self._typed())
        self._pause.timeout.connect(self._propose)
        self.editor.changed.connect(self._spread_by_hand)
        self.dated.changed.connect(self._say_early)
        self.editor.rebuilt.connect(self.order_tabs)

    def _typed(self) -> None:
        self._pressed = False
        self._pause.start()

    def _spread_by_hand(self) -> None:
        self.clear_errors()
        self.hint.hide()
        self._say_early()

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
            from creditdesk.services.invoices import usual_currency

            rows = customer_ageing(ledger, number, today)
            owes = next((row.currency for row in rows if row.balance > 0), "")
            return owes or usual_currency(ledger, number)

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

    def focus_first(self) -> None:
        """The amount, once the customer is known."""
        known = self.customer.customer_id is not None
        (self.amount if known else self.customer).setFocus(Qt.FocusReason.OtherFocusReason)
        if known:
            self.amount.selectAll()
