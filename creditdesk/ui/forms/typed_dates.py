"""What people type for a day, understood without Qt: pure functions that answer or say why not.

The order of day and month follows the screen: day first in English, year and month first in Chinese. A text that can
only be read the other way (``11/22``) is read so; what was understood is shown at once with the month's name.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from creditdesk.errors import UserError

#: Dashes and quotation marks as programs make them, and the full stop that a Chinese keyboard gives for a point.
_SIGNS = str.maketrans(
    {
        "\N{MINUS SIGN}": "-",
        "\N{EN DASH}": "-",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{IDEOGRAPHIC FULL STOP}": ".",
    }
)
#: Other years are slips of the finger; the same range as in imported files.
_YEARS = range(1900, 2200)
#: A reading that is years away gives way to one that is near: ``26-11-22`` is this year's November, not 2022's.
_FAR, _NEAR = 731, 366
_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan january januar jän|feb february februar|mar march mär märz mrz|apr april|may mai|jun june juni|"
        "jul july juli|aug august|sep sept september|oct october okt oktober|nov november|"
        "dec december dez dezember".split("|"),
        1,
    )
    for name in names.split()
}
_DAYS_AWAY = {
    name: days
    for days, names in (
        (-2, "前天"), (-1, "yesterday gestern 昨天"), (0, "today t now heute 今天 今日"),
        (1, "tomorrow morgen 明天"), (2, "后天"), (3, "大后天"),
    )
    for name in names.split()
}  # fmt: skip
_MONTH_ENDS = frozenset({"eom", "end of month", "month end", "月底", "月末"})
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "mon monday|tue tuesday|wed wednesday|thu thursday|fri friday|sat saturday|sun sunday".split("|")
    )
    for name in names.split()
}
_CHINESE_WEEKDAY = re.compile("(?:周|星期|礼拜)([一二三四五六日天])")
_OFFSET = re.compile(r"t?\s*([+-])\s*(\d{1,4})\s*(d|w|m|y|天|日|周|个?月|年)?")
_CLOCK = re.compile(r"(?<=\d)[t\s]\d{1,2}:\d{2}(:\d{2})?$")
_YEAR_FIRST = re.compile(r"(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*")
_CHINESE = re.compile(r"(?:(\d{2})年)?(?:(\d{1,2})月)?(\d{1,2})[日号]?")
_DAY_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]*([a-zä]+)\.?,?[\s-]*(\d{2}|\d{4})?")
_MONTH_NAMED = re.compile(r"([a-zä]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{2}|\d{4}))?")
_PARTS = re.compile(r"(\d{1,2})(?:[./,\-\s]\s*(\d{1,2}))?(?:[./,\-\s]\s*(\d{2}|\d{4})?)?")

Parts = tuple[int | None, int | None, int]


def parse_date(text: str, today: date, *, year_first: bool = False) -> date:
    """The day that was typed: ``2026-11-22``, ``20261122``, ``22.11.``, ``22/11/26``, ``22 Nov``, ``Nov 22``, ``22``,
    ``2211``, ``11月22日``, ``+7`` (days), ``+2w``, ``today``, ``fri`` (the next one), ``eom``.

    A missing year or month is the one that brings the day nearest to today. ``year_first``: as in Chinese, ``26-11-22``
    and ``11-22``. Raises ``UserError``: ``typed_date``, ``no_such_day`` (30 February), ``unlikely_year``.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_SIGNS).casefold().split())
    plain = _CLOCK.sub("", plain)
    try:
        found = _relative(plain, today) or _absolute(plain, today, year_first)
    except (ValueError, OverflowError):
        raise UserError("typed_date", value=text.strip()) from None
    if found is None:
        raise UserError("no_such_day", value=text.strip())
    if found.year not in _YEARS:
        raise UserError("unlikely_year", value=text.strip())
    return found


