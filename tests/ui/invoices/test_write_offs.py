"""Writing off in the window: which kind, from which day on, why; and what the lists say of it."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from creditdesk.domain.write_offs import WriteOffKind
from creditdesk.services.ageing import ageing_report
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.write_off_form import WriteOffForm
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.invoices.conftest import opened
from tests.ui.on_screen import Ways, settle, show, texts, write


def form_of(page: InvoicesPage, invoice: int) -> WriteOffForm:
    """The form as a person opens it from the invoice in the pane."""
    page.show_filter("all")  # else what is settled leaves the list
    settle()
    page.table.select(invoice)
    page.pane.write_off_button.click()
    form = page.side.form
    assert isinstance(form, WriteOffForm)
    return form


def test_a_write_off_needs_a_reason_and_may_be_a_part(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    form = form_of(page, 1)
    form.submit()
    assert form.fields["reason"].error.text().startswith("Say why")
    assert form.rest.text() == "Nothing of the invoice stays open."
    write(form.fields["amount"].editor, "100")
    assert form.rest.text() == "200.00\N{NO-BREAK SPACE}EUR of the invoice stays open."
    write(form.fields["reason"].editor, "insolvent")
    form.submit()
    assert page.side.form is None
    assert opened(books, 1) == 20_000
    assert texts(page.pane.moves, "what") == ["Bad debt written off · insolvent"]


def test_what_stays_open_is_said_while_one_types(page: InvoicesPage) -> None:
    show(page)
    form = form_of(page, 1)
    amount = form.fields["amount"].editor
    assert isinstance(amount, QLineEdit)
    amount.setFocus()
    amount.selectAll()
    said: list[str] = []
    for sign in "250.5":
        QTest.keyClicks(amount, sign)
        said.append(form.rest.text() if form.rest.isVisible() else "")
    assert [words.partition("\N{NO-BREAK SPACE}")[0] for words in said] == [
        "298.00",
        "275.00",
        "50.00",
        "50.00",
        "49.50",
    ]
    QTest.keyClicks(amount, "x")
    assert not form.rest.isVisible()
    amount.clear()
    QTest.keyClicks(amount, "300")
    assert form.rest.isVisible()
    assert form.rest.text() == "Nothing of the invoice stays open."


def test_a_day_to_come_stays_marked_when_the_reason_is_missing_too(page: InvoicesPage) -> None:
    show(page)
    form = form_of(page, 1)
    write(form.fields["dated"].editor, (TODAY + timedelta(days=30)).isoformat())
    form.submit()
    settle()
    shown = {key for key, field in form.fields.items() if not field.error.isHidden()}
    assert shown == {"dated", "reason"}
    form.set_value("dated", None)
    form.set_value("amount", None)
    form.submit()
    shown = {key: field.error.text() for key, field in form.fields.items() if not field.error.isHidden()}
    assert shown.keys() == {"dated", "amount"}
    assert "future" not in shown["dated"]


def test_it_says_whose_it_was_and_can_be_taken_back(
    page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    form = form_of(page, 2)
    form.set_value("reason", "insolvent")
    form.submit()
    money = "100.00\N{NO-BREAK SPACE}EUR"
    assert ways.said == [f"Bad debt written off: {money} of 2026-0002, Keller GmbH."]
    assert opened(books, 2) == 0
    ways.undo()
    assert opened(books, 2) == 10_000
    assert texts(page.pane.moves, "what")[0] == "Reversal · Undone right after recording"
    assert ways.said[-1] == f"{money} of 2026-0002 is open again."


def test_undo_takes_back_this_one_though_another_is_dated_later(
    page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    for amount, day in (("10", "2026-11-20"), ("20", "2026-11-01")):
        form = form_of(page, 1)
        write(form.fields["amount"].editor, amount)
        write(form.fields["dated"].editor, day)
        write(form.fields["reason"].editor, "agreed")
        form.submit()
        settle()
    ways.undo()
    assert opened(books, 1) == 29_000


def test_a_small_rest_is_proposed_as_a_small_difference_and_needs_no_more_words(
    page: InvoicesPage, books: ledgers.Desk
) -> None:
    books.pay(1, 297, TODAY - timedelta(days=3), (1, 297))
    show(page)
    assert page.pane.write_off_button.text() == "Write off rest"
    form = form_of(page, 1)
    assert form.draft().kind is WriteOffKind.SMALL_DIFFERENCE
    assert form.fields["reason"].help.text().startswith("May stay empty")
    form.submit()
    assert opened(books, 1) == 0
    assert texts(page.pane.moves, "what")[0] == "Small difference written off"


def test_the_day_is_today_unless_another_is_typed(page: InvoicesPage, books: ledgers.Desk) -> None:
    show(page)
    form = form_of(page, 2)
    assert form.value("dated") == TODAY
    write(form.fields["dated"].editor, "+1")
    write(form.fields["reason"].editor, "insolvent")
    form.submit()
    assert form.fields["dated"].error.text().endswith("Enter the day on which it happened.")
    write(form.fields["dated"].editor, "2025-01-01")
    form.submit()
    assert form.fields["dated"].error.text() == (
        "1 Jan 2025 lies before the date of invoice 2026-0002, 13 Oct 2026. Correct the date."
    )
    write(form.fields["dated"].editor, "2026-11-15")
    form.submit()
    assert page.side.form is None
    assert texts(page.pane.moves, "on_date") == ["15 Nov 2026"]
    balances = [
        sum(row.balance for row in ageing_report(books.ledger, day, TODAY).rows if row.currency == "EUR")
        for day in (TODAY - timedelta(days=8), TODAY - timedelta(days=7))
    ]
    assert balances[0] - balances[1] == 10_000


@pytest.mark.parametrize("field", ["amount", "dated"])
def test_an_empty_field_is_named(page: InvoicesPage, books: ledgers.Desk, field: str) -> None:
    show(page)
    form = form_of(page, 2)
    write(form.fields["reason"].editor, "insolvent")
    form.set_value(field, None)
    form.submit()
    assert form.fields[field].error.text().startswith("Enter the ")
    assert opened(books, 2) == 10_000


def test_in_chinese_bad_debts_and_small_differences_have_their_own_words(
    app: DeskApplication, page: InvoicesPage, books: ledgers.Desk
) -> None:
    books.pay(1, 297, TODAY - timedelta(days=3), (1, 297))
    app.languages.use("zh_CN")
    show(page)
    form = form_of(page, 1)
    assert [form.kind.itemText(at) for at in range(3)] == ["坏账", "尾差", "其他原因"]
    form.submit()
    assert texts(page.pane.moves, "what")[0] == "尾差核销"


def test_what_is_dated_later_cannot_be_written_off_yet(page: InvoicesPage, books: ledgers.Desk) -> None:
    books.invoice(1, "F1", 10, due=TODAY + timedelta(days=40), issued=TODAY + timedelta(days=10))
    page.show_filter("all")
    show(page)
    page.show_row(7)
    settle()
    assert page.pane.view is not None
    assert page.pane.view.line.later
    assert not page.pane.write_off_button.isVisible()
    page.verbs.write_off()
    assert page.side.form is None


def test_what_was_given_up_is_not_called_paid(page: InvoicesPage, books: ledgers.Desk, ways: Ways) -> None:
    show(page)
    form = form_of(page, 2)
    form.set_value("reason", "insolvent")
    form.submit()
    settle()
    assert page.pane.badge.word == "Written off"
    ways.undo()
    settle()
    assert page.pane.badge.word == "Overdue"
    books.pay(1, 100, TODAY, (2, 100))
    page.look_again()
    settle()
    assert page.pane.badge.word == "Paid"


def test_a_small_difference_leaves_an_invoice_paid(page: InvoicesPage, books: ledgers.Desk) -> None:
    books.pay(1, 297, TODAY - timedelta(days=3), (1, 297))
    show(page)
    form_of(page, 1).submit()
    settle()
    assert page.pane.badge.word == "Paid"
