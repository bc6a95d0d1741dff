"""The panel that says how to pay: bank details, what to quote, and for euro a code to scan.

The Chinese form puts the way to reach us beside the account; other forms have that in their footer.
"""

from functools import lru_cache
from itertools import zip_longest

from creditdesk.documents.blocks import (
    GUTTER,
    LINE,
    Block,
    Cells,
    beside_code,
    block_lines,
    natural_width,
    side_by_side,
)
from creditdesk.documents.content import LetterContent, Sender
from creditdesk.documents.flow import Strip
from creditdesk.documents.forms import MM
from creditdesk.documents.lines import Type
from creditdesk.documents.marks import (
    RULE,
    SOFT,
    Mark,
    RawMark,
    RuleMark,
    moved,
    right_mark,
)
from creditdesk.documents.setting import Setting
from creditdesk.documents.slips.bank import bank_rows
from creditdesk.documents.slips.epc import epc_payload, qr_operators, remittance_text
from creditdesk.documents.texts import LetterTexts
from creditdesk.errors import UserError

QR_SIDE = 27 * MM
#: The caption of the code, in units of the panel's type.
CAPTION = 1.4
_PAD = 7.0
_MOST_TOGETHER = 24


def payment_panel(setting: Setting) -> list[Strip]:
    """The panel across the text column; no account in it when none is known or there is nothing to pay, and no strips
    when it would be empty."""
    content, texts, column = setting.content, setting.texts, setting.column
    bank = content.sender.bank
    face, left, width = column.face.resized(setting.form.table_size), column.left, column.width
    contact = [] if setting.form.footer_y else contact_rows(content.sender, texts)
    title, contact_title = texts.bank["title"], texts.bank["contact_title"]
    if bank is None or content.payable <= 0:
        return (
            _panel(block_lines(contact_title, contact, width, face, left), None, setting) if contact else []
        )
    code = epc_code(content)
    account = [*bank_rows(bank, texts.bank), (texts.bank["reference"], _reference(content, texts))]
    if code:
        lines = beside_code(Block(title, account), Block(contact_title, contact), setting, QR_SIDE, CAPTION)
    else:
        half = _left_half(account, contact, width, face) if contact else width
        first = block_lines(title, account, half, face, left)
        start = half + GUTTER
        second = block_lines(contact_title, contact, width - start, face, left + start) if contact else []
        lines = side_by_side(first, second)
    return _panel(lines, code, setting)


def contact_rows(sender: Sender, texts: LetterTexts) -> Cells:
    """How to reach us: label and value of what is given."""
    labels = texts.labels
    rows = (
        (labels["contact"], sender.contact),
        (labels["phone"], sender.phone),
        (labels["email"], sender.email),
        (labels["website"], sender.website),
        *zip_longest([labels["address"]] if sender.address_lines else [], sender.address_lines, fillvalue=""),
        (texts.tax_label(sender.country), sender.tax_id),
        (labels["register_no"], sender.register_no),
    )
    return [(label, value) for label, value in rows if value]


def epc_code(content: LetterContent) -> tuple[str, int] | None:
    """Operators and modules of the code to scan; ``None`` where the standard allows none (other currencies,
    no valid IBAN, an amount out of range)."""
    bank = content.sender.bank
    if content.currency != "EUR" or bank is None or not bank.iban or content.payable <= 0:
        return None
    text = remittance_text(content.number, (row.number for row in content.rows))
    name = bank.account_name or content.sender.name
    try:
        bic = bank.bic if len(bank.bic) in (8, 11) else ""
        return _code(name, bank.iban, content.payable, text, bic)
    except UserError:
        return None


@lru_cache(maxsize=4)
def _code(name: str, iban: str, amount: int, text: str, bic: str) -> tuple[str, int]:
    """Remembered, because a letter may be set more than once to save a page."""
    return qr_operators(epc_payload(name, iban, amount, text=text, bic=bic))


def _left_half(account: Cells, contact: Cells, width: float, face: Type) -> float:
    """The width of the account: half, or less where it can spare what the lines beside it lack."""
    half = (width - GUTTER) / 2
    wanted = width - GUTTER - natural_width(contact, face)
    return min(half, max(wanted, natural_width(account, face)))


def _reference(content: LetterContent, texts: LetterTexts) -> str:
    hint = texts.bank["reference_hint"]
    number = texts.number(content.number)
    return hint.format(number=number) if hint else number


def _panel(lines: list[list[Mark]], code: tuple[str, int] | None, setting: Setting) -> list[Strip]:
    """Lines as strips between two rules, the code at the right of the first of them."""
    face, column = setting.face.resized(setting.form.table_size), setting.column
    leading = setting.form.row_height * LINE
    strips = [
        Strip(leading, [moved(mark, leading * 0.75) for mark in marks], keep=index < _MOST_TOGETHER)
        for index, marks in enumerate(lines)
    ]
    if code:
        strips[0].marks += _code_marks(code, setting.texts, face, column.right)
        lacking = QR_SIDE + face.size * CAPTION - sum(strip.height for strip in strips)
        strips.append(Strip(max(lacking, 0.0), keep=True))
    top = Strip(_PAD, [RuleMark(column.left, 0, column.right, 0, 0.4, RULE)], gap=8, keep=True)
    end = Strip(_PAD + column.leading * 0.3, [RuleMark(column.left, _PAD, column.right, _PAD, 0.4, RULE)])
    return [top, *strips, end]


def _code_marks(code: tuple[str, int], texts: LetterTexts, face: Type, right: float) -> list[Mark]:
    """The code with its caption below, flush with the right margin."""
    operators, side = code
    small = face.resized(face.size - 2)
    caption_y = QR_SIDE + small.size * 1.5
    return [
        RawMark(right - QR_SIDE, QR_SIDE, QR_SIDE / side, operators),
        right_mark(texts.bank["qr"], small, right, caption_y, grey=SOFT),
    ]
