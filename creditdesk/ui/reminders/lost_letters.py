"""After a restore: letters went out that the ledger does not know of, so that nobody is reminded twice by mistake."""

from PySide6.QtCore import QObject

from creditdesk.services.reminders.since_backup import LostLetter, SinceBackup
from creditdesk.ui import formats, texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.letter_words import some_of
from creditdesk.ui.widgets.banner import BannerStack

#: So many letters are listed with their customers; the kept ledger shows all.
_LISTED = 14
_NAME = 26


class LostLetters(QObject):
    """A banner in ``stack`` until a run is issued after the restore; ``words_for`` are said at the customer."""

    def __init__(self, desk: Desk, stack: BannerStack) -> None:
        super().__init__(stack)
        self._desk, self._stack = desk, stack
        self.lost = SinceBackup()

    def show(self, lost: SinceBackup) -> None:
        """Say what went out since the backup was made, or nothing."""
        self.lost = lost
        if not lost:
            self._stack.drop("lost")
            return
        action = self.tr("Which letters …") if lost.letters else self._look_words()
        self._stack.say("lost", "warn", self.words(), action, self.tell, lasting=True)

    def words(self) -> str:
        """How many letters, their numbers, and where the ledger that knows them lies."""
        lost = self.lost
        if lost.letters:
            words = self.tr("%n letters went out after this backup was made: {0}.", "", lost.count)
            said = [words.format(some_of([letter.number for letter in lost.letters]))]
        elif lost.count:
            words = self.tr(
                "%n letters went out after this backup was made, up to number {0}.", "", lost.count
            )
            said = [words.format(", ".join(lost.up_to) or "\N{EN DASH}")]
        else:
            words = self.tr(
                "Letters up to number {0} were issued after this backup was made; whether they went out is not known."
            )
            said = [words.format(", ".join(lost.up_to))]
        said.append(self.tr("Look before you send those customers the same again."))
        if lost.kept is not None:
            said.append(self.tr("The ledger as it was is kept as {0}.").format(lost.kept.name))
        return texts.joined(said)

    def words_for(self, code: str) -> str:
        """What went to one customer, "" where nothing did."""
        letters = self.lost.of(code)
        if not letters:
            return ""
        return self.tr("Went out after this backup was made: {0}.").format(
            self.tr(", ").join(map(_letter, letters))
        )

    def tell(self) -> None:
        """List them by number and customer, and offer the ledger that was replaced."""
        lost = self.lost
        if not lost.letters:
            self._look()
            return
        lines = [f"{_letter(each)}  {_whose(each)}" for each in lost.letters[:_LISTED]]
        if lost.count > len(lines):
            lines.append(self.tr("and %n more", "", lost.count - len(lines)))
        question = self.tr("Letters that this ledger does not know of")
        look = self._look_words()
        if not look:
            self._desk.prompts.inform(question, "\n".join(lines))
        elif self._desk.prompts.confirm(question, "\n".join(lines), look, otherwise=self.tr("Close")):
            self._look()

    def _look_words(self) -> str:
        kept = self.lost.kept
        return self.tr("Open the kept ledger") if kept is not None and kept.is_file() else ""

    def _look(self) -> None:
        if self.lost.kept is not None and self._desk.opening is not None:
            self._desk.opening.look_at_backup(self.lost.kept)


def _letter(letter: LostLetter) -> str:
    if letter.on is None:
        return letter.number
    return f"{letter.number} ({formats.current().short_date(letter.on)})"


def _whose(letter: LostLetter) -> str:
    """The customer as the ledger knows it: a long name may not make the list wrap."""
    name = letter.name if len(letter.name) <= _NAME else f"{letter.name[:_NAME]}…"
    return f"{name} ({letter.code})" if name else letter.code
