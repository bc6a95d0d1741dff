"""A ledger that is open is one file too: a copy of it has what was entered a moment ago."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.errors import EnvError
from creditdesk.services import files
from creditdesk.services.customers import CustomerDraft, create_customer
from creditdesk.ui import one_file
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from tests import ledgers


@pytest.fixture
def opening(desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opening]:
    """What opens ledgers into a window that brings files up to date after a hundredth of a second."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(one_file, "AFTER_MS", 10)
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    desk.prompts.set_window(made)
    opening = Opening(made, desk)
    yield opening
    opening.close()
    made.close()


def in_a_copy(file: Path) -> list[str]:
    """The customers in a copy of the file alone."""
    copy = file.with_name("copied.creditdesk")
    copy.write_bytes(file.read_bytes())
    ledger = files.open_read_only(copy)
    try:
        with ledger.read() as connection:
            return [row[0] for row in connection.exec_driver_sql("SELECT name FROM customer ORDER BY id")]
    finally:
        ledger.close()


def test_what_was_entered_is_soon_in_the_file_itself(
    opening: Opening, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "mine.creditdesk"
    files.create(file, files.CompanyDraft("Keller GmbH", "DE", "EUR"), ledgers.acting()).close()
    opening.open(file)
    desk.write(
        opening, "", lambda _p: create_customer(desk.ledger, CustomerDraft("Blum"), ledgers.acting())[1]
    )
    qtbot.waitUntil(lambda: in_a_copy(file) == ["Blum"])
    opening.close()
    assert not opening.one_file._timer.isActive()


def test_a_file_that_cannot_be_brought_up_to_date_is_tried_again_without_a_word(
    opening: Opening, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.creditdesk"
    files.create(file, files.CompanyDraft("Keller GmbH", "DE", "EUR"), ledgers.acting()).close()
    opening.open(file)

    def full() -> None:
        raise EnvError("disk_full", path=str(file))

    monkeypatch.setattr(desk.ledger, "into_file", full)
    opening.one_file.look()
    assert desk.prompts.told == 0
    assert opening.one_file._timer.remainingTime() > 10_000
