"""How far a run has come: prepared, reviewed, issued, printed, posted, as a chain of badges."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from creditdesk.ui import fonts, theme
from creditdesk.ui.dunning_words import state_badge
from creditdesk.ui.tables.marks import badge_width, paint_badge

_CHAIN = ("prepared", "reviewed", "issued", "printed", "posted")
_GAP, _HEIGHT = 18, 24


class StateChain(QWidget):
    """Badges from left to right; what is behind is good, where it stands now is marked, what is ahead is quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state("")

    def set_state(self, state: str) -> None:
        """The run's state; "" hides the chain."""
        self.state = state
        self.setVisible(bool(state))
        self.setAccessibleName(
            self.tr("State of the run: {0}").format(state_badge(state)[1]) if state else ""
        )
        self.updateGeometry()
        self.update()

    def links(self) -> list[tuple[str, str]]:
        """(tone, word) of each badge."""
        if self.state in ("undone", "dropped"):
            return [("plain", state_badge("prepared")[1]), ("red", state_badge(self.state)[1])]
        now = _CHAIN.index(self.state) if self.state in _CHAIN else -1
        tones = ["good" if place < now else "plain" for place in range(len(_CHAIN))]
        if now >= 0:
            tones[now] = "good" if self.state == "posted" else "info"
        return [(tone, state_badge(state)[1]) for tone, state in zip(tones, _CHAIN, strict=True)]

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widths = [badge_width(metrics.horizontalAdvance(word)) for _, word in self.links()]
        return QSize(sum(widths) + _GAP * len(widths), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter, x = theme.tokens(), QPainter(self), 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.sized(fonts.CAPTION))
        for place, (tone, word) in enumerate(self.links()):
            if place:
                painter.setPen(QPen(QColor(tokens.line_strong), 1.2))
                painter.drawLine(x - _GAP + 5, _HEIGHT // 2, x - 5, _HEIGHT // 2)
            width = badge_width(painter.fontMetrics().horizontalAdvance(word)) + 1
            paint_badge(painter, tokens, tone, word, QRect(x, 0, width + 2, _HEIGHT - 1))
            x += width + _GAP
