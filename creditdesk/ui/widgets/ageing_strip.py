"""The ageing of a balance as one bar of five segments, with a hatch that grows denser and a legend that
always shows.

Segments are not due, 1-30, 31-60, 61-90 and over 90 days; each opens its invoices. What is unallocated stands with
them as a figure to be taken off, so that the parts add up to the balance before the eyes.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from creditdesk.ui import fonts, formats, theme

_BAR, _LEGEND, _LINE = 20, 40, 20
#: Distance of the hatch lines per segment, 0 = none.
_HATCH = (0, 12, 8, 5, 3)
#: Segments of a lesser lightness (of 255) are hatched in white.
_DARK = 110
#: Narrower slots show the days without words.
_WORDY = 104
_BRIEF = ("1–30", "31–60", "61–90", "90+")
#: What a mark takes before its words, and the least distance between two entries.
_INSET, _GAP = 13, 4
#: The entry for what is unallocated; it has no part of the bar.
UNALLOCATED = 5


def shared(needs: Sequence[float], room: float) -> list[float]:
    """Widths that together are ``room``: equal ones where each is enough or nothing helps, else what each needs and a
    part of what is left."""
    equal = room / len(needs)
    left = room - sum(needs)
    if left < 0 or max(needs) <= equal:
        return [equal] * len(needs)
    return [need + left / len(needs) for need in needs]


def _metrics() -> QFontMetricsF:
    return QFontMetricsF(fonts.sized(fonts.CAPTION))


class AgeingStrip(QWidget):
    """``clicked(segment)`` 0-4, or ``UNALLOCATED``; arrow keys walk the segments, Enter opens the marked one."""

    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, steady: bool = False) -> None:
        """``steady``: what is unallocated has its entry also where there is none, so that what is below stays where
        it is when another customer is shown."""
        super().__init__(parent)
        self._steady = steady
        self.amounts: tuple[int, ...] = (0, 0, 0, 0, 0)
        self.currency = ""
        self.unallocated = 0
        self._marked = 0
        self._spread: list[float] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set((0, 0, 0, 0, 0), "")

    def set(self, amounts: Sequence[int], currency: str, unallocated: int = 0) -> None:
        """Five amounts in minor units of one currency; negative ones (credits) take no room. The balance is their sum
        less ``unallocated``, which is said only where there is some."""
        self.amounts, self.currency, self.unallocated = tuple(amounts), currency, unallocated
        self._marked = min(self._marked, self._entries() - 1)
        self.setAccessibleName(self.tr("Ageing"))
        self.setAccessibleDescription("; ".join(f"{name}: {figure}" for name, figure in self.figures()))
        self._keep_height()
        self._share_out()
        self.update()

    def figures(self) -> list[tuple[str, str]]:
        """What the legend says: (name, amount), what is unallocated with its minus."""
        found = [(name, self._money(self.amounts[number])) for number, name in enumerate(self.names())]
        if self.unallocated:
            found.append((self.tr("Unallocated"), self._money(-self.unallocated)))
        return found

    def names(self) -> list[str]:
        """The five segments' names."""
        return [
            self.tr("Not due"),
            self.tr("1–30 days"),
            self.tr("31–60 days"),
            self.tr("61–90 days"),
            self.tr("Over 90 days"),
        ]

    def sizeHint(self) -> QSize:
        return QSize(360, _BAR + _LEGEND + 4 + (_LINE if self._below() else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()
        self._share_out()

    def _keep_height(self) -> None:
        if self.maximumHeight() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())

    def _share_out(self) -> None:
        """How wide the entries beside each other are: equally, or as their figures need it to be shown whole."""
        metrics = _metrics()
        count, room = 5 if self._below() else self._entries(), self.width() - 4.0
        words = [*self._words(room / count), self.tr("Unallocated")]
        figures = [formats.current().money(minor, self.currency) for minor in self._all()]
        needs = [
            max(metrics.horizontalAdvance(word) + _INSET, metrics.horizontalAdvance(figure)) + _GAP
            for word, figure in zip(words[:count], figures[:count], strict=True)
        ]
        self._spread = shared(needs, room)

    def _all(self) -> tuple[int, ...]:
        return (*self.amounts, -self.unallocated)

    def _words(self, wide: float) -> list[str]:
        """The names of the segments, brief ones where an entry is narrow."""
        return self.names() if wide > _WORDY else [self.names()[0], *_BRIEF]

    def _entries(self) -> int:
        return 6 if self._six() else 5

    def _six(self) -> bool:
        return self._steady or bool(self.unallocated)

    def _below(self) -> bool:
        """Whether what is unallocated has a line of its own, since there is no room beside the others."""
        return self._six() and (self.width() - 4) / 6 <= _WORDY

    def segments(self) -> list[QRectF]:
        """Where each segment of the bar lies; at least 3 px for an amount above zero."""
        width = float(self.width() - 4)
        present = [max(amount, 0) for amount in self.amounts]
        total, shown = sum(present), sum(amount > 0 for amount in present)
        free = max(width - 3.0 * shown, 0.0)
        x, boxes = 2.0, list[QRectF]()
        for amount in present:
            wide = 3.0 + free * amount / total if amount else 0.0
            boxes.append(QRectF(x, 2.0, wide, _BAR))
            x += wide
        return boxes

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens()
        painter = QPainter(self)
        boxes = self.segments()
        if not any(box.width() for box in boxes):
            painter.fillRect(QRectF(2, 2, self.width() - 4, _BAR), QColor(tokens.hover))
        for number, (box, colour) in enumerate(zip(boxes, tokens.ramp(), strict=True)):
            painter.fillRect(box.adjusted(0, 0, -1 if box.width() > 4 else 0, 0), QColor(colour))
            _hatch(painter, box, _HATCH[number], QColor(colour))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            marked = boxes[self._marked] if self._marked < len(boxes) else QRectF()
            painter.drawRect(marked.adjusted(-1, -1, 1, 1) if marked.width() else self._slot(self._marked))
        self._paint_legend(painter, tokens)

    def _paint_legend(self, painter: QPainter, tokens: theme.Tokens) -> None:
        painter.setFont(fonts.sized(fonts.CAPTION))
        names = self._words((self.width() - 4) / len(self._spread))
        metrics = painter.fontMetrics()
        for number, (name, colour) in enumerate(zip(names, tokens.ramp(), strict=True)):
            slot = self._slot(number)
            swatch = QRectF(slot.left(), slot.top() + 5, 8, 8)
            painter.fillRect(swatch, QColor(colour))
            _hatch(painter, swatch, min(_HATCH[number], 4), QColor(colour))
            words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(slot.width() - _INSET))
            painter.setPen(QColor(tokens.ink_3))
            painter.drawText(slot.adjusted(_INSET, 0, 0, -18), int(Qt.AlignmentFlag.AlignVCenter), words)
            risky = number == 4 and self.amounts[4] > 0
            painter.setPen(
                QColor(tokens.red if risky else tokens.ink if self.amounts[number] else tokens.ink_3)
            )
            self._paint_figure(painter, number)
        if self._six():
            self._paint_unallocated(painter, tokens)

    def _paint_unallocated(self, painter: QPainter, tokens: theme.Tokens) -> None:
        """The sixth entry: a ring for a mark, since it is no part of the bar."""
        slot, words = self._slot(UNALLOCATED), self.tr("Unallocated")
        painter.setPen(QPen(QColor(tokens.ink_3), 1))
        painter.drawRect(QRectF(slot.left() + 0.5, slot.top() + 5.5, 7, 7))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        first = QRectF(slot.left() + _INSET, slot.top(), slot.width() - _INSET, 18)
        painter.drawText(first, middle, words)
        painter.setPen(QColor(tokens.ink if self.unallocated else tokens.ink_3))
        if self._below():
            gap = painter.fontMetrics().horizontalAdvance(words) + 8
            painter.drawText(first.adjusted(gap, 0, 0, 0), middle, self._money(-self.unallocated))
        else:
            self._paint_figure(painter, UNALLOCATED)

    def shown(self, number: int) -> str:
        """The amount under the words of an entry, said to be rounded where there is no room for it. The tip is
        exact."""
        width, room = _metrics().horizontalAdvance, self._slot(number).width() - _GAP
        exact, *rounded = formats.current().money_forms(self._all()[number], self.currency)
        forms = [exact, *(f"≈{form}" for form in rounded)]
        return next((form for form in forms if width(form) <= room), forms[-1])

    def _paint_figure(self, painter: QPainter, number: int) -> None:
        """From the edge of its slot where there is no room below the words."""
        figure, slot = self.shown(number), self._slot(number)
        inset = _INSET if _metrics().horizontalAdvance(figure) <= slot.width() - _INSET - _GAP else 0
        painter.drawText(slot.adjusted(inset, 18, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), figure)

    def _slot(self, number: int) -> QRectF:
        if number == UNALLOCATED and self._below():
            return QRectF(2, _BAR + _LEGEND + 2, self.width() - 4, _LINE)
        return QRectF(2 + sum(self._spread[:number]), _BAR + 6, self._spread[number], 36)

    # -- pointing

    def segment_at(self, point: QPointF) -> int | None:
        """The segment under a point: bar or legend."""
        for number, box in enumerate(self.segments()):
            if box.contains(point) or self._slot(number).contains(point):
                return number
        if self._six() and self._slot(UNALLOCATED).contains(point):
            return UNALLOCATED
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.segment_at(event.position())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._marked = (self._marked + (1 if key == Qt.Key.Key_Right else -1)) % self._entries()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit(self._marked)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.table(), self)
            return True
        return super().event(event)

    def table(self) -> str:
        """The figures as a small table, for the tooltip."""
        rows = "".join(
            f"<tr><td>{name}&nbsp;&nbsp;</td><td align='right'>{figure}</td></tr>"
            for name, figure in self.figures()
        )
        return f"<table>{rows}</table>"

    def _money(self, minor: int) -> str:
        how = formats.current()
        return how.money_named(minor, self.currency) if self.currency else how.count(0)


def _hatch(painter: QPainter, box: QRectF, step: int, ground: QColor) -> None:
    """Slanted lines, denser for older money: dark on a light segment, light on a dark one."""
    if not step or box.width() <= 0:
        return
    ink = QColor(255, 255, 255, 90) if ground.lightness() < _DARK else QColor(30, 34, 38, 80)
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1))
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += step
    painter.restore()
