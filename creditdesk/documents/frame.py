"""What stands on page one outside the text column: letterhead, address window, information block, fold marks."""

from itertools import chain

from creditdesk.documents.address import return_address
from creditdesk.documents.fitting import return_lines
from creditdesk.documents.forms import MM, LetterForm, Window
from creditdesk.documents.letterhead import logo_marks, name_marks, remark_mark
from creditdesk.documents.lines import Line, Type, wrap
from creditdesk.documents.marks import RULE, SOFT, Mark, RuleMark, TextMark, line_marks
from creditdesk.documents.setting import Setting

#: DIN 5008 sets the return line in 6 to 8 points.
_RETURN_SIZES = (7.5, 7.2, 6.9, 6.6, 6.3, 6.0)
_REMARK_SIZE, _REMARK_HEIGHT = 8.5, 13.0
_INFO_SIZES = (8.8, 8.2, 7.6, 7.0, 6.4, 5.8, 5.2)
_INFO_LEADING = 1.48
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
    face = setting.face.resized(setting.address.size)
    leading = window.recipient.height * MM / window.lines
    first = window.recipient.y * MM + leading * 0.82
    return marks + [
        TextMark(x, first + i * leading, line, face) for i, line in enumerate(setting.address.lines)
    ]


def _return_line(setting: Setting, x: float, y: float, width: float) -> list[Mark]:
    """Where the post brings the letter back to: small, underlined, on one line, and only then on two above each other
    when it would be cut; DIN 5008 leaves five lines for it and for remarks."""
    name, address = setting.content.sender.name, return_address(setting.content)
    whole = " · ".join((name, *address))
    sizes = (setting.face.resized(size) for size in _RETURN_SIZES)
    face = next(
        (face for face in sizes if face.width(whole) <= width), setting.face.resized(_RETURN_SIZES[-1])
    )
    lines = return_lines(name, address, face, width)
    step, widest = face.size * 1.25, max(face.width(line) for line in lines)
    ys = [y - step * (len(lines) - 1 - index) for index in range(len(lines))]
    return [
        *(TextMark(x, at, line, face, grey=SOFT) for line, at in zip(lines, ys, strict=True)),
        RuleMark(x, y + 2.4, x + widest, y + 2.4, 0.3, RULE),
    ]


def _info_marks(setting: Setting) -> list[Mark]:
    """Date, numbers and contact at the right of the window, every value whole, smaller when there is much of it."""
    content, box = setting.content, setting.form.info
    if box is None:
        return []
    values = (
        ("date", setting.texts.figures.day(content.date)),
        ("letter_number", setting.number),
        ("customer_no", content.recipient.customer_no),
        ("recipient_tax_id", content.recipient.tax_id),
        ("contact", content.sender.contact),
    )
    rows = [(setting.texts.labels[key], value) for key, value in values if value]
    x = box.x * MM
    width = setting.column.right - x - _INFO_LABEL_WIDTH
    face, found = _info_lines([value for _, value in rows], setting.face, width, box.height * MM)
    leading = face.size * _INFO_LEADING
    marks: list[Mark] = []
    y = box.y * MM + leading * 0.75
    for (label, _), lines in zip(rows, found, strict=True):
        marks.append(TextMark(x, y, label, face, grey=SOFT))
        for line in lines:
            marks += line_marks(line, face, x + _INFO_LABEL_WIDTH, y)
            y += leading
    return marks


def _info_lines(values: list[str], face: Type, width: float, height: float) -> tuple[Type, list[list[Line]]]:
    """Every value broken to ``width`` in the largest type in which all of them stand within ``height``."""
    small, found = face, list[list[Line]]()
    for size in _INFO_SIZES:
        small = face.resized(size)
        found = [wrap(value, small, width) for value in values]
        if len(list(chain(*found))) * size * _INFO_LEADING <= height:
            break
    return small, found
