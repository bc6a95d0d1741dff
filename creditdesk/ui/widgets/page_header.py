"""Head of a page: title, a sentence of state, at most two quiet buttons, one primary, the rest under "…"."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import ElidedLabel, label
from creditdesk.ui.widgets.tab_order import tab_as_read

#: A head without buttons is as high as one with them, so that the titles of all pages stand on one line.
_HEIGHT = 36


class PageHeader(QWidget):
    """Title and actions of a page; ``menu_opens()`` before the entries under "…" are shown."""

    menu_opens = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(title, "title")
        self.state = ElidedLabel("", "state")
        self.setMinimumHeight(_HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addSpacing(8)
        self._row.addWidget(self.state, 1)
        self._menu: QMenu | None = None
        self._more: QToolButton | None = None
        self._ends = 0

    def set_state(self, sentence: str) -> None:
        """A short sentence such as "37 open, 12 overdue"."""
        self.state.set_text(sentence)

    def set_primary(self, text: str, on_click: Callable[[], object], icon: str = "") -> QPushButton:
        """The one primary button, at the far right."""
        made = buttons.primary(text, on_click, icon)
        self._row.addWidget(made)
        self._ends += 1
        return made

    def add_quiet(self, text: str, on_click: Callable[[], object], icon: str = "") -> QPushButton:
        """A quiet button, left of the primary one."""
        made = buttons.button(text, on_click, "", icon)
        self._row.insertWidget(self._row.count() - self._ends, made)
        return made

    def add_more(self, text: str, on_click: Callable[[], object], icon: str = "") -> QAction:
        """An entry of the "…" menu, which stands between the quiet buttons and the primary one."""
        if self._menu is None:
            self._more = buttons.icon_button("more", self.tr("More actions"))
            self._menu = QMenu(self._more)
            self._menu.aboutToShow.connect(self.menu_opens)
            self._more.setMenu(self._menu)
            self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self._row.insertWidget(self._row.count() - self._ends, self._more)
            self._ends += 1
        action = self._menu.addAction(text)
        action.triggered.connect(lambda *_: on_click())
        return action

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        tab_as_read(self._row)
