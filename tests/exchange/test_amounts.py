"""Amounts: whatever way one is written, it is read back exactly, refused, or asked about."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.errors import UserError
from creditdesk.exchange.amounts import DecimalSign, DecimalSurvey, read_amount
from creditdesk.exchange.findings import CellProblem
from tests.exchange.reading import told

CENTS = st.integers(-(10**11), 10**11)
SIGNS: list[DecimalSign] = [".", ","]


def minor(cell: object, decimal: DecimalSign | None = ".", digits: int = 2) -> int | None:
    amount = read_amount(cell, decimal)
    return None if amount is None else amount.minor(digits)


def decided(*cells: object, asked: DecimalSign | None = None) -> DecimalSign | None:
    survey = DecimalSurvey(asked)
    survey.add(cells)
    survey.finish()
    return survey.sign


def written(cents: int, decimal: DecimalSign, group: str) -> str:
    """``cents`` as a program of that country writes them."""
    text = f"{abs(cents) // 100:,}".replace(",", group) + decimal + f"{abs(cents) % 100:02}"
    return f"-{text}" if cents < 0 else text


@given(CENTS, st.sampled_from([(".", ","), (".", ""), (".", "'"), (".", " "), (",", "."), (",", ""), (",", "\u202f"),
                               (",", "\xa0"), (",", "’")]))  # fmt: skip
def test_an_amount_is_read_back_exactly(cents: int, style: tuple[DecimalSign, str]) -> None:
    assert minor(written(cents, *style), style[0]) == cents


@given(st.lists(CENTS, min_size=1), st.sampled_from([(".", ","), (".", ""), (",", "."), (",", "")]))
def test_the_decimal_sign_is_decided_from_the_amounts(
    cents: list[int], style: tuple[DecimalSign, str]
) -> None:
    assert decided(*(written(one, *style) for one in cents)) == style[0]


@given(st.lists(st.integers(0, 10**7), min_size=1), st.sampled_from([",", "."]))
def test_whole_numbers_with_groups_are_never_guessed(numbers: list[int], group: str) -> None:
    texts = [f"{number:,}".replace(",", group) for number in numbers]
    found, code = told(decided, *texts)
    if code:
        assert code == "undecided_decimal"
        assert any(group in text for text in texts)
    else:
        assert [minor(text, found) for text in texts] == [number * 100 for number in numbers]


@given(CENTS.map(abs), st.sampled_from(["({0})", "{0}-", "-{0}", "−{0}", "{0} CR", "{0} H", "-€{0}", "€ -{0}",
                                        "({0} EUR)", "CNY -{0}", "－{0}", "（{0}）"]))  # fmt: skip
def test_ways_to_write_a_negative_amount(cents: int, shape: str) -> None:
    assert minor(shape.format(written(cents, ".", ","))) == -cents


@given(CENTS.map(abs), st.sampled_from(["{0}", "+{0}", "¥{0}", "￥{0}", "{0} €", "US${0}", "{0} Dr", "CNY{0}", "{0}元",
                                        "EUR {0}", "  {0}\t"]))  # fmt: skip
def test_ways_to_write_a_positive_amount(cents: int, shape: str) -> None:
    assert minor(shape.format(written(cents, ".", ","))) == cents


@given(st.integers(-(10**13), 10**13))
def test_numbers_of_a_workbook_are_read_as_it_shows_them(cents: int) -> None:
    if abs(cents) <= 10**12:
        assert minor(cents / 100) == cents


@pytest.mark.parametrize(
    ("text", "decimal", "cents"),
    [
        ("1.234,56-", ",", -123456),
        ("１，２３４．５０", ".", 123450),
        ("1,28,500.00", ".", 12850000),
        ("12.340", ".", 1234),
        (".5", ".", 50),
        ("1495.0000", ".", 149500),
        (0.1 + 0.2, ".", 30),
        (1e-9 * 0, ".", 0),
        (7, ".", 700),
        (83121.21000000001, ".", 8312121),
    ],
)
def test_examples(text: object, decimal: DecimalSign, cents: int) -> None:
    assert minor(text, decimal) == cents


@pytest.mark.parametrize("text", ["", " ", "-", "--", "—", "N/A", "none"])
def test_blank_words_are_no_amount(text: str) -> None:
    assert read_amount(text, ".") is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("12..34", "bad_amount"),
        ("1.2.3", "bad_amount"),
        ("1,2,3", "bad_amount"),
        ("1.234,56", "bad_amount"),
        ("(-5.00)", "bad_amount"),
        ("-5.00-", "bad_amount"),
        ("(5.00", "bad_amount"),
        ("1 2", "bad_amount"),
        ("1'23", "bad_amount"),
        ("€5.00 EUR", "bad_amount"),
        ("=1+1", "bad_amount"),
        ("1_000", "bad_amount"),
        ("1e5", "bad_amount"),
        ("2.411E+19", "bad_amount"),
        ("ten", "bad_amount"),
        ("²", "bad_amount"),
        (True, "bad_amount"),
        (2.411e19, "rounded_number"),
        (float("nan"), "rounded_number"),
        (float("inf"), "rounded_number"),
        ("12.345", "more_decimals"),
        (12.345, "more_decimals"),
        ("99999999999999.00", "amount_too_large"),
    ],
)
def test_what_is_no_amount_says_why(cell: object, code: str) -> None:
    with pytest.raises(CellProblem) as caught:
        minor(cell)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("digits", "text", "expected"), [(0, "1234", 1234), (0, "1,234.00", 1234), (3, "1.234", 1234)]
)
def test_currencies_with_other_digits(digits: int, text: str, expected: int) -> None:
    assert minor(text, ".", digits) == expected


def test_contradicting_signs_name_both() -> None:
    with pytest.raises(UserError) as caught:
        decided("12.50", "1.234,56-")
    assert caught.value.code == "mixed_decimals"
    assert caught.value.params == {"first": "12.50", "second": "1.234,56-"}


def test_a_garbled_amount_decides_nothing() -> None:
    assert decided("12.34", "12..34") == "."
    assert decided("12..34") is None


def test_integers_and_numbers_need_no_sign() -> None:
    assert decided("12", "7", 12.5, None, "") is None


def test_what_the_person_said_is_not_questioned() -> None:
    assert decided("1.234", asked=",") == ","
    assert minor("1.234", ",") == 123400


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_plain_decimals_round_trip(value: Decimal) -> None:
    assert minor(str(value)) == int(value * 100)
