"""The list that lies on top of a print batch, for the post and for the file: which letters, to whom and where, how they
go, how many pages, what is asked.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from creditdesk.documents.fitting import broken
from creditdesk.documents.flow import Flow, Strip, Table
from creditdesk.documents.fonts import Fonts, default_fonts
from creditdesk.documents.forms import FORMS, MM, Box, LetterForm
from creditdesk.documents.lines import Type, clip, wrap
from creditdesk.documents.marks import FAINT, INK, SOFT, Mark, RuleMark, TextMark, line_marks, right_mark
from creditdesk.documents.pen import Metadata, write_pdf
from creditdesk.documents.setting import type_of
from creditdesk.documents.texts import LetterTexts, letter_texts
from creditdesk.domain.ways import WAYS, WITH_SLIP

_BOX = Box(20, 22, 170, 250)
_ROW, _LINE, _MOST_LINES = 16.0, 10.0, 6
_BASELINE = 11.0
#: Position, pages and amount end where they stand, the others begin there; points from the left edge of the box.
_POSITION, _NUMBER, _RECIPIENT, _TOWN, _WAY, _PAGES = 18.0, 24.0, 72.0, 196.0, 270.0, 408.0
_GAP = 6
_KEYS = ("position", "number", "recipient", "town", "way", "pages", "amount")


@dataclass(frozen=True, slots=True)
class CoverRow:
    """One letter of the batch; ``amount`` is what it asks for, in minor units of ``currency``.

    ``way`` is the code of how it goes (``domain.ways``), "" where nothing is said about it yet; ``tracking`` is the
    number of its slip, "" as long as there is none. ``tone`` is that of the letter, L0 to L4.
    """

    number: str
    recipient: str
    currency: str
    pages: int
    amount: int
    town: str = ""
    way: str = ""
    tracking: str = ""
    tone: str = "L2"


def cover_list(
    rows: Sequence[CoverRow], language: str, day: dt.date, author: str = "", fonts: Fonts | None = None
) -> bytes:
    """The list of ``rows`` in their order as PDF, with the sum of each currency."""
    fonts, texts = fonts or default_fonts(), letter_texts(language)
    with fonts.lock:
        rows = [
            replace(
                row,
                number=fonts.clean(row.number),
                recipient=fonts.clean(row.recipient),
                town=fonts.clean(row.town),
                tracking=fonts.clean(row.tracking),
            )
            for row in rows
        ]
        face = type_of(texts, fonts, 8)
        flow = Flow(_form())
        flow.add(_title(rows, texts, face, day))
        flow.add_table(_table(rows, texts, face))
        flow.add(_contents(rows, texts, face))
        pages = [
            [*marks, *_page_number(texts, face, number, len(flow.pages))]
            for number, marks in enumerate(flow.pages, 1)
        ]
        return write_pdf(pages, Metadata(texts.cover["title"], author, texts.cover["title"], language, day))


def _form() -> LetterForm:
    return replace(FORMS["din5008b"], first=_BOX, following=_BOX)


def _title(rows: Sequence[CoverRow], texts: LetterTexts, face: Type, day: dt.date) -> list[Strip]:
    left, big = _BOX.x * MM, face.resized(15)
    state = texts.cover["subtitle"].format(
        date=texts.figures.day(day),
        letters=_counted(texts, "letters", len(rows)),
        pages=_counted(texts, "pages", sum(row.pages for row in rows)),
    )
    marks: list[Mark] = [
        TextMark(left, 15, texts.cover["title"], big, bold=True),
        TextMark(left, 32, state, face, grey=SOFT),
    ]
    return [Strip(44, marks, keep=True)]


def _counted(texts: LetterTexts, what: str, count: int) -> str:
    """``1 letter``, ``12 letters``."""
    return texts.cover[f"{what}_{'one' if count == 1 else 'many'}"].format(count=count)


def _table(rows: Sequence[CoverRow], texts: LetterTexts, face: Type) -> Table:
    """One row per letter; nothing is carried forward, because currencies differ."""
    heading = _cells([texts.cover[key] for key in _KEYS], face, bold=True)
    heading.marks += [_rule(0, 0.8, INK), _rule(_ROW, 0.4, INK)]
    strips: list[Strip] = []
    for position, row in enumerate(rows, 1):
        amount = f"{row.currency}\u00a0{texts.figures.number(row.amount, row.currency)}"
        way = " ".join(
            filter(None, (texts.cover["way_" + row.way] if row.way in WAYS else row.way, row.tracking))
        )
        strip = _cells(
            [str(position), row.number, row.recipient, row.town, way, str(row.pages), amount], face
        )
        strip.marks.append(_rule(strip.height, 0.3, FAINT))
        strips.append(strip)
    return Table(heading, strips, _sums(rows, texts, face), lambda _count: (Strip(0), Strip(0)))


def _sums(rows: Sequence[CoverRow], texts: LetterTexts, face: Type) -> list[Strip]:
    sums: dict[str, int] = {}
    for row in rows:
        sums[row.currency] = sums.get(row.currency, 0) + row.amount
    strips = [
        _cells(
            [
                "",
                "",
                texts.cover["total"].format(currency=currency),
                "",
                "",
                "",
                texts.figures.number(amount, currency),
            ],
            face,
            bold=True,
        )
        for currency, amount in sums.items()
    ]
    for strip in strips[:-1]:
        strip.keep = True
    return strips


def _contents(rows: Sequence[CoverRow], texts: LetterTexts, face: Type) -> list[Strip]:
    """What to write on the slips: a slip that says only "documents" proves that something was sent, not what."""
    slips = [(position, row) for position, row in enumerate(rows, 1) if row.way in WITH_SLIP]
    if not slips:
        return []
    left, width = _BOX.x * MM, _BOX.width * MM
    strips = [
        Strip(_ROW, [TextMark(left, _BASELINE, texts.cover["contents"], face, bold=True)], gap=14, keep=True)
    ]
    for position, row in slips:
        lines = wrap(
            slip_contents(row.number, row.amount, row.currency, row.tone, texts), face, width - _NUMBER
        )
        for index, line in enumerate(lines):
            marks = line_marks(line, face, left + _NUMBER, _BASELINE)
            if not index:
                marks.append(right_mark(str(position), face, left + _POSITION, _BASELINE))
            strips.append(Strip(_ROW * 0.8, marks))
    return strips


def slip_contents(number: str, amount: int, currency: str, tone: str, texts: LetterTexts) -> str:
    """What a slip says is inside: kind of letter, number and amount asked for, which ties the receipt to the claim."""
    what = texts.cover[f"inside_{tone}"]
    pattern = texts.cover.get(f"money_{currency}")
    figures = texts.figures
    money = (
        pattern.format(amount=figures.number(amount, currency))
        if pattern
        else figures.named(amount, currency)
    )
    return texts.cover["inside"].format(what=what, number=number, amount=money)


def _cells(cells: Sequence[str], face: Type, *, bold: bool = False) -> Strip:
    """A row as high as its recipient needs lines, since the post looks for the whole name; only what would fill the
    page is cut, and a town."""
    left, right = _BOX.x * MM, _BOX.right * MM
    position, number, recipient, town, way, pages, amount = cells
    names = broken(recipient, face, _TOWN - _RECIPIENT - _GAP, _MOST_LINES, bold=bold)
    ways = broken(way, face, _PAGES - 4 * _GAP - _WAY, _MOST_LINES, bold=bold)
    marks: list[Mark] = [
        right_mark(position, face, left + _POSITION, _BASELINE, bold=bold),
        right_mark(pages, face, left + _PAGES, _BASELINE, bold=bold),
        right_mark(amount, face, right, _BASELINE, bold=bold),
    ]
    for text, start, end in (
        (number, _NUMBER, _RECIPIENT),
        (town, _TOWN, _WAY),
    ):
        cut = clip(text, face, end - start - _GAP, bold=bold)
        marks.append(TextMark(left + start, _BASELINE, cut, face, bold))
    for lines, start in ((names, _RECIPIENT), (ways, _WAY)):
        for index, line in enumerate(lines):
            marks.append(TextMark(left + start, _BASELINE + index * _LINE, line, face, bold))
    height = _ROW + (max(len(names), len(ways), 1) - 1) * _LINE
    return Strip(height, [mark for mark in marks if not isinstance(mark, TextMark) or mark.text])


def _rule(y: float, weight: float, grey: float) -> RuleMark:
    return RuleMark(_BOX.x * MM, y, _BOX.right * MM, y, weight, grey)


def _page_number(texts: LetterTexts, face: Type, page: int, pages: int) -> list[Mark]:
    if pages == 1:
        return []
    label = texts.labels["page"].format(page=page, pages=pages)
    return [right_mark(label, face.resized(8), _BOX.right * MM, 282 * MM, grey=SOFT)]
