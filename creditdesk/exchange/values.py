"""Texts, currencies, countries, languages and yes/no words of a table cell."""

import re
import unicodedata
from functools import cache

from creditdesk.domain.countries import COUNTRY_CODES
from creditdesk.domain.money import MINOR_DIGITS
from creditdesk.domain.names import clean_text
from creditdesk.domain.terms import parse_terms
from creditdesk.errors import UserError
from creditdesk.exchange.amounts import EXACT_LIMIT
from creditdesk.exchange.findings import CellProblem

#: Longest customer name, shorter identifiers, other texts, in characters.
NAME_LIMIT, CODE_LIMIT, TEXT_LIMIT = 300, 60, 2000

_ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+?\d{2}", re.IGNORECASE)
_CURRENCY_WORDS = {
    **dict.fromkeys("€ euro euros 欧元".split(), "EUR"),
    **dict.fromkeys("£ 英镑".split(), "GBP"),
    **dict.fromkeys("rmb cnh 元 人民币 人民币元 renminbi yuan".split(), "CNY"),
    **dict.fromkeys("us$ usdollar 美元".split(), "USD"),
    **dict.fromkeys("hk$ 港元 港币".split(), "HKD"),
    **dict.fromkeys("chf fr. 瑞士法郎".split(), "CHF"),
    **dict.fromkeys("日元 jp¥".split(), "JPY"),
    **dict.fromkeys("a$".split(), "AUD"),
    **dict.fromkeys("c$ ca$".split(), "CAD"),
    **dict.fromkeys("s$".split(), "SGD"),
    **dict.fromkeys("nt$ 新台币".split(), "TWD"),
    **dict.fromkeys("r$".split(), "BRL"),
    **dict.fromkeys("₹".split(), "INR"),
    **dict.fromkeys("zł".split(), "PLN"),
    **dict.fromkeys("kč".split(), "CZK"),
    **dict.fromkeys("ft".split(), "HUF"),
}
#: Signs that several currencies share: they may stand beside an amount of any of these.
SHARED_SIGNS = {
    "$": frozenset("USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP".split()),
    "¥": frozenset("CNY JPY".split()),
    "kr": frozenset("DKK NOK SEK ISK".split()),
}
_LANGUAGES = {
    **dict.fromkeys("en eng english englisch anglais 英语 英文".split(), "en"),
    **dict.fromkeys("zh zhcn zhhans cn chi zho chinese chinois 中文 汉语".split(), "zh_CN"),
    **dict.fromkeys("de deu ger german deutsch allemand 德语 德文 dede deat".split(), "de"),
    **dict.fromkeys("fr fra fre french französisch français francais 法语 法文 frfr".split(), "fr"),
    **dict.fromkeys("engb enus".split(), "en"),
}
_USUAL_COUNTRIES = (
    "uk=GB england=GB greatbritain=GB holland=NL czechrepublic=CZ slovakrepublic=SK russia=RU southkorea=KR "
    "korea=KR 中国大陆=CN prchina=CN peoplesrepublicofchina=CN 中华人民共和国=CN hongkong=HK 香港=HK macau=MO macao=MO "
    "澳门=MO 台湾=TW"
)
_YES = frozenset("yes y true 1 x ja j wahr oui o vrai 是 有 √ 对 disputed strittig bestritten litige".split())
_NO = frozenset(("", "no", "n", "false", "0", "nein", "falsch", "non", "faux", "否", "无", "没有", "-", "--"))


def text_of(cell: object) -> str:
    """The text of a cell: whole numbers without ``.0``; a number Excel has rounded raises ``CellProblem``."""
    if cell.__class__ is str:
        return cell.strip()  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
    if cell is None:
        return ""
    if isinstance(cell, float):
        if abs(cell) >= EXACT_LIMIT:
            raise CellProblem("rounded_number", f"{cell:.15g}")
        return f"{cell:.15g}"
    return str(cell)


def identifier(cell: object) -> str:
    """An invoice number or code: one line of text, leading zeros kept; ``CellProblem`` when rounded or too long."""
    text = " ".join(clean_text(text_of(cell)).split())
    if _ROUNDED.fullmatch(text):
        raise CellProblem("rounded_number", text)
    if len(text) > CODE_LIMIT:
        raise CellProblem("long_text", text)
    return "" if text in ("--", "---", "—") else text


