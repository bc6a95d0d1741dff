"""The table of a page: keys, selection by id, columns that are remembered, empty states and the foot."""

from array import array
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QTabWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui import theme
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.memory import Memory
from creditdesk.ui.tables.column_menu import ColumnMenu
from creditdesk.ui.tables.rows_table import COMPACT_ROW, ROW
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.empty_state import EmptyState
from tests.ui.invented import COLUMNS, Items


def shown(qtbot: QtBot, count: int, **given: Any) -> TableView:
    view = TableView(COLUMNS, Items(count), "Customers", sum_key="amount", **given)
    qtbot.addWidget(view)
    view.set_empty("No customers yet.", "New customer", lambda: None)
    view.set_no_match("Nothing fits.", "Show all", lambda: view.set_filter(None))
    view.resize(760, 400)
    view.show()
    view.reload()
    return view


def test_keys_walk_open_and_type(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 500)
    opened, typed = list[int](), list[str]()
    view.opened.connect(opened.append)
    view.typed.connect(typed.append)
    view.select_first()
    qtbot.keyClick(view.grid, Qt.Key.Key_Down)
    assert view.current_id() == 2
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    qtbot.keyClick(view.grid, Qt.Key.Key_End)
    assert (opened, view.current_id()) == ([2], 500)
    qtbot.keyClick(view.grid, Qt.Key.Key_Home)
    assert view.current_id() == 1
    qtbot.keyClicks(view.grid, "k")
    assert typed == ["k"]


def test_tab_leaves_the_table(app: DeskApplication, qtbot: QtBot) -> None:
    assert not shown(qtbot, 3).grid.tabKeyNavigation()


def test_the_current_row_moves_the_pane_once(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 10)
    seen = list[object]()
    view.current_changed.connect(seen.append)
    view.select(4)
    view.reload()
    view.set_filter("no such customer")
    assert seen == [4, None]


def test_the_selection_stays_with_its_rows(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 20)
    view.grid.select_ids([3, 5, 7], 5)
    view.model.sort(1, Qt.SortOrder.DescendingOrder)
    assert view.selected_ids() == [7, 5, 3]
    assert view.current_id() == 5


def test_where_the_chosen_row_has_gone_the_one_below_is_chosen(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 6)
    view.model.loaded.connect(view.select_first)  # as pages do
    view.select(3)
    left = [1, 2, 4, 5, 6]
    view.model.source.ids = lambda _sort, _filter: array("q", left)  # type: ignore[method-assign]
    view.reload()
    assert view.selected_ids() == [4]
    view.select(6)
    left = [1, 2, 4, 5]
    view.reload()
    assert view.selected_ids() == [5]
    left = [2, 4]
    view.set_filter("another question")
    assert view.selected_ids() == [2]


