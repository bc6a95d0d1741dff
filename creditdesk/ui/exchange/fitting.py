"""Columns of the preview as wide as what they show: a number that is cut tells nobody which invoice it is."""

from collections.abc import Iterable

from PySide6.QtGui import QFontMetrics

from creditdesk.ui.tables.header import PADDING
from creditdesk.ui.tables.view import TableView

#: About so many rows are measured all over the file, and as many at its end where numbers are longest.
_ROWS = 200
#: The most that the name and other words take, the least that is left of other words, air beside a text (pixels).
_MOST, _LEAST, _AIR = 240, 90, 4
#: Never cut.
_WHOLE = "number"


def fit_words(table: TableView) -> None:
    """Give numbers the width of the longest one, then names, then the other words what is left, each no more than it
    needs; where even that is too much, the table scrolls."""
    head, columns = table.grid.head, table.model.columns
    longest = _longest(table)
    words = [
        number
        for number, column in enumerate(columns)
        if column.kind == "text"
        and not column.stretch
        and longest[number]
        and not head.isSectionHidden(number)
    ]
    whole = [number for number in words if columns[number].key == _WHOLE]
    others = [number for number in words if number not in whole]
    widths = {number: min(longest[number], _MOST) for number in words}
    room = table.grid.viewport().width() - sum(
        min(longest[number], _MOST) if column.stretch else widths.get(number) or head.sectionSize(number)
        for number, column in enumerate(columns)
        if number not in others and not head.isSectionHidden(number)
    )
    _shrink(widths, others, room)
    for number in words:
        head.resizeSection(number, widths[number])


def _shrink(widths: dict[int, int], others: list[int], room: int) -> None:
    """Cut ``others`` down to ``room`` together, the widest first."""
    missing = sum(widths[number] for number in others) - room
    for number in sorted(others, key=lambda number: -widths[number]):
        taken = max(min(missing, widths[number] - _LEAST), 0)
        widths[number] -= taken
        missing -= taken


def _longest(table: TableView) -> list[int]:
    """What each column needs for its heading and the texts that were looked at."""
    model, metrics = table.model, QFontMetrics(table.grid.font())
    lines = [model.line(place) for place in _places(len(model.ids))]
    found: list[int] = []
    for number, column in enumerate(model.columns):
        shown = max((metrics.horizontalAdvance(line[number]) for line in lines), default=0)
        needed = max(shown, metrics.horizontalAdvance(column.heading())) + 2 * PADDING + _AIR
        found.append(needed if shown else 0)
    return found


def _places(count: int) -> Iterable[int]:
    return {*range(0, count, max(count // _ROWS, 1)), *range(max(count - _ROWS, 0), count)}
