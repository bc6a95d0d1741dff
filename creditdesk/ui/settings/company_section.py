"""The company as it stands at the head of every letter, and the terms an invoice has unless it says otherwise."""

from dataclasses import fields
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from creditdesk.services.company import CompanyChange, change_company, company_view
from creditdesk.ui.countries import country_words
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.record_form import RecordForm
from creditdesk.ui.settings.logo_field import LogoField
from creditdesk.ui.settings.section import Section
from creditdesk.ui.terms_words import same_terms, terms_to_edit
from creditdesk.ui.widgets.labels import label, rule, section


class CompanyForm(RecordForm):
    """Every field of the company that can change."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, columns=2)
        self.add("name", self.tr("Legal name"), QLineEdit(), wide=True)
        address = QPlainTextEdit()
        address.setTabChangesFocus(True)
        address.setFixedHeight(68)
        self.add("address", self.tr("Address"), address, self.tr("Line by line, as on the letter"), wide=True)
        self.add("contact", self.tr("Who answers questions"), QLineEdit())
        self.add("phone", self.tr("Telephone"), QLineEdit())
        self.add("email", self.tr("E-mail"), QLineEdit())
        self.add("website", self.tr("Website"), QLineEdit())
        self.add("tax_id", self.tr("Tax number"), QLineEdit())
        self.add("register_no", self.tr("Register number"), QLineEdit())
        self.add(
            "default_terms",
            self.tr("Payment terms"),
            QLineEdit(),
            self.tr("For customers without terms of their own: “30 days”, “2/10 net 30”, 月结30天"),
            wide=True,
        )
        self.fixed = label("", "caption", wrap=True)
        self.add_below(self.fixed)
        self.set_actions(self.tr("Save"))

    def fresh(self) -> Any:
        return company_view(self.desk.ledger)

    def show_record(self, record: Any) -> None:
        super().show_record(record)
        words = self.tr("Country {0} and currency {1} were chosen with the file and stay.")
        self.fixed.setText(words.format(country_words(record.country), record.currency))

    def values_of(self, record: Any) -> dict[str, Any]:
        """Terms stand in the words of the screen where those can be read back."""
        found = super().values_of(record)
        return found | {"default_terms": terms_to_edit(record.default_terms)}

    def save(self) -> None:
        ledger, acting, seen = self.desk.ledger, self.desk.acting(), self.seen
        kept = {field.name: getattr(seen, field.name) for field in fields(CompanyChange)}
        typed = {key: self.value(key) for key in self.fields}
        if same_terms(typed["default_terms"], seen.default_terms):
            typed["default_terms"] = seen.default_terms
        change = CompanyChange(**kept | typed)
        self.store(self.tr("Saving"), lambda: change_company(ledger, change, seen.version, acting))


class CompanySection(Section):
    """The company's form, and below it the logo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, self.tr("Company"), self.tr("This stands at the head and foot of every letter.")
        )
        self.form = CompanyForm(desk)
        self.form.saved.connect(self._saved)
        self.column.addWidget(self.form)
        self.column.addSpacing(8)
        self.column.addWidget(rule())
        self.column.addWidget(section(self.tr("Logo")))
        self.logo = LogoField(desk)
        self.column.addWidget(self.logo)

    def refresh(self) -> None:
        ledger = self.desk.ledger

        def look() -> tuple[Any, Any]:
            from creditdesk.services.logo import current_logo

            return company_view(ledger), current_logo(ledger)

        def show(found: tuple[Any, Any]) -> None:
            self.form.adopt(found[0])
            self.logo.show_state(found[1], found[0].version)

        self.desk.read(self, look, show)

    def _saved(self, _changes: object) -> None:
        self.form.stored()
        self.desk.toast(self.tr("Company saved."))
        self.refresh()
