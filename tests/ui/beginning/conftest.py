"""The window before a ledger is open, and the wizard in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.beginning.wizard import Wizard
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from tests.ui.beginning.hands import front


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window without a ledger."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    desk.prompts.set_window(made)
    opening = Opening(made, desk)
    made.show()
    yield made
    opening.close()
    made.close()


@pytest.fixture
def opening(window: MainWindow, desk: Desk) -> Opening:
    """What opens ledgers into the window."""
    return desk.opening


@pytest.fixture
def wizard(window: MainWindow, opening: Opening) -> Wizard:
    """The wizard at its first step."""
    opening.begin(None)
    return front(window, Wizard)
