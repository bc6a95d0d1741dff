"""The heading row: quiet captions, a sort mark, and which columns stand where. Layouts are remembered by
column key."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from creditdesk.ui import fonts, theme
from creditdesk.ui.memory import Memory
from creditdesk.ui.tables import widths
from creditdesk.ui.tables.columns import Column

HEIGHT = 32
#: Space left and right of a cell's text.
PADDING = 8
_SMALLEST, _LARGEST = 40, 1600


class TableHeader(QHeaderView):
    """Paints its own sections; one column may stretch to fill the table; the rest keep what the person gave
    them."""

    layout_changed = Signal()

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self._fitting = False
        #: Widths as the person gave them; what fitting and growing make of them is not remembered.
        self._given = [column.width for column in self._columns]
        #: Widths that figures were seen to need.
        self._needed: dict[int, int] = {}
        self.setFixedHeight(HEIGHT)
        self.setMinimumSectionSize(_SMALLEST)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(lambda *_: self._moved())

    # -- layout

    def arrange(self, kept: str = "") -> None:
        """Widths, order and hidden columns as ``layout_text`` gave them; what it does not name stays at its
        default, and columns that there are no more are passed over."""
        keys, order = self._keys(), _parse(self.tidied(kept))
        self._fitting = True
        for place, (key, (width, hidden)) in enumerate(order.items()):
            logical = keys.index(key)
            self._given[logical] = width
            self.setSectionHidden(logical, hidden)
            self.resizeSection(logical, width)
            self.moveSection(self.visualIndex(logical), place)
        self._fitting = False
        self.fit()

    def take(self, kept: str) -> None:
        """Arrange the columns so, "" as the page made them, and report it once."""
        self.arrange(kept)
        self.layout_changed.emit()

    def tidied(self, kept: str) -> str:
        """A layout text with each column of this table once: unknown ones gone, new ones at the end."""
        remembered = _parse(kept)
        known = {column.key: column for column in self._columns}
        order = [key for key in remembered if key in known] + [key for key in known if key not in remembered]
        parts: list[str] = []
        for key in order:
            column = known[key]
            width, hidden = remembered.get(key, (column.width, column.hidden))
            always = column is self._columns[0]
            parts.append(_part(column, width, always or not hidden))
        return " ".join(parts)

    def layout_text(self) -> str:
        """The present layout, to remember: ``key:width:shown`` in visual order."""
        return " ".join(
            _part(self._columns[logical], self._given[logical], not self.isSectionHidden(logical))
            for logical in self.in_order()
        )

    def in_order(self) -> list[int]:
        """Logical columns as they stand on the screen, hidden ones among them."""
        return [self.logicalIndex(visual) for visual in range(self.count())]

    def heading(self, logical: int) -> str:
        """The translated title of a column."""
        return self._columns[logical].heading()

    def show_column(self, logical: int, shown: bool) -> None:
        """Show a column or hide it."""
        self.setSectionHidden(logical, not shown)
        if shown and self.sectionSize(logical) < _SMALLEST:
            self.resizeSection(logical, self._columns[logical].width)
        self.fit()
        self.layout_changed.emit()

    def grow(self, logical: int, width: int) -> None:
        """Make room for a figure that does not fit, without remembering it."""
        self._needed[logical] = width
        self._fitting = True
        self.resizeSection(logical, width)
        self._fitting = False
        self.fit()

    def fit(self) -> None:
        """Share the table's width out: see ``widths.shared``."""
        shown = [number for number in range(self.count()) if not self.isSectionHidden(number)]
        if self._fitting or not any(self._columns[number].stretch for number in shown):
            return
        self._fitting = True
        found = widths.shared(self._columns, self._wanted(), self._least(), shown, self._room())
        for number, width in found.items():
            self.resizeSection(number, width)
        self._fitting = False

    def _wanted(self) -> list[int]:
        """The width of each column if there is room: as given, or as its longest figure needs it."""
        return [
            column.width if column.stretch else max(given, self._needed.get(number, 0))
            for number, (column, given) in enumerate(zip(self._columns, self._given, strict=True))
        ]

    def _least(self) -> list[int]:
        """What the heading of each column needs, and the longest of its figures that has been seen too narrow."""
        metrics = QFontMetrics(fonts.sized(fonts.CAPTION, bold=True))
        headings = [
            metrics.horizontalAdvance(str(self._title(number))) + 2 * PADDING
            for number in range(self.count())
        ]
        return [max(heading, self._needed.get(number, 0)) for number, heading in enumerate(headings)]

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
        title = self._title(logical)
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

    # -- inside

    def _resized(self, logical: int, _before: int, width: int) -> None:
        if self._fitting or not width:
            return
        self._given[logical] = width
        self.fit()
        self.layout_changed.emit()

    def _moved(self) -> None:
        if not self._fitting:
            self.layout_changed.emit()

    def _title(self, logical: int) -> str:
        return str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "") if self.model() else ""

    def _keys(self) -> list[str]:
        return [column.key for column in self._columns]


def _parse(kept: str) -> dict[str, tuple[int, bool]]:
    """``key:width:shown ...`` -> key -> (width, hidden), in order; broken parts are passed over."""
    found: dict[str, tuple[int, bool]] = {}
    for part in kept.split():
        key, _, rest = part.partition(":")
        width, _, shown = rest.partition(":")
        if width.isdecimal() and shown in ("0", "1"):
            found[key] = (min(max(int(width[:5]), _SMALLEST), _LARGEST), shown == "0")
    return found


def _part(column: Column, width: int, shown: bool) -> str:
    """A column in a layout text; a stretching one has no width of its own."""
    return f"{column.key}:{column.width if column.stretch else width}:{int(shown)}"