def _relative(plain: str, today: date) -> date | None:
    if plain in _DAYS_AWAY:
        return today + timedelta(days=_DAYS_AWAY[plain])
    if plain in _MONTH_ENDS:
        return _months_later(today.replace(day=1), 1) - timedelta(days=1)
    named = _CHINESE_WEEKDAY.fullmatch(plain)
    weekday = "一二三四五六日".index(named[1].replace("天", "日")) if named else _WEEKDAYS.get(plain)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    match = _OFFSET.fullmatch(plain)
    if not match:
        return None
    number, unit = int(match[2]) * (-1 if match[1] == "-" else 1), match[3]
    if unit in ("m", "月", "个月"):
        return _months_later(today, number)
    if unit in ("y", "年"):
        return _months_later(today, 12 * number)
    return today + timedelta(days=number * (7 if unit in ("w", "周") else 1))


def _absolute(plain: str, today: date, year_first: bool) -> date | None:
    """The likeliest reading that is a day; None where no reading is one, ``ValueError`` where there is none at all."""
    ways = list(_ways(plain, year_first))
    if not ways:
        raise ValueError(plain)
    found = [_nearest(year, month, day, today) for year, month, day in ways]
    days = [day for day in found if day is not None]
    near = [day for day in days if abs((day - today).days) <= _NEAR]
    far = bool(days) and abs((days[0] - today).days) > _FAR
    return (near if far and near else days or [None])[0]


def _ways(plain: str, year_first: bool) -> Iterator[Parts]:
    """(year, month, day) in every way the text can be read, the likeliest first."""
    if plain.isdecimal() and len(plain) in (4, 6, 8):
        yield from _bare(plain, year_first)
    elif match := _YEAR_FIRST.fullmatch(plain):
        yield int(match[1]), int(match[2]), int(match[3])
    elif (match := _CHINESE.fullmatch(plain)) and not plain.isdecimal():
        yield _year(match[1]), _number(match[2]), int(match[3])
    elif (match := _DAY_NAMED.fullmatch(plain)) and match[2] in _MONTHS:
        yield _year(match[3]), _MONTHS[match[2]], int(match[1])
    elif (match := _MONTH_NAMED.fullmatch(plain)) and match[1] in _MONTHS:
        yield _year(match[3]), _MONTHS[match[1]], int(match[2])
    elif match := _PARTS.fullmatch(plain):
        yield from _orders(match[1], match[2], match[3], year_first)


def _bare(digits: str, year_first: bool) -> Iterator[Parts]:
    """Figures without a sign between them: ``2211``, ``221126``, ``20261122`` and ``22112026``."""
    if len(digits) == 8:
        yield int(digits[:4]), int(digits[4:6]), int(digits[6:])
        yield int(digits[4:]), int(digits[2:4]), int(digits[:2])
    else:
        yield from _orders(digits[:2], digits[2:4], digits[4:] or None, year_first)


def _orders(first: str, second: str | None, third: str | None, year_first: bool) -> Iterator[Parts]:
    """Two or three figures in the order of the screen, then in the others."""
    if second is None:
        yield None, None, int(first)
        return
    day_first = (_year(third), int(second), int(first))
    month_first = (_year(third), int(first), int(second))
    if third is None or len(third) == 4:
        yield from (month_first, day_first) if year_first else (day_first, month_first)
        return
    whole = (_year(first), int(second), int(third))
    yield from (whole, day_first, month_first) if year_first else (day_first, month_first, whole)


def _year(text: str | None) -> int | None:
    return (int(text) + (2000 if len(text) == 2 else 0)) if text else None


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _nearest(year: int | None, month: int | None, day: int, today: date) -> date | None:
    """The day in the year and month given, or in those that bring it nearest to today; None if there is none."""
    years = [year] if year else [today.year - 1, today.year, today.year + 1]
    near = [_months_later(today.replace(day=1), step) for step in (-1, 0, 1)]
    places = [(each, month) for each in years] if month else [(each.year, each.month) for each in near]
    choices: list[date] = []
    for at_year, at_month in places:
        try:
            choices.append(date(at_year, at_month, day))
        except ValueError:
            continue
    return min(choices, key=lambda choice: abs((choice - today).days), default=None)


def _months_later(day: date, months: int) -> date:
    """The same day some months on, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
