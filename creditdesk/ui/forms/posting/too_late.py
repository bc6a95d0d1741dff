"""Letters that were left lying: posted now, they would ask for payment by a day that has passed."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from creditdesk.db.queries.letters import LetterLine
from creditdesk.errors import UserError
from creditdesk.ui.forms.edits import DateEdit


class TooLate(QLabel):
    """Hidden unless one of ``going()`` asks for payment by the day of posting in ``on``, or before."""

    def __init__(self, on: DateEdit, going: Callable[[], Iterable[LetterLine]]) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("kind", "error")
        self._on, self._going = on, going
        on.changed.connect(self.look)

    def look(self) -> None:
        """Count them anew: the day or the letters are others."""
        posted = self._posted()
        late = sum(1 for line in self._going() if posted and line.deadline and line.deadline <= posted)
        self.setText(
            self.tr(
                "%n letters ask for payment by a day that is over when they are posted: undo and prepare them anew.",
                "",
                late,
            )
        )
        self.setVisible(late > 0)

    def _posted(self) -> date | None:
        try:
            return self._on.day()
        except UserError:
            return None
