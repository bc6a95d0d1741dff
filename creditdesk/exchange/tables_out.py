"""Tables as CSV: UTF-8 with BOM (Excel needs it for Chinese), CRLF, ISO dates, amounts with a point and no groups.

Text that a spreadsheet would take for a formula gets a ``'`` before it; it may come from a bank's file, so it is
real input (CVE-2021-41270). Our own figures stay figures, negative ones too.
"""

import unicodedata
from collections.abc import Callable
from itertools import dropwhile
from pathlib import Path

from creditdesk.domain.money import minor_digits
from creditdesk.domain.tables import TableColumn, TableRow, Value, WordedTable
from creditdesk.exchange.whole_files import whole_file

#: Called with (rows done, rows in all); raises ``errors.Cancelled`` to stop.
Progress = Callable[[int, int], None]
#: Rows between two calls of ``progress``.
STEP = 2_000
_FORMULA = frozenset("=+-@")
_BREAKS = frozenset("\t\r\n")


def write_csv(
    table: WordedTable, target: Path, *, delimiter: str = ",", progress: Progress | None = None
) -> None:
    """Write headings and rows, no totals: a file for other programs. ``EnvError`` as ``whole_file``."""
    columns, rows = with_currency(table)
    kinds = [column.kind for column in columns]
    with (
        whole_file(target) as part,
        part.open("w", encoding="utf-8-sig", errors="replace", newline="") as out,
    ):
        out.write(delimiter.join(_text(column.title) for column in columns) + "\r\n")
        for start in range(0, len(rows), STEP):
            if progress:
                progress(start, len(rows))
            lines = [
                delimiter.join(
                    [_cell(value, kind, row.currency) for value, kind in zip(row.cells, kinds, strict=True)]
                )
                for row in rows[start : start + STEP]
            ]
            out.write("\r\n".join(lines) + "\r\n")


def with_currency(table: WordedTable) -> tuple[list[TableColumn], list[TableRow]]:
    """Columns and rows with the currency in a column of its own before the first amount, if there are amounts."""
    columns, rows = list(table.columns), list(table.rows)
    place = next((at for at, column in enumerate(columns) if column.kind == "money"), None)
    if place is None:
        return columns, rows
    columns.insert(place, TableColumn("currency", table.currency))
    return columns, [
        row._replace(cells=(*row.cells[:place], row.currency, *row.cells[place:])) for row in rows
    ]


def guarded(text: str) -> str:
    """``text`` with a ``'`` before it when a spreadsheet could run it: a sign of formulas, in any width and after
    any blanks, or a tab or line break in front."""
    if not text or text[0].isalnum():
        return text
    solid = next(dropwhile(_is_blank, text), "")
    blank = text[: text.index(solid)] if solid else text
    harmful = bool(_BREAKS.intersection(blank)) or unicodedata.normalize("NFKC", solid)[:1] in _FORMULA
    return f"'{text}" if harmful and (solid or blank) else text


def _is_blank(char: str) -> bool:
    """White space, and what prints nothing at all."""
    return char.isspace() or unicodedata.category(char) in ("Cf", "Cc")


def _cell(value: Value, kind: str, currency: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    if isinstance(value, int):
        return plain_amount(value, currency) if kind == "money" else str(value)
    return value.isoformat()


def _text(text: str) -> str:
    """Always in quotation marks, so that no sign in it can end the cell."""
    return '"' + guarded(text).replace('"', '""') + '"'


def plain_amount(minor: int, currency: str) -> str:
    """``-1234.50``: the machine form, without the detour through decimals."""
    digits = minor_digits(currency)
    if not digits:
        return str(minor)
    whole, rest = divmod(abs(minor), 10**digits)
    return f"{'-' if minor < 0 else ''}{whole}.{rest:0{digits}d}"
