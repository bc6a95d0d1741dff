"""A list and what is beside it: the parting line is dragged, and follows the window until somebody has dragged it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

#: Of the width, the pane takes at least the first share (a letter wants to be read) and at most the second.
_LEAST, _MOST = 0.34, 0.46


class Halves(QSplitter):
    """``left`` and ``right`` on one sheet. ``width`` is the pane's, at the right, as long as nobody has moved the line:
    more in a wide window, less in a narrow one. ``kept`` is the width it was given before, 0 none.

    With a ``parent`` from the first both come to their final place at once: a part that is moved with everything in it
    is dressed by the style anew, and so is all of that.
    """

    def __init__(
        self, left: QWidget, right: QWidget, width: int, kept: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._width, self._moved, self._left = width, bool(kept), 0
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContentsMargins(1, 4, 1, 4)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(left)
        self.addWidget(right)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([10_000, kept or width])
        self.splitterMoved.connect(self._hold)

    def keep_left(self, width: int, kept: int = 0) -> None:
        """The left one keeps ``width`` instead, less of it in a narrow window, and the right one takes what is left.

        ``kept`` is the width it was given before, 0 none.
        """
        self._left, self._moved = width, bool(kept)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setSizes([kept or width, 10_000])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._left and not self._moved:
            left = round(min(self._left, self.width() * _LEAST))
            self.setSizes([left, self.width() - left])
        elif not self._moved:
            pane = round(max(min(self._width, self.width() * _MOST), self.width() * _LEAST))
            self.setSizes([self.width() - pane, pane])

    def _hold(self) -> None:
        self._moved = True
