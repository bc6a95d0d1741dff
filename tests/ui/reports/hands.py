"""Short ways to make the page Reports, to choose and to read."""

from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.reports.page import ReportsPage
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import settle, texts


def made(desk: Desk, qtbot: QtBot) -> ReportsPage:
    """A page on the ledger of ``desk``, shown."""
    page = ReportsPage(desk)
    qtbot.addWidget(page)
    return page


def shown(page: ReportsPage, column: str) -> list[str]:
    """What stands in a column, top down."""
    assert page.view is not None
    return texts(page.view, column)


def totals(page: ReportsPage) -> list[tuple[str, list[str]]]:
    """The totals below the table."""
    assert page.totals is not None
    return page.totals.texts()


def choose(page: ReportsPage, key: str) -> None:
    """Choose a report."""
    page.controls.chips[key].click()
    settle()


def prompts(desk: Desk) -> AnsweringPrompts:
    """What answers for the person."""
    assert isinstance(desk.prompts, AnsweringPrompts)
    return desk.prompts
