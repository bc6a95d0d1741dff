"""Lines across the top of the page for states that last: sample company, read-only, a past day, a problem."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from creditdesk.ui import icons
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label

_ICONS = {"info": "info", "warn": "warning", "red": "warning", "good": "check"}


class Banner(QWidget):
    """One line: an icon, a sentence, perhaps an action and a cross."""

    def __init__(
        self,
        tone: str,
        sentence: str,
        action: str,
        on_click: Callable[[], object] | None,
        on_close: Callable[[], None] | None,
    ) -> None:
        """Without ``on_close`` there is no cross: what it says stays true however often it is read."""
        super().__init__()
        self.setProperty("kind", "banner")
        self.setProperty("tone", tone)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 12, 4)
        row.setSpacing(8)
        mark = QLabel()
        icons.dress(mark, _ICONS[tone], tone, 18)
        self.words = label(sentence, wrap=True)
        row.addWidget(mark)
        row.addWidget(self.words, 1)
        if action and on_click:
            row.addWidget(buttons.link(action, on_click))
        if on_close:
            row.addWidget(buttons.icon_button("close", self.tr("Close this message"), on_close, 16))


class BannerStack(QWidget):
    """Banners by key; showing a key again replaces it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.shown: dict[str, Banner] = {}

    def say(
        self,
        key: str,
        tone: str,
        sentence: str,
        action: str = "",
        on_click: Callable[[], object] | None = None,
        *,
        lasting: bool = False,
    ) -> None:
        """Show ``sentence`` under ``key`` in tone info, warn, red or good; a ``lasting`` one cannot be closed."""
        self.drop(key)
        close = None if lasting else lambda: self.drop(key)
        self.shown[key] = Banner(tone, sentence, action, on_click, close)
        self._column.addWidget(self.shown[key])

    def drop(self, key: str) -> None:
        """Take the banner of ``key`` away, if there is one."""
        banner = self.shown.pop(key, None)
        if banner:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
