"""A field of several lines, such as an address."""

from PySide6.QtWidgets import QPlainTextEdit

#: What a line needs more than its font says where it is Chinese among Latin ones; edges and margins of the field.
_AIR, _EDGES = 1, 20


def lines_edit(count: int) -> QPlainTextEdit:
    """A field in which ``count`` lines are whole without a bar at the side; Tab leaves it."""
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.ensurePolished()  # in the font that it will have
    edit.setFixedHeight((edit.fontMetrics().lineSpacing() + _AIR) * count + _EDGES)
    return edit
