"""What is put on a page: text, rules, pictures and ready-made operators, in points from the top left of the sheet."""

from typing import NamedTuple

from creditdesk.documents.lines import Line, Type
from creditdesk.documents.picture import Picture

#: Shades of grey from 0 (black): text, captions, rules. Text stays black, because printers screen grey type.
INK, SOFT, RULE, FAINT = 0.0, 0.35, 0.45, 0.75


class TextMark(NamedTuple):
    """Text whose baseline begins at ``x``, ``y``."""

    x: float
    y: float
    text: str
    face: Type
    bold: bool = False
    grey: float = INK
    spread: float = 0.0


class RuleMark(NamedTuple):
    """A straight rule of ``weight`` points."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: float = 0.4
    grey: float = RULE


class RawMark(NamedTuple):
    """Operators drawn with their origin at the lower left ``x``, ``y`` and scaled by ``scale``."""

    x: float
    y: float
    scale: float
    operators: str


class ImageMark(NamedTuple):
    """A picture whose upper left corner is at ``x``, ``y``."""

    x: float
    y: float
    width: float
    height: float
    picture: Picture


Mark = TextMark | RuleMark | RawMark | ImageMark


def moved(mark: Mark, down: float) -> Mark:
    """``mark`` further down the page."""
    if isinstance(mark, TextMark):
        x, y, text, face, bold, grey, spread = mark
        return TextMark(x, y + down, text, face, bold, grey, spread)
    if isinstance(mark, RuleMark):
        return mark._replace(y=mark.y + down, to_y=mark.to_y + down)
    return mark._replace(y=mark.y + down)


def line_marks(line: Line, face: Type, x: float, y: float, grey: float = INK) -> list[Mark]:
    """A broken line at its place."""
    return [TextMark(x + p.x, y, p.text, face, p.bold, grey, line.spread) for p in line.pieces]


def right_mark(
    text: str, face: Type, x: float, y: float, *, bold: bool = False, grey: float = INK
) -> TextMark:
    """Text that ends at ``x``."""
    return TextMark(x - face.width(text, bold), y, text, face, bold, grey)


def centre_mark(
    text: str, face: Type, x: float, y: float, *, bold: bool = False, grey: float = INK
) -> TextMark:
    """Text centred on ``x``."""
    return TextMark(x - face.width(text, bold) / 2, y, text, face, bold, grey)
