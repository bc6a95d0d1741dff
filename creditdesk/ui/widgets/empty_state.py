"""What an empty table or page says: one sentence and one thing to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from creditdesk.ui import icons
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label


class EmptyState(QWidget):
    """An icon, a sentence, a button in the middle of the space."""

    def __init__(
        self,
        sentence: str = "",
        action: str = "",
        on_click: Callable[[], object] | None = None,
        icon: str = "",
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence = label("", "state", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.action = buttons.button("")
        self.action.clicked.connect(lambda *_: self._on_click() if self._on_click else None)
        column.addWidget(self._icon)
        column.addWidget(self.sentence)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._on_click: Callable[[], object] | None = None
        self.say(sentence, action, on_click, icon)

    def say(
        self, sentence: str, action: str = "", on_click: Callable[[], object] | None = None, icon: str = ""
    ) -> None:
        """Change sentence and action; without ``action`` there is no button."""
        self.sentence.setText(sentence)
        self._on_click = on_click
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._icon.setVisible(bool(icon))
        if icon:
            icons.dress(self._icon, icon, "line_strong", 32)
