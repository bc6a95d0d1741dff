"""The numbers of a filter bar go where there is no room for them, before its words and the search field do."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets.filter_bar import FilterBar
from tests.ui.on_screen import settle

CHIPS = (("all", "All"), ("overdue", "Overdue"), ("balance", "With a balance"), ("none", "Unallocated"))


@pytest.fixture
def bar(app: DeskApplication, qtbot: QtBot) -> FilterBar:
    made = FilterBar(CHIPS, "Name or number")
    qtbot.addWidget(made)
    made.set_counts({key: 12_345 for key, _words in CHIPS})
    made.resize(900, 40)
    made.show()
    settle()
    return made


def shown(bar: FilterBar) -> list[str]:
    return [bar.chip_words(key) for key in bar.chip_keys()]


def test_numbers_give_way_but_that_of_the_pressed_one(bar: FilterBar) -> None:
    assert all(words.endswith("12,345") for words in shown(bar))
    bar.resize(540, 40)
    settle()
    assert shown(bar) == ["All  12,345", "Overdue", "With a balance", "Unallocated"]
    bar.choose("overdue")
    settle()
    assert shown(bar) == ["All", "Overdue  12,345", "With a balance", "Unallocated"]
    bar.resize(900, 40)
    settle()
    assert all(words.endswith("12,345") for words in shown(bar))


def test_nothing_lies_over_anything(bar: FilterBar) -> None:
    bar.resize(540, 40)
    settle()
    parts = [*bar.findChildren(QPushButton), bar.search]
    places = sorted((part.geometry() for part in parts if part.isVisible()), key=lambda place: place.left())
    assert all(one.right() < other.left() for one, other in pairwise(places))
    assert places[-1].right() < bar.width()
