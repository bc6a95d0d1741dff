"""The whole window on a small real ledger, and what its toasts say."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Jobs
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from creditdesk.ui.palette.keys import PaletteKeys
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import bring_forward, settle


@pytest.fixture
def said(desk: Desk) -> list[str]:
    """What toasts said."""
    return []


@pytest.fixture
def window(desk: Desk, books: ledgers.Desk, fonts: Path, said: list[str], qtbot: QtBot) -> MainWindow:
    """Keller GmbH (1) owes two invoices, has a letter that waits to be posted and is graded."""
    keller = books.customer("Keller & Söhne")
    books.invoice(keller, "K1", 300, due=TODAY - timedelta(days=10))
    books.invoice(keller, "K2", 200, due=TODAY - timedelta(days=20))
    books.issue(TODAY)
    made = MainWindow(desk, PAGES)
    Opening(made, desk)
    PaletteKeys(made, desk, PAGES)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.show_ledger(books.ledger, "Lindenhof")
    bring_forward(made)
    desk.toast = lambda words, _undo=None, _action="": said.append(words)
    return made


@pytest.fixture
def beside(desk: Desk) -> None:
    """Jobs run beside the window, as they do for a person."""
    desk.jobs = Jobs()


@pytest.fixture
def threaded(beside: None, window: MainWindow, desk: Desk) -> Iterator[None]:
    """The window with such jobs; they end before it goes."""
    yield
    desk.jobs.shut_down()
    settle()
