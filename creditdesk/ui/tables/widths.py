"""How columns share the width of a table: the less important ones go until the names have their room, the other words
give way before figures do, and figures only what they do not need, before the table has to be scrolled."""

from collections.abc import Collection, Sequence

from creditdesk.ui.tables.columns import Column

#: Kinds whose text is shown whole or not at all: a shortened amount reads as another amount.
FIGURES = frozenset({"money", "date", "days", "count", "percent"})
#: The most that text which is shown whole takes (pixels): a number of 60 letters leaves room for the rest.
_MOST_WHOLE = 230
#: Least width in pixels of the column that stretches, and of other words.
_LEAST_NAME, _LEAST_WORD = 80, 60


def without_room(
    columns: Sequence[Column], wanted: Sequence[int], shown: Sequence[int], meant: Collection[int], room: int
) -> set[int]:
    """Which of the columns ``shown`` go so that the others have the width they want: the highest ``yields`` first.

    Columns that a person has asked for, ``meant``, stay, and so do those that never yield.
    """
    missing = sum(wanted[number] for number in shown) - room
    gone: set[int] = set()
    ready = [number for number in shown if columns[number].yields and number not in meant]
    for number in sorted(ready, key=lambda number: -columns[number].yields):
        if missing <= 0:
            break
        gone.add(number)
        missing -= wanted[number]
    return gone


def is_whole(column: Column) -> bool:
    """Whether a column grows with what it shows instead of cutting it."""
    return column.whole or column.kind in FIGURES


def grown(column: Column, needed: int) -> int:
    """The width a column takes when it needs so much."""
    return min(needed, max(_MOST_WHOLE, column.width)) if column.whole else needed


def shared(
    columns: Sequence[Column], wanted: Sequence[int], least: Sequence[int], shown: Sequence[int], room: int
) -> dict[int, int]:
    """Column number -> width in pixels for the columns ``shown``, as nearly ``room`` together as can be.

    ``wanted``: the width of each column if there is room; ``least``: what figures need. What is left goes to the
    stretching column; what is missing is taken from other words first, then from figures, in proportion to what they
    can spare, then from the stretching one. The first column says which row it is, and a width that a person has given
    is meant: both stay.
    """
    widths = {number: wanted[number] for number in shown}
    stretching = next((number for number in shown if columns[number].stretch), None)
    if stretching is None:
        return widths
    meant = {
        number
        for number in shown
        if wanted[number] != columns[number].width and least[number] != wanted[number]
    }
    given = [number for number in shown if number and number != stretching and number not in meant]
    figures = {number: wanted[number] - least[number] for number in given if is_whole(columns[number])}
    words = {
        number: wanted[number] - _LEAST_WORD
        for number in given
        if columns[number].kind == "text" and number not in figures
    }
    for spare in (words, figures):
        _take(widths, spare, sum(widths.values()) - room)
    left = room - sum(widths.values())
    widths[stretching] = max(widths[stretching] + left, min(_LEAST_NAME, widths[stretching]))
    return widths


def _take(widths: dict[int, int], spare: dict[int, int], missing: int) -> None:
    """Take ``missing`` pixels, or all there is to spare, from ``widths``."""
    possible = {number: pixels for number, pixels in spare.items() if pixels > 0}
    total = sum(possible.values())
    for number, pixels in possible.items():
        widths[number] -= -(-pixels * min(max(missing, 0), total) // total)  # rounded up
