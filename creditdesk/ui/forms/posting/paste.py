"""Tracking numbers pasted from a list: which line goes to which letter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from creditdesk.domain.tracking import clean_tracking

_CELLS = re.compile(r"[\t;,]")
_LIKELY = re.compile(r"[A-Z0-9]{8,}")
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Placed:
    """Numbers by letter, and what stood in the list but fitted no letter."""

    numbers: dict[int, str]
    unused: tuple[str, ...]


def place(text: str, letters: Sequence[tuple[int, str]], start: int) -> Placed:
    """Put the lines of ``text`` to ``letters``, (id, letter number) in the order shown.

    A list that names letters (a column beside the numbers, as from a spreadsheet) is placed by them; any other goes
    line by line from ``start`` on. Lines without a digit are headings.
    """
    lines = [[clean_tracking(cell) for cell in _CELLS.split(line)] for line in text.splitlines()]
    lines = [cells for cells in lines if any(_DIGIT.search(cell) for cell in cells)]
    by_number = {clean_tracking(number): letter for letter, number in letters}
    if any(cell in by_number for cells in lines for cell in cells) and any(len(c) > 1 for c in lines):
        return _by_name(lines, by_number)
    found = [_number_of(cells, by_number) for cells in lines]
    rows = [letter for letter, _ in letters[start:]]
    return Placed(dict(zip(rows, found, strict=False)), tuple(found[len(rows) :]))


def _by_name(lines: Sequence[Sequence[str]], by_number: dict[str, int]) -> Placed:
    numbers: dict[int, str] = {}
    unused: list[str] = []
    for cells in lines:
        letter = next((by_number[cell] for cell in cells if cell in by_number), None)
        number = _number_of([cell for cell in cells if cell not in by_number], by_number)
        if letter is not None and number:
            numbers[letter] = number
        else:
            unused.append(" ".join(cell for cell in cells if cell))
    return Placed(numbers, tuple(unused))


def _number_of(cells: Sequence[str], by_number: dict[str, int]) -> str:
    """The cell that is the carrier's number: dates and amounts have signs in them, names have no digits."""
    digits = [cell for cell in cells if _DIGIT.search(cell)]
    likely = [cell for cell in digits if _LIKELY.fullmatch(cell) and cell not in by_number]
    return next(iter([*likely, *digits]), "")
