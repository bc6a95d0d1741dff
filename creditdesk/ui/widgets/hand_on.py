"""A part that hands the keyboard on to one of its own parts, without being a stop of Tab itself.

A focus proxy would be one: Tab stops at everything with a proxy that takes the keyboard. Where the proxy lies behind,
or is hidden, Tab would never get past it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class HandsOn(QWidget):
    """``hand_on_to`` says which part takes the keyboard when this one is given it."""

    _taker: QWidget | None = None

    def hand_on_to(self, taker: QWidget) -> None:
        """From now on this part takes the keyboard."""
        self._taker = taker

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # type: ignore[override]
        """Give it the keyboard: the taker has it then."""
        if self._taker is not None:
            self._taker.setFocus(reason)

    def hasFocus(self) -> bool:
        """Whether the taker has the keyboard."""
        return self._taker is not None and self._taker.hasFocus()
