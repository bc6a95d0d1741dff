"""A list without anything in it: one sentence and one way on, and no pane that asks to choose what is not there."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.list_page import ListPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.lists.cases import Case, Make, every_page
from tests.ui.on_screen import Ways, press, settle, show


def shown_page(desk: Desk, qtbot: QtBot, kind: type[ListPage]) -> ListPage:
    page = kind(desk)  # type: ignore[call-arg] - every page gives its own title
    qtbot.addWidget(page)
    page.resize(1000, 600)
    show(page)
    return page


def beside(page: ListPage) -> QWidget:
    return page._side or page._pane


@every_page
def test_nothing_to_choose_has_no_pane(
    case: Case, desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot
) -> None:
    page = shown_page(desk, qtbot, case.kind)
    assert not beside(page).isVisible()
    assert page.table._nothing.isVisible()
    assert page.table._nothing.action.isVisible()
    keller = books.customer("Keller GmbH")
    books.invoice(keller, "N1", 100, due=TODAY - timedelta(days=40))
    books.remind(TODAY)
    page.refresh()
    settle()
    assert beside(page).isVisible()
    assert beside(page).width() >= 320


def test_a_form_is_seen_though_there_is_nothing_yet(
    desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot
) -> None:
    page = shown_page(desk, qtbot, CustomersPage)
    page.new()
    assert page._side is not None
    assert page._side.isVisible()
    assert page._side.width() >= 320
    page._side.close_form()
    assert not page._side.isVisible()
    assert page.table._nothing.action.hasFocus()


@every_page
def test_a_search_without_result_keeps_the_pane_and_offers_all(case: Case, make: Make) -> None:
    page = make(case.kind)
    page.show_filter(page.bar.key(), "zzz")
    settle()
    assert page.table._no_match.isVisible()
    assert beside(page).isVisible()
    page.table._no_match.action.click()
    settle()
    assert page.table.model.ids
    assert page.bar.text() == ""


def said(page: ListPage) -> str:
    """What the pane says instead of a row; "-" while it shows one."""
    sentence = page._pane._instead.sentence
    return sentence.text() if sentence.isVisible() else "-"


@every_page
def test_the_pane_says_that_nothing_is_found_and_escape_brings_the_rows_back(case: Case, make: Make) -> None:
    page = make(case.kind)
    assert said(page) == "-"
    page.focus_search()
    QTest.keyClicks(page.bar.search, "zzz")
    press(page.bar.search, Qt.Key.Key_Return)
    assert said(page) == "Nothing was found. Esc empties the search."
    assert page.table._no_match.action.hasFocus()
    press(page.table._no_match.action, Qt.Key.Key_Escape)
    assert page.bar.text() == ""
    assert page.table.model.ids
    assert said(page) == "-"


@every_page
def test_a_chip_that_leaves_nothing_leaves_the_pane_empty(case: Case, make: Make) -> None:
    page = make(case.kind)
    empty = {"customers": "no_address", "invoices": "paid", "letters": "returned", "risk": "worse"}[page.key]
    page.show_filter(empty, "zzz")
    settle()
    assert said(page).startswith("Nothing was found")
    page.bar.search.clear()
    page.bar.search.search_now()
    settle()
    assert page.table._no_match.isVisible()
    assert said(page) == "", "the list says it, and there is no search to empty"
    page.show_all()
    settle()
    assert said(page) == "-"


@every_page
def test_nothing_is_begun_in_a_ledger_that_can_only_be_read(
    case: Case,
    desk: Desk,
    books: ledgers.Desk,
    ways: Ways,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("creditdesk.ui.reading_only.reads_only", lambda _desk: True)
    page = shown_page(desk, qtbot, case.kind)
    assert page.table.begin.isVisible()
    assert not page.table.begin.isEnabled()
    assert "reading only" in page.table.begin.toolTip()
