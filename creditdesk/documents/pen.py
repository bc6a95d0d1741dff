"""Pages of marks written as PDF: reportlab keeps the file and embeds the fonts, the page operators are ours.

Written on reportlab's document layer rather than its canvas: one string per page instead of a text object per
word, no standard font that is named but not embedded, and the same pages always give the same bytes.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from typing import Any, NamedTuple

from creditdesk.documents.faces import Face
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


class _Codes(dict[int, str]):
    """How one face's characters are written in a document: each is asked of reportlab once, which goes through a
    text character by character. Holds while the face has a single subset there, 256 characters."""

    def __init__(self, face: Face, document: Any) -> None:
        super().__init__()
        self._font, self._document = face.font, document
        self._single = True
        self._names: dict[int, str] = {}

    def __missing__(self, code: int) -> str:
        ((subset, byte),) = self._font.splitString(chr(code), self._document)
        self._single = self._single and subset == 0
        self[code] = byte.decode("latin-1").translate(_ESCAPES)
        return self[code]

    def pieces(self, run: str) -> list[tuple[str, str]]:
        """``run`` cut where the subset changes: the subset's name and the escaped codes of each piece."""
        text = run.translate(self)
        if self._single:
            return [(self._name(0), text)] if run else []
        split = self._font.splitString(run, self._document)
        return [(self._name(subset), codes.decode("latin-1").translate(_ESCAPES)) for subset, codes in split]

    def _name(self, subset: int) -> str:
        if subset not in self._names:
            self._names[subset] = self._font.getSubsetInternalName(subset, self._document)
        return self._names[subset]


class _Flate:
    """The compression of a page for reportlab, with an effort from 1 to 9."""

    pdfname = "FlateDecode"

    def __init__(self, effort: int) -> None:
        self._effort = effort

    def encode(self, text: bytes | str) -> bytes:
        return zlib.compress(text.encode() if isinstance(text, str) else text, self._effort)


class Metadata(NamedTuple):
    """What the file says about itself; ``day`` is its date of making, because nothing here reads a clock."""

    title: str
    author: str
    subject: str
    language: str
    day: date


def write_pdf(
    pages: Iterable[Sequence[Mark]], metadata: Metadata, sheet: Sheet = PORTRAIT, *, effort: int = 6
) -> bytes:
    """One A4 PDF of ``pages``: compressed, fonts embedded, no scripts, links or attachments, deterministic.

    ``effort`` from 1 to 9 goes into making the pages small: 4 takes half the time of 6 and leaves them 8 % larger.
    """
    from reportlab.pdfbase import pdfdoc

    document = _document(metadata)
    codes_of = cache(partial(_Codes, document=document))
    width, height = sheet[0] * MM, sheet[1] * MM
    for marks in pages:
        page: Any = pdfdoc.PDFPage()
        page.pagewidth, page.pageheight = width, height
        page.ExtGState, page._shadingUsed = None, {}
        operators = "\n".join(_operators(marks, codes_of, height))
        document.updateSignature(operators)
        page.Contents = pdfdoc.PDFStream(content=operators, filters=[_Flate(effort)])
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


def _operators(marks: Sequence[Mark], codes_of: Callable[[Face], _Codes], height: float) -> Iterator[str]:
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
    yield from _text_operators(marks, codes_of, height)
    yield "ET"


def _text_operators(
    marks: Iterable[Mark], codes_of: Callable[[Face], _Codes], height: float
) -> Iterator[str]:
    font, grey, spread = "", -1.0, 0.0
    for mark in marks:
        if not isinstance(mark, TextMark):
            continue
        if mark.grey != grey:
            grey = mark.grey
            yield f"{grey:g} g"
        if mark.spread != spread:
            spread = mark.spread
            yield f"{spread:.3f} Tc"
        yield f"1 0 0 1 {mark.x:.2f} {height - mark.y:.2f} Tm"
        family = mark.face.bold if mark.bold else mark.face.regular
        for face, run in family.runs(mark.text):
            for name, text in codes_of(face).pieces(run):
                chosen = f"{name} {mark.face.size:g} Tf"
                if chosen != font:
                    font = chosen
                    yield chosen
                yield f"({text}) Tj"
