"""A field with a fixed set of answers, keyed by value."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from creditdesk.ui import theme

#: Letters a choice has room for at least; a long answer must not widen its form.
_LETTERS = 4


class Choice(QComboBox):
    """Answers are (value, translated words). The wheel scrolls the page, it does not change the answer."""

    def __init__(
        self, answers: Iterable[tuple[Any, str]] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.fill(answers)

    def fill(self, answers: Iterable[tuple[Any, str]]) -> None:
        """Replace the answers."""
        self.clear()
        for value, words in answers:
            self.addItem(words, value)

    def value(self) -> Any:
        """The value chosen."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Choose the answer with this value, if there is one."""
        for position in range(self.count()):
            if self.itemData(position) == value:
                self.setCurrentIndex(position)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.tokens().ink_2), 1.5))
        middle = QPoint(self.width() - 16, self.height() // 2)
        painter.drawPolyline([middle + QPoint(-4, -2), middle + QPoint(0, 2), middle + QPoint(4, -2)])
