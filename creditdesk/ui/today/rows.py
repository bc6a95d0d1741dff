"""Lines that can be pressed: a mark, what it is, a note, a figure at the right. One line, one place to go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from creditdesk.ui import fonts, icons, theme
from creditdesk.ui.tables.marks import paint_grade, tone_colours

_HEIGHT, _PAD, _MARK, _CHEVRON = 48, 16, 28, 20
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class RowText:
    """What a line says. ``icon`` or ``grade`` is the mark; ``tone`` colours the mark and the figure's note."""

    words: str
    note: str = ""
    figure: str = ""
    unit: str = ""
    icon: str = ""
    grade: str = ""
    tone: str = "plain"
    opens: Callable[[], object] | None = None


class PressRow(QAbstractButton):
    """One line; Enter, Space or a click goes where it leads."""

    def __init__(self, text: RowText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text_of, self.last = text, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set(text)
        self.clicked.connect(self._go)

    def set(self, text: RowText, *, last: bool = False) -> None:
        """Say something else; no rule under the ``last`` line."""
        self.text_of, self.last = text, last
        spoken = [text.words, text.note, f"{text.figure} {text.unit}".strip(), text.grade]
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        if self.text_of.opens:
            self.text_of.opens()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter, text = theme.tokens(), QPainter(self), self.text_of
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(tokens.alt))
        if self.hasFocus():
            painter.fillRect(QRect(0, 0, 3, self.height()), QColor(tokens.accent))
        if not self.last:
            painter.setPen(QColor(tokens.line))
            painter.drawLine(_PAD, self.height() - 1, self.width() - _PAD, self.height() - 1)
        inner = self.rect().adjusted(_PAD, 0, -_PAD, -1)
        self._paint_mark(painter, tokens, QRect(inner.left(), inner.top(), _MARK, inner.height()))
        chevron = icons.pixmap("chevron-right", tokens.ink_3, 14, self.devicePixelRatioF())
        painter.drawPixmap(inner.right() - 13, inner.center().y() - 7, chevron)
        right = inner.adjusted(_MARK, 0, -_CHEVRON, 0)
        taken = self._paint_figure(painter, tokens, right)
        self._paint_words(painter, tokens, right.adjusted(0, 0, -taken, 0), text)

    def _paint_mark(self, painter: QPainter, tokens: theme.Tokens, box: QRect) -> None:
        text = self.text_of
        if text.grade:
            painter.setFont(fonts.sized(fonts.BODY))
            paint_grade(painter, tokens, text.tone, text.grade[:1], box)
        elif text.icon:
            colour = tokens.ink_2 if text.tone == "plain" else tone_colours(tokens, text.tone)[0].name()
            mark = icons.pixmap(text.icon, colour, 18, self.devicePixelRatioF())
            painter.drawPixmap(box.left(), box.center().y() - 8, mark)

    def _paint_figure(self, painter: QPainter, tokens: theme.Tokens, box: QRect) -> int:
        """The figure at the right; returns the width it takes with its gap."""
        text = self.text_of
        if not text.figure:
            return 0
        painter.setFont(fonts.sized(fonts.CAPTION))
        unit = painter.fontMetrics().horizontalAdvance(text.unit)
        painter.setPen(QColor(tokens.ink_3))
        painter.drawText(box, _RIGHT, text.unit)
        gap = unit + 5 if unit else 0
        painter.setFont(fonts.sized(fonts.BODY, bold=True))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(box.adjusted(0, 0, -gap, 0), _RIGHT, text.figure)
        return painter.fontMetrics().horizontalAdvance(text.figure) + gap + 16

    def _paint_words(self, painter: QPainter, tokens: theme.Tokens, box: QRect, text: RowText) -> None:
        painter.setFont(fonts.sized(fonts.BODY))
        painter.setPen(QColor(tokens.ink))
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        top = box.adjusted(0, 6, 0, -box.height() // 2 + 2) if text.note else box
        painter.drawText(top, _LEFT, metrics.elidedText(text.words, elide, box.width()))
        if text.note:
            painter.setFont(fonts.sized(fonts.CAPTION))
            painter.setPen(QColor(tokens.ink_3))
            low = box.adjusted(0, box.height() // 2 - 2, 0, -6)
            painter.drawText(low, _LEFT, painter.fontMetrics().elidedText(text.note, elide, box.width()))


class RowList(QWidget):
    """Lines under each other; setting them again keeps those that stay, and the keyboard with them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[PressRow] = []

    @property
    def rows(self) -> list[PressRow]:
        """The lines shown."""
        return [row for row in self._rows if not row.isHidden()]

    def show_rows(self, texts: Sequence[RowText]) -> None:
        """Show these lines."""
        for text in texts[len(self._rows) :]:
            self._rows.append(PressRow(text))
            self._column.addWidget(self._rows[-1])
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(texts))
            if number < len(texts):
                row.set(texts[number], last=number == len(texts) - 1)
