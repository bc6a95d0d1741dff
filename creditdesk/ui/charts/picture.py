"""Bars and lines painted with QPainter. Series differ by pattern or dash too, never by colour alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from creditdesk.ui import fonts, theme
from creditdesk.ui.charts.data import ChartData, ticks

_PATTERNS = (Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense5Pattern)
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_BELOW, _ABOVE, _GAP = 22, 8, 8
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Picture(QWidget):
    """Base of the charts: axis, labels, tooltips. ``clicked(column)`` opens what is behind a label."""

    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data: ChartData | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(140)

    def set_data(self, data: ChartData) -> None:
        """Show ``data``; its title and summary are what a screen reader says."""
        self.data = data
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(data.summary)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.data is None or self.data.is_empty():
            return
        painter = QPainter(self)
        painter.setFont(fonts.sized(fonts.CAPTION))
        marks = ticks(self.data.lowest(), self.data.highest())
        plot = self._plot(painter, marks)
        self._paint_axis(painter, plot, marks)
        self._paint_labels(painter, plot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_series(painter, plot, marks[0], marks[-1])

    def paint_series(self, painter: QPainter, plot: QRectF, low: float, high: float) -> None:
        """Draw the values between ``low`` and ``high`` into ``plot``."""
        raise NotImplementedError

    def paint_mark(self, painter: QPainter, box: QRectF, colour: QColor, number: int) -> None:
        """The mark of series ``number`` for the legend."""
        raise NotImplementedError

    def column_at(self, point: QPointF) -> int | None:
        """The label over or under which a point lies."""
        if self.data is None or not self.data.labels:
            return None
        plot = self._last_plot()
        column = int((point.x() - plot.left()) / (plot.width() / len(self.data.labels)))
        return column if 0 <= column < len(self.data.labels) and point.x() >= plot.left() else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        column = self.column_at(event.position())
        if column is not None:
            self.clicked.emit(column)

    def event(self, event: object) -> bool:  # type: ignore[override]
        if isinstance(event, QHelpEvent) and event.type() == QHelpEvent.Type.ToolTip:
            column = self.column_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(column) if column is not None else "", self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    # -- inside

    def _tip(self, column: int) -> str:
        assert self.data is not None
        lines = [self.data.labels[column]]
        for line in self.data.series:
            value = line.values[column]
            if value is not None:
                lines.append(f"{line.name}: {self.data.show(value)}")
        return "\n".join(lines)

    def _last_plot(self) -> QRectF:
        return getattr(self, "_plotted", QRectF(self.rect()))

    def _plot(self, painter: QPainter, marks: list[float]) -> QRectF:
        """Where the values go, beside the widest number of the axis."""
        assert self.data is not None
        metrics = painter.fontMetrics()
        left = max(metrics.horizontalAdvance(self.data.show(mark)) for mark in marks) + _GAP
        area = QRectF(self.rect())
        self._plotted = area.adjusted(left, _ABOVE, -4, -_BELOW)
        return self._plotted

    def _paint_axis(self, painter: QPainter, plot: QRectF, marks: list[float]) -> None:
        assert self.data is not None
        tokens, nothing = theme.tokens(), self.data.highest() == self.data.lowest() == 0
        for mark in marks[:1] if nothing else marks:  # an axis of 0, 0 and 1 says nothing about nothing
            y = round(_height(plot, mark, marks[0], marks[-1])) + 0.5
            painter.setPen(QPen(QColor(tokens.line_strong if mark == 0 else tokens.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(tokens.ink_3))
            words = QRectF(0, y - 8, plot.left() - _GAP, 16)
            painter.drawText(words, _RIGHT, self.data.show(mark))

    def _paint_labels(self, painter: QPainter, plot: QRectF) -> None:
        """Labels under the columns, every second or third one where they would touch."""
        assert self.data is not None
        painter.setPen(QColor(theme.tokens().ink_3))
        metrics, wide = painter.fontMetrics(), plot.width() / max(len(self.data.labels), 1)
        widest = max((metrics.horizontalAdvance(words) for words in self.data.labels), default=0) + _GAP
        every = max(1, -int(-widest // wide))
        for column in range(0, len(self.data.labels), every):
            middle = plot.left() + (column + 0.5) * wide
            box = QRectF(middle - widest / 2, plot.bottom() + 4, widest, 16)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.data.labels[column])


class BarPicture(Picture):
    """Upright bars, the series of one label side by side."""

    def paint_series(self, painter: QPainter, plot: QRectF, low: float, high: float) -> None:
        assert self.data is not None
        tokens = theme.tokens()
        wide = plot.width() / len(self.data.labels)
        bar = min(wide * 0.7 / len(self.data.series), 48.0)
        zero = _height(plot, 0.0, low, high)
        for number, line in enumerate(self.data.series):
            colour = QColor(getattr(tokens, line.tone))
            for column, value in enumerate(line.values):
                if not value:  # nothing is no line either: it would read as a little
                    continue
                left = plot.left() + (column + 0.5) * wide + (number - len(self.data.series) / 2) * bar
                top = _height(plot, value, low, high)
                box = QRectF(left + 1, min(top, zero), bar - 2, max(abs(zero - top), 1.0))
                self.paint_mark(painter, box, colour, number)

    def paint_mark(self, painter: QPainter, box: QRectF, colour: QColor, number: int) -> None:
        painter.fillRect(box, QBrush(colour, _PATTERNS[number % len(_PATTERNS)]))
        painter.setPen(QPen(colour, 1))
        painter.drawRect(box)


class LinePicture(Picture):
    """Lines with a point for each value; a gap where there is none."""

    def paint_series(self, painter: QPainter, plot: QRectF, low: float, high: float) -> None:
        assert self.data is not None
        tokens, wide = theme.tokens(), plot.width() / len(self.data.labels)
        for number, line in enumerate(self.data.series):
            colour = QColor(getattr(tokens, line.tone))
            stretch: list[QPointF] = []
            for column, value in enumerate((*line.values, None)):
                if value is not None:
                    x = plot.left() + (column + 0.5) * wide
                    stretch.append(QPointF(x, _height(plot, value, low, high)))
                elif stretch:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(colour, 2, _DASHES[number % len(_DASHES)]))
                    painter.drawPolyline(QPolygonF(stretch))
                    painter.setPen(QPen(QColor(tokens.surface), 1))
                    painter.setBrush(colour)
                    for point in stretch:
                        painter.drawEllipse(point, 3.5, 3.5)
                    stretch = []

    def paint_mark(self, painter: QPainter, box: QRectF, colour: QColor, number: int) -> None:
        painter.setPen(QPen(colour, 2, _DASHES[number % len(_DASHES)]))
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))


def _height(plot: QRectF, value: float, low: float, high: float) -> float:
    """Where ``value`` lies, from the top."""
    return plot.bottom() - plot.height() * (value - low) / (high - low)
