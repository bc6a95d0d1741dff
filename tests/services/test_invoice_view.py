"""What the pane of one invoice shows."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from creditdesk.db.engine import Ledger
from creditdesk.errors import UserError
from creditdesk.services.invoices import currencies, invoice_ids, invoice_view, proposed_due
from tests import small_ledger as small


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = small.new_ledger(tmp_path)
    yield ledger
    ledger.close()


def test_an_invoice_is_shown_with_its_movements_and_its_customers_free_credit(ledger: Ledger) -> None:
    keller = small.customer(ledger, "Keller")
    item = small.invoice(ledger, keller, "A1", 10_000, -10, reference="PO 7")
    small.pay(ledger, keller, 4_500, -2, (item, 4_000))
    small.invoice(ledger, keller, "C1", 700, 0, kind="credit_note")
    view = invoice_view(ledger, item, small.TODAY)
    assert (view.line.number, view.line.open, view.facts.reference) == ("A1", 6_000, "PO 7")
    assert [(move.amount, move.kind) for move in view.moves] == [(4_000, "receipt")]
    assert view.facts.free_credit == 500 + 700
    assert view.steps == view.letters == ()


def test_a_credit_note_names_the_invoice_it_corrects(ledger: Ledger) -> None:
    keller = small.customer(ledger, "Keller")
    item = small.invoice(ledger, keller, "A1", 10_000, -10)
    note = small.invoice(ledger, keller, "C1", 2_500, 0, kind="credit_note", corrects_id=item)
    view = invoice_view(ledger, note, small.TODAY)
    assert (view.facts.corrects_id, view.facts.corrects, view.line.open) == (item, "A1", 0)


def test_an_invoice_that_does_not_exist_is_said_so(ledger: Ledger) -> None:
    with pytest.raises(UserError) as caught:
        invoice_view(ledger, 99, small.TODAY)
    assert caught.value.code == "not_found"


def test_the_list_can_be_narrowed_to_a_customer_a_currency_and_days(ledger: Ledger) -> None:
    keller, brennan = small.customer(ledger, "Keller"), small.customer(ledger, "Brennan")
    first = small.invoice(ledger, keller, "A1", 100, -30)
    second = small.invoice(ledger, keller, "A2", 100, -31)
    dollars = small.invoice(ledger, keller, "A3", 100, -30, currency="USD")
    other = small.invoice(ledger, brennan, "B1", 100, -30)

    def found(**narrow: object) -> list[int]:
        return sorted(invoice_ids(ledger, small.TODAY, shown="overdue", **narrow))  # type: ignore[arg-type]

    assert found() == [first, second, dollars, other]
    assert found(customer_id=keller) == [first, second, dollars]
    assert found(customer_id=keller, currency="EUR", due_from=small.day(-30), due_to=small.day(-1)) == [first]
    assert currencies(ledger) == ["EUR", "USD"]


def test_a_due_date_is_proposed_from_the_customers_terms_and_moved_to_a_working_day(ledger: Ledger) -> None:
    keller = small.customer(ledger, "Keller", terms="15 days")
    issued = date(2026, 11, 20)
    own = proposed_due(ledger, keller, issued)
    assert (own.terms, own.source) == ("15 days", "customer")
    assert (own.counted, own.due) == (date(2026, 12, 5), date(2026, 12, 7))  # a Saturday, the Monday after
    stated = proposed_due(ledger, keller, issued, "10 days")
    assert (stated.due, stated.source) == (date(2026, 11, 30), "document")
    other = small.customer(ledger, "Other")
    assert proposed_due(ledger, other, issued).source == "company"
    with pytest.raises(UserError):
        proposed_due(ledger, keller, issued, "whenever")
