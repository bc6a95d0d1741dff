"""Writing an invoice off, whole or in part, with a reason; what stays open is said before it is done."""

from PySide6.QtWidgets import QLineEdit

from creditdesk.services.invoices import InvoiceLine
from creditdesk.services.payments import write_off
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.edits import MoneyEdit
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label


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
        amount = self.add("amount", self.tr("Amount to write off"), MoneyEdit(line.currency))
        amount.set_minor(line.open)
        amount.changed.connect(self._say_rest)
        self.add("reason", self.tr("Reason"), QLineEdit(), self.tr("Such as: insolvent, small difference"))
        hint = self.tr(
            "The invoice stays in the ledger; the write-off can be reversed on the customer's page."
        )
        self.add_below(label(hint, "caption", wrap=True))
        self.rest = label("", "strong", wrap=True)
        self.add_pinned(self.rest)
        self.set_actions(self.tr("Write off"), self.tr("Cancel"))
        self._say_rest()

    def _say_rest(self) -> None:
        """What stays open after it."""
        rest = self.line.open - (self.value("amount") or 0)
        stays = formats.current().money_named(rest, self.line.currency)
        nothing = self.tr("Nothing of the invoice stays open.")
        self.rest.setText(self.tr("{0} of the invoice stays open.").format(stays) if rest > 0 else nothing)
        self.rest.setVisible(rest >= 0)

    def save(self) -> None:
        ledger, acting, line = self.desk.ledger, self.desk.acting(), self.line
        amount, reason = self.value("amount") or 0, str(self.value("reason"))
        self.store(self.tr("Writing off"), lambda: write_off(ledger, line.id, amount, reason, acting))
