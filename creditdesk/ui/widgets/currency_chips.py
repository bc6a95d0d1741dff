"""One chip for each currency with its balance: currencies are never added together, one is looked at at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from creditdesk.ui import formats
from creditdesk.ui.widgets import buttons


class CurrencyChips(QWidget):
    """``chosen(currency)`` when a chip is pressed. Takes no room while there is only one currency."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        self.hide()

    def fill(self, balances: Sequence[tuple[str, int]], current: str, *, room: int = 0) -> None:
        """Show (currency, minor units) in this order, ``current`` pressed; the keyboard stays where it can.

        Where there is less ``room`` than the balances take, the chips show the currencies only.
        """
        for code in self.chips.keys() - {code for code, _ in balances}:
            chip = self.chips.pop(code)
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for place, (code, minor) in enumerate(balances):
            chip = self.chips.get(code) or self._add(code)
            self._row.insertWidget(place, chip)
            chip.setText(formats.current().money_named(minor, code))
            chip.setChecked(code == current)
        if 0 < room < sum(chip.sizeHint().width() + 4 for chip in self.chips.values()):
            for code, chip in self.chips.items():
                chip.setText(code)
        self.setVisible(len(balances) > 1)

    def _add(self, currency: str) -> QPushButton:
        chip = buttons.button("", kind="chip")
        chip.setCheckable(True)
        chip.clicked.connect(lambda *_: self.chosen.emit(currency))
        self._group.addButton(chip)
        self.chips[currency] = chip
        return chip
