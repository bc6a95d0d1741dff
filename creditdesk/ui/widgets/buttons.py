"""The five buttons of the program. A click does not take the keyboard away from the table; Tab reaches them all."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from creditdesk.ui import fonts, icons

Click = Callable[[], object]
#: Enter with one of these is a page's own key.
WITH = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)


class PressButton(QPushButton):
    """Enter presses it as Space does; Qt leaves Enter to whatever lies behind. Held down, Enter presses it once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & WITH:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class Chip(PressButton):
    """A button that stays pressed; as wide as its words are in bold, which they are then."""

    def sizeHint(self) -> QSize:
        bold = QFontMetrics(fonts.sized(fonts.BODY, bold=True)).horizontalAdvance(self.text())
        wider = bold - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(wider, 0) + 1, 0)


def button(text: str, on_click: Click | None = None, kind: str = "", icon: str = "") -> QPushButton:
    """A button of a ``kind``: "" quiet, "primary", "danger", "link" or "chip"."""
    made = Chip(text) if kind == "chip" else PressButton(text)
    if kind:
        made.setProperty("kind", kind)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(False)
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        icons.dress(made, icon, "on_accent" if kind == "primary" else "ink_2", 16)
    if on_click:
        made.clicked.connect(lambda *_: on_click())
    return made


def primary(text: str, on_click: Click | None = None, icon: str = "") -> QPushButton:
    """The one action of a page or form."""
    return button(text, on_click, "primary", icon)


def link(text: str, on_click: Click | None = None) -> QPushButton:
    """Words that lead somewhere."""
    return button(text, on_click, "link")


class PressTool(QToolButton):
    """A picture or a line of the navigation that Enter presses too; one with a menu opens it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & WITH:
            if event.isAutoRepeat():
                return
            if self.menu() is not None:
                self.showMenu()
            else:
                self.click()
        else:
            super().keyPressEvent(event)


def icon_button(icon: str, name: str, on_click: Click | None = None, size: int = 18) -> QToolButton:
    """A picture that can be pressed; ``name`` is its tooltip and its name for screen readers."""
    made = PressTool()
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setToolTip(name)
    made.setAccessibleName(name)
    icons.dress(made, icon, "ink_2", size)
    if on_click:
        made.clicked.connect(lambda *_: on_click())
    return made


def in_row(*parts: QWidget, at_end: bool = False) -> QHBoxLayout:
    """Buttons side by side, at the beginning of their line or ``at_end``; two short rows fit where a long one would
    not."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.insertStretch(0 if at_end else -1, 1)
    return row
