"""Makes the automatic backups while a ledger is open: every half hour if something changed, and when it is closed."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from creditdesk import paths
from creditdesk.domain.changes import ChangeSet
from creditdesk.errors import CreditDeskError
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
            words = self.tr("The automatic backup could not be made; all that you entered is stored. {0}")
            self._desk.prompts.notice.emit("warn", words.format(backup_sentence(error)))
        else:
            self._desk.prompts.unforeseen(error)


def backup_sentence(error: CreditDeskError) -> str:
    """Why a backup could not be made: a full disk keeps nothing else from being stored."""
    if error.code != "disk_full":
        return texts.error_sentence(error)
    words = QCoreApplication.translate(
        "BackupKeeper",
        "The disk of the backups is full ({0}): free some space, or choose another place for them.",
    )
    return words.format(paths.backup_root())
