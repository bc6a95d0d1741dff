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
#: How a column stands in a layout: hidden, shown where there is room, shown always because a person has asked for it.
_HIDDEN, _SHOWN, _MEANT = 0, 1, 2


class TableHeader(QHeaderView):
    """Paints its own sections; one column may stretch to fill the table; the rest keep what the person gave
    them. Columns that yield go where the table is narrow and come back where it is wide."""

    layout_changed = Signal()

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self._fitting = False
        #: Widths as the person gave them; what fitting and growing make of them is not remembered.
        self._given = [column.width for column in self._columns]
        #: What the person wants of each column; what has no room is hidden without being unwanted.
        self._states = [_state(column) for column in self._columns]
        #: A column shown for now that the person has not asked for; never remembered.
        self._brought_out = -1
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
        for place, (key, (width, state)) in enumerate(order.items()):
            logical = keys.index(key)
            self._given[logical], self._states[logical] = width, state
            self.setSectionHidden(logical, state == _HIDDEN)
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
            width, state = remembered.get(key, (column.width, _state(column)))
            always = column is self._columns[0]
            parts.append(_part(column, width, max(state, _SHOWN) if always else state))
        return " ".join(parts)

    def layout_text(self) -> str:
        """The present layout, to remember: ``key:width:state`` in visual order."""
        return " ".join(
            _part(self._columns[logical], self._given[logical], self._states[logical])
            for logical in self.in_order()
        )

    def in_order(self) -> list[int]:
        """Logical columns as they stand on the screen, hidden ones among them."""
        return [self.logicalIndex(visual) for visual in range(self.count())]

    def chosen(self) -> list[int]:
        """Logical columns that the person wants, in order, also those that have no room just now."""
        return [logical for logical in self.in_order() if self._wants(logical)]

    def no_room(self, logical: int) -> bool:
        """Whether a column is wanted but hidden, because the table is too narrow for it."""
        return self._wants(logical) and self.isSectionHidden(logical)

    def heading(self, logical: int) -> str:
        """The translated title of a column."""
        return self._columns[logical].heading()

    def show_column(self, logical: int, shown: bool) -> None:
        """Show a column, from now on also where it is narrow, or hide it."""
        self._states[logical] = _MEANT if shown else _HIDDEN
        if logical == self._brought_out:
            self._brought_out = -1
        self.setSectionHidden(logical, not shown)
        if shown and self.sectionSize(logical) < _SMALLEST:
            self.resizeSection(logical, self._columns[logical].width)
        self.fit()
        self.layout_changed.emit()

    def bring_out(self, key: str) -> None:
        """Show a column for now, such as what a filter is about, or none ("")."""
        keys = self._keys()
        logical = keys.index(key) if key else -1
        if logical != self._brought_out:
            before, self._brought_out = self._brought_out, logical
            if before >= 0:
                self.setSectionHidden(before, self._states[before] == _HIDDEN)
            self.fit()

    def grow(self, logical: int, width: int) -> None:
        """Make room for a figure that does not fit, without remembering it."""
        self._needed[logical] = width
        self._fitting = True
        self.resizeSection(logical, width)
        self._fitting = False
        self.fit()

    def forget_figures(self) -> None:
        """Other rows come, whose figures need less: the widths that those before have needed are not kept."""
        self._needed.clear()
        self.fit()

    def fit(self) -> None:
        """Share the table's width out: see ``widths``."""
        chosen = [number for number in range(self.count()) if self._wants(number)]
        if self._fitting or not any(self._columns[number].stretch for number in chosen):
            return
        self._fitting = True
        wanted, room = self._wanted(), self._room()
        meant = [number for number in chosen if self._states[number] == _MEANT]
        gone = widths.without_room(self._columns, wanted, chosen, meant, room)
        for number in chosen:
            self.setSectionHidden(number, number in gone)
        shown = [number for number in chosen if number not in gone]
        for number, width in widths.shared(self._columns, wanted, self._least(), shown, room).items():
            self.resizeSection(number, width)
        self._fitting = False

    def _wants(self, logical: int) -> bool:
        return logical == self._brought_out or self._states[logical] != _HIDDEN

    def _wanted(self) -> list[int]:
        """The width of each column if there is room: as given, or as its longest figure needs it."""
        return [
            max(column.width if column.stretch else given, self._needed.get(number, 0))
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


def _state(column: Column) -> int:
    return _HIDDEN if column.hidden else _SHOWN


def _parse(kept: str) -> dict[str, tuple[int, int]]:
    """``key:width:state ...`` -> key -> (width, state), in order; broken parts are passed over."""
    found: dict[str, tuple[int, int]] = {}
    for part in kept.split():
        key, _, rest = part.partition(":")
        width, _, state = rest.partition(":")
        if width.isdecimal() and state in ("0", "1", "2"):
            found[key] = (min(max(int(width[:5]), _SMALLEST), _LARGEST), int(state))
    return found


def _part(column: Column, width: int, state: int) -> str:
    """A column in a layout text; a stretching one has no width of its own."""
    return f"{column.key}:{column.width if column.stretch else width}:{state}"
