"""A field for a number of days: typed, or moved with the arrow keys."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from creditdesk.errors import UserError


class DaysEdit(QLineEdit):
    """Up and Down change the number by one. Nothing is filtered while typing, so every input method works."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(name)

    def set_days(self, days: int) -> None:
        """Show a number of days."""
        self.setText(str(days))

    def days(self) -> int:
        """The number; raises ``UserError('days_typed')`` for what is none."""
        text = unicodedata.normalize("NFKC", self.text()).strip()
        if not (text.isascii() and text.isdigit() and len(text) <= 5):
            raise UserError("days_typed", value=self.text().strip())
        return int(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
            return
        try:
            self.set_days(max(self.days() + step, 0))
        except UserError:
            return
        self.textEdited.emit(self.text())
