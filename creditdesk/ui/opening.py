"""Opening, changing and closing the ledger of the window. The services (and with them SQL) are imported here, late."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from creditdesk.errors import CreditDeskError, EnvError
from creditdesk.ui import formats, texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Job
from creditdesk.ui.main_window import MainWindow

_SUFFIX = ".creditdesk"


class Opening(QObject):
    """``opened()`` when a ledger's pages are shown, ``refused(error)`` when it could not be opened."""

    opened = Signal()
    refused = Signal(object)

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        window.files_dropped.connect(self.take_files)
        desk.bus.changed.connect(lambda *_: self._say_saved())

    def begin(self, named: Path | None) -> None:
        """First thing after the first paint: the ledger named, else the last one, else what can be done."""
        recent = [file for file in self._desk.memory.recent_files() if file.is_file()]
        if named is not None:
            self.open(named)
        elif recent:
            self.open(recent[0])
        else:
            self.offer(self.tr("No ledger is open yet. Choose a CreditDesk file to begin."))

    def offer(self, sentence: str) -> None:
        """No ledger: say why, and let the person choose one."""
        self._window.wait(sentence, self.tr("Open a ledger …"), self.choose)

    def choose(self) -> None:
        """Let the person choose a ledger file."""
        kinds = self.tr("CreditDesk ledgers (*.creditdesk)")
        for file in self._desk.prompts.open_files(self.tr("Open a ledger"), kinds)[:1]:
            self.open(file)

    def open(self, file: Path, *, read_only: bool = False) -> None:
        """Open ``file`` in the write lane, then show it; the ledger open before is closed first."""
        if self._desk.jobs.busy_writing():
            self._desk.toast(self.tr("Wait until the present work has ended."))
            return
        self.close()
        self._window.wait(self.tr("Opening {0} …").format(file.name))
        acting = self._desk.acting()

        def work(_progress: object) -> tuple[Any, Any]:
            from creditdesk.services import company, files

            ledger = files.open_read_only(file) if read_only else files.open_ledger(file, acting)
            try:
                return ledger, company.company_view(ledger)
            except BaseException:
                ledger.close()
                raise

        job = Job(self.tr("Opening {0} …").format(file.name), work)
        self._desk.jobs.start(
            job, done=lambda found: self._show(*found), failed=lambda error: self._refuse(file, error)
        )

    def close(self) -> None:
        """Close the open ledger, if there is one."""
        ledger, self._desk.ledger = self._desk.ledger, None
        self._window.forget_pages()
        for key in ("sample", "read_only", "problem"):
            self._window.banners.drop(key)
        if ledger is not None:
            ledger.close()

    def take_files(self, files: list[Path]) -> None:
        """Files fell on the window: a ledger is opened, anything else goes to the import page."""
        ledgers = [file for file in files if file.suffix.lower() == _SUFFIX]
        if ledgers:
            self.open(ledgers[0])
        elif self._desk.ledger is not None:
            self._desk.go("import", files=files)

    def _show(self, ledger: Any, company: Any) -> None:
        self._window.show_ledger(ledger, company.name, ledger.path)
        banners = self._window.banners
        if company.is_sample:
            banners.say("sample", "info", self.tr("This is the sample company: try whatever you like."))
        if ledger.read_only:
            banners.say("read_only", "warn", self.tr("This ledger is open for reading only."))
        self._say_saved()
        self.opened.emit()

    def _refuse(self, file: Path, error: Exception) -> None:
        if not isinstance(error, CreditDeskError):
            self.offer(texts.error_sentence(error))
            self._desk.prompts.unforeseen(error)
        elif isinstance(error, EnvError) and error.code in ("locked", "read_only", "folder_read_only"):
            read: Callable[[], None] = lambda: self.open(file, read_only=True)  # noqa: E731
            self._window.wait(texts.error_sentence(error), self.tr("Open for reading"), read)
        else:
            self.offer(texts.error_sentence(error))
        self.refused.emit(error)

    def _say_saved(self) -> None:
        moment = self._desk.acting().at.astimezone()
        read_only = getattr(self._desk.ledger, "read_only", False)
        words = "" if read_only else self.tr("Saved {0}").format(formats.current().time(moment))
        self._window.footer.set_state(words)
