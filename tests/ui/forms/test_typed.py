"""What people type for money and dates, in the ways of several countries."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.errors import UserError
from creditdesk.ui.formats import Formats
from creditdesk.ui.forms.typed import parse_date, parse_money

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("1234,5", 123450), ("1.234,50", 123450), ("1,234.50", 123450), ("1 234,50 €", 123450),
        ("1\N{NO-BREAK SPACE}234,50", 123450), ("1'234.50 CHF", 123450), ("EUR 1234", 123400), ("¥1,234", 123400),
        ("12.345.678", 1234567800), ("12,345,678", 1234567800), ("1.234.567,8", 123456780), ("1,234", 123400),
        ("1,23", 123), (".5", 50), ("5.", 500), ("１２３．５", 12350), ("-1.5", -150), ("56-", -5600),
        ("−56", -5600), ("(56.00)", -5600), ("0", 0),
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
        ("1e5", "bad_amount"), ("99999999999999", "amount_too_large"),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_said_so(text: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_money(text, "EUR")
    assert caught.value.code == code


@given(
    st.integers(-(10**12), 10**12), st.sampled_from(["EUR", "JPY", "KWD"]), st.sampled_from(["en", "zh_CN"])
)
def test_what_we_show_can_be_typed_again(minor: int, currency: str, language: str) -> None:
    how = Formats(language)
    assert parse_money(how.money(minor, currency), currency) == minor
    assert parse_money(how.money_named(minor, currency), currency) == minor


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-22", "2026-11-22"), ("2026/2/3", "2026-02-03"), ("20261122", "2026-11-22"),
        ("22.11.", "2026-11-22"), ("22.11", "2026-11-22"), ("22/11/26", "2026-11-22"),
        ("22-11-2026", "2026-11-22"), ("22 Nov", "2026-11-22"), ("22 november 2025", "2025-11-22"),
        ("3 May 27", "2027-05-03"), ("11月22日", "2026-11-22"), ("2026年11月22日", "2026-11-22"),
        ("+7", "2026-11-29"), ("-3", "2026-11-19"), ("+2w", "2026-12-06"), ("+1m", "2026-12-22"),
        ("+1月", "2026-12-22"), ("today", "2026-11-22"), ("明天", "2026-11-23"), ("1.1.", "2027-01-01"),
        ("31.12", "2026-12-31"), ("29.2.", "2028-02-29"), ("２０２６－１１－２２", "2026-11-22"),
    ],
)  # fmt: skip
def test_dates(text: str, day: str) -> None:
    today = dt.date(2028, 1, 1) if text == "29.2." else TODAY
    assert parse_date(text, today).isoformat() == day


def test_a_month_later_stays_in_the_month() -> None:
    assert parse_date("+1m", dt.date(2026, 1, 31)) == dt.date(2026, 2, 28)
    assert parse_date("-1m", dt.date(2026, 1, 15)) == dt.date(2025, 12, 15)


@pytest.mark.parametrize("text", ["", "30.2.", "32.1.2026", "99", "soon", "22 foo", "2026-13-01", "+99999"])
def test_what_is_no_day_is_said_so(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_date(text, TODAY)
    assert caught.value.code == "typed_date"


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(["en", "zh_CN"]))
def test_days_we_show_can_be_typed_again(day: dt.date, language: str) -> None:
    assert parse_date(Formats(language).date(day), TODAY) == day
    assert parse_date(Formats(language).long_date(day), TODAY) == day
