"""What a PDF says and where, read with a renderer that is not ours."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as raw

from creditdesk.documents.forms import MM, SHEET_HEIGHT


class Glyph(NamedTuple):
    """A drawn character and its box in mm from the top left of the sheet."""

    char: str
    left: float
    top: float
    right: float
    bottom: float


@contextmanager
def _pages(pdf: bytes) -> Iterator[list[Any]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield [page.get_textpage() for page in document]
    finally:
        document.close()


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page, lines as they stand on it."""
    with _pages(pdf) as pages:
        return [_mended(page.get_text_bounded()) for page in pages]


def glyphs(pdf: bytes, page: int = 0) -> list[Glyph]:
    """The visible characters of a page."""
    found: list[Glyph] = []
    with _pages(pdf) as pages:
        text = pages[page]
        for index in range(text.count_chars()):
            char = chr(raw.FPDFText_GetUnicode(text, index))
            if char.isspace() or raw.FPDFText_IsGenerated(text, index):
                continue
            left, bottom, right, top = text.get_charbox(index)
            found.append(
                Glyph(
                    _mended(char), left / MM, SHEET_HEIGHT - top / MM, right / MM, SHEET_HEIGHT - bottom / MM
                )
            )
    return found


def squeezed(text: str) -> str:
    """``text`` without white space (line breaks are the renderer's business) and with ligatures taken apart, as
    the reader does."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def inside(found: list[Glyph], left: float, top: float, right: float, bottom: float) -> str:
    """The characters that lie wholly within a rectangle, in mm."""
    return "".join(
        g.char for g in found if g.left >= left and g.top >= top and g.right <= right and g.bottom <= bottom
    )


def _mended(text: str) -> str:
    """The reader marks a hyphen at the end of a line with a control sign."""
    return text.replace("\x02", "-").replace("\ufffe", "-").replace("\r\n", "\n")


def whole_text(pdf: bytes) -> str:
    """The text of all pages without blanks."""
    return squeezed("".join(page_texts(pdf)))
