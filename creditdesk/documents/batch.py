"""Many letters for the printer: stored PDFs joined in the order of posting, a list on top, marked copies.

The stored PDF of each letter stays the legal original; everything here is made from it and may be made again.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from creditdesk.documents.clean import clean_content
from creditdesk.documents.content import LetterContent
from creditdesk.documents.folio import copy_marks
from creditdesk.documents.fonts import Fonts, default_fonts
from creditdesk.documents.letter import lay_out, metadata_of
from creditdesk.documents.marks import Mark
from creditdesk.documents.pen import Metadata, write_pdf
from creditdesk.documents.setting import setting_of, type_of
from creditdesk.documents.texts import letter_texts

if TYPE_CHECKING:
    from pypdf import PdfWriter

#: A file for the printer is not kept for long: time counts for more than its size.
_PRINT_EFFORT = 4


def merge_letters(
    pdfs: Sequence[bytes], cover: bytes | None = None, told: Callable[[int, int], None] | None = None
) -> bytes:
    """One print file of ``pdfs`` in the given order, after ``cover`` where there is one.

    What letters share byte for byte, such as the logo and equal subsets of a font, is in the file once.
    ``told(letters taken, all)`` is called after each and may raise to stop.
    """
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    if cover:
        writer.append(PdfReader(BytesIO(cover)), import_outline=False)
    for taken, pdf in enumerate(pdfs, start=1):
        writer.append(PdfReader(BytesIO(pdf)), import_outline=False)
        if told is not None:
            told(taken, len(pdfs))
    writer.compress_identical_objects(remove_unreferenced=False)
    return _written(writer)


def render_batch(contents: Sequence[LetterContent], fonts: Fonts | None = None) -> bytes:
    """Letters drawn into one file with their fonts embedded once: smaller and faster than joining finished ones.

    Each letter keeps its own page numbers. At least one letter; raises as ``render_letter``.
    """
    fonts = fonts or default_fonts()
    with fonts.lock:
        settings = [setting_of(clean_content(content, fonts), fonts) for content in contents]
        metadata = metadata_of(settings[0])
        pages: Iterable[list[Mark]] = (page for setting in settings for page in lay_out(setting))
        return write_pdf(pages, metadata, effort=_PRINT_EFFORT)


def mark_copy(pdf: bytes, language: str, fonts: Fonts | None = None) -> bytes:
    """The stored letter with the mark of a copy on every page; nothing else is changed."""
    from pypdf import PdfReader, PdfWriter

    stamp = PdfReader(BytesIO(_stamp(language, fonts or default_fonts()))).pages[0]
    writer = PdfWriter(clone_from=BytesIO(pdf))
    for page in writer.pages:
        page.merge_page(stamp)
    return _written(writer)


def _stamp(language: str, fonts: Fonts) -> bytes:
    texts = letter_texts(language)
    with fonts.lock:
        marks = copy_marks(texts, type_of(texts, fonts, 10))
        return write_pdf([marks], Metadata(texts.labels["copy"], "", "", language, dt.date(2000, 1, 1)))


def _written(writer: "PdfWriter") -> bytes:
    target = BytesIO()
    writer.write(target)
    return target.getvalue()
