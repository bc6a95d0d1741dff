"""What the pane and the form of one invoice show, and how the list is narrowed."""

from datetime import date, timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.invoices import currencies, invoice_ids, invoice_view, proposed_due
from tests.ledgers import TODAY, Desk


def test_an_invoice_is_shown_with_its_movements_and_its_customers_free_credit(desk: Desk) -> None:
    keller = desk.customer("Keller")
    item = desk.invoice(keller, "A1", 100, due=TODAY - timedelta(days=10))
    desk.pay(keller, 45, TODAY, (item, 40))
    desk.invoice(keller, "C1", 7, due=TODAY, kind="credit_note")
    view = invoice_view(desk.ledger, item, TODAY)
    assert (view.line.number, view.line.open) == ("A1", 6_000)
    assert [(move.amount, move.kind) for move in view.moves] == [(4_000, "receipt")]
    assert view.facts.free_credit == 500 + 700
    assert view.steps == view.letters == ()


def test_reminders_about_it_are_shown_as_steps_and_letters(desk: Desk) -> None:
    keller = desk.customer("Keller")
    item = desk.invoice(keller, "A1", 100, due=TODAY - timedelta(days=10))
    desk.remind(TODAY)
    view = invoice_view(desk.ledger, item, TODAY)
    assert [(step.step, step.kind, step.on_date) for step in view.steps] == [(1, "letter", TODAY)]
    assert [letter.number for letter in view.letters] == [view.steps[0].letter]


def test_a_credit_note_names_the_invoice_it_corrects(desk: Desk) -> None:
    keller = desk.customer("Keller")
    item = desk.invoice(keller, "A1", 100, due=TODAY - timedelta(days=10))
    note = desk.invoice(keller, "C1", 25, due=TODAY, kind="credit_note", corrects=item)
    view = invoice_view(desk.ledger, note, TODAY)
    assert (view.facts.corrects_id, view.facts.corrects, view.line.open) == (item, "A1", 0)


def test_an_invoice_that_does_not_exist_is_said_so(desk: Desk) -> None:
    with pytest.raises(UserError) as caught:
        invoice_view(desk.ledger, 99, TODAY)
    assert caught.value.code == "not_found"


def test_the_list_can_be_narrowed_to_a_customer_a_currency_and_days(desk: Desk) -> None:
    keller, brennan = desk.customer("Keller"), desk.customer("Brennan")
    month = TODAY - timedelta(days=30)
    first = desk.invoice(keller, "A1", 1, due=month)
    second = desk.invoice(keller, "A2", 1, due=month - timedelta(days=1))
    dollars = desk.invoice(keller, "A3", 1, due=month, currency="USD")
    other = desk.invoice(brennan, "B1", 1, due=month)

    def found(**narrow: object) -> list[int]:
        return sorted(invoice_ids(desk.ledger, TODAY, shown="overdue", **narrow))  # type: ignore[arg-type]

    assert found() == [first, second, dollars, other]
    assert found(customer_id=keller) == [first, second, dollars]
    assert found(customer_id=keller, currency="EUR", due_from=month, due_to=TODAY) == [first]
    assert currencies(desk.ledger) == ["EUR", "USD"]


def test_a_due_date_is_proposed_from_the_customers_terms_and_moved_to_a_working_day(desk: Desk) -> None:
    keller = desk.customer("Keller", terms="15 days")
    issued = date(2026, 11, 20)
    own = proposed_due(desk.ledger, keller, issued)
    assert (own.terms, own.source) == ("15 days", "customer")
    assert (own.counted, own.due) == (date(2026, 12, 5), date(2026, 12, 7))  # a Saturday, the Monday after
    stated = proposed_due(desk.ledger, keller, issued, "10 days")
    assert (stated.due, stated.source) == (date(2026, 11, 30), "document")
    other = desk.customer("Other")
    assert proposed_due(desk.ledger, other, issued).source == "company"
    with pytest.raises(UserError):
        proposed_due(desk.ledger, keller, issued, "whenever")
