"""Correcting what was recorded about posted letters: day, way, number, or that they never went out."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from creditdesk.db.queries.letters import LetterLine
from creditdesk.services.reminders.corrections import (
    Correction,
    correct_posting,
    used_tracking,
    withdraw_posting,
)
from creditdesk.services.reminders.delivery import withdraw_delivery
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import method_choices, method_name
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.letter_words import number_doubt
from creditdesk.ui.letters.forms import about
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label

#: What is to be corrected: what was entered; that it never went out; what the carrier is said to have done.
ENTRY, NEVER, DELIVERY = "entry", "never", "delivery"


class CorrectionForm(SavingForm):
    """Shows what is recorded; stores what differs, with the reason. The paper itself never changes."""

    def __init__(self, desk: Desk, letters: Sequence[LetterLine]) -> None:
        super().__init__(desk, 2)
        self.letters, self._insisted = tuple(letters), ""
        self._used: dict[str, str] = {}
        ledger, today = desk.ledger, desk.today()
        desk.read(self, lambda: used_tracking(ledger, today), self._used.update)
        first = self.letters[0]
        self.add_above(Facts(about(self.letters)))
        self.add("what", self.tr("What is wrong"), Choice(self._answers()), wide=True)
        day = self.add("on", self.tr("Posted on"), DateEdit(desk.today))
        day.set_day(self._common_day())
        day.setPlaceholderText(self.tr("as it is"))
        self.add("method", self.tr("How"), Choice(self._methods(first.method)))
        self.set_value("method", first.method if len({line.method for line in self.letters}) == 1 else None)
        if len(self.letters) == 1:
            self.add("tracking", self.tr("Tracking number"), QLineEdit(), wide=True).setText(first.tracking)
        self.add(
            "reason", self.tr("Reason"), QLineEdit(), self.tr("Kept in the history for good."), wide=True
        )
        self.hint = label("", "caption", wrap=True)
        self.add_below(self.hint)
        self.require("reason")
        self.set_actions(self.tr("Correct"), self.tr("Cancel"))
        self._what().currentIndexChanged.connect(lambda _place: self._arrange())
        self._arrange()

    def focus_first(self) -> None:
        """Most often the day is wrong."""
        editor = self.fields["on"].editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def save(self) -> None:
        """Store the correction."""
        if self.misses(reason=self.tr("Say why: the history keeps it with what stood there before.")):
            return
        ledger, acting, ids = self.desk.ledger, self.desk.acting(), [line.id for line in self.letters]
        what, reason = self.value("what"), self.value("reason")
        if what == NEVER:
            self.store(self.tr("Correcting"), lambda: withdraw_posting(ledger, ids, reason, acting))
        elif what == DELIVERY:
            self.store(self.tr("Correcting"), lambda: withdraw_delivery(ledger, ids[0], reason, acting))
        elif not self._doubted():
            right = self._correction()
            self.store(self.tr("Correcting"), lambda: correct_posting(ledger, ids, right, reason, acting))

    def _correction(self) -> Correction:
        """What stands in the fields; an empty day or way leaves each letter its own."""
        tracking = {self.letters[0].id: self.value("tracking")} if "tracking" in self.fields else None
        return Correction(self.value("on"), self.value("method"), tracking)

    def _doubted(self) -> bool:
        """Whether the number looks mistyped and was not sent off twice; says so under it."""
        number = self.value("tracking") if "tracking" in self.fields else ""
        doubt = (
            number_doubt(self.letters[0], number, self._used) if number != self.letters[0].tracking else ""
        )
        if not doubt or self._insisted == number:
            return False
        self._insisted = number
        self.show_error("tracking", doubt)
        return True

    def _answers(self) -> list[tuple[str, str]]:
        answers = [(ENTRY, self.tr("Day, way or number")), (NEVER, self.tr("It was never posted"))]
        if len(self.letters) == 1 and self.letters[0].state in ("delivered", "returned"):
            answers[1:] = [(DELIVERY, self.tr("Delivery or return was recorded by mistake"))]
        return answers

    def _methods(self, stands: str) -> list[tuple[str | None, str]]:
        """The ways; first what stands there where it is none of them, or "as it is" where letters differ."""
        ways: list[tuple[str | None, str]] = list(method_choices())
        if len({line.method for line in self.letters}) > 1:
            return [(None, self.tr("as it is")), *ways]
        if stands not in dict(method_choices()):
            return [(stands, method_name(stands) or self.tr("not said")), *ways]
        return ways

    def _common_day(self) -> date | None:
        days = {line.posted_on for line in self.letters}
        return days.pop() if len(days) == 1 else None

    def _what(self) -> Choice:
        editor = self.fields["what"].editor
        assert isinstance(editor, Choice)
        return editor

    def _arrange(self) -> None:
        what = self.value("what")
        for key in ("on", "method", "tracking"):
            if key in self.fields:
                self.fields[key].editor.setEnabled(what == ENTRY)
        words = {
            ENTRY: self.tr(
                "The next step counts from the day that stands here. The paper stays as it was sent."
            ),
            NEVER: self.tr(
                "The letter waits to be posted again, its invoices go back to the step before. "
                "Then post it on the right day, or undo it."
            ),
            DELIVERY: self.tr("The letter stays posted; what became of it is open again."),
        }
        self.hint.setText(words[what])
