"""Opening, making, restoring and closing the ledger of the window. The services (and with them SQL) come in late."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from creditdesk import paths
from creditdesk.errors import CreditDeskError
from creditdesk.ui import formats, ledger_work, texts
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.backup_keeper import BackupKeeper
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Job
from creditdesk.ui.ledger_banners import LedgerBanners, trouble_words
from creditdesk.ui.ledger_work import Aim, Make, Opened, Trouble, put_away, same_file
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.one_file import OneFile

_SUFFIX = ".creditdesk"


class Opening(QObject):
    """``opened()`` when a ledger's pages are shown, ``refused(error)`` when it could not be opened."""

    opened = Signal()
    refused = Signal(object)

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.keeper, self.one_file = BackupKeeper(desk, self), OneFile(desk, self)
        self.banners = LedgerBanners(window.banners, desk, self)
        self.file: Path | None = None  # the person's own ledger that is, or was last, open
        self.kind, self.changing = "file", False
        self._own: Path | None = None  # what ``file`` was when the ledger that is open was shown
        desk.opening = self
        window.files_dropped.connect(self.take_files)
        desk.bus.changed.connect(self._say_saved)
        desk.prompts.lost.connect(self.banners.say_lost)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Open), window).activated.connect(self.choose)
        application = QApplication.instance()
        if isinstance(application, DeskApplication):
            application.languages.switched.connect(self._speak)

    # -- what can be done without a ledger

    def begin(self, named: Path | None) -> None:
        """First thing after the first paint: the ledger named, else the last one, else the start or the wizard."""
        recent = self._desk.memory.recent_files()
        if named is not None:
            self.open(named)
        elif recent and recent[0].is_file():
            self.open(recent[0])
        elif recent:
            self.start_page()
        else:
            self.new()

    def start_page(self, problem: Exception | None = None) -> None:
        """The start: recent files, a new ledger, the sample company; ``problem`` is why nothing is open."""
        from creditdesk.ui.beginning.start_view import StartView

        def make() -> QWidget:
            return StartView(self._desk, self, texts.error_sentence(problem) if problem else "")

        self._window.show_front(make)

    def new(self) -> None:
        """The wizard for a new ledger; the one that is open stays so until the new one is there."""
        from creditdesk.ui.beginning.wizard import Wizard, WizardDraft

        if not self.changing and self._window.front_may_go():
            draft = WizardDraft.blank()
            self.banners.hush("sample")  # its way to the wizard would begin anew what is being typed
            self._window.show_front(lambda: Wizard(self._desk, self, draft))

    def leave(self) -> None:
        """Away from what stands in front: back to the pages, or to the start when nothing is open."""
        self.changing = False
        if self._desk.ledger is not None:
            self.file = self._own
            self._window.leave_front()
            self.banners.say_kind(self.kind, read_only=self._desk.ledger.read_only)
        else:
            self.start_page()

    def choose(self) -> None:
        """Let the person choose a ledger file."""
        kinds = self.tr("CreditDesk ledgers (*.creditdesk)")
        for file in self._desk.prompts.open_files(self.tr("Open a ledger"), kinds)[:1]:
            self.open(file)

    # -- verbs

    def open(self, file: Path, *, read_only: bool = False, take_over: bool = False) -> None:
        """Open ``file`` in the write lane, then show it; where it cannot be, the ledger open before stays open."""
        self._open(Aim(file.absolute(), read_only=read_only, take_over=take_over))

    def look_at_backup(self, file: Path) -> None:
        """Open a backup for reading only."""
        self._open(Aim(file, "backup", read_only=True))

    def back(self) -> None:
        """From a backup or the sample company to the person's own ledger."""
        if self.file is not None:
            self.open(self.file)
        else:
            self.start_page()

    def open_again(self) -> None:
        """Open the same file anew, after something else has become of it."""
        if self._desk.ledger is not None:
            self.open(self._desk.ledger.path)

    def sample(self) -> None:
        """Make the sample company anew and open it; nobody's own ledger is touched."""
        aim = Aim(paths.user_data_folder() / "explore" / f"sample{_SUFFIX}", "sample")
        make = ledger_work.makes_sample(aim.file, self._desk.today())
        self._do(self.tr("Making the sample company …"), aim, make)

    def create(
        self, file: Path, draft: Any, failed: Callable[[Exception], None], front: Callable[[], QWidget]
    ) -> None:
        """Make a new ledger from a ``CompanyDraft``, open it and show ``front()`` before its pages.

        ``failed(error)`` when it cannot be made; the ledger open before is open still.
        """
        make = ledger_work.creates(file.absolute(), draft)
        self._do(self.tr("Making the ledger …"), Aim(file.absolute()), make, failed, front)

    def restore(self, backup: Path, at: datetime) -> None:
        """Put ``backup`` of the moment ``at`` in the place of the open ledger, and open it; what was there is kept."""
        if self.file is None:
            return
        aim = Aim(self.file)
        words = self.tr("The ledger is as it was on {0}. What it held before is kept as a backup.")
        said = words.format(formats.current().said_moment(at))
        make = ledger_work.restores(backup, aim.file)
        self._do(self.tr("Restoring the backup …"), aim, make, said=said)

    def close(self) -> list[str]:
        """Close the open ledger, if there is one, on this thread: the window has gone.

        Returns the sentences that a person must read all the same.
        """
        ledger, due = self._leave_ledger()
        if ledger is None:
            return []
        return [trouble_words(each) for each in put_away(ledger, self._desk.acting(), back_up=due)]

    def close_ledger(self) -> None:
        """Close the open ledger and go to the start; what is not stored is asked about first."""
        if self._desk.may_leave():
            self._put_away_quietly()
            self.start_page()

    def take_files(self, files: list[Path]) -> None:
        """Files fell on the window: a ledger is opened, anything else goes to the import page."""
        ledgers = [file for file in files if file.suffix.lower() == _SUFFIX]
        if ledgers:
            self.open(ledgers[0])
        elif self._desk.ledger is not None:
            self._desk.go("import", files=files)
        elif files:
            words = self.tr("Open a ledger first, or make one; then let the list fall on it to import it.")
            self._window.banners.say("problem", "info", words)

    # -- inside

    def _open(self, aim: Aim) -> None:
        self._do(self.tr("Opening {0} …").format(aim.file.name), aim, ledger_work.opens(aim))

    def _do(
        self,
        title: str,
        aim: Aim,
        make: Make,
        failed: Callable[[Exception], None] | None = None,
        front: Callable[[], QWidget] | None = None,
        said: str = "",
    ) -> None:
        """``make`` the next ledger in the write lane, put the present one away, show the next, ``front()`` before it.

        The present one goes first only where both are the same file; else it stays open if there is no next one.
        What was entered in it and not stored is asked about before anything, and so is a wizard that is half filled.
        """
        if self._desk.jobs.busy_writing():
            self._desk.toast(self.tr("Wait until the present work has ended."))
            return
        if not self._desk.may_leave(front=front is None):
            return
        present, troubles = self._desk.ledger, list[Trouble]()
        first = present is None or same_file(present.path, aim.file)
        old, due = self._leave_ledger() if first else (None, False)
        self.changing = True
        if front is None and (self._desk.ledger is None or not self._window.has_front()):
            self._window.wait(title)
        acting = self._desk.acting()

        def work(_progress: object) -> Opened:
            return ledger_work.change_over(old, make, acting, troubles, back_up=due)

        def done(found: Opened) -> None:
            self.changing = False
            self._put_away_quietly()
            self._show(aim, found)
            if front is not None:
                self._window.show_front(front)
            self.banners.tell(troubles)
            if said and not any(each.what == "file" for each in troubles):
                self._desk.toast(said)

        def refused(error: Exception) -> None:
            self.changing = False
            (failed or (lambda error: self._refuse(aim, error)))(error)
            self.banners.tell([each for each in troubles if str(each.error) != str(error)])

        self._desk.jobs.start(Job(title, work), done=done, failed=refused, cancelled=self.leave)

    def _put_away_quietly(self) -> None:
        """Close the ledger that was open while its successor is shown already."""
        ledger, due = self._leave_ledger()
        acting = self._desk.acting()
        if ledger is not None:
            job = Job("", lambda _progress: put_away(ledger, acting, back_up=due), quiet=True)
            self._desk.jobs.start(job, done=self.banners.tell)

    def _leave_ledger(self) -> tuple[Any, bool]:
        """Take the ledger off the desk: (it, whether it needs a last backup)."""
        ledger, self._desk.ledger = self._desk.ledger, None
        self._window.forget_pages()
        self._window.setWindowTitle("CreditDesk")
        self._window.footer.set_state("")
        self.banners.clear()
        self.one_file.rest()
        return ledger, self.keeper.rest()

    def _show(self, aim: Aim, found: Opened) -> None:
        company = found.company
        self.kind = "sample" if company.is_sample else aim.kind
        another = aim.kind != "backup" and self.file not in (None, aim.file)
        if aim.kind == "file":
            self.file = aim.file
        self._own = self.file
        if self.kind == "file":
            self._desk.memory.opened(aim.file, self._desk.acting().at, company.ledger_key)
        title = self.banners.title(aim, company.name)
        self._window.show_ledger(found.ledger, company.name, title, another=another)
        self.keeper.watch(is_sample=company.is_sample)
        self.one_file.soon()
        self.banners.say_kind(self.kind, read_only=found.ledger.read_only)
        self.banners.say_clock(self.kind, found.newest)
        self._say_saved()
        self.opened.emit()

    def _refuse(self, aim: Aim, error: Exception) -> None:
        from creditdesk.ui.beginning.refusal import helping_view

        view = helping_view(self._desk, self, aim, error)
        if self._desk.ledger is not None:
            self._stay(aim, error, view)
        elif view is not None:
            self._help(aim, view)
        else:
            self.start_page(error)
        if not isinstance(error, CreditDeskError):
            self._desk.prompts.unforeseen(error)
        self.refused.emit(error)

    def _help(self, aim: Aim, view: Callable[[], QWidget]) -> None:
        if self._window.front_may_go():
            self.file = aim.file
            self._window.banners.drop("problem")
            self._window.show_front(view)

    def _stay(self, aim: Aim, error: Exception, view: Callable[[], QWidget] | None) -> None:
        """Another file cannot be opened: go on where one was, and say why; ``view`` helps with that file."""
        if not self._window.has_front():
            self._window.leave_front()
        if isinstance(error, CreditDeskError):
            action = self.tr("What can be done …") if view is not None else ""
            words = texts.error_sentence(error)
            self._window.banners.say("problem", "red", words, action, lambda: view and self._help(aim, view))

    def _speak(self, _code: str) -> None:
        """The language has changed: say again what lasts."""
        if self._desk.ledger is not None:
            self.banners.speak()
            self._say_saved()

    def _say_saved(self) -> None:
        moment = self._desk.acting().at.astimezone()
        read_only = getattr(self._desk.ledger, "read_only", False)
        words = "" if read_only else self.tr("Saved {0}").format(formats.current().time(moment))
        self._window.footer.set_state(words)
