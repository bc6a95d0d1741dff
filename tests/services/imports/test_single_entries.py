"""Taking back single documents beside imports: what a file brought stays, and what its refunds rest on."""

from datetime import date

import pytest

from creditdesk.errors import UserError
from creditdesk.services.entries import take_back_entry, why_not_taken_back
from creditdesk.services.files import check
from creditdesk.words import sentence
from tests.ledgers import Desk, acting
from tests.services.imports.conftest import Import


def test_what_an_import_brought_is_undone_with_it(desk: Desk, bring: Import) -> None:
    bring("Customer,Invoice,Date,Due,Amount,Currency\nKeller,A1,2026-09-01,2026-10-01,100.00,EUR\n")
    refusal = why_not_taken_back(desk.ledger, 1)
    assert refusal is not None
    assert refusal.code == "entry_imported"
    assert "Undo that import on the page Import" in sentence(refusal.code, refusal.params)
    with pytest.raises(UserError, match="entry_imported"):
        take_back_entry(desk.ledger, 1, acting())


def test_a_credit_that_a_return_rests_on_stays(desk: Desk, bring: Import) -> None:
    """The bank took back in February what had come in March: until then it was the credit note that covered it."""
    customer = desk.customer("Acme", code="C1")
    day = date(2026, 1, 5)
    note = desk.invoice(customer, "G1", 100, due=day, issued=day, kind="credit_note")
    desk.pay(customer, 100, date(2026, 3, 1))
    assert not bring("customer,date,amount,reference\nC1,2026-02-20,-100.00,thanks\n").errors
    assert check(desk.ledger).ok
    with pytest.raises(UserError, match="entry_used") as caught:
        take_back_entry(desk.ledger, note, acting())
    assert "later entries of the customer rest on this credit" in sentence("entry_used", caught.value.params)
    assert check(desk.ledger).ok
