"""Accounts that customers pay to."""

import pytest

from creditdesk.errors import UserError
from creditdesk.services.bank_accounts import (
    BankDraft,
    add_bank_account,
    change_bank_account,
    remove_bank_account,
)
from creditdesk.services.company import bank_accounts, bank_for
from creditdesk.services.events import history
from tests.ledgers import Desk, acting

IBAN = "DE89 3704 0044 0532 0130 00"


def test_an_account_is_added_tidied_and_named_on_letters_of_its_currency(desk: Desk) -> None:
    number, changes = add_bank_account(
        desk.ledger, BankDraft(iban=IBAN.lower(), bic="cobadeff xxx"), acting()
    )
    add_bank_account(desk.ledger, BankDraft(currency="USD", account_no="12 34"), acting())
    general, dollars = bank_accounts(desk.ledger)
    assert (general.id, general.iban, general.bic) == (number, "DE89370400440532013000", "COBADEFFXXX")
    assert bank_for([general, dollars], "USD") == dollars
    assert bank_for([general, dollars], "EUR") == general
    assert changes.subjects == {"bank_account", "company"}


@pytest.mark.parametrize(
    ("draft", "code", "field"),
    [
        (BankDraft(bank_name="Commerzbank"), "account_missing", "iban"),
        (BankDraft(iban="DE89370400440532013001"), "bad_iban", "iban"),
        (BankDraft(currency="EURO", account_no="1"), "unknown_currency", "currency"),
    ],
)
def test_what_cannot_stand_names_its_field(desk: Desk, draft: BankDraft, code: str, field: str) -> None:
    with pytest.raises(UserError) as refused:
        add_bank_account(desk.ledger, draft, acting())
    assert (refused.value.code, refused.value.params["field"]) == (code, field)
    assert bank_accounts(desk.ledger) == []


def test_a_change_over_an_older_version_is_refused(desk: Desk) -> None:
    number, _ = add_bank_account(desk.ledger, BankDraft(iban=IBAN), acting())
    change_bank_account(desk.ledger, number, 1, BankDraft(iban=IBAN, bank_name="Sparkasse Ulm"), acting())
    with pytest.raises(UserError, match="changed_meanwhile"):
        change_bank_account(desk.ledger, number, 1, BankDraft(iban=IBAN, bank_name="Other"), acting())
    with pytest.raises(UserError, match="changed_meanwhile"):
        remove_bank_account(desk.ledger, number, 1, acting())
    (kept,) = bank_accounts(desk.ledger)
    assert (kept.bank_name, kept.version) == ("Sparkasse Ulm", 2)


def test_removing_leaves_a_trace(desk: Desk) -> None:
    number, _ = add_bank_account(desk.ledger, BankDraft(iban=IBAN), acting())
    remove_bank_account(desk.ledger, number, 1, acting())
    assert bank_accounts(desk.ledger) == []
    last = history(desk.ledger)[-1]
    assert (last.verb, last.subject, last.subject_id) == ("remove", "bank_account", str(number))
    assert "DE89370400440532013000" in last.data
    with pytest.raises(UserError, match="not_found"):
        remove_bank_account(desk.ledger, number, 1, acting())
