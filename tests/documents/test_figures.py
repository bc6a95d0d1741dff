"""Money and dates as the letter's language writes them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.documents.texts import letter_texts
from creditdesk.domain.money import to_decimal

ENGLISH, CHINESE = letter_texts("en").figures, letter_texts("zh_CN").figures


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (123_456, "EUR", "1,234.56"),
        (-5, "EUR", "−0.05"),
        (1_234_567, "JPY", "1,234,567"),
        (1_234_567, "KWD", "1,234.567"),
        (0, "USD", "0.00"),
    ],
)
def test_numbers(minor: int, currency: str, text: str) -> None:
    assert ENGLISH.number(minor, currency) == text


@given(st.integers(-(10**14), 10**14), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_a_number_says_the_amount(minor: int, currency: str) -> None:
    said = ENGLISH.number(minor, currency).replace(",", "").replace("−", "-")
    assert Decimal(said) == to_decimal(minor, currency)


def test_money_in_sentences_and_tables() -> None:
    assert ENGLISH.amount(123_456, "EUR") == "EUR\u00a01,234.56"
    assert ENGLISH.cell(-123_456, "EUR") == "−1,234.56"
    assert CHINESE.cell(1_234_560, "CNY") == "¥12,345.60"
    assert CHINESE.cell(-1_234_560, "CNY") == "−¥12,345.60"
    assert CHINESE.cell(100, "USD") == "1.00"
    assert CHINESE.amount(1_234_560, "CNY") == "人民币12,345.60元（大写：人民币壹万贰仟叁佰肆拾伍元陆角）"
    assert CHINESE.amount(100, "USD") == "1.00美元"
    assert CHINESE.amount(0, "CNY") == "0.00元"
    assert CHINESE.amount(100, "XAF") == "XAF\u00a0100", "a currency that has no name there keeps its code"
    assert (CHINESE.currency("EUR"), CHINESE.currency("XAF"), ENGLISH.currency("EUR")) == (
        "欧元",
        "XAF",
        "EUR",
    )


def test_dates() -> None:
    day = date(2026, 3, 5)
    assert ENGLISH.day(day) == "5\u00a0March 2026"
    assert ENGLISH.short_day(day) == "5\u00a0Mar\u00a02026"
    assert CHINESE.day(day) == "2026年3月5日"
    assert CHINESE.short_day(day) == "2026-03-05"


def test_several_dates_are_sorted_and_joined() -> None:
    days = (date(2026, 3, 9), date(2026, 3, 5), date(2026, 4, 1))
    assert ENGLISH.days(days) == "5\u00a0March 2026, 9\u00a0March 2026 and 1\u00a0April 2026"
    assert CHINESE.days(days[:2]) == "2026年3月5日、2026年3月9日"
    assert ENGLISH.days(()) == ""
