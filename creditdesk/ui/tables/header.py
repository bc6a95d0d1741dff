"""The heading row: quiet captions, a sort mark, and a menu to choose columns. Layouts are remembered by
column key."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from creditdesk.ui import fonts, theme
from creditdesk.ui.memory import Memory
from creditdesk.ui.tables.columns import Column

HEIGHT = 32
#: Space left and right of a cell's text.
PADDING = 8
_SMALLEST = 40


class TableHeader(QHeaderView):
    """Paints its own sections; one column may stretch to fill the table; the rest keep what the person gave
    them."""

    layout_changed = Signal()

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self._fitting = False
        self.setFixedHeight(HEIGHT)
        self.setMinimumSectionSize(_SMALLEST)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(lambda *_: self.layout_changed.emit())

    # -- layout

    def arrange(self, kept: str = "") -> None:
        """Widths, order and hidden columns as ``layout_text`` gave them; what it does not name stays at its
        default."""
        remembered = _parse(kept)
        for logical, column in enumerate(self._columns):
            width, hidden = remembered.get(column.key, (column.width, column.hidden))
            self.resizeSection(logical, width)
            self.setSectionHidden(logical, hidden)
        order = [key for key in remembered if key in self._keys()]
        for target, key in enumerate(order):
            self.moveSection(self.visualIndex(self._keys().index(key)), target)
        self.fit()

    def layout_text(self) -> str:
        """The present layout, to remember: ``key:width:shown`` in visual order."""
        parts: list[str] = []
        for visual in range(self.count()):
            logical = self.logicalIndex(visual)
            hidden = self.isSectionHidden(logical)
            width = self._columns[logical].width if hidden else self.sectionSize(logical)
            parts.append(f"{self._columns[logical].key}:{width}:{int(not hidden)}")
        return " ".join(parts)

    def restore_default(self) -> None:
        """Back to the columns as the page made them."""
        for target in range(self.count()):
            self.moveSection(self.visualIndex(target), target)
        self.arrange()
        self.layout_changed.emit()

    def fit(self) -> None:
        """Give what is left of the table's width to the stretching column."""
        stretching = [i for i, c in enumerate(self._columns) if c.stretch and not self.isSectionHidden(i)]
        if not stretching or self._fitting:
            return
        self._fitting = True
        column = stretching[0]
        others = sum(
            self.sectionSize(i) for i in range(self.count()) if i != column and not self.isSectionHidden(i)
        )
        self.resizeSection(column, max(self._columns[column].width, self._room() - others))
        self._fitting = False

    def _room(self) -> int:
        table = self.parentWidget()
        return table.viewport().width() if isinstance(table, QTableView) else self.viewport().width()

    def remember_in(self, memory: Memory, key: str) -> None:
        """Restore the layout kept under ``key`` and keep it from now on."""
        self.arrange(memory.text(key))
        self.layout_changed.connect(lambda: memory.keep(key, self.layout_text()))

    def mark_sort(self, logical: int, descending: bool) -> None:
        """Show the mark of the sorted column (-1: none) without sorting."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.blockSignals(True)
        self.setSortIndicator(logical, order)
        self.blockSignals(False)
        self.viewport().update()

    # -- painting

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        tokens = theme.tokens()
        painter.fillRect(rect, QColor(tokens.surface))
        painter.setPen(QColor(tokens.line_strong))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = self._columns[logical]
        sorted_here = self.sortIndicatorSection() == logical
        painter.setFont(fonts.sized(fonts.CAPTION, bold=sorted_here))
        painter.setPen(QColor(tokens.ink if sorted_here else tokens.ink_2))
        box = rect.adjusted(PADDING, 0, -PADDING, -1)
        right = bool(column.alignment & Qt.AlignmentFlag.AlignRight)
        if sorted_here:
            box.adjust(0, 0, -12, 0)
        title = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "")
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(column.alignment), shown)
        if sorted_here:
            end = box.right() if right else box.left() + metrics.horizontalAdvance(shown)
            self._paint_mark(painter, QPoint(end + 8, rect.center().y()), tokens.accent)

    def _paint_mark(self, painter: QPainter, at: QPoint, colour: str) -> None:
        down = 1 if self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder else -1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), 1.6))
        painter.drawPolyline([at + QPoint(-3, -2 * down), at + QPoint(0, down), at + QPoint(3, -2 * down)])

    # -- the chooser

    def column_menu(self) -> QMenu:
        """A menu that shows and hides columns; the first column always stays."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for logical, column in enumerate(self._columns):
            action = menu.addAction(column.heading())
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(logical))
            action.setEnabled(logical > 0)
            action.toggled.connect(lambda on, which=logical: self._choose(which, on))
        menu.addSeparator()
        menu.addAction(self.tr("Original columns")).triggered.connect(self.restore_default)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        self.column_menu().popup(self.viewport().mapToGlobal(at))

    def _choose(self, logical: int, shown: bool) -> None:
        self.setSectionHidden(logical, not shown)
        if shown and self.sectionSize(logical) < _SMALLEST:
            self.resizeSection(logical, self._columns[logical].width)
        self.fit()
        self.layout_changed.emit()

    def _resized(self, *_sizes: int) -> None:
        if not self._fitting:
            self.fit()
            self.layout_changed.emit()

    def _keys(self) -> list[str]:
        return [column.key for column in self._columns]


def _parse(kept: str) -> dict[str, tuple[int, bool]]:
    """``key:width:shown ...`` -> key -> (width, hidden), in order; broken parts are passed over."""
    found: dict[str, tuple[int, bool]] = {}
    for part in kept.split():
        key, _, rest = part.partition(":")
        width, _, shown = rest.partition(":")
        if width.isdigit() and shown in ("0", "1"):
            found[key] = (max(int(width), _SMALLEST), shown == "0")
    return found
