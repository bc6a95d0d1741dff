"""Totals below a table, each under its column: they follow the columns when these move, and do not scroll away."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creditdesk.ui import fonts, theme
from creditdesk.ui.tables.growth import Growth
from creditdesk.ui.tables.header import PADDING, TableHeader

_LINE = 28
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TotalsRow(QWidget):
    """Lines of (word, logical column -> text) below the table of ``head``; no room without lines."""

    def __init__(self, head: TableHeader, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = head
        self._lines: tuple[tuple[str, Mapping[int, str]], ...] = ()
        self._growth = Growth(head)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.sectionResized.connect(lambda *_: self.update())
        head.sectionMoved.connect(lambda *_: self.update())
        table = head.parentWidget()
        bar = getattr(table, "horizontalScrollBar", None)
        if bar is not None:
            bar().valueChanged.connect(lambda _value: self.update())
        self.show_lines(())

    def show_lines(self, lines: Sequence[tuple[str, Mapping[int, str]]]) -> None:
        """Show these lines."""
        self._lines = tuple(lines)
        self.setFixedHeight(_LINE * len(self._lines))
        self.setVisible(bool(self._lines))
        self.setAccessibleName("; ".join(self._spoken(*line) for line in self._lines))
        self.update()

    def texts(self) -> list[tuple[str, list[str]]]:
        """What is shown, line by line in the order of the columns."""
        return [(word, [cells[key] for key in sorted(cells)]) for word, cells in self._lines]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.tokens()
        painter.fillRect(self.rect(), QColor(tokens.alt))
        painter.setFont(fonts.sized(fonts.BODY, bold=True))
        for number, (word, cells) in enumerate(self._lines):
            top = number * _LINE
            painter.setPen(QColor(tokens.line_strong if not number else tokens.line))
            painter.drawLine(0, top, self.width(), top)
            painter.setPen(QColor(tokens.ink))
            self._paint_line(painter, top, word, cells)

    def _paint_line(self, painter: QPainter, top: int, word: str, cells: Mapping[int, str]) -> None:
        first = self._head.logicalIndex(0)
        for logical in range(self._head.count()):
            if self._head.isSectionHidden(logical):
                continue
            x, width = self._head.sectionViewportPosition(logical), self._head.sectionSize(logical)
            if logical == first:
                width += self._empty_beside(cells)
            box = QRect(x + PADDING, top, width - 2 * PADDING, _LINE)
            text = word if logical == first else cells.get(logical, "")
            needed = painter.fontMetrics().horizontalAdvance(text)
            if logical != first and needed > box.width() > 0:  # a sum is longer than the figures above it
                self._growth.note(logical, needed + 2 * PADDING + 1)
            if text and box.right() > 0:
                shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
                painter.drawText(box, _LEFT if logical == first else _RIGHT, shown)

    def _empty_beside(self, cells: Mapping[int, str]) -> int:
        """How far the word of a line may go on over columns that have no sum."""
        room = 0
        for logical in map(self._head.logicalIndex, range(1, self._head.count())):
            if cells.get(logical):
                break
            room += self._head.sectionSize(logical)  # 0 of a hidden one
        return room

    def _spoken(self, word: str, cells: Mapping[int, str]) -> str:
        model = self._head.model()
        parts = [f"{model.headerData(key, Qt.Orientation.Horizontal)} {text}" for key, text in cells.items()]
        return ", ".join([word, *parts])
