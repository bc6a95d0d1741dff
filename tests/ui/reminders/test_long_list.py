"""A run of a large firm: the list is filled, walked through, opened and searched without asking for every line."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.reminders.groups import Group
from creditdesk.ui.reminders.model import ReviewModel
from creditdesk.ui.reminders.tree import ReviewTree
from tests.ui.on_screen import press, settle

MANY = 3_000


class Counting(ReviewTree):
    """Counts how often a line is asked for its height."""

    asked = 0

    def row_height(self, row: int) -> int:
        self.asked += 1
        return super().row_height(row)


@pytest.fixture
def tree(app: DeskApplication, qtbot: QtBot) -> Counting:
    """Three thousand letters to show, in a list of 400 by 300 pixels."""
    made = Counting(ReviewModel(), "Letters")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.show_groups(letters(), checkable=True)
    settle()
    return made


def letters(many: int = MANY, invoices: int = 2) -> list[Group]:
    return [_letter(number, invoices) for number in range(many)]


def _letter(number: int, invoices: int) -> Group:
    lines = [_line(number * invoices + each + 1) for each in range(invoices)]
    return Group(("letter", number), "letter", invoices, lines, reason="credit")


def _line(number: int) -> DecisionLine:
    """With a reason of one, two or three lines."""
    why, day = "asked Mr Huber, who looks into it; " * (1 + number % 3), date(2026, 10, 1)
    return DecisionLine(
        number,
        1,
        "C1",
        "Customer",
        f"R{number}",
        "EUR",
        day,
        100,
        100,
        52,
        "included",
        1,
        "step_due",
        {},
        None,
        why,
        "",
    )


def in_sight(tree: ReviewTree, row: int) -> bool:
    box = tree.visualRect(tree.model().index(row, 0))
    return box.top() >= 0 and box.bottom() <= tree.viewport().height()


def test_a_long_list_is_filled_without_asking_for_every_line(tree: Counting) -> None:
    assert tree.model().rowCount() == MANY
    assert tree.asked < MANY / 10
    tree.asked = 0
    tree.open_all(True)
    assert tree.model().rowCount() == MANY * 3
    tree.show_groups(letters(), checkable=True)
    assert tree.model().rowCount() == MANY * 3, "what was open stays open"
    assert tree.asked < MANY / 10


@pytest.mark.parametrize("opened", [False, True])
def test_end_and_home_reach_the_last_and_the_first_line(tree: Counting, opened: bool) -> None:
    tree.open_all(opened)
    press(tree, Qt.Key.Key_End)
    assert tree.currentIndex().row() == tree.model().rowCount() - 1
    assert in_sight(tree, tree.currentIndex().row())
    assert tree.verticalScrollBar().value() == tree.verticalScrollBar().maximum()
    press(tree, Qt.Key.Key_Home)
    assert tree.currentIndex().row() == 0
    assert tree.verticalScrollBar().value() == 0


def test_page_down_leaves_no_line_out_and_page_up_comes_back(tree: Counting) -> None:
    tree.open_all(True)
    for key in [Qt.Key.Key_PageDown] * 30 + [Qt.Key.Key_PageUp] * 35:
        before, seen = tree.currentIndex().row(), rows_in_sight(tree)
        press(tree, key)
        after = tree.currentIndex().row()
        assert in_sight(tree, after)
        assert rows_in_sight(tree) & {row + (1 if after > before else -1) for row in seen} or after == before
    assert tree.currentIndex().row() == 0


def rows_in_sight(tree: ReviewTree) -> set[int]:
    last = tree.rowAt(tree.viewport().height() - 1)
    return set(range(tree.rowAt(0), last + 1))


def test_every_line_in_sight_is_as_tall_as_its_words_wherever_one_scrolls(tree: Counting) -> None:
    tree.open_all(True)
    bar = tree.verticalScrollBar()
    for tenth in (3, 10, 7, 0, 5):
        bar.setValue(bar.maximum() * tenth // 10)
        assert all(tree.rowHeight(row) == tree.row_height(row) for row in rows_in_sight(tree))
    assert len({tree.rowHeight(row) for row in rows_in_sight(tree)}) > 1
    tree.resize(300, 300)
    settle()
    assert all(tree.rowHeight(row) == tree.row_height(row) for row in rows_in_sight(tree))


def test_what_is_in_sight_stands_still_while_lines_above_it_are_measured(tree: Counting) -> None:
    tree.open_all(True)
    tree.scrollTo(tree.model().index(4000, 0), tree.ScrollHint.PositionAtTop)
    for _ in range(200):
        row = tree.rowAt(150)
        before = tree.rowViewportPosition(row)
        tree.verticalScrollBar().setValue(tree.verticalScrollBar().value() - 10)
        assert tree.rowViewportPosition(row) == before + 10


def test_all_are_selected_open_or_closed_and_stay_so_when_opened(tree: Counting) -> None:
    tree.selectAll()
    assert [group.key for group, line in tree.chosen() if line is None] == [
        ("letter", n) for n in range(MANY)
    ]
    tree.open_all(True)
    assert len(tree.chosen()) == MANY
    tree.selectAll()
    assert len(tree.chosen()) == MANY * 3
    tree.open_all(False)
    assert len(tree.chosen()) == MANY


def test_a_refresh_keeps_the_line_and_the_place_on_the_screen(tree: Counting) -> None:
    tree.open_all(True)
    tree.go_to(tree.model().index(5000, 0))
    tree.scrollTo(tree.currentIndex())
    at, spoken = tree.visualRect(tree.currentIndex()).top(), tree.currentIndex().data()
    tree.show_groups(letters(), checkable=True)
    assert tree.currentIndex().data() == spoken
    assert tree.visualRect(tree.currentIndex()).top() == at
    tree.show_groups(letters(), checkable=True, afresh=True)
    assert tree.currentIndex().row() == 0
    assert tree.verticalScrollBar().value() == 0


def test_closing_a_letter_from_inside_stands_on_it(tree: Counting) -> None:
    press(tree, Qt.Key.Key_Right)
    press(tree, Qt.Key.Key_Right)
    assert tree.currentIndex().row() == 1
    group = tree.current_group()
    assert group is not None
    tree.set_open(group, False)
    assert tree.currentIndex().row() == 0
    assert tree.model().rowCount() == MANY


def test_more_of_a_reason_goes_on_where_one_stands(tree: Counting) -> None:
    reason = Group(("held", "credit"), "held", 500, reason="credit")
    tree.show_groups([reason, Group(("held", "x"), "held", 3, reason="credit")], checkable=False)
    wanted: list[Group] = []
    tree.wanted.connect(wanted.append)
    press(tree, Qt.Key.Key_Right)
    assert wanted == [reason]
    model = tree._model
    model.add_lines(reason, [_line(n) for n in range(1, 201)])
    assert model.rowCount() == 2 + 201
    press(tree, Qt.Key.Key_End)
    press(tree, Qt.Key.Key_Up)
    more: list[Group] = []
    tree.more.connect(more.append)
    press(tree, Qt.Key.Key_Return)
    assert more == [reason]
    model.add_lines(reason, [_line(n) for n in range(1, 401)])
    line = model.line_of(tree.currentIndex())
    assert line is not None
    assert line.number == "R201", "the first of the new ones"
    model.add_lines(reason, [_line(n) for n in range(1, 501)])
    assert model.rowCount() == 2 + 500
    assert not any(model.is_more(model.index(row, 0)) for row in range(model.rowCount()))
