"""Saved views at work on one list: take one up, notice that the list differs from it, save, rename, delete."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from creditdesk.ui.desk import Desk
from creditdesk.ui.tables.column_menu import ColumnMenu
from creditdesk.ui.tables.saved_views import LONGEST, SavedView, ViewStore, order_text, tidy_name
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.view_picker import ViewPicker


class ListViews(QObject):
    """Puts a picker into filter bar ``bar``. The standard view is the list as its page made it."""

    def __init__(
        self,
        desk: Desk,
        key: str,
        bar: FilterBar,
        table: TableView,
        narrowed: Callable[[], bool],
        taken: Callable[[SavedView], None],
    ) -> None:
        """Views are kept under ``key``; ``narrowed()`` says whether another page has narrowed the list;
        ``taken(view)`` shows what a view says; its columns are set here."""
        super().__init__(table)
        self._bar, self._table, self._desk, self._narrowed = bar, table, desk, narrowed
        self._taken = taken
        self._store = ViewStore(desk.memory, key)
        self._head = table.grid.head
        self._standard = SavedView("", bar.key(), columns=self._head.tidied(""))
        self.picker = ViewPicker(partial(ColumnMenu, self._head), LONGEST)
        self._bar.add(self.picker)
        self._head.layout_changed.connect(self.compare)
        self._head.sortIndicatorChanged.connect(lambda *_: self.compare())
        for signal, verb in (
            (self.picker.taken, self.take),
            (self.picker.overwrite, self.overwrite),
            (self.picker.save_as, self.save_as),
            (self.picker.rename, self.rename),
            (self.picker.delete, self.delete),
        ):
            signal.connect(verb)

    def current(self) -> SavedView:
        """The view in use, as it was saved, without what this program does not know (any more): chips, columns."""
        return self._known(self._store.find(self._store.chosen) or self._standard)

    def compare(self) -> None:
        """Say which view is in use, and whether the list still looks like it."""
        view = self.current()
        names = [each.name for each in self._store.all()]
        self.picker.show_views(names, view.name, self._narrowed() or self._now(view.name) != view)

    def take(self, name: str) -> None:
        """Show the list as the view of this name says; "" is the standard one."""
        self._store.chosen = name
        view = self.current()
        self._head.take(view.columns)
        self._taken(view)
        self._table.setFocus()

    def overwrite(self) -> None:
        """Keep the list as it is now in the view in use."""
        name = self.current().name
        if name:
            self._keep(name, self.tr("View “{0}” saved."))

    def save_as(self, typed: str) -> None:
        """Keep the list as it is now under a new name."""
        name = tidy_name(typed)
        if name and self._may_have(name):
            self._keep(name, self.tr("View “{0}” saved."))

    def rename(self, typed: str) -> None:
        """Give the view in use another name."""
        name, old = tidy_name(typed), self.current().name
        if not name or not old or name == old:
            return
        if name.casefold() == old.casefold() or self._may_have(name):
            self._store.rename(old, name)
            self._store.chosen = name
            self.compare()

    def delete(self) -> None:
        """Let the view in use go; what it showed stays until something else is chosen."""
        view = self.current()
        if view.name:
            self._store.delete(view.name)
            self._store.chosen = ""
            self.compare()
            self._desk.toast(self.tr("View “{0}” deleted.").format(view.name), lambda: self._bring_back(view))

    # -- inside

    def _now(self, name: str) -> SavedView:
        return SavedView(
            name,
            self._bar.key(),
            self._bar.text(),
            order_text(self._table.model.order),
            self._head.layout_text(),
        )

    def _known(self, view: SavedView) -> SavedView:
        return replace(
            view,
            shown=view.shown if view.shown in self._bar.chip_keys() else self._standard.shown,
            search=view.search.strip(),
            order=view.order if self._table.sorts_by(view.sort()) else "",
            columns=self._head.tidied(view.columns),
        )

    def _keep(self, name: str, words: str) -> None:
        self._store.save(self._now(name))
        self._store.chosen = name
        self.compare()
        self._desk.toast(words.format(name))

    def _may_have(self, name: str) -> bool:
        """Whether nobody has this name, or the one that has it may go."""
        taken = self._store.find(name)
        return taken is None or self._desk.prompts.confirm(
            self.tr("Replace the view “{0}”?").format(taken.name),
            self.tr("There is a view of this name already. What it showed is forgotten."),
            self.tr("Replace"),
        )

    def _bring_back(self, view: SavedView) -> None:
        self._store.save(view)
        self._store.chosen = view.name
        self.compare()
