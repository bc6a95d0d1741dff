"""What a list has been narrowed to from elsewhere, such as a customer or a currency; a press takes it away."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from creditdesk.ui import icons, texts
from creditdesk.ui.widgets import buttons

#: Longer names are shortened on the chip, whole in its tooltip.
_LONGEST = 28


class NarrowChips(QWidget):
    """``removed(key)`` when a chip is pressed. Takes no room while there is none."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self.chips: dict[str, QPushButton] = {}
        self.hide()

    def show_chips(self, words: Mapping[str, str]) -> None:
        """Show a chip for each key with its words."""
        for chip in self.chips.values():
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {key: self._chip(key, text) for key, text in words.items()}
        self.setVisible(bool(words))

    def _chip(self, key: str, words: str) -> QPushButton:
        shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        chip = buttons.button(shown, lambda: self.removed.emit(key), kind="chip")
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        icons.dress(chip, "close", "ink_2", 12)
        chip.setMinimumWidth(chip.sizeHint().width() + 8)  # Qt leaves the gap beside the cross out
        chip.setToolTip(texts.tip(words))
        chip.setAccessibleName(self.tr("Take away: {0}").format(words))
        self._row.insertWidget(self._row.count() - 1, chip)
        return chip
