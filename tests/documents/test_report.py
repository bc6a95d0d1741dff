"""Reports on paper: every figure is there and stands right, headings on each page, hostile text stays text."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from creditdesk.documents.fonts import Fonts, fonts_of
from creditdesk.documents.report import render_report, shown
from creditdesk.documents.texts import letter_texts
from creditdesk.domain.tables import TableColumn, TableRow
from creditdesk.errors import Cancelled
from tests.documents.reading import glyphs, page_texts, squeezed
from tests.exchange.worded import COLUMNS, DAY, row, table

NAMES = ("Müller & Söhne GmbH", "上海远东机械有限公司", "Łódź Metalworks S.A.", "Őrség Kft.")


@pytest.fixture
def faces(fonts: Path) -> Fonts:
    """The fonts of letters."""
    return fonts_of(fonts)


def test_every_name_figure_note_and_total_can_be_read_out(faces: Fonts) -> None:
    rows = [row(n, NAMES[n % 4], -(n * 10_001)) for n in range(1, 6)]
    text = squeezed("".join(page_texts(render_report(table(rows), faces))))
    for name in NAMES:
        assert squeezed(name) in text
    for expected in ("−500.05", "−1,500.15", "22Nov2026", "AsofDay", "AmountsinEUR", "TotalEUR"):
        assert expected.replace("AsofDay", "Asof22November2026") in text


def test_headings_stand_on_every_page_with_its_number(faces: Fonts) -> None:
    pages = page_texts(render_report(table([row(n, f"Firm {n}", n) for n in range(1, 121)]), faces))
    assert len(pages) > 2
    for number, text in enumerate(pages, 1):
        assert "Customer" in text
        assert f"Page {number} of {len(pages)}" in text
    together = " ".join(pages).split()
    assert all(f"RE-{n}" in together for n in range(1, 121))
    assert sum("Total EUR" in text for text in pages) == 1


def test_each_currency_has_its_own_table_and_total(faces: Fonts) -> None:
    rows = [row(1, "A", 100, "CHF"), row(2, "B", 2_000, "JPY"), row(3, "C", 300, "CHF")]
    text = "".join(page_texts(render_report(table(rows), faces)))
    for expected in ("Amounts in CHF", "Total CHF", "4.00", "Amounts in JPY", "Total JPY", "2,000"):
        assert expected in text


def test_figures_end_at_one_edge(faces: Fonts) -> None:
    found = glyphs(render_report(table([row(1, "A", 1), row(2, "B", 123_456_789), row(3, "C", -5)]), faces))
    lines: dict[int, float] = {}
    for glyph in found:
        if glyph.char.isdigit():
            lines[round(glyph.bottom)] = max(lines.get(round(glyph.bottom), 0.0), glyph.right)
    edges = [right for right in lines.values() if right > 150]
    assert len(edges) >= 4
    assert max(edges) - min(edges) < 0.6


def test_numbers_are_not_broken_where_there_is_room(faces: Fonts) -> None:
    rows = [row(n, NAMES[n % 4], 5, text=f"2026-{n:04d}") for n in range(1, 20)]
    text = page_texts(render_report(table(rows), faces))[0]
    assert all(f"2026-{n:04d}" in text for n in range(1, 20))


def test_a_narrow_report_is_upright_and_a_wide_one_lies(faces: Fonts) -> None:
    wide = [*COLUMNS, *(TableColumn(f"m{n}", f"2026-{n:02d}", "money", True) for n in range(1, 10))]
    rows = [TableRow(1, 1, "EUR", ("A", "RE-1", DAY, 3, 5, *([123_456_789] * 9)))]
    for found, lying in ((table([row(1, "A", 5)]), False), (table(rows, wide), True)):
        box = PdfReader(io.BytesIO(render_report(found, faces))).pages[0].mediabox
        assert (box.width > box.height) is lying


def test_nothing_is_set_beyond_the_margins(faces: Fonts) -> None:
    wide = [*COLUMNS, *(TableColumn(f"m{n}", f"2026-{n:02d}", "money", True) for n in range(1, 14))]
    rows = [TableRow(1, 1, "EUR", ("宁波" * 80, "RE-" + "9" * 60, DAY, 3, 5, *([1_234_567_890] * 13)))]
    found = glyphs(render_report(table(rows, wide), faces))
    assert min(glyph.left for glyph in found) > 14
    assert max(glyph.right for glyph in found) < 297 - 14


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "<img src='file:///etc/passwd'/>",
        "&amp;",
        "a\u202eb",
        "=1+1",
        "\ud7ff\U0001f600",
        "()\\",
    ],
)
def test_hostile_text_is_printed_as_text_and_adds_no_object(text: str, faces: Fonts) -> None:
    pdf = render_report(table([row(1, f"x{text}y", 1)]), faces)
    shown_text = squeezed("".join(page_texts(pdf)))
    assert squeezed(f"x{faces.clean(text)}y") in shown_text
    reader = PdfReader(io.BytesIO(pdf))
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(reader.trailer["/Root"])
    assert "/Annots" not in reader.pages[0]


def test_chinese_paper_has_chinese_words_and_dates(faces: Fonts) -> None:
    text = squeezed("".join(page_texts(render_report(table([row(1, "上海", 123)], language="zh_CN"), faces))))
    assert "2026-11-22" in text
    assert "金额单位" in text
    assert "第1页" in text


def test_the_same_table_gives_the_same_bytes(faces: Fonts) -> None:
    found = table([row(n, NAMES[n % 4], n) for n in range(40)])
    assert render_report(found, faces) == render_report(found, faces)


def test_an_empty_report_is_one_page_of_headings(faces: Fonts) -> None:
    pages = page_texts(render_report(table([]), faces))
    assert len(pages) == 1
    assert "Customer" in pages[0]


def test_a_report_can_be_stopped(faces: Fonts) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render_report(table([row(1, "A", 1)]), faces, stop)


def test_a_language_without_letters_borrows_the_english_figures(faces: Fonts) -> None:
    assert "Page 1 of 1" in page_texts(render_report(table([row(1, "A", 1)], language="xx"), faces))[0]


def test_values_as_they_are_written() -> None:
    figures = letter_texts("en").figures
    summed, plain = TableColumn("a", "A", "money", True), TableColumn("a", "A", "money")
    assert shown(0, summed, "EUR", figures) == "–"
    assert shown(0, plain, "EUR", figures) == "0.00"
    assert shown(None, summed, "EUR", figures) == ""
    assert shown(-1234, TableColumn("d", "D", "days"), "", figures) == "−1,234"
    assert shown(0.214, TableColumn("p", "P", "percent"), "", figures) == "21%"
