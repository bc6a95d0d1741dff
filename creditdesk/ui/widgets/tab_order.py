"""Tab goes as one reads, in whatever order the parts of a row were made."""

import itertools
from collections.abc import Iterable

from PySide6.QtWidgets import QLayout, QWidget


def tab_as_read(row: QLayout) -> None:
    """Let Tab visit what stands in ``row`` from its first to its last; for when the row is shown.

    Earlier it has no effect: alone in a window of their own, two widgets follow each other in a ring already.
    """
    stops = [stop for widget in _parts(row) for stop in _stops(widget)]
    for one, following in itertools.pairwise(stops):
        QWidget.setTabOrder(one, following)


def _stops(widget: QWidget) -> Iterable[QWidget]:
    """Where the keyboard stops in a part of the row: the part itself, or what it is made of."""
    inner = widget.layout()
    return _parts(inner) if inner is not None else [widget]


def _parts(layout: QLayout) -> list[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    return [part for item in items if item is not None and (part := item.widget()) is not None]
