"""Taking a past import back: judged first, then asked, then done."""

from PySide6.QtCore import QObject, Signal

from creditdesk.db.queries.import_batches import BatchLine
from creditdesk.errors import UserError
from creditdesk.services.imports import undo_import, why_not_undone
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange import words
from creditdesk.ui.reading_only import refuses


class Undoing(QObject):
    """``undone()`` when an import has been taken back."""

    undone = Signal()

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk

    def take_back(self, line: BatchLine) -> None:
        """Undo a whole import after asking; where later entries forbid it, say that instead of asking."""
        if refuses(self._desk):
            return
        ledger = self._desk.ledger

        def judged(refusal: UserError | None) -> None:
            if refusal is not None:
                self._desk.prompts.problem(refusal)
            elif self._agreed(line):
                self._undo(line)

        self._desk.read(self, lambda: why_not_undone(ledger, line.id), judged)

    def _agreed(self, line: BatchLine) -> bool:
        counted = (
            (self.tr("%n invoices", "", line.invoices), line.invoices),
            (self.tr("%n credit notes", "", line.credit_notes), line.credit_notes),
            (self.tr("%n payments", "", line.payments), line.payments),
            (self.tr("%n new customers", "", line.customers), line.customers),
        )
        parts = [words.grouped(text, count) for text, count in counted if count]
        explanation = self.tr("Taken out again: {0}. The file can be imported anew.").format(
            self.tr(", ").join(parts) or self.tr("nothing")
        )
        question = self.tr("Undo the import of {0}?").format(line.file_name)
        return self._desk.prompts.confirm(question, explanation, self.tr("Undo the import"), destructive=True)

    def _undo(self, line: BatchLine) -> None:
        ledger, acting = self._desk.ledger, self._desk.acting()
        said = self.tr("The import of {0} is undone.").format(line.file_name)

        def done(_changes: object) -> None:
            self._desk.toast(said)
            self.undone.emit()

        title = self.tr("Undoing the import")
        self._desk.write(self, title, lambda _progress: undo_import(ledger, line.id, acting), done)
