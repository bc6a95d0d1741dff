"""Plain text tables for the terminal."""

import unicodedata
from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> list[str]:
    """Lines of a table; columns in ``right`` are right-aligned, Chinese characters count as two columns."""
    everything = [list(head), *[list(row) for row in rows]]
    widths = [max(width(row[column]) for row in everything) for column in range(len(head))]
    lines = [_line(row, widths, right) for row in everything]
    lines.insert(1, "  ".join("-" * size for size in widths))
    return lines


def width(text: str) -> int:
    """Terminal columns that ``text`` takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    cells = []
    for column, (text, size) in enumerate(zip(row, widths, strict=True)):
        gap = " " * (size - width(text))
        cells.append(gap + text if column in right else text + gap)
    return "  ".join(cells).rstrip()
