"""What is said above a run whose letters would lack something: where to pay, the BIC, who we are in Latin letters."""

from PySide6.QtCore import QObject

from creditdesk.services.reminders.paper_doubts import PaperDoubts
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets.banner import BannerStack

_KEYS = ("bank", "bic", "latin")


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
            words = self.tr("These letters do not say where to pay: there is no bank account for {0}.")
            self._say("bank", words.format(self.tr(", ").join(doubts.no_account)), "banks")
        if doubts.no_bic:
            words = self.tr("The account for {0} has no BIC (SWIFT): customers abroad cannot pay into it.")
            self._say("bic", words.format(self.tr(", ").join(doubts.no_bic)), "banks")
        if doubts.no_latin:
            words = self.tr(
                "%n letters in English do not name your firm and its address in Latin letters.",
                "",
                doubts.no_latin,
            )
            self._say("latin", words, "company")

    def _say(self, key: str, words: str, section: str) -> None:
        go = lambda: self._desk.go("settings", section=section)  # noqa: E731
        self._stack.say(key, "warn", words, self.tr("Enter it"), go)
