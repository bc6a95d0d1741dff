"""The four list pages, each with something to arrange, and short ways to do and read it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.letters.page import LettersPage
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.risk.page import RiskPage
from creditdesk.ui.tables.paged_model import Sort
from tests.ui.on_screen import settle


@dataclass(frozen=True, slots=True)
class Case:
    """A page, a chip that shows all of its rows but not everything there is, a column to sort by, one to hide."""

    kind: type[ListPage]
    chip: str
    order: str
    hidden: str


CASES = (
    Case(CustomersPage, "overdue", "balance", "grade"),
    Case(InvoicesPage, "overdue", "due", "open"),
    Case(LettersPage, "posted", "payable", "dated"),
    Case(RiskPage, "C", "balance", "grade"),
)
every_page = pytest.mark.parametrize("case", CASES, ids=[case.kind.key for case in CASES])
#: The platform without a screen says so when a menu opens.
popups = pytest.mark.qt_log_ignore(
    "does not support grabbing the keyboard", "does not support raise", extend=True
)
Make = Callable[[type[ListPage]], ListPage]


def arrange(page: ListPage, case: Case) -> None:
    """Press a chip, search, sort by a column, hide another and move it to the front."""
    keys = [column.key for column in page.table.model.columns]
    page.show_filter(case.chip, "n")
    head = page.table.grid.head
    head.setSortIndicator(keys.index(case.order), Qt.SortOrder.DescendingOrder)
    head.show_column(keys.index(case.hidden), False)
    head.moveSection(head.visualIndex(keys.index(case.order)), 0)
    settle()


def looks(page: ListPage) -> tuple[str, str, Sort | None, str]:
    """What a view keeps, as the page is now."""
    return page.bar.key(), page.bar.text(), page.table.model.order, page.table.grid.head.layout_text()


def button(page: ListPage) -> str:
    """What a screen reader says of the button for views."""
    return page.views.picker.button.accessibleName()


def entries(menu: QMenu) -> dict[str, bool]:
    """Entries of a menu: words -> whether they can be chosen."""
    return {action.text(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}
