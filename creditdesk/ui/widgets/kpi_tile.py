"""A key figure that opens what is behind it: what it is, the figure, and a note in words."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from creditdesk.ui import fonts, theme
from creditdesk.ui.widgets.buttons import WITH

_HEIGHT, _WIDTH, _PAD = 92, 160, 16


class KpiTile(QAbstractButton):
    """``clicked`` opens the rows behind the figure. Painted on the sheet it stands on."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.figure, self.unit, self.note, self.tone = caption, "", "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(caption)

    def set(self, figure: str, unit: str = "", note: str = "", tone: str = "") -> None:
        """``figure`` as text, ``unit`` such as EUR, ``note`` such as "21 % of the balance"; tone red, warn, good."""
        self.figure, self.unit, self.note, self.tone = figure, unit, note, tone
        self.setAccessibleName(f"{self.caption}: {figure} {unit}".strip() + (f", {note}" if note else ""))
        self.setToolTip(note)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & WITH:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(max(_WIDTH, self._needed()), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sheet(painter, tokens)
        inner = self.rect().adjusted(_PAD, 12, -_PAD, -12)
        painter.setFont(fonts.sized(fonts.CAPTION))
        painter.setPen(QColor(tokens.ink_2))
        _line(painter, QRect(inner.left(), inner.top(), inner.width(), 16), self.caption)
        painter.setPen(QColor(tokens.ink_3))
        _line(painter, QRect(inner.left(), inner.bottom() - 15, inner.width(), 16), self.note)
        self._paint_figure(painter, tokens, QRect(inner.left(), inner.top() + 18, inner.width(), 32))

    def _paint_sheet(self, painter: QPainter, tokens: theme.Tokens) -> None:
        focused = self.hasFocus()
        edge = tokens.accent if focused else tokens.line_strong if self.underMouse() else tokens.line
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.setBrush(QColor(tokens.hover if self.isDown() else tokens.surface))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 8, 8)

    def _paint_figure(self, painter: QPainter, tokens: theme.Tokens, box: QRect) -> None:
        painter.setFont(self._figure_font(box.width()))
        painter.setPen(QColor(getattr(tokens, self.tone) if self.tone else tokens.ink))
        _line(painter, box, self.figure)
        beside = painter.fontMetrics().horizontalAdvance(self.figure) + 6
        painter.setFont(fonts.sized(fonts.BODY))
        painter.setPen(QColor(tokens.ink_2))
        _line(painter, box.adjusted(beside, 5, 0, 0), self.unit)

    def _figure_font(self, width: int) -> QFont:
        """26 px, smaller only when the figure of this tile or of one beside it would not fit: they stay alike."""
        above = self.parentWidget()
        row = above.findChildren(KpiTile) if above else [self]
        for size in (fonts.FIGURE, fonts.TITLE):
            font = fonts.sized(size, bold=True)
            if self._width(font) <= width and all(
                tile._width(font) <= tile.width() - 2 * _PAD for tile in row
            ):
                return font
        return fonts.sized(fonts.SECTION, bold=True)

    def _width(self, font: QFont) -> int:
        unit = QFontMetrics(fonts.sized(fonts.BODY)).horizontalAdvance(self.unit)
        return QFontMetrics(font).horizontalAdvance(self.figure) + (unit + 6 if self.unit else 0)

    def _needed(self) -> int:
        return self._width(fonts.sized(fonts.FIGURE, bold=True)) + 2 * _PAD


def _line(painter: QPainter, box: QRect, text: str) -> None:
    """One line of text, elided to its box."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
