"""Delimited text as rows of cells: delimiter, line ends, quotes and blank lines; read in blocks, never whole."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from statistics import mode
from typing import cast

from creditdesk.errors import UserError

Progress = Callable[[float], None]

DELIMITERS = ",;\t|"
_HEAD_CHARACTERS = 1 << 18
_HEAD_LINES = 20
_FIRST_ROWS, _BLOCK_ROWS = 64, 8192
_LINE_END = re.compile(r"\r\n|\r|\n")
#: Cells of a last line of our own; where they do not come back as a row by themselves, a quote was never closed.
_END = ["\x1f\x1e", "\x1e\x1f"]


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows, the 1-based physical line each begins on, and the lines of rows that swallowed others."""

    rows: list[list[object]]
    numbers: list[int]
    swallowed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TextSource:
    """A delimited file; ``skip`` lines at its top belong to nobody (Excel's ``sep=;``)."""

    path: Path
    encoding: str
    delimiter: str
    skip: int = 0

    def blocks(self, progress: Progress | None = None) -> Iterator[Block]:
        """The rows in blocks, blank lines left out.

        Raises ``UserError``: ``wrong_encoding``, ``open_quote`` with the row; ``progress`` may raise to stop.
        """
        size = self.path.stat().st_size or 1
        with self.path.open("rb") as raw, TextIOWrapper(raw, self.encoding, newline="") as text:
            for _ in range(self.skip):
                text.readline()
            try:
                for block in self._parsed(chain(text, [self.delimiter.join(_END)])):
                    yield block
                    if progress:
                        progress(min(raw.tell() / size, 1.0))
            except UnicodeDecodeError:
                raise UserError("wrong_encoding", file=self.path.name, encoding=self.encoding) from None

    def _parsed(self, lines: Iterator[str]) -> Iterator[Block]:
        reader = csv.reader(lines, delimiter=self.delimiter, skipinitialspace=True)
        start, size, held = 1 + self.skip, _FIRST_ROWS, list[list[str]]()
        try:
            while rows := list(islice(reader, size)):
                if (
                    held
                ):  # the last row of a block waits for the next, so that our own last line is never alone
                    rows[:0] = held
                if len(rows) > 1 or rows[0] != _END:
                    yield self._block(rows[:-1], start, reader.line_num + self.skip)
                    start = reader.line_num + self.skip + 1 - _lines_of(rows[-1])
                held, size = rows[-1:], _BLOCK_ROWS
        except csv.Error:
            raise UserError("open_quote", file=self.path.name, row=start) from None
        if held != [_END]:
            raise UserError("open_quote", file=self.path.name, row=start)

    def _block(self, rows: list[list[str]], start: int, end: int) -> Block:
        """``rows`` with the lines they begin on; ``end`` is the last line read, that of the row after them."""
        if all(rows) and end - start == len(rows):
            return Block(cast("list[list[object]]", rows), list(range(start, end)))
        numbers: list[int] = []
        swallowed: set[int] = set()
        for row in rows:
            numbers.append(start)
            lines = _lines_of(row)
            if lines > 1 and _has_swallowed(row, self.delimiter):
                swallowed.add(start)
            start += lines
        kept = [(cast("list[object]", row), line) for row, line in zip(rows, numbers, strict=True) if row]
        return Block([row for row, _ in kept], [line for _, line in kept], frozenset(swallowed))


def open_text(path: Path, encoding: str, delimiter: str | None = None) -> TextSource:
    """The source for ``path``, its delimiter counted outside quotes over the first 20 lines with text."""
    try:
        with path.open("r", encoding=encoding, newline="") as text:
            head = text.read(_HEAD_CHARACTERS)
    except UnicodeDecodeError:
        raise UserError("wrong_encoding", file=path.name, encoding=encoding) from None
    first = head.splitlines()[0] if head.strip() else ""
    if first.lower().startswith("sep=") and len(first) == 5:
        return TextSource(path, encoding, delimiter or first[4], 1)
    return TextSource(path, encoding, delimiter or count_delimiter(head))


def count_delimiter(head: str) -> str:
    """The delimiter that cuts most lines of ``head`` into the same, largest number of cells."""
    lines = [line for line in outside_quotes(head).splitlines() if line.strip()][:_HEAD_LINES]
    scores: dict[str, int] = {}
    for sign in DELIMITERS:
        counts = [count for line in lines if (count := line.count(sign))]
        if counts:
            usual = mode(counts)
            scores[sign] = counts.count(usual) * usual
    return max(scores, key=lambda sign: scores[sign], default=",")


def outside_quotes(text: str) -> str:
    """``text`` with everything between double quotes taken out."""
    return "".join(text.split('"')[::2])


def _lines_of(row: list[str]) -> int:
    """How many physical lines a row takes."""
    return 1 + sum(len(_LINE_END.findall(cell)) for cell in row if "\n" in cell or "\r" in cell)


def _has_swallowed(row: list[str], delimiter: str) -> bool:
    """Whether a cell over several lines holds what looks like whole rows: the trace of a stray quote."""
    enough = len(row) - 1 if len(row) <= 3 else max(2, len(row) // 2)
    return any(
        line.count(delimiter) >= enough
        for cell in row
        if "\n" in cell or "\r" in cell
        for line in cell.splitlines()
    )
