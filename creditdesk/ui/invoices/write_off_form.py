"""Writing an invoice off, whole or in part: what kind, how much, when and why; what stays open is said before."""

from PySide6.QtWidgets import QLineEdit

from creditdesk.domain.write_offs import WriteOffKind, likely_kind, needs_note
from creditdesk.errors import UserError
from creditdesk.services.invoices import InvoiceLine
from creditdesk.services.write_offs import WriteOffDraft, write_off
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit
from creditdesk.ui.forms.past_day import refuse_future
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.payment_words import cause_words
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label


class WriteOffForm(SavingForm):
    """``saved((id, changes))``. Writes off what is open of an invoice, or a part of it, on a day and with a reason."""

    def __init__(self, desk: Desk, line: InvoiceLine) -> None:
        super().__init__(desk, columns=2)
        self.line = line
        how = formats.current()
        self.add_above(
            Facts(
                [
                    (self.tr("Invoice"), line.number),
                    (self.tr("Customer"), line.customer),
                    (self.tr("Issued"), how.date(line.issued)),
                    (self.tr("Open"), how.money_named(line.open, line.currency)),
                ]
            )
        )
        kinds = [(str(kind), cause_words(kind)) for kind in WriteOffKind]
        self.kind = self.add("kind", self.tr("What kind"), Choice(kinds), wide=True)
        self.kind.set_value(str(likely_kind(line.amount, line.open)))
        self.kind.currentIndexChanged.connect(lambda _at: self._ask_why())
        amount = self.add("amount", self.tr("Amount to write off"), MoneyEdit(line.currency))
        amount.set_minor(line.open)
        amount.changed.connect(self._say_rest)
        amount.textEdited.connect(lambda _text: self._say_rest())
        dated = self.add(
            "dated",
            self.tr("Day of the write-off"),
            DateEdit(desk.today),
            self.tr("Balances know it from then on"),
        )
        dated.set_day(desk.today())
        refuse_future(self, "dated", desk)
        self.add("reason", self.tr("Reason"), QLineEdit(), " ", wide=True)
        self.require("amount", "dated")
        hint = self.tr(
            "The invoice stays in the ledger; the write-off can be reversed on the customer's page."
        )
        self.add_below(label(hint, "caption", wrap=True))
        self.rest = label("", "strong", wrap=True)
        self.add_pinned(self.rest)
        self.set_actions(self.tr("Write off"), self.tr("Cancel"))
        self._ask_why()
        self._say_rest()

    def _ask_why(self) -> None:
        """What the reason is good for; a small difference needs none."""
        self.unmark("reason")
        asked = self.tr("Kept in the history, such as: insolvency opened on 12 May")
        free = self.tr("May stay empty, or such as: bank charges, rounding")
        help, needed = self.fields["reason"].help, needs_note(WriteOffKind(self.kind.value()))
        self.require("reason", wanted=needed)
        help.setText(asked if needed else free)
        self.fields["reason"].editor.setAccessibleDescription(help.text())

    def _say_rest(self) -> None:
        """What stays open after it; nothing while the amount cannot be read."""
        try:
            rest = self.line.open - (self.value("amount") or 0)
        except UserError:
            rest = -1
        stays = formats.current().money_named(rest, self.line.currency)
        nothing = self.tr("Nothing of the invoice stays open.")
        self.rest.setText(self.tr("{0} of the invoice stays open.").format(stays) if rest > 0 else nothing)
        self.rest.setVisible(rest >= 0)

    def draft(self) -> WriteOffDraft:
        """What stands in the fields."""
        kind = WriteOffKind(self.kind.value())
        return WriteOffDraft(
            self.line.id, self.value("amount"), self.value("reason"), kind, self.value("dated")
        )

    def save(self) -> None:
        """Write off, once amount and day are there."""
        missing = self.misses(
            amount=self.tr("Enter the amount to write off."),
            dated=self.tr("Enter the day on which it is written off."),
        )
        if not missing:
            ledger, acting, draft = self.desk.ledger, self.desk.acting(), self.draft()
            verb = lambda: write_off(ledger, draft, acting)  # noqa: E731
            self.store(self.tr("Writing off"), verb, changes=lambda result: result[1])
