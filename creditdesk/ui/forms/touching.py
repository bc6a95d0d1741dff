"""Whether the person has done anything in a form: what it fills in by itself, such as a proposal, does not count."""

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from creditdesk.ui.forms.edits import DateEdit

_KEYS = frozenset((Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Down))
_EDITS = (QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Undo)


class Touching(QObject):
    """``touched`` becomes true with the first sign typed, button pressed or answer chosen in ``form``.

    What a menu or a calendar did to a field, such as pasting, counts as well: fields tell what was done by hand.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self.touched = False
        self._watch(form)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks on; never keeps an event to itself."""
        if isinstance(event, QChildEvent) and event.type() == QEvent.Type.ChildPolished:
            child = event.child()
            if isinstance(child, QWidget) and not child.isWindow():
                self._watch(child)
        elif not self.touched:
            self.touched = _by_hand(watched, event)
        return False

    def _watch(self, part: QWidget) -> None:
        for each in (part, *part.findChildren(QWidget)):
            each.removeEventFilter(self)
            each.installEventFilter(self)
            self._hear(each)

    def _hear(self, part: QWidget) -> None:
        """What is done to it by hand reaches it not only by keys and presses of its own."""
        once = Qt.ConnectionType.UniqueConnection
        if isinstance(part, QComboBox):
            part.activated.connect(self._note, once)
        elif isinstance(part, QCheckBox):
            part.clicked.connect(self._note, once)
        elif isinstance(part, QPlainTextEdit):
            part.undoAvailable.connect(self._note_undo, once)
        elif isinstance(part, QLineEdit):
            part.textEdited.connect(self._note, once)
        if isinstance(part, DateEdit):
            part.changed.connect(self._note, once)

    def _note(self, _what: object = None) -> None:
        self.touched = True

    def _note_undo(self, available: bool) -> None:
        """A text can be undone once it was edited; filling it anew leaves nothing to undo."""
        self.touched = self.touched or available


def _by_hand(watched: QObject, event: QEvent) -> bool:
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
        written = (
            bool(event.text()) and event.text().isprintable() and not isinstance(watched, QAbstractButton)
        )
        return written or event.key() in _KEYS or any(map(event.matches, _EDITS))
    if isinstance(event, QInputMethodEvent):
        return bool(event.commitString())
    presses = (QEvent.Type.MouseButtonPress, QEvent.Type.Drop)
    return event.type() == presses[1] or (event.type() == presses[0] and isinstance(watched, QAbstractButton))
