"""Tab goes as one reads, in whatever order the parts of a row were made."""

import itertools
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_as_read(row: QLayout) -> None:
    """Let Tab visit what stands in ``row`` from its first to its last; for when the row is shown.

    Earlier it has no effect: alone in a window of their own, two widgets follow each other in a ring already.
    """
    stops = [stop for widget in _parts(row) for stop in _stops(widget)]
    for one, following in itertools.pairwise(stops):
        QWidget.setTabOrder(one, following)


def go_on(window: QWidget, onward: bool) -> bool:
    """Put the keyboard on the next stop of ``window`` (or the one before); False where there is no other.

    Qt would also stop at what only hands the keyboard on: at a table to its rows, which may be hidden, or at a bar to
    one of its buttons, which lies behind. From there it never gets further.
    """
    here = window.focusWidget() or window
    at = here.nextInFocusChain() if onward else here.previousInFocusChain()
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    while at is not None and at is not here:
        takes = at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.focusProxy() is None
        if takes and at.isEnabled() and at.isVisibleTo(window) and at.window() is window:
            at.setFocus(reason)
            return True
        at = at.nextInFocusChain() if onward else at.previousInFocusChain()
    return False


def _stops(widget: QWidget) -> Iterable[QWidget]:
    """Where the keyboard stops in a part of the row: the part itself, or what it is made of."""
    inner = widget.layout()
    return _parts(inner) if inner is not None else [widget]


def _parts(layout: QLayout) -> list[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    return [part for item in items if item is not None and (part := item.widget()) is not None]
