"""Two small forms about letters on their way: they were posted; one was delivered or came back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from creditdesk.db.queries.letters import LetterLine
from creditdesk.services.reminders.delivery import record_delivery
from creditdesk.services.reminders.post import post_letters
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import method_choices
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.letter_words import number_doubt
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label

#: So many numbers of letters are named; of more only the count is said.
_NAMED = 4


class PostingForm(SavingForm):
    """Day and way of posting for some letters; a tracking number where it is one letter."""

    def __init__(self, desk: Desk, letters: Sequence[LetterLine]) -> None:
        super().__init__(desk)
        self.letters, self._insisted = tuple(letters), ""
        self.add_above(Facts(about(self.letters)))
        self.add("on", self.tr("Posted on"), DateEdit(desk.today)).set_day(desk.today())
        self.add("method", self.tr("How"), Choice(method_choices()))
        if len(self.letters) == 1:
            help = self.tr("From the slip of the registered letter") if self.letters[0].registered else ""
            self.add("tracking", self.tr("Tracking number"), QLineEdit(), help)
        hint = self.tr("Posting moves the customer to the next step. A mistake is corrected with a reason.")
        self.add_below(label(hint, "caption", wrap=True))
        self.set_actions(self.tr("Mark as posted"), self.tr("Cancel"))

    def save(self) -> None:
        """Record that the letters went out."""
        if self.misses(on=self.tr("Enter the day on which the letter went out.")) or self._doubted():
            return
        ledger, acting, ids = self.desk.ledger, self.desk.acting(), [line.id for line in self.letters]
        on, method = self.value("on"), self.value("method")
        number = self.value("tracking") if "tracking" in self.fields else ""
        tracking = {ids[0]: number} if number else {}
        self.store(
            self.tr("Marking as posted"),
            lambda: post_letters(ledger, ids, on, acting, method=method, tracking=tracking),
        )

    def _doubted(self) -> bool:
        """Whether the number looks mistyped and was not sent off twice; says so under it."""
        number = self.value("tracking") if "tracking" in self.fields else ""
        doubt = number_doubt(self.letters[0], number)
        if not doubt or self._insisted == number:
            return False
        self._insisted = number
        self.show_error("tracking", doubt)
        return True


def about(letters: Sequence[LetterLine]) -> list[tuple[str, str]]:
    """Which letters a form is about: number and customer of one, the first numbers of several."""
    translate = QCoreApplication.translate
    numbers = [line.number for line in letters]
    if len(numbers) == 1:
        return [
            (translate("letters", "Letter"), numbers[0]),
            (translate("letters", "Customer"), letters[0].customer),
        ]
    named = ", ".join(numbers[:_NAMED]) + (" …" if len(numbers) > _NAMED else "")
    return [(translate("letters", "%n letters", "", len(numbers)), named)]


class DeliveryForm(SavingForm):
    """What became of a posted letter: delivered or returned, and when."""

    def __init__(self, desk: Desk, line: LetterLine) -> None:
        super().__init__(desk)
        self.line = line
        self.add_above(Facts([(self.tr("Letter"), line.number), (self.tr("Customer"), line.customer)]))
        answers = [("delivered", self.tr("Delivered")), ("returned", self.tr("Returned to us"))]
        self.add("outcome", self.tr("What became of it"), Choice(answers))
        self.add("on", self.tr("On"), DateEdit(desk.today)).set_day(desk.today())
        hint = self.tr(
            "Keep the slip: it proves the delivery. A letter that came back has not reached the customer; "
            "check the address before the next one."
        )
        self.add_below(label(hint, "caption", wrap=True))
        self.set_actions(self.tr("Record"), self.tr("Cancel"))

    def save(self) -> None:
        """Record the delivery or the return."""
        if self.misses(on=self.tr("Enter the day on which it was delivered or came back.")):
            return
        ledger, acting, number = self.desk.ledger, self.desk.acting(), self.line.id
        on, outcome = self.value("on"), self.value("outcome")
        self.store(
            self.tr("Recording the delivery"), lambda: record_delivery(ledger, number, on, outcome, acting)
        )
