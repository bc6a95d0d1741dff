"""Tables as Excel workbooks: real dates and numbers, text always as text, never a formula or a link."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from creditdesk.domain.money import minor_digits
from creditdesk.domain.tables import TableColumn, TableRow, TableTotal, Value, WordedTable
from creditdesk.errors import UserError
from creditdesk.exchange.tables_out import STEP, Progress, plain_amount, with_currency
from creditdesk.exchange.whole_files import whole_file

#: Rows a sheet can hold, less what stands above and below them.
MOST_ROWS = 1_048_000
_OPTIONS: dict[str, Any] = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
_LONGEST_TEXT = 32_000
_SAMPLE = 400
_NARROWEST, _WIDEST = 8, 48
_FORBIDDEN, _LONGEST_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]"), 31
#: Excel counts days from here; an earlier day is written as text.
_FIRST_DAY = dt.date(1900, 3, 1)


def write_xlsx(table: WordedTable, target: Path, *, progress: Progress | None = None) -> None:
    """One sheet, called by the title: firm, title, notes, frozen headings with filter, rows, a total for each currency.

    Raises ``UserError('too_many_rows')`` and ``EnvError`` as ``whole_file``.
    """
    if len(table.rows) > MOST_ROWS:
        raise UserError("too_many_rows", count=len(table.rows), limit=MOST_ROWS)
    with whole_file(target) as part, _workbook(part, table) as workbook:
        _Sheet(workbook, table).write(progress)


@contextmanager
def _workbook(part: Path, table: WordedTable) -> Iterator[Any]:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    workbook = xlsxwriter.Workbook(str(part), dict(_OPTIONS))
    made = dt.datetime.combine(table.day, dt.time())
    workbook.set_properties(
        {
            "title": table.title,
            "subject": " · ".join(table.notes),
            "author": table.author,
            "company": table.author,
            "created": made,
        }
    )
    try:
        yield workbook
        workbook.close()
    except FileCreateError as error:
        inner = error.args[0] if error.args else None
        raise inner if isinstance(inner, OSError) else OSError(str(error)) from error
    finally:
        for sheet in workbook.worksheets():
            sheet._opt_close()


class _Sheet:
    """One table on its way into a sheet; rows are written strictly downwards, as constant memory asks."""

    def __init__(self, workbook: Any, table: WordedTable) -> None:
        self._table = table
        self._columns, self._rows = with_currency(table)
        self._book = workbook
        self._sheet = workbook.add_worksheet(sheet_name(table.title))
        self._formats: dict[tuple[str, str, bool], Any] = {}
        self._row = 0

    def write(self, progress: Progress | None) -> None:
        """Everything, from the top."""
        self._arrange()
        self._head()
        first = self._row
        for position, row in enumerate(self._rows):
            if progress and not position % STEP:
                progress(position, len(self._rows))
            self._put_row(row.cells, row.currency)
        last = max(self._row - 1, first)
        self._sheet.autofilter(first - 1, 0, last, len(self._columns) - 1)
        self._sheet.ignore_errors(
            {"number_stored_as_text": f"A1:{_letters(len(self._columns))}{self._row + 9}"}
        )
        for total in self._table.totals:
            self._put_row(self._total_cells(total), total.currency, bold=True)

    def _arrange(self) -> None:
        for place, width in enumerate(_widths(self._columns, self._rows)):
            self._sheet.set_column(place, place, width)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_footer("&L&A&R&P / &N")

    def _head(self) -> None:
        """Firm, title, notes (as of when, by which filter) and headings; all of it stays in sight."""
        if self._table.author:
            self._text(0, self._table.author, self._book.add_format({"bold": True}))
            self._row += 1
        self._text(0, self._table.title, self._book.add_format({"bold": True, "font_size": 14}))
        self._row += 1
        for note in self._table.notes:
            self._text(0, note, self._book.add_format({"font_color": "#4F565D"}))
            self._row += 1
        self._row += 1
        head = {"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1, "bg_color": "#EFEDE8"}
        left, right = self._book.add_format(head), self._book.add_format({**head, "align": "right"})
        for place, column in enumerate(self._columns):
            self._text(place, column.title, right if column.is_figure else left)
        self._sheet.repeat_rows(self._row)
        self._row += 1
        self._sheet.freeze_panes(self._row, 0)

    def _put_row(self, cells: Sequence[Value], currency: str, *, bold: bool = False) -> None:
        for place, value in enumerate(cells):
            if value is not None and value != "":
                self._put(place, value, self._columns[place].kind, currency, bold)
        self._row += 1

    def _put(self, place: int, value: Value, kind: str, currency: str, bold: bool) -> None:
        how = self._format(kind, currency, bold)
        if isinstance(value, str):
            self._text(place, value, how)
        elif isinstance(value, dt.date):
            if value < _FIRST_DAY:
                self._text(place, value.isoformat(), how)
            else:
                self._sheet.write_datetime(self._row, place, dt.datetime.combine(value, dt.time()), how)
        elif kind == "money" and isinstance(value, int):
            self._sheet.write_number(self._row, place, float(plain_amount(value, currency)), how)
        elif value is not None:
            self._sheet.write_number(self._row, place, value, how)

    def _text(self, place: int, text: str, how: Any) -> None:
        self._sheet.write_string(self._row, place, plain_text(text), how)

    def _format(self, kind: str, currency: str, bold: bool) -> Any:
        key = (kind, currency if kind == "money" else "", bold)
        if key not in self._formats:
            pattern = _pattern(kind, currency, self._table.language)
            looks = {"num_format": pattern} | ({"bold": True, "top": 1} if bold else {})
            self._formats[key] = self._book.add_format(looks)
        return self._formats[key]

    def _total_cells(self, total: TableTotal) -> list[Value]:
        """The total below its columns, the currency in its own, the word at the left."""
        cells: list[Value] = list(total.cells)
        place = next(at for at, column in enumerate(self._columns) if column.key == "currency")
        cells.insert(place, total.currency)
        cells[0] = total.label(self._table.total)
        return cells


def sheet_name(title: str) -> str:
    """``title`` as a sheet may be called: 31 signs at most, none that Excel forbids, not its reserved word."""
    name = " ".join(_FORBIDDEN.sub(" ", title).split())[:_LONGEST_NAME].strip(" '")
    return f"{name} 1" if name.casefold() in ("", "history") else name


def plain_text(text: str) -> str:
    """``text`` as one cell can hold it. xlsxwriter takes ``<r>...</r>`` for ready-made markup and writes it
    unescaped into the sheet; a blank before it keeps it text."""
    text = text[:_LONGEST_TEXT]
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    return f" {text}" if text.startswith("<r>") else text


def _pattern(kind: str, currency: str, language: str) -> str:
    """Excel's number format of a kind of value."""
    if kind == "money":
        digits = minor_digits(currency)
        return f"#,##0.{'0' * digits}" if digits else "#,##0"
    if kind == "date":
        return "yyyy-mm-dd" if language.startswith("zh") else "d mmm yyyy"
    return {"days": "#,##0", "count": "#,##0", "percent": "0%"}.get(kind, "@")


def _widths(columns: Sequence[TableColumn], rows: Sequence[TableRow]) -> Iterator[float]:
    """Wide enough for the headings and the first rows; Chinese signs are two wide."""
    for place, column in enumerate(columns):
        sample = (_shown(row.cells[place], column.kind, row.currency) for row in rows[:_SAMPLE])
        longest = max((_cells_wide(text) for text in sample), default=0)
        heading = max((_cells_wide(word) for word in column.title.split()), default=0)
        yield min(max(longest, heading + 3, _NARROWEST) + 2, _WIDEST)


def _shown(value: Value, kind: str, currency: str) -> str:
    if kind == "money" and isinstance(value, int):
        return f"{value:,}" + "." * bool(minor_digits(currency))
    return "00 MMM 0000" if isinstance(value, dt.date) else str(value or "")


def _cells_wide(text: str) -> int:
    return len(text) + sum(unicodedata.east_asian_width(char) in "WF" for char in text)


def _letters(count: int) -> str:
    """The letters of a column, 1 = A."""
    letters = ""
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
