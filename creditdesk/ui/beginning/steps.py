"""The steps of the wizard: each shows a part of the draft and takes it back, or says under a field what is wrong."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
)

from creditdesk.errors import CreditDeskError
from creditdesk.services import files
from creditdesk.services.rules import shipped_ladders
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.draft import WizardDraft, file_path
from creditdesk.ui.countries import country_answers, country_words, currency_answers, currency_of
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import ladder_name
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.form import Form
from creditdesk.ui.forms.ladder_choice import LadderChoice
from creditdesk.ui.forms.lines_edit import lines_edit
from creditdesk.ui.forms.tax_number import name_tax_number
from creditdesk.ui.translation import LANGUAGES
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.hand_on import HandsOn


class Step(HandsOn):
    """``submitted()`` when Enter is pressed in a field, ``left()`` on Escape."""

    submitted = Signal()
    left = Signal()

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.title, self.sentence = title, sentence
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def use(self, form: Form) -> Form:
        """Put a form on the step."""
        form.submitted.connect(self.submitted)
        form.left.connect(self.left)
        self.column.addWidget(form)
        self.hand_on_to(next(iter(form.fields.values())).editor)
        return form

    def take(self, draft: WizardDraft) -> bool:
        """Put what was entered into the draft; False after showing what is wrong."""
        return True

    def keep(self, draft: WizardDraft) -> None:
        """Going back: leave in the draft what was typed, right or wrong."""


class LanguageStep(Step):
    """The language of the screen; it changes at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Welcome to CreditDesk"),
            self.tr(
                "Who owes you money, whom to remind today, and the letters for it. Five short steps make a ledger "
                "for your company; the sample company shows first what it will be like."
            ),
        )
        application = QApplication.instance()
        assert isinstance(application, DeskApplication)
        self.radios: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        for code, words in LANGUAGES.items():
            radio = self.radios[code] = QRadioButton(words)
            radio.setChecked(code == application.languages.current)
            radio.clicked.connect(lambda _on, code=code: self._use(desk, application, code))
            group.addButton(radio)
            self.column.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeft)
        self.hand_on_to(self.radios[application.languages.current])

    def take(self, draft: WizardDraft) -> bool:
        draft.suggest(next(code for code, radio in self.radios.items() if radio.isChecked()))
        return True

    def _use(self, desk: Desk, application: DeskApplication, code: str) -> None:
        if not desk.may_leave():
            self.radios[application.languages.current].setChecked(True)
            return
        desk.memory.keep("language", code)
        application.languages.use(code)


class FormStep(Step):
    """A step that is one form whose fields are fields of the company."""

    form: Form

    def show_draft(self, draft: WizardDraft) -> None:
        """Fill the fields."""
        known = draft.values | draft.typed
        for key in self.form.fields:
            if key in known:
                self.form.set_value(key, known[key])

    def keep(self, draft: WizardDraft) -> None:
        for key in self.form.fields:
            value = str(self.form.value(key))
            draft.typed.pop(key, None)
            if value != draft.values.get(key, ""):
                draft.typed[key] = value

    def take(self, draft: WizardDraft) -> bool:
        values = self.form.values()
        if values is None:
            return False
        draft.values.update({key: str(value) for key, value in values.items()})
        for key in values:
            draft.typed.pop(key, None)
        try:
            files.validated(draft.company())
        except CreditDeskError as error:
            self.form.show_problem(error)
            return False
        return True


class CompanyStep(FormStep):
    """Who you are: this stands on every letter."""

    def __init__(self, draft: WizardDraft) -> None:
        super().__init__(
            self.tr("Your company"),
            self.tr(
                "This stands on every letter. Country and currency stay as you choose them now; all but the name can "
                "also be filled in later."
            ),
        )
        form = Form(columns=2)
        form.add("name", self.tr("Legal name"), QLineEdit(), wide=True)
        hint = self.tr("Line by line, as on the letter")
        form.add("address", self.tr("Address"), lines_edit(3), hint, wide=True)
        self.country = form.add("country", self.tr("Country"), Choice(country_answers()))
        self.currency = form.add("currency", self.tr("Currency of your books"), Choice(currency_answers()))
        form.add("tax_id", self.tr("Tax number"), QLineEdit())
        form.add("phone", self.tr("Telephone"), QLineEdit())
        form.require("name")
        self.form = self.use(form)
        self.show_draft(draft)
        self.country.currentIndexChanged.connect(lambda _at: self._follow_country())
        name_tax_number(form, self.country.value())

    def _follow_country(self) -> None:
        self.currency.set_value(currency_of(self.country.value()))
        name_tax_number(self.form, self.country.value())


