"""Account numbers and the lines of the payment panel."""

import pytest

from creditdesk.documents.content import BankDetails
from creditdesk.documents.slips.bank import bank_rows, grouped_iban, is_creditor_reference, is_iban
from creditdesk.documents.texts import letter_texts


@pytest.mark.parametrize(
    "iban",
    [
        "DE89370400440532013000",
        "de89 3704 0044 0532 0130 00",
        "FR1420041010050500013M02606",
        "BE68539007547034",
    ],
)
def test_right_ibans(iban: str) -> None:
    assert is_iban(iban)


@pytest.mark.parametrize(
    "iban",
    [
        "",
        "DE89370400440532013001",
        "DE8937040044053201300",
        "8989370400440532013000",
        "DE٨٩370400440532013000",
    ],
)
def test_wrong_ibans(iban: str) -> None:
    assert not is_iban(iban)


def test_creditor_reference() -> None:
    assert is_creditor_reference("RF18 5390 0754 7034")
    assert not is_creditor_reference("RF19539007547034")
    assert not is_creditor_reference("RF18")


def test_iban_in_fours() -> None:
    assert grouped_iban("de89370400440532013000") == "DE89 3704 0044 0532 0130 00"


def test_only_lines_with_a_value_are_shown_and_in_the_words_of_the_language() -> None:
    bank = BankDetails("南京华联", bank_name="工商银行", account_no="4301", bank_code="102301000155")
    assert bank_rows(bank, letter_texts("zh_CN").bank) == [
        ("户名", "南京华联"),
        ("账号", "4301"),
        ("开户银行", "工商银行"),
        ("联行号", "102301000155"),
    ]
