"""Blocks set one below the other over pages: what must stay together stays together.

A strip is a band of the text column that is never divided. A table breaks between rows, repeats its heading and
says what was carried forward. Positions are points from the top left of the sheet.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from creditdesk.documents.forms import MM, Box, LetterForm
from creditdesk.documents.marks import Mark, moved


@dataclass(slots=True)
class Strip:
    """A band of ``height`` below a ``gap`` that falls away at the top of a page; ``marks`` are relative to its top.

    ``keep`` ties it to the strip that follows.
    """

    height: float
    marks: list[Mark] = field(default_factory=list[Mark])
    gap: float = 0.0
    keep: bool = False


@dataclass(slots=True)
class Table:
    """Rows with a heading; ``carried`` makes the rows put at a break after so many rows (foot, then head)."""

    heading: Strip
    rows: list[Strip]
    closing: list[Strip]
    carried: Callable[[int], tuple[Strip, Strip]]


class Flow:
    """Fills pages from the top; afterwards ``pages`` holds the marks of each."""

    def __init__(self, form: LetterForm) -> None:
        self._form = form
        self._y = _top(form.first)
        self._set_before = self._left_over = 0.0
        self._empty = True
        self.pages: list[list[Mark]] = [[]]

    def add(self, strips: Sequence[Strip]) -> None:
        """Set ``strips``; a chain tied by ``keep`` goes to a new page as a whole when a page can hold it."""
        start = 0
        while start < len(strips):
            chain = _chain(strips, start)
            self._add_chain(chain)
            start += len(chain)

    def add_table(self, table: Table) -> None:
        """Set a table; its first two rows stay with the heading, its closing rows with the last row."""
        foot_height = table.carried(0)[0].height
        closing_height = _height(_chain(table.closing, 0))
        last = len(table.rows) - 1
        opening = _height([table.heading, *table.rows[:2]]) + (closing_height if last < 2 else foot_height)
        if not self._fits(opening) and not self._empty:
            self._new_page()
        self._set(table.heading)
        for index, row in enumerate(table.rows):
            needed = row.gap + row.height + (closing_height if index == last else foot_height)
            if index and not self._fits(needed):
                foot, head = table.carried(index)
                self._set(foot)
                self._new_page()
                self._set(table.heading)
                self._set(head)
            self._set(row)
        self.add(table.closing)

    def _add_chain(self, chain: Sequence[Strip]) -> None:
        if not self._fits(_height(chain)) and not self._empty:
            self._new_page()
        for strip in chain:
            if not self._fits(strip.gap + strip.height) and not self._empty:
                self._new_page()
            self._set(strip)

    def _set(self, strip: Strip) -> None:
        if not self._empty:
            self._y += strip.gap
        self.pages[-1].extend(moved(mark, self._y) for mark in strip.marks)
        self._y += strip.height
        self._empty = False

    def _fits(self, height: float) -> bool:
        return self._y + height <= self._box.bottom * MM + 0.01

    def missing_share(self) -> float:
        """By how much of everything set a page is missed: what stands on the last page, less what the page before it
        has room for."""
        here = self._y - _top(self._box)
        return (here - self._left_over) / (self._set_before + here)

    def _new_page(self) -> None:
        self._set_before += self._y - _top(self._box)
        self._left_over = self._box.bottom * MM - self._y
        self.pages.append([])
        self._y = _top(self._form.following)
        self._empty = True

    @property
    def _box(self) -> Box:
        return self._form.first if len(self.pages) == 1 else self._form.following


def _top(box: Box) -> float:
    return box.y * MM


def _chain(strips: Sequence[Strip], start: int) -> Sequence[Strip]:
    """The strips from ``start`` on that are tied together."""
    end = start
    while end < len(strips) and strips[end].keep:
        end += 1
    return strips[start : end + 1]


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.gap + strip.height for strip in strips)
