"""What a person does and reads on the page Reminders, in short."""

from PySide6.QtCore import Qt

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
    return [str(page.list.model.index(row, 0).data()) for row in range(page.list.model.rowCount())]
