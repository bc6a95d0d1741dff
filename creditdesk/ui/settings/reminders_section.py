"""How the company reminds: the rules, and in their place the steps of a ladder while they are changed."""

from collections.abc import Callable
from dataclasses import replace

from creditdesk.db.queries.runs import RunLine
from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.services.ladder_moves import undo_move
from creditdesk.services.ladder_names import hide_ladder, rename_ladder
from creditdesk.services.ladders import LadderView, change_ladder, ladder_views, remove_ladder
from creditdesk.services.reminder_rules import RulesView
from creditdesk.services.reminders.prepare import EDITABLE
from creditdesk.services.reminders.views import runs
from creditdesk.ui.closing import may_leave
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import ladder_name
from creditdesk.ui.settings.ladder_editor import LadderEditor
from creditdesk.ui.settings.ladder_move_form import MoveForm
from creditdesk.ui.settings.ladder_name_form import NameForm, RenameForm
from creditdesk.ui.settings.rules_form import RulesForm
from creditdesk.ui.settings.section import Section

_Editor = LadderEditor | NameForm | RenameForm | MoveForm


class RemindersSection(Section):
    """The rules' form; ``editor`` stands in its place while the steps of a ladder are changed or a copy is named."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Reminders"),
            self.tr(
                "How customers without a ladder of their own are reminded. A change applies from the next run."
            ),
        )
        self.views: dict[str, LadderView] = {}
        self._look_at = ""
        self.editor: _Editor | None = None
        self.form = RulesForm(desk)
        self.form.saved.connect(self._saved)
        self.form.ladder.changed.connect(self._tell)
        doors = self.form.doors
        doors.change.clicked.connect(lambda: self.open_editor(self.form.ladder.value()))
        doors.copy.clicked.connect(self.open_copy)
        doors.rename.clicked.connect(self.open_rename)
        doors.hide_it.clicked.connect(self.hide_chosen)
        doors.move_cases.clicked.connect(self.open_move)
        doors.move_back.clicked.connect(self.move_back)
        doors.remove.clicked.connect(self.remove)
        self.column.addWidget(self.form)

    def refresh(self) -> None:
        ledger = self.desk.ledger
        self.desk.read(self, lambda: (self.form.fresh(), ladder_views(ledger)), self._show)

    def concerns(self, subjects: frozenset[str]) -> bool:
        """Runs and payments too: they change how many invoices climb a ladder."""
        return bool(subjects & {"company", "reminder_rules", "ladder", "letter", "run", "payment"})

    def open_editor(self, name: str) -> None:
        """Change the steps of a ladder in place of the rules."""
        if name in self.views:
            editor = LadderEditor(self.desk, self.views[name])
            editor.saved.connect(lambda changes: self._ladder_saved(editor, changes))
            self._swap(editor)
            editor.list.setFocus()

    def open_copy(self) -> None:
        """Name a copy of the ladder chosen, then change its steps."""
        form = NameForm(self.desk, self.form.ladder.value())
        form.saved.connect(lambda _changes: self._copied(form.name))
        self._swap(form)
        form.focus_first()

    def open_rename(self) -> None:
        """Give a ladder of one's own another name, used or not."""
        form = RenameForm(self.desk, self.form.ladder.value())
        form.saved.connect(lambda _changes: self._renamed(form))
        self._swap(form)
        form.focus_first()

    def open_move(self) -> None:
        """Move open invoices from former versions of the ladder chosen to the newest."""
        form = MoveForm(self.desk, self.form.ladder.value())
        form.saved.connect(lambda moved: self._moved(form.name, moved[0]))
        self._swap(form)
        form.focus_first()

    def move_back(self) -> None:
        """Take the last move of the ladder chosen back."""
        self._undo_move(self.form.ladder.value())

    def _moved(self, name: str, count: int) -> None:
        self._look_at = name
        self.close_editor()
        self._say(self.tr("%n open invoices moved.", "", count), lambda: self._undo_move(name))
        self.refresh()

    def _undo_move(self, name: str) -> None:
        ledger, acting = self.desk.ledger, self.desk.acting()

        def done(_changes: object) -> None:
            self._look_at = name
            self._say(self.tr("The invoices are back on the version they came from."))
            self.refresh()

        self.desk.write(
            self, self.tr("Moving open invoices"), lambda _progress: undo_move(ledger, name, acting), done
        )

    def hide_chosen(self) -> None:
        """Offer the ladder chosen no more, or again."""
        name = self.form.ladder.value()
        self._hide(name, not self.views[name].hidden, self.tell_hidden)

    def tell_hidden(self, name: str, hidden: bool) -> None:
        """Confirm with the way back."""
        words = self.tr("“{0}” is hidden: no new case starts on it. What climbs it goes on.")
        words = words if hidden else self.tr("“{0}” is offered again.")
        self.desk.toast(words.format(ladder_name(name)), lambda: self._hide(name, not hidden, None))

    def _hide(self, name: str, hidden: bool, told: Callable[[str, bool], None] | None) -> None:
        ledger, acting = self.desk.ledger, self.desk.acting()

        def done(_changes: object) -> None:
            self.refresh()
            if told is not None:
                told(name, hidden)

        title = self.tr("Saving the ladder")
        self.desk.write(self, title, lambda _progress: hide_ladder(ledger, name, hidden, acting), done)

    def _leave_editor(self) -> None:
        if may_leave(self.desk, [self.editor] if self.editor is not None else []):
            self.close_editor()

    def close_editor(self) -> None:
        """Back to the rules."""
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            self.form.show()
            self.form.doors.change.setFocus()

    def remove(self) -> None:
        """Take an own ladder away after asking; one that was ever used stays."""
        name, ledger, acting = self.form.ladder.value(), self.desk.ledger, self.desk.acting()
        question = self.tr("Remove the ladder “{0}”?").format(name)
        explanation = self.tr("A ladder that has been used stays. This one can be made again from another.")
        if self.desk.prompts.confirm(question, explanation, self.tr("Remove"), destructive=True):
            title = self.tr("Saving the ladder")
            self.desk.write(self, title, lambda _progress: remove_ladder(ledger, name, acting), self._removed)

    def _swap(self, editor: _Editor) -> None:
        self.close_editor()
        self.editor = editor
        editor.left.connect(self._leave_editor)
        self.form.hide()
        self.column.insertWidget(self.column.indexOf(self.form) + 1, editor)

    def _show(self, found: tuple[RulesView, dict[str, LadderView]]) -> None:
        record, self.views = found
        self.form.adopt(record)
        self.form.ladder.set_value(self._look_at)
        self._look_at = ""
        self._tell()

    def _tell(self) -> None:
        view = self.views.get(self.form.ladder.value())
        if view is not None:
            self.form.doors.tell(view)

    def _copied(self, name: str) -> None:
        ledger = self.desk.ledger

        def show(views: dict[str, LadderView]) -> None:
            self.views = views
            self.open_editor(name)

        self.refresh()
        self.desk.read(self, lambda: ladder_views(ledger), show)

    def _renamed(self, form: RenameForm) -> None:
        before, name = form.before, form.name
        ledger, acting, title = self.desk.ledger, self.desk.acting(), self.tr("Saving the ladder")
        self._look_at = name
        self.close_editor()
        self.refresh()

        def back() -> None:
            self.desk.write(
                self, title, lambda _p: rename_ladder(ledger, name, before, acting), lambda _c: self.refresh()
            )

        if name != before:
            self.desk.toast(self.tr("The ladder is called “{0}” now.").format(name), back)

    def _removed(self, _changes: object) -> None:
        self.desk.toast(self.tr("Ladder removed."))
        self.refresh()

    def _ladder_saved(self, editor: LadderEditor, _changes: object) -> None:
        before, after = editor.view.rules, editor.draft
        self.close_editor()
        again = replace(before, version=after.version + 1)
        self._say(self.tr("Ladder saved as version {0}.").format(again.version), lambda: self._undo(again))
        self.refresh()

    def _undo(self, former: Ladder) -> None:
        """Go back to the revision before: as another new one, for the history keeps both."""
        ledger, acting = self.desk.ledger, self.desk.acting()
        title = self.tr("Saving the ladder")
        self.desk.write(
            self,
            title,
            lambda _progress: change_ladder(ledger, former, acting),
            lambda _changes: self.refresh(),
        )

    def _saved(self, _changes: object) -> None:
        self.form.stored()
        self._say(self.tr("Reminders saved."))
        self.refresh()

    def _say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Confirm; a run that waits to be issued was decided by the rules of before, so that is said as well."""
        ledger = self.desk.ledger

        def confirm(found: list[RunLine]) -> None:
            waits = any(run.state in EDITABLE for run in found)
            more = self.tr("{0} A run is prepared: prepare it anew, so that it goes by this.")
            self.desk.toast(more.format(words) if waits else words, undo)

        self.desk.read(self, lambda: runs(ledger), confirm)
