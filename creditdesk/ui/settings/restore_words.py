"""What a person is told before a backup is put back: what of the present ledger would be forgotten, by count."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from creditdesk.ui import formats
from creditdesk.ui.letter_words import some_of


class RestoreWords(QObject):
    """``gone``: how many ``letters``, ``posted`` ones, ``payments`` ... the present ledger holds and the backup not.

    ``posted`` are the numbers of letters that went out and would be forgotten.
    """

    def __init__(self, gone: Mapping[str, int], posted: Sequence[str] = ()) -> None:
        super().__init__()
        self._gone, self._posted = gone, posted

    def whole(self, customers: int, invoices: int) -> str:
        """The explanation under the question: what the ledger will hold, what it forgets and what stays."""
        how = formats.current()
        held = self.tr("The ledger will hold {0} customers and {1} invoices again, as it did then.")
        parts = [held.format(how.count(customers), how.count(invoices)), self.forgotten()]
        if self._gone.get("letters"):
            parts.append(
                self.tr("These letters have been made all the same; their numbers are not given again.")
            )
        if self._posted:
            words = self.tr(
                "Posted and then forgotten: {0}. Whoever got them would be offered the same reminder again; the page "
                "Reminders says so after the restore."
            )
            parts.append(words.format(some_of(self._posted)))
        parts.append(self.tr("The present state is backed up first, so you can come back to it."))
        return "\n\n".join(parts)

    def forgotten(self) -> str:
        """What was entered since the backup, by count."""
        gone = self._gone
        counted = {
            "letters": self.tr("%n letters issued", "", gone.get("letters", 0)),
            "posted": self.tr("%n letters posted", "", gone.get("posted", 0)),
            "payments": self.tr("%n payments", "", gone.get("payments", 0)),
            "invoices": self.tr("%n invoices or credit notes", "", gone.get("invoices", 0)),
            "customers": self.tr("%n customers", "", gone.get("customers", 0)),
            "imports": self.tr("%n imports", "", gone.get("imports", 0)),
            "entries": self.tr("%n entries of the history in all", "", gone.get("entries", 0)),
        }
        said = [words for kind, words in counted.items() if gone.get(kind)]
        if not said:
            return self.tr("Nothing was entered since then.")
        return self.tr("It forgets what was entered since then: {0}.").format(self.tr(", ").join(said))
