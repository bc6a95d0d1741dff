"""The accounts customers pay to, each a line with its own form."""

from collections.abc import Callable
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
from creditdesk.ui.reading_only import hold
from creditdesk.ui.settings.section import Section
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import ElidedLabel, label, rule


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


class BanksSection(Section):
    """``lines`` are the accounts shown; ``form`` is open instead of them while one is entered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Bank accounts"),
            self.tr(
                "A letter names the account for its currency; without one, the first account for every currency."
            ),
        )
        self.form: BankForm | None = None
        self.accounts: list[BankView] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.column.addLayout(self._list)
        self.add = buttons.button(self.tr("Add account …"), lambda: self.open_form(None), icon="plus")
        hold(desk, self.add)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self.column.addLayout(row)

    def refresh(self) -> None:
        ledger = self.desk.ledger
        self.desk.read(self, lambda: bank_accounts(ledger), self._show)

    def open_form(self, account: BankView | None) -> None:
        """Enter an account in place of the list."""
        self.close_form()
        self.form = BankForm(self.desk, account)
        self.form.saved.connect(self._saved)
        self.form.left.connect(self.close_form)
        self._clear()
        self._list.addWidget(self.form)
        self.add.hide()
        self.form.focus_first()

    def close_form(self) -> None:
        """Back to the list; nothing is stored."""
        if self.form is not None:
            self.form = None
            self._show(self.accounts)
            self.add.setFocus()

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
        verb: Callable[[Any], Any] = lambda _progress: remove_bank_account(  # noqa: E731
            ledger, account.id, account.version, acting
        )
        self.desk.write(self, self.tr("Saving"), verb, lambda _changes: self.refresh())

    def _saved(self, _changes: object) -> None:
        self.form = None
        self.desk.toast(self.tr("Account saved."))
        self.refresh()

    def _show(self, accounts: list[BankView]) -> None:
        self.accounts = accounts
        if self.form is not None:
            return
        self._clear()
        self.add.show()
        if not accounts:
            self._list.addWidget(
                label(self.tr("No account yet: letters cannot say where to pay."), "state", wrap=True)
            )
        for account in accounts:
            self._list.addWidget(self._line(account))
            self._list.addWidget(rule())

    def _line(self, account: BankView) -> QWidget:
        line = QWidget()
        words = account_words(account)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(ElidedLabel(words, "strong"))
        parts = (account.account_name, account.bank_name, account.bic, account.bank_code)
        text.addWidget(label(" · ".join(part for part in parts if part), "caption", wrap=True))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        currency = label(account.currency or self.tr("Every currency"), "label")
        currency.setMinimumWidth(104)
        row.addWidget(currency)
        row.addLayout(text, 1)
        for name, act, icon in (
            (self.tr("Change account {0}"), lambda: self.open_form(account), "edit"),
            (self.tr("Remove account {0}"), lambda: self.remove(account), "trash"),
        ):
            button = buttons.icon_button(icon, name.format(words), act, 16)
            hold(self.desk, button)
            row.addWidget(button)
        return line

    def _clear(self) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def account_words(account: BankView) -> str:
    """The IBAN in groups of four, else the account number."""
    if account.iban:
        return " ".join(account.iban[at : at + 4] for at in range(0, len(account.iban), 4))
    return account.account_no
