"""How far something has come: a chain of badges from left to right."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from creditdesk.ui import fonts, theme
from creditdesk.ui.tables.marks import badge_width, paint_badge

#: Between badges where there is room, and where there is little.
_GAP, _LEAST_GAP, _HEIGHT = 18, 8, 24


class Chain(QWidget):
    """(tone, translated word) of each link: what is behind is good, where it stands now is marked, the rest quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

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
        return QSize(self._width(_GAP), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The badges closer together."""
        return QSize(self._width(_LEAST_GAP), _HEIGHT)

    def _width(self, gap: int) -> int:
        metrics = QFontMetrics(fonts.sized(fonts.CAPTION))
        widths = [badge_width(metrics.horizontalAdvance(word)) + 3 for _, word in self._links]
        return sum(widths) + gap * max(len(widths) - 1, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter, x = theme.tokens(), QPainter(self), 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.sized(fonts.CAPTION))
        free = self.width() - self._width(0)
        gap = max(min(_GAP, free // max(len(self._links) - 1, 1)), _LEAST_GAP)
        for place, (tone, word) in enumerate(self._links):
            if place:
                painter.setPen(QPen(QColor(tokens.line_strong), 1.2))
                painter.drawLine(x - gap * 3 // 4, _HEIGHT // 2, x - gap // 4, _HEIGHT // 2)
            width = badge_width(painter.fontMetrics().horizontalAdvance(word)) + 1
            paint_badge(painter, tokens, tone, word, QRect(x, 0, width + 2, _HEIGHT - 1))
            x += width + 2 + gap
