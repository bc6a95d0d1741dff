"""A letter's content made fit to print: every text a person gave is plain, on one line, and has its glyphs."""

from collections.abc import Callable
from dataclasses import replace

from creditdesk.documents.content import BankDetails, LetterContent, Recipient, Sender
from creditdesk.documents.fonts import Fonts, default_fonts

_SENDER = ("name", "tax_id", "register_no", "phone", "email", "website", "contact")
_RECIPIENT = ("name", "tax_id", "customer_no", "attention")
_BANK = ("account_name", "iban", "bic", "bank_name", "account_no", "bank_code")


def clean_content(content: LetterContent, fonts: Fonts) -> LetterContent:
    """``content`` with each text as it will be printed; characters without a glyph become ``[U+XXXX]``."""
    return _mapped(content, fonts.clean)


def missing_glyphs(content: LetterContent, fonts: Fonts | None = None) -> list[str]:
    """The characters that neither our fonts nor the system's can print, each once, in order of appearance."""
    fonts = fonts or default_fonts()
    found: dict[str, None] = {}

    def note(text: str) -> str:
        found.update(dict.fromkeys(fonts.missing(text)))
        return text

    with fonts.lock:
        _mapped(content, note)
    return list(found)


def _mapped(content: LetterContent, change: Callable[[str], str]) -> LetterContent:
    rows = tuple(
        row if row.number.isascii() and row.number.isprintable() else replace(row, number=change(row.number))
        for row in content.rows
    )
    return replace(
        content,
        number=change(content.number),
        rows=rows,
        credits=tuple(replace(credit, label=change(credit.label)) for credit in content.credits),
        sender=_sender(content.sender, change),
        recipient=_recipient(content.recipient, change),
    )


def _sender(sender: Sender, change: Callable[[str], str]) -> Sender:
    values = {name: change(getattr(sender, name)) for name in _SENDER}
    lines = tuple(change(line) for line in sender.address_lines)
    return replace(sender, **values, address_lines=lines, bank=_bank(sender.bank, change))


def _recipient(recipient: Recipient, change: Callable[[str], str]) -> Recipient:
    values = {name: change(getattr(recipient, name)) for name in _RECIPIENT}
    return replace(recipient, **values, address_lines=tuple(change(line) for line in recipient.address_lines))


def _bank(bank: BankDetails | None, change: Callable[[str], str]) -> BankDetails | None:
    return replace(bank, **{name: change(getattr(bank, name)) for name in _BANK}) if bank else None
