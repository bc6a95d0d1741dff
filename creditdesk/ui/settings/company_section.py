"""The company as it stands at the head of every letter, and the terms an invoice has unless it says otherwise."""

from dataclasses import fields
from typing import Any

from PySide6.QtWidgets import QLineEdit

from creditdesk.domain.latin import is_latin
from creditdesk.services.company import CompanyChange, change_company, company_view
from creditdesk.ui.countries import country_words
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.lines_edit import lines_edit
from creditdesk.ui.forms.record_form import RecordForm
from creditdesk.ui.forms.tax_number import name_tax_number
from creditdesk.ui.settings.logo_field import LogoField
from creditdesk.ui.settings.section import Section
from creditdesk.ui.terms_words import same_terms, terms_to_edit
from creditdesk.ui.widgets.labels import label, rule, section


class CompanyForm(RecordForm):
    """Every field of the company that can change."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, columns=2)
        self.add("name", self.tr("Legal name"), QLineEdit(), wide=True)
        self.add(
            "address", self.tr("Address"), lines_edit(3), self.tr("Line by line, as on the letter"), wide=True
        )
        self._add_latin()
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
        for key in ("name", "address"):
            editor: Any = self.fields[key].editor
            editor.textChanged.connect(lambda *_: self._show_latin())
        self.fixed = label("", "caption", wrap=True)
        self.add_below(self.fixed)
        self.require("name")
        self.set_actions(self.tr("Save"))

    def _add_latin(self) -> None:
        """What a Chinese firm is called on letters that are not Chinese; other firms do not see it."""
        self.add(
            "latin_name",
            self.tr("Name in Latin letters"),
            QLineEdit(),
            self.tr("On letters in English, as in your export papers"),
            wide=True,
        )
        self.add(
            "latin_address",
            self.tr("Address in Latin letters"),
            lines_edit(3),
            self.tr("Line by line, with postcode and country"),
            wide=True,
        )
        self._show_latin()

    def _show_latin(self) -> None:
        """Asked for only where name or address cannot be read by everybody, or where it was given before."""
        kept = self.value("latin_name") or self.value("latin_address")
        wanted = bool(kept) or not is_latin(self.value("name") + self.value("address"))
        for key in ("latin_name", "latin_address"):
            self.show_field(key, wanted)

    def fresh(self) -> Any:
        return company_view(self.desk.ledger)

    def show_record(self, record: Any) -> None:
        super().show_record(record)
        words = self.tr("Country {0} and currency {1} were chosen with the file and stay.")
        self.fixed.setText(words.format(country_words(record.country), record.currency))
        name_tax_number(self, record.country)
        # A Chinese firm has had one number for everything since 2015.
        self.show_field("register_no", record.country != "CN" or bool(record.register_no))

    def adopt(self, record: Any) -> None:
        super().adopt(record)
        self._show_latin()

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
