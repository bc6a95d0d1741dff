"""Tab goes through a form as the eye does: the order of the layouts decides, not the order in which parts were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(root: QWidget) -> list[QWidget]:
    """Put everything in ``root`` that takes the keyboard into the order of its layouts; returns that order."""
    found = list(_takers(root))
    for before, after in pairwise(found):
        QWidget.setTabOrder(before, after)
    return found


def _takers(part: QWidget) -> Iterator[QWidget]:
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    elif isinstance(part, QScrollArea):
        yield from _takers(part.widget() or QWidget())
    elif (layout := part.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _takers(widget)
        elif inner is not None:
            yield from _in_layout(inner)
