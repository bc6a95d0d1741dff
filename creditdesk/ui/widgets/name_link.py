"""A name that leads somewhere, shortened with an ellipsis where its line is too narrow for it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from creditdesk.ui import texts
from creditdesk.ui.widgets.buttons import PressButton

_LEAST = 60
#: Qt rounds widths, and what is one point short would be shortened.
_SLACK = 2


class NameLink(PressButton):
    """As wide as its name and no wider; the whole name is in the tooltip where it had to be shortened."""

    def __init__(self, on_click: Callable[[], object]) -> None:
        super().__init__()
        self._full = ""
        self.setProperty("kind", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda *_: on_click())

    def show_name(self, name: str) -> None:
        """Show ``name``, which may hold any sign."""
        self._full = " ".join(name.split())
        self._shorten()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        shown = metrics.horizontalAdvance(self.text().replace("&&", "&"))
        return super().sizeHint() + QSize(metrics.horizontalAdvance(self._full) - shown + _SLACK, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        around = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(
            self.text().replace("&&", "&")
        )
        room = max(self.width() - max(around, 0), _LEAST)
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(texts.tip(self._full) if shown != self._full else "")
