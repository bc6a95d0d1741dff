"""A card over the window: the rest is dimmed; Escape or a click beside it closes it and gives the keyboard back."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

_DIM = QColor(0, 0, 0, 70)
_TOP = 72


class Overlay(QWidget):
    """Covers ``window``; ``column`` is the inside of the card. It is gone once it is closed."""

    def __init__(self, window: QWidget, width: int) -> None:
        super().__init__(window)
        self._window = window
        self._before = QApplication.focusWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.card = QWidget(self)
        self.card.setProperty("kind", "popup")
        self.card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.card.setFixedWidth(width)
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(8)
        window.installEventFilter(self)

    def open(self) -> None:
        """Show the card over the window."""
        self._cover()
        self.show()
        self.raise_()
        self.fit()

    def fit(self) -> None:
        """Give the card the height its content needs now, inside the window."""
        self.column.activate()
        wanted = self.card.sizeHint().height()
        top = min(_TOP, max(self.height() - wanted - 16, 16))
        self.card.setFixedHeight(min(wanted, self.height() - 32))
        self.card.move((self.width() - self.card.width()) // 2, top)

    def leave(self) -> None:
        """Close, and put the keyboard back where it was."""
        self._window.removeEventFilter(self)
        if self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def act(self, what: object) -> None:
        """Close and do ``what``, which decides itself where the keyboard goes."""
        self._before = None
        self.leave()
        if callable(what):
            what()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._cover()
            self.fit()
        elif watched is self._window and event.type() == QEvent.Type.LanguageChange:
            self._before = None
            self.leave()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), _DIM)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays in the card."""
        return False

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
