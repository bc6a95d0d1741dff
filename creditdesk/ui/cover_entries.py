"""The cover list in the "…" menu of a page with letters: save it, or have it on top of what is printed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from creditdesk.db.queries.letters import LetterLine
from creditdesk.services.cover import Cover
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets.page_header import PageHeader

#: Remembered on this machine: whether the cover list comes first in a print file.
_KEPT = "print/cover"


def wished(desk: Desk) -> Cover | None:
    """The cover list for a print file, where the person wants one there."""
    return _cover(desk) if desk.memory.number(_KEPT) else None


class CoverEntries(QObject):
    """``letters()`` are those that the list is about now: of the run shown, or the chosen ones."""

    def __init__(self, desk: Desk, header: PageHeader, letters: Callable[[], Sequence[LetterLine]]) -> None:
        super().__init__(header)
        self._desk, self._letters = desk, letters
        self.save_entry = header.add_more(self.tr("Cover list …"), self.save, "reports")
        self.top_entry = header.add_more(self.tr("Cover list on top when printing"), self._keep)
        self.top_entry.setCheckable(True)
        self.top_entry.setChecked(bool(desk.memory.number(_KEPT)))
        header.menu_opens.connect(self._update)

    def save(self) -> None:
        """Ask for a file, write the list into it and open it."""
        ids = [line.id for line in self._letters() if line.state != "undone"]
        if not ids:
            return
        desk, cover = self._desk, _cover(self._desk)
        name = self.tr("Cover list {0}.pdf").format(cover.day.isoformat())
        kinds = self.tr("PDF documents (*.pdf)")
        target = desk.prompts.save_file(self.tr("Save the cover list"), name, kinds)
        if target is None:
            return
        target = target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")
        ledger, words = desk.ledger, self.tr("Saved as {0}.").format(target.name)

        def work() -> None:
            from creditdesk.exchange.whole_files import write_file
            from creditdesk.services.cover import cover_pdf

            write_file(target, cover_pdf(ledger, ids, cover))

        def done(_result: object) -> None:
            desk.toast(words)
            desk.prompts.show_file(target)

        desk.read(self, work, done, failed=desk.prompts.problem)

    def _keep(self) -> None:
        self._desk.memory.keep(_KEPT, int(self.top_entry.isChecked()))

    def _update(self) -> None:
        """What can be done now, and what was chosen on the other page."""
        self.save_entry.setEnabled(any(line.state != "undone" for line in self._letters()))
        self.top_entry.setChecked(bool(self._desk.memory.number(_KEPT)))


def _cover(desk: Desk) -> Cover:
    return Cover(formats.current().language, desk.today())
