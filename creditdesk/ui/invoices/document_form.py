"""The forms for an invoice and for a credit note: customer, number, days, amount; the due date is proposed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from creditdesk.errors import UserError
from creditdesk.services.invoices import (
    DueProposal,
    InvoiceDraft,
    InvoiceLine,
    add_invoice,
    proposed_due,
    usual_currency,
)
from creditdesk.services.payments import PayableItem, payable_items
from creditdesk.ui import formats, theme
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.customer_edit import CustomerEdit
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.invoices.currency_choice import CurrencyChoice
from creditdesk.ui.terms_words import terms_words

if TYPE_CHECKING:
    from creditdesk.domain.changes import ChangeSet

#: Most invoices offered to set a credit note against.
_MOST = 200


class DocumentForm(SavingForm):
    """What an invoice and a credit note have in common. ``saved((id, changes))``."""

    kind = "invoice"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, columns=2)
        self._asked = 0
        self.customer = self.add("customer_id", self.tr("Customer"), CustomerEdit(desk), wide=True)
        self.add("number", self._number_words(), QLineEdit())
        self.issued = self.add("issued", self.tr("Date"), DateEdit(desk.today))
        self.issued.set_day(desk.today())
        self.issued.changed.connect(self._say_later)
        self.amount = self.add("amount", self.tr("Amount"), MoneyEdit("EUR"))
        self.currency = self.add("currency", self.tr("Currency"), CurrencyChoice())
        self._own_fields()
        self.add(
            "reference", self.tr("Reference"), QLineEdit(), self.tr("Such as the customer's order"), wide=True
        )
        self.add("note", self.tr("Note"), QLineEdit(), self.tr("Not printed"), wide=True)
        self.require("customer_id", "number", "issued", "amount")
        self.currency.currentIndexChanged.connect(lambda _at: self.amount.set_currency(self.currency.value()))
        self.customer.chosen.connect(self._customer_chosen)
        self.currency.start(self.desk, self.customer)

    def show_customer(self, customer_id: int) -> None:
        """Put a customer into the form; the number is typed next."""
        self.customer.show_customer(customer_id)
        self.fields["number"].editor.setFocus()

    def focus_first(self) -> None:
        """The number, once the customer is known: what is typed must not replace it."""
        known = self.customer.customer_id is not None
        self.fields["number" if known else "customer_id"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Add the document, once customer, number, day and amount are there."""
        missing = self.misses(
            number=self.tr("Enter the number of the document."),
            issued=self.tr("Enter the date of the document."),
            amount=self.tr("Enter the amount."),
        )
        if self.customer.customer_id is None:
            self.show_error(
                "customer_id", self.tr("Choose a customer from the list that opens while you type.")
            )
        if missing or self.customer.customer_id is None:
            return
        ledger, acting, draft = self.desk.ledger, self.desk.acting(), self.draft(self.customer.customer_id)

        def verb() -> "tuple[int, ChangeSet]":
            return add_invoice(ledger, draft, acting)

        self.store(self.tr("Saving"), verb, changes=lambda result: result[1])

    def draft(self, customer_id: int) -> InvoiceDraft:
        """What stands in the fields."""
        return InvoiceDraft(
            customer_id=customer_id,
            number=self.value("number"),
            issued=self.value("issued"),
            amount=self.value("amount"),
            currency=self.value("currency"),
            reference=self.value("reference"),
            note=self.value("note"),
            kind=self.kind,
        )

    def _say_later(self) -> None:
        """A day to come is valid: the document counts from then on."""
        try:
            issued = self.issued.day()
        except UserError:
            return
        later, hint = issued is not None and issued > self.desk.today(), self.fields["issued"].help
        hint.setText(self.tr("After today: no figure counts it before that day") if later else "")
        hint.setVisible(later)
        theme.restyle(hint, tone="warn" if later else "")

    def _number_words(self) -> str:
        return self.tr("Number")

    def _own_fields(self) -> None:
        """Fields of one kind of document only."""

    def _customer_chosen(self) -> None:
        """Another customer: the currency in which it is usually invoiced."""
        ledger, number = self.desk.ledger, self.customer.customer_id
        if number is None:
            return

        self.desk.read(self, lambda: usual_currency(ledger, number), self.currency.set_value)


