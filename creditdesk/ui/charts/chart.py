"""A chart with its twin: the picture, or the same figures as a table for reading, copying and screen readers."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from creditdesk.ui import theme
from creditdesk.ui.charts.data import ChartData
from creditdesk.ui.charts.picture import Picture
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.emptied import empty
from creditdesk.ui.widgets.labels import label, section

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Chart(QWidget):
    """Heading, picture or table, legend and the sentence that says what to see. ``picture.clicked`` opens details."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = picture
        self.heading = section("")
        self.summary = label("", "caption", wrap=True)
        self.table = QTableWidget()
        self.switch = buttons.link(self.tr("Show as table"), self.turn)
        self._legend = QHBoxLayout()
        self._legend.setSpacing(0)
        self._stack = QStackedLayout()
        self._lay_out()
        self._stack.addWidget(picture)  # after the stack has its place: else it is a window of its own
        self._stack.addWidget(self.table)

    def set_data(self, data: ChartData) -> None:
        """Show ``data`` in both forms."""
        self.picture.set_data(data)
        self.heading.setText(data.title)
        self.summary.setText(data.summary)
        self.summary.setVisible(bool(data.summary))
        self._fill_table(data)
        self._fill_legend(data)

    def turn(self) -> None:
        """From picture to table and back."""
        as_table = self._stack.currentIndex() == 0
        self._stack.setCurrentIndex(int(as_table))
        self.switch.setText(self.tr("Show as picture") if as_table else self.tr("Show as table"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._legend)
        column.addLayout(self._stack, 1)
        column.addWidget(self.summary)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(26)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)

    def _fill_table(self, data: ChartData) -> None:
        self.table.setAccessibleName(data.title)
        self.table.setColumnCount(1 + len(data.series))
        self.table.setRowCount(len(data.labels))
        self.table.setHorizontalHeaderLabels(["", *(line.name for line in data.series)])
        for row, words in enumerate(data.labels):
            self.table.setItem(row, 0, QTableWidgetItem(words))
            for column, line in enumerate(data.series, 1):
                value = line.values[row]
                item = QTableWidgetItem("" if value is None else data.show(value))
                item.setTextAlignment(_RIGHT)
                self.table.setItem(row, column, item)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _fill_legend(self, data: ChartData) -> None:
        """Which line or bar is which; only where there are several."""
        empty(self._legend)
        if len(data.series) > 1:
            for number, line in enumerate(data.series):
                self._legend.addWidget(_Swatch(self.picture, line.tone, number))
                self._legend.addSpacing(6)
                self._legend.addWidget(label(line.name, "caption"))
                self._legend.addSpacing(16)
            self._legend.addStretch(1)


class _Swatch(QWidget):
    """The mark of a series, as the picture draws it."""

    def __init__(self, picture: Picture, tone: str, number: int) -> None:
        super().__init__()
        self._picture, self._tone, self._number = picture, tone, number
        self.setFixedSize(20, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor(getattr(theme.tokens(), self._tone))
        self._picture.paint_mark(QPainter(self), QRectF(1, 1, 17, 9), colour, self._number)
