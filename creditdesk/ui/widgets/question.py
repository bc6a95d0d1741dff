"""A question before something that is hard to undo: what, what it means, and two verbs. Escape takes the quiet one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label, section

_WIDTH, _MARGIN = 440, 24
#: Result of the verb ``otherwise`` where there is a third way, to stay.
OTHERWISE = 2


class Question(QDialog):
    """``result()`` is Accepted only when the verb ``action`` was chosen; ``otherwise`` "" leaves only that one.

    With ``stay``, the words of a third button that decides nothing, Escape takes that one and ``otherwise`` gives
    ``OTHERWISE``; else both give Rejected.
    A ``destructive`` verb is red and Enter does not choose it; the quiet button has the keyboard then.
    """

    def __init__(
        self,
        question: str,
        explanation: str,
        action: str,
        otherwise: str,
        *,
        destructive: bool = False,
        stay: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("CreditDesk")
        self.setModal(True)
        heading, words = section(question), label(explanation, wrap=True)
        heading.setWordWrap(True)
        for part in (heading, words):  # wrapped text has its height only for a given width
            part.setFixedWidth(_WIDTH - 2 * _MARGIN)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(question)
        self.setAccessibleDescription(explanation)
        self.no = buttons.button(otherwise, (lambda: self.done(OTHERWISE)) if stay else self.reject)
        self.yes = buttons.button(action, self.accept, "danger" if destructive else "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        if stay:
            row.addWidget(buttons.button(stay, self.reject))
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self.no.setVisible(bool(otherwise))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(words)
        column.addSpacing(4)
        column.addLayout(row)
        self._lead(self.no if destructive else self.yes)

    def _lead(self, first: QPushButton) -> None:
        """The button that Enter presses, and that has the keyboard at first."""
        for each in (self.no, self.yes):
            each.setAutoDefault(each is first)
        first.setDefault(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
