"""The accounts customers pay to, each a line with its own form."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from creditdesk.errors import UserError
from creditdesk.services.bank_accounts import (
    BankDraft,
    add_bank_account,
    change_bank_account,
    remove_bank_account,
)
from creditdesk.services.company import BankView, bank_accounts
from creditdesk.ui.countries import currency_answers
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.record_form import RecordForm
from creditdesk.ui.settings.record_lines import RecordLines
from creditdesk.ui.settings.section import Section
from creditdesk.ui.widgets.labels import ElidedLabel, label


class BankForm(RecordForm):
    """One account, new or to change."""

    def __init__(self, desk: Desk, account: BankView | None) -> None:
        super().__init__(desk, columns=2)
        every = ("", self.tr("Every currency"))
        self.add("currency", self.tr("For invoices in"), Choice([every, *currency_answers()]))
        self.add("account_name", self.tr("Holder"), QLineEdit(), self.tr("Empty = the company"))
        self.add("iban", self.tr("IBAN"), QLineEdit(), self.tr("Where there is one"))
        self.add("bic", self.tr("BIC / SWIFT"), QLineEdit())
        self.add("bank_name", self.tr("Bank and branch"), QLineEdit())
        self.add("account_no", self.tr("Account number"), QLineEdit(), self.tr("Where there is no IBAN"))
        self.add("bank_code", self.tr("Bank code"), QLineEdit(), self.tr("In China the 12 digits of 联行号"))
        self.set_actions(self.tr("Save") if account else self.tr("Add account"), self.tr("Cancel"))
        if account:
            self.show_record(account)
        else:
            self.stored()

    def fresh(self) -> Any:
        number = self.seen.id
        found = next((each for each in bank_accounts(self.desk.ledger) if each.id == number), None)
        if found is None:
            raise UserError("not_found", value=number)
        return found

    def save(self) -> None:
        ledger, acting, seen = self.desk.ledger, self.desk.acting(), self.seen
        draft = BankDraft(**{key: self.value(key) for key in self.fields})

        def verb() -> Any:
            if seen is None:
                return add_bank_account(ledger, draft, acting)[1]
            return change_bank_account(ledger, seen.id, seen.version, draft, acting)

        self.store(self.tr("Saving"), verb)


class BankAccounts(RecordLines):
    """The accounts, the first one first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Add account …"), self.tr("Account saved."))

    def make_form(self, record: BankView | None) -> BankForm:
        return BankForm(self.desk, record)

    def make_line(self, record: BankView) -> QWidget:
        line, words = QWidget(), account_words(record)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(ElidedLabel(words, "strong"))
        parts = (record.account_name, record.bank_name, record.bic, record.bank_code)
        text.addWidget(label(" · ".join(part for part in parts if part), "caption", wrap=True))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        currency = label(record.currency or self.tr("Every currency"), "label")
        currency.setMinimumWidth(104)
        row.addWidget(currency)
        row.addLayout(text, 1)
        for button in self.line_buttons(
            (self.tr("Change account {0}").format(words), lambda: self.open_form(record), "edit"),
            (self.tr("Remove account {0}").format(words), lambda: self.remove(record), "trash"),
        ):
            row.addWidget(button)
        return line

    def when_none(self) -> QWidget:
        return label(self.tr("No account yet: letters cannot say where to pay."), "state", wrap=True)

    def remove(self, account: BankView) -> None:
        """Take an account away after asking."""
        question = self.tr("Remove this account?")
        explanation = self.tr(
            "{0}\n\nLetters printed from now on no longer name it. Letters already issued keep it."
        )
        if not self.desk.prompts.confirm(
            question, explanation.format(account_words(account)), self.tr("Remove"), destructive=True
        ):
            return
        ledger, acting = self.desk.ledger, self.desk.acting()
        self.desk.write(
            self,
            self.tr("Saving"),
            lambda _progress: remove_bank_account(ledger, account.id, account.version, acting),
            lambda _changes: self.changed.emit(),
        )


class BanksSection(Section):
    """``accounts`` are those that customers pay to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Bank accounts"),
            self.tr(
                "A letter names the account for its currency; without one, the first account for every currency."
            ),
        )
        self.accounts = BankAccounts(desk)
        self.accounts.changed.connect(self.refresh)
        self.column.addWidget(self.accounts)

    def refresh(self) -> None:
        ledger = self.desk.ledger
        self.desk.read(self, lambda: bank_accounts(ledger), self.accounts.show_lines)


def account_words(account: BankView) -> str:
    """The IBAN in groups of four, else the account number."""
    if account.iban:
        return " ".join(account.iban[at : at + 4] for at in range(0, len(account.iban), 4))
    return account.account_no
