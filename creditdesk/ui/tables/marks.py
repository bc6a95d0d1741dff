"""Badges, grades and ticks painted by hand: a word with a shape, so that colour is never alone."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from creditdesk.ui.theme import Tokens

#: Side of a mark that is ticked.
MARK_SIZE = 14
_SHAPE = 8
_PAD = 8
_HEIGHT = 20


def tone_colours(tokens: Tokens, tone: str) -> tuple[QColor, QColor]:
    """Text and ground of a tone: good, warn, red, info or plain."""
    if tone == "plain":
        return QColor(tokens.ink_2), QColor(tokens.hover)
    return QColor(getattr(tokens, tone)), QColor(getattr(tokens, f"{tone}_ground"))


def paint_shape(painter: QPainter, tone: str, box: QRectF, colour: QColor) -> None:
    """The shape of a tone: disc good, ring info, triangle warn, square red, dash plain."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if tone == "good":
        painter.drawEllipse(box)
    elif tone == "warn":
        top, left, right = QPointF(box.center().x(), box.top()), box.bottomLeft(), box.bottomRight()
        painter.drawPolygon(QPolygonF([top, right, left]))
    elif tone == "red":
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif tone == "info":
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8))
    else:
        painter.drawRoundedRect(QRectF(box.left(), box.center().y() - 1, box.width(), 2), 1, 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def badge_width(text_width: int) -> int:
    """Pixels that a badge with a word of this width takes."""
    return text_width + _SHAPE + 5 + 2 * _PAD


def paint_badge(painter: QPainter, tokens: Tokens, tone: str, word: str, cell: QRect) -> None:
    """A badge at the left of ``cell``, its word elided to the cell."""
    ink, ground = tone_colours(tokens, tone)
    metrics = painter.fontMetrics()
    space = cell.width() - badge_width(0)
    shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, max(space, 8))
    width = badge_width(metrics.horizontalAdvance(shown))
    box = QRectF(cell.left(), cell.center().y() + 1 - _HEIGHT / 2, width, _HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    shape = QRectF(box.left() + _PAD, box.center().y() - _SHAPE / 2, _SHAPE, _SHAPE)
    paint_shape(painter, tone, shape, ink)
    painter.setPen(ink)
    painter.drawText(box.adjusted(_PAD + _SHAPE + 5, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), shown)
    painter.restore()


def paint_grade(painter: QPainter, tokens: Tokens, tone: str, text: str, cell: QRect) -> None:
    """A grade letter in its square; what follows the letter (such as "provisional") stands beside it."""
    if not text:
        return
    ink, ground = tone_colours(tokens, tone)
    box = QRectF(cell.left(), cell.center().y() + 1 - _HEIGHT / 2, _HEIGHT, _HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(tokens.ink_2))
    rest = QRectF(cell).adjusted(_HEIGHT + 6, 0, 0, 0)
    painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), text[1:].strip())
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text[:1])
    painter.restore()


def paint_mark(painter: QPainter, tokens: Tokens, box: QRect, how: str) -> None:
    """A box: ticked for all, a dash for some, empty for none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = how != "none"
    painter.setPen(QPen(QColor(tokens.accent if filled else tokens.line_strong), 1.2))
    painter.setBrush(QColor(tokens.accent if filled else tokens.surface))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QPen(QColor(tokens.on_accent), 1.8))
    x, y = box.left(), box.top()
    if how == "all":
        painter.drawPolyline([QPoint(x + 3, y + 7), QPoint(x + 6, y + 10), QPoint(x + 11, y + 4)])
    elif how == "some":
        painter.drawLine(x + 4, y + 7, x + 10, y + 7)
    painter.restore()
