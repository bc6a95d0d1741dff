"""The form of a customer: new, or a change over the version the person saw."""

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from creditdesk.domain.countries import assumed_country
from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.services.customers import (
    CustomerDetail,
    CustomerDraft,
    change_customer,
    create_customer,
    customer_detail,
)
from creditdesk.services.invoices import customer_currencies
from creditdesk.services.reminders.views import ladders
from creditdesk.ui.countries import currency_answers
from creditdesk.ui.customers.words import CLASSES, LANGUAGES, answers, country_answers, ladder_answers
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.lines_edit import lines_edit
from creditdesk.ui.forms.record_form import RecordForm
from creditdesk.ui.forms.tax_number import name_tax_number
from creditdesk.ui.terms_words import same_terms, terms_to_edit

if TYPE_CHECKING:
    from creditdesk.domain.changes import ChangeSet

_KEYS = tuple(field.name for field in fields(CustomerDraft))


class CustomerForm(RecordForm):
    """All fields of a customer; ``seen`` is the customer to change, None for a new one. ``saved((id, changes))``."""

    def __init__(self, desk: Desk, seen: CustomerDetail | None) -> None:
        super().__init__(desk, columns=2)
        self._essentials()
        self._agreements()
        self._rest()
        self._country_said = False
        self.set_actions(self.tr("Save") if seen else self.tr("Add customer"), self.tr("Cancel"))
        if seen:
            self._offer_ladders([], seen.ladder_name)
            self.show_record(seen)
        self._follow_country()
        ledger = desk.ledger
        desk.read(self, lambda: ladders(ledger), self._offer_ladders)
        if seen:
            desk.read(self, lambda: customer_currencies(ledger, seen.id), self._say_currencies)

    def fresh(self) -> CustomerDetail:
        return customer_detail(self.desk.ledger, self.seen.id)

    def values_of(self, record: Any) -> dict[str, Any]:
        """Terms stand in the words of the screen where those can be read back."""
        found = super().values_of(record)
        return found | {"terms": terms_to_edit(record.terms)}

    def draft(self) -> CustomerDraft:
        """What stands in the fields; terms that mean the same stay as they were written."""
        typed = {key: self.value(key) for key in _KEYS}
        if self.seen and same_terms(typed["terms"], self.seen.terms):
            typed["terms"] = self.seen.terms
        return CustomerDraft(**typed)

    def save(self) -> None:
        """Add the customer, or save the change over the version that was seen."""
        ledger, acting, draft, seen = self.desk.ledger, self.desk.acting(), self.draft(), self.seen

        def verb() -> "tuple[int, ChangeSet]":
            if seen is None:
                return create_customer(ledger, draft, acting)
            return seen.id, change_customer(ledger, seen.id, seen.version, draft, acting)

        self.store(self.tr("Saving the customer"), verb, changes=lambda result: result[1])

    def _essentials(self) -> None:
        self.add("name", self.tr("Legal name"), QLineEdit(), wide=True)
        self.require("name")
        self.add(
            "address",
            self.tr("Street and number"),
            lines_edit(2),
            self.tr("As on the envelope, without the town"),
            wide=True,
        )
        self.add("postcode", self.tr("Postcode"), QLineEdit())
        self.add("city", self.tr("Town"), QLineEdit())
        self.add("country", self.tr("Country"), Choice(country_answers()), wide=True)
        self.add(
            "recipient",
            self.tr("Letters to"),
            QLineEdit(),
            self.tr("Another name or department for the envelope, if needed"),
            wide=True,
        )

    def _agreements(self) -> None:
        self.add(
            "terms",
            self.tr("Payment terms"),
            QLineEdit(),
            self.tr("Such as “30 days”, “2/10 net 30” or 月结30天; empty = the company's"),
            wide=True,
        )
        own = ("", self.tr("The company's"))
        self.currency = self.add("currency", self.tr("Currency"), Choice([own, *currency_answers()]))
        self.add("language", self.tr("Language of letters"), Choice(answers(LANGUAGES)))
        self.add("ladder_name", self.tr("Reminders"), Choice(ladder_answers((), "")), wide=True)

    def _follow_country(self) -> None:
        """A Chinese name or address proposes China as long as nobody has chosen a country: letters follow it."""
        for key in ("name", "city", "address"):
            editor = self.fields[key].editor
            assert isinstance(editor, (QLineEdit, QPlainTextEdit))
            editor.textChanged.connect(lambda *_: self._assume_country())
        country = self.fields["country"].editor
        assert isinstance(country, Choice)
        country.activated.connect(lambda _at: self._country_chosen())
        country.currentIndexChanged.connect(lambda _at: name_tax_number(self, country.value()))
        name_tax_number(self, country.value())
        self._assume_country()

    def _country_chosen(self) -> None:
        self._country_said = True
        self.fields["country"].help.hide()

    def _assume_country(self) -> None:
        """Fill in the country of a new customer and say so; of one that is known only say so."""
        field, proposed = self.fields["country"], self.tr("Assumed from the Chinese name or address")
        assumed = assumed_country(*(str(self.value(key)) for key in ("name", "city", "address")))
        if self._country_said or (self.value("country") and field.help.text() != proposed):
            return
        if self.seen is None:
            self.set_value("country", assumed)
        missing = self.tr("Without a country letters are in English; China is likely")
        field.help.setText(missing if self.seen else proposed)
        field.help.setVisible(bool(assumed))

    def _offer_ladders(self, known: list[Ladder], chosen: str = "") -> None:
        """Offer the ladders of the file, the company's own among them; what is chosen stays chosen."""
        choice = self.fields["ladder_name"].editor
        assert isinstance(choice, Choice)
        chosen = chosen or choice.value() or ""
        choice.fill(ladder_answers(known, chosen))
        choice.set_value(chosen)

    def _say_currencies(self, used: list[str]) -> None:
        """Where nothing was agreed, documents follow what is used, not the company's currency."""
        if used:
            self.currency.setItemText(0, self.tr("As invoiced so far: {0}").format(used[0]))

    def _rest(self) -> None:
        self.add(
            "address_country",
            self.tr("Country of the address, if another"),
            Choice(country_answers()),
            wide=True,
        )
        self.add("code", self.tr("Customer number"), QLineEdit(), self.tr("Empty = the next free one"))
        self.add("tax_id", self.tr("Tax number"), QLineEdit())
        self.add("email", self.tr("E-mail"), QLineEdit())
        self.add("phone", self.tr("Telephone"), QLineEdit())
        self.add("debtor_class", self.tr("Kind of customer"), Choice(answers(CLASSES)))
        self.add("salesperson", self.tr("Salesperson"), QLineEdit())
        self.add("customer_since", self.tr("Customer since"), DateEdit(self.desk.today))
        self.add("note", self.tr("Note"), lines_edit(3), wide=True)
