"""How columns share the width of a table: names and other words give way before figures do, and figures only what they
do not need, before the table has to be scrolled."""

from collections.abc import Sequence

from creditdesk.ui.tables.columns import Column

#: Kinds whose text is shown whole or not at all: a shortened amount reads as another amount.
FIGURES = frozenset({"money", "date", "days", "count", "percent"})
#: Least width in pixels of the column that stretches, and of other words.
_LEAST_NAME, _LEAST_WORD = 80, 60


def shared(
    columns: Sequence[Column], wanted: Sequence[int], least: Sequence[int], shown: Sequence[int], room: int
) -> dict[int, int]:
    """Column number -> width in pixels for the columns ``shown``, as nearly ``room`` together as can be.

    ``wanted``: the width of each column if there is room; ``least``: what figures need. What is left goes to the
    stretching column; what is missing is taken from it first, then from other words, then from figures, in proportion
    to what they can spare. The first column says which row it is, and a width that a person has given is meant: both
    stay.
    """
    widths = {number: wanted[number] for number in shown}
    stretching = next((number for number in shown if columns[number].stretch), None)
    if stretching is None:
        return widths
    left = room - sum(widths.values())
    widths[stretching] = max(widths[stretching] + left, min(_LEAST_NAME, widths[stretching]))
    meant = {
        number
        for number in shown
        if wanted[number] != columns[number].width and least[number] != wanted[number]
    }
    given = [number for number in shown if number and number != stretching and number not in meant]
    words = {number: wanted[number] - _LEAST_WORD for number in given if columns[number].kind == "text"}
    figures = {number: wanted[number] - least[number] for number in given if columns[number].kind in FIGURES}
    for spare in (words, figures):
        _take(widths, spare, sum(widths.values()) - room)
    return widths


def _take(widths: dict[int, int], spare: dict[int, int], missing: int) -> None:
    """Take ``missing`` pixels, or all there is to spare, from ``widths``."""
    possible = {number: pixels for number, pixels in spare.items() if pixels > 0}
    total = sum(possible.values())
    for number, pixels in possible.items():
        widths[number] -= -(-pixels * min(max(missing, 0), total) // total)  # rounded up
