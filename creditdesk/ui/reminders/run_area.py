"""Everything below the page's head: which run, how far it is, its lists, and the letter beside them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from creditdesk.db.queries.letters import LetterLine
from creditdesk.db.queries.runs import RunLine
from creditdesk.services.reminders.corrections import used_tracking
from creditdesk.services.reminders.review import Review
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import state_badge
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.page import GAP
from creditdesk.ui.reminders.chain import StateChain
from creditdesk.ui.reminders.found import Found
from creditdesk.ui.reminders.letter_view import LetterView
from creditdesk.ui.reminders.lost_letters import LostLetters
from creditdesk.ui.reminders.post_form import PostForm
from creditdesk.ui.reminders.prepare_panel import PreparePanel
from creditdesk.ui.reminders.review_list import ReviewList
from creditdesk.ui.reminders.run_notes import RunNotes
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.banner import BannerStack
from creditdesk.ui.widgets.empty_state import EmptyState

#: In less than this the list of the run and the form for posting are not both shown.
_ROOM_FOR_BOTH = 880


class RunArea(QWidget):
    """``run_chosen(id)`` when another run is picked, ``prepare_wanted()`` from a note that the run is old.

    ``undo`` is there while letters of the run wait: it stays in sight when the message after the issue has gone.
    """

    run_chosen = Signal(int)
    prepare_wanted = Signal()

    def __init__(
        self, desk: Desk, split: Callable[..., QSplitter], sheet: Callable[[QWidget], QWidget]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._preparing = False
        self.review: Review | None = None
        self.panel = PreparePanel(desk.today)
        self.runs = Choice((), self.tr("Run"))
        self.runs.setMinimumWidth(240)
        self.runs.setMaximumWidth(352)
        self.undo = buttons.link(self.tr("Undo the run …"))
        self.chain, self.notes = StateChain(), BannerStack()
        self.lost = LostLetters(desk, self.notes)
        self.run_notes = RunNotes(desk, self.notes, self.prepare_wanted.emit)
        self.list, self.letter = ReviewList(desk), LetterView(desk)
        self.post_form = PostForm(desk.today)
        self.side = QStackedWidget()
        self.start = EmptyState(
            self.tr("No run yet. Prepare one: it shows who would be reminded and why, and sends nothing."),
            icon="reminders",
        )
        self._lay_out(split, sheet)
        self.runs.activated.connect(lambda _place: self.run_chosen.emit(self.runs.value()))
        self.list.moved.connect(self._follow)

    # -- what the page uses

    def show_found(self, found: Found) -> None:
        """Show what was read."""
        old = [self.review]
        self.review = found.review
        self.letter.forget()
        self.panel.set_ladders(found.ladders, found.company_ladder)
        self.runs.fill([(run.id, self._run_words(run)) for run in found.runs])
        self.runs.set_value(found.review.run.id if found.review else None)
        self.chain.set_state(found.review.run.state if found.review else "")
        self.lost.show(found.lost)
        self.post_form.country = found.country
        self.run_notes.show_run(found.review)
        self.arrange(self._preparing)  # first, so that a long list is laid out once and for its final size
        if found.review is not None:
            self.list.show_review(found.review)
        self._desk.let_go(old)

    def arrange(self, preparing: bool) -> None:
        """Which parts are there; ``preparing``: the panel that asks before a run is opened."""
        self._preparing = preparing
        there = self.review is not None
        for part in (self._run_row, self.split):
            part.setVisible(there)
        self._fit()
        self.start.setVisible(not there)
        self.panel_sheet.setVisible(not there or preparing)
        self.panel.offer_close(there)

    def take_keyboard(self) -> None:
        """Into the list of the run, or onto the first thing to do without one."""
        if self.review is not None:
            self.list.take_keyboard()
        else:
            self.panel.prepare.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def posting(self) -> bool:
        """Whether the form for posting is open."""
        return self.side.currentWidget() is self.post_form and not self.side.isHidden()

    def show_letter(self) -> None:
        """The letter in the pane (instead of the form for posting)."""
        self.side.setCurrentWidget(self.letter)
        self._fit()

    def show_post_form(self, waiting: Sequence[LetterLine], chosen: frozenset[int]) -> None:
        """The form for posting in the pane, for letters that wait; ``chosen`` ones are ticked."""
        self.post_form.show_letters(waiting, chosen)
        self.side.setCurrentWidget(self.post_form)
        self.side.show()
        self._fit()
        self.post_form.begin()
        ledger, today = self._desk.ledger, self._desk.today()
        self._desk.read(self, lambda: used_tracking(ledger, today), self.post_form.model.set_used)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside

    def _fit(self) -> None:
        """In a narrow window the form for posting has its place and that of the list: it has its letters by itself."""
        shown = not (self.posting and self.width() < _ROOM_FOR_BOTH)
        self.list.setVisible(shown)
        self.list.bar.setVisible(shown and self.review is not None)

    def _follow(self) -> None:
        if self.review is not None:
            group, line = self.list.current()
            self.letter.follow(self.review, group, line, empty=not self.list.model.groups)
            who = line or (group.source if group is not None else None)
            told = who is not None and self.review.editable
            self.letter.warn(self.lost.words_for(who.code) if who is not None and told else "")

    def _run_words(self, run: RunLine) -> str:
        """Day, extent and state: of a run that is not issued the extent as it stands now, which needs it shown."""
        parts = [formats.current().date(run.as_of), self.tr("%n letters", "", run.letters)]
        if run.state in ("prepared", "reviewed"):
            shown = self.review
            parts = parts[:1]
            if shown is not None and shown.run.id == run.id:
                parts += [self.tr("%n letters", "", shown.sending), self.tr("%n items", "", shown.items)]
        return " · ".join((*parts, state_badge(run.state)[1]))

    def _lay_out(self, split: Callable[..., QSplitter], sheet: Callable[[QWidget], QWidget]) -> None:
        self.panel_sheet = sheet(self.panel)
        self._run_row = QWidget()
        row = QHBoxLayout(self._run_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.runs, 100)  # as wide as it may be, and in a narrow window what the chain leaves it
        row.addWidget(self.chain)
        row.addStretch(1)
        row.addWidget(self.undo)
        self.side.addWidget(self.letter)
        self.side.addWidget(self.post_form)
        self.split = split(self.list, self.side, "reminders", 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.panel_sheet, self.notes, self._run_row, self.list.bar):
            column.addWidget(part)
        column.addWidget(self.split, 1)
        column.addWidget(self.start, 1)
