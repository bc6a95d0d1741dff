"""Keeps the pane in step with the list: reads or renders the letter of the current line, a moment after it moved."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.services.reminders.issue import render_pdf
from creditdesk.services.reminders.review import Review, preview_letter
from creditdesk.services.reminders.review_groups import ReviewGroup
from creditdesk.services.reminders.views import letter_pdf
from creditdesk.ui import texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.groups import Group
from creditdesk.ui.reminders.lines import no_letter
from creditdesk.ui.reminders.pane import LetterPane

#: Holding an arrow key down must not render every letter that is passed.
_PAUSE_MS = 120


class LetterView(LetterPane):
    """The pane with its letter: a draft while the run is not issued, afterwards the stored bytes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: tuple[Review, ReviewGroup] | None = None
        self._shown: object = None
        self._asked = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.load_now)

    def follow(
        self, review: Review, group: Group | None, line: DecisionLine | None, *, empty: bool = False
    ) -> None:
        """Show what the list points at; it may be ``empty``."""
        if group is None:
            self.forget()
            self.show_nothing(empty=empty)
            return
        self.show_line(group, line)
        source = group.source
        if source is None or group.kind == "call":
            self.forget()
            self.pdf.say(self._call_words(source) if source else "")
        elif _key(review, source) != self._shown:
            self._wanted = (review, source)
            self._pause.start()

    def forget(self) -> None:
        """The run was read again: what is shown may have changed. Holds nothing of the old one."""
        self._wanted = self._shown = None
        self._asked += 1

    def load_now(self) -> None:
        """Get the letter that is wanted, in a read lane."""
        self._pause.stop()
        wanted, ledger = self._wanted, self._desk.ledger
        if wanted is None:
            return
        review, source = wanted
        self._wanted, self._shown = None, _key(review, source)
        if review.editable and not source.going:
            self.pdf.say(no_letter(source))
            return
        self._asked += 1
        question = self._asked

        def look() -> bytes:
            if source.letter is not None:
                return letter_pdf(ledger, source.letter.document_hash)
            return preview_letter(review, source, render_pdf)

        def arrived(pdf: bytes) -> None:
            if question == self._asked:
                self.pdf.show_pdf(pdf)

        def failed(error: Exception) -> None:
            if question == self._asked:
                self.pdf.say(texts.error_sentence(error))

        self._desk.read(self, look, arrived, failed=failed)

    def _call_words(self, source: ReviewGroup) -> str:
        if source.phone:
            return self.tr("A call, no letter: {0}").format(source.phone)
        return self.tr("A call, no letter. No telephone number is known; enter it with the customer.")


def _key(review: Review, source: ReviewGroup) -> tuple[int, int, str]:
    """What tells letters apart without holding on to a whole run."""
    return review.run.id, source.customer_id, source.currency
