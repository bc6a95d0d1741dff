"""The beginning of a letter: subject and salutation, or the centred title, number and addressee of a Chinese letter."""

from collections.abc import Sequence
from dataclasses import replace

from creditdesk.documents.flow import Strip
from creditdesk.documents.lines import break_lines, wrap
from creditdesk.documents.marks import SOFT, Mark, centre_mark
from creditdesk.documents.paragraphs import Column, line_strips, paragraph, plain
from creditdesk.documents.setting import Setting
from creditdesk.documents.texts import Paragraph, Span


def opening_strips(setting: Setting) -> list[Strip]:
    """Everything above the table."""
    head = _head(setting) if setting.form.window else _title(setting)
    return head + body_strips(setting, setting.tone.opening(setting.facts))


def body_strips(setting: Setting, found: Sequence[Paragraph]) -> list[Strip]:
    """Paragraphs of the letter's text with their values."""
    column = setting.column
    gap = 0.0 if column.indent else column.leading * 0.5
    return [strip for text in found for strip in paragraph(text.spans(setting.values), column, gap=gap)]


def _head(setting: Setting) -> list[Strip]:
    """Subject and salutation; the addressee in full first when the window could not hold it."""
    column, recipient = setting.column, setting.content.recipient
    strips: list[Strip] = []
    if setting.address.cut:
        whole = " · ".join((recipient.name, *recipient.address_lines))
        strips += _small_print(f"{setting.texts.labels['addressee']} {whole}", column, 8)
    title = replace(column, face=column.face.resized(setting.form.title_size), leading=column.leading + 3)
    strips += plain(setting.subject, title, gap=10 if strips else 0, keep=True, bold=True)
    strips += plain(setting.tone.salutation, column, gap=column.leading * 0.8, keep=True)
    return strips


def _title(setting: Setting) -> list[Strip]:
    """Centred title, the number below it, the recipient flush left with a colon, its numbers in small type."""
    column, labels = setting.column, setting.texts.labels
    strips = _centred(setting.subject, column, setting.form.title_size, bold=True)
    strips += _centred(_number_line(setting), column, 10)
    name = labels["recipient_line"].format(name=setting.content.recipient.name)
    strips += plain(name, column, gap=column.leading * 0.7, keep=True, bold=True)
    note = _recipient_note(setting)
    return strips + (_small_print(note, column, 9) if note else [])


def _centred(text: str, column: Column, size: float, *, bold: bool = False) -> list[Strip]:
    face = column.face.resized(size)
    middle = column.left + column.width / 2
    lines = wrap(text, face, column.width, bold=bold)
    strips: list[Strip] = []
    for line in lines:
        marks: list[Mark] = [centre_mark(p.text, face, middle, size, bold=bold) for p in line.pieces]
        strips.append(Strip(size * 1.4, marks, gap=2, keep=True))
    return strips


def _small_print(text: str, column: Column, size: float) -> list[Strip]:
    small = replace(column, face=column.face.resized(size), leading=size * 1.5)
    lines = break_lines([Span(text)], small.face, small.width, justify=column.justify)
    strips = line_strips(lines, small, grey=SOFT)
    strips[-1].height += size * 0.5
    return strips


def _number_line(setting: Setting) -> str:
    """Letter number and, where there is one, customer number."""
    labels, customer_no = setting.texts.labels, setting.content.recipient.customer_no
    line = labels["number_line"].format(number=setting.number)
    return line + (labels["customer_line"].format(number=customer_no) if customer_no else "")


def _recipient_note(setting: Setting) -> str:
    """Registered number, address and who in the house is meant, as far as they are known."""
    recipient, texts = setting.content.recipient, setting.texts
    places = [line for line in recipient.address_lines if line != recipient.attention]
    rows = (
        (texts.tax_label(recipient.country), recipient.tax_id),
        (texts.labels["address"], texts.joined(places)),
        (texts.labels["attention"], recipient.attention),
    )
    facts = [f"{label}{texts.labels['colon']}{value}" for label, value in rows if value]
    return (
        texts.labels["recipient_note"].format(facts=texts.labels["fact_separator"].join(facts))
        if facts
        else ""
    )
