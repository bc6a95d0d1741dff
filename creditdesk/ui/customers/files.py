"""Files kept with a customer: take one in, give one out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from creditdesk.services.contacts import AttachmentLine, attach, attachment_bytes
from creditdesk.ui.desk import Desk


class CustomerFiles(QObject):
    """Asks for files and tells what was done; ``owner`` is the page."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def attach(self, customer_id: int) -> None:
        """Ask for files and keep a copy of each with the customer."""
        chosen = self._desk.prompts.open_files(self.tr("Attach files"), self.tr("All files (*)"))
        for path in chosen:
            self._keep(customer_id, path)

    def open(self, line: AttachmentLine) -> None:
        """Show a PDF beside the desk; save a copy of anything else where the person says."""
        if line.name.lower().endswith(".pdf"):
            self._read(line, lambda content: self._show(line, content))
            return
        target = self._desk.prompts.save_file(self.tr("Save a copy"), line.name, self.tr("All files (*)"))
        if target is not None:
            self._read(line, lambda content: self._write(target, content))

    def _keep(self, customer_id: int, path: Path) -> None:
        ledger, acting, words = self._desk.ledger, self._desk.acting(), self.tr("{0} is kept in the ledger.")
        self._desk.write(
            self._owner,
            self.tr("Attaching a file"),
            lambda _progress: attach(ledger, customer_id, path, acting),
            lambda _result: self._desk.toast(words.format(path.name)),
            changes=lambda result: result[1],
        )

    def _read(self, line: AttachmentLine, done: Callable[[bytes], None]) -> None:
        ledger = self._desk.ledger
        self._desk.read(
            self._owner,
            lambda: attachment_bytes(ledger, line.document_hash),
            done,
            failed=self._desk.prompts.problem,
        )

    def _show(self, line: AttachmentLine, content: bytes) -> None:
        from creditdesk.ui.widgets.pdf_window import PdfWindow

        PdfWindow(line.name, content, self._owner.window()).show()

    def _write(self, target: Path, content: bytes) -> None:
        from creditdesk.errors import CreditDeskError
        from creditdesk.exchange.whole_files import write_file

        try:
            write_file(target, content)
        except CreditDeskError as error:
            self._desk.prompts.problem(error)
            return
        self._desk.toast(self.tr("Saved as {0}.").format(target.name))
