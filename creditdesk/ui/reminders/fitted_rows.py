"""A list whose rows are as tall as their words, however many there are: a row is measured when it comes near to sight.

A tree of Qt asks for the height of every row before it shows the first one; with ten thousand letters that stopped the
window for a tenth of a second, and with all of them open for a whole one.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

#: Together with what a key can scroll to, so many times the height of the window is measured above and below.
_PAGES = 1


class FittedRows(QTableView):
    """One column; ``row_height`` says how tall a row has to be, ``usual`` is taken for those not seen so far."""

    def __init__(self, usual: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = False
        rows, column = self.verticalHeader(), self.horizontalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(usual)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        column.setStretchLastSection(True)
        column.hide()
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def row_height(self, row: int) -> int:
        """Pixels that a row needs in the present width."""
        raise NotImplementedError

    def top_row(self) -> tuple[int, int]:
        """The first row in sight, and how many pixels of it are out of sight; (-1, 0) in an empty list."""
        row = self.rowAt(0)
        return row, -self.rowViewportPosition(row) if row >= 0 else 0

    def show_at_top(self, row: int, hidden: int = 0) -> None:
        """Scroll so that ``row`` is the first one, with ``hidden`` pixels of it out of sight."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(row) + hidden)

    # -- what Qt asks and tells

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row, as in every list."""
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Once more where the rows on the way have turned out taller than they were taken for."""
        for _ in range(3):
            before = self.verticalScrollBar().value()
            super().scrollTo(index, hint)
            if self.verticalScrollBar().value() == before:
                break

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._fit()

    # -- inside

    def _fit(self) -> None:
        """Measure what is in sight and a page around it; what is in sight stays where it is."""
        if self._fitting or not self.verticalHeader().count():
            return
        self._fitting = True
        bar = self.verticalScrollBar()
        at_end = 0 < bar.value() == bar.maximum()
        try:
            changed, above = self._measure()
            if changed:
                super().updateGeometries()
                bar.setValue(bar.maximum() if at_end else bar.value() + above)
                self.viewport().update()
        finally:
            self._fitting = False

    def _measure(self) -> tuple[bool, int]:
        """(whether a row has another height now, by how much those above have grown)."""
        rows, page = self.verticalHeader(), self.viewport().height()
        changed, above = False, 0
        row = rows.logicalIndexAt(max(-page * _PAGES, -rows.offset()))
        while 0 <= row < rows.count():
            place = rows.sectionViewportPosition(row) - above
            if place >= page * (1 + _PAGES):
                break
            more = self.row_height(row) - rows.sectionSize(row)
            if more:
                rows.resizeSection(row, rows.sectionSize(row) + more)
                changed = True
                above += more if place < 0 else 0
            row += 1
        return changed, above
