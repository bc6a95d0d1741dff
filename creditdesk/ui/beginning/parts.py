"""What start, wizard and their last page share: a sheet, and a line with an icon that can be pressed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from creditdesk.ui import icons
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets.buttons import PressButton, button
from creditdesk.ui.widgets.labels import ElidedLabel, label


def sheet(width: int = 0) -> tuple[QWidget, QVBoxLayout]:
    """A white sheet and its column."""
    made = QWidget()
    made.setProperty("kind", "sheet")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if width:
        made.setFixedWidth(width)
    column = QVBoxLayout(made)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(12)
    return made, column


def way_back(desk: Desk, opening: Any) -> QPushButton:
    """Away from a file that could not be opened: to the ledger that is open still, else to the start."""
    if desk.ledger is not None:
        words = QCoreApplication.translate("beginning", "Back to {0}").format(desk.ledger.path.stem)
        return button(words, opening.leave)
    return button(QCoreApplication.translate("beginning", "Back to the start"), opening.start_page)


class DoorButton(PressButton):
    """A way on: an icon, what it is, a line of explanation."""

    def __init__(self, icon: str, words: str, note: str, on_click: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "door")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words)
        self.setAccessibleDescription(note)
        self.clicked.connect(lambda *_: on_click())
        mark = QLabel()
        icons.dress(mark, icon, "ink_2", 20)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addStretch(1)
        for part in (ElidedLabel(words, "strong"), ElidedLabel(note, "caption")):
            text.addWidget(part)
        text.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(mark)
        row.addLayout(text, 1)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def centred(content: QWidget) -> QHBoxLayout:
    """``content`` in the middle of a row."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(content)
    row.addStretch(1)
    return row


def heading(title: str, sentence: str, width: int) -> QWidget:
    """A page title with a sentence under it, as wide as the sheet below."""
    made = QWidget()
    made.setFixedWidth(width)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(title, "title"))
    if sentence:
        column.addWidget(label(sentence, "state", wrap=True))
    return made
