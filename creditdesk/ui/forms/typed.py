"""What people type for money and dates, understood without Qt: pure functions that answer or say why not.

Screen languages both group with a comma and write a decimal point; decimal commas are understood where they can
mean nothing else. What was understood is shown at once in the screen's form, so that nobody is surprised.
"""

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal

from creditdesk.domain.money import minor_digits, to_minor
from creditdesk.errors import UserError

_SIGNS = str.maketrans({"\N{MINUS SIGN}": "-", "\N{EN DASH}": "-", "\N{RIGHT SINGLE QUOTATION MARK}": "'"})
_CURRENCY_MARK = re.compile(r"[A-Za-z]{3}|[€$£¥元]|RMB")
_GROUPS = re.compile(r"\d{1,3}([,. '])\d{3}(\1\d{3})*")
_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|"
        "oct october|nov november|dec december".split("|"),
        1,
    )
    for name in names.split()
}
_TODAY_WORDS = {
    "today": 0,
    "t": 0,
    "今天": 0,
    "今日": 0,
    "yesterday": -1,
    "昨天": -1,
    "tomorrow": 1,
    "明天": 1,
}
_OFFSET = re.compile(r"([+-])\s*(\d{1,4})\s*(d|w|m|天|周|月)?")
_YEAR_FIRST = re.compile(r"(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*")
_MONTH_FIRST = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([a-z]+)\.?,?\s*(\d{2}|\d{4})?")
_DAY_FIRST = re.compile(r"(\d{1,2})[./\-\s](\d{1,2})(?:[./\-\s](\d{2}|\d{4})?)?")


def parse_money(text: str, currency: str) -> int:
    """Minor units of what was typed: ``1234,5``, ``1.234,50``, ``1,234.50``, ``1 234,50 €``, ``56-``, ``(56)``.

    Raises ``UserError``: ``bad_amount``, ``ambiguous_amount`` (``1.234`` in a currency with cents),
    ``too_many_decimals``, ``amount_too_large``, ``unknown_currency``.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS).strip()
    plain = _CURRENCY_MARK.sub("", plain).strip()
    negative = plain.startswith(("-", "(")) or plain.endswith("-")
    plain = plain.strip("-()").strip()
    figure = _decimal_text(plain, text, minor_digits(currency))
    minor = to_minor(Decimal(figure), currency)
    return -minor if negative else minor


def _decimal_text(plain: str, typed: str, digits: int) -> str:
    """``plain`` with a decimal point and no groups."""
    body = plain.replace(" ", " ").replace("_", "")
    if not re.fullmatch(r"[\d.,' ]*\d[.,]?", body):
        raise UserError("bad_amount", value=typed)
    body = body.rstrip(".,") or body
    last = max(body.rfind(","), body.rfind("."))
    tail = len(body) - last - 1
    mark = body[last] if last >= 0 else ""
    both = "," in body and "." in body
    if not mark or _is_grouped(body, mark, tail, both, digits, typed):
        return _ungrouped(body, typed)
    whole = body[:last]
    if mark in whole:
        raise UserError("bad_amount", value=typed)
    return f"{_ungrouped(whole, typed) if whole else '0'}.{body[last + 1 :]}"


def _is_grouped(body: str, mark: str, tail: int, both: bool, digits: int, typed: str) -> bool:
    """Whether the last comma or point only groups thousands."""
    if both:
        return body.count(mark) > 1
    if tail != 3:
        return False
    if body.count(mark) > 1 or mark == ",":
        return True
    if digits == 3 or body.startswith("0"):
        return False
    if digits == 0:
        return True
    raise UserError("ambiguous_amount", value=typed, first=body.replace(".", ""), second=body[:-1])


def _ungrouped(whole: str, typed: str) -> str:
    """Digits of ``whole``, if its groups are of three."""
    bare = re.sub(r"[,. ']", "", whole)
    if bare != whole and not _GROUPS.fullmatch(whole):
        raise UserError("bad_amount", value=typed)
    return bare


def parse_date(text: str, today: date) -> date:
    """The day that was typed: ``2026-11-22``, ``20261122``, ``22.11.``, ``22/11/26``, ``22 Nov``, ``11月22日``,
    ``+7`` (days), ``+2w``, ``today``; day before month, a missing year is the nearest one within half a year.

    Raises ``UserError('typed_date')``.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS).strip().lower()
    try:
        found = _relative(plain, today) or _absolute(plain, today)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise UserError("typed_date", value=text.strip())
    return found


def _relative(plain: str, today: date) -> date | None:
    if plain in _TODAY_WORDS:
        return today + timedelta(days=_TODAY_WORDS[plain])
    match = _OFFSET.fullmatch(plain)
    if not match:
        return None
    number = int(match[2]) * (-1 if match[1] == "-" else 1)
    if match[3] in ("m", "月"):
        return _months_later(today, number)
    return today + timedelta(days=number * (7 if match[3] in ("w", "周") else 1))


def _absolute(plain: str, today: date) -> date | None:
    if re.fullmatch(r"\d{8}", plain):
        return date(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
    if match := _YEAR_FIRST.fullmatch(plain):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _MONTH_FIRST.fullmatch(plain):
        return _nearest(int(match[1]), int(match[2]), None, today)
    if (match := _NAMED.fullmatch(plain)) and match[2] in _MONTHS:
        return _nearest(_MONTHS[match[2]], int(match[1]), match[3], today)
    if match := _DAY_FIRST.fullmatch(plain):
        return _nearest(int(match[2]), int(match[1]), match[3], today)
    return None


def _nearest(month: int, day: int, year: str | None, today: date) -> date:
    """The day in the year given (two digits: 2000s), or in the year that brings it nearest to today."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    choices: list[date] = []
    for candidate in (today.year - 1, today.year, today.year + 1):
        try:
            choices.append(date(candidate, month, day))
        except ValueError:
            continue
    if not choices:
        raise ValueError("no such day")
    return min(choices, key=lambda choice: abs((choice - today).days))


def _months_later(day: date, months: int) -> date:
    """The same day some months on, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
