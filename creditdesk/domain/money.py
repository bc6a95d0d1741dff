"""Money as integer minor units (cents, fen, yen) with an ISO 4217 code; never a float."""

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
    """Exact minor units of ``amount`` in major ones; more digits than the currency has are never rounded away.

    Raises ``UserError``: ``unknown_currency``, ``bad_amount`` (no number), ``amount_too_large``, ``too_many_decimals``.
    """
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
