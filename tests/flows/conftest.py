"""The whole window on a ledger of its own: every page is there, jobs run at once, nothing asks the person."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services import files
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from tests import ledgers
from tests.ui import conftest as of_ui
from tests.ui.on_screen import bring_forward, settle

qapp_cls, app, desk = of_ui.qapp_cls, of_ui.app, of_ui.desk

#: Opens a ledger file in the window.
Open = Callable[[Path], MainWindow]


def bring_up(window: MainWindow) -> None:
    """Show the window as large as a small screen, with the keyboard."""
    window.resize(1280, 720)
    window.show()
    bring_forward(window)


@pytest.fixture
def open_window(desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """The window as the program makes it, 1280 by 720."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    desk.prompts.set_window(window)
    opening = Opening(window, desk)
    bring_up(window)

    def open_file(path: Path) -> MainWindow:
        opening.open(path)
        settle()
        return window

    yield open_file
    opening.close()
    window.close()


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    """The window with an empty ledger of a German company."""
    path = tmp_path / "mine.creditdesk"
    files.create(path, files.CompanyDraft("Lindenhof GmbH", "DE", "EUR"), ledgers.acting()).close()
    return open_window(path)


@pytest.fixture
def filled(window: MainWindow) -> ledgers.Desk:
    """Short ways to enter things into the ledger that the window shows."""
    return ledgers.Desk(window.desk.ledger)
