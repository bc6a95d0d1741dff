"""How the columns of a table share its width."""

import pytest

from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.widths import shared

COLUMNS = (
    Column("number", "Number", width=108),
    Column("customer", "Customer", width=180, stretch=True),
    Column("due", "Due", "date", 96),
    Column("open", "Open", "money", 124),
    Column("terms", "Terms", width=120),
    Column("kind", "Kind", width=90),
)
ALL = range(len(COLUMNS))
#: What figures need here, and the headings of words.
LEAST = [70, 80, 94, 100, 50, 50]
WIDE = sum(column.width for column in COLUMNS)


def wanted(**given: int) -> list[int]:
    return [given.get(column.key, column.width) for column in COLUMNS]


def test_names_take_what_is_left() -> None:
    found = shared(COLUMNS, wanted(), LEAST, ALL, WIDE + 200)
    assert found == {0: 108, 1: 380, 2: 96, 3: 124, 4: 120, 5: 90}


def test_names_give_way_first() -> None:
    found = shared(COLUMNS, wanted(), LEAST, ALL, WIDE - 60)
    assert found == {0: 108, 1: 120, 2: 96, 3: 124, 4: 120, 5: 90}


@pytest.mark.parametrize("room", [WIDE - 110, WIDE - 140, WIDE - 180])
def test_then_other_words_give_way_before_figures_do(room: int) -> None:
    found = shared(COLUMNS, wanted(), LEAST, ALL, room)
    assert (found[0], found[1], found[2], found[3]) == (108, 80, 96, 124)
    assert room - 2 <= sum(found.values()) <= room
    assert min(found[4], found[5]) >= 60


def test_where_nothing_can_give_way_the_table_is_scrolled() -> None:
    found = shared(COLUMNS, wanted(), LEAST, ALL, 200)
    assert found == {0: 108, 1: 80, 2: 94, 3: 100, 4: 60, 5: 60}


def test_figures_give_what_they_do_not_need() -> None:
    found = shared(COLUMNS, wanted(), LEAST, ALL, WIDE - 206)
    assert (found[1], found[4], found[5]) == (80, 60, 60)
    assert WIDE - 208 <= sum(found.values()) <= WIDE - 206
    assert 94 <= found[2] <= 96
    assert 100 <= found[3] < 124


def test_a_width_that_a_person_gave_stays() -> None:
    found = shared(COLUMNS, wanted(terms=150), LEAST, ALL, 200)
    assert (found[4], found[5]) == (150, 60)


def test_a_figure_that_needs_more_takes_from_the_names() -> None:
    found = shared(COLUMNS, wanted(open=180), LEAST, ALL, WIDE)
    assert (found[1], found[3]) == (124, 180)


def test_hidden_columns_take_no_room() -> None:
    found = shared(COLUMNS, wanted(), LEAST, (0, 1, 3), WIDE)
    assert sum(found.values()) == WIDE
    assert set(found) == {0, 1, 3}
