"""Rules that several forms share; what they complain about carries the name of the form's field."""

import unicodedata
from collections.abc import Callable, Iterable

from creditdesk.domain.money import MAX_MINOR, minor_digits, plain
from creditdesk.errors import UserError

MAX_NAME = 300
_BANK_CODE_DIGITS = 12


def named(field: str, rule: Callable[[str], object], value: str) -> None:
    """Run ``rule`` on ``value`` and add the form's field to what it complains about."""
    try:
        rule(value)
    except UserError as error:
        raise UserError(error.code, **{**error.params, "field": field}) from None


def require_ladder(name: str, known: Iterable[str]) -> None:
    """Refuse a ladder that is not among the ``known`` ones: those of the file, or the shipped ones for a new file."""
    names = list(known)
    if name not in names:
        raise UserError("unknown_ladder", field="ladder_name", value=name, known=", ".join(names))


def require_amount(amount: int, currency: str, field: str = "amount") -> None:
    """Refuse an unknown currency, and an amount in minor units that is not positive or too large for a document."""
    named("currency", minor_digits, currency)
    if amount <= 0:
        raise UserError("amount_not_positive", field=field)
    if amount > MAX_MINOR:
        raise UserError("amount_too_large", field=field, value=plain(amount, currency))


def require_iban(iban: str) -> None:
    """Refuse an IBAN whose length or check digits are wrong (ISO 13616, mod 97)."""
    text = "".join(iban.split()).upper()
    digits = "".join(str(int(c, 36)) for c in text[4:] + text[:4] if c.isalnum() and c.isascii())
    if not (15 <= len(text) <= 34 and text.isascii() and text.isalnum() and int(digits or "0") % 97 == 1):
        raise UserError("bad_iban", value=iban)


def bank_code(code: str, country: str, iban: str, currency: str = "") -> str:
    """``code`` tidied; the 联行号 of a Chinese firm's account for yuan has 12 digits, blanks and full width aside."""
    text = "".join(unicodedata.normalize("NFKC", code).split())
    if not code.strip() or country != "CN" or iban or currency not in ("", "CNY"):
        return code
    if not (len(text) == _BANK_CODE_DIGITS and text.isascii() and text.isdecimal()):
        raise UserError("bad_bank_code", field="bank_code", value=code, digits=sum(map(str.isdecimal, text)))
    return text
