"""A section of the settings: a heading, a sentence, and what can be set below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets.labels import label, section

#: Widest that forms become; longer lines read badly.
WIDEST = 720


class Section(QWidget):
    """``fills``: it has a table and takes the whole height instead of scrolling."""

    fills = False

    def __init__(self, desk: Desk, title: str, explanation: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.desk = desk
        self.title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(section(title))
        if explanation:
            self.column.addWidget(label(explanation, "state", wrap=True))
        self.column.addSpacing(4)

    def refresh(self) -> None:
        """Read and show everything again; what the person has typed stays."""

    def concerns(self, subjects: frozenset[str]) -> bool:
        """Whether a change of these subjects touches what is shown here."""
        return bool(subjects & {"company", "bank_account", "reminder_rules"})

    def framed(self) -> QWidget:
        """This section as it stands on the page: scrolling where it is longer, never too wide."""
        if self.fills:
            return self
        self.column.addStretch(1)
        self.setMaximumWidth(WIDEST)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self)
        return area
