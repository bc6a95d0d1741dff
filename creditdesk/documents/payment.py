"""The panel that says how to pay: bank details, what to quote, and for euro a code to scan.

The Chinese form puts the way to reach us beside the account; other forms have that in their footer.
"""

from functools import lru_cache
from itertools import zip_longest

from creditdesk.documents.content import LetterContent, Sender
from creditdesk.documents.flow import Strip
from creditdesk.documents.forms import MM
from creditdesk.documents.lines import Type, wrap
from creditdesk.documents.marks import (
    RULE,
    SOFT,
    Mark,
    RawMark,
    RuleMark,
    TextMark,
    line_marks,
    moved,
    right_mark,
)
from creditdesk.documents.setting import Setting
from creditdesk.documents.slips.bank import bank_rows
from creditdesk.documents.slips.epc import epc_payload, qr_operators, remittance_text
from creditdesk.documents.texts import LetterTexts
from creditdesk.errors import UserError

_QR_SIDE = 27 * MM
_PAD = 7.0
_GUTTER = 14.0
_MOST_TOGETHER = 24

_Cells = list[tuple[str, str]]


def payment_panel(setting: Setting) -> list[Strip]:
    """The panel across the text column; no account in it when none is known or there is nothing to pay, and no strips
    when it would be empty."""
    content, texts, column = setting.content, setting.texts, setting.column
    bank = content.sender.bank
    face, left, width = column.face.resized(setting.form.table_size), column.left, column.width
    contact = [] if setting.form.footer_y else contact_rows(content.sender, texts)
    title, contact_title = texts.bank["title"], texts.bank["contact_title"]
    if bank is None or content.payable <= 0:
        return _panel(_column(contact_title, contact, width, face, left), None, setting) if contact else []
    code = epc_code(content)
    account = [*bank_rows(bank, texts.bank), (texts.bank["reference"], _reference(content, texts))]
    if code:
        lines = _column(title, account, width - _QR_SIDE - _GUTTER, face, left)
        lines += [[], *_column(contact_title, contact, width, face, left)] if contact else []
    else:
        half = _left_half(account, contact, width, face) if contact else width
        first = _column(title, account, half, face, left)
        start = half + _GUTTER
        second = _column(contact_title, contact, width - start, face, left + start) if contact else []
        lines = [[*one, *other] for one, other in zip_longest(first, second, fillvalue=list[Mark]())]
    return _panel(lines, code, setting)


def contact_rows(sender: Sender, texts: LetterTexts) -> _Cells:
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


def _left_half(account: _Cells, contact: _Cells, width: float, face: Type) -> float:
    """The width of the account: half, or less where it can spare what the lines beside it lack."""
    half = (width - _GUTTER) / 2
    wanted = width - _GUTTER - _natural(contact, face)
    return min(half, max(wanted, _natural(account, face)))


def _natural(rows: _Cells, face: Type) -> float:
    """The width in which no value is broken."""
    return _values_x(rows, face) + max(face.width(value) for _, value in rows) + 1


def _values_x(rows: _Cells, face: Type) -> float:
    return max(face.width(label) for label, _ in rows) + 10


def _reference(content: LetterContent, texts: LetterTexts) -> str:
    hint = texts.bank["reference_hint"]
    number = texts.number(content.number)
    return hint.format(number=number) if hint else number


def _column(title: str, rows: _Cells, width: float, face: Type, x: float) -> list[list[Mark]]:
    """One block of the panel, a list of marks for each of its lines."""
    values_x = _values_x(rows, face)
    lines: list[list[Mark]] = [[TextMark(x, 0, title, face, bold=True)]]
    for label, value in rows:
        for index, line in enumerate(wrap(value, face, width - values_x)):
            marks = line_marks(line, face, x + values_x, 0)
            lines.append(marks if index or not label else [TextMark(x, 0, label, face, grey=SOFT), *marks])
    return lines


def _panel(lines: list[list[Mark]], code: tuple[str, int] | None, setting: Setting) -> list[Strip]:
    """Lines as strips between two rules, the code at the right of the first of them."""
    face, column = setting.face.resized(setting.form.table_size), setting.column
    leading = setting.form.row_height * 0.88
    strips = [
        Strip(leading, [moved(mark, leading * 0.75) for mark in marks], keep=index < _MOST_TOGETHER)
        for index, marks in enumerate(lines)
    ]
    if code:
        strips[0].marks += _code_marks(code, setting.texts, face, column.right)
        lacking = _QR_SIDE + face.size * 1.4 - sum(strip.height for strip in strips)
        strips.append(Strip(max(lacking, 0.0), keep=True))
    top = Strip(_PAD, [RuleMark(column.left, 0, column.right, 0, 0.4, RULE)], gap=8, keep=True)
    end = Strip(_PAD + column.leading * 0.3, [RuleMark(column.left, _PAD, column.right, _PAD, 0.4, RULE)])
    return [top, *strips, end]


def _code_marks(code: tuple[str, int], texts: LetterTexts, face: Type, right: float) -> list[Mark]:
    """The code with its caption below, flush with the right margin."""
    operators, side = code
    small = face.resized(face.size - 2)
    caption_y = _QR_SIDE + small.size * 1.5
    return [
        RawMark(right - _QR_SIDE, _QR_SIDE, _QR_SIDE / side, operators),
        right_mark(texts.bank["qr"], small, right, caption_y, grey=SOFT),
    ]
