"""What stands on page one outside the text column: letterhead, address window, information block, fold marks."""

import math

from creditdesk.documents.forms import MM, LetterForm, Window
from creditdesk.documents.letterhead import logo_marks, name_marks, remark_mark
from creditdesk.documents.lines import clip, wrap
from creditdesk.documents.marks import RULE, SOFT, Mark, RuleMark, TextMark, line_marks
from creditdesk.documents.setting import Setting

_ADDRESS_SIZE = 10.0
_RETURN_SIZE, _LEAST_RETURN_SIZE = 7.5, 6.0
_REMARK_SIZE, _REMARK_HEIGHT = 8.5, 13.0
_INFO_SIZE, _INFO_LEADING = 8.8, 13.0
_INFO_LABEL_WIDTH = 24 * MM


def first_page_marks(setting: Setting) -> list[Mark]:
    """Everything fixed on page one; a form without a window has only a logo and a remark on the way of sending."""
    form, logo = setting.form, logo_marks(setting)
    if form.window:
        return [
            *_fold_marks(form),
            *logo,
            *name_marks(setting, logo),
            *_window_marks(setting, form.window),
            *_info_marks(setting),
        ]
    return [*logo, *([remark_mark(setting, logo)] if setting.content.registered else [])]


def _fold_marks(form: LetterForm) -> list[Mark]:
    """Short rules at the left edge, a longer one for the punch."""
    marks: list[Mark] = [RuleMark(4 * MM, y * MM, 8 * MM, y * MM, 0.3) for y in form.fold_marks]
    if form.hole_mark:
        marks.append(RuleMark(4 * MM, form.hole_mark * MM, 10 * MM, form.hole_mark * MM, 0.3))
    return marks


def _window_marks(setting: Setting, window: Window) -> list[Mark]:
    """Return line and remark at the foot of their zone, the recipient below."""
    x, width = window.text_x * MM, (window.field.right - window.text_x) * MM
    y = window.remarks.bottom * MM - 3.5
    marks = _return_line(setting, x, y - (_REMARK_HEIGHT if setting.content.registered else 0), width)
    if setting.content.registered:
        remark = setting.face.resized(_REMARK_SIZE)
        marks.append(TextMark(x, y, setting.texts.labels["registered"], remark, bold=True))
    face = setting.face.resized(_ADDRESS_SIZE)
    leading = window.recipient.height * MM / window.lines
    first = window.recipient.y * MM + leading * 0.82
    return marks + [
        TextMark(x, first + i * leading, line, face) for i, line in enumerate(setting.address.lines)
    ]


def _return_line(setting: Setting, x: float, y: float, width: float) -> list[Mark]:
    """Where the post brings the letter back to: small, on one line, underlined."""
    sender = setting.content.sender
    text = " · ".join((sender.name, *sender.address_lines))
    face = setting.face.resized(_RETURN_SIZE)
    fitting = math.floor(10 * _RETURN_SIZE * width / face.width(text)) / 10
    face = face.resized(min(_RETURN_SIZE, max(_LEAST_RETURN_SIZE, fitting)))
    text = clip(text, face, width)
    return [
        TextMark(x, y, text, face, grey=SOFT),
        RuleMark(x, y + 2.4, x + face.width(text), y + 2.4, 0.3, RULE),
    ]


def _info_marks(setting: Setting) -> list[Mark]:
    """Date, numbers and contact at the right of the window; a value takes two lines at most."""
    content, box = setting.content, setting.form.info
    if box is None:
        return []
    rows = (
        ("date", setting.texts.figures.day(content.date)),
        ("letter_number", setting.number),
        ("customer_no", content.recipient.customer_no),
        ("recipient_tax_id", content.recipient.tax_id),
        ("contact", content.sender.contact),
    )
    face = setting.face.resized(_INFO_SIZE)
    x, y = box.x * MM, box.y * MM + _INFO_LEADING * 0.75
    width = setting.column.right - x - _INFO_LABEL_WIDTH
    marks: list[Mark] = []
    for key, value in rows:
        if not value:
            continue
        marks.append(TextMark(x, y, setting.texts.labels[key], face, grey=SOFT))
        for line in wrap(value, face, width)[:2]:
            marks += line_marks(line, face, x + _INFO_LABEL_WIDTH, y)
            y += _INFO_LEADING
    return marks
