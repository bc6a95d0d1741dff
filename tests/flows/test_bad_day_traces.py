"""A bad day for what lies around: no place for backups and log, settings that were damaged, and a mistake of ours.
The program works on, and its log says nothing of whose ledger it is.
"""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6

from creditdesk import logs, paths
from creditdesk.services import files
from creditdesk.ui import start
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.memory import Memory
from creditdesk.ui.prompts import Prompts
from creditdesk.ui.settings.backups_section import BackupsSection
from creditdesk.ui.settings.page import SettingsPage
from creditdesk.ui.widgets.crash_dialog import CrashDialog
from tests.flows.bad_days import (
    SECRET,
    banners,
    enter,
    front,
    make_books,
    names,
    on,
    prompts,
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


@pytest.fixture
def log() -> Iterator[Path]:
    """The program's log, begun here and closed afterwards."""
    logs.stop()
    yield paths.log_folder() / "creditdesk.log"
    logs.stop()


@pytest.mark.parametrize("kind", ["read-only", "a file"])
def test_without_a_place_for_backups_the_ledger_opens_and_the_way_out_is_one_click(
    open_window: Open, app: DeskApplication, desk: Desk, books: Path, tmp_path: Path, kind: str
) -> None:
    data = tmp_path / "data"
    if kind == "read-only":
        data.mkdir()
        with unwritable(data):
            window = open_window(books)
    else:
        data.write_text("in the way")
        window = open_window(books)
    assert "could not be made; the ledger itself is open and whole" in banners(window)["backup"]
    assert says_in_chinese(window, app, "账套本身已打开且内容完整")
    assert window.page_key() == "today"
    enter(window, "Stored all the same")
    if kind == "a file":
        data.unlink()
    desk.go("settings", section="backups")
    settle()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    section = page.sections["backups"]
    assert isinstance(section, BackupsSection)
    prompts(desk).files = [tmp_path / "second disk"]
    section.choose_folder()
    desk.opening.keeper.look()
    settle()
    assert len(list((tmp_path / "second disk").rglob("*.creditdesk"))) == 1
    desk.opening.close_ledger()
    settle()
    assert names(books)[-1] == "Stored all the same"


def test_a_log_that_cannot_be_written_stops_nothing(
    open_window: Open, desk: Desk, books: Path, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "logs").write_text("in the way")
    start._keep_log()  # pyright: ignore[reportPrivateUsage]
    window = open_window(books)
    assert (window.page_key(), banners(window)) == ("today", {})


@pytest.mark.qt_log_ignore("QVariant::load")
@pytest.mark.parametrize(
    "settings",
    [
        b"\x00\xff\xfe" * 500,
        b"[General]\nrecent=@Variant(\x00\x00\x00\x7f)\nrecent_facts=[1\ntheme=purple\nlanguage=xx\n"
        b"[window]\ngeometry=@ByteArray(xx)\nnarrow=wide\npage=nowhere\n",
        b'[General]\nrecent=relative.creditdesk\nrecent_facts={"/a": 5}\n',
    ],
    ids=["noise", "nonsense", "relative"],
)
def test_damaged_settings_are_as_good_as_none(tmp_path: Path, books: Path, settings: bytes) -> None:
    folder = tmp_path / "config" / "CreditDesk"
    folder.mkdir(parents=True)
    (folder / "CreditDesk.conf").write_bytes(settings)
    memory = Memory(folder / "CreditDesk.conf")
    assert (memory.recent_files(), memory.opened_at(books), memory.ledger_key(Path("/a"))) == ([], None, "")
    command = [sys.executable, "-m", "creditdesk.app", str(books), "--exit-after-paint"]
    there = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "config")}
    done = subprocess.run(command, capture_output=True, text=True, env=there, timeout=200, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr


def test_the_log_of_a_bad_day_names_codes_and_places_and_nobody(
    open_window: Open, desk: Desk, books: Path, log: Path
) -> None:
    opening = desk.opening
    opening.refused.connect(start._note)  # pyright: ignore[reportPrivateUsage]
    desk.prompts.lost.connect(start._note)  # pyright: ignore[reportPrivateUsage]
    window = open_window(books)
    held = books.read_bytes()
    books.rename(books.with_name("Lindenhof moved.creditdesk"))
    enter(window, "Kellerhals the last")
    opening.close_ledger()
    for damaged in (b"", b"Lindenhof" * 50, held[: len(held) // 2]):
        books.write_bytes(damaged)
        opening.open(books)
        settle()
    Prompts.unforeseen(_Silent(), _mistake("Kellerhals 03 owes 4711.13"))
    logs.stop()
    written = log.read_text()
    for code in (
        "error=file_replaced",
        "error=empty_ledger",
        "error=not_ours",
        "error=damaged",
        "ValueError",
    ):
        assert code in written
    assert written.count("version=") == 1, "a log is begun once"
    assert [secret for secret in SECRET if secret in written] == []


class _Silent(Prompts):
    """Keeps the crash dialog instead of showing it."""

    def _ask(self, dialog: object) -> int:
        assert isinstance(dialog, CrashDialog)
        details = dialog.details.toPlainText()
        assert "ValueError" in details
        assert [secret for secret in SECRET if secret in details] == []
        shiboken6.delete(dialog)
        return 0


def _mistake(words: str) -> ValueError:
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


# -- when was it last opened


def test_the_start_says_when_a_ledger_was_last_opened_here_and_finds_one_that_moved(
    open_window: Open, desk: Desk, books: Path, tmp_path: Path
) -> None:
    desk.acting = lambda: on(TODAY - dt.timedelta(days=3))
    window = open_window(books)
    desk.acting = lambda: on(TODAY)
    desk.opening.close_ledger()
    settle()
    assert any("opened 19 Nov 2026" in line for line in front(window)), "not when it was closed or copied"
    elsewhere = books.rename(tmp_path / "elsewhere.creditdesk")
    desk.opening.start_page()
    settle()
    view = window.stack.currentWidget()
    assert not view.doors[books].isEnabled()  # type: ignore[union-attr]
    prompts(desk).files = [elsewhere]
    view.locate(books)  # type: ignore[union-attr]
    settle()
    assert window.page_key() == "today"
    assert desk.memory.recent_files() == [elsewhere]
    assert desk.memory.opened_at(elsewhere) == on(TODAY).at
    assert files.check(desk.ledger).ok
