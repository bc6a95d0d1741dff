"""The steps of a ladder as a list of sentences."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.ui.forms.ladder_words import sentence

_ROW, _MARGIN = 30, 14


class StepList(QListWidget):
    """As high as it has steps; ``currentRowChanged`` only when the person moves in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "steps")
        self.setWordWrap(True)
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
        self._fit()

    def choose(self, number: int) -> None:
        """Choose the step of ``number``, else the last one."""
        rows = [row for row in range(self.count()) if self.item(row).data(Qt.ItemDataRole.UserRole) == number]
        with QSignalBlocker(self):
            self.setCurrentRow(rows[0] if rows else self.count() - 1)

    def tell(self, ladder: Ladder, faults: Mapping[object, str]) -> None:
        """Say the steps anew, and under each whose number is in ``faults`` what is to be corrected there."""
        for row, step in enumerate(ladder.steps):
            item, fault = self.item(row), faults.get(step.number, "")
            words = sentence(step)
            item.setText(self.tr("{0}\nTo be corrected: {1}").format(words, fault) if fault else words)
            item.setToolTip(fault)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Every row as high as its text needs it, and the list as high as its rows."""
        room, wrapped = (
            QRect(0, 0, max(self.viewport().width() - 2 * _MARGIN, 200), 1000),
            Qt.TextFlag.TextWordWrap,
        )
        heights: list[int] = []
        for item in (self.item(row) for row in range(self.count())):
            needed = self.fontMetrics().boundingRect(room, wrapped, item.text()).height() + _MARGIN
            heights.append(max(_ROW, needed) if "\n" in item.text() else _ROW)
            item.setSizeHint(QSize(0, heights[-1]))
        self.setFixedHeight((sum(heights) or _ROW) + 2)
