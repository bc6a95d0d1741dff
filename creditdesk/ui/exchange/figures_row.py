"""Figures beside each other, and in a line below them what there is no room for: no sum is left out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.ui.widgets.detail_pane import Figure
from creditdesk.ui.widgets.emptied import empty
from creditdesk.ui.widgets.labels import label


class FiguresRow(QWidget):
    """Each figure is (figure, caption, tone); ``more`` is the line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self.more = QHBoxLayout(), label("", "state", wrap=True)
        self._row.setSpacing(32)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._row)
        column.addWidget(self.more)
        self.more.hide()

    def show_figures(
        self, figures: Sequence[tuple[str, str, str]], more: Sequence[tuple[str, str, str]] = ()
    ) -> None:
        """Show ``figures`` in the row and ``more`` of them as words."""
        empty(self._row)
        for figure, caption, tone in figures:
            self._row.addWidget(Figure(figure, caption, tone))
        self._row.addStretch(1)
        self.more.setText("  ·  ".join(f"{figure} {caption}" for figure, caption, _ in more))
        self.more.setVisible(bool(more))
