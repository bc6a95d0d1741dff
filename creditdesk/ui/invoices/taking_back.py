"""Taking back an invoice or a credit note that was typed wrongly: right after saving, or later by the menu on a row."""

from PySide6.QtCore import QObject

from creditdesk.errors import UserError
from creditdesk.services.entries import take_back_entry, why_not_taken_back
from creditdesk.services.invoices import InvoiceLine
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.reading_only import refuses


class TakingBack(QObject):
    """Judged first, then asked, then done; what was saved just now is taken back without a question."""

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk

    def ask(self, line: InvoiceLine | None) -> None:
        """Take an entry back after asking; where something hangs on it, say that instead."""
        if line is None:
            self._desk.toast(self.tr("Choose the invoice or the credit note, then take it back."))
        elif not refuses(self._desk):
            ledger, number = self._desk.ledger, line.id

            def judged(refusal: UserError | None) -> None:
                if refusal is not None:
                    self._desk.prompts.problem(refusal)
                elif self._agreed(line):
                    self.now(number, line.number)

            self._desk.read(self, lambda: why_not_taken_back(ledger, number), judged)

    def now(self, invoice_id: int, number: str) -> None:
        """Take an entry back."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        said = self.tr("{0} is taken back, as if it had not been entered.").format(number)
        verb = lambda _progress: take_back_entry(ledger, invoice_id, acting)  # noqa: E731
        self._desk.write(self, self.tr("Taking it back"), verb, lambda _changes: self._desk.toast(said))

    def _agreed(self, line: InvoiceLine) -> bool:
        money = formats.current().money_named(line.amount, line.currency)
        question = self.tr("Take back the entry {0} of {1}, {2}?").format(line.number, line.customer, money)
        explanation = self.tr(
            "For what was typed in wrongly: it goes from every list and figure, and can be entered anew. The history "
            "keeps that it was there. What the customer has received is credited or written off instead."
        )
        action = self.tr("Take back the entry")
        return self._desk.prompts.confirm(question, explanation, action, destructive=True)
