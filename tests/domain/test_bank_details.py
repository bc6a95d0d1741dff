"""IBANs and bank codes: what is refused, and what stays as it was written."""

import pytest

from creditdesk.domain.bank_details import require_iban, tidy_bank_code
from creditdesk.errors import UserError


@pytest.mark.parametrize(
    "iban",
    [
        "DE89370400440532013000",
        "de89 3704 0044 0532 0130 00",
        "GB82 WEST 1234 5698 7654 32",
        "NO9386011117947",
    ],
)
def test_a_sound_iban_passes_as_it_is_written(iban: str) -> None:
    require_iban(iban)
    swapped = iban[:-2] + iban[-1] + iban[-2] if iban[-1] != iban[-2] else iban[:-1] + "1"
    with pytest.raises(UserError) as caught:
        require_iban(swapped)
    assert (caught.value.code, caught.value.params) == ("bad_iban", {"value": swapped})


@pytest.mark.parametrize(
    "iban",
    ["", "DE", "DE89", "DE89370400440532013000" * 2, "DE8937040044053201300٠", "DE89-3704-0044-0532-0130-00"],
)
def test_what_is_no_iban_is_refused(iban: str) -> None:
    with pytest.raises(UserError, match="bad_iban"):
        require_iban(iban)


@pytest.mark.parametrize(
    ("code", "country", "iban", "currency", "tidy"),
    [
        ("1023 0500 0019", "CN", "", "", "102305000019"),
        ("１０２３０５００００１９", "CN", "", "CNY", "102305000019"),
        (" ", "CN", "", "CNY", " "),
        ("ICBK CN BJ", "CN", "", "USD", "ICBK CN BJ"),
        ("37040044", "DE", "", "", "37040044"),
        ("370", "CN", "DE89370400440532013000", "", "370"),
    ],
)
def test_only_a_chinese_bank_code_for_yuan_is_tidied(
    code: str, country: str, iban: str, currency: str, tidy: str
) -> None:
    assert tidy_bank_code(code, country, iban, currency) == tidy


@pytest.mark.parametrize(
    ("code", "digits"), [("10230500001", 11), ("1023050000199", 13), ("10230500001a", 11), ("١٢٣", 3)]
)
def test_a_chinese_bank_code_has_twelve_digits(code: str, digits: int) -> None:
    with pytest.raises(UserError) as caught:
        tidy_bank_code(code, "CN", "")
    assert caught.value.code == "bad_bank_code"
    assert caught.value.params == {"field": "bank_code", "value": code, "digits": digits}
