"""What can be done with letters that speaks with the person: print, save the original, undo."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.dunning.letter_states import WAITING
from creditdesk.services.progress import Progress
from creditdesk.ui import texts
from creditdesk.ui.cover_entries import wished
from creditdesk.ui.desk import Desk
from creditdesk.ui.letter_words import asked_to_undo
from creditdesk.ui.reading_only import refuses


class LetterSteps(QObject):
    """Asks, does and tells; ``owner`` is the page."""

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def print(self, letters: Sequence[LetterLine]) -> None:
        """Write letters into one PDF and open it: the original the first time, afterwards marked copies."""
        going = [line for line in letters if line.state != "undone"]
        if refuses(self._desk):
            return
        if not going:
            if letters:
                self._desk.toast(self.tr("A letter that was undone is not printed: it must not be sent."))
            return
        many = self.tr("Letters {0}.pdf").format(self._desk.today().isoformat())
        one = (
            _name(going[0]) if going[0].state == "issued" else self.tr("{0} copy.pdf").format(going[0].number)
        )
        target = self._target(self.tr("Print to a file"), one if len(going) == 1 else many)
        if target is None:
            return
        ledger, acting, ids = self._desk.ledger, self._desk.acting(), [line.id for line in going]
        cover = wished(self._desk)

        def work(progress: Progress) -> object:
            from creditdesk.exchange.whole_files import write_file
            from creditdesk.services.letters import letters_to_print
            from creditdesk.services.reminders.post import mark_printed

            write_file(target, letters_to_print(ledger, ids, progress, cover))
            return mark_printed(ledger, ids, acting)

        first = sum(line.state == "issued" for line in going)
        copies = len(going) - first
        words = [self.tr("%n letters printed to {0}.", "", first).format(target.name)] if first else []
        words += [self.tr("%n copies printed to {0}.", "", copies).format(target.name)] if copies else []

        def done(_result: object) -> None:
            self._desk.toast(texts.joined(words))
            self._desk.prompts.show_file(target)

        self._desk.write(self._owner, self.tr("Writing the letters"), work, done)

    def save(self, line: LetterLine) -> None:
        """Save the stored original of a letter, byte for byte."""
        target = self._target(self.tr("Save the letter"), _name(line))
        if target is None:
            return
        ledger, digest = self._desk.ledger, line.document_hash

        def work() -> None:
            from creditdesk.exchange.whole_files import write_file
            from creditdesk.services.reminders.views import letter_pdf

            write_file(target, letter_pdf(ledger, digest))

        words = self.tr("Saved as {0}.").format(target.name)
        self._desk.read(
            self._owner, work, lambda _r: self._desk.toast(words), failed=self._desk.prompts.problem
        )

    def undo(self, letters: Sequence[LetterLine]) -> None:
        """Undo letters before they are posted; their numbers stay used, so this is asked."""
        waiting = [line for line in letters if line.state in WAITING]
        if refuses(self._desk):
            return
        if not waiting or not asked_to_undo(self._desk.prompts, waiting):
            return
        ledger, acting, ids = self._desk.ledger, self._desk.acting(), [line.id for line in waiting]
        words = self.tr("%n letters undone.", "", len(waiting))

        def work(_progress: object) -> object:
            from creditdesk.services.reminders.post import undo_letters

            return undo_letters(ledger, ids, acting)

        self._desk.write(self._owner, self.tr("Undoing letters"), work, lambda _r: self._desk.toast(words))

    def posted(self, letters: Sequence[int]) -> None:
        """Letters were marked as posted: say so, with the way back while it is still in mind."""
        words = self.tr("%n letters marked as posted.", "", len(letters))
        self._desk.toast(words, lambda: self._withdraw(letters))

    def _withdraw(self, letters: Sequence[int]) -> None:
        """They did not go out after all; the history keeps both."""
        if refuses(self._desk):
            return
        ledger, acting = self._desk.ledger, self._desk.acting()
        reason = self.tr("Undone right after recording")
        done = self.tr("The letters wait to be posted again.")

        def work(_progress: object) -> object:
            from creditdesk.services.reminders.corrections import withdraw_posting

            return withdraw_posting(ledger, letters, reason, acting)

        title = self.tr("Taking the posting back")
        self._desk.write(self._owner, title, work, lambda _r: self._desk.toast(done))

    def _target(self, title: str, name: str) -> Path | None:
        chosen = self._desk.prompts.save_file(title, name, self.tr("PDF documents (*.pdf)"))
        if chosen is None or chosen.suffix.lower() == ".pdf":
            return chosen
        return chosen.with_name(f"{chosen.name}.pdf")


def _name(line: LetterLine) -> str:
    return f"{line.number}.pdf"
