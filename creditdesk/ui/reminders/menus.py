"""The menus of the page: "…" in its head, and the one of a line. Both offer only what can be done now."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from creditdesk.domain.dunning.letter_states import WAITING
from creditdesk.ui.cover_entries import CoverEntries
from creditdesk.ui.desk import Desk
from creditdesk.ui.reading_only import hold, reads_only
from creditdesk.ui.reminders.run_area import RunArea
from creditdesk.ui.reminders.steps import Steps
from creditdesk.ui.reminders.verbs import Verbs
from creditdesk.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from creditdesk.db.queries.letters import LetterLine


class Menus(QObject):
    """``toggle`` takes out or puts back, or records a call; ``post`` opens the form for posting."""

    def __init__(
        self,
        desk: Desk,
        area: RunArea,
        verbs: Verbs,
        steps: Steps,
        toggle: Callable[[], object],
        post: Callable[[], object],
    ) -> None:
        super().__init__(area)
        self._desk, self._area, self._verbs, self._steps = desk, area, verbs, steps
        self._toggle, self._post = toggle, post
        self.reviewed = self.undo_run = self.pane = QAction(self)

    def fill_header(self, header: PageHeader) -> None:
        """The entries of the "…" menu."""
        tree = self._area.list.tree
        self.reviewed = header.add_more(self.tr("Mark as reviewed"), self._mark_reviewed, "check")
        self.undo_run = header.add_more(self.tr("Undo the run …"), self._undo_run, "undo")
        hold(self._desk, self.reviewed, self.undo_run, self._area.undo)
        self._area.undo.clicked.connect(self._undo_run)
        header.add_more(self.tr("Open all lines"), lambda: tree.open_all(True))
        header.add_more(self.tr("Close all lines"), lambda: tree.open_all(False))
        self.pane = header.add_more(self.tr("Hide the letter"), self.toggle_pane, "eye")
        self.cover = CoverEntries(self._desk, header, self._letters)

    def update(self) -> None:
        """Offer in the head only what the present run allows."""
        found = self._area.review
        self.reviewed.setVisible(found is not None and found.run.state == "prepared")
        states = {group.letter.state for group in found.letters if group.letter} if found else set[str]()
        undoable = found is not None and found.run.state not in ("posted", "undone", "dropped")
        undoable = undoable and states <= {*WAITING, "undone"}
        self.undo_run.setVisible(undoable)
        self._area.undo.setVisible(undoable and found is not None and not found.editable)

    def toggle_pane(self) -> None:
        """Hide the letter to read long reasons, or show it again."""
        side = self._area.side
        side.setVisible(side.isHidden())
        self.pane.setText(self.tr("Show the letter") if side.isHidden() else self.tr("Hide the letter"))

    def open_line_menu(self, at: QPoint) -> None:
        """The menu of the current line at a global point."""
        menu = self.line_menu()
        if menu.actions():
            menu.popup(at)

    def line_menu(self) -> QMenu:
        """What can be done with the selected lines."""
        menu, found, listed = QMenu(self._area), self._area.review, self._area.list
        group, line = listed.current()
        if found is None or group is None:
            return menu
        if reads_only(self._desk):
            pass
        elif found.editable and group.kind in ("letter", "call"):
            out = all(chosen.left_out for chosen in listed.chosen_lines())
            self._add(menu, self.tr("Put back") if out else self.tr("Leave out …"), self._toggle)
        elif group.kind == "call" and group.source is not None and group.source.open_calls:
            self._add(menu, self.tr("Call made"), self._toggle)
        if self.chosen_letters() and not reads_only(self._desk):
            self._add(menu, self.tr("Mark as posted …"), self._post)
            self._add(
                menu, self.tr("Undo the letter …"), lambda: self._steps.undo_letters(self.chosen_letters())
            )
        letter = group.source.letter if group.source is not None else None
        if letter is not None:
            self._add(menu, self.tr("Open the letter"), lambda: self._desk.go("letters", letter=letter.id))
        customer = line.customer_id if line else group.source.customer_id if group.source else 0
        if customer:
            self._add(
                menu, self.tr("Open the customer"), lambda: self._desk.go("customers", customer=customer)
            )
        if line is not None:
            number = line.invoice_id
            self._add(menu, self.tr("Open the invoice"), lambda: self._desk.go("invoices", invoice=number))
        return menu

    def chosen_letters(self) -> "list[LetterLine]":
        """The selected letters that wait to be posted."""
        letters = [group.letter for group in self._area.list.chosen_groups() if group.letter is not None]
        return [line for line in letters if line.state in WAITING]

    def _letters(self) -> "list[LetterLine]":
        found = self._area.review
        return [group.letter for group in found.letters if group.letter is not None] if found else []

    def _mark_reviewed(self) -> None:
        if self._area.review is not None:
            self._verbs.reviewed(self._area.review.run.id)

    def _undo_run(self) -> None:
        if self._area.review is not None:
            self._steps.undo_run(self._area.review)

    def _add(self, menu: QMenu, words: str, on_click: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda *_: on_click())
