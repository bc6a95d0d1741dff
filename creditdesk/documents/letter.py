"""One letter: its words, table and payment panel set on the form's pages and written as PDF.

The last page never holds only the closing: it stays with the paragraph before it.
"""

from dataclasses import dataclass

from creditdesk.documents.clean import clean_content
from creditdesk.documents.closing import closing_strips
from creditdesk.documents.content import LetterContent
from creditdesk.documents.flow import Flow, Strip
from creditdesk.documents.folio import every_page_marks, following_page_marks
from creditdesk.documents.fonts import Fonts, default_fonts
from creditdesk.documents.forms import tightened
from creditdesk.documents.frame import first_page_marks
from creditdesk.documents.marks import Mark
from creditdesk.documents.opening import body_strips, opening_strips
from creditdesk.documents.payment import payment_panel
from creditdesk.documents.pen import Metadata, write_pdf
from creditdesk.documents.setting import Setting, setting_of
from creditdesk.documents.table import invoice_table


@dataclass(frozen=True, slots=True)
class RenderedLetter:
    """A finished letter and the number of its pages."""

    pdf: bytes
    pages: int


def render_letter(content: LetterContent, fonts: Fonts | None = None) -> bytes:
    """The letter as PDF; the same content and fonts always give the same bytes.

    Raises ``UserError('no_letter_language')`` and ``EnvError('fonts_missing' | 'font_damaged')``.
    """
    return render_counted(content, fonts).pdf


def render_counted(content: LetterContent, fonts: Fonts | None = None) -> RenderedLetter:
    """The letter as PDF with its page count; raises as ``render_letter``."""
    fonts = fonts or default_fonts()
    with fonts.lock:
        setting = setting_of(clean_content(content, fonts), fonts)
        pages = lay_out(setting)
        return RenderedLetter(write_pdf(pages, metadata_of(setting)), len(pages))


def page_count(pdf: bytes) -> int:
    """Pages of a finished letter."""
    from io import BytesIO

    from pypdf import PdfReader

    return len(PdfReader(BytesIO(pdf)).pages)


def metadata_of(setting: Setting) -> Metadata:
    """Title, author and language of the file."""
    content, subject = setting.content, setting.subject
    title = setting.texts.labels["metadata"].format(subject=subject, number=setting.number)
    return Metadata(title, content.sender.name, subject, content.language, content.date)


def lay_out(setting: Setting) -> list[list[Mark]]:
    """The marks of every page; set closer when that saves a page. The caller holds ``fonts.lock``."""
    flow = _flowed(setting)
    pages = flow.pages
    if len(pages) > 1:
        forms = tightened(setting.form, flow.missing_share())
        closer = (_flowed(setting.on(form)).pages for form in forms)
        pages = next((found for found in closer if len(found) < len(pages)), pages)
    return [_framed(setting, marks, number, len(pages)) for number, marks in enumerate(pages, 1)]


def _flowed(setting: Setting) -> Flow:
    flow = Flow(setting.form)
    flow.add(opening_strips(setting))
    flow.add_table(invoice_table(setting))
    flow.add(_below_table(setting))
    return flow


def _below_table(setting: Setting) -> list[Strip]:
    """The demand, how to pay, the other paragraphs, and the closing tied to the last of them."""
    found = setting.tone.demand(setting.facts)
    demand = body_strips(setting, found[:1])
    demand[0].gap += 6
    last = body_strips(setting, found[1:][-1:])
    for strip in last:
        strip.keep = True
    others = body_strips(setting, found[1:-1])
    return [*demand, *payment_panel(setting), *others, *last, *closing_strips(setting)]


def _framed(setting: Setting, marks: list[Mark], number: int, pages: int) -> list[Mark]:
    """A page with its head and foot."""
    head = first_page_marks(setting) if number == 1 else following_page_marks(setting)
    return [*head, *marks, *every_page_marks(setting, number, pages)]
