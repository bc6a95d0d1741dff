"""Customers on a small real ledger: the list, its filters and search, where one arrives."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.customers.hands import new_page
from tests.ui.on_screen import settle, show, texts


def test_the_list_shows_balances_of_the_main_currency_and_grades(page: CustomersPage) -> None:
    show(page)
    assert texts(page.table, "name") == ["Brennan & Sons", "Keller GmbH", "南京华联贸易有限公司"]
    assert texts(page.table, "balance") == ["", "350.00\N{NO-BREAK SPACE}EUR +", "20.00\N{NO-BREAK SPACE}EUR"]
    assert texts(page.table, "oldest_days") == ["", "100\N{NO-BREAK SPACE}d", "40\N{NO-BREAK SPACE}d"]
    grades = page.grades.grades
    assert [text[:1] for text in texts(page.table, "grade")] == [grades[number].grade for number in (2, 1, 3)]
    assert page.header.state.text() == "3 customers, 2 with overdue invoices"


def test_one_currency_stands_in_the_headings(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> None:
    books.invoice(books.customer("Keller"), "K1", 300, due=TODAY)
    page = new_page(desk, qtbot)
    show(page)
    assert texts(page.table, "balance") == ["300.00"]
    assert page.table.model.headerData(3, Qt.Orientation.Horizontal) == "Balance (EUR)"


def test_a_plus_stands_where_other_currencies_have_more_and_says_so(page: CustomersPage) -> None:
    show(page)
    keys, model = [each.key for each in page.table.model.columns], page.table.model
    assert texts(page.table, "overdue") == ["", "100.00\N{NO-BREAK SPACE}EUR +", "20.00\N{NO-BREAK SPACE}EUR"]
    tips = [
        str(model.data(model.index(1, keys.index(key)), Qt.ItemDataRole.ToolTipRole))
        for key in ("balance", "overdue")
    ]
    assert [tip[:2] for tip in tips] == ["+:", "+:"]
    assert tips[0] != tips[1]
    assert model.data(model.index(2, keys.index("overdue")), Qt.ItemDataRole.ToolTipRole) is None


def test_the_tip_of_a_name_has_what_looks_like_markup_as_it_is_written(
    books: ledgers.Desk, page: CustomersPage
) -> None:
    books.customer("<b>Aal</b> & Sohn")
    show(page)
    place = page.table.model.index(0, 0)
    assert page.table.model.data(place) == "<b>Aal</b> & Sohn"
    tip = page.table.model.data(place, Qt.ItemDataRole.ToolTipRole)
    assert tip == "<span>&lt;b&gt;Aal&lt;/b&gt; &amp; Sohn</span>"


@pytest.mark.parametrize(
    ("chip", "names"),
    [
        ("overdue", ["Keller GmbH", "南京华联贸易有限公司"]),
        ("balance", ["Keller GmbH", "南京华联贸易有限公司"]),
        ("unallocated", ["Keller GmbH"]),
        ("no_address", ["Brennan & Sons"]),
    ],
)
def test_chips_filter(page: CustomersPage, chip: str, names: list[str]) -> None:
    show(page)
    page.bar.choose(chip)
    assert texts(page.table, "name") == names


@pytest.mark.parametrize("typed", ["华联", "njhl", "NJ", "10003"])
def test_search_finds_by_name_pinyin_initials_and_number(page: CustomersPage, typed: str) -> None:
    show(page)
    page.focus_search(typed)
    page.bar.search.search_now()
    assert texts(page.table, "name") == ["南京华联贸易有限公司"]
    assert page.pane.name.text() == "南京华联贸易有限公司"


def test_a_search_without_a_match_offers_to_show_all(page: CustomersPage) -> None:
    show(page)
    page.focus_search("zzz")
    page.bar.search.search_now()
    assert texts(page.table, "name") == []
    page.table._no_match.action.click()
    assert len(texts(page.table, "name")) == 3


@pytest.mark.parametrize(
    ("key", "first"),
    [("balance", "Brennan & Sons"), ("oldest_days", "南京华联贸易有限公司"), ("name", "Brennan & Sons")],
)
def test_every_column_sorts(page: CustomersPage, key: str, first: str) -> None:
    show(page)
    column = [each.key for each in page.table.model.columns].index(key)
    page.table.grid.head.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    assert texts(page.table, "name")[0] == first


def test_sorting_by_grade_puts_the_worst_first_when_turned_round(page: CustomersPage) -> None:
    show(page)
    column = [each.key for each in page.table.model.columns].index("grade")
    page.table.grid.head.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
    letters = [text[:1] for text in texts(page.table, "grade")]
    assert letters == sorted(letters, reverse=True)
    assert letters[0] == page.grades.grades[1].grade


def test_today_leads_to_the_overdue_without_an_address(page: CustomersPage, books: ledgers.Desk) -> None:
    show(page)
    books.invoice(2, "B1", 5, due=TODAY - timedelta(days=1))
    page.arrive(filter="overdue_no_address")
    assert texts(page.table, "name") == ["Brennan & Sons"]
    assert [chip.text() for chip in page.narrow.chips.values()] == ["Overdue without an address"]
    page.narrow.chips["overdue_no_address"].click()
    assert len(texts(page.table, "name")) == 3


def test_arriving_at_a_customer_gives_up_the_filter(page: CustomersPage) -> None:
    show(page)
    page.bar.choose("no_address")
    page.arrive(customer=3)
    assert page.table.current_id() == 3
    assert page.pane.name.text() == "南京华联贸易有限公司"
    assert page.bar.key() == "all"


def test_receipts_to_allocate_are_shown_without_credit_notes(
    page: CustomersPage, books: ledgers.Desk
) -> None:
    """Today counts receipts: who has an open credit note only is not among those it leads to."""
    books.pay(2, 30, TODAY)
    books.invoice(3, "G1", 7, due=TODAY, kind="credit_note")
    show(page)
    page.arrive(filter="free_receipts")
    settle()
    assert texts(page.table, "name") == ["Brennan & Sons", "Keller GmbH"]
    assert page.bar.key() == "unallocated"
    assert "unallocated" in shown_columns(page)
    assert [chip.text() for chip in page.narrow.chips.values()] == ["Receipts not allocated"]
    page.narrow.chips["free_receipts"].click()
    settle()
    assert page.bar.key() == "unallocated"
    assert texts(page.table, "name") == ["Brennan & Sons", "Keller GmbH", "南京华联贸易有限公司"]
    page.arrive(filter="free_receipts")
    page.bar.choose("all")
    settle()
    assert (len(page.table.model.ids), page.narrow_words()) == (3, [])


def test_today_leads_to_what_is_unallocated_in_one_currency(page: CustomersPage, books: ledgers.Desk) -> None:
    books.pay(2, 30, TODAY, currency="USD")
    books.pay(3, 7, TODAY)
    show(page)
    assert "unallocated" not in shown_columns(page)
    page.arrive(filter="unallocated", currency="EUR")
    settle()
    assert texts(page.table, "name") == ["Keller GmbH", "南京华联贸易有限公司"]
    assert texts(page.table, "unallocated") == ["50.00", "7.00"]
    assert "unallocated" in shown_columns(page)
    page.table.grid.selectAll()
    assert page.table._chosen.text() == "2 selected  ·  57.00\N{NO-BREAK SPACE}EUR"
    page.narrow.chips["EUR"].click()
    settle()
    unallocated = ["30.00\N{NO-BREAK SPACE}USD", "50.00\N{NO-BREAK SPACE}EUR", "7.00\N{NO-BREAK SPACE}EUR"]
    assert texts(page.table, "unallocated") == unallocated
    page.bar.choose("all")
    settle()
    assert "unallocated" not in shown_columns(page)


def shown_columns(page: CustomersPage) -> list[str]:
    head = page.table.grid.head
    return [column.key for at, column in enumerate(page.table.model.columns) if not head.isSectionHidden(at)]
