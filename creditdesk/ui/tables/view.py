"""The table of a page: grid, empty state and a foot with the count and the sum of what is selected."""

from collections.abc import Callable, Sequence
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from creditdesk.ui import formats
from creditdesk.ui.memory import Memory
from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.keyboard import ChoosesOnTab
from creditdesk.ui.tables.paged_model import Ask, PagedModel, RowSource, Sort, whole_rows
from creditdesk.ui.tables.rows_table import RowsTable
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.hand_on import HandsOn
from creditdesk.ui.widgets.labels import ElidedLabel, label

#: Selections up to this many rows are added up; beyond it only counted.
_ADD_UP = 5_000
_FOOT = 32


class TableView(HandsOn):
    """``current_changed(id or None)`` moves the detail pane, ``opened(id)`` is Enter or a double click,
    ``typed(text)`` asks for the search field, ``selection_changed()`` for buttons that need rows, ``bare(yes)`` says
    whether there is nothing at all yet."""

    current_changed = Signal(object)
    opened = Signal(int)
    typed = Signal(str)
    selection_changed = Signal()
    bare = Signal(bool)

    def __init__(
        self,
        columns: Sequence[Column],
        source: RowSource,
        name: str,
        *,
        ask: Ask | None = None,
        memory: Memory | None = None,
        memory_key: str = "",
        sum_key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``name``: spoken name of the table, translated. ``ask``: see ``PagedModel``. ``memory_key``:
        where widths are kept. ``sum_key``: key of the money column that the foot adds up."""
        super().__init__(parent)
        self.model = PagedModel(columns, source, ask, self)
        self.grid = RowsTable(self.model, name)
        if memory and memory_key:
            self.grid.head.remember_in(memory, f"columns/{memory_key}")
        else:
            self.grid.head.arrange()
        ChoosesOnTab(self.grid, self.model)
        self._sum = next((column for column in columns if column.key == sum_key), None)
        self._nothing = EmptyState()
        self._no_match = EmptyState()
        self._filtered = self._bare = False
        self._last: int | None = None
        self._actions: list[QAction] = []
        self._count, self._chosen = label("", "caption"), ElidedLabel("", "caption")
        self._lay_out()
        self._connect()

    # -- what pages use

    def set_empty(
        self, sentence: str, action: str = "", on_click: Callable[[], object] | None = None, icon: str = ""
    ) -> None:
        """What to say when there is nothing at all yet."""
        self._nothing.say(sentence, action, on_click, icon)

    @property
    def begin(self) -> QPushButton:
        """What one can press where there is nothing at all yet."""
        return self._nothing.action

    def set_no_match(
        self, sentence: str, action: str = "", on_click: Callable[[], object] | None = None
    ) -> None:
        """What to say when the filter leaves nothing (usually with "Show all")."""
        self._no_match.say(sentence, action, on_click, "search")

    def set_filter(self, chosen: object, *, reload: bool = True) -> None:
        """Show only what ``chosen`` means to the source; None is everything."""
        self._filtered = chosen is not None
        self.model.set_filter(chosen, reload=reload)

    def sorts_by(self, order: Sort | None) -> bool:
        """Whether the table can sort so."""
        return order is not None and any(c.key == order.key and c.sortable for c in self.model.columns)

    def sort_by(self, order: Sort | None) -> None:
        """Sort by a column and mark it, or by none; the rows are asked for when the table is next reloaded."""
        keys = [column.key for column in self.model.columns]
        known = order if self.sorts_by(order) else None
        self.model.set_sort(known, reload=False)
        self.grid.head.mark_sort(keys.index(known.key) if known else -1, bool(known and known.descending))

    def set_total(self, rows: int) -> None:
        """Rows there are without any filter; with none of them the table says so, whatever its filter is."""
        self._bare = not rows
        self._say_nothing()

    def reload(self) -> None:
        """Ask for the rows again; the selection stays where its rows stay."""
        self.model.reload()

    def set_currency(self, currency: str | None) -> None:
        """The one currency of all rows, or None when mixed."""
        self.model.set_currency(currency)

    def bring_out(self, key: str, sum_key: str) -> None:
        """Show column ``key`` for now ("" none), whatever the layout says; the foot adds up ``sum_key``."""
        self._sum = next((column for column in self.model.columns if column.key == sum_key), None)
        self.grid.head.bring_out(key)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Entries of the menu on a row."""
        self._actions = list(actions)

    def current_id(self) -> int | None:
        """Id of the current row."""
        return self.grid.current_id()

    def selected_ids(self) -> list[int]:
        """Ids of the selected rows, top down."""
        return self.grid.selected_ids()

    def select(self, row_id: int) -> None:
        """Make this row the current and only selected one, if it is in the table."""
        self.grid.select_ids([row_id], row_id)

    def select_first(self) -> None:
        """Choose the first row if none is chosen; one that is merely current, as Qt makes it after a list was empty,
        is chosen itself."""
        if self.model.ids and not self.grid.selected_count():
            current = self.current_id()
            self.select(self.model.ids[0] if current is None else current)

    def hasHeightForWidth(self) -> bool:
        """No: a table takes the height it is given. Else the sentences for empty tables in the tabs beside a list are
        set anew for many widths whenever their page comes to the front: 20 ms."""
        return False

    # -- inside

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # In its place before it gets pages: a stack without a parent shows its first one as a window.
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        for page in (self.grid, self._nothing, self._no_match):
            self._stack.addWidget(page)
        foot = QWidget()
        foot.setFixedHeight(_FOOT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(16)
        row.addWidget(self._count)
        row.addWidget(self._chosen, 1)
        column.addWidget(foot)
        self.hand_on_to(self.grid)

    def _connect(self) -> None:
        self.model.loaded.connect(self._loaded)
        self.grid.opened.connect(self.opened)
        self.grid.typed.connect(self.typed)
        self.grid.chosen.connect(self._changed)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._open_menu)

    def _say_nothing(self) -> None:
        """Rows, or why there are none: nothing at all yet, or nothing that fits."""
        narrowed = self._filtered and not self._bare
        shown = self.grid if self.model.ids else self._no_match if narrowed else self._nothing
        had = any(part.hasFocus() for part in (self.grid, self._nothing.action, self._no_match.action))
        button = self.grid if isinstance(shown, RowsTable) else shown.action
        self._stack.setCurrentWidget(shown)
        self.bare.emit(shown is self._nothing)
        self._count.setVisible(bool(self.model.ids))
        self.hand_on_to(self.grid if button.isHidden() else button)
        if had:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # and not wherever Qt moves it

    def _loaded(self) -> None:
        self._say_nothing()
        self._count.setText(
            QCoreApplication.translate("TableView", "%n rows", "", len(self.model.ids)).replace(
                str(len(self.model.ids)), formats.current().count(len(self.model.ids))
            )
        )
        self._changed()

    def _changed(self) -> None:
        current = self.current_id()
        if current != self._last:
            self._last = current
            self.current_changed.emit(current)
        self._chosen.set_text(self._selection_words())
        self.selection_changed.emit()

    def _selection_words(self) -> str:
        count = self.grid.selected_count()
        if count < 2:
            return ""
        how = formats.current()
        words = self.tr("{0} selected").format(how.count(count))
        if self._sum is None or count > _ADD_UP:
            return words
        value, currency = attrgetter(self._sum.key), attrgetter(self._sum.currency)
        sums: dict[str, int] = {}
        for row in whole_rows(self.model.source)(self.selected_ids()):
            if (minor := value(row)) is not None:  # a row without an amount may have no currency either
                sums[currency(row)] = sums.get(currency(row), 0) + minor
        return "  ·  ".join([words, *(how.money_named(minor, code) for code, minor in sorted(sums.items()))])

    def row_menu(self) -> QMenu:
        """The menu that a right click on a row opens."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        if self._actions and self.grid.indexAt(at).isValid():
            self.row_menu().popup(self.grid.viewport().mapToGlobal(at))
