"""The forms of the page Customers on a small real ledger: add, change, conflicts, payments."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from creditdesk.errors import UserError
from creditdesk.services.customers import CustomerDraft, change_customer, customer_detail
from creditdesk.services.invoices import invoice_lines
from creditdesk.services.payments import allocate_free
from creditdesk.ui.customers.actions import AllocateForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.customers.hands import open_form
from tests.ui.on_screen import Ways, press, settle, show, texts, write


def test_a_new_customer_is_added_by_keyboard_and_shown(
    page: CustomersPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    press(page.table.grid, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = open_form(page)
    assert page.focusWidget() is form.fields["name"].editor
    write(form.fields["name"].editor, "Adriatica d.o.o.")
    write(form.fields["terms"].editor, "14 days")
    form.set_value("country", "HR")
    press(form.fields["city"].editor, Qt.Key.Key_Return)
    assert page.side.form is None
    detail = customer_detail(books.ledger, 4)
    assert (detail.name, detail.terms, detail.country, detail.code) == (
        "Adriatica d.o.o.",
        "14 days",
        "HR",
        "10004",
    )
    assert page.table.current_id() == 4
    assert ways.said == ["Customer added."]


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", " ", "The name is missing. Enter the legal name."),
        ("code", "10001", "The customer number 10001 is taken. Choose another."),
        ("terms", "whenever", "“whenever” is not understood as payment terms."),
    ],
)
def test_a_refusal_stands_under_its_field(page: CustomersPage, field: str, typed: str, sentence: str) -> None:
    show(page)
    page.verbs.new()
    form = open_form(page)
    form.set_value("name", "Somebody")
    form.set_value(field, typed)
    form.submit()
    assert form.fields[field].error.text().startswith(sentence)
    assert page.side.form is form
    assert form.primary is not None
    assert form.primary.isEnabled()


def test_a_change_is_saved_over_the_version_that_was_seen(
    page: CustomersPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    page.arrive(customer=1)
    press(page.table.grid, Qt.Key.Key_F2)
    form = open_form(page)
    form.set_value("phone", "+49 40 123")
    form.submit()
    assert customer_detail(books.ledger, 1).phone == "+49 40 123"
    assert ways.said == ["Customer saved."]
    assert "+49 40 123" in [label.text() for label in page.pane.facts.findChildren(QLabel)]


def test_somebody_elses_change_is_saved_together_with_ours_where_they_do_not_touch(
    page: CustomersPage, books: ledgers.Desk
) -> None:
    show(page)
    page.arrive(customer=1)
    page.verbs.edit()
    form = open_form(page)
    change_customer(books.ledger, 1, 1, CustomerDraft("Keller AG", code="10001"), ledgers.acting())
    form.set_value("phone", "+49 40 123")
    form.submit()
    detail = customer_detail(books.ledger, 1)
    assert (detail.name, detail.phone) == ("Keller AG", "+49 40 123")


@pytest.mark.parametrize(("theirs", "name"), [(True, "Keller AG"), (False, "Keller & Co.")])
def test_where_both_changed_the_same_the_person_chooses(
    page: CustomersPage, books: ledgers.Desk, desk: Desk, theirs: bool, name: str
) -> None:
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    show(page)
    page.arrive(customer=1)
    page.verbs.edit()
    form = open_form(page)
    change_customer(books.ledger, 1, 1, CustomerDraft("Keller AG", code="10001"), ledgers.acting())
    form.set_value("name", "Keller & Co.")
    prompts.answer = theirs
    form.submit()
    assert prompts.asked == ["Somebody else changed this record meanwhile"]
    assert form.value("name") == name
    form.submit()
    assert customer_detail(books.ledger, 1).name == name


def test_escape_asks_before_it_throws_away_what_was_typed(page: CustomersPage, desk: Desk) -> None:
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    show(page)
    page.verbs.new()
    press(open_form(page).fields["name"].editor, Qt.Key.Key_Escape)
    assert page.side.form is None
    assert prompts.asked == []
    page.verbs.new()
    form = open_form(page)
    write(form.fields["name"].editor, "Half a na")
    prompts.answer = False
    press(form.fields["name"].editor, Qt.Key.Key_Escape)
    assert page.side.form is form
    prompts.answer = True
    press(form.fields["name"].editor, Qt.Key.Key_Escape)
    assert page.side.form is None
    assert prompts.asked == ["Close without saving?"] * 2


def test_a_payment_is_reversed_with_a_reason(page: CustomersPage, books: ledgers.Desk) -> None:
    books.pay(1, 100, TODAY, (2, 100))
    show(page)
    page.arrive(customer=1)
    table = page.pane.payments.table
    table.select_first()
    page.pane.reverse.emit(page.pane.payments.current())
    form = page.side.form
    assert form is not None
    settle()
    told = [label.text() for label in form.findChildren(QLabel)]
    assert {"Keller GmbH", "K2"} <= set(told)  # whose it was, and what is open again
    form.submit()
    assert form.fields["reason"].error.text().startswith("Say why")
    form.set_value("reason", "entered twice")
    form.submit()
    assert page.side.form is None
    assert invoice_lines(books.ledger, [2], TODAY)[0].open == 10_000
    assert texts(table, "kind")[:2] == ["Reversal · entered twice", "Receipt, reversed"]
    assert page.pane.strip.amounts[4] == 10_000


def test_a_return_by_the_bank_has_its_own_day(page: CustomersPage, books: ledgers.Desk, ways: Ways) -> None:
    books.pay(1, 100, TODAY - timedelta(days=9), (2, 100))
    show(page)
    page.arrive(customer=1)
    line = next(line for line in page.pane.record.payments if line.amount == 10_000)  # type: ignore[union-attr]
    page.pane.bank_returned.emit(line)
    form = page.side.form
    assert form is not None
    form.set_value("reason", "account closed")
    write(form.fields["dated"].editor, "1 Nov")
    form.submit()
    assert "lies before the payment" in form.fields["dated"].error.text()
    write(form.fields["dated"].editor, "20 Nov")
    form.submit()
    assert texts(page.pane.payments.table, "dated")[1] == "20 Nov 2026"
    assert texts(page.pane.payments.table, "kind")[1].startswith("Returned payment · ")
    assert "Receipt, returned" in texts(page.pane.payments.table, "kind")
    assert ways.said == ["Return recorded; what the payment had paid is open again."]


def test_what_is_on_account_is_allocated_to_the_oldest(page: CustomersPage, books: ledgers.Desk) -> None:
    show(page)
    page.arrive(customer=1)
    page.pane.allocate_button.click()
    form = page.side.form
    assert form is not None
    settle()
    assert isinstance(form, AllocateForm)
    assert form.editor.shares() == ((2, 5_000),)
    assert form.editor.lines[0].edit.hasFocus()
    assert "Keller GmbH" in [label.text() for label in form.findChildren(QLabel)]
    form.submit()
    assert page.side.form is None
    assert invoice_lines(books.ledger, [2], TODAY)[0].open == 5_000
    assert not page.pane.allocate_button.isEnabled()


def test_where_nothing_is_open_there_is_nothing_to_allocate(
    page: CustomersPage, books: ledgers.Desk, ways: Ways
) -> None:
    lakeside = books.customer("Lakeside")
    books.pay(lakeside, 50, TODAY)
    show(page)
    page.arrive(customer=lakeside)
    settle()
    page.verbs.allocate("EUR")
    settle()
    form = page.side.form
    assert isinstance(form, AllocateForm)
    assert form.primary is not None
    assert not form.primary.isEnabled()
    assert form.cancel is not None
    assert form.cancel.hasFocus()
    form.submit()
    assert form.notice.text().startswith("Nothing has been allocated.")
    assert ways.said == []
    with pytest.raises(UserError, match="nothing_allocated"):
        allocate_free(books.ledger, lakeside, (), "EUR", ledgers.acting())


def test_the_menu_on_a_row_leads_to_invoices_and_the_form(page: CustomersPage, ways: Ways) -> None:
    show(page)
    page.arrive(customer=3)
    for action in page.verbs.actions():
        action.trigger()
    assert ways.went == [
        ("invoices", {"pay": 3, "back": "customers"}),
        ("invoices", {"new": True, "customer": 3}),
        ("invoices", {"filter": "all", "customer": 3}),
    ]
    assert open_form(page).value("name") == "南京华联贸易有限公司"


def test_a_chinese_name_proposes_china_until_somebody_chooses(page: CustomersPage) -> None:
    show(page)
    page.verbs.new()
    form = open_form(page)
    field = form.fields["country"]
    form.set_value("name", "杭州云栖茶业有限公司")
    assert (form.value("country"), field.help.text()) == ("CN", "Assumed from the Chinese name or address")
    assert field.help.isVisible()
    form.set_value("name", "Keller GmbH")
    assert (form.value("country"), field.help.isVisible()) == ("", False)
    form.set_value("country", "SG")
    field.editor.activated.emit(0)  # type: ignore[attr-defined]
    form.set_value("name", "杭州云栖茶业有限公司")
    assert (form.value("country"), field.help.isVisible()) == ("SG", False)


def test_a_known_customer_with_a_chinese_name_and_no_country_is_hinted_at(
    page: CustomersPage, books: ledgers.Desk
) -> None:
    books.customer("宁波港城贸易有限公司", country="")
    show(page)
    page.arrive(customer=4, edit=True)
    form = open_form(page)
    assert form.value("country") == "", "nothing is changed in silence"
    assert form.fields["country"].help.text().startswith("Without a country letters are in English")


def test_what_saving_needs_is_loaded_while_the_form_is_filled_in(
    page: CustomersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr("creditdesk.db.entities.get_ready", lambda: asked.append(True))
    monkeypatch.setattr("creditdesk.ui.widgets.side_stack._READY_MS", 0)
    show(page)
    assert not asked
    page.verbs.new()
    qtbot.waitUntil(lambda: bool(asked))
    settle()
    assert asked == [True]
