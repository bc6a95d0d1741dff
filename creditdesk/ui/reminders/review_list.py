"""The left side of the page: chips for the parts of a run, search, and the list of the chosen part."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.services.reminders.review import Review, reason_lines
from creditdesk.services.reminders.review_groups import ReviewGroup
from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders import sections
from creditdesk.ui.reminders.groups import Group
from creditdesk.ui.reminders.model import ReviewModel
from creditdesk.ui.reminders.tree import ReviewTree
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.hand_on import HandsOn

#: How many invoices of one reason are read at a time.
_PORTION = 200
#: Lists of reasons with up to so many invoices are shown opened.
_OPEN_UP_TO = 60


class ReviewList(HandsOn):
    """``moved()`` when another line is current, ``toggled()`` when what is selected is to be taken out or put back."""

    moved = Signal()
    toggled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._review: Review | None = None
        self._absent: set[str] = set()
        self._afresh = False
        self.model = ReviewModel(self)
        self.tree = ReviewTree(self.model, self.tr("Decisions of the run"))
        self.bar = FilterBar(
            [
                ("letter", self.tr("Letters")),
                ("call", self.tr("Calls")),
                ("held", self.tr("Held")),
                ("not_yet", self.tr("Not yet")),
                ("dropped", self.tr("Dropped")),
            ],
            self.tr("Customer or number"),
        )
        self._nothing = EmptyState()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # In its place before it gets pages: a stack without a parent shows its first one as a window.
        self._stack = QStackedLayout()
        column.addLayout(self._stack)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._nothing)
        self.hand_on_to(self.tree)
        self._connect()

    def _connect(self) -> None:
        self.bar.chosen.connect(lambda _key: self._show_section())
        self.bar.searched.connect(lambda _text: self._fill())
        self.bar.search.leave.connect(self.tree.setFocus)
        self.tree.typed.connect(self.bar.focus_search)
        self.tree.moved.connect(self.moved)
        self.tree.toggled.connect(self.toggled)
        self.tree.wanted.connect(lambda group: self._read(group, _PORTION))
        self.tree.more.connect(lambda group: self._read(group, len(group.lines) + _PORTION))

    # -- what the page uses

    def show_review(self, review: Review) -> None:
        """Show a run; the chosen part, what is open and what is current stay."""
        old = [self._review]
        self._afresh = self._review is None or self._review.run.id != review.run.id
        self._review = review
        counts = sections.counts(review)
        self.bar.set_counts(counts)
        self._absent = {key for key in ("call", "dropped") if not counts[key]}
        for key in ("call", "dropped"):
            self.bar.show_chip(key, key not in self._absent)
        self._fill()
        self._desk.let_go(old)

    def section(self) -> str:
        """The part shown."""
        return self.bar.key()

    def current(self) -> tuple[Group | None, DecisionLine | None]:
        """The current group, and the current invoice in it."""
        return self.tree.current_group(), self.model.line_of(self.tree.currentIndex())

    def chosen_groups(self) -> list[ReviewGroup]:
        """The letters or calls that are selected, or hold a selected invoice."""
        sources = {group.key: group.source for group, _ in self.tree.chosen()}
        return [source for source in sources.values() if source is not None]

    def chosen_lines(self) -> list[DecisionLine]:
        """The invoices that are selected, those of selected letters among them, each once."""
        lines: dict[int, DecisionLine] = {}
        for group, line in self.tree.chosen():
            for found in [line] if line else group.lines:
                lines[found.invoice_id] = found
        return list(lines.values())

    def go_on(self) -> None:
        """Move to the next letter or invoice, so that one key after the other takes out several."""
        self.tree.go_on()

    def go_to(self, section: str) -> None:
        """Show one of the lists, with the keyboard in it."""
        self.bar.choose(section)
        self.take_keyboard()

    def turn(self, way: int) -> None:
        """Show the list before or the next one of those that are there."""
        there = [key for key in self.bar.chip_keys() if key not in self._absent]
        if self.bar.key() in there:
            self.bar.choose(there[(there.index(self.bar.key()) + way) % len(there)])
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list; on its chip while the list is empty."""
        if self.model.groups:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bar.focus_chip()

    # -- inside

    def _show_section(self) -> None:
        """Another list; a short one is opened, so that its reasons can be read at once."""
        self._fill()
        if 0 < sum(group.count for group in self.model.groups if group.source is None) <= _OPEN_UP_TO:
            self.tree.open_all(True)

    def _fill(self) -> None:
        if self._review is None:
            return
        section, search = self.bar.key(), self.bar.text()
        groups = sections.groups(self._review, section, search)
        checkable = section == "letter" and self._review.editable
        checkable = checkable or (section == "call" and not self._review.editable)
        self._nothing.say(*self._empty_words(section, bool(search)), "search" if search else "reminders")
        had_keyboard = self.tree.hasFocus()
        self._stack.setCurrentIndex(0 if groups else 1)
        if had_keyboard and not groups:
            self.bar.focus_chip()
        old = [self.model.groups]
        self.tree.show_groups(groups, checkable=checkable, afresh=self._afresh)
        self._afresh = False
        self._desk.let_go(old)
        if search and section in ("held", "not_yet"):
            self.tree.open_all(True)

    def _empty_words(self, section: str, searched: bool) -> tuple[str, str, Callable[[], object] | None]:
        if searched:
            return self.tr("Nothing here matches your search."), self.tr("Show all"), self.bar.clear
        words = {
            "letter": self.tr(
                "No letter is due. What is held or not yet due is in the other lists, with reasons."
            ),
            "held": self.tr("Nothing is held: nobody has to act before reminders can go on."),
            "not_yet": self.tr("Nothing waits for a later day."),
        }
        return words.get(section, self.tr("Nothing here.")), "", None

    def _take_away(self, group: Group) -> None:
        """A reason in which a search finds nothing."""
        groups = [each for each in self.model.groups if each is not group]
        had_keyboard = self.tree.hasFocus()
        self._stack.setCurrentIndex(0 if groups else 1)
        if had_keyboard and not groups:
            self.bar.focus_chip()
        self.tree.show_groups(groups, checkable=False)

    def _read(self, group: Group, limit: int) -> None:
        """Read the invoices of a reason in a read lane."""
        review, search = self._review, self.bar.text()
        if review is None or group.source is not None or group.kind == "dropped":
            return
        ledger = self._desk.ledger

        def look() -> list[DecisionLine]:
            return reason_lines(ledger, review.run.id, group.kind, group.reason, search=search, limit=limit)

        def arrived(lines: list[DecisionLine]) -> None:
            if search and not lines:
                self._take_away(group)
                return
            if search and len(lines) < limit:
                group.count = len(lines)
            self.model.add_lines(group, lines)
            self.tree.set_open(group, bool(lines))

        self._desk.read(self, look, arrived)
