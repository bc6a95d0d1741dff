"""Pages of marks written as PDF: reportlab keeps the file and embeds the fonts, the page operators are ours.

Written on reportlab's document layer rather than its canvas: one string per page instead of a text object per
word, no standard font that is named but not embedded, and the same pages always give the same bytes.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from creditdesk.documents.forms import MM, SHEET_HEIGHT, SHEET_WIDTH
from creditdesk.documents.marks import ImageMark, Mark, RawMark, RuleMark, TextMark
from creditdesk.documents.picture import Picture, image_object

#: A sheet as (width, height) in mm.
Sheet = tuple[float, float]
PORTRAIT: Sheet = (SHEET_WIDTH, SHEET_HEIGHT)
LANDSCAPE: Sheet = (SHEET_HEIGHT, SHEET_WIDTH)
_CREATOR = "CreditDesk"
_PLAIN = (*range(32, 127),)
_ESCAPES = {code: f"\\{code:03o}" for code in range(256) if code not in _PLAIN}
_ESCAPES |= {ord(char): f"\\{char}" for char in "\\()"}


class Metadata(NamedTuple):
    """What the file says about itself; ``day`` is its date of making, because nothing here reads a clock."""

    title: str
    author: str
    subject: str
    language: str
    day: date


def write_pdf(pages: Iterable[Sequence[Mark]], metadata: Metadata, sheet: Sheet = PORTRAIT) -> bytes:
    """One A4 PDF of ``pages``: compressed, fonts embedded, no scripts, links or attachments, deterministic."""
    from reportlab.pdfbase import pdfdoc

    document = _document(metadata)
    width, height = sheet[0] * MM, sheet[1] * MM
    for marks in pages:
        page: Any = pdfdoc.PDFPage()
        page.pagewidth, page.pageheight = width, height
        page.ExtGState, page._shadingUsed = None, {}
        page.setCompression(1)
        operators = "\n".join(_operators(marks, document, height))
        document.updateSignature(operators)
        page.setStream(operators)
        _name_pictures(page, marks, document)
        document.addPage(page)
    return document.GetPDFData(None)


def _name_pictures(page: Any, marks: Sequence[Mark], document: Any) -> None:
    """Tell the page of the pictures on it; each is in the file once, however many pages show it."""
    pictures = {mark.picture.name: mark.picture for mark in marks if isinstance(mark, ImageMark)}
    if pictures:
        page.hasImages = 1
        page.XObjects = {name: _reference(document, name, picture) for name, picture in pictures.items()}


def _reference(document: Any, name: str, picture: Picture) -> Any:
    known = document.idToObject.get(name)
    return document.Reference(known or image_object(picture), name)


def _document(metadata: Metadata) -> Any:
    from reportlab import rl_config
    from reportlab.pdfbase import pdfdoc

    rl_config.useA85 = 0
    language = metadata.language.replace("_", "-")
    document: Any = pdfdoc.PDFDocument(compression=1, invariant=1, pdfVersion=(1, 4), lang=language)
    document._timeStamp.YMDhms = (metadata.day.year, metadata.day.month, metadata.day.day, 0, 0, 0)
    document.info.title = metadata.title
    document.info.author = metadata.author
    document.info.subject = metadata.subject
    document.info.creator = document.info.producer = _CREATOR
    document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
    return document


def _operators(marks: Sequence[Mark], document: Any, height: float) -> Iterator[str]:
    """Rules and figures first, then all text in one text object."""
    for mark in marks:
        if isinstance(mark, RuleMark):
            yield (
                f"{mark.weight:.2f} w {mark.grey:g} G {mark.x:.2f} {height - mark.y:.2f} m "
                f"{mark.to_x:.2f} {height - mark.to_y:.2f} l S"
            )
        elif isinstance(mark, RawMark):
            yield f"q {mark.scale:.4f} 0 0 {mark.scale:.4f} {mark.x:.2f} {height - mark.y:.2f} cm"
            yield mark.operators
            yield "Q"
        elif isinstance(mark, ImageMark):
            lower = height - mark.y - mark.height
            yield f"q {mark.width:.2f} 0 0 {mark.height:.2f} {mark.x:.2f} {lower:.2f} cm /{mark.picture.name} Do Q"
    yield "BT"
    yield from _text_operators((mark for mark in marks if isinstance(mark, TextMark)), document, height)
    yield "ET"


def _text_operators(marks: Iterable[TextMark], document: Any, height: float) -> Iterator[str]:
    font, grey, spread = "", -1.0, 0.0
    for mark in marks:
        if mark.grey != grey:
            grey = mark.grey
            yield f"{grey:g} g"
        if mark.spread != spread:
            spread = mark.spread
            yield f"{spread:.3f} Tc"
        yield f"1 0 0 1 {mark.x:.2f} {height - mark.y:.2f} Tm"
        family = mark.face.bold if mark.bold else mark.face.regular
        for face, run in family.runs(mark.text):
            for subset, codes in face.font.splitString(run, document):
                chosen = f"{face.font.getSubsetInternalName(subset, document)} {mark.face.size:g} Tf"
                if chosen != font:
                    font = chosen
                    yield chosen
                yield f"({codes.decode('latin-1').translate(_ESCAPES)}) Tj"
