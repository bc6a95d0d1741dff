"""Ctrl+N and Ctrl+P on every page, in the whole window; and the list of keys tells the truth."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.pages import PAGES
from creditdesk.ui.palette.palette import Palette
from creditdesk.ui.palette.sheet import ShortcutSheet
from tests.ui.conftest import AnsweringPrompts
from tests.ui.keys.hands import CTRL, at, focus, menus, papers
from tests.ui.on_screen import bring_forward, press, settle

#: Keys of the list that a table, a form or a pane answers, each tested with its part.
_OF_PARTS = {
    "Enter",
    "Space",
    "Home, End",
    "Shift+arrows",
    "Ctrl+C",
    "Ctrl+Z",
    "+  \N{MINUS SIGN}  0",
    "Esc",
    "F2",
}
#: The platform without a screen says so when a menu or a window opens.
pytestmark = pytest.mark.qt_log_ignore(
    "does not support grabbing the keyboard", "does not support raise", extend=True
)


@pytest.mark.parametrize("key", ["today", "reports", "import", "settings"])
def test_where_nothing_is_made_a_menu_says_what_can_be_begun(window: MainWindow, key: str) -> None:
    page = at(window, key)
    press(focus(window), Qt.Key.Key_N, CTRL)
    assert menus(page) == [["New invoice", "New customer", "Prepare reminders"]]
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    press(menu, Qt.Key.Key_Return)
    assert window.page_key() == "invoices"
    shown = window.current_page()
    assert isinstance(shown, ListPage)
    assert shown._side is not None
    assert shown._side.form is not None


def test_letters_begin_with_a_run_and_risk_with_an_invoice_for_the_customer(window: MainWindow) -> None:
    page = at(window, "letters")
    press(focus(window), Qt.Key.Key_N, CTRL)
    assert menus(page) == [["Prepare reminders", "New invoice", "New customer"]]
    press(page.findChildren(QMenu)[-1], Qt.Key.Key_Escape)
    page = at(window, "risk")
    press(focus(window), Qt.Key.Key_N, CTRL)
    assert menus(page)[-1][0] == "New invoice for Keller && Söhne"


@pytest.mark.parametrize("key", ["customers", "invoices"])
def test_customers_and_invoices_open_their_form(window: MainWindow, key: str) -> None:
    page = at(window, key)
    assert isinstance(page, ListPage)
    press(focus(window), Qt.Key.Key_N, CTRL)
    assert page._side is not None
    assert page._side.form is not None


def test_keys_work_with_the_keyboard_in_the_navigation_but_not_under_a_card(window: MainWindow) -> None:
    page = at(window, "risk")
    window.navigation.buttons["risk"].setFocus()
    press(focus(window), Qt.Key.Key_N, CTRL)
    assert len(menus(page)) == 1
    for menu in page.findChildren(QMenu):
        menu.close()
    press(window, Qt.Key.Key_K, CTRL)
    palette = window.findChild(Palette)
    assert palette is not None
    press(palette.field, Qt.Key.Key_N, CTRL)
    assert menus(page) == []


@pytest.mark.parametrize("key", ["customers", "invoices", "risk", "reports"])
def test_lists_and_reports_are_printed_from_the_very_pages(
    window: MainWindow, key: str, desk: Desk, tmp_path: Path, said: list[str]
) -> None:
    prompts, opened = desk.prompts, list[Path]()
    assert isinstance(prompts, AnsweringPrompts)
    prompts.files, prompts.show_file = [tmp_path / "list"], opened.append  # type: ignore[method-assign]
    at(window, key)
    press(focus(window), Qt.Key.Key_P, CTRL)
    (paper,) = papers(window)
    assert paper.view.pages == 1
    bring_forward(paper)
    press(paper.view, Qt.Key.Key_P, CTRL)
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert opened == [tmp_path / "list.pdf"]
    assert said == ["Printed to list.pdf."]
    paper.close()


def test_the_paper_goes_with_its_page(window: MainWindow, app: DeskApplication) -> None:
    at(window, "customers")
    press(focus(window), Qt.Key.Key_P, CTRL)
    assert len(papers(window)) == 1
    app.languages.use("zh_CN")
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert papers(window) == []


def test_a_list_on_paper_says_what_it_shows(window: MainWindow, desk: Desk) -> None:
    page = at(window, "invoices")
    assert isinstance(page, ListPage)
    page.arrive(filter="overdue", customer=1)
    page.show_filter("overdue", "K2")
    table = page.paper._make()(lambda *_: None)
    assert table.notes == ("Overdue", "Search: K2", "Keller & Söhne", "22 November 2026")
    assert [row.cells[0] for row in table.rows] == ["K2"]
    assert (table.title, table.author) == ("Invoices", "Lindenhof Handel GmbH")


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("today", "This page is for the screen; the ageing report says it on paper."),
        ("import", "This page is not made for paper. Lists, letters and reports can be printed."),
        ("settings", "This page is not made for paper. Lists, letters and reports can be printed."),
    ],
)
def test_what_is_not_for_paper_says_so(window: MainWindow, key: str, sentence: str, said: list[str]) -> None:
    at(window, key)
    press(focus(window), Qt.Key.Key_P, CTRL)
    assert said == [sentence]


def test_an_empty_list_and_an_endless_one_are_not_printed(
    window: MainWindow, desk: Desk, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = at(window, "customers")
    assert isinstance(page, ListPage)
    page.show_filter("all", "zzz")
    page.print_shown()
    assert said == ["This list is empty: there is nothing to print or save."]
    page.show_all()
    monkeypatch.setattr("creditdesk.ui.list_paper.MOST_ON_PAPER", 0)
    page.print_shown()
    assert isinstance(desk.prompts, AnsweringPrompts)
    assert "up to 0 are printed" in desk.prompts.notices[-1][1]
    assert papers(window) == []


def test_the_list_of_keys_is_true(window: MainWindow) -> None:
    answered: set[str] = set()
    for spec in PAGES:
        at(window, spec.key)
        shortcuts = [each for each in window.findChildren(QShortcut) if each.isEnabled()]
        answered |= {
            each.key().toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "Enter")
            for each in shortcuts
        }
    press(window, Qt.Key.Key_Slash, CTRL)
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    told = {keys for keys, _ in sheet.rows}
    assert told - _OF_PARTS == answered
    assert told >= _OF_PARTS
