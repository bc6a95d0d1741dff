"""Numbers, dates and money on the screen in both languages."""

import datetime as dt
from collections.abc import Callable

import pytest

from creditdesk.ui import formats
from creditdesk.ui.formats import Formats

EN, ZH = Formats("en"), Formats("zh_CN")
DAY = dt.date(2026, 11, 2)


@pytest.mark.parametrize(
    ("minor", "currency", "shown"),
    [
        (1234560, "EUR", "12,345.60"),
        (-5, "EUR", "−0.05"),
        (1234, "JPY", "1,234"),
        (-1234567, "KWD", "−1,234.567"),
    ],
)
def test_money_has_its_currency_digits_and_a_real_minus(minor: int, currency: str, shown: str) -> None:
    assert EN.money(minor, currency) == ZH.money(minor, currency) == shown


def test_money_names_its_currency() -> None:
    assert EN.money_named(1234560, "CNY") == "12,345.60\N{NO-BREAK SPACE}CNY"
    assert ZH.money_named(1234560, "CNY") == "¥12,345.60"
    assert ZH.money_named(-1234560, "CNY") == "−¥12,345.60"
    assert ZH.money_named(100, "EUR") == "1.00\N{NO-BREAK SPACE}EUR"


def test_dates() -> None:
    assert (EN.date(DAY), ZH.date(DAY)) == ("2 Nov 2026", "2026-11-02")
    assert (EN.long_date(DAY), ZH.long_date(DAY)) == ("2 November 2026", "2026年11月2日")
    assert (EN.short_date(DAY), ZH.short_date(DAY)) == ("2 Nov", "11月2日")
    assert (EN.said_date(DAY), ZH.said_date(DAY)) == (EN.date(DAY), ZH.long_date(DAY))
    assert (EN.full_date(DAY), ZH.full_date(DAY)) == ("Monday, 2 November 2026", "2026年11月2日星期一")
    assert EN.date(None) == ""
    assert EN.time(dt.datetime(2026, 11, 2, 9, 5)) == "09:05"


@pytest.mark.parametrize("how", [Formats.date, Formats.long_date, Formats.short_date])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_date_in_a_label_stays_in_one_line(how: Callable[[Formats, dt.date], str], month: int) -> None:
    day = how(EN, dt.date(2026, month, 22))
    kept = day.replace(" ", "\N{NO-BREAK SPACE}")
    assert formats.whole_dates(f"on {day} 3 invoices are overdue") == f"on {kept} 3 invoices are overdue"


def test_what_is_no_date_keeps_its_spaces() -> None:
    for words in ("3 invoices since 2026", "of 12 months", "22 days", "截至2026年11月22日有3张", ""):
        assert formats.whole_dates(words) == words


def test_counts_days_and_shares() -> None:
    assert EN.count(-2466) == "−2,466"
    assert (EN.days(64), ZH.days(64)) == ("64\N{NO-BREAK SPACE}d", "64天")
    assert (EN.days_words(1), EN.days_words(64), ZH.days_words(1)) == ("1 day", "64 days", "1天")
    assert (EN.percent(0.214), ZH.percent(1.07), EN.percent(-0.001)) == (
        "21\N{NO-BREAK SPACE}%",
        "107%",
        "0\N{NO-BREAK SPACE}%",
    )
    assert EN.percent(-0.125, 1) == "−12.5\N{NO-BREAK SPACE}%"


def test_money_has_shorter_forms_that_are_rounded_never_cut() -> None:
    assert EN.money_forms(123_456_789, "EUR") == ["1,234,567.89", "1,234,568", "1,235k", "1.2m"]
    assert EN.money_forms(-99_950, "JPY")[1:3] == ["−99,950", "−100.0k"]
    assert ZH.money_forms(123_456_789_00, "CNY")[2:] == ["12,346万", "1.2亿"]
