"""The start: recent files, the sample, what is no ledger, a ledger open elsewhere."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from creditdesk.db.lock import current_owner
from creditdesk.errors import EnvError, UserError
from creditdesk.services import files
from creditdesk.services.company import company_view
from creditdesk.ui.beginning.locked_view import LockedView
from creditdesk.ui.beginning.start_view import StartView
from creditdesk.ui.beginning.wizard import Wizard
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from tests import ledgers
from tests.ui.beginning.hands import a_ledger, front
from tests.ui.on_screen import nameless


def test_the_last_ledger_opens_by_itself(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    desk.memory.opened(a_ledger(tmp_path))
    opening.begin(None)
    assert company_view(desk.ledger).name == "Keller GmbH"


def test_a_missing_ledger_is_greyed_located_or_forgotten(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    there, gone = a_ledger(tmp_path), tmp_path / "Gone.creditdesk"
    desk.memory.opened(there)
    desk.memory.opened(gone)
    opening.begin(None)
    start = front(window, StartView)
    assert [door.isEnabled() for door in start.doors.values()] == [False, True]
    assert nameless(start) == []
    start.forget(there)
    start = front(window, StartView)
    assert list(start.doors) == [gone]
    desk.prompts.files = [there]  # type: ignore[attr-defined]
    start.locate(gone)
    assert desk.memory.recent_files() == [there]
    assert company_view(desk.ledger).name == "Keller GmbH"


def test_what_is_no_ledger_is_refused_with_a_sentence(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "a.creditdesk").write_text("hello")
    refused = list[Exception]()
    opening.refused.connect(refused.append)
    opening.open(tmp_path / "a.creditdesk")
    assert "not a CreditDesk ledger" in front(window, StartView).problem.text()
    assert isinstance(refused[0], EnvError)
    opening.open(tmp_path / "b.creditdesk")
    assert isinstance(refused[1], UserError)
    assert desk.memory.recent_files() == []


def test_another_ledger_begins_with_today_and_the_same_one_where_it_was(
    window: MainWindow, opening: Opening, tmp_path: Path
) -> None:
    for name in ("Keller", "Blum"):
        a_ledger(tmp_path, name)
    opening.open(tmp_path / "Keller.creditdesk")
    assert window.page_key() == "today"
    window.go("import")
    opening.open_again()
    assert window.page_key() == "import"
    opening.open(tmp_path / "Blum.creditdesk")
    assert window.page_key() == "today"


def test_the_sample_is_a_disposable_copy(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("creditdesk.services.reminders.issue.render_pdf", ledgers.fake_render)
    opening.sample()
    assert company_view(desk.ledger).is_sample
    assert "sample" in window.banners.shown
    assert desk.memory.recent_files() == []
    first = desk.ledger.path
    opening.sample()
    assert desk.ledger.path == first
    opening.new()
    wizard = front(window, Wizard)
    wizard.go_back()
    assert window.current_page() is not None


def test_the_wizard_keeps_the_open_ledger_until_the_new_one_is_there(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    opening.open(a_ledger(tmp_path))
    old = desk.ledger
    opening.new()
    assert desk.ledger is old
    wizard = front(window, Wizard)
    wizard.draft.values["name"] = "Lindenhof GmbH"
    wizard.draft.step = 4
    wizard._show()
    wizard.step.file.setText(str(tmp_path / "new"))
    wizard.go_on()
    assert company_view(desk.ledger).name == "Lindenhof GmbH"
    files.open_ledger(tmp_path / "Keller GmbH.creditdesk", ledgers.acting()).close()


def test_closing_the_ledger_leads_to_the_start(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    path = a_ledger(tmp_path)
    opening.open(path)
    opening.close_ledger()
    assert list(front(window, StartView).doors) == [path]
    assert desk.ledger is None


def test_a_ledger_open_elsewhere_names_who_and_can_be_read_or_taken_over(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    path = a_ledger(tmp_path)
    other = files.open_ledger(path, ledgers.acting(actor="berta"))
    opening.open(path)
    locked = front(window, LockedView)
    words = " ".join(label.text() for label in locked.findChildren(QWidget) if hasattr(label, "text"))
    assert "berta" in words
    assert current_owner("", "").host in words
    assert "22 Nov 2026" in words
    assert nameless(locked) == []
    desk.prompts.answer = False  # type: ignore[attr-defined]
    locked.take_over()
    assert desk.ledger is None
    locked.read.click()
    assert desk.ledger.read_only
    opening.open(path)
    desk.prompts.answer = True  # type: ignore[attr-defined]
    front(window, LockedView).take_over()
    assert not desk.ledger.read_only
    with pytest.raises(EnvError, match="taken_over"), other.work("berta", ledgers.acting().at):
        pass
    other.close()
