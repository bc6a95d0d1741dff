"""Keeps the promise that a ledger is one file while it is open, too: what was stored is soon in the file itself.

SQLite stores it in a log beside the file first, where a copy of the file would not have it.
"""

from PySide6.QtCore import QObject, QTimer

from creditdesk.domain.changes import ChangeSet
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Job, Progress

#: The desk rests for so long before the file is brought up to date, and it is tried again after the second.
AFTER_MS, AGAIN_MS = 2_000, 60_000


class OneFile(QObject):
    """``soon()`` after something was stored; changes on the bus say so by themselves."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        desk.bus.changed.connect(self._heard)

    def soon(self) -> None:
        """Bring the file up to date once nobody has stored anything for a moment."""
        self._timer.start(AFTER_MS)

    def rest(self) -> None:
        """The ledger is being closed, which does the same."""
        self._timer.stop()

    def look(self) -> None:
        """Bring the file up to date now, in the write lane."""
        ledger = self._desk.ledger
        if ledger is None or ledger.read_only:
            return

        def work(_progress: Progress) -> None:
            if self._desk.ledger is ledger:
                ledger.into_file()

        self._desk.jobs.start(Job("", work, quiet=True), failed=self._failed, owner=self)

    def _heard(self, changes: object, _initiator: object) -> None:
        if changes != ChangeSet():
            self.soon()

    def _failed(self, _error: Exception) -> None:
        """Everything is stored all the same, in the log; whoever stores or closes next is told what is wrong."""
        if self._desk.ledger is not None:
            self._timer.start(AGAIN_MS)
