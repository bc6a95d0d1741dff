"""The footer of a letter: whatever a firm has to say about itself stands there whole and on the sheet."""

from dataclasses import replace

import pytest

from creditdesk.documents.content import Sender
from creditdesk.documents.forms import SHEET_HEIGHT
from creditdesk.documents.letter import render_letter
from creditdesk.documents.text_safety import ELLIPSIS
from tests.documents.reading import glyphs, page_texts
from tests.documents.samples import HUALIAN, KELLER, letter

#: Printers leave this much of the sheet white, mm.
EDGE = 4.5
NINGBO = replace(
    HUALIAN,
    name="Ningbo Haichuan Precision Bearings Manufacturing Co., Ltd.",
    address_lines=(
        "No. 1288 Jiangnan Road, High-Tech Industrial Development Zone",
        "315040 Ningbo, Zhejiang",
    ),
    tax_id="91330200MA0ABCDE7X",
    email="accounts.receivable.department@ningbo-haichuan-bearings.example",
)
CROWDED = replace(
    NINGBO,
    name="Vereinigte Präzisionsteile- und Apparatebau-Werke Keller, Söhne und Töchter Untertürkheim " * 3,
    address_lines=("Building 4, Floor 12, Room 1208, Software and Service Outsourcing Park",) * 5,
    register_no="330200400012345 at the Administration for Market Regulation of Ningbo",
)


def foot(sender: Sender) -> tuple[str, float]:
    """The words below the rule of the footer without their blanks, and where the lowest ends, mm."""
    pdf = render_letter(replace(letter("en", "L1", 2), sender=sender))
    found = [glyph for glyph in glyphs(pdf) if glyph.top > 271]
    assert ELLIPSIS not in {glyph.char for glyph in found}
    return "".join(glyph.char for glyph in found), max(glyph.bottom for glyph in found)


@pytest.mark.parametrize("sender", [KELLER, NINGBO, CROWDED], ids=["short", "long", "crowded"])
def test_nothing_in_the_footer_is_cut(sender: Sender) -> None:
    said, lowest = foot(sender)
    for words in (sender.name, *sender.address_lines, sender.phone, sender.email, sender.tax_id):
        assert "".join(words.split()) in said
    assert lowest < SHEET_HEIGHT - EDGE


def test_a_tax_number_is_never_broken() -> None:
    pdf = render_letter(replace(letter("en", "L1", 2), sender=NINGBO))
    assert "Unified social credit code\n91330200MA0ABCDE7X" in page_texts(pdf)[0].replace("\r", "")
