"""Whether the window may close, or its pages go: what is not stored yet, and work that runs, are asked about first."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from creditdesk.ui.desk import Desk


@runtime_checkable
class Tells(Protocol):
    """What says itself whether something was entered in it, as the wizard does."""

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


def _unsaved(page: QWidget) -> bool:
    """A form with entries, settings that were changed, tracking numbers typed for letters not posted yet, a wizard."""
    from creditdesk.ui.forms.posting.model import PostModel
    from creditdesk.ui.forms.record_form import RecordForm
    from creditdesk.ui.widgets.side_stack import SideStack

    if isinstance(page, Tells) and page.unsaved():
        return True
    forms = (form for form in page.findChildren(RecordForm) if form.seen is not None)
    return (
        any(side.unsaved() for side in page.findChildren(SideStack))
        or any(form.dirty() for form in forms)
        or any(any(model.tracking.values()) for model in page.findChildren(PostModel))
    )
