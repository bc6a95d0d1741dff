"""A report as PDF: title and notes, a table for each currency with its total, headings on every page."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from creditdesk.documents.figures import MINUS, Figures
from creditdesk.documents.flow import Flow, Strip, Table
from creditdesk.documents.fonts import Fonts, default_fonts
from creditdesk.documents.forms import FORMS, MM, Box, LetterForm
from creditdesk.documents.lines import clip, wrap
from creditdesk.documents.marks import INK, SOFT, Mark, TextMark, line_marks, right_mark
from creditdesk.documents.pen import Metadata, write_pdf
from creditdesk.documents.report_grid import FOOT, SIDE, TOP, Grid, fit_grid
from creditdesk.documents.setting import type_of
from creditdesk.documents.texts import LetterTexts, languages, letter_texts
from creditdesk.domain.tables import Kind, TableColumn, TableRow, Value, WordedTable

Progress = Callable[[int, int], None]
#: What stands for an amount of nothing, so that the other figures speak.
NIL = "\u2013"
_STEP = 500
_TITLE, _NOTE, _SMALL = 15.0, 8.6, 7.2


def render_report(table: WordedTable, fonts: Fonts | None = None, progress: Progress | None = None) -> bytes:
    """The pages of ``table`` on A4, upright or lying; deterministic. ``EnvError`` when there are no fonts."""
    fonts = fonts or default_fonts()
    texts = letter_texts(table.language if table.language in languages() else "en")
    with fonts.lock:
        return _Report(table, texts, fonts, progress).pdf()


class _Report:
    """One report being set."""

    def __init__(
        self, table: WordedTable, texts: LetterTexts, fonts: Fonts, progress: Progress | None
    ) -> None:
        self._table, self._texts, self._fonts, self._progress = table, texts, fonts, progress
        self._cleaned: dict[str, str] = {}
        self._face = type_of(texts, fonts, 8.2)
        self._headings = [self._clean(column.title) for column in table.columns]
        self._cells = [self._row_cells(row) for row in table.rows]
        sums = [self._total_cells(total.currency, total.cells) for total in table.totals]
        everything = [*self._cells, *(["", *cells[1:]] for cells in sums)]
        columns = list(zip(*everything, strict=True)) if everything else [()] * len(self._headings)
        kinds: list[Kind] = [column.kind for column in table.columns]
        self._grid = fit_grid(self._face, self._headings, columns, kinds)

    def pdf(self) -> bytes:
        """Set everything and write it."""
        flow = Flow(_form(self._grid))
        flow.add([self._head()])
        currencies = self._table.currencies or ("",)
        for number, currency in enumerate(currencies):
            if number:
                flow.add([Strip(12.0)])
            flow.add_table(self._section(currency))
        pages = [[*marks, *self._foot(number, len(flow.pages))] for number, marks in enumerate(flow.pages, 1)]
        table = self._table
        subject = " · ".join(table.notes)
        metadata = Metadata(table.title, table.author, subject, table.language, table.day)
        return write_pdf(pages, metadata, self._grid.sheet)

    def _head(self) -> Strip:
        grid, title = self._grid, self._face.resized(_TITLE)
        marks: list[Mark] = [TextMark(grid.left, 14, self._clean(self._table.title), title, bold=True)]
        author = clip(
            self._clean(self._table.author), self._face.resized(_NOTE), (grid.right - grid.left) / 2
        )
        marks.append(right_mark(author, self._face.resized(_NOTE), grid.right, 14))
        y, face = 29.0, self._face.resized(_NOTE)
        for line in wrap(self._clean(" · ".join(self._table.notes)), face, grid.right - grid.left):
            marks += line_marks(line, face, grid.left, y, SOFT)
            y += _NOTE * 1.4
        return Strip(y + 1, marks, keep=True)

    def _section(self, currency: str) -> Table:
        """The rows of one currency between a heading that is repeated and a total."""
        grid = self._grid
        rows: list[Strip] = []
        for number, (row, cells) in enumerate(zip(self._table.rows, self._cells, strict=True)):
            if self._progress and not number % _STEP:
                self._progress(number, len(self._cells))
            if row.currency == currency:
                strip = grid.row(cells)
                strip.marks.append(grid.rule(strip.height))
                rows.append(strip)
        return Table(self._heading(currency), rows, self._closing(currency), lambda _n: (Strip(0), Strip(0)))

    def _heading(self, currency: str) -> Strip:
        grid, top = self._grid, 0.0
        marks: list[Mark] = []
        if currency and any(column.kind == "money" for column in self._table.columns):
            small = self._face.resized(_SMALL)
            caption = self._texts.table["caption"].format(currency=self._texts.figures.currency(currency))
            marks.append(right_mark(caption, small, grid.right, small.size, grey=SOFT))
            top = small.size * 1.5
        head = grid.row(self._headings, bold=True, lines=3)
        marks += [mark._replace(y=mark.y + top) for mark in head.marks if isinstance(mark, TextMark)]
        marks += [grid.rule(top, 0.8, INK), grid.rule(top + head.height, 0.4, INK)]
        return Strip(top + head.height, marks)

    def _closing(self, currency: str) -> list[Strip]:
        strips: list[Strip] = []
        for total in self._table.totals:
            if total.currency == currency:
                strip = self._grid.row(
                    ["", *self._total_cells(currency, total.cells)[1:]], bold=True, lines=1
                )
                label = self._clean(total.label(self._table.total))
                strip.marks.append(
                    TextMark(self._grid.left, self._grid.baseline, label, self._grid.face, bold=True)
                )
                strip.marks.append(self._grid.rule(0, 0.6, INK))
                if not total.part:
                    strip.marks += [self._grid.rule(strip.height + up, 0.4, INK) for up in (0.0, 1.6)]
                    strip.height += 2
                strips.append(strip)
        return strips

    def _foot(self, page: int, pages: int) -> list[Mark]:
        grid, face = self._grid, self._face.resized(_SMALL)
        y = (grid.sheet[1] - FOOT + 8) * MM
        label = self._texts.labels["page"].format(page=page, pages=pages)
        width = grid.right - grid.left - face.width(label) - 24
        what = " · ".join((self._table.author, self._table.title, *self._table.notes[:1]))
        return [
            TextMark(grid.left, y, clip(self._clean(what), face, width), face, grey=SOFT),
            right_mark(label, face, grid.right, y, grey=SOFT),
        ]

    def _row_cells(self, row: TableRow) -> list[str]:
        figures = self._texts.figures
        return [
            self._clean(shown(value, column, row.currency, figures))
            for value, column in zip(row.cells, self._table.columns, strict=True)
        ]

    def _total_cells(self, currency: str, cells: Sequence[int | None]) -> list[str]:
        return [
            shown(value, column, currency, self._texts.figures)
            for value, column in zip(cells, self._table.columns, strict=True)
        ]

    def _clean(self, text: str) -> str:
        """``text`` as it can be printed, looked up once for each text."""
        found = self._cleaned.get(text)
        if found is None:
            found = self._cleaned[text] = self._fonts.clean(text)
        return found


def shown(value: Value, column: TableColumn, currency: str, figures: Figures) -> str:
    """A value as the language writes it; an amount of nothing is a dash."""
    if value is None:
        return ""
    if isinstance(value, date):
        return figures.short_day(value)
    if column.kind == "money" and isinstance(value, int):
        return figures.number(value, currency) if value or not column.summed else NIL
    if isinstance(value, float):
        return f"{value * 100:.0f}%"
    if isinstance(value, int):
        return f"{MINUS if value < 0 else ''}{abs(value):,}"
    return value


def _form(grid: Grid) -> LetterForm:
    """The sheet as one box on every page."""
    width, height = grid.sheet
    box = Box(SIDE, TOP, width - 2 * SIDE, height - TOP - FOOT)
    return replace(FORMS["din5008b"], first=box, following=box)
