"""Line breaking: European text between words, Chinese anywhere but not before or after certain punctuation (禁则).

Widths are points; a line keeps its pieces with their offset from its left end.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import NamedTuple

from creditdesk.documents.faces import WIDE, Family, is_wide
from creditdesk.documents.text_safety import ELLIPSIS
from creditdesk.documents.texts import Span

_TOKENS = re.compile(f" +|[{WIDE}]|[^ {WIDE}]+")
_NO_START = frozenset("、。，．！？；：）》〉」』】〕”’…—·%％℃,.!?;:)]}")
_NO_END = frozenset("（《〈「『【〔“‘([{¥￥")
#: A number keeps the unit that follows it, and the currency before it.
_UNITS = frozenset("年月日天元份页号笔")
_BEFORE_NUMBER = frozenset("币第")
_PAIRS = frozenset(("人民", "民币"))
#: A Chinese line is spread to the margin only when it lacks less than this, in units of the type size.
_MOST_SPREAD = 4.5
#: A last line shorter than this gets more from the line before.
_SHORTEST_LAST = 2.2


class Piece(NamedTuple):
    """Text in one weight at an offset from the line's left end."""

    x: float
    text: str
    bold: bool


class Line(NamedTuple):
    """One line; ``spread`` is extra space after each character."""

    pieces: tuple[Piece, ...]
    width: float
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Type:
    """The faces and size a text is set in."""

    regular: Family
    bold: Family
    size: float

    def width(self, text: str, bold: bool = False) -> float:
        """Width of ``text`` in points."""
        return (self.bold if bold else self.regular).width(text) * self.size

    def resized(self, size: float) -> "Type":
        """The same faces at another size."""
        return Type(self.regular, self.bold, size)


class _Unit(NamedTuple):
    """What stays on one line: pieces, their width, the space before them."""

    pieces: list[tuple[str, bool]]
    width: float
    space: float


def break_lines(
    spans: Iterable[Span], face: Type, width: float, *, indent: float = 0.0, justify: bool = False
) -> list[Line]:
    """``spans`` as lines no wider than ``width``; the first begins ``indent`` further in. No text: no line.

    ``justify`` spreads all lines but the last to ``width`` and leaves no single character on the last.
    """
    return list(_broken(tuple(spans), face, width, indent, justify))


@lru_cache(maxsize=512)
def _broken(
    spans: tuple[Span, ...], face: Type, width: float, indent: float, justify: bool
) -> tuple[Line, ...]:
    """Remembered, because the letters of a run share most paragraphs and a letter may be set twice."""
    units = list(_fitting(_units(spans, face), face, width - indent))
    rows = _filled(units, width, indent)
    if justify:
        _lengthen_last(rows, _SHORTEST_LAST * face.size)
    last = len(rows) - 1
    return tuple(
        _line(row, face, 0.0 if index else indent, width if justify and index < last else 0.0)
        for index, row in enumerate(rows)
    )


def _filled(units: Iterable[_Unit], width: float, indent: float) -> list[list[_Unit]]:
    """Units in rows, each as full as it goes."""
    rows: list[list[_Unit]] = []
    used = 0.0
    for unit in units:
        if rows and used + unit.space + unit.width <= width + 0.01:
            rows[-1].append(unit)
            used += unit.space + unit.width
        else:
            used = unit.width if rows else indent + unit.width
            rows.append([unit])
    return rows


def _lengthen_last(rows: list[list[_Unit]], least: float) -> None:
    """Give a last line shorter than ``least`` what ends the line before, and no more than it needs."""
    while len(rows) > 1 and len(rows[-2]) > 1 and _row_width(rows[-1]) < least:
        rows[-1].insert(0, rows[-2].pop())


def _row_width(row: list[_Unit]) -> float:
    return sum(unit.space + unit.width for unit in row) - row[0].space


