"""What people type for money, understood without Qt: pure functions that answer or say why not.

Screen languages both group with a comma and write a decimal point; decimal commas are understood where they can
mean nothing else. What was understood is shown at once in the screen's form, so that nobody is surprised.
"""

import re
import unicodedata
from decimal import Decimal

from creditdesk.domain.money import MINOR_DIGITS, minor_digits, to_minor
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
_DOLLARS = frozenset("USD CAD AUD NZD HKD SGD TWD MXN".split())
#: What may stand beside a figure, and the currencies it can mean.
_MARKS: dict[str, frozenset[str]] = {
    "€": frozenset({"EUR"}), "euro": frozenset({"EUR"}), "euros": frozenset({"EUR"}), "欧元": frozenset({"EUR"}),
    "$": _DOLLARS, "us$": frozenset({"USD"}), "hk$": frozenset({"HKD"}), "美元": frozenset({"USD"}),
    "港元": frozenset({"HKD"}), "£": frozenset({"GBP"}), "英镑": frozenset({"GBP"}), "fr": frozenset({"CHF"}),
    "sfr": frozenset({"CHF"}), "¥": frozenset({"CNY", "JPY"}), "cn¥": frozenset({"CNY"}), "rmb": frozenset({"CNY"}),
    "人民币": frozenset({"CNY"}), "人民币元": frozenset({"CNY"}), "元": frozenset({"CNY"}), "块": frozenset({"CNY"}),
    "圆": frozenset({"CNY"}), "元整": frozenset({"CNY"}), "jp¥": frozenset({"JPY"}), "円": frozenset({"JPY"}),
    "日元": frozenset({"JPY"}), "": frozenset(MINOR_DIGITS),
}  # fmt: skip
_FIGURE = re.compile(
    r"(?P<before>(?:[^\d\-+(.,]*[^\d\s\-+(.,]\.?)?)\s*(?P<figure>[\s\d.,'_()+-]+?)\s*(?P<times>(?:k|mio|m)(?![a-z])|千|万|百万|亿)?\s*"
    r"(?P<after>(?:[^\d\s.,'_()+-]\D*)?)"
)
_TIMES = {"k": 3, "m": 6, "mio": 6, "千": 3, "万": 4, "百万": 6, "亿": 8}
#: "100,-" and "100.–" are whole amounts, not negative ones.
_NO_CENTS = re.compile(r"(?<=\d)[.,]-{1,2}(?=\D*$)")
_GROUPS = re.compile(r"\d{1,3}([,. '])\d{3}(\1\d{3})*")


def parse_money(text: str, currency: str) -> int:
    """Minor units of what was typed: ``1234,5``, ``1.234,50``, ``1,234.50``, ``1 234,50 €``, ``12k``, ``1.2万``,
    ``100,-``, ``56-``, ``(56)``.

    Raises ``UserError``: ``bad_amount``, ``ambiguous_amount`` (``1.234`` in a currency with cents),
    ``other_currency`` (dollars in a field of euros), ``too_many_decimals``, ``amount_too_large``,
    ``unknown_currency``.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_SIGNS).casefold().split()).replace(
        "_", ""
    )
    match = _FIGURE.fullmatch(_NO_CENTS.sub("", plain))
    if match is None:
        raise UserError("bad_amount", value=text)
    _check_currency(match["before"], match["after"], currency, text)
    negative, figure = _sign(match["figure"].strip(), text)
    times = _TIMES.get(match["times"] or "", 0)
    if times and re.fullmatch(r"\d{1,3}[.,]\d{3}", figure):
        raise UserError("bad_amount", value=text)
    decimal = Decimal(_decimal_text(figure, text, minor_digits(currency))).scaleb(times)
    minor = to_minor(decimal, currency)
    return -minor if negative else minor


def _check_currency(before: str, after: str, currency: str, typed: str) -> None:
    """What stands beside the figure must be a currency, and this one."""
    known = {code.casefold(): frozenset({code}) for code in MINOR_DIGITS} | _MARKS
    for word in (before, after):
        meant = known.get(word.strip(" ."))
        if meant is None:
            raise UserError("bad_amount", value=typed)
        if currency not in meant:
            raise UserError("other_currency", value=typed, currency=currency)


def _sign(figure: str, typed: str) -> tuple[bool, str]:
    """Whether the figure is negative, and the figure without its sign: ``-5``, ``5-``, ``(5)``, ``+5``."""
    for pattern, negative in (
        (r"\(([^()+-]+)\)", True),
        (r"-([^()+-]+)|([^()+-]+)-", True),
        (r"\+?([^()+-]+)", False),
    ):
        match = re.fullmatch(pattern, figure)
        if match:
            return negative, next(part for part in match.groups() if part).strip()
    raise UserError("bad_amount", value=typed)


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
    if mark in whole or not body[last + 1 :].isdecimal():
        raise UserError("bad_amount", value=typed)
    return f"{_ungrouped(whole, typed) if whole else '0'}.{body[last + 1 :]}"


def _is_grouped(body: str, mark: str, tail: int, both: bool, digits: int, typed: str) -> bool:
    """Whether the last comma or point only groups thousands."""
    if both:
        return body.count(mark) > 1
    if tail != 3:
        return False
    if body.count(mark) > 1:
        return True
    if digits == 3 or body.startswith("0"):
        return False
    if mark == ",":
        return True
    if digits == 0:
        return True
    raise UserError("ambiguous_amount", value=typed, first=body.replace(".", ""), second=body[:-1])


def _ungrouped(whole: str, typed: str) -> str:
    """Digits of ``whole``, if its groups are of three."""
    bare = re.sub(r"[,. ']", "", whole)
    if bare != whole and not _GROUPS.fullmatch(whole):
        raise UserError("bad_amount", value=typed)
    return bare
