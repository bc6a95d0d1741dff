"""Columns of words in the preview as wide as what they show: a number that is cut tells nobody which invoice it is."""

from PySide6.QtGui import QFontMetrics

from creditdesk.ui.tables.header import PADDING
from creditdesk.ui.tables.view import TableView

#: Rows that are measured, and what one column may take at most (pixels).
_ROWS, _MOST = 200, 230
#: Air beside the longest text.
_AIR = 4


def fit_words(table: TableView) -> None:
    """Give every column of words, but for the one that stretches, the width of its longest text."""
    model, head, metrics = table.model, table.grid.head, QFontMetrics(table.grid.font())
    lines = [model.line(place) for place in range(min(len(model.ids), _ROWS))]
    for number, column in enumerate(model.columns):
        if column.stretch or (column.kind != "text" and column.show is None):
            continue
        longest = max((metrics.horizontalAdvance(line[number]) for line in lines), default=0)
        heading = metrics.horizontalAdvance(column.heading())
        if longest:
            head.resizeSection(number, min(max(longest, heading) + 2 * PADDING + _AIR, _MOST))
