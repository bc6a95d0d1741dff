"""Badge and grade as widgets, for panes and headers; tables paint the same marks."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creditdesk.ui import fonts, theme
from creditdesk.ui.tables.marks import badge_width, paint_badge, paint_grade

_HEIGHT = 22
_TONES = {"A": "good", "B": "good", "C": "warn", "D": "red", "E": "red"}


class Badge(QWidget):
    """A word with a shape in a tone: good, warn, red, info or plain."""

    def __init__(self, word: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(word, tone)

    def set(self, word: str, tone: str = "plain") -> None:
        """Change the word and its tone; an empty word hides the badge."""
        self.word, self.tone = word, tone
        self.setAccessibleName(word)
        self.setVisible(bool(word))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(badge_width(self.fontMetrics().horizontalAdvance(self.word)) + 1, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_badge(QPainter(self), theme.tokens(), self.tone, self.word, self.rect().adjusted(0, 0, 2, -1))


class GradeMark(QWidget):
    """A grade letter A-E in its square, with words such as "provisional" beside it; empty for "not graded"."""

    def __init__(self, grade: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(grade, note)

    def set(self, grade: str, note: str = "") -> None:
        """Change letter and note."""
        self.text = f"{grade} {note}".strip()
        self.tone = _TONES.get(grade, "plain")
        self.setAccessibleName(self.tr("Grade {0}").format(self.text))
        self.setVisible(bool(grade))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        note = self.fontMetrics().horizontalAdvance(self.text[1:].strip())
        return QSize(20 + (note + 8 if note else 0), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(fonts.sized(fonts.BODY))
        paint_grade(painter, theme.tokens(), self.tone, self.text, self.rect().adjusted(0, 0, 0, -1))
