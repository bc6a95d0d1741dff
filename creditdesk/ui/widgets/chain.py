"""How far something has come: a chain of badges from left to right."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from creditdesk.ui import fonts, theme
from creditdesk.ui.tables.marks import badge_width, paint_badge

_GAP, _HEIGHT = 18, 24


class Chain(QWidget):
    """(tone, translated word) of each link: what is behind is good, where it stands now is marked, the rest quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_links(self, links: Sequence[tuple[str, str]], spoken: str) -> None:
        """Show these links; ``spoken`` is what a screen reader says of them. No link hides the chain."""
        self._links = tuple(links)
        self.setVisible(bool(links))
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def links(self) -> list[tuple[str, str]]:
        """(tone, word) of each badge."""
        return list(self._links)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widths = [badge_width(metrics.horizontalAdvance(word)) for _, word in self._links]
        return QSize(sum(widths) + _GAP * len(widths), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter, x = theme.tokens(), QPainter(self), 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.sized(fonts.CAPTION))
        for place, (tone, word) in enumerate(self._links):
            if place:
                painter.setPen(QPen(QColor(tokens.line_strong), 1.2))
                painter.drawLine(x - _GAP + 5, _HEIGHT // 2, x - 5, _HEIGHT // 2)
            width = badge_width(painter.fontMetrics().horizontalAdvance(word)) + 1
            paint_badge(painter, tokens, tone, word, QRect(x, 0, width + 2, _HEIGHT - 1))
            x += width + _GAP
