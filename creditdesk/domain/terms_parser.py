"""Reads the text of payment terms. Nothing is guessed: a text fits a known form whole or not at all."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from creditdesk.domain.terms_words import CN_STARTS, FILLERS, PHRASES, STARTS, Base


class Reading(NamedTuple):
    """Terms as read, before they are checked: discount in hundredths of a percent."""

    base: Base
    discount_bp: int = 0
    discount_days: int = 0


def _any(words: dict[str, str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_LONGEST = 200
_CJK = "\u3007\u4e00-\u9fff"
_CN_DIGITS = {**{digit: n for n, digit in enumerate("零一二三四五六七八九")}, "〇": 0, "两": 2}
_CN_UNITS = {"十": 10, "百": 100}
_CN_NUMBER = re.compile("[零〇一二两三四五六七八九十百]+(?=天|日|号)")

_DAY = r"(?:days?|d|tag(?:en|e)?|t|jours?|j)\b"
_NET = r"(?:net|netto|n|à)[ /:-]*"
_N = rf"(?P<days>\d+)[ -]*(?:{_DAY})?(?: net| netto)?"
_FROM = rf"(?: (?:from|after|of|following|upon|ab|nach|après|dès))?(?: the)? (?P<start>{_any(STARTS)})"
_EOM = r"(?:end of (?:the )?month|month[ -]end|e\.?o\.?m\.?|monatsende|ende (?:des )?monats?|ultimo)"
_CN_N = "(?P<days>\\d+)(?:天|日)"
_CN_TAIL = "(?:之内|以内|内)?(?:付款|付清|结算|结清|支付|全额|付|净)?(?:账期|信用期)?"

_NETS = (
    re.compile(rf"(?:{_NET})?{_N}(?:{_FROM})?"),
    re.compile(rf"(?:净|账期|信用期|付款期限?):?{_CN_N}{_CN_TAIL}|(?P<plain>\d+)(?:天|日){_CN_TAIL}"),
    re.compile(rf"(?P<cn>{_any(CN_STARTS)})(?:之日起|日起|之后|后|起)?(?P<days>\d+)(?:天|日){_CN_TAIL}"),
)
_MONTH_ENDS = (
    re.compile(rf"(?:{_NET})?{_EOM} ?(?:\+|plus|and|und|zzgl)? ?{_N}(?:{_FROM})?"),
    re.compile(rf"(?:{_NET})?{_N}(?: (?:from|after|following|ab|nach))?(?: the)? {_EOM}(?:{_FROM})?"),
    re.compile(
        rf"(?:月结|月末|月底)(?:之后|后|加|\+)?(?P<days>\d+)(?:天|日)?{_CN_TAIL}|(?P<plain>\d+)(?:天|日)月结"
    ),
)
#: "15th of the following month": the same as end of month + 15 as long as every month has that day.
_NEXT_MONTHS = (
    re.compile(
        rf"(?:{_NET})?(?P<days>\d+)(?:st|nd|rd|th|\.)?(?: of)?(?: the)? "
        r"(?:(?:following|next) month|mfi|prox|proximo|(?:des )?folgemonats)"
    ),
    re.compile(rf"(?:月结)?次月(?P<days>\d+)(?:日|号)(?:之?前)?{_CN_TAIL}"),
)
_PERCENT = r"(?P<percent>\d+(?:[.,]\d{1,2})?)"
_IN = r"(?:skonto|discount|if paid|within|in|bei|zahlung|innerhalb|binnen|von|escompte|[ :])*"
_DISCOUNTS = (
    re.compile(
        rf"{_PERCENT} ?%? ?/ ?(?P<days>\d+)(?: ?{_DAY})?(?:[ ,;-]+|(?=[{_CJK}]))(?:then )?(?P<rest>.+)"
    ),
    re.compile(rf"{_PERCENT} ?%{_IN}(?P<days>\d+)(?: ?{_DAY})?{_IN}[ ,;]+(?P<rest>.+)"),
    re.compile(rf"(?P<days>\d+) ?{_DAY}{_IN}{_PERCENT} ?%{_IN}[ ,;]*(?P<rest>.+)"),
    re.compile(rf"(?P<rest>.+?)[ ,;]+{_PERCENT} ?%{_IN}(?P<days>\d+) ?{_DAY}{_IN}"),
    re.compile(rf"(?P<rest>.+?)[ ,;]+(?P<days>\d+) ?{_DAY}{_IN}{_PERCENT} ?%{_IN}"),
    re.compile(
        rf"(?P<days>\d+)(?:天|日)内?(?:付款|付清)?(?:减|优惠|折扣|现金折扣){_PERCENT}%[,;]?(?P<rest>.+)"
    ),
)
_FILLER = re.compile(rf"\b(?:{_any(FILLERS)})\b[:.]?")


def read_terms(text: str) -> Reading | None:
    """What ``text`` says, or None where it is not understood; the figures are not yet checked for sense.

    With a discount the reading that grants it inside the term is preferred ("30 days, 2% 10 days").
    """
    if len(text) > _LONGEST:
        return None
    line = _fold(text)
    with_discount = list(_with_discount(line))
    if with_discount:
        return next(
            (found for found in with_discount if found.discount_days <= found.base.days), with_discount[0]
        )
    base = PHRASES.get(line) or PHRASES.get(_without_fillers(line)) or _base(line)
    return Reading(base) if base else None


def _with_discount(line: str) -> Iterator[Reading]:
    for form in _DISCOUNTS:
        found = form.fullmatch(line)
        base = _base(found["rest"]) if found else None
        if found and base:
            yield Reading(base, _hundredths(found["percent"]), int(found["days"]))


def _fold(text: str) -> str:
    """Case, width, dashes, Chinese numerals and blanks made one; no blanks beside Chinese."""
    line = re.sub("[\u2010-\u2015\u2212]", "-", unicodedata.normalize("NFKC", text).casefold())
    line = " ".join(line.split()).strip(" .,;:。、")
    line = re.sub(rf"(?<=[{_CJK}]) | (?=[{_CJK}])", "", line)
    return _CN_NUMBER.sub(lambda found: str(_cn_number(found[0])), line)


def _cn_number(text: str) -> int:
    total = digit = 0
    for sign in text:
        if sign in _CN_UNITS:
            total, digit = total + (digit or 1) * _CN_UNITS[sign], 0
        else:
            digit = digit * 10 + _CN_DIGITS[sign]
    return total + digit


def _without_fillers(line: str) -> str:
    return " ".join(_FILLER.sub(" ", line).split()).strip(" .,;:")


def _base(line: str) -> Base | None:
    """The part that has a number of days."""
    bare = _without_fillers(line)
    for kind, forms, longest in (
        ("net", _NETS, None),
        ("end_of_month", _MONTH_ENDS, None),
        ("end_of_month", _NEXT_MONTHS, 28),
    ):
        found = next((match for form in forms if (match := form.fullmatch(bare))), None)
        if found:
            return _checked(kind, found.groupdict(), longest)
    return None


def _checked(kind: str, found: dict[str, str | None], longest: int | None) -> Base | None:
    days = int(found["days"] or found.get("plain") or 0)
    if longest and not 1 <= days <= longest:
        return None
    start = STARTS.get(found.get("start") or "") or CN_STARTS.get(found.get("cn") or "") or "invoice"
    return Base(kind, days, start)


def _hundredths(percent: str) -> int:
    whole, _, part = percent.replace(",", ".").partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0") if part else 0)
