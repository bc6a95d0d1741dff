"""Columns of a report on paper: as wide as their figures, texts share what is left and run over several lines.

The sheet is upright where everything fits and lies on its side where it does not; then the type shrinks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from creditdesk.documents.flow import Strip
from creditdesk.documents.forms import MM
from creditdesk.documents.lines import Line, Type, clip, wrap
from creditdesk.documents.marks import FAINT, INK, Mark, RuleMark, line_marks, right_mark
from creditdesk.documents.pen import LANDSCAPE, PORTRAIT, Sheet
from creditdesk.domain.tables import FIGURES, Kind

#: Margins of the sheet in mm.
SIDE, TOP, FOOT = 15.0, 15.0, 18.0
_GAP = 9.0
_SIZES = (8.2, 7.8, 7.4, 7.0, 6.6, 6.2, 5.8, 5.4, 5.0)
#: A text column wants no more than the first and is content with the second, in units of the type size.
_WIDEST, _NARROWEST = 26.0, 7.5
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Grid:
    """Where columns stand on a sheet: left edges and widths in points; ``figures`` are set to the right."""

    sheet: Sheet
    face: Type
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    figures: tuple[bool, ...]

    @property
    def left(self) -> float:
        """Left edge of the table."""
        return SIDE * MM

    @property
    def right(self) -> float:
        """Right edge of the table."""
        return (self.sheet[0] - SIDE) * MM

    @property
    def leading(self) -> float:
        """From line to line."""
        return self.face.size * 1.32

    @property
    def pad(self) -> float:
        """Air above and below the lines of a row."""
        return self.leading * 0.28

    @property
    def baseline(self) -> float:
        """From the top of a row to its first baseline."""
        return self.pad + (self.leading + self.face.size * 0.71) / 2

    def rule(self, y: float, weight: float = 0.3, grey: float = FAINT) -> RuleMark:
        """A rule across the table."""
        return RuleMark(self.left, y, self.right, y, weight, grey)

    def row(
        self, cells: Sequence[str], *, bold: bool = False, grey: float = INK, lines: int = _MOST_LINES
    ) -> Strip:
        """A row as high as its longest text; what needs more than ``lines`` lines ends with an ellipsis."""
        height = 1
        marks: list[Mark] = []
        for text, left, width, figure in zip(cells, self.lefts, self.widths, self.figures, strict=True):
            if not text:
                continue
            broken = self._lines(text, width, bold, lines)
            height = max(height, len(broken))
            for number, line in enumerate(broken):
                y = self.baseline + number * self.leading
                if figure:
                    words = "".join(piece.text for piece in line.pieces)
                    marks.append(right_mark(words, self.face, left + width, y, bold=bold, grey=grey))
                else:
                    marks += line_marks(line, self.face, left, y, grey)
        return Strip(height * self.leading + 2 * self.pad, marks)

    def _lines(self, text: str, width: float, bold: bool, most: int) -> list[Line]:
        broken = wrap(text, self.face, width, bold=bold)
        if len(broken) <= most:
            return broken
        rest = " ".join("".join(piece.text for piece in line.pieces) for line in broken[most - 1 :])
        return [
            *broken[: most - 1],
            *wrap(clip(rest, self.face, width, bold=bold), self.face, width * 2, bold=bold),
        ]


def fit_grid(
    face: Type, headings: Sequence[str], columns: Sequence[Sequence[str]], kinds: Sequence[Kind]
) -> Grid:
    """The grid for ``columns`` (every text of each) under ``headings``, on the sheet that holds it.

    Columns of money are equally wide where there is room, so that the eye runs down and across.
    """
    figures = [kind in FIGURES for kind in kinds]
    wants = [_wanted(face, *parts) for parts in zip(headings, columns, figures, strict=True)]
    least = [_least(want, head, face, fig) for want, head, fig in zip(wants, headings, figures, strict=True)]
    gaps = _GAP / _SIZES[0] * (len(wants) - 1)
    money = max((want for want, kind in zip(wants, kinds, strict=True) if kind == "money"), default=0.0)
    alike = [money if kind == "money" else 0.0 for kind in kinds]
    for sheet, sizes, needed in (
        (PORTRAIT, _SIZES[:2], [_comfort(w, n) for w, n in zip(wants, least, strict=True)]),
        (LANDSCAPE, _SIZES, least),
    ):
        room = (sheet[0] - 2 * SIDE) * MM
        for size in sizes:
            even = [max(pair) for pair in zip(needed, alike, strict=True)]
            if (sum(even) + gaps) * size <= room:
                least = [max(pair) for pair in zip(least, alike, strict=True)]
                wants = [max(pair) for pair in zip(wants, alike, strict=True)]
                return _placed(sheet, face.resized(size), wants, least, figures, room)
            if (sum(needed) + gaps) * size <= room or (sheet is LANDSCAPE and size == _SIZES[-1]):
                return _placed(sheet, face.resized(size), wants, least, figures, room)
    raise AssertionError("the smallest type always ends the search")


def _placed(
    sheet: Sheet, face: Type, wants: list[float], least: list[float], figures: Sequence[bool], room: float
) -> Grid:
    """Shares the room: texts give way first, and take what is over."""
    gap = _GAP * face.size / _SIZES[0]
    free = room / face.size - sum(least) - gap / face.size * (len(wants) - 1)
    hunger = [want - low for want, low in zip(wants, least, strict=True)]
    share = min(max(free, 0.0) / (sum(hunger) or 1.0), 1.0)
    widths = [low + share * more for low, more in zip(least, hunger, strict=True)]
    over = room - sum(widths) * face.size - gap * (len(wants) - 1)
    texts = [number for number, figure in enumerate(figures) if not figure]
    spread = max(over, 0.0) / max(len(widths) - 1, 1) if len(texts) < len(figures) else 0.0
    gap += min(spread, face.size * 4)
    points = [width * face.size for width in widths]
    if texts and over > 0:
        points[texts[0]] += room - sum(points) - gap * (len(points) - 1)
    lefts = list(accumulate((width + gap for width in points), initial=SIDE * MM))[:-1]
    return Grid(sheet, face, tuple(lefts), tuple(points), tuple(figures))


def _wanted(face: Type, heading: str, texts: Sequence[str], figure: bool) -> float:
    """The width that shows everything on one line, in units of the type size; texts are content with less."""
    words = max((face.width(word, True) for word in heading.split()), default=0.0)
    widest = max((face.width(text, True) for text in set(texts)), default=0.0) / face.size
    return max(words / face.size, widest if figure else min(widest, _WIDEST))


def _least(want: float, heading: str, face: Type, figure: bool) -> float:
    if figure:
        return want
    words = max((face.width(word, True) for word in heading.split()), default=0.0) / face.size
    return min(want, max(_NARROWEST, min(words, _WIDEST / 2)))


def _comfort(want: float, least: float) -> float:
    """What a column should have before the sheet is kept upright: most of what it wants."""
    return least + (want - least) * 0.7
