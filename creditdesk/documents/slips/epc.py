"""The EPC QR code for SEPA transfers in euro (EPC069-12 v3.1): its text, its check and its drawing.

A payload is lines joined by LF: BCD, version, character set, SCT, BIC, name, IBAN, amount, purpose, structured
reference or text, note. Empty lines at the end are dropped.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from creditdesk.documents.slips.bank import is_creditor_reference, is_iban, plain_iban
from creditdesk.domain.money import plain
from creditdesk.errors import UserError

_CHARSETS = {1: "utf-8"} | {code: f"iso8859-{part}" for code, part in enumerate((1, 2, 4, 5, 7, 10, 15), 2)}
_MOST_CENTS = 99_999_999_999
_MOST_BYTES = 331
_MOST_TEXT = 140
_MOST_NAME = 70
_AMOUNT = re.compile(r"EUR(\d{1,9})(\.\d{1,2})?")
#: Scoring the eight masks is most of the work of making a code; readers accept any.
_MASK = 2


def epc_payload(
    name: str,
    iban: str,
    cents: int,
    *,
    text: str = "",
    reference: str = "",
    bic: str = "",
    purpose: str = "",
    note: str = "",
    version: str = "002",
    charset: int = 1,
) -> str:
    """The text of the code for ``cents`` to ``iban``; a name of more than 70 characters is cut.

    Raises ``UserError('epc_refused', what=...)`` for what the standard does not allow.
    """
    amount = plain(cents, "EUR")
    amount = amount.rstrip("0").rstrip(".") if "." in amount else amount
    fields = [
        *("BCD", version, str(charset), "SCT", bic, name[:_MOST_NAME], plain_iban(iban)),
        *(f"EUR{amount}", purpose, reference, text, note),
    ]
    payload = "\n".join(fields).rstrip("\n")
    check_payload(payload)
    return payload


def check_payload(payload: str) -> None:
    """Raise ``UserError('epc_refused', what=...)`` unless ``payload`` keeps every rule of the standard."""
    lines = re.split("\r\n|\n", payload)
    fields = lines + [""] * (12 - len(lines))
    wrong = next((what for what, holds in _rules(fields, len(lines), payload) if not holds), None)
    if wrong:
        raise UserError("epc_refused", what=wrong)


def _rules(fields: list[str], count: int, payload: str) -> Iterable[tuple[str, bool]]:
    tag, version, charset, service, bic, name, iban, amount, purpose, reference, text, note = fields[:12]
    yield "lines", 8 <= count <= 12
    yield "tag", tag == "BCD" and version in ("001", "002") and service == "SCT"
    yield "charset", charset.isdigit() and int(charset) in _CHARSETS
    yield "bic", len(bic) in (8, 11) or (not bic and version == "002")
    yield "name", 0 < len(name) <= _MOST_NAME
    yield "iban", is_iban(iban)
    yield "amount", _cents(amount) in range(1, _MOST_CENTS + 1)
    yield "purpose", len(purpose) <= 4
    yield "reference", not reference or is_creditor_reference(reference)
    yield "text", len(text) <= _MOST_TEXT and not (text and reference) and len(note) <= 70
    yield "bytes", _encoded_length(payload, int(charset)) <= _MOST_BYTES


def _cents(amount: str) -> int:
    match = _AMOUNT.fullmatch(amount)
    return int(match[1]) * 100 + int((match[2] or ".0")[1:].ljust(2, "0")) if match else 0


def _encoded_length(payload: str, charset: int) -> int:
    try:
        return len(payload.encode(_CHARSETS[charset]))
    except UnicodeEncodeError:
        return _MOST_BYTES + 1


def remittance_text(letter_number: str, invoice_numbers: Iterable[str]) -> str:
    """The letter's number and as many invoice numbers as 140 characters hold, ``+3`` for those left out."""
    numbers = list(invoice_numbers)
    text = letter_number[:_MOST_NAME]
    for index, number in enumerate(numbers):
        rest = len(numbers) - index - 1
        longer = f"{text} {number}" if text else number
        if len(longer) + (len(f" +{rest}") if rest else 0) > _MOST_TEXT:
            return f"{text} +{rest + 1}"
        text = longer
    return text


@lru_cache(maxsize=256)
def qr_operators(payload: str, charset: int = 1) -> tuple[str, int]:
    """``payload`` as a QR code of error level M: PDF operators of one unit per module, and the modules per side."""
    import segno

    code = segno.make(
        payload,
        error="m",
        mask=_MASK,
        boost_error=False,
        micro=False,
        encoding=_CHARSETS[charset],
        mode="byte",
    )
    rows = [bytes(row) for row in code.matrix]
    side = len(rows)
    runs = [
        f"{dark.start()} {side - y - 1} {len(dark[0])} 1 re"
        for y, row in enumerate(rows)
        for dark in re.finditer(b"\x01+", row)
    ]
    return f"0 g {' '.join(runs)} f", side
