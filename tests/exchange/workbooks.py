"""Makes small workbooks for tests: XLSX, ODS, and hostile ones whose XML is written by hand."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

Table = Sequence[Sequence[object]]

_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'


def make_xlsx(path: Path, rows: Table, more: Mapping[str, Table] | None = None, name: str = "Sheet1") -> Path:
    """A workbook with ``rows`` (texts, numbers, dates) and the sheets of ``more``; returns ``path``."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for title, table in {name: rows, **(more or {})}.items():
        sheet = book.add_worksheet(title)
        for at, row in enumerate(table):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(at, column, value, day)
                elif isinstance(value, (int, float)):
                    sheet.write_number(at, column, value)
                elif value:
                    sheet.write_string(at, column, str(value))
    book.close()
    return path


def make_ods(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """An OpenDocument sheet of texts; returns ``path``."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    body = "".join(
        f"<table:table-row>{''.join(cell.format(text) for text in row)}</table:table-row>" for row in rows
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="S">{body}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return path


def make_with_sheet_xml(path: Path, sheet_rows: str, *, padding: int = 0) -> Path:
    """A workbook whose only sheet has these ``<row>`` elements, ``padding`` blanks behind them; returns ``path``."""
    model = make_xlsx(path.with_suffix(".model"), [["x"]])
    with zipfile.ZipFile(model) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.infolist():
            content = source.read(member)
            if member.filename.endswith("sheet1.xml"):
                content = (_SHEET.format(sheet_rows) + " " * padding).encode()
            target.writestr(member.filename, content)
    model.unlink()
    return path
