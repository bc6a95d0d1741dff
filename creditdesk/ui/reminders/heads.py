"""The figures of an invoice in the review list: in one line, or in two where one is too narrow. No figure is cut: what
is left of “200 days late” could be read as 2.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from creditdesk.ui.reminders.lines import GAP

#: A customer's name with less room than this beside the figures stands above them.
_LEAST_NAME = 140


def head(
    metrics: QFontMetrics, beside: int, whole: int, customer: str, number: str, rest: Sequence[str]
) -> list[str]:
    """One or two lines: ``customer`` ("" under its letter), invoice ``number``, and ``rest`` such as the days late.

    ``beside`` is the room in pixels that the amount leaves the first line, ``whole`` that of a second one.
    """
    width, right = metrics.horizontalAdvance, Qt.TextElideMode.ElideRight
    facts = GAP.join((number, *rest))
    if not customer:
        if width(facts) <= beside or not rest:
            return [metrics.elidedText(facts, right, beside)]
        return [metrics.elidedText(number, right, beside), metrics.elidedText(GAP.join(rest), right, whole)]
    room = beside - width(GAP + facts)
    if room >= min(width(customer), _LEAST_NAME):
        return [metrics.elidedText(customer, right, room) + GAP + facts]
    if width(facts) > whole:  # of a long number the end tells one from another
        kept = max(whole - width(GAP.join(("", *rest))), 0)
        facts = GAP.join((metrics.elidedText(number, Qt.TextElideMode.ElideMiddle, kept), *rest))
    return [metrics.elidedText(customer, right, beside), metrics.elidedText(facts, right, whole)]


def whole_parts(metrics: QFontMetrics, parts: Sequence[str], room: int) -> str:
    """As many of ``parts`` as have room, none of them cut; of the first what there is room for."""
    kept = list(parts)
    while len(kept) > 1 and metrics.horizontalAdvance(GAP.join(kept)) > room:
        kept.pop()
    return metrics.elidedText(GAP.join(kept), Qt.TextElideMode.ElideRight, room)
