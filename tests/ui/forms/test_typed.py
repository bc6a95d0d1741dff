"""What people type for money and dates, in the ways of several countries."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.errors import UserError
from creditdesk.ui.formats import Formats
from creditdesk.ui.forms.typed import parse_money


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("1234,5", 123450), ("1.234,50", 123450), ("1,234.50", 123450), ("1 234,50 €", 123450),
        ("1\N{NO-BREAK SPACE}234,50", 123450), ("1'234.50", 123450), ("EUR 1234", 123400), ("5 Euro", 500),
        ("12.345.678", 1234567800), ("12,345,678", 1234567800), ("1.234.567,8", 123456780), ("1,234", 123400),
        ("1,23", 123), (".5", 50), ("5.", 500), ("１２３．５", 12350), ("-1.5", -150), ("56-", -5600),
        ("−56", -5600), ("(56.00)", -5600), ("0", 0),
        ("12k", 1200000), ("1.5 M", 150000000), ("1.2万", 1200000), ("3千", 300000), ("+5", 500), ("7,", 700),
        ("100,-", 10000), ("100.–", 10000), ("100.--", 10000), ("１，０００．５０", 100050), ("１０００。５", 100050),
    ],
)  # fmt: skip
def test_amounts(text: str, minor: int) -> None:
    assert parse_money(text, "EUR") == minor


def test_the_currency_decides_what_a_group_can_be() -> None:
    assert parse_money("1.234", "JPY") == 1234
    assert parse_money("1.234", "KWD") == 1234
    with pytest.raises(UserError) as caught:
        parse_money("1.234", "EUR")
    assert caught.value.code == "ambiguous_amount"
    assert caught.value.params["first"] == "1234"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "bad_amount"), ("abc", "bad_amount"), (",", "bad_amount"), ("1,23,4", "bad_amount"),
        ("12.34.56", "bad_amount"), ("1 23", "bad_amount"), ("0.125", "too_many_decimals"),
        ("1e5", "bad_amount"), ("99999999999999", "amount_too_large"), ("--5", "bad_amount"), ("(-5)", "bad_amount"),
        ("100+20", "bad_amount"), ("5 apples", "bad_amount"), ("1.234k", "bad_amount"), ("0,001", "too_many_decimals"),
        ("1.234", "ambiguous_amount"), ("¥1,000", "other_currency"), ("1000 USD", "other_currency"),
        ("CHF 100.–", "other_currency"), ("Fr. 100", "other_currency"), ("1,000元", "other_currency"),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_said_so(text: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_money(text, "EUR")
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("¥1,000", "CNY", 100000), ("￥1,000.5", "CNY", 100050), ("1,000元", "CNY", 100000), ("RMB 5", "CNY", 500),
        ("12万元", "CNY", 12000000), ("¥1,000", "JPY", 1000), ("1000円", "JPY", 1000), ("$1,000", "USD", 100000),
        ("US$ 5", "USD", 500), ("HK$5", "HKD", 500), ("Fr. 100.–", "CHF", 10000), ("£5", "GBP", 500),
    ],
)  # fmt: skip
def test_a_mark_of_the_currency_may_stand_beside_the_figure(text: str, currency: str, minor: int) -> None:
    assert parse_money(text, currency) == minor


@given(
    st.integers(-(10**12), 10**12), st.sampled_from(["EUR", "JPY", "KWD"]), st.sampled_from(["en", "zh_CN"])
)
def test_what_we_show_can_be_typed_again(minor: int, currency: str, language: str) -> None:
    how = Formats(language)
    assert parse_money(how.money(minor, currency), currency) == minor
    assert parse_money(how.money_named(minor, currency), currency) == minor


@given(st.text(max_size=12), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_no_text_breaks_it(text: str, currency: str) -> None:
    with suppress(UserError):
        assert isinstance(parse_money(text, currency), int)
