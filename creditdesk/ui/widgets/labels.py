"""Small pieces of text and rules in the kinds that the style sheet knows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from creditdesk.ui import fonts, formats, texts


def label(text: str = "", kind: str = "", *, wrap: bool = False, tone: str = "") -> QLabel:
    """Plain text (never markup) in a kind: title, section, figure, strong, label, caption, error, state or ""."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    if tone:
        made.setProperty("tone", tone)
    return made


def section(text: str) -> QLabel:
    """A section heading (15, 600)."""
    return label(text, "section")


def rule() -> QWidget:
    """A thin line across."""
    made = QFrame()
    made.setProperty("kind", "rule")
    made.setFixedHeight(1)
    return made


def spacer() -> QWidget:
    """Takes the space that is left in a row."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made


class ElidedLabel(QLabel):
    """One line of plain text that shortens itself with an ellipsis instead of widening its window."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        super().__init__()
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)
        if kind:
            self.setProperty("kind", kind)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show ``text``, whole in the tooltip where it had to be shortened."""
        self._full = " ".join(text.splitlines())
        self.setAccessibleName(self._full)
        self._elide()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._elide()

    def _elide(self) -> None:
        full = fonts.latin_marks(self._full) if formats.current().chinese else self._full
        room = max(self.width() - max(self.indent(), 0), 24)
        shown = self.fontMetrics().elidedText(full, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(texts.tip(self._full) if shown != full else "")
