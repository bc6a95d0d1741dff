"""A button whose press must be meant for it: what was just put under the mouse does not hear the press yet.

For verbs that put something on paper. Where a page or a step has just appeared, the second press of a double click, or
one that was meant for what stood there before, would do what nobody asked for. A press also waits a blink: a key that
was pressed before it and arrives after it, as input methods may have it, still takes the page away first.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton

#: How long a button is deaf to the mouse after it got a new meaning, and how long a press waits; milliseconds.
FRESH_MS, WAIT_MS = 400, 120
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class SurePress(QObject):
    """Stands between the mouse and ``button``; the keyboard is not hindered."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
        self._button = button
        self.fresh = QTimer(self, singleShot=True, interval=FRESH_MS)
        self.waiting = QTimer(self, singleShot=True, interval=WAIT_MS)
        self.waiting.timeout.connect(self._press)
        button.installEventFilter(self)

    def renew(self) -> None:
        """The button means something new now: deaf for a moment, and a press that waits is forgotten."""
        self.waiting.stop()
        self.fresh.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps presses on a fresh button to itself, and lets a release wait."""
        button = self._button
        if watched is not button:
            return False
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.renew()
        if event.type() in _PRESSES:
            return self.fresh.isActive() or event.type() == QEvent.Type.MouseButtonDblClick
        if event.type() == QEvent.Type.MouseButtonRelease and button.isDown():
            assert isinstance(event, QMouseEvent)
            button.setDown(False)
            if event.button() == Qt.MouseButton.LeftButton:
                self.waiting.start()
            return True
        return False

    def _press(self) -> None:
        if self._button.isVisible() and self._button.isEnabled():
            self._button.click()
