"""A short confirmation at the foot of the page, with Undo for a few seconds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label

#: How long a toast stays; the pointer over it stops the clock.
SECONDS = 8


#: Between a toast and the sides of the page, its foot, or the edge of the window below it (pixels).
_SIDE, _FOOT, _EDGE = 24, 24, 4


class Toast(QWidget):
    """Lies at the foot of ``page``; a new message replaces the old one. Ctrl+Z takes back what it says was done.

    In a ``window`` that has its own foot below the page it lies over that, and covers nothing one works on.
    """

    def __init__(self, page: QWidget, window: QWidget | None = None) -> None:
        super().__init__(window or page)
        self._page, self._window = page, window
        self.setProperty("kind", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        self.words = label()
        self.undo = buttons.button("")
        row.addWidget(self.words)
        row.addWidget(self.undo)
        row.addSpacing(8)
        self._undo: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        self.undo.clicked.connect(self._take_back)
        self._keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
        self._keys.setEnabled(False)
        self._keys.activated.connect(self._take_back)
        page.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, undo: Callable[[], object] | None = None, action: str = "") -> None:
        """Show ``sentence``; ``undo`` gets a button called "Undo" (or ``action``)."""
        self._undo = undo
        sentence = sentence[:-1] if sentence.endswith("..") else sentence  # "... of Keller & Co.."
        self.words.setText(sentence)
        self.undo.setText(action or self.tr("Undo"))
        self.undo.setVisible(undo is not None)
        takes_back = undo is not None and not action
        self._keys.setEnabled(takes_back)
        self.undo.setToolTip(
            self._keys.key().toString(QKeySequence.SequenceFormat.NativeText) if takes_back else ""
        )
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the page; never keeps an event to itself."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keys.setEnabled(False)

    def _place(self) -> None:
        """In the middle; a sentence that is too long for one line gets more of them, none of it is cut."""
        room = self._page.width() - 2 * _SIDE
        self.words.setWordWrap(False)
        size = self.sizeHint()
        if size.width() > room:
            self.words.setWordWrap(True)
            size = QSize(room, self.heightForWidth(room))
        corner, bottom = QPoint(0, 0), self._page.height() - _FOOT
        if self._window is not None:
            corner, bottom = self._page.mapTo(self._window, corner), self._window.height() - _EDGE
        left = corner.x() + (self._page.width() - size.width()) // 2
        self.setGeometry(left, bottom - size.height(), size.width(), size.height())

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo:
            undo()
