"""Changes a ladder step by step: the steps in sentences, the fields of one of them, and what a change would do."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creditdesk.domain.dunning.ladder import Channel, Ladder, Step
from creditdesk.domain.dunning.ladder_check import MAX_STEPS, ladder_problems, ladder_warnings
from creditdesk.domain.dunning.ladder_edit import (
    same_steps,
    with_notice,
    with_step,
    with_step_after,
    without_step,
)
from creditdesk.errors import CreditDeskError, UserError
from creditdesk.services.ladders import LadderView, change_ladder
from creditdesk.ui import texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import ladder_name
from creditdesk.ui.settings.ladder_preview import LadderPreview
from creditdesk.ui.settings.ladder_step_form import StepForm
from creditdesk.ui.settings.ladder_steps import StepList
from creditdesk.ui.settings.ladder_whole_form import WholeForm
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label, rule, section


class LadderEditor(QWidget):
    """``saved(changes)`` when a revision was stored, ``left()`` without one; ``draft`` is the ladder as it stands."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, view: LadderView) -> None:
        super().__init__()
        self._desk = desk
        self.view = view
        self.draft = self._begun = view.rules
        self._problems: list[UserError] = []
        self.list = StepList()
        self.list.currentRowChanged.connect(lambda _row: self._open_step())
        self.form: StepForm | None = None
        self._place = QVBoxLayout()
        self.whole = WholeForm(view)
        self.whole.edited.connect(self._whole_edited)
        self.whole.restart.connect(self._restart)
        self.hints, self.refusal = label("", "caption", wrap=True), label("", "error", wrap=True)
        self.preview = LadderPreview(desk, view)
        self.add = buttons.button(self.tr("Add step after this one"), self.add_step, icon="plus")
        self.add_notice = buttons.button(self.tr("Add a notice"), self.put_notice)
        self.remove = buttons.button(self.tr("Remove step"), self.remove_step, icon="trash")
        self.save_button = buttons.primary(self.tr("Save as new version"), self.save)
        self._lay_out()
        self.take(view.rules, 1)

    # -- the draft

    def unsaved(self) -> bool:
        """Whether the draft differs from what is stored, or holds what cannot be read."""
        return self.draft != self.view.rules or (self.form is not None and self.form.has_errors())

    def take(self, ladder: Ladder, number: int) -> None:
        """Show ``ladder`` with its step of ``number`` open."""
        self.draft = ladder
        self.whole.show_interval(ladder.min_interval)
        self.list.fill(ladder, number)
        self._open_step()
        self._judge()

    def add_step(self) -> None:
        """Add a step after the one that is open."""
        number = max(self.list.number(), 0)
        self.take(with_step_after(self.draft, number), number + 1)
        self._focus_days()

    def put_notice(self) -> None:
        """Add a notice before the due date."""
        self.take(with_notice(self.draft, on=True), 0)
        self._focus_days()

    def remove_step(self) -> None:
        """Take the step that is open away."""
        number = self.list.number()
        self.take(without_step(self.draft, number), max(number - 1, 1))
        self.list.setFocus()

    def save(self) -> None:
        """Store the draft as a new revision; where something is wrong, open that step and say so instead."""
        if self._unreadable():
            return
        if self._problems:
            self._go_to(self._problems[0])
            return
        ledger, acting, draft = self._desk.ledger, self._desk.acting(), self.draft
        self.save_button.setEnabled(False)
        self._desk.write(
            self,
            self.tr("Saving the ladder"),
            lambda _progress: change_ladder(ledger, draft, acting),
            self.saved.emit,
            failed=self._refused,
        )

    # -- what follows from a change

    def _step_edited(self) -> None:
        if self.form is None or self._unreadable():
            return
        before = self._step()
        self.draft = with_step(self.draft, self.form.step())
        step = self._step()
        if before and step and (before.channel is Channel.CALL) != (step.channel is Channel.CALL):
            self._open_step()
            self.form.fields["channel"].editor.setFocus()
        self._judge()

    def _whole_edited(self) -> None:
        try:
            self.draft = replace(self.draft, min_interval=self.whole.interval())
        except UserError as error:
            self.whole.show_problem(error)
            self._wait_for_numbers()
            return
        self._judge()

    def _restart(self, ladder: Ladder) -> None:
        """Go on from a former revision or the preset, after asking about what was changed since the draft was begun;
        nothing is stored before it is saved."""
        begun = replace(ladder, version=self.view.rules.version)
        taken = self.draft in (self._begun, begun) or self._desk.prompts.confirm(
            self.tr("Begin again with this version?"),
            self.tr("What you have changed in the steps here goes; it has not been stored yet."),
            self.tr("Begin again"),
            destructive=True,
        )
        self.whole.settle_origin(taken)
        if taken:
            self._begun = begun
            self.take(begun, 1)

    def _judge(self) -> None:
        """Say what is wrong or unusual, and what the draft would change."""
        self._problems = ladder_problems(self.draft)
        self.refusal.hide()
        faults: dict[object, str] = {}
        for problem in self._problems:
            faults.setdefault(problem.params.get("step"), texts.error_sentence(problem))
        self.list.tell(self.draft, faults)
        self._show_problems()
        self.whole.show_problems(self._problems)
        warnings = [] if self._problems else ladder_warnings(self.draft, self.view.usual_days)
        self.hints.setText("\n".join(texts.sentence(each.code, each.params) for each in warnings))
        self.hints.setVisible(bool(warnings))
        self._tell_effect()

    def _tell_effect(self) -> None:
        changed = not same_steps(self.draft, self.view.rules)
        self.save_button.setEnabled(changed)
        if self._problems:
            self.preview.ask(None, self.tr("Correct what is marked; then it is counted here."))
        elif not changed and self.view.used:
            self.preview.ask(None, self.tr("Nothing has been changed yet."))
        else:
            self.preview.ask(self.draft)

    def _unreadable(self) -> bool:
        """Whether a field of the open step holds what is no number; says so under it."""
        try:
            if self.form is not None:
                self.form.step()
        except UserError as error:
            if self.form is not None:
                self.form.show_problems([error])
            self._wait_for_numbers()
            return True
        return False

    def _wait_for_numbers(self) -> None:
        self.preview.ask(None, self.tr("Correct what is marked; then it is counted here."))

    def _go_to(self, problem: UserError) -> None:
        if "step" in problem.params:
            self.list.choose(int(str(problem.params["step"])))
            self._open_step()
            field = str(problem.params.get("field", ""))
            if self.form is not None and field in self.form.fields:
                self.form.fields[field].editor.setFocus()
        else:
            self._refused(problem)

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if not isinstance(error, CreditDeskError):
            self._desk.prompts.problem(error)
        elif not self.whole.show_problem(error):
            self.refusal.setText(texts.error_sentence(error))
            self.refusal.show()

    # -- parts

    def _step(self) -> Step | None:
        """The step that is open."""
        return next((step for step in self.draft.steps if step.number == self.list.number()), None)

    def _show_problems(self) -> None:
        if self.form is not None:
            number = self.list.number()
            self.form.show_problems([each for each in self._problems if each.params.get("step") == number])

    def _open_step(self) -> None:
        if self.form is not None:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        step = self._step()
        if step is not None:
            self.form = StepForm(step)
            self.form.edited.connect(self._step_edited)
            self.form.submitted.connect(self.save)
            self.form.left.connect(self.left)
            self._place.addWidget(self.form)
            self._show_problems()
        late = sum(each.number > 0 for each in self.draft.steps)
        self.add.setEnabled(late < MAX_STEPS)
        self.add_notice.setVisible(all(each.number for each in self.draft.steps))
        self.remove.setEnabled(step is not None and (step.number == 0 or late > 1))

    def _focus_days(self) -> None:
        if self.form is not None:
            self.form.fields["days"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(section(self.tr("{0}: the steps").format(ladder_name(self.view.rules.name))))
        column.addWidget(label(self.whole.who_climbs(), "state", wrap=True))
        column.addWidget(self.list)
        column.addLayout(buttons.in_row(self.add, self.add_notice, self.remove))
        column.addLayout(self._place)
        for part in (rule(), self.whole, self.hints, rule(), self.preview, self.refusal):
            column.addWidget(part)
        cancel = buttons.button(self.tr("Cancel"), self.left.emit)
        column.addLayout(buttons.in_row(cancel, self.save_button, at_end=True))
