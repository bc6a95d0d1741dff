"""A check box painted in the colours of the theme: the platform's own vanishes on a dark sheet."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from creditdesk.ui import theme

_BOX, _GAP = 16, 8


class Tick(QCheckBox):
    """A box with a tick and words beside it; the whole of it can be pressed."""

    def sizeHint(self) -> QSize:
        return QSize(_BOX + _GAP + self.fontMetrics().horizontalAdvance(self.text()) + 4, 24)

    def hitButton(self, pos: object) -> bool:
        """Box and words alike."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = theme.tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, (self.height() - _BOX) / 2, _BOX, _BOX).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(self._edge()), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tokens.accent if self.isChecked() else tokens.surface))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            self._paint_tick(painter, box, QColor(tokens.on_accent))
        painter.setPen(QColor(tokens.ink if self.isEnabled() else tokens.ink_3))
        words = self.rect().adjusted(_BOX + _GAP, 0, 0, 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _edge(self) -> str:
        """Its colour; a full box with the keyboard is framed as a green button is, for green on green is not seen."""
        tokens = theme.tokens()
        if self.hasFocus():
            return tokens.ink if self.isChecked() else tokens.accent
        return tokens.accent if self.isChecked() else tokens.line_strong

    def _paint_tick(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        middle = box.center()
        painter.setPen(
            QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([middle + QPointF(-4, 0), middle + QPointF(-1, 3), middle + QPointF(4, -3.5)])
