"""The end of a letter: greeting and room for a signature, or 落款, the name and date that the seal covers."""

from dataclasses import replace

from creditdesk.documents.flow import Strip
from creditdesk.documents.forms import MM, SEAL_BELOW
from creditdesk.documents.lines import wrap
from creditdesk.documents.marks import SOFT, Mark, TextMark, centre_mark, line_marks
from creditdesk.documents.paragraphs import plain
from creditdesk.documents.setting import Setting

#: The date ends four characters in from the margin (GB/T 9704).
_DATE_INDENT = 4


def closing_strips(setting: Setting) -> list[Strip]:
    """The closing, every strip tied to the next."""
    strips = _sealed(setting) if setting.form.seal else _signed(setting)
    for strip in strips[:-1]:
        strip.keep = True
    return strips


def _signed(setting: Setting) -> list[Strip]:
    column = setting.column
    greeting = plain(setting.tone.closing or setting.tone.last_words, column, gap=column.leading * 0.8)
    room = setting.form.signature * MM
    return greeting + plain(setting.content.sender.name, column, gap=room, bold=True)


def _sealed(setting: Setting) -> list[Strip]:
    """The last words, then name over date in an area that holds the seal and nothing else."""
    column = setting.column
    indented = replace(column, left=column.left + column.indent)
    said = setting.tone.last_words or setting.tone.closing
    words, (area, edge) = plain(said, indented, gap=column.leading * 0.3), _seal_area(setting)
    if setting.form.seal_over:
        area.height -= SEAL_BELOW * MM
        if len(words) == 1 and indented.left + setting.face.width(said) <= edge - setting.face.size:
            area.marks += words[0].marks
            return [area]
    return [*words, area]


def _seal_area(setting: Setting) -> tuple[Strip, float]:
    """Name and date in the middle of the place of the seal, and the left edge of what stands there."""
    column, face, leading = setting.column, setting.face, setting.column.leading
    day = setting.texts.figures.day(setting.content.date)
    names = wrap(setting.content.sender.name, face, column.width * 0.6)
    widest = max((line.width for line in names), default=0.0)
    centre = column.right - max(_DATE_INDENT * face.size + face.width(day) / 2, face.size + widest / 2)
    height = max(setting.form.seal * MM, (len(names) + 3) * leading)
    y = (height - len(names) * leading) / 2
    marks: list[Mark] = []
    label, small = setting.texts.labels["seal"], face.resized(face.size - 3)
    if label:
        x = centre - widest / 2 - small.width(label) - 4
        marks.append(TextMark(x, y + (len(names) - 1) * leading, label, small, grey=SOFT))
    for line in names:
        marks += line_marks(line, face, centre - line.width / 2, y)
        y += leading
    marks.append(centre_mark(day, face, centre, y))
    return Strip(height, marks, gap=2), centre - setting.form.seal * MM / 2
