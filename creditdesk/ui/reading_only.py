"""A ledger that is open for reading only, such as a backup: what would change it is switched off and says why."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from creditdesk.ui.desk import Desk


def reads_only(desk: Desk) -> bool:
    """Whether the open ledger can only be read."""
    return bool(getattr(desk.ledger, "read_only", False))


def hold(desk: Desk, *things: QWidget | QAction) -> None:
    """Switch ``things`` off for as long as they live when the ledger can only be read; they say why on the pointer.

    A page is made for one ledger and thrown away with it, so nothing has to be switched on again.
    """
    if not reads_only(desk):
        return
    why = why_not(desk)
    for thing in things:
        Held(thing, why)


def refuses(desk: Desk) -> bool:
    """Whether the ledger can only be read, and say so: for keys and words that begin a change."""
    if reads_only(desk):
        desk.toast(why_not(desk))
        return True
    return False


def why_not(desk: Desk) -> str:
    """Why nothing can be changed."""
    if getattr(desk.opening, "kind", "") == "backup":
        words = QCoreApplication.translate(
            "texts", "This is a backup: look at it, but change nothing. Go back to the ledger to work."
        )
        return words
    return QCoreApplication.translate("texts", "This ledger is open for reading only.")


class Held(QObject):
    """Keeps a button, an entry of a menu or a field off, whatever the page says about it later."""

    def __init__(self, thing: QWidget | QAction, why: str) -> None:
        super().__init__(thing)
        self._thing, self._why = thing, why
        if isinstance(thing, QAction):
            thing.changed.connect(self._keep)
        else:
            thing.installEventFilter(self)
        thing.setToolTip(why)
        self._keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange:
            self._keep()
        return False

    def _keep(self) -> None:
        if self._thing.isEnabled():
            self._thing.setEnabled(False)
