"""Columns too narrow for what is painted in them grow: right after the painting, which must lay nothing out."""

from PySide6.QtCore import QTimer

from creditdesk.ui.tables.header import TableHeader


class Growth:
    """What the columns of ``head`` were seen to need in the present painting."""

    def __init__(self, head: TableHeader) -> None:
        self._head = head
        self._needed: dict[int, int] = {}

    def note(self, logical: int, width: int) -> None:
        """A column needs ``width`` pixels; the widest of a painting counts."""
        if not self._needed:
            QTimer.singleShot(0, self._head, self._grow)
        self._needed[logical] = max(width, self._needed.get(logical, 0))

    def _grow(self) -> None:
        needed, self._needed = self._needed, {}
        for logical, width in needed.items():
            self._head.grow(logical, width)
