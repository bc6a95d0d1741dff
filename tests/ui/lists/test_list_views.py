"""Saved views on the four list pages: kept, taken up, noticed as changed, named and deleted by keyboard."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.letters.page import LettersPage
from creditdesk.ui.list_page import ListPage
from tests.ui.conftest import AnsweringPrompts
from tests.ui.lists.cases import Case, Make, arrange, button, entries, every_page, looks, popups
from tests.ui.on_screen import Ways, nameless, press, settle


@every_page
def test_a_view_keeps_filter_search_order_and_columns(make: Make, case: Case, ways: Ways) -> None:
    page = make(case.kind)
    before = looks(page)
    assert button(page) == "View: Standard view"
    arrange(page, case)
    assert button(page) == "View: Standard view, changed"
    saved = looks(page)
    page.views.save_as("Mine")
    assert button(page) == "View: Mine"
    assert ways.said == ["View “Mine” saved."]
    page.views.take("")
    assert looks(page) == before
    page.views.take("Mine")
    assert looks(page) == saved
    again = make(case.kind)
    assert looks(again) == saved
    assert button(again) == "View: Mine"
    assert again.table.model.ids == page.table.model.ids


@every_page
def test_everything_about_views_has_a_name(make: Make, case: Case) -> None:
    page = make(case.kind)
    assert nameless(page) == []
    page.views.picker.ask_name("x", page.views.save_as)
    assert nameless(page) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.show_filter("overdue"),
        lambda page: page.show_filter("all", "kell"),
        lambda page: page.table.grid.head.setSortIndicator(3, Qt.SortOrder.AscendingOrder),
        lambda page: page.table.grid.head.resizeSection(3, 199),
        lambda page: page.table.grid.head.show_column(3, False),
        lambda page: page.table.grid.head.moveSection(3, 1),
        lambda page: page.arrive(filter="overdue_no_address"),
    ],
)
def test_any_change_shows_and_taking_the_view_again_undoes_it(
    page: ListPage, change: Callable[[ListPage], None]
) -> None:
    page.views.save_as("Mine")
    before = looks(page)
    change(page)
    settle()
    assert button(page) == "View: Mine, changed"
    assert page.views.picker.button.text().endswith(" *")
    page.views.take("Mine")
    assert (button(page), looks(page)) == ("View: Mine", before)


def test_a_wider_window_and_growing_columns_are_no_change(page: ListPage) -> None:
    page.views.save_as("Mine")
    page.resize(1500, 700)
    page.table.grid.head.grow(3, 300)
    settle()
    assert button(page) == "View: Mine"


def test_changes_are_kept_in_the_view_when_asked(page: ListPage) -> None:
    page.views.save_as("Mine")
    page.show_filter("overdue")
    assert entries(page.views.picker.menu())["Save the changes to “Mine”"]
    page.views.overwrite()
    assert button(page) == "View: Mine"
    assert not entries(page.views.picker.menu())["Save the changes to “Mine”"]
    page.views.take("")
    assert page.bar.key() == "all"
    page.views.take("Mine")
    assert page.bar.key() == "overdue"


def test_the_standard_view_cannot_be_changed_or_deleted(page: ListPage) -> None:
    page.show_filter("overdue")
    page.views.overwrite()
    page.views.delete()
    page.views.rename("x")
    assert list(entries(page.views.picker.menu())) == ["Standard view", "Save as a new view …", "Columns"]


def test_a_view_is_named_renamed_and_deleted_by_keyboard(page: ListPage, ways: Ways) -> None:
    picker = page.views.picker
    picker.button.setFocus()
    picker.ask_name("", picker.save_as.emit)
    assert picker.field.hasFocus()
    press(picker.field, Qt.Key.Key_Return)
    assert button(page) == "View: Standard view"
    picker.ask_name("", picker.save_as.emit)
    picker.field.setText("  Late &\tlarge ")
    press(picker.field, Qt.Key.Key_Return)
    assert button(page) == "View: Late & large"
    assert picker.button.text() == "Late && large"
    assert picker.button.hasFocus()
    picker.ask_name("Late", picker.rename.emit)
    press(picker.field, Qt.Key.Key_Escape)
    assert button(page) == "View: Late & large"
    picker.ask_name("Late", picker.rename.emit)
    press(picker.field, Qt.Key.Key_Return)
    assert button(page) == "View: Late"
    page.views.delete()
    assert button(page) == "View: Standard view"
    ways.undo()
    assert button(page) == "View: Late"


@popups
def test_the_menu_opens_by_keyboard_and_chooses(page: ListPage) -> None:
    page.show_filter("overdue")
    page.views.save_as("Mine")
    picker = page.views.picker
    picker.button.setFocus()
    press(picker.button, Qt.Key.Key_Down)
    menu = next(each for each in picker.findChildren(QMenu) if each.isVisible())
    active = menu.activeAction()
    assert active is not None
    assert active.text() == "Standard view"
    press(menu, Qt.Key.Key_Return)
    assert (page.bar.key(), button(page)) == ("all", "View: Standard view")
    assert page.table.grid.hasFocus()


def test_a_name_that_is_taken_is_asked_about(page: ListPage, desk: Desk) -> None:
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    page.views.save_as("Mine")
    page.show_filter("overdue")
    prompts.answer = False
    page.views.save_as("mine")
    assert button(page) == "View: Mine, changed"
    prompts.answer = True
    page.views.save_as("mine")
    assert button(page) == "View: mine"
    assert prompts.asked == ["Replace the view “Mine”?"] * 2


def test_what_the_program_does_not_know_any_more_is_passed_over(make: Make, desk: Desk) -> None:
    columns = "gone:90:1 name:99999:0 grade:²:1 code:70:1"
    kept = [{"name": "Old", "shown": "gone", "order": "gone:desc", "columns": columns}]
    desk.memory.keep("views/customers", json.dumps(kept))
    page = make(CustomersPage)
    page.views.take("Old")
    shown, search, order, columns = looks(page)
    assert (shown, search, order) == ("all", "", None)
    assert columns.startswith("name:220:1 code:70:1 grade:72:1 balance:")
    assert button(page) == "View: Old"


def test_a_view_on_a_chip_that_hides_without_rows_stays(make: Make) -> None:
    page = make(LettersPage)
    page.show_filter("returned")
    page.views.save_as("Came back")
    page.refresh()
    settle()
    assert (page.bar.key(), button(page)) == ("returned", "View: Came back")


def test_the_field_for_a_name_is_whole(page: ListPage, ways: Ways) -> None:
    picker = page.views.picker
    picker.ask_name("gypsy", picker.save_as.emit)
    settle()
    assert picker.field.geometry().bottom() < picker.height()
    assert picker.field.height() >= picker.field.minimumSizeHint().height()
    press(picker.field, Qt.Key.Key_Escape)
    settle()
    assert picker.button.height() == picker.button.sizeHint().height()
