"""A process with the real window at work; it stands still in the middle, and its parent kills it there.

Kept apart from the test, so that the server which makes these processes loads Qt and the program only once.
"""

import os
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from multiprocessing.connection import Connection
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer

from creditdesk.db.work import Work
from creditdesk.services.context import Acting
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.jobs import Ticket
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.memory import Memory
from creditdesk.ui.page import Page
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.start import compose

_NOW = datetime(2026, 11, 22, 10, 42, tzinfo=UTC)


def work(folder: Path, ledger: Path, deed: str, stop: str, says: Connection) -> None:
    """Open the window on ``ledger``, begin with ``deed`` (import, issue, print) and stand still at ``stop``.

    ``stop``: "step 3" of the job's progress, "commit" when all of it is written but not committed, "file" when the
    print file is written but has not got its name. ``("stands", stop)`` is said there, for the parent to kill us.
    """
    os.environ["CREDITDESK_DATA"] = str(folder / "data")
    application = DeskApplication()
    application.dress("en", "light")
    desk, window, opening = compose(
        lambda: Acting("Anna", _NOW, date(2026, 11, 22)), Memory(folder / "m.ini")
    )
    desk.prompts.save_file = lambda *_: folder / "letters.pdf"  # type: ignore[method-assign]
    desk.prompts.notice.connect(lambda _tone, words: says.send(("notice", words)))
    desk.prompts.unforeseen = lambda error: says.send(("mistake", repr(error)))  # type: ignore[method-assign]
    opening.opened.connect(lambda: _DEEDS[deed](window, folder))
    window.first_painted.connect(lambda: opening.open(ledger))
    _stand_still(_JOBS[deed], stop, says)
    window.show()
    application.exec()


def _stand_still(title: str, stop: str, says: Connection) -> None:
    """Let the job called ``title`` stop at ``stop`` and never go on."""
    step, run, finish, replace = Ticket._progress, Ticket.run, Work.finish, os.replace
    at: dict[str, int] = {"step": 0, title: 0}

    def reached(what: str) -> None:
        if at[title] and what == stop:
            says.send(("stands", stop))
            threading.Event().wait()

    def ran(self: Ticket) -> None:
        at[title] += self.job.title.startswith(title)
        run(self)
        if self.job.title:
            says.send((self.outcome, self.job.title))

    def told(self: Ticket, done: int, total: int) -> None:
        at["step"] += bool(at[title])
        reached(f"step {at['step']}")
        step(self, done, total)

    def finished(self: Work) -> None:
        finish(self)
        reached("commit" if at["step"] or title == _JOBS["print"] else "a commit before the work itself")

    def replaced(source: Path, target: Path) -> None:
        if Path(target).suffix == ".pdf":
            reached("file")
        replace(source, target)

    Ticket._progress, Ticket.run = told, ran  # type: ignore[method-assign]
    Work.finish, os.replace = finished, replaced  # type: ignore[method-assign]


def _bring_in(window: MainWindow, folder: Path) -> None:
    window.files_dropped.emit([folder / "list.csv"])
    page = window.current_page()
    assert isinstance(page, ImportPage)
    _once(lambda: page.check.look is not None and page.primary.isEnabled(), page.next)


def _issue(window: MainWindow, _folder: Path) -> None:
    page = _prepared(window)
    _once(lambda: page.review is not None, page.next)


def _print(window: MainWindow, _folder: Path) -> None:
    page = _prepared(window)
    page.steps.open_file = lambda _target: None

    def issued() -> bool:
        return page.review is not None and page.review.run.state == "issued"

    _once(lambda: page.review is not None, lambda: (page.next(), _once(issued, page.next)))


def _prepared(window: MainWindow) -> RemindersPage:
    window.go("reminders", prepare=True)
    page: Page | None = window.current_page()
    assert isinstance(page, RemindersPage)
    return page


def _once(ready: Callable[[], bool], act: Callable[[], object]) -> None:
    """``act`` as soon as it is ``ready``."""
    if ready():
        act()
    else:
        QTimer.singleShot(5, lambda: _once(ready, act))


_DEEDS = {"import": _bring_in, "issue": _issue, "print": _print}
_JOBS = {"import": "Importing", "issue": "Issuing", "print": "Writing the print file"}
