"""Letter forms as data, in millimetres from the top left of an A4 sheet.

Sources: DIN 5008 form B as in the KOMA-Script letter class options; the Chinese form borrows the text block of
GB/T 9704, as companies do (``shared/data/rules/layout_mm.csv``).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from creditdesk.documents.content import CountryForm

#: Points in one millimetre.
MM = 72 / 25.4
SHEET_WIDTH, SHEET_HEIGHT = 210.0, 297.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the sheet, in mm from the top left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Window:
    """What must show in an envelope window: the field, its zones and where its text begins."""

    field: Box
    remarks: Box
    recipient: Box
    text_x: float
    lines: int


@dataclass(frozen=True, slots=True)
class LetterForm:
    """One form: the text column of the first and of the following pages, marks for folding, sizes in points.

    ``logo`` is the largest place of the logo; ``seal`` is the diameter of the company seal, ``signature`` the height
    left for signing, both in mm. ``seal_over``: the seal stands beside the last words and reaches below the text.
    """

    name: CountryForm
    window: Window | None
    info: Box | None
    logo: Box
    first: Box
    following: Box
    footer_y: float
    page_number_y: float
    fold_marks: tuple[float, ...]
    hole_mark: float | None
    seal: float
    signature: float
    body_size: float
    body_leading: float
    table_size: float
    row_height: float
    title_size: float
    seal_over: bool = False


_DIN_B = LetterForm(
    name="din5008b",
    window=Window(
        field=Box(20, 45, 85, 45),
        remarks=Box(20, 45, 85, 17.7),
        recipient=Box(20, 62.7, 85, 27.3),
        text_x=25,
        lines=6,
    ),
    info=Box(125, 50, 75, 40),
    logo=Box(130, 18, 60, 20),
    first=Box(25, 98.46, 165, 165.5),
    following=Box(25, 34, 165, 230),
    footer_y=272,
    page_number_y=268,
    fold_marks=(105, 210),
    hole_mark=148.5,
    seal=0,
    signature=15,
    body_size=10,
    body_leading=14,
    table_size=8.8,
    row_height=15.4,
    title_size=12,
)

_CN = LetterForm(
    name="cn",
    window=None,
    info=None,
    logo=Box(28, 8, 60, 15),
    first=Box(28, 28, 156, 239),
    following=Box(28, 37, 156, 230),
    footer_y=0,
    page_number_y=279,
    fold_marks=(),
    hole_mark=None,
    seal=42,
    signature=0,
    body_size=12,
    body_leading=21,
    table_size=9,
    row_height=16,
    title_size=22,
)

#: Every form by its name.
FORMS = MappingProxyType({form.name: form for form in (_DIN_B, _CN)})


#: How much closer a form may be set, and the share of the height that each step saves at most, signature and all:
#: lines keep a fifth of the type's size between them, a signature the room that a hand needs.
CLOSER = ((0.9, 0.9, 0.75, 0.1), (0.82, 0.8, 0.5, 0.18))
#: So far a seal may reach below the text, in mm, and what it saves there and beside the last words.
SEAL_BELOW, _SEAL_SAVES = 8.0, 0.06


def tightened(form: LetterForm, missing: float) -> Iterator[LetterForm]:
    """The same form set closer, and closer still, as far as that can save the ``missing`` share of the height; last of
    all the seal shares its room with what is empty around it."""
    for lines, rows, hand, saved in CLOSER:
        over = form.seal > 0 and saved == CLOSER[-1][-1]
        if missing <= saved + over * _SEAL_SAVES:
            closer = replace(
                form,
                body_leading=max(form.body_leading * lines, form.body_size * 1.2),
                row_height=form.row_height * rows,
                signature=form.signature * hand,
            )
            yield closer
            if over:
                yield replace(closer, seal_over=True)
