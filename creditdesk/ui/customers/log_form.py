"""A new entry of the contact log: what was said, what came of it, what is to be done next."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from creditdesk.services.contacts import ContactDraft, ContactLine, add_contact
from creditdesk.ui.contact_words import KINDS, OUTCOMES, kind_name, next_words, outcome_name
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.widgets.labels import label

#: Height of the field for what was said: four lines.
_WORDS = 92


class ContactForm(SavingForm):
    """``settles`` is the entry whose next step has been done now, if there is one."""

    def __init__(self, desk: Desk, customer_id: int, settles: ContactLine | None = None) -> None:
        super().__init__(desk, columns=2)
        self._customer, self._settles = customer_id, settles
        if settles is not None:
            self.add_above(label(next_words(settles), "label", wrap=True))
        self.add("kind", self.tr("Kind"), Choice((kind, kind_name(kind)) for kind in KINDS))
        self.add("on", self.tr("Day"), DateEdit(desk.today)).set_day(desk.today())
        answers = ((outcome, outcome_name(outcome)) for outcome in OUTCOMES)
        self.add("outcome", self.tr("What came of it"), Choice(answers), wide=True)
        text = self.add(
            "text",
            self.tr("What was said"),
            QPlainTextEdit(),
            self.tr("With whom, and what was agreed. Entries cannot be changed later."),
            wide=True,
        )
        text.setTabChangesFocus(True)
        text.setFixedHeight(_WORDS)
        self.add("next_what", self.tr("Next step"), QLineEdit(), self.tr("Such as: call again"))
        self.add("next_on", self.tr("On"), DateEdit(desk.today), self.tr("Appears on Today then"))
        self.require("on", "text")
        self.set_actions(self.tr("Add to the log"), self.tr("Cancel"))

    def focus_first(self) -> None:
        """The words: kind and day are mostly right already."""
        self.fields["text"].editor.setFocus()

    def save(self) -> None:
        """Store the entry."""
        missing = self.misses(
            on=self.tr("Enter the day."), text=self.tr("Write down what was said, in a few words.")
        )
        if not missing and self.value("next_what") and self.value("next_on") is None:
            self.show_error("next_on", self.tr("Enter a day for the next step, such as +7."))
            missing = True
        if missing:
            return
        draft = ContactDraft(
            self._customer, self.value("kind"), self.value("on"), self.value("text"), self.value("outcome"),
            self.value("next_on"), self.value("next_what"), self._settles.id if self._settles else None,
        )  # fmt: skip
        ledger, acting = self.desk.ledger, self.desk.acting()
        self.store(
            self.tr("Adding to the log"),
            lambda: add_contact(ledger, draft, acting),
            changes=lambda result: result[1],
        )
