"""How columns share the width of a table: figures keep theirs, names and other words give way before the table has
to be scrolled."""

from collections.abc import Sequence

from creditdesk.ui.tables.columns import Column

#: Kinds whose text is shown whole or not at all: a shortened amount reads as another amount.
FIGURES = frozenset({"money", "date", "days", "count", "percent"})
#: Least width in pixels of the column that stretches, and of other words.
_LEAST_NAME, _LEAST_WORD = 88, 60


def shared(
    columns: Sequence[Column], wanted: Sequence[int], shown: Sequence[int], room: int
) -> dict[int, int]:
    """Column number -> width in pixels for the columns ``shown``, as nearly ``room`` together as can be.

    ``wanted``: the width of each column if there is room. What is left goes to the stretching column; what is missing
    is taken from it first, then from other words, in proportion to what they can spare. The first column says which
    row it is, and a width that a person has given is meant: both stay.
    """
    widths = {number: wanted[number] for number in shown}
    stretching = next((number for number in shown if columns[number].stretch), None)
    if stretching is None:
        return widths
    left = room - sum(widths.values())
    widths[stretching] = max(widths[stretching] + left, min(_LEAST_NAME, widths[stretching]))
    missing = sum(widths.values()) - room
    if missing > 0:
        _take(widths, {number: _spare(columns[number], number, wanted[number]) for number in shown}, missing)
    return widths


def _spare(column: Column, number: int, wanted: int) -> int:
    """What a column of words can give."""
    meant = not number or column.stretch or wanted != column.width
    return 0 if meant or column.kind != "text" else max(wanted - _LEAST_WORD, 0)


def _take(widths: dict[int, int], spare: dict[int, int], missing: int) -> None:
    """Take ``missing`` pixels, or all there is to spare, from ``widths``."""
    total = sum(spare.values())
    for number, room in spare.items():
        if room:
            widths[number] -= -(-room * min(missing, total) // total)  # rounded up