def test_tab_into_a_table_chooses_a_row(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 3)
    QApplication.sendEvent(view.grid, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason))
    assert view.selected_ids() == []
    QApplication.sendEvent(view.grid, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert view.selected_ids() == [1]
    view.select(3)
    QApplication.sendEvent(view.grid, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert view.selected_ids() == [3]


def test_the_foot_counts_and_adds_up(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 1200)
    assert view._count.text() == "1,200 rows"
    assert view._chosen.accessibleName() == ""
    view.grid.select_ids([1, 2, 3], 1)
    assert view._chosen.accessibleName() == "3 selected  ·  6.00\N{NO-BREAK SPACE}EUR"


def test_a_million_selected_rows_are_counted_not_listed(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 1_000_000)
    view.grid.selectAll()
    assert view._chosen.accessibleName() == "1,000,000 selected"
    assert sum(view.model.source.asked_rows) < 2000  # type: ignore[attr-defined]


def test_an_empty_table_says_what_to_do(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 0)
    assert view._nothing.isVisible()
    assert view._nothing.action.text() == "New customer"
    full = shown(qtbot, 5)
    full.set_filter("zzz")
    assert full._no_match.isVisible()
    qtbot.mouseClick(full._no_match.action, Qt.MouseButton.LeftButton)
    assert full.grid.isVisible()
    assert full.model.rowCount() == 5


def test_a_table_takes_the_height_it_is_given(app: DeskApplication, qtbot: QtBot) -> None:
    """Else a page with tables in tabs sets their sentences anew, for one width after the other, when shown."""
    tabs, view = QTabWidget(), TableView(COLUMNS, Items(0), "Payments")
    tabs.addTab(view, "Payments")
    qtbot.addWidget(tabs)
    view.set_empty("Nothing has been paid yet.")
    assert any(each.hasHeightForWidth() for each in view.findChildren(EmptyState))
    assert not tabs.hasHeightForWidth()


def test_copied_rows_are_text_with_headings(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 5)
    view.grid.select_ids([1, 2], 1)
    qtbot.keyClick(view.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Name\tAmount\tDue\tLate\tState\tGrade"
    assert lines[2].startswith("Customer 2\t2.00")
    assert len(lines) == 3


def test_rows_have_one_height(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 5)
    assert view.grid.rowHeight(0) == ROW
    view.grid.set_compact(True)
    assert view.grid.rowHeight(4) == COMPACT_ROW


def test_columns_are_remembered_by_key(app: DeskApplication, qtbot: QtBot, desk: Desk) -> None:
    first = shown(qtbot, 5, memory=desk.memory, memory_key="customers")
    first.grid.head.resizeSection(1, 155)
    first.grid.head.moveSection(first.grid.head.visualIndex(4), 0)
    menu = ColumnMenu(first.grid.head)
    by_name = {action.text(): action for action in menu.actions()}
    by_name["Due"].setChecked(False)
    by_name["Number"].setChecked(True)
    again = shown(qtbot, 5, memory=desk.memory, memory_key="customers")
    head = again.grid.head
    assert head.sectionSize(1) == 155
    assert head.visualIndex(4) == 0
    assert head.isSectionHidden(2)
    assert not head.isSectionHidden(6)
    head.take("")
    assert (head.visualIndex(4), head.isSectionHidden(2), head.sectionSize(1)) == (4, False, 110)


def test_the_first_column_cannot_be_hidden(app: DeskApplication, qtbot: QtBot) -> None:
    menu = ColumnMenu(shown(qtbot, 1).grid.head)
    assert not menu.actions()[0].isEnabled()


@pytest.mark.parametrize("kept", ["", "name", "name:x:1 amount:90:7", "gone:90:1 name:10:1"])
def test_a_broken_layout_is_passed_over(
    app: DeskApplication, qtbot: QtBot, kept: str, memory: Memory
) -> None:
    memory.keep("columns/customers", kept)
    view = shown(qtbot, 1, memory=memory, memory_key="customers")
    assert view.grid.head.sectionSize(0) >= 160


def test_the_stretching_column_takes_what_is_left(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 5)
    head = view.grid.head
    view.resize(1100, 400)
    assert sum(head.sectionSize(i) for i in range(head.count())) == view.grid.viewport().width()
    view.resize(300, 400)
    assert head.sectionSize(0) == 80


def test_a_click_on_a_heading_sorts(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 30)
    head = view.grid.head
    at = QPoint(head.sectionViewportPosition(1) + 20, 10)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert {head.sortIndicatorOrder()} == {Qt.SortOrder.DescendingOrder}
    assert view.model.index(0, 0).data() == "Customer 30"


def test_rows_are_painted_with_their_marks_and_the_selection(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 40)
    view.select(2)
    tokens = theme.tokens()
    image = view.grid.viewport().grab().toImage()
    y = view.grid.rowViewportPosition(1) + 4
    assert image.pixelColor(400, y).name() == tokens.selection.lower()
    assert image.pixelColor(400, ROW - 1).name() == tokens.line.lower()
    colours = {image.pixelColor(x, ROW // 2).name() for x in range(image.width())}
    assert tokens.red_ground.lower() in colours


def test_a_row_under_the_pointer_is_marked(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 10)
    here = QPointF(40, 100)
    QApplication.sendEvent(
        view.grid.viewport(),
        QMouseEvent(
            QEvent.Type.MouseMove,
            here,
            here,
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    image = view.grid.viewport().grab().toImage()
    assert image.pixelColor(400, 3 * ROW + 4).name() == theme.tokens().alt.lower()


def test_the_menu_of_a_row_has_the_actions_of_the_page(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 3)
    view.set_actions([QAction("Record payment", view)])
    assert [action.text() for action in view.row_menu().actions()] == ["Record payment"]


@pytest.fixture
def memory(desk: Desk) -> Memory:
    return desk.memory


def test_a_column_grows_until_its_longest_amount_is_whole(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 3)
    amounts = view.grid.head
    before = amounts.sectionSize(1)
    huge = Items(3)
    huge.row = lambda n: replace(Items.row(huge, n), amount=9_999_999_999_999)  # type: ignore[method-assign]
    view.model.source = huge
    view.reload()
    view.grid.viewport().repaint()
    qtbot.waitUntil(lambda: amounts.sectionSize(1) > before)
    needed = view.grid.fontMetrics().horizontalAdvance(view.model.line(0)[1])
    assert amounts.sectionSize(1) >= needed + 16
    assert amounts.sectionSize(0) >= 160


def test_a_figure_that_the_edge_would_cut_is_not_shown_in_part(app: DeskApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, 3)
    head, edge = view.grid.head, view.grid.viewport().width()
    money = [number for number, column in enumerate(view.model.columns) if column.kind == "money"]
    assert money
    for number in money:
        head.resizeSection(number, edge)
    plain, special, cut = view.grid.painting.visible_columns()
    whole = {entry[0] for entry in (*plain, *special)}
    assert not whole & set(money)
    assert cut == [
        head.sectionViewportPosition(number) + 8
        for number in money
        if head.sectionViewportPosition(number) < edge
    ]
