"""The owner's coffee: yesterday's file, the cash position, three customers to worry about and why, and close.

No figure is more than two clicks away from its invoices.
"""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from creditdesk.services.ageing import ageing_report
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.today.page import TodayPage
from creditdesk.ui.today.rows import PressRow
from tests.flows.conftest import Open
from tests.samples import copy_of_sample
from tests.ui.conftest import TODAY
from tests.ui.on_screen import settle, texts

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def window(open_window: Open, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> MainWindow:
    """The sample company as it was left yesterday."""
    return open_window(copy_of_sample(tmp_path_factory, tmp_path, YESTERDAY))


def today_page(window: MainWindow) -> TodayPage:
    window.go("today")
    settle()
    page = window.current_page()
    assert isinstance(page, TodayPage)
    return page


def invoices_page(window: MainWindow) -> InvoicesPage:
    settle()
    page = window.current_page()
    assert isinstance(page, InvoicesPage)
    return page


def minor(figure: str) -> int:
    return round(float(figure.replace(",", "")) * 100)


def summed(page: InvoicesPage) -> int:
    """What is open of everything that the list shows."""
    model = page.table.model
    return sum(line.open for line in model.source.rows(list(model.ids)))


def click(widget: PressRow) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    settle()


def test_the_file_of_yesterday_opens_on_the_position_of_today(window: MainWindow) -> None:
    page = today_page(window)
    position = ageing_report(window.desk.ledger, TODAY, TODAY).totals[page.position.strip.currency]
    assert minor(page.position.balance.figure) == position.balance
    assert page.position.strip.amounts == (position.not_due, *position.buckets)
    assert sum(page.position.strip.amounts) - page.position.strip.unallocated == position.balance
    assert minor(page.position.overdue.figure) == sum(position.buckets)


@pytest.mark.parametrize("tile", ["overdue", "week"])
def test_one_click_leads_from_a_figure_to_the_invoices_that_make_it(window: MainWindow, tile: str) -> None:
    page = today_page(window)
    figure = getattr(page.position, tile)
    expected = minor(figure.figure)
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton)
    assert summed(invoices_page(window)) == expected


@pytest.mark.parametrize("segment", range(5))
def test_a_segment_of_the_ageing_opens_exactly_its_invoices(window: MainWindow, segment: int) -> None:
    page = today_page(window)
    strip = page.position.strip
    expected = strip.amounts[segment]
    strip.clicked.emit(segment)
    found = invoices_page(window)
    lines = found.table.model.source.rows(list(found.table.model.ids))
    assert sum(line.open for line in lines if line.open > 0) == expected


def test_the_worries_stand_with_their_grade_and_one_click_says_why(window: MainWindow) -> None:
    page = today_page(window)
    rows = page.worries.findChildren(PressRow)
    assert len(rows) >= 3
    worst = rows[0].text_of
    assert worst.grade in "ABCDE"
    for row in rows:
        days = int(re.findall(r"oldest (\d+) days?", row.text_of.note)[0])
        assert days > 30 or row.text_of.grade in "CDE", "a late week of a good payer is no worry"
    click(rows[0])
    customers = window.current_page()
    assert isinstance(customers, CustomersPage)
    assert customers.pane.name.text() == worst.words
    said = [each.text() for each in customers.pane.grade_tab.findChildren(QLabel) if each.isVisible()]
    assert "Score, of 100" in said
    points = [
        int(text.replace("\N{MINUS SIGN}", "-")) for text in said if re.fullmatch(r"[+\u2212]?\d+", text)
    ]
    assert sum(points[:-1]) == points[-1], "the points add up to the score"
    window.go("invoices", customer=customers.table.current_id(), filter="overdue", currency=worst.unit)
    assert minor(worst.figure) == summed(invoices_page(window))
    assert worst.words in texts(invoices_page(window).table, "customer")


def test_coffee_changes_nothing_and_the_file_closes(window: MainWindow) -> None:
    before = window.desk.ledger.path.stat().st_mtime_ns
    page = today_page(window)
    click(page.worries.findChildren(PressRow)[0])
    assert window.close()
    assert window.desk.ledger is None or window.desk.ledger.path.stat().st_mtime_ns == before
