"""What must be filled in is marked before anybody presses the button, in sight and in the spoken name."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from creditdesk.services.company import company_view
from creditdesk.services.invoices import invoice_lines
from creditdesk.services.payments import payment_lines
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.customers.actions import CounterForm
from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.customers.log_form import ContactForm
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.form import Form
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.invoices.document_form import CreditNoteForm, InvoiceForm
from creditdesk.ui.invoices.payment_form import PaymentForm
from creditdesk.ui.invoices.write_off_form import WriteOffForm
from creditdesk.ui.settings.company_section import CompanyForm
from creditdesk.ui.settings.ladder_name_form import NameForm
from creditdesk.ui.settings.own_days import OwnDaysForm
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways

Make = Callable[[Desk], SavingForm]


def _company(desk: Desk) -> SavingForm:
    form = CompanyForm(desk)
    form.show_record(company_view(desk.ledger))
    return form


FORMS: dict[str, tuple[Make, set[str]]] = {
    "customer": (lambda desk: CustomerForm(desk, None), {"name"}),
    "contact": (lambda desk: ContactForm(desk, 1), {"on", "text"}),
    "invoice": (InvoiceForm, {"customer_id", "number", "issued", "amount"}),
    "credit note": (CreditNoteForm, {"customer_id", "number", "issued", "amount"}),
    "receipt": (PaymentForm, {"customer_id", "amount", "dated"}),
    "write-off": (
        lambda desk: WriteOffForm(desk, invoice_lines(desk.ledger, [1], TODAY)[0]),
        {"amount", "dated", "reason"},
    ),
    "reversal": (
        lambda desk: CounterForm(desk, payment_lines(desk.ledger, 1)[0], "reversal", "Keller"),
        {"reason"},
    ),
    "company": (_company, {"name"}),
    "ladder": (lambda desk: NameForm(desk, "standard"), {"name"}),
    "own days": (lambda desk: OwnDaysForm(desk, None), {"first"}),
}


@pytest.fixture
def with_books(desk: Desk, books: ledgers.Desk) -> Desk:
    keller = books.customer("Keller GmbH")
    books.invoice(keller, "K1", 300, due=TODAY - timedelta(days=20))
    books.pay(keller, 50, TODAY)
    Ways(desk)
    return desk


@pytest.mark.parametrize("name", FORMS)
def test_what_an_emptied_form_asks_for_is_what_was_marked(with_books: Desk, qtbot: QtBot, name: str) -> None:
    make, expected = FORMS[name]
    form = make(with_books)
    qtbot.addWidget(form)
    form.show()
    marked = {key for key, field in form.fields.items() if field.required}
    assert marked == expected
    for field in form.fields.values():
        if not isinstance(field.editor, Choice):
            field.editor.clear()  # type: ignore[attr-defined]
    form.submit()
    asked = {key for key, field in form.fields.items() if not field.error.isHidden()}
    assert asked
    assert asked <= marked


@pytest.fixture
def form(app: DeskApplication, qtbot: QtBot) -> Form:
    made = Form()
    made.add("name", "Name", QLineEdit(), "As in the register.")
    made.add("note", "Note", QLineEdit())
    made.set_actions("Save", "Cancel")
    qtbot.addWidget(made)
    made.show()
    return made


def shown_words(form: Form) -> list[str]:
    return [each.text() for each in form.findChildren(QLabel) if each.isVisible()]


def test_a_form_without_duties_has_no_stars(form: Form) -> None:
    assert not [words for words in shown_words(form) if "*" in words]


def test_the_star_is_explained_once_and_spoken(form: Form) -> None:
    form.require("name")
    assert shown_words(form).count("Name *") == 1
    assert shown_words(form).count("* required") == 1
    assert form.fields["name"].editor.accessibleName() == "Name, required"
    assert form.fields["name"].editor.accessibleDescription() == "As in the register."
    assert form.fields["note"].editor.accessibleName() == "Note"


def test_a_duty_can_end(form: Form) -> None:
    form.require("name")
    form.require("name", wanted=False)
    assert "Name" in shown_words(form)
    assert not [words for words in shown_words(form) if "*" in words]
    assert form.fields["name"].editor.accessibleName() == "Name"
