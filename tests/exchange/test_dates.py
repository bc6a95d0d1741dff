"""Dates: every way of writing one is read back as itself, or asked about; none is guessed."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.errors import UserError
from creditdesk.exchange.dates import DateReader, Order, OrderSurvey, read_date
from creditdesk.exchange.findings import CellProblem
from tests.exchange.reading import told

DAYS = st.dates(date(1970, 1, 1), date(2068, 12, 31))
ORDERS: dict[Order, str] = {"dmy": "%d{0}%m{0}%Y", "mdy": "%m{0}%d{0}%Y", "ymd": "%Y{0}%m{0}%d"}
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}


def decided(*cells: object, asked: Order | None = None) -> Order | None:
    survey = OrderSurvey(asked)
    survey.add(set(cells))
    survey.finish()
    return survey.order


@given(DAYS, st.sampled_from(sorted(ORDERS)), st.sampled_from("-/."))
def test_a_date_written_in_a_known_order_is_read_as_itself(day: date, order: Order, sign: str) -> None:
    assert read_date(day.strftime(ORDERS[order].format(sign)), order) == day


@given(DAYS, st.sampled_from("-/."))
def test_a_year_in_front_needs_no_order(day: date, sign: str) -> None:
    assert read_date(f"{day.year}{sign}{day.month}{sign}{day.day}", None) == day


@given(DAYS, st.sampled_from(sorted(MONTHS)))
def test_month_names(day: date, language: str) -> None:
    month = MONTHS[language][day.month - 1]
    assert read_date(f"{day.day}. {month} {day.year}", None) == day
    assert read_date(f"{month} {day.day}, {day.year}", None) == day
    assert read_date(f"{day.day}-{month}-{day.year % 100:02}", None) == day


@given(DAYS)
def test_chinese_dates_digits_serials_and_real_dates(day: date) -> None:
    assert read_date(f"{day.year}年{day.month}月{day.day}日", None) == day
    assert read_date(f"{day:%Y%m%d}", None) == day
    assert read_date(day, None) == day
    assert read_date(datetime(day.year, day.month, day.day, 23, 59), None) == day
    assert read_date((day - date(1899, 12, 30)).days, None) == day
    assert read_date(float((day - date(1899, 12, 30)).days) + 0.75, None) == day
    assert read_date(str((day - date(1899, 12, 30)).days), None) == day


@given(DAYS)
def test_full_width_digits(day: date) -> None:
    wide = str.maketrans("0123456789-", "０１２３４５６７８９－")
    assert read_date(day.isoformat().translate(wide), None) == day


@pytest.mark.parametrize(
    "text",
    ["2026-01-05 13:45:00", "2026-01-05T00:00:00Z", "20260105 17:07:09", "2026年1月5日 10:00", "2026/1/5 上午9:30",
     " 2026-01-05 ", "5 Jan 2026 12:00 AM", "2026-1-5 0:00"],
)  # fmt: skip
def test_the_time_of_day_is_cut(text: str) -> None:
    assert read_date(text, None) == date(2026, 1, 5)


@pytest.mark.parametrize("text", ["", "  ", "-", "--", "—", "N/A", "null"])
def test_blank_words_are_no_date(text: str) -> None:
    assert read_date(text, None) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("30/02/2026", "no_such_day"),
        ("31.04.2026", "no_such_day"),
        ("20260230", "no_such_day"),
        ("2026-02-30", "no_such_day"),
        ("2026-13-01", "bad_date"),
        ("0000-00-00", "bad_date"),
        ("31/31/2026", "bad_date"),
        ("soon", "bad_date"),
        ("5 Brumaire 2026", "bad_date"),
        ("1/2/3/2026", "bad_date"),
        ("12-2026", "bad_date"),
        ("01.02/2026", "bad_date"),
        ("05/01/0026", "unlikely_year"),
        ("9999-12-31", "unlikely_year"),
        ("123456", "bad_date"),
        (123.0, "bad_date"),
        (float("nan"), "bad_date"),
        (float("inf"), "bad_date"),
        (True, "bad_date"),
        (timedelta(days=1), "bad_date"),
    ],
)
def test_what_is_no_date_says_why(text: object, code: str) -> None:
    with pytest.raises(CellProblem) as caught:
        read_date(text, "dmy")
    assert caught.value.code == code


def test_without_an_order_an_exchangeable_date_is_refused_rather_than_guessed() -> None:
    with pytest.raises(CellProblem):
        read_date("03/04/2026", None)


@given(st.lists(DAYS, min_size=1, max_size=30), st.sampled_from(["dmy", "mdy"]), st.sampled_from("-/."))
def test_the_order_is_decided_rightly_or_asked_for(days: list[date], order: Order, sign: str) -> None:
    texts = [day.strftime(ORDERS[order].format(sign)) for day in days]
    found, code = told(decided, *texts)
    if code:
        assert code == "undecided_dates"
        assert all(day.day <= 12 for day in days)
    else:
        assert found == order
        assert [read_date(text, found) for text in texts] == days


@given(st.lists(DAYS, min_size=1, max_size=30), st.sampled_from(["%d{0}%m{0}%y", "%m{0}%d{0}%y", "%y{0}%m{0}%d"]),
       st.sampled_from("-/"))  # fmt: skip
def test_two_digit_years_are_decided_rightly_or_asked_for(days: list[date], shape: str, sign: str) -> None:
    days = [day.replace(year=2020 + day.year % 3, day=min(day.day, 28)) for day in days]
    texts = [day.strftime(shape.format(sign)) for day in days]
    found, code = told(decided, *texts)
    assert code in ("", "undecided_dates")
    if not code:
        assert [read_date(text, found) for text in texts] == days


def test_a_part_above_twelve_decides() -> None:
    assert decided("03/04/2026", "15/04/2026") == "dmy"
    assert decided("3/4/2026", "4/15/2026") == "mdy"
    assert decided("03.04.26", "15.04.26") == "dmy"


def test_the_thirtieth_of_february_still_decides_the_order() -> None:
    assert decided("03/04/2026", "30/02/2026") == "dmy"


def test_iso_dates_and_serials_need_no_order() -> None:
    assert decided("2026-03-04", "20260304", "", 45000.0, date(2026, 3, 4), "4 March 2026") is None


def test_garbage_decides_nothing() -> None:
    with pytest.raises(UserError, match="undecided_dates"):
        decided("03/04/2026", "99/99/2026")


def test_the_same_dates_are_named_each_time() -> None:
    many = [f"{day:02}/{month:02}/2026" for day in range(1, 13) for month in range(1, 13) if day != month]
    with pytest.raises(UserError) as caught:
        decided(*reversed(many))
    assert caught.value.params == {"value": "01/02/2026"}


def test_contradicting_dates_name_both() -> None:
    with pytest.raises(UserError) as caught:
        decided("15/04/2026", "04/16/2026")
    assert caught.value.code == "mixed_dates"
    assert set(caught.value.params.values()) == {"15/04/2026", "04/16/2026"}


def test_what_the_person_said_is_not_questioned() -> None:
    assert decided("15/04/2026", asked="mdy") == "mdy"


def test_each_cell_is_read_once_and_a_bad_one_is_bad_every_time() -> None:
    reader = DateReader(lambda: "dmy")
    assert reader["05/01/2026"] is reader["05/01/2026"]
    for _ in range(2):
        with pytest.raises(CellProblem):
            reader["30/02/2026"]
