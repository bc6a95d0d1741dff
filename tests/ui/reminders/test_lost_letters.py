"""Reminders after a restore: what went out since the backup is named on the page and at its customer."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services import files
from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import Ways, show

DAY = TODAY - timedelta(days=2)


@pytest.fixture
def restored(
    desk: Desk,
    books: ledgers.Desk,
    fonts: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> RemindersPage:
    """Keller and Blum were sent letters two days ago; then the backup of before that was put back."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    Ways(desk)
    books.invoice(books.customer("Keller", code="C-1"), "K1", 300, due=TODAY - timedelta(days=10))
    books.invoice(books.customer("Blum", code="C-2"), "B1", 30, due=TODAY - timedelta(days=9))
    books.invoice(books.customer("Neu", code="C-3"), "N1", 30, due=TODAY - timedelta(days=4))
    backup = files.backup(books.ledger, tmp_path / "to", acting(DAY).at)
    books.remind(DAY)
    path = books.ledger.path
    books.ledger.close()
    files.restore(backup, path, acting())
    desk.ledger = books.ledger = files.open_ledger(path, acting())
    made = RemindersPage(desk)
    qtbot.addWidget(made)
    show(made)
    return made


def said(page: RemindersPage) -> str:
    banner = page.area.notes.shown.get("lost")
    return banner.words.text() if banner is not None and page.area.notes.isVisible() else ""


def test_the_page_names_them_before_there_is_a_run(restored: RemindersPage) -> None:
    words = said(restored)
    assert words.startswith(
        "2 letters went out after this backup was made: 2026-0001, 2026-0002. Look before you"
    )
    kept = restored.area.lost.lost.kept
    assert kept is not None
    assert f"The ledger as it was is kept as {kept.name}." in words


def test_at_the_customer_it_is_said_until_a_run_is_issued(restored: RemindersPage) -> None:
    restored.prepare_now()
    warned: dict[str, str] = {}
    for group in restored.list.model.groups:
        restored.list.tree.setCurrentIndex(restored.list.model.index_of(group))
        assert group.source is not None
        warned[group.source.code] = restored.area.letter.warning.text()
    assert warned == {
        "C-1": "Went out after this backup was made: 2026-0001 (20 Nov).",
        "C-2": "Went out after this backup was made: 2026-0002 (20 Nov).",
        "C-3": "",
    }
    restored.next()
    assert said(restored) == ""
    assert not restored.area.letter.warning.isVisible()


def test_which_letters_lists_them_and_leads_to_the_kept_ledger(restored: RemindersPage, desk: Desk) -> None:
    opened: list[Path] = []
    desk.opening = SimpleNamespace(look_at_backup=opened.append)
    restored.area.lost.tell()
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    assert prompts.asked[-1] == "Letters that this ledger does not know of"
    assert opened == [restored.area.lost.lost.kept]


def test_where_the_replaced_ledger_has_gone_the_letters_are_only_listed(
    restored: RemindersPage, desk: Desk
) -> None:
    lost = restored.area.lost
    assert lost.lost.kept is not None
    lost.lost.kept.unlink()
    lost.tell()
    prompts = desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    assert [line.split()[0] for line in prompts.informed[-1].splitlines()] == ["2026-0001", "2026-0002"]


def test_an_ordinary_ledger_says_nothing(page: RemindersPage) -> None:
    assert "lost" not in page.area.notes.shown
