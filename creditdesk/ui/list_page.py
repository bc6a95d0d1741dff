"""A page that is a list with one row whole beside it: filter, search, sort, choose, follow, take up again."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from creditdesk.errors import UserError
from creditdesk.ui.list_paper import ListPaper
from creditdesk.ui.list_views import ListViews
from creditdesk.ui.page import Page
from creditdesk.ui.reading_only import hold
from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.paged_model import RowSource, Sort
from creditdesk.ui.tables.saved_views import SavedView
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.detail_pane import DetailPane
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.side_stack import SideStack


class ListPage(Page):
    """Filter bar above, table at the left, the chosen row in the pane at the right, a form over the pane.

    A page makes its parts and hands them to ``put_together``; of its own it writes ``refresh``, ``choice`` and
    ``look_at``. ``key`` is the name under which widths and columns are remembered; every filter bar has a chip
    ``all`` that hides nothing.
    """

    key = ""
    bar: FilterBar
    table: TableView

    # -- what a page writes itself

    def choice(self) -> object | None:
        """What the source is asked for, by filter and search; None is everything."""
        raise NotImplementedError

    def look_at(self, row_id: int) -> None:
        """Show this row in the pane, mostly by ``read_row``."""
        raise NotImplementedError

    def chip_pressed(self, key: str) -> None:
        """The person has pressed a chip of the filter bar."""
        self.refilter()

    def edit(self) -> None:
        """F2: change the chosen row, or say why that cannot be."""

    def enter_pane(self) -> None:
        """Enter on a row: the keyboard goes on into the pane."""
        self._pane.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def widen(self) -> None:
        """Take away what another page narrowed the list to."""

    def narrowed(self) -> bool:
        """Whether another page has narrowed the list to something."""
        return bool(self.narrow_words())

    def narrow_words(self) -> Sequence[str]:
        """What another page has narrowed the list to, in words."""
        return ()

    # -- putting it together

    def make_table(
        self, columns: Sequence[Column], source: RowSource, name: str, sum_key: str, *, at_once: bool = False
    ) -> TableView:
        """The table of the page, called ``name``; ``at_once``: the source holds its rows and needs no read lane."""
        return TableView(
            columns,
            source,
            name,
            ask=None if at_once else lambda work, done: self.desk.read(self, work, done),
            memory=self.desk.memory,
            memory_key=self.key,
            sum_key=sum_key,
        )

    def put_together(
        self,
        pane: DetailPane,
        side: SideStack | None = None,
        *,
        above: Sequence[QWidget] = (),
        left: QWidget | None = None,
        width: int = 400,
    ) -> None:
        """Lay out and connect ``bar``, ``table``, ``pane`` and the ``side`` that lays forms over it.

        ``above``: what stands between head and table, the bar among it (default: the bar alone); ``left``: what
        holds the table, where it does not stand alone; ``width``: of the pane at first.
        """
        self._pane, self._side = pane, side
        self._bare = False
        self._counts: Mapping[str, int] = {}
        self._wanted = self._asked = 0
        self._or_all = False
        self.views = ListViews(self.desk, self.key, self.bar, self.table, self.narrowed, self._show_view)
        self.paper = ListPaper(self, self.table, self.shown_words)
        for part in above or (self.bar,):
            self.body.addWidget(part)
        self.body.addWidget(self.split(left or self.table, side or pane, self.key, width), 1)
        self.bar.chosen.connect(self.chip_pressed)
        self.bar.searched.connect(lambda _text: self.refilter())
        self.bar.search.leave.connect(self.table.setFocus)
        self.table.typed.connect(self.focus_search)
        self.table.current_changed.connect(self._look)
        self.table.current_changed.connect(self._moved)
        self.table.opened.connect(lambda _id: self.enter_pane())
        self.table.model.loaded.connect(self._choose_wanted)
        self.table.bare.connect(self._found_bare)
        hold(self.desk, self.table.begin)
        pane.left.connect(self.table.setFocus)
        if side is not None:
            side.closed.connect(self.table.setFocus)
            side.closed.connect(self._show_beside)
        self._show_view(self.views.current())

    # -- what the shell asks

    def state(self) -> dict[str, Any]:
        return {
            "filter": self.bar.key(),
            "search": self.bar.text(),
            "sort": self.table.model.order,
            "chosen": self.table.current_id() or 0,
            "tab": self._pane.tabs.currentIndex(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        self._wanted = state["chosen"]
        self._pane.tabs.setCurrentIndex(state["tab"])
        order: Sort | None = state["sort"]
        self.table.sort_by(order)
        self.show_filter(state["filter"], state["search"])

    def focus_search(self, typed: str = "") -> None:
        self.bar.focus_search(typed)

    def print_shown(self) -> None:
        self.paper.print()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nothing else wanted: F2 changes the row; Escape empties the search, then leads back to the table."""
        form_open = self._side is not None and self._side.form is not None
        if event.key() == Qt.Key.Key_F2 and not form_open:
            self.edit()
        elif event.key() == Qt.Key.Key_Escape and self.bar.text():
            self.show_filter(self.bar.key())
        elif event.key() == Qt.Key.Key_Escape:
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._side is None or self._side.form is None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the list

    def refilter(self) -> None:
        """Ask for what filter and search say now; a page that was not shown yet asks when it is."""
        self.table.set_filter(self.choice(), reload=not self._stale)
        self.views.compare()
        self.count(self._counts)

    def count(self, counts: Mapping[str, int]) -> None:
        """How many rows each chip shows; while the list is narrowed to something else besides, none says so."""
        self._counts = counts
        self.bar.set_counts({} if self.narrowed() else counts)

    def show_filter(self, key: str, search: str = "") -> None:
        """Press chip ``key`` and look for ``search``."""
        self.bar.set(key, search)
        self.refilter()

    def show_all(self) -> None:
        """Hide nothing any more."""
        self.widen()
        self.show_filter("all")

    def show_row(self, row_id: int) -> None:
        """Make this row the chosen one, whatever the filter was."""
        if not self._part(row_id):
            return
        self._wanted = row_id
        if self.table.model.position(row_id) >= 0:
            self._choose_wanted()
        else:
            self.show_all()
        self._look(row_id)

    def show_added(self, row_id: int) -> None:
        """Make a row that was just stored the chosen one; the list hides less only where its filter leaves it out."""
        self._wanted, self._or_all = row_id, True
        self.table.reload()

    def shown_words(self) -> list[str]:
        """What the list shows, in words: filter, search, what it is narrowed to."""
        search = [self.tr("Search: {0}").format(self.bar.text())] if self.bar.text() else []
        return [self.bar.words(), *search, *self.narrow_words()]

    def look_again(self) -> None:
        """Read the chosen row anew."""
        self._look(self.table.current_id())

    def read_row(self, work: Callable[[], Any], show: Callable[[Any], None]) -> None:
        """Read for the pane in a read lane; what arrives after another row was chosen is dropped. A row that has been
        taken out meanwhile is not missed: the list, read beside it, chooses another."""
        question = self._asked

        def arrived(found: Any) -> None:
            if question == self._asked:
                show(found)

        def failed(error: Exception) -> None:
            if not (isinstance(error, UserError) and error.code == "not_found"):
                self.desk.jobs.unhandled.emit(error)

        self.desk.read(self, work, arrived, failed=failed)

    # -- inside

    def _show_view(self, view: SavedView) -> None:
        self.widen()
        self.table.sort_by(view.sort())
        self.show_filter(view.shown, view.search)

    def _look(self, row_id: int | None) -> None:
        self._asked += 1
        if row_id is None:
            self._pane.show_nothing(self._why_none())
        else:
            self.look_at(row_id)

    def _moved(self, _row_id: object) -> None:
        """Another row was chosen by hand, and not by a search or by a list that has changed."""
        if self._side is not None and self._side.about and self.table.grid.hasFocus():
            QTimer.singleShot(0, self, lambda: self._part(self.table.current_id() or 0))

    def _part(self, row_id: int) -> bool:
        """A form about one row goes when another one is chosen, and asks first; where it stays, so does its row."""
        side = self._side
        if side is None or side.about in (0, row_id) or side.leave():
            return True
        self.table.select(side.about)
        if side.form is not None:
            side.form.focus_first()
        return False

    def _found_bare(self, bare: bool) -> None:
        self._bare = bare
        self._show_beside()

    def _show_beside(self) -> None:
        """Where there is nothing at all to choose there is no pane, only the form with which one begins."""
        form_open = self._side is not None and self._side.form is not None
        (self._side or self._pane).setVisible(form_open or not self._bare)

    def _choose_wanted(self) -> None:
        or_all, self._or_all = self._or_all, False
        if self._wanted and self.table.model.position(self._wanted) >= 0:
            self.table.select(self._wanted)
            self._wanted = 0
        elif self._wanted and or_all:
            self.show_all()
        elif self.table.model.ids:
            self.table.select_first()
        else:
            self._look(None)

    def _why_none(self) -> str | None:
        """Why there is no row to choose: nothing is found, or ("") the list says it; None where there is one."""
        if self.table.model.ids:
            return None
        return self.tr("Nothing was found. Esc empties the search.") if self.bar.text() else ""
