"""Paragraphs as strips: one strip per line, tied so that no single line is left alone on a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from creditdesk.documents.flow import Strip
from creditdesk.documents.lines import Line, Type, break_lines, wrap
from creditdesk.documents.marks import INK, line_marks
from creditdesk.documents.texts import Span


@dataclass(frozen=True, slots=True)
class Column:
    """The text column: left edge and width in points, the face, the height of a line, the first-line indent."""

    left: float
    width: float
    face: Type
    leading: float
    indent: float = 0.0
    justify: bool = False

    @property
    def right(self) -> float:
        """Right edge."""
        return self.left + self.width


def paragraph(spans: Sequence[Span], column: Column, *, gap: float = 0.0, keep: bool = False) -> list[Strip]:
    """A paragraph ``gap`` below what stands above it; ``keep`` ties all of it to what follows."""
    lines = break_lines(spans, column.face, column.width, indent=column.indent, justify=column.justify)
    return line_strips(lines, column, gap=gap, keep=keep)


def plain(
    text: str, column: Column, *, gap: float = 0.0, keep: bool = False, bold: bool = False
) -> list[Strip]:
    """Text without indent or justification."""
    lines = wrap(text, column.face, column.width, bold=bold)
    return line_strips(lines, column, gap=gap, keep=keep)


def line_strips(
    lines: Sequence[Line], column: Column, *, gap: float = 0.0, keep: bool = False, grey: float = INK
) -> list[Strip]:
    """Broken lines as strips; the first two and the last two stay together."""
    last = len(lines) - 1
    baseline = (column.leading + column.face.size * 0.72) / 2
    return [
        Strip(
            height=column.leading,
            marks=line_marks(line, column.face, column.left, baseline, grey),
            gap=0.0 if index else gap,
            keep=keep or (index < last and index in (0, last - 1)),
        )
        for index, line in enumerate(lines)
    ]
