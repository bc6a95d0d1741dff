"""The table of invoices: one row each, running totals at page breaks, the credits below and what is to be paid.

Amounts are minor units of the letter's currency. Columns: number, issued, due, invoiced, paid, credited, open, days
late; credited is there where something was, and then paid only where something was.
"""

from dataclasses import replace
from itertools import accumulate

from creditdesk.documents.amount_words import cn_capital
from creditdesk.documents.columns import Columns, fit_columns
from creditdesk.documents.content import CreditRow, LetterContent, LetterRow
from creditdesk.documents.figures import MINUS
from creditdesk.documents.flow import Strip, Table
from creditdesk.documents.marks import INK, SOFT, Mark, moved, right_mark
from creditdesk.documents.setting import Setting
from creditdesk.documents.texts import LetterTexts

#: So many closing rows are kept on one page with the last invoice.
_TOGETHER = 5


def invoice_table(setting: Setting) -> Table:
    """The table across the text column, in the form's type for tables or smaller."""
    content, texts, form, column = setting.content, setting.texts, setting.form, setting.column
    cells = [_cells(row, content, texts) for row in content.rows]
    headings = _headings(content, texts)
    face = column.face.resized(form.table_size)
    numbers = [texts.table["number"], *(row.number for row in content.rows)]
    figures = [headings, _sums(content, texts), *cells]
    columns = fit_columns(face, column.left, column.width, form.row_height, numbers, figures)
    rows: list[Strip] = []
    done: list[int] = []
    for row, figures, total in zip(
        content.rows, cells, accumulate(r.open for r in content.rows), strict=True
    ):
        strips = columns.row(row.number, figures)
        strips[-1].marks.append(columns.rule(strips[-1].height))
        rows.extend(strips)
        done.extend([total] * len(strips))

    def carried(count: int) -> tuple[Strip, Strip]:
        amount = texts.figures.cell(done[count - 1] if count else 0, content.currency)
        return _carried(texts.table["carried"], amount, columns), _carried(
            texts.table["brought"], amount, columns
        )

    return Table(
        _heading(headings, content, texts, columns), rows, _closing(content, texts, columns), carried
    )


def _cells(row: LetterRow, content: LetterContent, texts: LetterTexts) -> list[str]:
    """The figure cells of one invoice."""
    figures = texts.figures
    days = -row.days_late if content.tone == "L0" else row.days_late
    amounts = [figures.cell(getattr(row, key), content.currency) for key in _amounts(content)]
    late = f"{MINUS}{-days}" if days < 0 else str(days)
    return [figures.short_day(row.issued), figures.short_day(row.due), *amounts, late]


def _amounts(content: LetterContent) -> tuple[str, ...]:
    """The columns of money, as the fields of a row: what was received and what was credited stand apart."""
    credited = any(row.credited for row in content.rows)
    received = any(row.paid for row in content.rows) or not credited
    between = [key for key, shown in (("paid", received), ("credited", credited)) if shown]
    return ("invoiced", *between, "open")


def _beside_open(amount: str, columns: Columns) -> list[str]:
    """The cells of a row that has but one amount, in the column of what is open."""
    return [*[""] * (len(columns.edges) - 2), amount, ""]


def _headings(content: LetterContent, texts: LetterTexts) -> list[str]:
    days = "days_left" if content.tone == "L0" else "days_late"
    return [texts.table[key] for key in ("issued", "due", *_amounts(content), days)]


def _sums(content: LetterContent, texts: LetterTexts) -> list[str]:
    amounts = (sum(getattr(row, key) for row in content.rows) for key in _amounts(content))
    return ["", "", *(texts.figures.cell(amount, content.currency) for amount in amounts), ""]


def _heading(headings: list[str], content: LetterContent, texts: LetterTexts, columns: Columns) -> Strip:
    """Column headings between two rules; above them the currency, unless every figure carries its sign."""
    marks: list[Mark] = []
    top = 0.0
    if content.currency not in texts.figures.symbols:
        caption = texts.table["caption"].format(currency=texts.figures.currency(content.currency))
        small = columns.face.resized(columns.face.size - 1)
        marks.append(right_mark(caption, small, columns.right, small.size * 0.8, grey=SOFT))
        top = small.size * 1.5
    head = Strip(columns.leading, columns.figures(headings, bold=True))
    head.marks += columns.row(texts.table["number"], [""] * len(headings), bold=True)[0].marks
    marks += [moved(mark, top) for mark in head.marks]
    marks += [columns.rule(top, 0.8, INK), columns.rule(top + columns.leading, 0.4, INK)]
    return Strip(top + columns.leading, marks, gap=7)


def _carried(label: str, amount: str, columns: Columns) -> Strip:
    """A running total at a page break."""
    strip = columns.row(label, _beside_open(amount, columns), grey=SOFT)[0]
    strip.marks.append(columns.rule(strip.height))
    return strip


def _closing(content: LetterContent, texts: LetterTexts, columns: Columns) -> list[Strip]:
    """Total, credits, amount payable and, for yuan in Chinese, the amount in capital words."""
    strips = columns.row(texts.table["total"], _sums(content, texts), bold=True)
    strips[0].marks.append(columns.rule(0, 0.6, INK))
    if content.credits:
        strips += _credit_strips(content, texts, columns)
    strips[-1].marks += [columns.rule(strips[-1].height + up, 0.4, INK) for up in (0, 1.6)]
    strips[-1].height += 2
    if texts.table["words"] and content.currency == "CNY" and content.payable > 0:
        words = texts.table["words"].format(words=cn_capital(content.payable))
        line = right_mark(words, columns.face, columns.right, columns.baseline)
        strips.append(Strip(columns.leading, [line], gap=2))
        strips[-2].keep = True
    for strip in strips[:-1] if len(strips) <= _TOGETHER else strips[-2:-1]:
        strip.keep = True
    return strips


def _credit_strips(content: LetterContent, texts: LetterTexts, columns: Columns) -> list[Strip]:
    """The credits, their names as wide as there is room, and what remains."""
    wide = replace(columns, first_width=columns.edges[-3] - columns.left)
    strips: list[Strip] = []
    for credit in content.credits:
        amount = texts.figures.cell(-credit.amount, content.currency)
        strips += wide.row(_credit_label(credit, texts), _beside_open(amount, columns))
    payable = texts.figures.cell(content.payable, content.currency)
    result = columns.row(texts.table["payable"], _beside_open(payable, columns), bold=True)
    result[0].marks.append(columns.rule(0, 0.4, INK))
    return strips + result


def _credit_label(credit: CreditRow, texts: LetterTexts) -> str:
    """What is deducted, its number or reference, its date."""
    what = texts.table[f"credit_{credit.kind}"] if credit.kind else ""
    named = " ".join(part for part in (what, credit.label.strip()) if part)
    date = texts.figures.short_day(credit.on)
    return texts.table["credit"].format(label=named or texts.table["credit_other"], date=date)
