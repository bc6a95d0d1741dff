"""Columns of a letter's table: as wide as their figures, the first takes what is left, the type shrinks if need be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from creditdesk.documents.flow import Strip
from creditdesk.documents.lines import Type, wrap
from creditdesk.documents.marks import FAINT, INK, Mark, RuleMark, line_marks, right_mark

_LEAST_GAP, _GAP, _WIDE_GAP = 7.0, 12.0, 26.0
#: The type is set smaller down to this, so that a number such as the twenty digits of a Chinese invoice stays whole.
_READABLE = 7.4
_LEAST_FIRST = 84.0
_SMALLEST = 6.0
_LINES_PER_STRIP = 12
#: A column is wider by this than what must stay whole in it, so that rounding never breaks it.
_HAIR = 0.1


@dataclass(frozen=True, slots=True)
class Columns:
    """A left-aligned text column followed by right-aligned figure columns that end at ``edges`` (points)."""

    left: float
    right: float
    first_width: float
    edges: tuple[float, ...]
    face: Type
    leading: float

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline."""
        return (self.leading + self.face.size * 0.71) / 2

    def rule(self, y: float, weight: float = 0.3, grey: float = FAINT) -> RuleMark:
        """A rule across the table."""
        return RuleMark(self.left, y, self.right, y, weight, grey)

    def figures(self, cells: Sequence[str], *, bold: bool = False, grey: float = INK) -> list[Mark]:
        """The figure cells of a row; empty ones print nothing."""
        pairs = zip(cells, self.edges, strict=True)
        return [
            right_mark(cell, self.face, edge, self.baseline, bold=bold, grey=grey)
            for cell, edge in pairs
            if cell
        ]

    def row(self, first: str, cells: Sequence[str], *, bold: bool = False, grey: float = INK) -> list[Strip]:
        """A row with as many lines as its first cell needs; a very long one is made of several strips."""
        lines = wrap(first, self.face, self.first_width, bold=bold)
        strips: list[Strip] = []
        for start in range(0, max(len(lines), 1), _LINES_PER_STRIP):
            part = lines[start : start + _LINES_PER_STRIP]
            marks: list[Mark] = [] if start else self.figures(cells, bold=bold, grey=grey)
            for index, line in enumerate(part):
                marks += line_marks(line, self.face, self.left, self.baseline + index * self.leading, grey)
            strips.append(Strip(max(len(part), 1) * self.leading, marks))
        return strips


def fit_columns(
    face: Type,
    left: float,
    width: float,
    leading: float,
    first: Sequence[str],
    table: Sequence[Sequence[str]],
) -> Columns:
    """Columns wide enough for every figure cell of ``table`` (rows of figure cells) beside the ``first`` column.

    The cells of ``first`` stay whole where readable type can hold them, else they are broken over lines.
    """
    columns = list(zip(*table, strict=True))
    least = _LEAST_GAP
    found = _smaller(
        face, columns, width, _READABLE, lambda kind: _wanted(kind, first) + least * len(columns)
    )
    if found is None:
        least = _GAP
        found = _smaller(face, columns, width, _SMALLEST, lambda _kind: _LEAST_FIRST + least * len(columns))
    face = found or face.resized(_SMALLEST)
    widths = _widths(face, columns)
    room = width - sum(widths)
    gap = min(max((room - _wanted(face, first)) / len(widths), least), _WIDE_GAP)
    first_width = max(room - gap * len(widths), _LEAST_FIRST / 2)
    edges = list(accumulate((gap + column for column in widths), initial=left + first_width))[1:]
    return Columns(left, left + width, first_width, tuple(edges), face, leading)


def _smaller(
    face: Type, columns: Sequence[Sequence[str]], width: float, least: float, needed: Callable[[Type], float]
) -> Type | None:
    """The largest type from ``face`` down to size ``least`` that leaves the ``needed`` room beside the figures."""
    while face.size >= least:
        if width - sum(_widths(face, columns)) >= needed(face):
            return face
        face = face.resized(round(face.size - 0.2, 1))
    return None


def _widths(face: Type, columns: Sequence[Sequence[str]]) -> list[float]:
    return [max(face.width(cell, True) for cell in column) for column in columns]


def _wanted(face: Type, first: Sequence[str]) -> float:
    """The room in which no cell of the first column is broken."""
    return max(_LEAST_FIRST, *(face.width(cell) + _HAIR for cell in first))
