"""Work that ends after its page has gone, as by a change of language: it is stored, and nothing calls the page."""

from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from creditdesk.services.imports import imports
from creditdesk.services.reminders.views import runs
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.jobs import Ticket
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, settle, show


class Later:
    """After ``hold`` the jobs that are begun wait until ``let_run``."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self._jobs, self._monkeypatch = desk.jobs, monkeypatch
        self._launch, self._waiting = desk.jobs._launch, list[Ticket]()

    def hold(self) -> None:
        self._monkeypatch.setattr(self._jobs, "_launch", self._waiting.append)

    def let_run(self, qtbot: QtBot) -> None:
        assert self._waiting
        with qtbot.captureExceptions() as mistakes:
            while self._waiting:
                self._launch(self._waiting.pop(0))
            settle()
        assert mistakes == []


@pytest.fixture
def later(desk: Desk, books: ledgers.Desk, monkeypatch: pytest.MonkeyPatch) -> Later:
    Ways(desk)
    return Later(desk, monkeypatch)


def test_an_import(desk: Desk, later: Later, qtbot: QtBot, tmp_path: Path) -> None:
    page = ImportPage(desk)
    show(page)
    (tmp_path / "a.csv").write_text(
        "Customer,Invoice,Date,Due,Amount\nAdam,A1,2026-10-01,2026-10-31,100.00\n"
    )
    page.arrive(files=[tmp_path / "a.csv"])
    settle()
    later.hold()
    page.store()
    shiboken6.delete(page)
    later.let_run(qtbot)
    assert len(imports(desk.ledger)) == 1


def test_issuing(desk: Desk, books: ledgers.Desk, later: Later, qtbot: QtBot, fonts: Path) -> None:
    books.invoice(books.customer("Adam"), "A1", 70, due=TODAY - timedelta(days=9))
    page = RemindersPage(desk)
    show(page)
    page.prepare_now()
    later.hold()
    page.next()
    assert page.verbs.busy
    shiboken6.delete(page)
    later.let_run(qtbot)
    assert [run.state for run in runs(desk.ledger)] == ["issued"]
