"""F2, Escape and Tab mean the same on every page, in the whole window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.letters.forms import PostingForm
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.page import Page
from creditdesk.ui.pages import PAGES
from tests.ui.keys.hands import at, focus
from tests.ui.on_screen import press

LISTS = ("customers", "invoices", "letters", "risk")
every_page = pytest.mark.parametrize("key", [page.key for page in PAGES])
#: The platform without a screen says so when a menu or a window opens.
pytestmark = pytest.mark.qt_log_ignore(
    "does not support grabbing the keyboard", "does not support raise", extend=True
)


def test_f2_changes_what_can_be_changed(window: MainWindow, said: list[str]) -> None:
    page = at(window, "invoices")
    press(focus(window), Qt.Key.Key_F2)
    assert [words.partition(":")[0] for words in said] == ["What was invoiced is not changed afterwards"]
    page = at(window, "letters")
    assert isinstance(page, ListPage)
    press(focus(window), Qt.Key.Key_F2)
    assert page._side is not None
    assert isinstance(page._side.form, PostingForm)
    at(window, "risk")
    press(focus(window), Qt.Key.Key_F2)
    assert window.page_key() == "customers"
    page = window.current_page()
    assert isinstance(page, ListPage)
    assert page._side is not None
    form = page._side.form
    assert isinstance(form, CustomerForm)
    assert form.value("name") == "Keller & Söhne"


@pytest.mark.parametrize("key", LISTS)
def test_escape_empties_the_search_and_leads_back_to_the_table(window: MainWindow, key: str) -> None:
    page = at(window, key)
    assert isinstance(page, ListPage)
    page.show_filter(page.bar.key(), "kel")
    press(page.table.grid, Qt.Key.Key_Escape)
    assert page.bar.text() == ""
    page.views.picker.button.setFocus()
    press(page.views.picker.button, Qt.Key.Key_Escape)
    assert page.table.grid.hasFocus()


@every_page
def test_tab_goes_through_a_page_as_one_reads(window: MainWindow, key: str) -> None:
    page = at(window, key)
    buttons = page.header.findChildren(QWidget)
    head = [each for each in walked(page) if each in buttons]
    assert [each.x() for each in head] == sorted(each.x() for each in head)
    order = [part for part in map(part_of(page), walked(page)) if part]
    assert order == sorted(order)
    if isinstance(page, ListPage):
        row = [
            each.mapTo(page, each.rect().topLeft()).x()
            for each in walked(page)
            if page.bar.isAncestorOf(each)
        ]
        assert row == sorted(row)
        assert set(order) == {1, 2, 3, 4}


def walked(page: Page) -> list[QWidget]:
    """What Tab visits on the page, from its first stop."""
    found: list[QWidget] = []
    each = page.nextInFocusChain()
    while each is not None and each is not page and each not in found:
        there = page.isAncestorOf(each) and each.isVisible() and each.isEnabled()
        if there and each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.focusProxy():
            found.append(each)
        each = each.nextInFocusChain()
    return found


def part_of(page: Page) -> Callable[[QWidget], int]:
    """Head 1, filter bar 2, table 3, pane 4; 0 elsewhere."""

    def part(widget: QWidget) -> int:
        if page.header.isAncestorOf(widget):
            return 1
        if not isinstance(page, ListPage):
            return 0
        parts = (page.bar, page.table, page._side or page._pane)
        return next((number for number, each in enumerate(parts, start=2) if each.isAncestorOf(widget)), 0)

    return part
