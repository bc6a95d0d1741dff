"""The PDF pane shows what it is given, turns pages by keyboard and lets documents go."""

from io import BytesIO

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.ui import formats
from creditdesk.ui.widgets.pdf_view import PdfView
from creditdesk.ui.widgets.pdf_window import PdfWindow, view_with_window
from tests.ui.on_screen import settle


def pages(count: int) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    target = BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    for number in range(count):
        canvas.drawString(72, 700, f"page {number}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.fixture
def view(qtbot: QtBot) -> PdfView:
    made = view_with_window("Letter")
    qtbot.addWidget(made)
    made.resize(480, 640)
    made.show()
    return made


def test_a_document_shows_its_pages_and_another_one_replaces_it(view: PdfView) -> None:
    assert view.show_pdf(pages(3))
    assert (view.pages, view.page_words.text()) == (3, "Page 1 of 3")
    assert view.show_pdf(pages(1))
    assert (view.pages, view.page_words.text()) == (1, "Page 1 of 1")
    assert not view.on.isEnabled()


def test_pages_turn_and_zoom_by_keyboard(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(pages(3))
    qtbot.keyClick(view.view, Qt.Key.Key_PageDown)
    assert view.page == 1
    qtbot.keyClick(view.view, Qt.Key.Key_PageUp)
    assert view.page == 0
    before = view.zoom_words.text()
    qtbot.keyClick(view.view, Qt.Key.Key_Plus)
    assert view.zoom_words.text() != before
    qtbot.keyClick(view.view, Qt.Key.Key_0)
    assert view.zoom_words.text() == before


def test_what_is_no_pdf_is_a_sentence(view: PdfView) -> None:
    assert not view.show_pdf(b"not a document")
    assert view.pages == 0
    assert "cannot be shown" in view.nothing.sentence.text()
    view.say("Choose a letter.")
    assert view.nothing.sentence.text() == "Choose a letter."
    assert view.bar.isHidden()


def test_a_double_click_or_enter_shows_it_large_enough_to_read(view: PdfView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.view, Qt.Key.Key_Return)
    assert not view.findChildren(PdfWindow)
    view.show_pdf(pages(2))
    for act in (
        lambda: qtbot.keyClick(view.view, Qt.Key.Key_Return),
        lambda: qtbot.mouseDClick(view.view.viewport(), Qt.MouseButton.LeftButton),
    ):
        act()
        large = view.findChild(PdfWindow)
        assert large is not None
        assert large.view.pages == 2
        large.view.enlarge()
        assert len(view.findChildren(PdfWindow)) == 1
        large.close()
        qtbot.waitUntil(lambda: not view.findChildren(PdfWindow))


def test_a_narrow_pane_fits_the_text_and_a_wide_one_the_sheet(view: PdfView) -> None:
    view.show_pdf(pages(1))
    width, inches = view.view.viewport().width(), 595 / 72
    sheet = width / (inches * view.view.logicalDpiX())
    assert view._shown_zoom() > 1.1 * sheet
    assert view.view.horizontalScrollBar().maximum() == 0
    view.resize(900, 640)
    assert view.view.documentMargins().left() > 0
    alone = PdfWindow("Letter", pages(1))
    alone.resize(480, 640)
    assert alone.view.view.documentMargins().left() > 0
    alone.close()


def test_a_window_of_its_own_says_the_zoom_that_is_seen(qtbot: QtBot) -> None:
    """Its pages get their width when it is shown, after the document was put in."""
    large = PdfWindow("Letter", pages(1))
    large.show()
    settle()
    shown = large.view.view.viewport().width() / (595 / 72 * large.view.view.logicalDpiX())
    assert abs(large.view._shown_zoom() - shown) < 0.05
    assert large.view.zoom_words.text() == formats.current().percent(large.view._shown_zoom())
    large.close()


def test_the_next_letter_keeps_the_zoom_that_was_chosen(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(pages(1))
    for _ in range(4):
        qtbot.keyClick(view.view, Qt.Key.Key_Plus)
    before = view.zoom_words.text()
    view.show_pdf(pages(2))
    assert view.zoom_words.text() == before
    across = view.view.horizontalScrollBar()
    assert 0 < across.value() < across.maximum(), "the middle of the sheet is in sight"
    view.fit_width()
    view.show_pdf(pages(1))
    assert view.zoom_words.text() != before
