"""Blocks of label and value: one below the other, or side by side where nothing that must stay whole is broken.

What stands beside a code to scan has little room: its type gets a little smaller before it goes below.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from math import ceil
from typing import NamedTuple

from creditdesk.documents.faces import WIDE
from creditdesk.documents.lines import Type, wrap
from creditdesk.documents.marks import SOFT, Mark, TextMark, line_marks
from creditdesk.documents.setting import Setting

Cells = list[tuple[str, str]]
#: Marks of each line, relative to its top.
Lines = list[list[Mark]]

GUTTER = 14.0
#: The height of a line in units of the form's rows.
LINE = 0.88
_SMALLEST, _STEP = 7.8, 0.3
#: A Chinese value may be broken when a line holds so many characters; a Latin one longer than an IBAN in fours.
_LEAST_CHARACTERS, _LONGEST_WHOLE = 6, 42
_WORDS = re.compile(f"[^ {WIDE}]+")


class Block(NamedTuple):
    """A title and its rows of (label, value); a row without a label goes on with the one above it."""

    title: str
    rows: Cells


def natural_width(rows: Cells, face: Type) -> float:
    """The width in which no value is broken."""
    return _values_x(rows, face) + max(face.width(value) for _, value in rows) + 1


def block_lines(title: str, rows: Cells, width: float, face: Type, x: float) -> Lines:
    """One block with its left edge at ``x``, in bold the title."""
    return [[TextMark(x, 0, title, face, bold=True)], *_row_lines(rows, width, face, x)]


def side_by_side(first: Lines, second: Lines) -> Lines:
    """Two blocks that begin on the same line."""
    return [[*one, *other] for one, other in zip_longest(first, second, fillvalue=list[Mark]())]


def beside_code(account: Block, contact: Block, setting: Setting, side: float, caption: float) -> Lines:
    """Account and contact left of a code of ``side`` points with its ``caption``; the contact beside the account or
    below it, whichever takes less of the page."""
    face, x = setting.face.resized(setting.form.table_size), setting.column.left
    wide = setting.column.width - side - GUTTER
    if not contact.rows:
        return block_lines(*account, wide, face, x)
    high = ceil((side + face.size * caption) / (setting.form.row_height * LINE))
    above = block_lines(*account, wide, face, x)
    above += [[]] * max(high - len(above), 1)
    below = above + _in_two_columns(contact, setting.column.width, face, x)
    found = min(_pairs(account, contact, wide, face, x), key=len, default=below)
    return found if max(len(found), high) <= len(below) else below


def _pairs(account: Block, contact: Block, wide: float, face: Type, x: float) -> Iterator[Lines]:
    """The blocks side by side in the largest type that breaks neither where it must not, cut at several places."""
    while face.size >= _SMALLEST:
        least, most = _least(account.rows, face), wide - GUTTER - _least(contact.rows, face)
        if least <= most:
            wanted = wide - GUTTER - natural_width(contact.rows, face)
            for cut in (min(max(wanted, least), most), least, min(natural_width(account.rows, face), most)):
                start = cut + GUTTER
                first = block_lines(*account, cut, face, x)
                yield side_by_side(first, block_lines(*contact, wide - start, face, x + start))
            return
        face = face.resized(round(face.size - _STEP, 1))


def _in_two_columns(block: Block, width: float, face: Type, x: float) -> Lines:
    """A block across the page, its rows in two columns where that saves lines and breaks nothing."""
    half, found = (width - GUTTER) / 2, _row_lines(block.rows, width, face, x)
    for cut in range(1, len(block.rows)):
        parts = block.rows[:cut], block.rows[cut:]
        if parts[1][0][0] and max(_least(part, face) for part in parts) <= half:
            first, second = (
                _row_lines(part, half, face, x + place * (half + GUTTER)) for place, part in enumerate(parts)
            )
            found = min(found, side_by_side(first, second), key=len)
    return [[TextMark(x, 0, block.title, face, bold=True)], *found]


def _row_lines(rows: Cells, width: float, face: Type, x: float) -> Lines:
    """Labels with their values beside them, broken over lines where need be."""
    values_x = _values_x(rows, face)
    lines: Lines = []
    for label, value in rows:
        for index, line in enumerate(wrap(value, face, width - values_x)):
            marks = line_marks(line, face, x + values_x, 0)
            lines.append(marks if index or not label else [TextMark(x, 0, label, face, grey=SOFT), *marks])
    return lines


def _least(rows: Cells, face: Type) -> float:
    """The width in which no number, address of the net or word is broken."""
    return _values_x(rows, face) + max(_unbroken(value, face) for _, value in rows) + 1


def _unbroken(value: str, face: Type) -> float:
    words: Sequence[str] = _WORDS.findall(value)
    if "".join(words) == value.replace(" ", "") and len(value) <= _LONGEST_WHOLE:
        return face.width(value)
    return max(_LEAST_CHARACTERS * face.size, *(face.width(word) for word in words), 0.0)


def _values_x(rows: Cells, face: Type) -> float:
    return max(face.width(label) for label, _ in rows) + 10
