"""The grid itself: a QTableView over a ``PagedModel``, its keys, mouse and what is selected by id.

``rows_painting`` says how its rows look. Accessibility goes through the model as usual.
"""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from creditdesk.ui.tables import column_menu
from creditdesk.ui.tables.header import TableHeader
from creditdesk.ui.tables.paged_model import PagedModel
from creditdesk.ui.tables.rows_painting import RowsPainting

ROW, COMPACT_ROW = 30, 26
#: Selections up to this many rows are found again after a reload.
_KEEP_SELECTED = 50
#: Most rows that Ctrl+C copies.
_COPY = 10_000


class RowsTable(QTableView):
    """Rows of a ``PagedModel``; ``opened(id)``: Enter or a double click, ``typed(text)``: somebody just types."""

    opened = Signal(int)
    typed = Signal(str)
    chosen = Signal()

    def __init__(self, model: PagedModel, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls the table, translated."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._model = model
        self._held: tuple[int | None, list[int], int] = (None, [], -1)
        self.head = TableHeader(model.columns, self)
        self.setHorizontalHeader(self.head)
        self.painting = RowsPainting(self, model, self.head)
        column_menu.on_right_click(self.head)
        self.setModel(model)
        self._set_up()
        model.modelAboutToBeReset.connect(self._hold)
        model.modelReset.connect(self._find_again)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.head.sortIndicatorChanged.connect(model.sort)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.viewport().update())

    def _set_up(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_compact(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def set_compact(self, compact: bool) -> None:
        """Rows of 26 instead of 30 pixels."""
        self.verticalHeader().setDefaultSectionSize(COMPACT_ROW if compact else ROW)

    # -- selection by id

    def current_id(self) -> int | None:
        """Id of the current row."""
        row = self.currentIndex().row()
        return self._model.ids[row] if 0 <= row < len(self._model.ids) else None

    def selected_ids(self) -> list[int]:
        """Ids of the selected rows, top down."""
        ids, found = self._model.ids, list[int]()
        ranges = sorted((span.top(), span.bottom()) for span in self._spans())
        for top, bottom in ranges:
            found.extend(ids[top : bottom + 1])
        return found

    def selected_count(self) -> int:
        """How many rows are selected, without listing them."""
        return sum(span.height() for span in self._spans())

    def _spans(self) -> list[QItemSelectionRange]:
        return list(self.selectionModel().selection().toList())

    def select_ids(self, ids: list[int], current: int | None = None) -> None:
        """Select these rows where they are in the table; ``current`` becomes the current one and is
        scrolled to."""
        last, picked = self._model.columnCount() - 1, QItemSelection()
        places = {row_id: self._model.position(row_id) for row_id in ids}  # each a walk through all ids
        for position in places.values():
            if position >= 0:
                picked.select(self._model.index(position, 0), self._model.index(position, last))
        at = -1
        if current is not None:
            at = places[current] if current in places else self._model.position(current)
        if at >= 0:
            here = self._model.index(at, 0)
            self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(here)
        self.selectionModel().select(picked, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _hold(self) -> None:
        chosen = self.selected_ids() if self.selected_count() <= _KEEP_SELECTED else []
        self._held = (self.current_id(), chosen, self.currentIndex().row())

    def _find_again(self) -> None:
        """Choose the same rows; the one below where the chosen one has left the list, as a settled invoice does."""
        current, chosen, row = self._held
        if current is not None or chosen:
            self.select_ids(chosen, current)
        if row >= 0 and not self.selected_count() and (below := self._model.below(row)) is not None:
            self.select_ids([below], below)
        self.chosen.emit()

    # -- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        elif key == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers() and self._model.ids:
            self.selectRow(0 if key == Qt.Key.Key_Home else len(self._model.ids) - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing goes to the page's search field: a search of our own would read every row."""
        self.typed.emit(search)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as tab-separated text with headings, columns as on the screen."""
        columns = self.head.chosen()
        lines = ["\t".join(str(self._model.headerData(c, Qt.Orientation.Horizontal)) for c in columns)]
        for row in sorted({index.row() for index in self.selectionModel().selectedRows()})[:_COPY]:
            texts = self._model.line(row)
            lines.append("\t".join(texts[c] for c in columns))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange) and hasattr(self, "_model"):
            self._model.restyle()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.fit()

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._model.ids):
            self.opened.emit(self._model.ids[row])

    def _hover(self, row: int) -> None:
        if row != self.painting.hovered:
            self.painting.hovered = row
            self.viewport().update()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, self.palette().base())
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            return
        if last < 0:
            last = self._model.rowCount() - 1
        self.painting.paint(painter, first, last)
