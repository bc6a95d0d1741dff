"""Columns of a report on paper: as wide as their figures, texts share what is left and run over several lines.

The sheet is upright where everything fits and lies on its side where it does not; then the type shrinks.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from typing import NamedTuple

from creditdesk.documents.faces import WIDE
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
#: A text column wants no more than the first; a word longer than the second may be broken;
#: below the third names become columns of syllables. In units of the type size.
_WIDEST, _LONGEST_WORD, _READABLE, _NARROWEST = 26.0, 11.0, 12.2, 4.0
#: How much of what its columns would like a report needs to be set upright.
_COMFORT = 0.7
_HAIR = 0.02
_WORDS = re.compile(f"[^ {WIDE}]+")
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
    wishes = [_wish(face, *parts) for parts in zip(headings, columns, figures, strict=True)]
    money = max((wish.want for wish, kind in zip(wishes, kinds, strict=True) if kind == "money"), default=0.0)
    even = [
        wish.at_least(money) if kind == "money" else wish for wish, kind in zip(wishes, kinds, strict=True)
    ]
    gaps = _GAP / _SIZES[0] * (len(wishes) - 1)
    for sheet, sizes, part in ((PORTRAIT, _SIZES[:2], _COMFORT), (LANDSCAPE, _SIZES, 0.0)):
        room = _room(sheet)
        for size, chosen in product(sizes, (even, wishes)):
            if (sum(wish.least + part * wish.hunger for wish in chosen) + gaps) * size <= room:
                return _placed(sheet, face.resized(size), chosen, figures)
    narrow = [_Wish(wish.narrowest, wish.narrowest, wish.want) for wish in wishes]
    size = min(_SIZES[-1], _room(LANDSCAPE) / (sum(wish.least for wish in narrow) + gaps))
    return _placed(LANDSCAPE, face.resized(size), narrow, figures)


class _Wish(NamedTuple):
    """How wide a column may be, in units of the type size: at the very worst, without breaking words, on one line."""

    narrowest: float
    least: float
    want: float

    @property
    def hunger(self) -> float:
        """What lies between the two."""
        return self.want - self.least

    def at_least(self, width: float) -> "_Wish":
        """The same column not narrower than ``width``."""
        return _Wish(self.narrowest, max(self.least, width), max(self.want, width))


def _wish(face: Type, heading: str, texts: Sequence[str], figure: bool) -> _Wish:
    head = _longest(face, heading.split(), bold=True)
    widest = _longest(face, set(texts), bold=True)
    if figure:
        return _Wish(max(head, widest), max(head, widest), max(head, widest))
    want = max(head, min(widest, _WIDEST))
    words = _longest(face, {word for text in set(texts) for word in _WORDS.findall(text)})
    narrowest = min(want, max(_NARROWEST, min(head, _LONGEST_WORD)))
    return _Wish(narrowest, min(want, max(narrowest, _READABLE, min(words, _LONGEST_WORD))), want)


def _longest(face: Type, texts: Iterable[str], *, bold: bool = False) -> float:
    """The widest of ``texts`` and a hair more, so that rounding never breaks it."""
    return max((face.width(text, bold) for text in texts), default=0.0) / face.size + _HAIR


def _placed(sheet: Sheet, face: Type, wishes: Sequence[_Wish], figures: Sequence[bool]) -> Grid:
    """Shares the room: texts give way first, then gaps widen, and the longest text takes what is over."""
    gap, room = _GAP * face.size / _SIZES[0], _room(sheet)
    free = room - sum(wish.least for wish in wishes) * face.size - gap * (len(wishes) - 1)
    share = min(max(free, 0.0) / (sum(wish.hunger for wish in wishes) * face.size or 1.0), 1.0)
    widths = [(wish.least + share * wish.hunger) * face.size for wish in wishes]
    over = max(room - sum(widths) - gap * (len(wishes) - 1), 0.0)
    gap += min(over / max(len(widths) - 1, 1), face.size * 4)
    texts = [place for place, figure in enumerate(figures) if not figure]
    if texts and over:
        longest = max(texts, key=lambda place: wishes[place].want)
        widths[longest] += room - sum(widths) - gap * (len(widths) - 1)
    lefts = list(accumulate((width + gap for width in widths), initial=SIDE * MM))[:-1]
    return Grid(sheet, face, tuple(lefts), tuple(widths), tuple(figures))


def _room(sheet: Sheet) -> float:
    """Points between the margins."""
    return (sheet[0] - 2 * SIDE) * MM
