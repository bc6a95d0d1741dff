"""A file as a table: which sheet, which row holds the headings, and the rows below them in blocks."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

from creditdesk.collector import collector_paused
from creditdesk.domain.listed import Listed
from creditdesk.errors import UserError
from creditdesk.exchange.delimited import Block, open_text
from creditdesk.exchange.detect import FileFormat, detect
from creditdesk.exchange.encodings import examine
from creditdesk.exchange.findings import Notice
from creditdesk.exchange.headings import SEARCHED_ROWS, find_heading, joined_headings
from creditdesk.exchange.spreadsheets import read_sheets

Progress = Callable[[float], None]

#: Of a workbook with several tables the sheet with one row per invoice is wanted (全量发票查询导出).
_PREFERRED_SHEETS = ("发票基础信息",)


class Source(Protocol):
    """Rows of cells in blocks, with their physical row numbers."""

    def blocks(self, progress: Progress | None = None) -> Iterator[Block]:
        """The rows from the top; ``progress`` gets the share done and may raise to stop."""
        ...


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    """The heading texts (blank ones ""), the 1-based physical row they stand in, how many rows, the texts above."""

    headings: tuple[str, ...]
    row: int
    rows: int
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as it stands in the file: nothing of it interpreted but where the headings are.

    ``sha256`` is of the file's bytes, ``ended`` says whether the last line has a line end.
    """

    path: Path
    format: FileFormat
    source: Source
    sha256: str
    place: HeadingPlace
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    ended: bool = True
    notices: tuple[Notice, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """The heading texts, blank ones "" ."""
        return self.place.headings

    @property
    def titles(self) -> tuple[str, ...]:
        """The texts above the headings."""
        return self.place.titles

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.headings)

    def blocks(self, progress: Progress | None = None) -> Iterator[Block]:
        """The rows below the headings, blank ones left out. Raises what reading raises; ``progress`` may stop it."""
        for block in self.source.blocks(progress):
            yield self._below(block)

    def sample(self, count: int) -> list[tuple[int, list[object]]]:
        """The first ``count`` rows with their row numbers, for a preview."""
        rows = (pair for block in self.blocks() for pair in zip(block.numbers, block.rows, strict=True))
        return list(islice(rows, count))

    def _below(self, block: Block) -> Block:
        last = self.place.row + self.place.rows - 1
        if not block.numbers or block.numbers[0] > last:
            return block
        start = next((at for at, number in enumerate(block.numbers) if number > last), len(block.numbers))
        return Block(block.rows[start:], block.numbers[start:], block.swallowed)


def read_table(
    path: Path,
    *,
    encoding: str | None = None,
    headings: Collection[str] = (),
    progress: Progress | None = None,
) -> RawTable:
    """Open the file at ``path`` and find its headings; the rows are read when asked for.

    ``encoding`` as the person named it; ``headings`` are heading keys that count as known. Raises ``UserError`` of
    ``detect``, ``encodings``, ``delimited``, ``spreadsheets`` and ``no_heading``; ``EnvError('cannot_read_file')``.
    """
    kind = detect(path)
    if kind is FileFormat.TEXT:
        return _text_table(path, encoding, headings, progress)
    return _sheet_table(path, kind, headings, progress)


def _text_table(
    path: Path, encoding: str | None, headings: Collection[str], progress: Progress | None
) -> RawTable:
    seen = examine(path, encoding, progress)
    source = open_text(path, seen.encoding)
    top = _top(source)
    index = find_heading([row for _, row in top], headings)
    if index is None:
        raise _no_heading(path, top)
    return RawTable(
        path, FileFormat.TEXT, source, seen.sha256, _place(top, index), encoding=seen.encoding,
        delimiter=source.delimiter, ended=seen.ended,
    )  # fmt: skip


def _sheet_table(
    path: Path, kind: FileFormat, headings: Collection[str], progress: Progress | None
) -> RawTable:
    from hashlib import file_digest

    found: list[tuple[str, Source, list[tuple[int, list[object]]], int]] = []
    first: list[tuple[int, list[object]]] = []
    with collector_paused():
        for name, source in read_sheets(path, kind, progress):
            top = _top(source)
            first = first or top
            index = find_heading([row for _, row in top], headings)
            if index is not None:
                found.append((name, source, top, index))
    if not found:
        raise _no_heading(path, first)
    name, source, top, index = next((sheet for sheet in found if sheet[0] in _PREFERRED_SHEETS), found[0])
    others = Listed(sheet[0] for sheet in found if sheet[0] != name)
    notices = (Notice("other_sheets", {"sheet": name, "others": others}),) if others else ()
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    return RawTable(path, kind, source, digest, _place(top, index), sheet=name, notices=notices)


def _place(top: Sequence[tuple[int, list[object]]], index: int) -> HeadingPlace:
    texts, count = joined_headings([row for _, row in top], index)
    titles = tuple(text for _, row in top[:index] for cell in row if (text := str(cell or "").strip()))
    return HeadingPlace(tuple(texts), top[index][0], top[index + count - 1][0] - top[index][0] + 1, titles)


def _no_heading(path: Path, top: Sequence[tuple[int, list[object]]]) -> UserError:
    """The error, with the texts of the first row that could hold headings of another's making (``first``)."""
    for _, row in top:
        texts = [text for cell in row if (text := str(cell or "").strip())]
        if len(texts) > 1:
            return UserError("no_heading", file=path.name, rows=SEARCHED_ROWS, first=tuple(texts))
    return UserError("no_heading", file=path.name, rows=SEARCHED_ROWS, first=())


def _top(source: Source) -> list[tuple[int, list[object]]]:
    """The first rows with their numbers: as many as a heading is looked for in, and three more."""
    rows: list[tuple[int, list[object]]] = []
    for block in source.blocks():
        rows += zip(block.numbers, block.rows, strict=True)
        if len(rows) >= SEARCHED_ROWS + 3:
            break
    return rows[: SEARCHED_ROWS + 3]