def line(cell: object, limit: int = TEXT_LIMIT) -> str:
    """One line of text without control characters; ``CellProblem`` beyond ``limit`` characters."""
    text = " ".join(clean_text(text_of(cell)).split())
    if len(text) > limit:
        raise CellProblem("long_name" if limit == NAME_LIMIT else "long_text", text)
    return text


def lines(cell: object) -> str:
    """Text that may have several lines (an address), blank ones left out."""
    text = clean_text(text_of(cell).replace("\r\n", "\n").replace("\r", "\n"))
    kept = "\n".join(stripped for part in text.split("\n") if (stripped := part.strip()))
    if len(kept) > TEXT_LIMIT:
        raise CellProblem("long_text", kept)
    return kept


def currency(cell: object) -> str:
    """Currency code of a code, sign or name; "" when blank; ``CellProblem('unknown_currency')``."""
    text = unicodedata.normalize("NFKC", text_of(cell)).strip()
    if not text or text in ("-", "--"):
        return ""
    if text.upper() in MINOR_DIGITS:
        return text.upper()
    try:
        return _CURRENCY_WORDS[text.casefold().replace(" ", "")]
    except KeyError:
        raise CellProblem("unknown_currency", cell) from None


def currency_beside(sign: str, expected: str) -> str:
    """The currency of an amount written with ``sign``; ``expected`` where the sign allows it.

    ``CellProblem('other_currency_sign')`` for a sign that several currencies share, none of them the expected one.
    """
    if not sign:
        return expected
    shared = SHARED_SIGNS.get(sign.casefold().rstrip("."))
    if shared is None:
        return currency(sign)
    if expected not in shared:
        raise CellProblem("other_currency_sign", sign)
    return expected


def country(cell: object) -> str:
    """Two-letter country code of a code or of a name in English, German, French or Chinese; "" when blank.

    ``CellProblem('unknown_country')`` for anything else, numbers included.
    """
    text = line(cell, 100)
    if text.upper() in COUNTRY_CODES or not text:
        return text.upper()
    code = _country_names().get(_folded(text), "")
    if code not in COUNTRY_CODES:
        raise CellProblem("unknown_country", cell)
    return code


def language(cell: object) -> str:
    """Letter language (en, zh_CN, de, fr) of a code or name; "" when blank; ``CellProblem('unknown_language')``."""
    text = line(cell, 100)
    if not text:
        return ""
    try:
        return _LANGUAGES[_folded(text)]
    except KeyError:
        raise CellProblem("unknown_language", cell) from None


def terms(cell: object) -> tuple[str, bool]:
    """The canonical text of payment terms and True; a text that is none and False."""
    text = line(cell)
    if not text or text in ("-", "--"):
        return "", True
    try:
        return parse_terms(text).text(), True
    except UserError:
        return text, False


def known_terms(cell: object) -> str:
    """The canonical text of payment terms; "" when blank; ``CellProblem('unknown_terms')``."""
    text, is_known = terms(cell)
    if not is_known:
        raise CellProblem("unknown_terms", text)
    return text


def yes(cell: object) -> bool:
    """Whether the cell says yes; ``CellProblem('not_yes_or_no')`` when it says neither."""
    if isinstance(cell, bool):
        return cell
    word = text_of(cell).casefold()
    if word in _NO:
        return False
    if word in _YES:
        return True
    raise CellProblem("not_yes_or_no", cell)


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


@cache
def _country_names() -> dict[str, str]:
    from babel import Locale
    from babel.core import get_global

    names = {
        alias.casefold(): codes[0]
        for alias, codes in get_global("territory_aliases").items()
        if len(alias) == 3
    }
    for language_code in ("en", "de", "fr", "zh"):
        names |= {
            _folded(name): code for code, name in Locale(language_code).territories.items() if len(code) == 2
        }
    usual = {word.partition("=")[0]: word.partition("=")[2] for word in _USUAL_COUNTRIES.split()}
    iso3 = {code.casefold(): target for code, target in names.items() if code.isascii()}
    return iso3 | names | usual
