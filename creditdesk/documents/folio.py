"""What stands on every page: the head of a continued letter, the footer, the page number, the mark of a copy."""

from collections.abc import Iterable
from itertools import pairwise

from creditdesk.documents.fitting import fitted
from creditdesk.documents.forms import MM, SHEET_WIDTH
from creditdesk.documents.lines import Line, Type, wrap
from creditdesk.documents.marks import (
    INK,
    RULE,
    SOFT,
    Mark,
    RuleMark,
    TextMark,
    centre_mark,
    line_marks,
    right_mark,
)
from creditdesk.documents.setting import Setting
from creditdesk.documents.texts import LetterTexts

_SMALL = 8.0
#: The name of the recipient at the head of a continued letter grows upwards, below the mark of a copy.
_HEAD_LINES, _HEAD_SIZES, _HEAD_LEADING, _HEAD_GAP = 3, (8.0, 7.0, 6.0), 1.25, 24.0
_FOOT_SIZE, _LEAST_FOOT_SIZE, _FOOT_STEP, _FOOT_LEADING = 7.4, 3.8, 0.4, 1.35
#: So many lines of the full size stand between the rule and the foot of the sheet.
_FOOT_LINES = 5
_COPY_SIZE = 13.0
_COPY_RIGHT, _COPY_BASELINE, _COPY_PAD = 190 * MM, 14 * MM, 5.0


def following_page_marks(setting: Setting) -> list[Mark]:
    """The head of a continued letter: which letter it is and to whom."""
    content, labels, column = setting.content, setting.texts.labels, setting.column
    face = setting.face.resized(_SMALL)
    y = setting.form.following.y * MM - 22
    what = labels["continued"].format(number=setting.number, date=setting.texts.figures.day(content.date))
    room = column.width - face.width(what) - _HEAD_GAP
    small, lines = fitted(content.recipient.name, face, room, _HEAD_LINES, _HEAD_SIZES)
    top = y - (len(lines) - 1) * small.size * _HEAD_LEADING
    return [
        TextMark(column.left, y, what, face, grey=SOFT),
        *(
            mark
            for index, line in enumerate(lines)
            for mark in line_marks(
                line, small, column.right - line.width, top + index * small.size * _HEAD_LEADING, SOFT
            )
        ),
        RuleMark(column.left, y + 6, column.right, y + 6, 0.4, RULE),
    ]


def every_page_marks(setting: Setting, page: int, pages: int) -> list[Mark]:
    """Footer where the form has one, page number where there are several pages, mark of a copy where it is one."""
    marks = _footer(setting) if setting.form.footer_y else []
    if pages > 1:
        marks.append(_page_number(setting, page, pages))
    if setting.content.copy_mark:
        marks += copy_marks(setting.texts, setting.face)
    return marks


def copy_marks(texts: LetterTexts, face: Type) -> list[Mark]:
    """A framed word in the top right corner: this sheet is not the original."""
    face = face.resized(_COPY_SIZE)
    label, right, y = texts.labels["copy"], _COPY_RIGHT, _COPY_BASELINE
    x = right - face.width(label, True)
    left, end, top, foot = x - _COPY_PAD, right + _COPY_PAD, y - face.size - 1, y + _COPY_PAD
    corners = ((left, top), (end, top), (end, foot), (left, foot), (left, top))
    sides = [RuleMark(*a, *b, 0.9, INK) for a, b in pairwise(corners)]
    return [TextMark(x, y, label, face, bold=True), *sides]


def _page_number(setting: Setting, page: int, pages: int) -> Mark:
    label = setting.texts.labels["page"].format(page=page, pages=pages)
    face, y = setting.face.resized(_SMALL), setting.form.page_number_y * MM
    if setting.form.window:
        return right_mark(label, face, setting.column.right, y, grey=SOFT)
    return centre_mark(label, face, SHEET_WIDTH * MM / 2, y, grey=SOFT)


def _footer(setting: Setting) -> list[Mark]:
    """Who we are, in three columns below a rule."""
    sender, labels, column = setting.content.sender, setting.texts.labels, setting.column
    tax_label = setting.texts.tax_label(sender.country)
    numbers = ((labels["register_no"], sender.register_no), (tax_label, sender.tax_id))
    blocks = (
        [sender.name, *sender.address_lines],
        [value for value in (sender.phone, sender.email, sender.website) if value],
        [f"{label} {value}" for label, value in numbers if value],
    )
    top, width = setting.form.footer_y * MM, column.width / len(blocks)
    face, columns = _foot_lines(blocks, setting.face, width - 8)
    marks: list[Mark] = [RuleMark(column.left, top, column.right, top, 0.4, RULE)]
    for index, lines in enumerate(columns):
        for row, line in enumerate(lines):
            y = top + (row + 1.3) * (face.size * _FOOT_LEADING)
            marks += line_marks(line, face, column.left + index * width, y, SOFT)
    return marks


def _foot_lines(blocks: Iterable[list[str]], face: Type, width: float) -> tuple[Type, list[list[Line]]]:
    """Every word of the footer, broken to ``width``; the type gets smaller until the longest column fits the sheet."""
    room, size = (_FOOT_LINES + 0.3) * _FOOT_SIZE * _FOOT_LEADING, _FOOT_SIZE
    while True:
        small = face.resized(size)
        columns = [[line for text in block for line in wrap(text, small, width)] for block in blocks]
        longest = max(len(lines) for lines in columns)
        if (longest + 0.3) * size * _FOOT_LEADING <= room + 0.01 or size <= _LEAST_FOOT_SIZE:
            return small, columns
        size -= _FOOT_STEP
