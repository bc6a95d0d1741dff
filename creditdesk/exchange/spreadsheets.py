"""Workbooks (XLSX, XLS, ODS) through python-calamine, behind limits that a hostile file cannot pass."""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, ZipInfo

from creditdesk.errors import UserError
from creditdesk.exchange.delimited import Block
from creditdesk.exchange.detect import FileFormat
from creditdesk.exchange.old_excel import read_old_excel

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Progress = Callable[[float], None]

_BLOCK_ROWS = 8192
_READ = 1 << 20
#: RELIABILITY.md section 6, threat 3: members, unpacked size, ratio (below 20 MB unpacked a high ratio is harmless).
MAX_MEMBERS = 500
MAX_UNPACKED = 200 << 20
MAX_RATIO = 100
_RATIO_FROM = 20 << 20
#: The reader lays a sheet out as one block of 32 bytes a cell and ends the whole program when that cannot be had.
MAX_CELLS = 25_000_000
#: Attributes r="..." other than a column of one letter and a row of up to five digits: only these make a sheet large.
_FAR = re.compile(
    rb"""r[ \t\r\n]*=[ \t\r\n]*["'](?![A-Za-z]?[0-9]{1,5}["'])[ \t\r\n]*([A-Za-z]{0,9}[0-9]{1,20})"""
)
_ANY = re.compile(rb"""r[ \t\r\n]*=[ \t\r\n]*["'][ \t\r\n]*([A-Za-z]{0,9}[0-9]{1,20})""")


@dataclass(frozen=True, slots=True)
class SheetSource:
    """The rows of one sheet, kept as the reader gave them: text, numbers, dates."""

    rows: list[list[object]]

    def blocks(self, progress: Progress | None = None) -> Iterator[Block]:
        """The rows in blocks with their row numbers, blank rows left out; ``progress`` may raise to stop."""
        for start in range(0, len(self.rows), _BLOCK_ROWS):
            part = self.rows[start : start + _BLOCK_ROWS]
            numbers = list(range(start + 1, start + len(part) + 1))
            if not all(map(any, part)):
                filled = [at for at, row in enumerate(part) if any(row)]
                part, numbers = [part[at] for at in filled], [numbers[at] for at in filled]
            yield Block(part, numbers)
            if progress:
                progress(min((start + _BLOCK_ROWS) / len(self.rows), 1.0))


def read_sheets(
    path: Path, kind: FileFormat, progress: Progress | None = None
) -> Iterator[tuple[str, SheetSource]]:
    """(name, rows) of each sheet of the workbook, visible ones first, read one by one as they are asked for.

    Raises ``UserError``: ``half_file``, ``password_protected``, ``too_large_inside``, ``damaged_workbook``.
    """
    if kind is FileFormat.XLS:
        yield from ((name, SheetSource(rows)) for name, rows in read_old_excel(path, progress))
        return
    _check_archive(path, progress)
    with _opened(path) as book:
        hidden = {meta.name for meta in book.sheets_metadata if not str(meta.visible).endswith(".Visible")}
        for name in sorted(book.sheet_names, key=hidden.__contains__):
            yield name, SheetSource(_rows(book, name, path.name))


def _opened(path: Path) -> "CalamineWorkbook":
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_path(path)
    except PasswordError:
        raise UserError("password_protected", file=path.name) from None
    except (CalamineError, OSError) as error:
        raise UserError("damaged_workbook", file=path.name, detail=str(error)) from None


def _rows(book: "CalamineWorkbook", sheet: str, name: str) -> list[list[object]]:
    from python_calamine import CalamineError

    try:
        return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)  # pyright: ignore[reportReturnType]
    except (CalamineError, OSError) as error:
        raise UserError("damaged_workbook", file=name, detail=str(error)) from None


def _check_archive(path: Path, progress: Progress | None) -> None:
    """Unpack every member once, counting: what the archive says about its sizes is not believed."""
    try:
        with ZipFile(path) as archive:
            members = archive.infolist()
            _check_sizes(path, len(members), sum(member.file_size for member in members))
            done = 0
            for member in members:
                done = _count(archive, member, done, path)
                if progress:
                    progress(min(done / MAX_UNPACKED, 1.0))
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, zlib.error) as error:
        code = "password_protected" if "password" in str(error) else "half_file"
        raise UserError(code, file=path.name) from None


def _check_sizes(path: Path, members: int, unpacked: int) -> None:
    ratio = unpacked / max(path.stat().st_size, 1)
    if members > MAX_MEMBERS or unpacked > MAX_UNPACKED or (unpacked > _RATIO_FROM and ratio > MAX_RATIO):
        raise UserError("too_large_inside", file=path.name, megabytes=unpacked >> 20)


def _count(archive: ZipFile, member: ZipInfo, done: int, path: Path) -> int:
    cells = _CellBlock() if "worksheets/" in member.filename else None
    with archive.open(member) as stream:
        while block := stream.read(_READ):
            done += len(block)
            _check_sizes(path, 1, done)
            if cells and cells.add(block) > MAX_CELLS:
                _check_exactly(archive, member, path)
                cells = None
    return done


def _check_exactly(archive: ZipFile, member: ZipInfo, path: Path) -> None:
    cells = _CellBlock(exact=True)
    with archive.open(member) as stream:
        while block := stream.read(_READ):
            if cells.add(block) > MAX_CELLS:
                raise UserError("far_cell", file=path.name)


class _CellBlock:
    """The size of the block a sheet needs, from the references in its XML.

    The quick look takes note of rows from 100,000 and columns from AA on only; the exact one of all.
    """

    def __init__(self, *, exact: bool = False) -> None:
        self.rows, self.columns = (1, 1) if exact else (99_999, 26)
        self.tail, self.exact = b"", exact

    def add(self, block: bytes) -> int:
        """Look through the next bytes of the sheet; the number of cells so far."""
        text = self.tail + block
        pattern = _ANY if self.exact else _FAR
        for reference in set(pattern.findall(text)):
            letters = reference.rstrip(b"0123456789")
            self.rows = max(self.rows, int(reference[len(letters) :] or b"0"))
            self.columns = max(self.columns, _column(letters))
        self.tail = text[-80:]
        return self.rows * self.columns


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:4]:
        number = number * 26 + letter - 64
    return number
