"""What people type for a day, in the ways of several countries and two screen languages."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.errors import UserError
from creditdesk.ui.formats import Formats
from creditdesk.ui.forms.typed_dates import parse_date

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-22", "2026-11-22"), ("2026/2/3", "2026-02-03"), ("20261122", "2026-11-22"),
        ("22.11.", "2026-11-22"), ("22.11", "2026-11-22"), ("22/11/26", "2026-11-22"),
        ("22-11-2026", "2026-11-22"), ("22 Nov", "2026-11-22"), ("22 november 2025", "2025-11-22"),
        ("3 May 27", "2027-05-03"), ("11月22日", "2026-11-22"), ("2026年11月22日", "2026-11-22"),
        ("+7", "2026-11-29"), ("-3", "2026-11-19"), ("+2w", "2026-12-06"), ("+1m", "2026-12-22"),
        ("+1月", "2026-12-22"), ("today", "2026-11-22"), ("明天", "2026-11-23"), ("1.1.", "2027-01-01"),
        ("31.12", "2026-12-31"), ("11/22", "2026-11-22"), ("11/22/2026", "2026-11-22"), ("12/11/2026", "2026-11-12"),
        ("26-11-22", "2026-11-22"), ("Nov 22", "2026-11-22"), ("Nov 22, 2026", "2026-11-22"),
        ("November 22nd", "2026-11-22"), ("22-Nov-26", "2026-11-22"), ("22. März 2026", "2026-03-22"),
        ("26年11月22日", "2026-11-22"), ("22日", "2026-11-22"), ("22", "2026-11-22"), ("1", "2026-12-01"),
        ("31", "2026-10-31"), ("2211", "2026-11-22"), ("221126", "2026-11-22"), ("22112026", "2026-11-22"),
        ("2026-11-22 10:42", "2026-11-22"), ("2026-11-22T10:42:00", "2026-11-22"), ("eom", "2026-11-30"),
        ("月底", "2026-11-30"), ("fri", "2026-11-27"), ("周五", "2026-11-27"), ("sunday", "2026-11-29"),
        ("后天", "2026-11-24"), ("heute", "2026-11-22"), ("t+1", "2026-11-23"), ("+1y", "2027-11-22"),
        ("+1年", "2027-11-22"), ("1.1.1950", "1950-01-01"), ("29.2.", "2028-02-29"),
        ("２０２６－１１－２２", "2026-11-22"),
    ],
)  # fmt: skip
def test_dates(text: str, day: str) -> None:
    today = dt.date(2028, 1, 1) if text == "29.2." else TODAY
    assert parse_date(text, today).isoformat() == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11-12", "2026-11-12"), ("11/12", "2026-11-12"), ("1112", "2026-11-12"), ("26-11-12", "2026-11-12"),
        ("261112", "2026-11-12"), ("11/12/2026", "2026-11-12"), ("22.11.", "2026-11-22"),
        ("22/11/26", "2026-11-22"), ("2026-11-12", "2026-11-12"),
    ],
)  # fmt: skip
def test_on_a_chinese_screen_the_month_comes_before_the_day(text: str, day: str) -> None:
    assert parse_date(text, TODAY, year_first=True).isoformat() == day


def test_a_month_later_stays_in_the_month() -> None:
    assert parse_date("+1m", dt.date(2026, 1, 31)) == dt.date(2026, 2, 28)
    assert parse_date("-1m", dt.date(2026, 1, 15)) == dt.date(2025, 12, 15)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "typed_date"), ("soon", "typed_date"), ("22 foo", "typed_date"), ("2026-11", "typed_date"),
        ("22 Nov 2026 2", "typed_date"), ("+999999", "typed_date"), ("十一月", "typed_date"),
        ("30.2.", "no_such_day"), ("29 Feb 2026", "no_such_day"), ("32.1.2026", "no_such_day"),
        ("99", "no_such_day"), ("0", "no_such_day"), ("2026-13-01", "no_such_day"), ("31 Nov", "no_such_day"),
        ("1.1.0026", "unlikely_year"), ("22.11.2626", "unlikely_year"), ("+9999m", "unlikely_year"),
    ],
)  # fmt: skip
def test_what_is_no_day_says_why(text: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_date(text, TODAY)
    assert caught.value.code == code


@given(st.text(max_size=12))
def test_no_text_breaks_it(text: str) -> None:
    with suppress(UserError):
        assert isinstance(parse_date(text, TODAY), dt.date)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(["en", "zh_CN"]))
def test_days_we_show_can_be_typed_again(day: dt.date, language: str) -> None:
    how = Formats(language)
    for shown in (how.date(day), how.long_date(day)):
        assert parse_date(shown, TODAY, year_first=how.chinese) == day
