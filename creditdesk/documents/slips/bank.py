"""Bank details as label and value, and checks of account numbers."""

from collections.abc import Mapping

from creditdesk.documents.content import BankDetails


def grouped_iban(iban: str) -> str:
    """An IBAN in fours as it is printed (ISO 13616)."""
    plain = plain_iban(iban)
    return " ".join(plain[i : i + 4] for i in range(0, len(plain), 4))


def plain_iban(iban: str) -> str:
    """An IBAN without blanks, in capitals."""
    return "".join(iban.split()).upper()


def is_iban(iban: str) -> bool:
    """Whether the check digits (ISO 7064, mod 97-10) and the shape are right."""
    plain = plain_iban(iban)
    shaped = 15 <= len(plain) <= 34 and plain.isascii() and plain.isalnum() and plain[:2].isalpha()
    return shaped and plain[2:4].isdigit() and _mod97(plain[4:] + plain[:4]) == 1


def is_creditor_reference(reference: str) -> bool:
    """Whether ``reference`` is an RF creditor reference with right check digits (ISO 11649)."""
    plain = "".join(reference.split()).upper()
    shaped = 5 <= len(plain) <= 25 and plain.isascii() and plain.isalnum() and plain.startswith("RF")
    return shaped and plain[2:4].isdigit() and _mod97(plain[4:] + plain[:4]) == 1


def bank_rows(bank: BankDetails, labels: Mapping[str, str]) -> list[tuple[str, str]]:
    """The lines of ``bank`` that have a value, named by ``labels``: IBAN and BIC, or the account of other countries."""
    rows = (
        ("account_name", bank.account_name),
        ("iban", grouped_iban(bank.iban)),
        ("account_no", bank.account_no),
        ("bic", bank.bic),
        ("bank_name", bank.bank_name),
        ("bank_code", bank.bank_code),
    )
    return [(labels[key], value) for key, value in rows if value]


def _mod97(text: str) -> int:
    return int("".join(str(int(char, 36)) for char in text)) % 97
