"""The steps of a ladder as a list of sentences."""

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.ui.forms.ladder_words import sentence

_ROW = 30


class StepList(QListWidget):
    """As high as it has steps; ``currentRowChanged`` only when the person moves in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "steps")
        self.setAccessibleName(self.tr("Steps of the ladder"))

    def number(self) -> int:
        """The number of the step chosen; 0 for the notice, -1 where there is no step."""
        item = self.currentItem()
        return int(item.data(Qt.ItemDataRole.UserRole)) if item else -1

    def fill(self, ladder: Ladder, number: int) -> None:
        """Show the steps of ``ladder``, the one of ``number`` chosen, else the last."""
        with QSignalBlocker(self):
            self.clear()
            for step in ladder.steps:
                item = QListWidgetItem(sentence(step))
                item.setData(Qt.ItemDataRole.UserRole, step.number)
                item.setSizeHint(QSize(0, _ROW))
                self.addItem(item)
        self.choose(number)
        self.setFixedHeight(_ROW * max(self.count(), 1) + 2)

    def choose(self, number: int) -> None:
        """Choose the step of ``number``, else the last one."""
        rows = [row for row in range(self.count()) if self.item(row).data(Qt.ItemDataRole.UserRole) == number]
        with QSignalBlocker(self):
            self.setCurrentRow(rows[0] if rows else self.count() - 1)

    def tell(self, ladder: Ladder, faulty: Collection[object]) -> None:
        """Say the steps anew; those whose number is ``faulty`` are to be corrected."""
        for row, step in enumerate(ladder.steps):
            words = sentence(step)
            if step.number in faulty:
                words = self.tr("{0} – to be corrected").format(words)
            self.item(row).setText(words)
