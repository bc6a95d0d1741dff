"""Tab, pressed again and again, leaves every part of every page and comes back to where it began."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from creditdesk.services.invoices import InvoiceDraft, add_invoice
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.pages import PAGES
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.keys.hands import at, focus
from tests.ui.on_screen import press, settle

#: More stops than any page has.
_MOST = 90
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)


def round_trip(window: MainWindow, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """The stops from here until the keyboard is here again."""
    press(
        focus(window), Qt.Key.Key_Tab
    )  # what has the keyboard at first need not be a stop, such as a whole page
    start, stops = focus(window), list[QWidget]()
    for _ in range(_MOST):
        press(focus(window), key, SHIFT if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier)
        stops.append(focus(window))
        assert stops[-1].isVisible()
        if stops[-1] is start:
            return stops
    trap = ", ".join(f"{type(each).__name__} {each.accessibleName()}" for each in stops[-3:])
    pytest.fail(f"Tab does not come back: {trap}")


@pytest.mark.parametrize("key", [page.key for page in PAGES])
def test_tab_comes_round_on_every_page(window: MainWindow, key: str) -> None:
    page = at(window, key)
    stops = round_trip(window)
    assert len(set(stops)) == len(stops)
    assert window.navigation.buttons[key] in stops or window.navigation.buttons["today"] in stops
    assert any(page.header.isAncestorOf(each) for each in stops) or key in ("settings", "import")
    assert len(round_trip(window, Qt.Key.Key_Backtab)) == len(stops)


@pytest.mark.parametrize("row", ["unpaid", "paid", "part", "credit"])
@pytest.mark.parametrize("tab", [0, 1, 2])
def test_tab_comes_round_beside_every_kind_of_invoice(
    window: MainWindow, books: ledgers.Desk, row: str, tab: int
) -> None:
    numbers = {"unpaid": 1}
    numbers["paid"] = books.invoice(1, "P1", 80, due=TODAY - timedelta(days=70))
    books.pay(1, 80, TODAY - timedelta(days=60), (numbers["paid"], 80))
    numbers["part"] = books.invoice(1, "P2", 90, due=TODAY - timedelta(days=70))
    books.pay(1, 10, TODAY - timedelta(days=60), (numbers["part"], 10))
    note = InvoiceDraft(1, "C1", TODAY, 500, "EUR", kind="credit_note")
    numbers["credit"] = add_invoice(books.ledger, note, acting())[0]
    page = at(window, "invoices")
    assert isinstance(page, ListPage)
    page.show_row(numbers[row])
    settle()
    page._pane.tabs.setCurrentIndex(tab)
    page.focus_search()
    press(focus(window), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.table.grid
    stops = round_trip(window)
    assert page._pane.tabs.tabBar() in stops
