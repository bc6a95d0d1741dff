"""Two small forms about letters on their way: they were posted; one was delivered or came back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit

from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.ways import WITH_SLIP, usual_way
from creditdesk.services.reminders.corrections import used_tracking
from creditdesk.services.reminders.delivery import record_delivery
from creditdesk.services.reminders.post import post_letters
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import method_choices
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.posting.asking import goes_without
from creditdesk.ui.forms.posting.numbers import Numbers
from creditdesk.ui.forms.posting.too_late import TooLate
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.letter_words import number_doubt, some_of
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label

#: Least height of the table of letters.
_TABLE = 170


class PostingForm(SavingForm):
    """Day and way of posting for some letters, with the tracking number of one or the table of several.

    ``tracking`` keeps typed numbers by letter, so that they are still there when the form is opened again.
    """

    def __init__(
        self, desk: Desk, letters: Sequence[LetterLine], tracking: dict[int, str] | None = None
    ) -> None:
        super().__init__(desk, 2)
        self.letters: tuple[LetterLine, ...] = tuple(letters)
        self._insisted, self.walks = "", True
        self._used: dict[str, str] = {}
        self.numbers = Numbers(tracking) if len(self.letters) > 1 else None
        on = self.add("on", self.tr("Posted on"), DateEdit(desk.today))
        on.set_day(desk.today())
        self.late = TooLate(on, lambda: self.numbers.going() if self.numbers is not None else self.letters)
        self.add("method", self.tr("How"), Choice(method_choices()))
        facts = Facts(about(self.letters) if self.numbers is None else ())
        if self.numbers is None:
            self.add_above(facts)
            if any(line.paid_before_posting for line in self.letters):
                words = self.tr("All invoices in this letter have been paid by now: undo it, it need not go.")
                self.add_above(label(words, "error", wrap=True))
            registered = any(line.registered for line in self.letters)
            help = self.tr("From the slip") if registered else ""
            self.add("tracking", self.tr("Tracking number"), QLineEdit(), help, wide=True)
            hint = self.tr(
                "Posting moves the customer to the next step. A mistake is corrected with a reason."
            )
            self.add_below(label(hint, "caption", wrap=True))
        else:
            self.add_pinned(self.numbers)
            self.numbers.changed.connect(self.late.look)
            self.numbers.ended.connect(super().focus_first)
            self.numbers.table.setMinimumHeight(_TABLE)
            self.numbers.show_letters(self.letters, frozenset(line.id for line in self.letters))
        self._read_used(self._used.update if self.numbers is None else self.numbers.model.set_used)
        self.require("on")
        self.add_pinned(self.late)
        self.late.look()
        self.set_actions(self.tr("Mark as posted"), self.tr("Cancel"))
        self._suggest(desk, facts)

    def _read_used(self, found: Callable[[dict[str, str]], None]) -> None:
        ledger, today = self.desk.ledger, self.desk.today()
        self.desk.read(self, lambda: used_tracking(ledger, today), found)

    def _suggest(self, desk: Desk, facts: Facts) -> None:
        """The way that registered letters usually go, and what to write on the slip of a single one."""
        if not all(line.registered for line in self.letters):
            return
        ledger, first = desk.ledger, self.letters[0]
        ways: Any = self.fields["method"].editor
        before = ways.currentIndex()

        def look() -> tuple[str, str]:
            from creditdesk.services.company import company_view
            from creditdesk.services.cover import slip_words

            return usual_way(True, company_view(ledger).country), slip_words(ledger, first)

        def show(found: tuple[str, str]) -> None:
            way, words = found
            if ways.currentIndex() == before:
                self.set_value("method", way)
            if way in WITH_SLIP and len(self.letters) == 1:
                facts.add(self.tr("Contents, for the slip"), words)

        desk.read(self, look, show)

    def focus_first(self) -> None:
        """On the numbers of registered letters, where a slip can be scanned at once, else on the day."""
        if self.numbers is not None and self.numbers.begin():
            return
        scanned = self.numbers is None and self.letters[0].registered
        editor = self.fields["tracking" if scanned else "on"].editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def submit(self) -> None:
        """A number still being typed counts."""
        if self.numbers is not None:
            self.numbers.table.finish()
        super().submit()

    def save(self) -> None:
        """Record that the letters went out."""
        if self.misses(on=self.tr("Enter the day on which the letter went out.")) or self._doubted():
            return
        if not goes_without(self.desk.prompts, self._lacking()):
            return
        ledger, acting, ids, tracking = self.desk.ledger, self.desk.acting(), *self._chosen()
        on, method = self.value("on"), self.value("method")
        if self.numbers is not None:
            self.saved.connect(lambda _result: self.numbers and self.numbers.model.forget(ids))
        if ids:
            self.store(
                self.tr("Marking as posted"),
                lambda: post_letters(ledger, ids, on, acting, method=method, tracking=tracking),
            )

    @property
    def ids(self) -> tuple[int, ...]:
        """The letters that go."""
        return self._chosen()[0]

    def _chosen(self) -> tuple[tuple[int, ...], dict[int, str]]:
        """The letters that go, and their numbers."""
        if self.numbers is not None:
            return self.numbers.letters(), self.numbers.model.numbers()
        number = self.value("tracking")
        return (self.letters[0].id,), {self.letters[0].id: number} if number else {}

    def _lacking(self) -> int:
        """How many registered letters would go without a number."""
        if self.numbers is not None:
            return self.numbers.lacking()
        return int(self.letters[0].registered and not self.value("tracking"))

    def _doubted(self) -> bool:
        """Whether a number looks mistyped that was not sent off twice; says so."""
        if self.numbers is not None:
            return self.numbers.doubted()
        number = self.value("tracking")
        doubt = number_doubt(self.letters[0], number, self._used)
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
    return [(translate("letters", "%n letters", "", len(numbers)), some_of(numbers))]


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
        self.require("on")
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