class BankStep(FormStep):
    """Where customers pay to, in the form of the country."""

    def __init__(self, draft: WizardDraft) -> None:
        super().__init__(
            self.tr("Bank account"),
            self.tr("Letters say where to pay. You can also add accounts later, in the settings."),
        )
        form = Form(columns=2)
        if draft.values.get("country") == "CN":
            form.add("bank_name", self.tr("Bank and branch"), QLineEdit(), wide=True)
            form.add("account_no", self.tr("Account number"), QLineEdit())
            form.add("bank_code", self.tr("Bank code"), QLineEdit(), self.tr("The 12 digits of 联行号"))
        else:
            form.add("iban", self.tr("IBAN"), QLineEdit(), wide=True)
            form.add("bic", self.tr("BIC / SWIFT"), QLineEdit())
            form.add("bank_name", self.tr("Bank"), QLineEdit())
            form.add(
                "account_no",
                self.tr("Account number"),
                QLineEdit(),
                self.tr("Where there is no IBAN"),
                wide=True,
            )
        self.form = self.use(form)
        self.show_draft(draft)


class LadderStep(Step):
    """How to remind, in plain sentences."""

    def __init__(self, draft: WizardDraft) -> None:
        super().__init__(
            self.tr("Reminders"),
            self.tr(
                "Nothing is sent by itself: you see every letter before it goes out. You can change this later."
            ),
        )
        self.choice = LadderChoice(shipped_ladders().values(), draft.values["ladder_name"])
        self.column.addWidget(self.choice)
        self.hand_on_to(self.choice.radios[self.choice.value()])

    def take(self, draft: WizardDraft) -> bool:
        self.keep(draft)
        return True

    def keep(self, draft: WizardDraft) -> None:
        draft.values["ladder_name"] = self.choice.value()


class FileStep(Step):
    """Where the file lies, and once more what is going to be made."""

    def __init__(self, desk: Desk, draft: WizardDraft) -> None:
        super().__init__(
            self.tr("Where the ledger lies"),
            self.tr(
                "Everything is in one file: customers, invoices, letters. Backups are made automatically, "
                "in another folder."
            ),
        )
        self._desk = desk
        form = Form()
        self.file = form.add("file", self.tr("File"), QLineEdit())
        self.file.setText(draft.file or draft.proposed_file())
        form.require("file")
        self.form = self.use(form)
        row = QHBoxLayout()
        row.addWidget(buttons.button(self.tr("Choose another place …"), self.choose, icon="folder"))
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addSpacing(8)
        values = draft.values
        self.column.addWidget(
            Facts(
                [
                    (self.tr("Company"), values.get("name", "")),
                    (self.tr("Country"), country_words(values["country"])),
                    (self.tr("Currency of your books"), values["currency"]),
                    (self.tr("Account"), values.get("iban") or values.get("account_no", "")),
                    (self.tr("Reminders"), ladder_name(values["ladder_name"])),
                ]
            )
        )

    def choose(self) -> None:
        """Ask the system for a place."""
        kinds = self.tr("CreditDesk ledgers (*.creditdesk)")
        found = self._desk.prompts.save_file(self.tr("Where the ledger lies"), self.file.text(), kinds)
        if found is not None:
            self.file.setText(str(found))

    def take(self, draft: WizardDraft) -> bool:
        self.form.clear_errors()
        draft.file = self.form.value("file")
        if not draft.file:
            self.form.show_error("file", self.tr("Enter where the file is to lie."))
            return False
        draft.file = str(file_path(draft.file))
        self.file.setText(draft.file)
        return True

    def keep(self, draft: WizardDraft) -> None:
        if self.form.value("file") != draft.proposed_file():  # a proposal follows the company's name
            draft.file = self.form.value("file")

    def refuse(self, error: Exception) -> None:
        """Show why the file could not be made."""
        from creditdesk.ui import texts

        self.form.show_error("file", texts.error_sentence(error))


def make_step(number: int, desk: Desk, draft: WizardDraft) -> Any:
    """The step of this number, filled from the draft."""
    made = (
        lambda: LanguageStep(desk),
        lambda: CompanyStep(draft),
        lambda: BankStep(draft),
        lambda: LadderStep(draft),
        lambda: FileStep(desk, draft),
    )
    return made[number]()


#: How many steps there are.
STEPS = 5
