"""A bad day for the disk: it is full while saving, importing, issuing, printing, backing up and opening."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from creditdesk.services import files
from creditdesk.services.reminders.views import runs
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.locked_view import LockedView
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.settings.backups_section import BackupsSection
from creditdesk.ui.settings.page import SettingsPage
from tests.faults.disks import LimitedFiles, SmallDisk, small_disk
from tests.flows.bad_days import banners, enter, make_books, names, prompts, says, says_in_chinese
from tests.flows.conftest import Open
from tests.ui.on_screen import settle


@pytest.fixture
def disk(open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallDisk]:
    """A small disk with ledger and backups on it; the window is closed before it goes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    with small_disk(folder) as found:
        if isinstance(found, LimitedFiles):
            pytest.skip("a small disk of its own needs root and mount")
        monkeypatch.setenv("CREDITDESK_DATA", str(folder / "data"))
        yield found


@pytest.fixture
def window(disk: SmallDisk, open_window: Open) -> Iterator[MainWindow]:
    """The window on a ledger of twelve late customers on the small disk."""
    made = open_window(make_books(disk.folder))
    yield made
    made.desk.opening.close()


def lines(folder: Path, count: int) -> Path:
    table = folder / "list.csv"
    rows = (f"C{n},Neu {n},N{n},2026-01-05,2026-02-05,10.50,EUR" for n in range(count))
    table.write_text("\n".join(("customer,name,invoice,issued,due,amount,currency", *rows)))
    return table


def count(window: MainWindow, table: str) -> int:
    with window.desk.ledger.read() as connection:
        return int(connection.exec_driver_sql(f"SELECT COUNT(*) FROM {table}").scalar() or 0)


def test_saving_a_form_says_so_in_the_form_and_keeps_what_was_typed(
    window: MainWindow, disk: SmallDisk
) -> None:
    window.go("customers", new=True)
    settle()
    page = window.current_page()
    assert isinstance(page, CustomersPage)
    form = page.side.form
    assert form is not None
    form.set_value("name", "Neu")
    form.set_value("note", "n" * 2000)
    with disk.left(0):
        form.submit()
        settle()
        assert any("The disk is full" in label.text() for label in form.findChildren(QLabel))
    assert form.value("name") == "Neu"
    form.submit()
    settle()
    assert count(window, "customer") == 13


def test_an_import_says_so_and_goes_through_once_there_is_room(
    window: MainWindow, disk: SmallDisk, app: DeskApplication, tmp_path: Path
) -> None:
    window.files_dropped.emit([lines(tmp_path, 2000)])
    settle()
    page = window.current_page()
    assert isinstance(page, ImportPage)
    for left in (0, 400):  # no room for the backup before it; room for that, but not for the rows
        with disk.left(left):
            page.next()
            settle()
            assert "The disk is full, so nothing was stored" in banners(window)["problem"]
        assert (count(window, "customer"), count(window, "import_batch")) == (12, 0)
    page.next()
    settle()
    assert count(window, "customer") == 2012
    assert files.check(window.desk.ledger).ok
    prompts(window.desk)


def test_issuing_and_printing_say_so_and_leave_no_half_letter(
    window: MainWindow, disk: SmallDisk, fonts: Path
) -> None:
    window.go("reminders", prepare=True)
    settle()
    page = window.current_page()
    assert isinstance(page, RemindersPage)
    page.steps.open_file = lambda _target: None
    with disk.left(0):
        page.next()
        settle()
        assert "The disk is full" in banners(window)["problem"]
    assert (runs(window.desk.ledger)[0].state, count(window, "letter"), count(window, "document")) == (
        "prepared",
        0,
        0,
    )
    window.banners.drop("problem")
    page.next()
    settle()
    assert (runs(window.desk.ledger)[0].state, count(window, "letter")) == ("issued", 12)
    paper = disk.folder / "letters.pdf"
    prompts(window.desk).files = [paper]
    with disk.left(0):
        page.next()
        settle()
        assert str(paper) in banners(window)["problem"]
        assert list(disk.folder.rglob("*letters*")) == []
    assert runs(window.desk.ledger)[0].state == "issued"
    page.next()
    settle()
    assert paper.read_bytes().startswith(b"%PDF")
    assert runs(window.desk.ledger)[0].state == "printed"
    assert files.check(window.desk.ledger).ok


def test_a_backup_that_has_no_room_says_that_the_entries_are_stored(
    window: MainWindow, disk: SmallDisk, app: DeskApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "creditdesk.ui.one_file.AFTER_MS", 1_000_000
    )  # the file itself grows when it is closed
    enter(window, "Stored", note="n" * 40_000)
    window.go("settings", section="backups")
    settle()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    section = page.sections["backups"]
    assert isinstance(section, BackupsSection)
    prompts(window.desk).files = [disk.folder / "stick"]
    with disk.left(0):
        window.desk.opening.keeper.look()
        settle()
        assert "all that you entered is stored" in banners(window)["problem"]
        section.back_up()
        settle()
        assert "The disk is full" in banners(window)["problem"]
        window.desk.opening.close_ledger()
        settle()
        assert "its last backup could not be made" in banners(window)["problem"]
        assert "nothing is lost" in banners(window)["problem"], "the file had no room to grow"
    with disk.left(0):
        window.desk.opening.open(disk.folder / "desk.creditdesk")
        settle()
        view = window.stack.currentWidget()
        assert isinstance(view, LockedView)
        assert says(window, "The disk is full")
        assert says_in_chinese(window, app, "磁盘已满")
        window.desk.opening.open(disk.folder / "desk.creditdesk", read_only=True)
        settle()
        assert count(window, "customer") == 13
    assert not list(disk.folder.rglob("*.part"))
    window.desk.opening.open(disk.folder / "desk.creditdesk")
    settle()
    window.desk.opening.close_ledger()
    settle()
    assert names(disk.folder / "desk.creditdesk")[-1] == "Stored"
    assert not list(disk.folder.glob("*-wal"))


def test_a_new_ledger_without_room_says_so_under_the_field_and_leaves_nothing(
    window: MainWindow, disk: SmallDisk
) -> None:
    refused: list[Exception] = []
    path = disk.folder / "new.creditdesk"
    draft = files.CompanyDraft("Zweite GmbH", "DE", "EUR")
    with disk.left(20):
        window.desk.opening.create(path, draft, refused.append, lambda: QLabel("made"))
        settle()
        assert [getattr(error, "code", "") for error in refused] == ["disk_full"]
        assert not path.exists()
    assert window.desk.ledger is not None, "the ledger open before is open still"
