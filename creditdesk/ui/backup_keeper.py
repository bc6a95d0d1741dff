"""Makes the automatic backups while a ledger is open: every half hour if something changed, and when it is closed."""

from typing import Any

from PySide6.QtCore import QObject, QTimer

from creditdesk.domain.changes import ChangeSet
from creditdesk.errors import CreditDeskError
from creditdesk.services.context import Acting
from creditdesk.ui import texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Job, Progress

#: Between two looks at whether something changed.
EVERY_MS = 30 * 60 * 1000


class BackupKeeper(QObject):
    """``look()`` is what the timer does. The sample company and read-only files are left alone."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._keeps = self._changed = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        desk.bus.changed.connect(self._heard)

    def watch(self, *, is_sample: bool) -> None:
        """Another ledger is open on the desk."""
        self._keeps = not is_sample and not self._desk.ledger.read_only
        self._changed = False
        self._timer.start()

    def rest(self) -> bool:
        """The ledger is being closed; whether its last state still needs a backup."""
        self._timer.stop()
        due, self._keeps, self._changed = self._keeps and self._changed, False, False
        return due

    def look(self) -> None:
        """Back up quietly if something changed since the last backup."""
        ledger = self._desk.ledger
        if not (self._keeps and self._changed) or ledger is None:
            return
        self._changed = False
        at = self._desk.acting().at

        def work(_progress: Progress) -> None:
            from creditdesk.services.backups import backup_state

            backup_state(ledger, at, "timer")

        self._desk.jobs.start(Job("", work, quiet=True), failed=self._failed, owner=self)

    def _heard(self, changes: object, _initiator: object) -> None:
        if changes != ChangeSet():
            self._changed = True

    def _failed(self, error: Exception) -> None:
        self._changed = True
        if isinstance(error, CreditDeskError):
            words = self.tr("The automatic backup could not be made. {0}")
            self._desk.prompts.notice.emit("warn", words.format(texts.error_sentence(error)))
        else:
            self._desk.prompts.unforeseen(error)


def put_away(ledger: Any, acting: Acting, *, back_up: bool) -> CreditDeskError | None:
    """Close ``ledger``, with a last backup where one is due; what went wrong with the backup is returned, not raised.

    Called in the write lane, or when the window has gone.
    """
    from creditdesk.services.backups import backup_state

    trouble: CreditDeskError | None = None
    try:
        if back_up:
            backup_state(ledger, acting.at, "close")
    except CreditDeskError as error:
        trouble = error
    finally:
        ledger.close()
    return trouble
