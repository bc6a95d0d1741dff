"""What is taller than its pane scrolls, and what has just been said in it is brought into sight."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


def move_into_scroll(column: QVBoxLayout, pinned: int) -> QScrollArea:
    """Put all of ``column`` but its last ``pinned`` places into a scroll area at its top; returns that."""
    inner = QWidget()
    inner.setProperty("kind", "plain")
    inside = QVBoxLayout(inner)
    inside.setContentsMargins(0, 0, 12, 0)
    inside.setSpacing(12)
    while column.count() > pinned:
        item = column.itemAt(0)
        layout, widget = (item.layout(), item.widget()) if item else (None, None)
        if widget is not None:
            column.removeWidget(
                widget
            )  # its item must be gone, else the new one never hears that it has grown
            inside.addWidget(widget)
        elif layout is not None:
            column.removeItem(layout)
            layout.setParent(None)
            inside.addLayout(layout)
    inside.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    column.insertWidget(0, area, 1)
    return area


def bring_into_sight(part: QWidget) -> None:
    """Scroll so far that ``part`` is seen, once it has its place."""
    QTimer.singleShot(0, part, lambda: _reveal(part))


def _reveal(part: QWidget) -> None:
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(part)
