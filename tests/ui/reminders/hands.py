"""What a person does and reads on the page Reminders, in short."""

from PySide6.QtCore import QModelIndex, Qt

from creditdesk.ui.reminders.page import RemindersPage
from tests.ui.on_screen import press


def leave_out(page: RemindersPage, reason: str = "") -> None:
    """Space, perhaps a reason, Enter."""
    press(page.list.tree, Qt.Key.Key_Space)
    if reason:
        page.chooser.field.setText(reason)
    press(page.chooser.field, Qt.Key.Key_Return)


def titles(page: RemindersPage) -> list[str]:
    """The headings of the groups, top down."""
    model = page.list.model
    return [str(model.index_of(group).data()) for group in model.groups]


def first_invoice(page: RemindersPage, group: int) -> QModelIndex:
    """The line below the heading of a group that is open."""
    model = page.list.model
    assert model.is_open(model.groups[group])
    return model.index(model.index_of(model.groups[group]).row() + 1, 0)
