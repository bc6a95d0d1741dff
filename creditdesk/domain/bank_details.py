"""What a bank account may be called: the IBAN by its check digits, the 联行号 of a bank in China by its length."""

import unicodedata

from creditdesk.errors import UserError

#: Digits of a 联行号, the number of a bank in the payment system CNAPS of the People's Bank of China.
_BANK_CODE_DIGITS = 12


def require_iban(iban: str) -> None:
    """Refuse an IBAN whose length or check digits are wrong (ISO 13616, mod 97): ``UserError('bad_iban')``."""
    text = "".join(iban.split()).upper()
    digits = "".join(str(int(c, 36)) for c in text[4:] + text[:4] if c.isalnum() and c.isascii())
    if not (15 <= len(text) <= 34 and text.isascii() and text.isalnum() and int(digits or "0") % 97 == 1):
        raise UserError("bad_iban", value=iban)


def tidy_bank_code(code: str, country: str, iban: str, currency: str = "") -> str:
    """``code`` without blanks and full-width digits where it is a 联行号, that of a Chinese firm's account for yuan.

    Codes of other countries, and those beside an IBAN, stay as they are. Raises ``UserError('bad_bank_code')`` with
    ``field`` for a 联行号 of other than 12 digits.
    """
    text = "".join(unicodedata.normalize("NFKC", code).split())
    if not code.strip() or country != "CN" or iban or currency not in ("", "CNY"):
        return code
    if not (len(text) == _BANK_CODE_DIGITS and text.isascii() and text.isdecimal()):
        raise UserError("bad_bank_code", field="bank_code", value=code, digits=sum(map(str.isdecimal, text)))
    return text
