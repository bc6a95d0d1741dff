"""The head of page one: the firm's name where the form has room for it, and its logo where it has one.

With a window the logo stands at the right above the information block and below the mark of a copy, the name at the
left; a Chinese letter has it at the left above its title. What is nearer to it makes room.
"""

from creditdesk.documents.fitting import fitted
from creditdesk.documents.forms import MM
from creditdesk.documents.logo import printed_size
from creditdesk.documents.marks import ImageMark, Mark, TextMark, line_marks, right_mark
from creditdesk.documents.picture import picture_of
from creditdesk.documents.setting import Setting

#: On one line, else smaller on several.
_NAME_SIZES = (15.0, 11.0, 10.0, 9.0, 8.0, 7.0)
_NAME_BASELINE, _REMARK_BASELINE, _REMARK_BASELINE_BY_LOGO = 22 * MM, 20 * MM, 22 * MM
_MOST_NAME_LINES, _MOST_BESIDE_LOGO = 2, 3
_BESIDE = 8 * MM


def logo_marks(setting: Setting) -> list[ImageMark]:
    """The logo in its place; empty without one."""
    data, form = setting.content.sender.logo, setting.form
    if not data:
        return []
    picture, box = picture_of(data), form.logo
    width, height = printed_size(picture.width, picture.height, box.width, box.height)
    x = box.right - width if form.window else box.x
    return [ImageMark(x * MM, box.y * MM, width * MM, height * MM, picture)]


def name_marks(setting: Setting, logo: list[ImageMark]) -> list[Mark]:
    """The firm's name at the top, smaller when it is long, beside the logo in a line more."""
    form, name = setting.form, setting.content.sender.name
    width = form.first.width * MM * (0.8 if setting.content.copy_mark else 1)
    if logo:
        width = min(width, logo[0].x - _BESIDE - form.first.x * MM)
    face, lines = fitted(name, setting.face, width, 1, _NAME_SIZES[:1], bold=True)
    if len(lines) > 1:
        most = _MOST_BESIDE_LOGO if logo else _MOST_NAME_LINES
        face, lines = fitted(name, setting.face, width, most, _NAME_SIZES[1:], bold=True)
    ys = [_NAME_BASELINE + index * face.size * 1.3 for index in range(len(lines))]
    return [
        m for line, y in zip(lines, ys, strict=True) for m in line_marks(line, face, form.first.x * MM, y)
    ]


def remark_mark(setting: Setting, logo: list[ImageMark]) -> TextMark:
    """How a letter without a window is sent, at the left, or at the right when the logo stands there."""
    small, words = setting.face.resized(setting.form.table_size), setting.texts.labels["registered"]
    if logo:
        return right_mark(words, small, setting.column.right, _REMARK_BASELINE_BY_LOGO, bold=True)
    return TextMark(setting.form.first.x * MM, _REMARK_BASELINE, words, small, bold=True)
