"""Accounts that customers pay to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from creditdesk.errors import UserError
from creditdesk.services.bank_accounts import (
    BankDraft,
    add_bank_account,
    bank_for,
    change_bank_account,
    remove_bank_account,
)
from creditdesk.services.company import bank_accounts
from creditdesk.services.events import history
from tests.ledgers import Desk, acting, make_desk

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


@pytest.fixture
def chinese(tmp_path: Path) -> Iterator[Desk]:
    """The ledger of a Chinese company."""
    folder = tmp_path / "chinese"
    folder.mkdir()
    found = make_desk(folder, country="CN", currency="CNY")
    yield found
    found.ledger.close()


@pytest.mark.parametrize("code", ["10333320", "1033332001234", "10333320012X"])
def test_a_chinese_bank_code_has_twelve_digits(chinese: Desk, code: str) -> None:
    with pytest.raises(UserError) as refused:
        add_bank_account(chinese.ledger, BankDraft(account_no="1", bank_code=code), acting())
    assert (refused.value.code, refused.value.params["field"]) == ("bad_bank_code", "bank_code")
    assert bank_accounts(chinese.ledger) == []


def test_blanks_and_full_width_digits_of_a_bank_code_do_not_count(chinese: Desk) -> None:
    add_bank_account(chinese.ledger, BankDraft(account_no="1", bank_code="1033 3320 ０１２３"), acting())
    assert [account.bank_code for account in bank_accounts(chinese.ledger)] == ["103333200123"]


def test_codes_of_banks_elsewhere_stay_as_they_are(chinese: Desk, desk: Desk) -> None:
    add_bank_account(chinese.ledger, BankDraft(currency="HKD", account_no="1", bank_code="004 123"), acting())
    add_bank_account(desk.ledger, BankDraft(account_no="1", bank_code="63050000"), acting())
    assert bank_accounts(chinese.ledger)[0].bank_code == "004 123"
    assert bank_accounts(desk.ledger)[0].bank_code == "63050000"


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
