"""Letters: every one that was issued, how far it has come, its very paper; print, post, record delivery, undo."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.dunning.letter_states import SENT, WAITING
from creditdesk.services.letters import LetterView
from creditdesk.ui.cover_entries import CoverEntries
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.letters.correction import CorrectionForm
from creditdesk.ui.letters.forms import DeliveryForm, PostingForm
from creditdesk.ui.letters.pane import LetterSheet
from creditdesk.ui.letters.rows import COLUMNS, EVERYTHING, LetterChoice, LetterSource
from creditdesk.ui.letters.steps import LetterSteps
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.new_menu import NewMenu
from creditdesk.ui.reading_only import hold, refuses
from creditdesk.ui.tables.row_actions import row_actions
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.side_stack import SideStack

#: Changes to none of these leave the letters as they were.
_RELEVANT = frozenset({"*", "letter", "run", "customer", "invoice", "payment", "company"})
#: Most letters that one press prints, posts, corrects or undoes; of more it is enough to look at the first ones to
#: know what can be done.
_AT_ONCE, _LOOKED_AT = 10_000, 500


class LettersPage(ListPage):
    """``arrive(letter=)`` chooses one, ``filter=`` presses a chip."""

    key = "letters"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Letters"))
        self.steps = LetterSteps(desk, self)
        self.bar = FilterBar(self._chips(), self.tr("Letter, customer or tracking number"))
        self.table = self._make_table()
        self.pane = LetterSheet(desk, self.tr("Choose a letter to see it as it was sent."))
        self.side = SideStack(self.pane, desk.prompts)
        self._paper, self._large = "", 0
        self._tracking: dict[int, str] = {}
        self.printing = self.header.add_quiet(self.tr("Print"), self.print_chosen, "print")
        save = self.header.add_more(self.tr("Save the original …"), self.save_chosen)
        correct = self.header.add_more(self.tr("Correct the posting …"), self.correct_chosen)
        undo = self.header.add_more(self.tr("Undo …"), self.undo_chosen)
        self.cover = CoverEntries(desk, self.header, self.chosen)
        self.primary = self.header.set_primary(self.tr("Mark as posted"), self.post_chosen, "post")
        waiting, sent = frozenset(WAITING), frozenset(SENT)
        self._for_states = (
            (self.printing, waiting | sent),
            (save, waiting | sent | {"undone"}),
            (correct, sent),
            (undo, waiting),
            (self.primary, waiting),
        )
        hold(desk, self.printing, correct, undo, self.primary)
        self._connect()
        self.put_together(self.pane, self.side)

    # -- what the shell asks

    def refresh(self) -> None:
        ledger, typed = self.desk.ledger, list(self._tracking)

        def look() -> tuple[dict[str, int], list[int]]:
            from creditdesk.services.letters import letter_counts, letter_lines

            gone = [line.id for line in letter_lines(ledger, typed) if line.state not in WAITING]
            return letter_counts(ledger), gone

        def show(found: tuple[dict[str, int], list[int]]) -> None:
            counts, gone = found
            for letter in gone:  # posted or undone, from here or elsewhere
                self._tracking.pop(letter, None)
            self._show_counts(counts)

        self.desk.read(self, look, show)
        self.table.reload()
        self.look_again()

    def unsaved(self) -> bool:
        """Whether numbers were typed for letters that are not posted; they stay here when the form is left."""
        return any(self._tracking.values())

    def concerns(self, change_set: object) -> bool:
        return bool(getattr(change_set, "subjects", frozenset({"*"})) & _RELEVANT)

    def arrive(self, **aim: Any) -> None:
        if aim.get("letter"):
            self.show_row(int(aim["letter"]))
        elif aim.get("filter"):
            self.show_filter(str(aim["filter"]))

    # -- the list

    def _chips(self) -> list[tuple[str, str]]:
        return [
            ("all", self.tr("All")),
            ("to_print", self.tr("To print")),
            ("to_post", self.tr("To post")),
            ("posted", self.tr("Posted")),
            ("returned", self.tr("Returned")),
            ("undone", self.tr("Undone")),
        ]

    def choice(self) -> LetterChoice | None:
        choice = LetterChoice(self.bar.key(), self.bar.text())  # type: ignore[arg-type]
        return None if choice == EVERYTHING else choice

    def _make_table(self) -> TableView:
        table = self.make_table(COLUMNS, LetterSource(self.desk), self.tr("Letters"), "payable")
        words = self.tr("No letter has been issued yet. Prepare reminders to write the first ones.")
        table.set_empty(words, self.tr("Prepare reminders"), lambda: self.desk.go("reminders"), "letters")
        table.set_no_match(self.tr("No letter matches this filter."), self.tr("Show all"), self.show_all)
        return table

    def _connect(self) -> None:
        self.table.selection_changed.connect(self._arrange)
        self.table.grid.doubleClicked.connect(lambda _place: self.read_large())
        self.pane.print.connect(self.print_chosen)
        self.pane.post.connect(self.post_chosen)
        self.pane.undo.connect(self.undo_chosen)
        self.pane.delivered.connect(self.record_delivery)
        self.pane.correct.connect(self.correct_chosen)
        self.table.set_actions(self._row_actions())
        for keys, place, verb in (
            ("Ctrl+Return", self, self.go_on),
            ("Ctrl+Enter", self, self.go_on),
            ("Del", self.table, self.undo_chosen),
        ):
            press = QShortcut(QKeySequence(keys), place)
            press.setAutoRepeat(False)
            press.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            press.activated.connect(verb)
        self._arrange()

    def _row_actions(self) -> Sequence[QAction]:
        verbs = (
            (self.tr("Print"), self.print_chosen),
            (self.tr("Save the original …"), self.save_chosen),
            (self.tr("Mark as posted …"), self.post_chosen),
            (self.tr("Delivery …"), self.record_delivery),
            (self.tr("Correct the posting …"), self.correct_chosen),
            (self.tr("Undo …"), self.undo_chosen),
        )
        made = row_actions(self, verbs)
        hold(self.desk, made[0], *made[2:])
        return made

    def _arrange(self) -> None:
        """A button is there while a chosen letter is in a state that it is for, or in one that is not read yet."""
        rows = [self.table.model.row(at) for at in self._chosen_positions()]
        found = {row.state for row in rows if row is not None}
        for thing, states in self._for_states:
            thing.setEnabled(bool(found & states) or (None in rows and thing is not self.primary))

    def _chosen_positions(self) -> list[int]:
        return [self.table.model.position(number) for number in self.table.selected_ids()[:_LOOKED_AT]]

    def _show_counts(self, counts: dict[str, int]) -> None:
        self.count(counts)
        self.bar.show_chip("returned", counts["returned"] > 0 or self.bar.key() == "returned")
        words = [self.tr("%n letters", "", counts["all"])]
        if counts["to_post"]:
            words.append(self.tr("%n to post", "", counts["to_post"]))
        if counts["returned"]:
            words.append(self.tr("%n returned", "", counts["returned"]))
        self.header.set_state("  ·  ".join(words))
        self.filled.emit()

    # -- the pane

    def enter_pane(self) -> None:
        if self.pane.pdf.isVisible() and self.pane.pdf.pages:
            self.pane.pdf.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().enter_pane()

    def look_at(self, row_id: int) -> None:
        ledger, shown = self.desk.ledger, self._paper

        def look() -> tuple[LetterView, bytes | None]:
            from creditdesk.services.letters import letter_view
            from creditdesk.services.reminders.views import letter_pdf

            view = letter_view(ledger, row_id)
            digest = view.line.document_hash
            return view, letter_pdf(ledger, digest) if digest != shown else None

        def show(found: tuple[LetterView, bytes | None]) -> None:
            view, pdf = found
            self.pane.show_view(view)
            if pdf is not None:
                self.pane.show_paper(pdf)
                self._paper = view.line.document_hash
            if self._large == row_id:
                self.read_large()

        self.read_row(look, show)

    def read_large(self) -> None:
        """The current letter in a window of its own, now or as soon as its paper is there."""
        view, number = self.pane.view, self.table.current_id()
        if view is not None and view.line.id == number and view.line.document_hash == self._paper:
            self._large = 0
            self.pane.pdf.enlarge()
        else:
            self._large = number or 0

    # -- what can be done

    def chosen(self) -> list[LetterLine]:
        """The selected letters, top down."""
        return list(self.table.model.source.rows(self.table.selected_ids()[:_AT_ONCE]))

    def print_chosen(self) -> None:
        """Print the selected letters."""
        self.steps.print(self.chosen())

    def new(self) -> None:
        if not refuses(self.desk):
            NewMenu(self, self.desk.go, run_first=True).open_below(self.header.title)

    def print_shown(self) -> None:
        self.print_chosen()

    def edit(self) -> None:
        """What is known of a letter's way: that it was posted, or what of that is to be corrected."""
        if self.primary.isEnabled():
            self.post_chosen()
        else:
            self.correct_chosen()

    def save_chosen(self) -> None:
        """Save the original of the current letter."""
        if self.pane.view is not None and self.table.current_id() is not None:
            self.steps.save(self.pane.view.line)

    def undo_chosen(self) -> None:
        """Undo the selected letters that are not posted."""
        self.steps.undo(self.chosen())

    def post_chosen(self) -> None:
        """The form that marks the selected letters as posted."""
        waiting = [line for line in self.chosen() if line.state in WAITING]
        if waiting:
            form = PostingForm(self.desk, waiting, self._tracking)
            form.saved.connect(lambda _result: self.steps.posted(form.ids))
            self._open(self.tr("Mark as posted"), form)

    def correct_chosen(self) -> None:
        """The form that corrects what was recorded about the selected letters that were posted."""
        sent = [line for line in self.chosen() if line.state in SENT]
        if sent:
            form, about = CorrectionForm(self.desk, sent), sent[0].id if len(sent) == 1 else 0
            self._open(self.tr("Correct the posting"), form, self.tr("Corrected."), about)

    def go_on(self) -> None:
        """Ctrl+Enter: send off the open form, else begin to post what is chosen."""
        if self.side.form is not None:
            self.side.form.submit()
        else:
            self.post_chosen()

    def record_delivery(self) -> None:
        """The form for what became of the current letter."""
        view = self.pane.view
        if view is not None and view.line.posted_on is not None:
            form = DeliveryForm(self.desk, view.line)
            self._open(self.tr("Delivery"), form, self.tr("Recorded."), view.line.id)

    def _open(self, title: str, form: SavingForm, words: str = "", about: int = 0) -> None:
        form.saved.connect(self.side.close_form)
        if words:
            form.saved.connect(lambda _result: self.desk.toast(words))
        self.side.open_form(title, form, about)
