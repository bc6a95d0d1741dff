"""Forms over one payment or over what is on account: take back, return, allocate."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from creditdesk.services.payments import (
    PaymentLine,
    PaymentProposal,
    allocate_free,
    on_account,
    paid_numbers,
    propose,
    return_payment,
    reverse_payment,
)
from creditdesk.ui import formats, texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.allocation_editor import AllocationEditor
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.past_day import refuse_future
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.payment_words import payment_words
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label

if TYPE_CHECKING:
    from creditdesk.domain.changes import ChangeSet


#: So many documents of a payment are named.
_MOST = 8


class CounterForm(SavingForm):
    """Takes a payment back by a counter-entry: ``reversal`` is our own mistake, ``returned`` the bank's return."""

    def __init__(self, desk: Desk, line: PaymentLine, kind: str, customer: str) -> None:
        """``customer``: the name of who had paid, since another one may be chosen beside the form."""
        super().__init__(desk)
        self.line, self.kind = line, kind
        how = formats.current()
        self.add_above(
            facts := Facts(
                [
                    (self.tr("Customer"), customer),
                    (self.tr("What"), payment_words(line.kind, line.cause)),
                    (self.tr("Date"), how.date(line.dated)),
                    (self.tr("Amount"), how.money_named(line.amount, line.currency)),
                    (self.tr("Reference"), line.reference),
                ]
            )
        )
        ledger = desk.ledger
        desk.read(self, lambda: paid_numbers(ledger, line.id), lambda numbers: self._say_paid(facts, numbers))
        if kind == "returned":
            self.add("dated", self.tr("Day of the return"), DateEdit(desk.today)).set_day(desk.today())
            refuse_future(self, "dated", desk)
        why = (
            self.tr("Such as: entered twice, wrong customer")
            if kind == "reversal"
            else self.tr("What the bank said")
        )
        self.add("reason", self.tr("Reason"), QLineEdit(), why)
        self.require("reason")
        hint = self.tr(
            "Nothing is deleted: a counter-entry is added, and what the payment had settled is open again, "
            "with its reminders where they stood."
        )
        self.add_below(label(hint, "caption", wrap=True))
        done = self.tr("Reverse payment") if kind == "reversal" else self.tr("Record the return")
        self.set_actions(done, self.tr("Cancel"))

    def _say_paid(self, facts: Facts, numbers: list[str]) -> None:
        """What it had been allocated to, and is open again."""
        if numbers:
            words = texts.listed(numbers[:_MOST], more=len(numbers) > _MOST)
            facts.add(self.tr("Allocated to"), words)

    def save(self) -> None:
        ledger, acting, line = self.desk.ledger, self.desk.acting(), self.line
        reason = str(self.value("reason"))
        if self.kind == "returned":
            dated = self.value("dated") or acting.today
            verb = lambda: return_payment(ledger, line.id, dated, reason, acting)  # noqa: E731
        else:
            verb = lambda: reverse_payment(ledger, line.id, reason, acting)  # noqa: E731
        self.store(self.tr("Reversing the payment"), verb)


class AllocateForm(SavingForm):
    """Sets free receipts and credit notes of a customer against open invoices, the oldest due proposed first."""

    def __init__(self, desk: Desk, customer_id: int, currency: str, customer: str) -> None:
        super().__init__(desk)
        self.add_above(Facts([(self.tr("Customer"), customer)]))
        self.customer_id, self.currency = customer_id, currency
        self.free = label("", wrap=True)
        self.editor = AllocationEditor()
        self.add_below(self.free)
        self.add_below(self.editor)
        self.add_pinned(self.editor.outcome)
        self.set_actions(self.tr("Allocate"), self.tr("Cancel"))
        self.editor.changed.connect(self.clear_errors)
        ledger, today = desk.ledger, desk.today()
        desk.read(
            self,
            lambda: free_and_proposal(ledger, customer_id, currency, today),
            lambda found: self._show(*found),
        )

    def save(self) -> None:
        ledger, acting = self.desk.ledger, self.desk.acting()
        customer, currency, pairs = self.customer_id, self.currency, self.editor.shares()

        def verb() -> "ChangeSet":
            return allocate_free(ledger, customer, pairs, currency, acting)

        self.store(self.tr("Allocating"), verb)

    def focus_first(self) -> None:
        """The first invoice, where the proposal is there, else the button."""
        offered = self.primary is not None and self.primary.isEnabled()
        first = self.editor.lines[0].edit if self.editor.lines else self.primary if offered else self.cancel
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, free: int, proposal: PaymentProposal, elsewhere: list[tuple[str, int]]) -> None:
        words = self.tr("{0} on account: free receipts and open credit notes")
        self.free.setText(words.format(formats.current().money_named(free, self.currency)))
        self.editor.show_items(
            proposal.items,
            self.currency,
            free,
            dict(proposal.shares),
            elsewhere=elsewhere,
            today=self.desk.today(),
        )
        if self.primary is not None:
            waited = self.primary.hasFocus()
            if waited and self.cancel is not None:
                self.cancel.setFocus(
                    Qt.FocusReason.OtherFocusReason
                )  # a button that goes grey hands it on, out of here
            self.primary.setEnabled(bool(proposal.items))
            if waited:
                self.focus_first()


def free_and_proposal(
    ledger: Any, customer_id: int, currency: str, today: date
) -> tuple[int, PaymentProposal, list[tuple[str, int]]]:
    """What of the account in one currency can be spread, and how; what is owed in others.

    What waits for a later invoice is spoken for.
    """
    from creditdesk.services.ageing import owed_elsewhere

    elsewhere = owed_elsewhere(ledger, customer_id, currency, today)
    free = max(on_account(ledger, customer_id, currency, today), 0)
    return free, propose(ledger, customer_id, free, currency, today=today), elsewhere
