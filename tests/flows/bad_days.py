"""For the flows of a bad day: what the window says now, a small ledger, and places that may not be written."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from creditdesk.services import files
from creditdesk.services.context import Acting
from creditdesk.services.customers import CustomerDraft, create_customer
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import settle

#: Names and an amount that stand in the ledger and may stand in no log.
SECRET = ("Kellerhals", "Lindenhof", "4711.13", "471113")


def make_books(folder: Path, customers: int = 12) -> Path:
    """A closed ledger of customers who are ten days late with one invoice each."""
    folder.mkdir(parents=True, exist_ok=True)
    desk = ledgers.make_desk(folder)
    for number in range(customers):
        customer = desk.customer(f"Kellerhals {number:02}")
        desk.invoice(customer, f"R{number:02}", 4711, due=TODAY - dt.timedelta(days=10))
    desk.ledger.close()
    return desk.ledger.path


def on(day: dt.date) -> Acting:
    """Somebody at the desk on another day."""
    return Acting("Anna", dt.datetime.combine(day, dt.time(11), dt.UTC), day)


def front(window: MainWindow) -> list[str]:
    """What stands on the view before the pages, such as the start; nothing where a page is in front."""
    shown = window.stack.currentWidget()
    if window.current_page() is not None or shown is None:
        return []
    return [_words(label) for label in shown.findChildren(QLabel) if label.isVisible() and _words(label)]


def banners(window: MainWindow) -> dict[str, str]:
    """The banners by key."""
    return {key: banner.words.text() for key, banner in window.banners.shown.items()}


def says(window: MainWindow, words: str) -> bool:
    """Whether a banner or the view in front says ``words``."""
    return any(words in text for text in (*banners(window).values(), *front(window)))


def says_in_chinese(window: MainWindow, app: DeskApplication, words: str) -> bool:
    """As ``says``, for the Chinese window; it is English again afterwards."""
    app.languages.use("zh_CN")
    settle()
    found = says(window, words)
    app.languages.use("en")
    settle()
    return found


def prompts(desk: Desk) -> AnsweringPrompts:
    """The voice of the window; nothing may have been a mistake of ours."""
    assert isinstance(desk.prompts, AnsweringPrompts)
    assert desk.prompts.problems == []
    return desk.prompts


def enter(window: MainWindow, name: str, note: str = "") -> None:
    """A customer entered at the desk, through the write lane, as a form does it."""
    desk, draft = window.desk, CustomerDraft(name, note=note)
    desk.write(window, "", lambda _progress: create_customer(desk.ledger, draft, ledgers.acting())[1])
    settle()


def names(path: Path) -> list[str]:
    """The customers in a closed file, which must be sound."""
    ledger = files.open_read_only(path)
    try:
        assert files.check(ledger).problems == ()
        with ledger.read() as connection:
            return [row[0] for row in connection.exec_driver_sql("SELECT name FROM customer ORDER BY id")]
    finally:
        ledger.close()


@contextmanager
def unwritable(path: Path) -> Iterator[None]:
    """A file, or a folder and what is in it, that nobody may write to, root neither."""
    if os.geteuid() != 0 or sys.platform != "linux":
        was = {each: each.stat().st_mode for each in (path, *path.glob("*"))}
        for each, mode in was.items():
            each.chmod(mode & ~0o222)
        try:
            yield
        finally:
            for each, mode in was.items():
                if each.exists():
                    each.chmod(mode)
        return
    if not _run("mount", "--bind", path, path):
        pytest.skip("root may write anywhere here, and may not mount")
    try:
        assert _run("mount", "-o", "remount,bind,ro", path)
        yield
    finally:
        _run("umount", "-l", path)


def _run(*command: object) -> bool:
    return subprocess.run([*map(str, command)], capture_output=True, check=False).returncode == 0


def _words(label: QLabel) -> str:
    """What a label says, also where it is shortened."""
    return label.accessibleName() or label.text()
