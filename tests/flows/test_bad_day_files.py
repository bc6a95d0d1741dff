"""A bad day for the file: damaged, foreign, newer, read-only, moved, replaced. The window says what to do, and nothing
that was there is lost.
"""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from creditdesk.db.migrations import runner
from creditdesk.services import files
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.damaged_view import DamagedView
from creditdesk.ui.beginning.locked_view import LockedView
from creditdesk.ui.beginning.start_view import StartView
from creditdesk.ui.main_window import MainWindow
from tests import ledgers
from tests.db.files import beside, digest, raw_sql
from tests.flows.bad_days import (
    banners,
    enter,
    make_books,
    names,
    on,
    prompts,
    says,
    says_in_chinese,
    unwritable,
)
from tests.flows.conftest import Open
from tests.ledgers import TODAY
from tests.ui.on_screen import settle


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed ledger of twelve late customers."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    return make_books(tmp_path / "books")


def header(path: Path) -> None:
    path.write_bytes(b"X" * 16 + path.read_bytes()[16:])


def middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[5 * 4096 : 6 * 4096] = bytes(4096)
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_early(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("customer;amount\n" * 50)


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ledger.txt", "x" * 500)


def newer(path: Path) -> None:
    raw_sql(path, f"PRAGMA user_version = {runner.NEWEST + 1}")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: list[tuple[Callable[[Path], None], str, str]] = [
    (header, "is not a CreditDesk ledger", "账套"),
    (middle, "is damaged", "已损坏"),
    (cut, "is damaged", "已损坏"),
    (cut_early, "is damaged. It was not changed", "已损坏"),
    (empty, "is empty: not even the beginning", "是空文件"),
    (text, "is not a CreditDesk ledger", "账套"),
    (zipped, "is not a CreditDesk ledger", "账套"),
    (newer, "was written by a newer CreditDesk", "CreditDesk"),
    (folder, "is a folder, not a file", "文件夹"),
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage[0].__name__)
def test_a_file_that_cannot_be_opened_is_named_with_its_reason_and_stays_as_it_is(
    open_window: Open, app: DeskApplication, books: Path, damage: tuple[Callable[[Path], None], str, str]
) -> None:
    spoil, words, chinese = damage
    spoil(books)
    before = digest(books) if books.is_file() else ""
    window = open_window(books)
    assert says(window, words)
    assert says_in_chinese(window, app, chinese)
    assert isinstance(window.stack.currentWidget(), StartView | DamagedView)
    prompts(window.desk)
    assert (digest(books) if books.is_file() else "") == before
    assert beside(books) == []


@pytest.mark.parametrize("spoil", [header, middle, cut, empty], ids=lambda spoil: spoil.__name__)
def test_a_ledger_damaged_since_yesterday_comes_back_from_its_backup(
    open_window: Open, books: Path, spoil: Callable[[Path], None]
) -> None:
    window = open_window(books)
    opening = window.desk.opening
    enter(window, "Since the backup")
    window.desk.acting = lambda: on(TODAY)
    opening.close_ledger()
    settle()
    whole = names(books)
    spoil(books)
    broken = digest(books)
    opening.open(books)
    settle()
    view = window.stack.currentWidget()
    assert isinstance(view, DamagedView)
    assert says(window, "13 customers · 12 invoices  ·  56,532.00\N{NO-BREAK SPACE}EUR")
    view.restores[0].click()
    settle()
    assert window.page_key() == "today"
    assert prompts(window.desk).asked == ["Restore the backup of 22 Nov 2026 11:00?"]
    opening.close_ledger()
    settle()
    assert names(books) == whole
    aside = next(path for path in books.parent.iterdir() if ".damaged-" in path.name)
    assert digest(aside) == broken


def test_a_ledger_that_is_damaged_while_it_is_open_leads_to_its_backups(
    open_window: Open, app: DeskApplication, books: Path
) -> None:
    window = open_window(books)
    with books.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(bytes(20 * 4096))
    window.go("customers")
    window.go("invoices")
    settle()
    assert "is damaged" in banners(window)["lost"]
    assert says_in_chinese(window, app, "已损坏")
    link = next(each for each in window.banners.shown["lost"].findChildren(QPushButton) if each.text())
    assert link.text() == "Show its backups"
    link.click()
    settle()
    view = window.stack.currentWidget()
    assert isinstance(view, DamagedView)
    assert banners(window) == {}
    view.restores[0].click()
    settle()
    assert window.page_key() == "invoices"
    assert files.check(window.desk.ledger).ok
    prompts(window.desk)


def test_a_damaged_ledger_without_backups_says_where_it_looked(open_window: Open, books: Path) -> None:
    middle(books)
    window = open_window(books)
    view = window.stack.currentWidget()
    assert isinstance(view, DamagedView)
    assert says(window, "No backup of this ledger was found")
    assert view.restores == []


@pytest.mark.parametrize("place", ["file", "folder"])
def test_a_place_that_may_not_be_written_is_said_and_the_ledger_can_be_read(
    open_window: Open, app: DeskApplication, books: Path, place: str
) -> None:
    before = digest(books)
    with unwritable(books if place == "file" else books.parent):
        window = open_window(books)
        view = window.stack.currentWidget()
        assert isinstance(view, LockedView)
        assert says(window, "can only be read" if place == "file" else "Nothing can be written in the folder")
        assert says_in_chinese(window, app, "权限")
        view = window.stack.currentWidget()
        assert isinstance(view, LockedView)
        view.read.click()
        settle()
        assert window.page_key() == "today"
        assert banners(window)["read_only"] == "This ledger is open for reading only."
        enter(window, "Not to be")
        assert "read" in banners(window)["problem"]
        window.desk.opening.close_ledger()
        settle()
        assert (digest(books), beside(books)) == (before, [])
    assert "Not to be" not in names(books)


def test_a_folder_that_becomes_unwritable_keeps_the_last_changes_beside_the_file(
    open_window: Open, books: Path
) -> None:
    window = open_window(books)
    enter(window, "Last one")
    with unwritable(books.parent):
        window.desk.opening.close_ledger()
        settle()
        assert "nothing is lost" in banners(window)["problem"]
        assert f"{books.name}-wal" in banners(window)["problem"]
    window.desk.opening.open(books)
    settle()
    window.desk.opening.close_ledger()
    settle()
    assert "Last one" in names(books)
    assert beside(books) == []


def moved(path: Path) -> None:
    path.rename(path.with_name("moved.creditdesk"))


def removed(path: Path) -> None:
    path.unlink()


def replaced(path: Path) -> None:
    other = ledgers.make_desk(path.parent.parent)
    other.ledger.close()
    other.ledger.path.replace(path)


def pulled(path: Path) -> None:
    """The stick with the ledger is gone, and the folder it was at."""
    path.parent.rename(path.parent.with_name("gone"))


@pytest.mark.parametrize("change", [moved, removed, replaced, pulled], ids=lambda change: change.__name__)
def test_a_file_that_goes_while_it_is_open_is_said_and_what_it_held_is_kept(
    open_window: Open, app: DeskApplication, books: Path, change: Callable[[Path], None], tmp_path: Path
) -> None:
    window = open_window(books)
    enter(window, "Before")
    change(books)
    there = digest(books) if books.exists() else ""
    enter(window, "After")
    assert "was moved, replaced or removed while it was open" in banners(window)["lost"]
    assert says_in_chinese(window, app, "在打开期间被移动、替换或删除")
    window.desk.opening.close_ledger()
    settle()
    home = tmp_path / "data" / "rescued" if change is pulled else books.parent
    kept = home / "desk.rescued.creditdesk"
    assert f"is kept in {kept}" in banners(window)["rescued"]
    assert (window.windowTitle(), window.footer.state.text()) == ("CreditDesk", "")
    assert names(kept)[-1] == "Before"
    assert (digest(books) if books.exists() else "") == there, "a stranger's file stays as it is"
    assert books.parent.exists() == (change is not pulled), "no folder is made where a stick was"
    prompts(window.desk)


def test_a_reader_whose_file_is_replaced_opens_it_again_by_one_click(open_window: Open, books: Path) -> None:
    window = open_window(books)
    window.desk.opening.open(books, read_only=True)
    settle()
    replaced(books)
    window.go("customers")
    settle()
    assert "Open it again" in banners(window)["lost"]
    window.desk.opening.open_again()
    settle()
    assert (window.page_key(), banners(window)) == ("customers", {})


def test_a_disk_that_fails_is_said_once_and_what_was_stored_stays(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3

    enter(window, "Before")
    path = window.desk.ledger.path

    def fail(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as broken:
        broken.setattr("creditdesk.db.events.append", fail)
        enter(window, "After")
    assert "reported trouble" in banners(window)["lost"]
    assert "problem" not in banners(window)
    window.desk.opening.close_ledger()
    settle()
    assert names(path) == ["Before"]
    assert banners(window) == {}
    assert files.open_read_only(path).close() is None
