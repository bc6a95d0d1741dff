"""Countries and currencies as people choose them."""

from functools import cache

from creditdesk.domain.countries import COUNTRY_CODES
from creditdesk.domain.money import MINOR_DIGITS
from creditdesk.domain.names import initials
from creditdesk.ui import formats

#: Currencies that head a list; the others follow in the order of the alphabet.
COMMON_CURRENCIES = ("EUR", "CNY", "USD", "GBP", "CHF")


def country_words(code: str) -> str:
    """The country's name in the language of the screen; the code where it is not known."""
    return _names("zh_Hans_CN" if formats.current().chinese else "en").get(code, code)


def country_answers() -> list[tuple[str, str]]:
    """All countries by name, each with its code; in Chinese the home country first and the others by pinyin."""
    chinese = formats.current().chinese
    names = sorted((_by_pinyin(name) if chinese else (name, b""), name, code) for code, name in _named())
    home = [entry for entry in names if chinese and entry[2] == "CN"]
    return [(code, f"{name} ({code})") for _key, name, code in (*home, *(e for e in names if e not in home))]


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


def _named() -> list[tuple[str, str]]:
    return [(code, country_words(code)) for code in COUNTRY_CODES]


def _by_pinyin(name: str) -> tuple[str, bytes]:
    """The order of a Chinese dictionary: by initials, then as the standard GB 18030 has the common characters."""
    return initials(name)[:1], name.encode("gb18030")


@cache
def _names(language: str) -> dict[str, str]:
    from babel import Locale

    return {str(code): str(name) for code, name in Locale.parse(language).territories.items()}