class InvoiceForm(DocumentForm):
    """A new invoice; the due date follows the terms until somebody writes another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_actions(self.tr("Add invoice"), self.tr("Cancel"))
        self.issued.changed.connect(self._propose)
        self.terms.editingFinished.connect(self._propose)
        self.customer.chosen.connect(self._propose)
        self.due.changed.connect(self._say_due)

    def draft(self, customer_id: int) -> InvoiceDraft:
        from dataclasses import replace

        return replace(super().draft(customer_id), due=self.value("due"), terms=self.value("terms"))

    def _own_fields(self) -> None:
        help = self.tr("Empty = the customer's")
        self.terms = self.add("terms", self.tr("Payment terms"), QLineEdit(), help)
        self.due = self.add("due", self.tr("Due"), DateEdit(self.desk.today))
        self.fields["due"].help.show()
        self._proposed: DueProposal | None = None

    def _propose(self) -> None:
        """Ask for the due date; one that a person has written stays."""
        number = self.customer.customer_id
        try:
            issued = self.issued.day()
        except Exception as error:
            self.show_problem(error)
            return
        if number is None or issued is None:
            return
        self._asked += 1
        question, ledger, terms = self._asked, self.desk.ledger, self.terms.text().strip()

        def arrived(proposal: DueProposal) -> None:
            if question == self._asked:
                self._show_due(proposal)

        def failed(error: Exception) -> None:
            if question == self._asked and not self.show_problem(_at_terms(error)):
                self.desk.prompts.problem(error)

        self.clear_errors()
        self.desk.read(self, lambda: proposed_due(ledger, number, issued, terms), arrived, failed=failed)

    def _show_due(self, proposal: DueProposal) -> None:
        own = self._is_own()
        self._proposed = proposal
        if not own:
            self.due.set_day(proposal.due)
        self._say_due()

    def _is_own(self) -> bool:
        """Whether a person has written another day than the proposed one."""
        try:
            day = self.due.day()
        except UserError:
            return True
        return day is not None and (self._proposed is None or day != self._proposed.due)

    def _say_due(self) -> None:
        """Where the day comes from: the terms, or a person."""
        if self._proposed is None:
            return
        field, terms = self.fields["due"], formats.current().said_date(self._proposed.due)
        own = self.tr("As entered; the terms end on {0}").format(terms)
        field.help.setText(own if self._is_own() else self.why(self._proposed))
        field.help.setVisible(field.error.isHidden())

    def why(self, proposal: DueProposal) -> str:
        """Where the proposed due date comes from."""
        source = {
            "document": self.tr("{0} from the date"),
            "customer": self.tr("{0}, the customer's terms"),
            "company": self.tr("{0}, the company's terms"),
        }[proposal.source].format(terms_words(proposal.terms))
        if proposal.due == proposal.counted:
            return source
        day = formats.current().said_date(proposal.counted)
        return self.tr("{0}; {1} is no working day, so the next one").format(source, day)


class CreditNoteForm(DocumentForm):
    """A new credit note, set against an invoice at once or kept on account."""

    kind = "credit_note"

    def __init__(self, desk: Desk, against: InvoiceLine | None = None) -> None:
        super().__init__(desk)
        self._against = against
        self.set_actions(self.tr("Add credit note"), self.tr("Cancel"))
        self.customer.chosen.connect(self._offer)
        self.currency.currentIndexChanged.connect(lambda _at: self._offer())
        if against is not None:
            self.customer.set_customer(against.customer_id, against.customer, "")
            self.currency.set_value(against.currency)
            self.show_customer(against.customer_id)

    def draft(self, customer_id: int) -> InvoiceDraft:
        from dataclasses import replace

        return replace(super().draft(customer_id), corrects_id=self.value("corrects_id"))

    def _own_fields(self) -> None:
        words = self.tr("What is left of it stays on account")
        self.corrects = self.add(
            "corrects_id", self.tr("Set against"), Choice(self._no_invoice()), words, wide=True
        )

    def _no_invoice(self) -> list[tuple[int | None, str]]:
        return [(None, self.tr("No invoice: keep it on account"))]

    def _customer_chosen(self) -> None:
        if self._against is None or self.customer.customer_id != self._against.customer_id:
            super()._customer_chosen()

    def _offer(self) -> None:
        """Offer the open invoices of the customer in the currency."""
        number, code, ledger = self.customer.customer_id, self.currency.value(), self.desk.ledger
        if number is None or not code:
            self.corrects.fill(self._no_invoice())
            return
        self._asked += 1
        question = self._asked

        def arrived(items: list[PayableItem]) -> None:
            if question == self._asked:
                chosen = self.corrects.value() or (self._against.id if self._against else None)
                open_items = [(item.id, self._item_words(item, code)) for item in items if item.open > 0][
                    :_MOST
                ]
                self.corrects.fill([*self._no_invoice(), *open_items])
                self.corrects.set_value(chosen)

        self.desk.read(self, lambda: payable_items(ledger, number, code), arrived)

    def _item_words(self, item: PayableItem, currency: str) -> str:
        money = formats.current().money_named(item.open, currency)
        return self.tr("{0}, {1} open").format(item.number, money)


def _at_terms(error: Exception) -> Exception:
    """The same refusal, to be shown under the terms."""
    if isinstance(error, UserError) and "field" not in error.params:
        return UserError(error.code, **{**error.params, "field": "terms"})
    return error
