"""Countries and currencies as people choose them."""

from collections.abc import Iterable
from functools import cache

from creditdesk.domain.countries import COUNTRY_CODES
from creditdesk.domain.money import MINOR_DIGITS
from creditdesk.pinyin import sort_key
from creditdesk.ui import formats

#: Currencies that head a list; the others follow in the order of the alphabet.
COMMON_CURRENCIES = ("EUR", "CNY", "USD", "GBP", "CHF")


def country_words(code: str) -> str:
    """The country's name in the language of the screen; the code where it is not known, "" for none."""
    return _names("zh_Hans_CN" if formats.current().chinese else "en").get(code, code) if code else ""


def country_answers() -> list[tuple[str, str]]:
    """All countries in order, each with its code."""
    return [(code, f"{country_words(code)} ({code})") for code in in_order(COUNTRY_CODES)]


def in_order(codes: Iterable[str]) -> list[str]:
    """Countries by name; in Chinese the home country first and the others by pinyin."""
    if not formats.current().chinese:
        return sorted(codes, key=lambda code: sort_key(country_words(code)))
    return sorted(codes, key=lambda code: (code != "CN", sort_key(country_words(code))))


def currency_answers() -> list[tuple[str, str]]:
    """All currencies by code, the common ones first."""
    codes = [*COMMON_CURRENCIES, *sorted(MINOR_DIGITS.keys() - set(COMMON_CURRENCIES))]
    return [(code, code) for code in codes]


def currency_of(country: str) -> str:
    """The currency that firms of ``country`` keep their books in; EUR where it is not known."""
    from babel.core import get_global

    entries = get_global("territory_currencies").get(country, ())
    codes = [code for code, _since, until, tender in entries if until is None and tender]
    return next((code for code in codes if code in MINOR_DIGITS), "EUR")


@cache
def _names(language: str) -> dict[str, str]:
    from babel import Locale

    return {str(code): str(name) for code, name in Locale.parse(language).territories.items()}
