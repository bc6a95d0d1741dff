"""Above a run: what its letters would lack, be it where to pay, the BIC, where we are, or who in Latin letters."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from creditdesk.services.reminders.paper_doubts import PaperDoubts
from creditdesk.ui import texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets.banner import BannerStack

_KEYS = ("bank", "bic", "address", "latin")


class PaperNotes(QObject):
    """A line for each thing that lacks, with the way to where it is entered; the run can be issued all the same."""

    def __init__(self, desk: Desk, stack: BannerStack) -> None:
        super().__init__(stack)
        self._desk, self._stack = desk, stack

    def show_doubts(self, doubts: PaperDoubts) -> None:
        """Say what lacks now."""
        for key in _KEYS:
            self._stack.drop(key)
        if doubts.no_account:
            self._say("bank", self._words("letters_no_account", doubts.no_account), "banks")
        if doubts.no_bic:
            self._say("bic", self._words("letters_no_bic", doubts.no_bic), "banks")
        if doubts.no_address:
            self._say("address", texts.sentence("letters_no_address"), "company")
        if doubts.no_latin:
            words = self.tr(
                "%n letters in English do not name your firm and its address in Latin letters.",
                "",
                doubts.no_latin,
            )
            self._say("latin", words, "company")

    def _words(self, code: str, currencies: Sequence[str]) -> str:
        return texts.sentence(code, {"currencies": self.tr(", ").join(currencies)})

    def _say(self, key: str, words: str, section: str) -> None:
        go = lambda: self._desk.go("settings", section=section)  # noqa: E731
        self._stack.say(key, "warn", words, self.tr("Enter it"), go)
