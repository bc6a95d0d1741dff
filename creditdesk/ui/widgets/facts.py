"""A definition list: what something is called at the left, what it is at the right."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.emptied import empty
from creditdesk.ui.widgets.labels import label


class Facts(QWidget):
    """Rows of (name, value); a value may be a widget or lead somewhere."""

    def __init__(self, rows: Iterable[tuple[str, str | QWidget]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.fill(rows)

    def fill(self, rows: Iterable[tuple[str, str | QWidget]]) -> None:
        """Replace all rows; rows with an empty text are left out."""
        empty(self._grid)
        for name, value in rows:
            if value:
                self.add(name, value)

    def add(self, name: str, value: str | QWidget, on_click: Callable[[], object] | None = None) -> None:
        """One more row; with ``on_click`` the text is a link."""
        row = self._grid.rowCount()
        caption = label(name, "label")
        top = Qt.AlignmentFlag.AlignVCenter if on_click else Qt.AlignmentFlag.AlignTop
        caption.setAlignment(top | Qt.AlignmentFlag.AlignLeft)
        shown = value if isinstance(value, QWidget) else _value(value)
        if on_click and isinstance(value, str):
            shown = buttons.link(value, on_click)
        if not shown.accessibleName():
            shown.setAccessibleName(f"{name}: {value}" if isinstance(value, str) else name)
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(shown, row, 1)


def _value(text: str) -> QWidget:
    made = label(text, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
