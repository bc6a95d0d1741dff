"""A field with a fixed set of answers, keyed by value; typing finds one by its words, its code or pinyin."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox, QWidget

from creditdesk.pinyin import initials, spelled
from creditdesk.ui import theme

#: Letters a choice has room for at least; a long answer must not widen its form.
_LETTERS = 4
#: What the words leave free for edge and arrow.
_AROUND = 44
#: Milliseconds after which typing begins a new word.
_PAUSE = 1000
_NOT_TYPED = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Choice(QComboBox):
    """Answers are (value, translated words). The wheel scrolls the page, it does not change the answer."""

    def __init__(
        self, answers: Iterable[tuple[Any, str]] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus
        )  # Qt's own takes the keyboard when the page is scrolled
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._forget)
        self.view().installEventFilter(self)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._found(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Typing in the open list is looked for like typing in the closed field."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._found(event)

    def _found(self, event: QKeyEvent) -> bool:
        """Whether the key was a letter of a word; then the answer that the word finds is chosen."""
        letter = event.text().casefold()
        if not letter.isprintable() or not letter.strip() or event.modifiers() & _NOT_TYPED:
            return False
        self._pause.start()
        again = bool(self._typed) and not self._typed.strip(letter)  # the same letter goes on to the next
        self._typed += letter
        at = self._place(self._typed, len(self._typed) == 1)
        if at is None and again:
            at = self._place(letter, True)
        if at is not None:
            view = self.view()
            if view.isVisible():
                view.setCurrentIndex(self.model().index(at, self.modelColumn(), self.rootModelIndex()))
            else:
                self.setCurrentIndex(at)
                self.activated.emit(at)
        return True

    def _place(self, typed: str, onward: bool) -> int | None:
        """The first answer whose words begin with ``typed``, else whose code, initials or pinyin do; ``onward``: after
        the one that is chosen."""
        here = self.view().currentIndex().row() if self.view().isVisible() else self.currentIndex()
        start = here + 1 if onward else 0
        ring = [(start + step) % self.count() for step in range(self.count())]
        ways = (self._words, self._code, self._initials, self._pinyin)
        for word in ways if len(typed) > 1 else (ways[0], *ways[2:], ways[1]):
            for at in ring:
                if word(at).startswith(typed):
                    return at
        return None

    def _words(self, at: int) -> str:
        return self.itemText(at).casefold()

    def _code(self, at: int) -> str:
        return str(self.itemData(at) or "").casefold()

    def _initials(self, at: int) -> str:
        return initials(self.itemText(at))

    def _pinyin(self, at: int) -> str:
        return spelled(self.itemText(at))

    def _forget(self) -> None:
        self._typed = ""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """An answer that has no room is shortened, not cut."""
        super().initStyleOption(option)
        words, room = option.currentText, self.width() - _AROUND
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.tokens().ink_2), 1.5))
        middle = QPoint(self.width() - 16, self.height() // 2)
        painter.drawPolyline([middle + QPoint(-4, -2), middle + QPoint(0, 2), middle + QPoint(4, -2)])
