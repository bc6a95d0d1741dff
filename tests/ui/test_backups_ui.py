"""Backups that make themselves while the window is open, their list, looking into one, putting one back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk import paths
from creditdesk.domain.changes import ChangeSet
from creditdesk.errors import EnvError
from creditdesk.services import files
from creditdesk.services.backups import backup_state, list_backups
from creditdesk.services.company import company_view
from creditdesk.services.customers import CustomerDraft, create_customer
from creditdesk.ui.backup_keeper import EVERY_MS
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from creditdesk.ui.settings.backups_section import BackupsSection
from creditdesk.ui.settings.page import SettingsPage
from tests import ledgers
from tests.db.files import digest
from tests.migrations.old_files import old_file

NOW = ledgers.acting().at


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window with a ledger of its own open."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    desk.prompts.set_window(made)
    opening = Opening(made, desk)
    made.resize(1280, 720)
    made.show()
    path = tmp_path / "mine.creditdesk"
    files.create(path, files.CompanyDraft("Keller GmbH", "DE", "EUR"), ledgers.acting()).close()
    opening.open(path)
    yield made
    opening.close()
    made.close()


@pytest.fixture
def opening(window: MainWindow, desk: Desk) -> Opening:
    return desk.opening


def enter(desk: Desk, name: str) -> None:
    """A customer entered by somebody at the desk."""
    desk.bus.changed.emit(create_customer(desk.ledger, CustomerDraft(name), ledgers.acting())[1], None)


def reasons(desk: Desk) -> list[str]:
    return [line.reason for line in list_backups(company_view(desk.ledger).ledger_key)]


def backups(window: MainWindow) -> BackupsSection:
    window.go("settings", section="backups")
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    found = page.sections["backups"]
    assert isinstance(found, BackupsSection)
    return found


def test_every_half_hour_only_what_changed_is_backed_up(opening: Opening, desk: Desk) -> None:
    assert EVERY_MS == 1_800_000
    opening.keeper.look()
    assert reasons(desk) == ["open"]
    enter(desk, "Huber KG")
    opening.keeper.look()
    opening.keeper.look()
    assert sorted(reasons(desk)) == ["open", "timer"]
    desk.bus.changed.emit(ChangeSet(), None)
    opening.keeper.look()
    assert len(reasons(desk)) == 2


def test_closing_keeps_the_last_state(opening: Opening, desk: Desk) -> None:
    key = company_view(desk.ledger).ledger_key
    enter(desk, "Huber KG")
    opening.close()
    lines = list_backups(key)
    assert sorted(line.reason for line in lines) == ["close", "open"]
    assert max(line.customers for line in lines) == 1


def test_a_backup_that_cannot_be_made_is_said_and_tried_again(
    window: MainWindow, opening: Opening, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise EnvError("disk_full", path="backups")

    enter(desk, "Huber KG")
    with monkeypatch.context() as patched:
        patched.setattr("creditdesk.services.backups.backup_state", full)
        opening.keeper.look()
    assert "The disk of the backups is full" in window.banners.shown["problem"].words.text()
    opening.keeper.look()
    assert sorted(reasons(desk)) == ["open", "timer"]


def test_the_list_tells_what_is_in_each(window: MainWindow, desk: Desk) -> None:
    enter(desk, "Huber KG")
    backup_state(desk.ledger, NOW + timedelta(hours=3), "import")
    shown = backups(window)
    assert [(row.reason, row.customers) for row in shown.rows] == [("import", 1), ("open", 0)]
    assert shown.table.model.line(0)[1] == "Before an import"
    assert str(paths.backup_root()) in shown.where.accessibleName()


def test_a_damaged_backup_is_marked_and_cannot_be_restored(window: MainWindow, desk: Desk) -> None:
    path = list_backups(company_view(desk.ledger).ledger_key)[0].path
    path.write_bytes(path.read_bytes()[:700])
    shown = backups(window)
    shown.table.select(1)
    assert shown.table.model.line(0)[1] == "Damaged"
    assert not shown.restore.isEnabled()
    shown.put_back()
    assert desk.prompts.asked == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("agrees", [True, False])
def test_a_restore_is_explained_first_and_keeps_what_was_there(
    window: MainWindow, desk: Desk, agrees: bool
) -> None:
    enter(desk, "Huber KG")
    shown = backups(window)
    shown.table.select(1)
    desk.prompts.answer = agrees  # type: ignore[attr-defined]
    told: list[str] = []
    ask = desk.prompts.confirm

    def confirm(question: str, explanation: str, action: str, **more: bool) -> bool:
        told.append(explanation)
        return ask(question, explanation, action, **more)

    desk.prompts.confirm = confirm  # type: ignore[method-assign]
    shown.restore.click()
    assert len(desk.prompts.asked) == 1  # type: ignore[attr-defined]
    assert "It forgets what was entered since then: 1 customer, 1 entry of the history in all." in told[0]
    detail = list_backups(company_view(desk.ledger).ledger_key)
    if agrees:
        assert "create" not in [event.verb for event in _events(desk) if event.subject == "customer"]
        assert "close" in [line.reason for line in detail]
        assert max(line.customers for line in detail) == 1
        assert not desk.ledger.read_only
        assert [event.verb for event in _events(desk)][-1] == "restore"
    else:
        assert [event.verb for event in _events(desk) if event.subject == "customer"] == ["create"]


def test_a_backup_that_turns_out_damaged_leaves_the_ledger_as_it_was(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    enter(desk, "Huber KG")
    bad = tmp_path / "bad.creditdesk"
    bad.write_text("no backup")
    opening.restore(bad, NOW)
    assert "not a CreditDesk ledger" in window.banners.shown["problem"].words.text()
    assert [event.verb for event in _events(desk) if event.subject == "customer"] == ["create"]


def test_a_backup_is_looked_into_and_left_again(window: MainWindow, opening: Opening, desk: Desk) -> None:
    mine = desk.ledger.path
    shown = backups(window)
    shown.table.select(1)
    shown.look.click()
    assert desk.ledger.read_only
    assert desk.ledger.path != mine
    assert "read_only" in window.banners.shown
    assert desk.memory.recent_files() == [mine]
    opening.back()
    assert desk.ledger.path == mine
    assert not desk.ledger.read_only


def test_a_backup_of_an_older_version_is_listed_looked_into_and_restored(
    window: MainWindow, opening: Opening, desk: Desk
) -> None:
    folder = paths.backup_folder(company_view(desk.ledger).ledger_key)
    older = old_file(1, folder / "20261101T080000000000-close-abcdef123456.creditdesk")
    before = digest(older)
    shown = backups(window)
    assert (shown.rows[-1].customers, shown.rows[-1].path) == (4, older)
    shown.table.select(len(shown.rows))
    shown.look.click()
    assert company_view(desk.ledger).name == "Lindenhof Handel GmbH"
    opening.back()
    shown = backups(window)
    shown.table.select(len(shown.rows))
    shown.restore.click()
    assert company_view(desk.ledger).name == "Lindenhof Handel GmbH"
    assert not desk.ledger.read_only
    assert files.check(desk.ledger).ok
    assert digest(older) == before


def test_a_ledger_of_an_older_version_opens_and_its_former_state_is_in_the_list(
    window: MainWindow, opening: Opening, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "old").mkdir()
    opening.open(old_file(1, tmp_path / "old" / "firm.creditdesk"))
    assert company_view(desk.ledger).name == "Lindenhof Handel GmbH"
    assert "migration" in reasons(desk)
    shown = backups(window)
    why = [shown.table.model.line(row)[1] for row in range(len(shown.rows))]
    assert "Before an update" in why


def test_a_copy_goes_to_a_folder_of_ones_choice(window: MainWindow, desk: Desk, tmp_path: Path) -> None:
    shown = backups(window)
    shown.back_up()
    assert list(tmp_path.glob("stick/*")) == []
    desk.prompts.files = [tmp_path / "stick"]  # type: ignore[attr-defined]
    shown.back_up()
    (copy,) = (tmp_path / "stick").glob("*.creditdesk")
    files.open_read_only(copy).close()


def test_backups_can_be_kept_elsewhere(window: MainWindow, desk: Desk, tmp_path: Path) -> None:
    shown = backups(window)
    assert not shown.default.isVisible()
    desk.prompts.files = [tmp_path / "stick"]  # type: ignore[attr-defined]
    shown.choose_folder()
    assert paths.backup_root() == tmp_path / "stick"
    assert shown.default.isVisible()
    shown.use_default_folder()
    assert paths.backup_root() == paths.default_backup_root()


def _events(desk: Desk) -> list[object]:
    from creditdesk.services.events import history

    return list(history(desk.ledger))
