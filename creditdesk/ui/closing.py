"""Whether the window may close, or its pages go: what is not stored yet, and work that runs, are asked about first."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QWidget

from creditdesk.ui.desk import Desk


@runtime_checkable
class Tells(Protocol):
    """What says itself whether something was entered in it: forms, the wizard, the numbers of letters to post."""

    def unsaved(self) -> bool:
        """Whether something was."""
        ...


def may_close(desk: Desk, pages: Iterable[QWidget]) -> bool:
    """Ask what has to be asked before the window goes; False when the person stays."""
    translate = QCoreApplication.translate
    if not may_leave(desk, pages):
        return False
    return not desk.jobs.busy_writing() or desk.prompts.confirm(
        translate("closing", "Stop the work that is still running?"),
        translate("closing", "What it has done so far is taken back; nothing is left half done."),
        translate("closing", "Stop and close"),
        destructive=True,
    )


def may_leave(desk: Desk, pages: Iterable[QWidget]) -> bool:
    """Ask about what was entered in ``pages`` and is not stored, before they go; False when the person stays."""
    translate = QCoreApplication.translate
    return not any(map(_unsaved, pages)) or desk.prompts.confirm(
        translate("closing", "Close without saving?"),
        translate("closing", "What was entered in an open form has not been stored yet."),
        translate("closing", "Close without saving"),
        destructive=True,
    )


def session_may_end(session: QSessionManager, desk: Desk) -> None:
    """Somebody logs out or shuts the computer down: ask about what was entered, as when the window is closed.

    Qt closes no window then; a ``session`` that lets nobody be asked ends without.
    """
    if session.allowsInteraction():
        stays = not desk.may_leave(front=True)
        session.release()
        if stays:
            session.cancel()


def _unsaved(page: QWidget) -> bool:
    """Something in it tells of entries."""
    parts = (page, *page.findChildren(QWidget))
    return any(part.unsaved() for part in parts if isinstance(part, Tells))
