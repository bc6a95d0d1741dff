"""What the four list pages have in common: the keyboard, what is taken up again, the columns."""

from PySide6.QtCore import Qt

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.tables.column_menu import ColumnMenu
from tests.ui.lists.cases import Case, Make, arrange, every_page, looks, popups
from tests.ui.on_screen import press, settle


@every_page
def test_the_keyboard_is_in_the_table_and_comes_back_to_it(make: Make, case: Case) -> None:
    page = make(case.kind)
    grid = page.table.grid
    assert grid.hasFocus()
    press(grid, Qt.Key.Key_Return)
    there = page.focusWidget()
    assert there is not None
    assert not grid.hasFocus()
    press(there, Qt.Key.Key_Escape)
    assert grid.hasFocus()
    page.focus_search("n")
    press(page.bar.search, Qt.Key.Key_Return)
    assert grid.hasFocus()


@every_page
def test_another_language_takes_up_filter_search_order_and_row(
    make: Make, case: Case, app: DeskApplication
) -> None:
    page = make(case.kind)
    arrange(page, case)
    page.table.select(page.table.model.ids[-1])
    app.languages.use("zh_CN")
    again = make(case.kind)
    again.restore(page.state())
    settle()
    assert looks(again) == looks(page)
    assert again.table.current_id() == page.table.current_id()
    head = again.table.grid.head
    assert head.logicalIndex(0) == head.sortIndicatorSection()


@popups
def test_columns_are_chosen_moved_and_reset_by_keyboard(page: ListPage) -> None:
    head = page.table.grid.head
    menu = ColumnMenu(head, page)
    menu.popup(page.mapToGlobal(page.rect().center()))
    menu.setActiveAction(menu.actions()[3])
    press(menu, Qt.Key.Key_Space)
    assert head.isSectionHidden(3)
    assert menu.isVisible()
    press(menu, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert head.visualIndex(3) == 2
    assert menu.activeAction().data() == 3
    press(menu, Qt.Key.Key_Return)
    assert not head.isSectionHidden(3)
    menu.setActiveAction(menu.actions()[-1])
    press(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert head.visualIndex(3) == 3
    menu.deleteLater()


@popups
def test_a_right_click_on_the_headings_opens_their_menu(page: ListPage) -> None:
    head = page.table.grid.head
    head.customContextMenuRequested.emit(head.rect().center())
    (menu,) = head.findChildren(ColumnMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu.isVisible()
    menu.close()
