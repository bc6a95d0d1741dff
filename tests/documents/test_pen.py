"""What is drawn can be read again, whatever the characters and however many of them a page has."""

import datetime as dt
from io import BytesIO

import pytest
from pypdf import PdfReader

from creditdesk.documents.fonts import default_fonts
from creditdesk.documents.marks import TextMark
from creditdesk.documents.pen import Metadata, write_pdf
from creditdesk.documents.setting import type_of
from creditdesk.documents.texts import letter_texts

ABOUT = Metadata("Characters", "Test", "", "zh_CN", dt.date(2026, 11, 22))


def lines_read(lines: list[str], effort: int = 6) -> tuple[list[str], bytes]:
    """The text of one page that ``lines`` are drawn on, and the file."""
    fonts = default_fonts()
    face = type_of(letter_texts("zh_CN"), fonts, 8)
    marks = [TextMark(40, 40 + 12 * place, line, face) for place, line in enumerate(lines)]
    with fonts.lock:
        pdf = write_pdf([marks], ABOUT, effort=effort)
    return PdfReader(BytesIO(pdf)).pages[0].extract_text().splitlines(), pdf


@pytest.mark.usefixtures("fonts")
def test_a_page_may_have_more_characters_than_a_font_in_a_file() -> None:
    """A font of a file holds 256 characters: here five are needed, and the first ones come again after the last."""
    hanzi = [chr(code) for code in range(0x4E00, 0x4E00 + 1200)]
    lines = ["".join(hanzi[start : start + 30]) for start in range(0, 1200, 30)]
    lines += ["".join(pair) for pair in zip(hanzi[:20], hanzi[-20:], strict=True)]
    assert lines_read(lines)[0] == lines


@pytest.mark.usefixtures("fonts")
def test_characters_with_a_meaning_in_the_file_are_drawn_as_they_are() -> None:
    lines = ["a\\b", "(1)", ")(", "\\)", "50 % €", "é ß ø", "（一）"]
    assert lines_read(lines)[0] == lines


@pytest.mark.usefixtures("fonts")
def test_less_effort_makes_the_same_page_larger() -> None:
    lines = [f"M-2026-{number:04d}  {number * 7919 % 100_000},00" for number in range(60)]
    (text, small), (same, large) = lines_read(lines, 9), lines_read(lines, 1)
    assert text == same == lines
    assert len(large) > len(small)
