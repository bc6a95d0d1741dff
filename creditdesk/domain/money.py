"""Money as integer minor units (cents, fen, yen) with an ISO 4217 code; never a float."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from creditdesk.errors import UserError

_ZERO_DIGITS = "JPY KRW VND CLP ISK PYG XAF XOF UGX"
_THREE_DIGITS = "KWD BHD OMR JOD TND IQD"
_TWO_DIGITS = (
    "EUR USD GBP CHF CNY HKD SGD TWD MOP AUD NZD CAD DKK NOK SEK PLN CZK HUF RON BGN RSD UAH TRY RUB ILS AED "
    "SAR QAR EGP MAD ZAR NGN KES INR PKR BDT LKR IDR MYR THB PHP MXN BRL ARS COP PEN KZT GEL AMD AZN BAM MKD "
    "ALL MDL"
)
#: Decimal digits of each currency we accept (ISO 4217).
MINOR_DIGITS: dict[str, int] = {
    **dict.fromkeys(_TWO_DIGITS.split(), 2),
    **dict.fromkeys(_ZERO_DIGITS.split(), 0),
    **dict.fromkeys(_THREE_DIGITS.split(), 3),
}
#: Largest amount we store for one document, in minor units: leaves room to add 900,000 of them in 64 bits.
MAX_MINOR = 10**13


def minor_digits(currency: str) -> int:
    """Number of decimal digits of ``currency``; an unknown code raises ``UserError('unknown_currency')``."""
    try:
        return MINOR_DIGITS[currency]
    except KeyError:
        raise UserError("unknown_currency", currency=currency) from None


def to_minor(amount: Decimal | str, currency: str) -> int:
    """Exact minor units of ``amount``; more digits than the currency has is an error, never rounded away."""
    digits = minor_digits(currency)
    try:
        value = Decimal(amount)
    except InvalidOperation:
        raise UserError("bad_amount", value=str(amount)) from None
    if not value.is_finite():
        raise UserError("bad_amount", value=str(amount))
    # Comparisons are exact, arithmetic is not: past 28 digits it rounds, so the size is looked at first.
    if value.copy_abs() > Decimal(MAX_MINOR).scaleb(-digits):
        raise UserError("amount_too_large", value=str(amount))
    rounded = value.quantize(Decimal(1).scaleb(-digits))
    if rounded != value:
        raise UserError("too_many_decimals", value=str(amount), currency=currency)
    return int(rounded.scaleb(digits))


def to_decimal(minor: int, currency: str) -> Decimal:
    """The amount in major units, with exactly the currency's digits."""
    return Decimal(minor).scaleb(-minor_digits(currency))


def plain(minor: int, currency: str) -> str:
    """Machine form: ``-1234.50``, a point, no grouping."""
    return f"{to_decimal(minor, currency):f}"


def round_half_up(value: Decimal, digits: int = 0) -> Decimal:
    """Round half away from zero, so that a credit note mirrors its invoice."""
    return value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


def round_to_step(value: Decimal, step: Decimal) -> Decimal:
    """``value`` to the nearest multiple of ``step``, half away from zero: cash in francs goes by 0.05."""
    return round_half_up(value / step) * step


def split_evenly(minor: int, parts: int) -> tuple[int, ...]:
    """``minor`` in ``parts`` equal shares, each rounded half up; the last takes what remains of the sum."""
    if parts < 1:
        raise ValueError("parts must be at least 1")
    share = int(round_half_up(Decimal(minor) / parts))
    return (share,) * (parts - 1) + (minor - share * (parts - 1),)


_SYMBOLS = {
    "EUR": "€",
    "GBP": "£",
    "USD": "$",
    "CNY": "¥元",
    "JPY": "¥円",
    "HKD": "$",
    "SGD": "$",
    "TWD": "$",
}
_COMMA_LANGUAGES = ("de", "es", "fr", "it", "nl", "pl", "pt")
_WHOLE = re.compile(r"[0-9]*|[0-9]{1,3}(?P<group>[ '.,])[0-9]{3}(?:(?P=group)[0-9]{3})*")


def parse_typed(text: str, currency: str, language: str) -> int:
    """Minor units of an amount as a person types it: 1234,5 or 1.234,50 or 1,234.50 or 1 234,50 or 1'234.50.

    A single sign that could be either (``1.234``) is read as ``language`` reads it. The currency's own code
    or symbol may stand beside the figure, a minus before or after it. Raises ``UserError`` as
    :func:`to_minor` does.
    """
    number = _bare(text, currency)
    minus = number.startswith("-") or number.endswith("-")
    number = number.removeprefix("-").strip() if number.startswith("-") else number.removesuffix("-").strip()
    point = _decimal_sign(number, language)
    whole, _, fraction = number.partition(point) if point else (number, "", "0")
    if not _WHOLE.fullmatch(whole) or not re.fullmatch("[0-9]+", fraction) or not number:
        raise UserError("bad_amount", value=text)
    digits = re.sub("[^0-9]", "", whole) or "0"
    return to_minor(f"{'-' if minus else ''}{digits}.{fraction}", currency)


def _bare(text: str, currency: str) -> str:
    """``text`` with plain ASCII signs and without the currency's code or symbol."""
    plain_signs = unicodedata.normalize("NFKC", text).replace("\u2212", "-").replace("\u2019", "'").strip()
    marks = "|".join(re.escape(mark) for mark in (currency, *_SYMBOLS.get(currency, "")))
    beside = re.compile(rf"^(-?)\s*(?:{marks})\s*|\s*(?:{marks})\s*(-?)$", re.IGNORECASE)
    return beside.sub(r"\1\2", plain_signs, count=1)


def _decimal_sign(number: str, language: str) -> str:
    """The sign that parts the decimals in ``number``, or nothing where there are none."""
    signs = re.sub("[0-9]", "", number)
    if not signs or signs[-1] not in ".," or signs.count(signs[-1]) > 1:
        return ""
    last = signs[-1]
    head, _, tail = number.partition(last)
    if len(signs) > 1 or len(tail) != 3 or len(head) > 3 or head in ("", "0"):
        return last
    comma = language.lower().startswith(_COMMA_LANGUAGES)
    return last if (last == ",") == comma else ""
