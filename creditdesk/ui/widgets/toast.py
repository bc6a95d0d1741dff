"""A short confirmation at the foot of the page, with Undo for a few seconds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label

#: How long a toast stays; the pointer over it stops the clock.
SECONDS = 8


class Toast(QWidget):
    """Lies over ``parent`` at its foot; a new message replaces the old one. Ctrl+Z takes back what it says was done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
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
        self._keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), parent)
        self._keys.setEnabled(False)
        self._keys.activated.connect(self._take_back)
        parent.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, undo: Callable[[], object] | None = None, action: str = "") -> None:
        """Show ``sentence``; ``undo`` gets a button called "Undo" (or ``action``)."""
        self._undo = undo
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
        self.adjustSize()
        area = self._page.rect()
        width = min(self.sizeHint().width(), area.width() - 48)
        self.setGeometry(
            (area.width() - width) // 2, area.height() - self.height() - 24, width, self.height()
        )

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo:
            undo()