def wrap(text: str, face: Type, width: float, *, bold: bool = False) -> list[Line]:
    """Plain ``text`` as lines."""
    natural = face.width(text, bold)
    if natural <= width and text and text == text.strip(" "):
        return [Line((Piece(0.0, text, bold),), natural)]
    return break_lines([Span(text, bold)], face, width)


def clip(text: str, face: Type, width: float, *, bold: bool = False) -> str:
    """``text`` cut to one line of ``width``, with an ellipsis when something was left out."""
    if face.width(text, bold) <= width:
        return text
    return text[: _most(text, face, width, bold, ELLIPSIS)].rstrip(" ") + ELLIPSIS


def _most(text: str, face: Type, width: float, bold: bool, tail: str = "") -> int:
    """How many characters of ``text`` fit before ``tail``."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if face.width(text[:middle].rstrip(" ") + tail, bold) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _units(spans: Iterable[Span], face: Type) -> Iterator[_Unit]:
    """Tokens joined where no break is allowed."""
    pieces: list[tuple[str, bool]] = []
    width = space = gap = 0.0
    last = ""
    for token, bold in ((token, span.bold) for span in spans for token in _TOKENS.findall(span.text)):
        if token[0] == " ":
            gap = face.width(token, bold)
            continue
        if pieces and (gap or _may_break(last, token)):
            yield _Unit(pieces, width, space)
            pieces, width, space = [], 0.0, gap
        pieces.append((token, bold))
        width += face.width(token, bold)
        last, gap = token, 0.0
    if pieces:
        yield _Unit(pieces, width, space)


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two tokens that touch."""
    if after[0] in _NO_START or before[-1] in _NO_END:
        return False
    if (before[-1].isdecimal() and after in _UNITS) or (before in _BEFORE_NUMBER and after[0].isdecimal()):
        return False
    if before + after in _PAIRS:
        return False
    return is_wide(before[-1]) or is_wide(after[0])


def _fitting(units: Iterable[_Unit], face: Type, width: float) -> Iterator[_Unit]:
    """Units as they are, but one that is wider than a line cut into pieces that fit."""
    for unit in units:
        if unit.width <= width:
            yield unit
        else:
            yield from _cut(unit, face, width)


def _cut(unit: _Unit, face: Type, width: float) -> Iterator[_Unit]:
    """Parts as long as they fit, each on a line of its own: joined again, they might be set in another face."""
    space = unit.space
    for text, bold in unit.pieces:
        while text:
            count = max(_most(text, face, width, bold), 1)
            part, text = text[:count], text[count:]
            yield _Unit([(part, bold)], inf if text else face.width(part, bold), space)
            space = 0.0


def _line(row: list[_Unit], face: Type, indent: float, full_width: float) -> Line:
    """Pieces of one weight run together; spread to ``full_width`` when that needs little."""
    texts: list[tuple[str, bool]] = []
    for index, unit in enumerate(row):
        for place, (text, bold) in enumerate(unit.pieces):
            lead = " " if index and unit.space and not place else ""
            if texts and texts[-1][1] == bold:
                texts[-1] = (texts[-1][0] + lead + text, bold)
            elif texts:
                texts[-1] = (texts[-1][0] + lead, texts[-1][1])
                texts.append((text, bold))
            else:
                texts.append((text, bold))
    widths = [face.width(text, bold) for text, bold in texts]
    natural = indent + sum(widths)
    spread = _spread(sum(len(text) for text, _ in texts), full_width - natural, face.size)
    pieces: list[Piece] = []
    x = indent
    for (text, bold), width in zip(texts, widths, strict=True):
        pieces.append(Piece(x, text, bold))
        x += width + spread * len(text)
    return Line(tuple(pieces), natural, spread)


def _spread(count: int, lacking: float, size: float) -> float:
    """Space to add after each of ``count`` characters."""
    if count < 2 or not 0 < lacking <= _MOST_SPREAD * size:
        return 0.0
    return lacking / (count - 1)
