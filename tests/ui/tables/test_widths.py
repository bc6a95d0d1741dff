"""How the columns of a table share its width, and which of them go where it is narrow."""

import pytest

from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.widths import grown, is_whole, shared, without_room

COLUMNS = (
    Column("number", "Number", width=108),
    Column("customer", "Customer", width=180, stretch=True),
    Column("due", "Due", "date", 96, yields=1),
    Column("open", "Open", "money", 124),
    Column("terms", "Terms", width=120, yields=2),
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


@pytest.mark.parametrize(("missing", "gone"), [(0, set[int]()), (1, {4}), (120, {4}), (121, {4, 2})])
def test_less_important_columns_go_first(missing: int, gone: set[int]) -> None:
    assert without_room(COLUMNS, wanted(), ALL, (), WIDE - missing) == gone


def test_what_a_person_asked_for_and_amounts_never_go() -> None:
    assert without_room(COLUMNS, wanted(), ALL, (4,), 100) == {2}
    assert without_room(COLUMNS, wanted(), (0, 1, 3), (), 100) == set()


@pytest.mark.parametrize("room", [WIDE - 10, WIDE - 60, WIDE - 90])
def test_other_words_give_way_before_figures_and_names_do(room: int) -> None:
    found = shared(COLUMNS, wanted(), LEAST, ALL, room)
    assert (found[0], found[2], found[3]) == (108, 96, 124)
    assert found[1] >= 180
    assert room - 2 <= sum(found.values()) <= room
    assert min(found[4], found[5]) >= 60


def test_where_nothing_can_give_way_the_table_is_scrolled() -> None:
    found = shared(COLUMNS, wanted(), LEAST, ALL, 200)
    assert found == {0: 108, 1: 80, 2: 94, 3: 100, 4: 60, 5: 60}


def test_figures_give_what_they_do_not_need() -> None:
    found = shared(COLUMNS, wanted(), LEAST, ALL, WIDE - 106)
    assert (found[4], found[5]) == (60, 60)
    assert 180 <= found[1] <= 182
    assert WIDE - 108 <= sum(found.values()) <= WIDE - 106
    assert 94 <= found[2] <= 96
    assert 100 <= found[3] < 124


def test_names_give_way_last() -> None:
    found = shared(COLUMNS, wanted(), LEAST, ALL, WIDE - 200)
    assert found == {0: 108, 1: 180 - (200 - 90 - 26), 2: 94, 3: 100, 4: 60, 5: 60}


def test_a_width_that_a_person_gave_stays() -> None:
    found = shared(COLUMNS, wanted(terms=150), LEAST, ALL, 200)
    assert (found[4], found[5]) == (150, 60)


def test_a_figure_that_needs_more_takes_from_other_words() -> None:
    found = shared(COLUMNS, wanted(open=180), LEAST, ALL, WIDE)
    assert found[3] == 180
    assert 180 <= found[1] <= 182
    assert sum(found.values()) == WIDE


def test_hidden_columns_take_no_room() -> None:
    found = shared(COLUMNS, wanted(), LEAST, (0, 1, 3), WIDE)
    assert sum(found.values()) == WIDE
    assert set(found) == {0, 1, 3}


def test_numbers_that_name_a_row_are_whole_up_to_a_bound() -> None:
    number, name = Column("number", "Number", width=108, whole=True), Column("name", "Name", width=108)
    assert is_whole(number)
    assert not is_whole(name)
    assert (grown(number, 150), grown(number, 900)) == (150, 230)
    columns = (Column("name", "Name", width=200, stretch=True), number, Column("kind", "Kind", width=120))
    found = shared(columns, [200, 150, 120], [60, 150, 60], range(3), 400)
    assert found == {0: 190, 1: 150, 2: 60}
