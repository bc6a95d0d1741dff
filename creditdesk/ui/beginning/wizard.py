"""The wizard for a new ledger: language, company, account, reminders, file. Enter goes on, Escape goes back."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.done_view import DoneView
from creditdesk.ui.beginning.draft import WizardDraft, file_path
from creditdesk.ui.beginning.parts import centred, sheet
from creditdesk.ui.beginning.steps import STEPS, FileStep, Step, make_step
from creditdesk.ui.closing import may_leave
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.hand_on import HandsOn
from creditdesk.ui.widgets.labels import label

__all__ = ["Wizard", "WizardDraft"]

_WIDTH = 720


class Wizard(HandsOn):
    """``step`` is the one that is open; what was entered lives in the draft."""

    def __init__(self, desk: Desk, opening: Any, draft: WizardDraft) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._opening, self.draft = desk, opening, draft
        self.step: Step | None = None
        self.place, self.title = label("", "caption"), label("", "title")
        self.sentence = label("", "state", wrap=True)
        self.back = buttons.button(self.tr("Back"), self.go_back)
        self.sample = buttons.button(self.tr("Explore the sample company"), opening.sample, icon="eye")
        self.other = buttons.button(self.tr("Open a ledger …"), opening.choose, icon="folder")
        self.next = buttons.primary("", self.go_on)
        self._before = draft.came_in(desk.memory.text("language"), _language())
        self._lay_out()
        self._show()

    def go_on(self) -> None:
        """To the next step, or make the ledger."""
        assert self.step is not None
        if not self.step.take(self.draft):
            return
        if self.draft.step == STEPS - 1:
            self._make()
        else:
            self.draft.step += 1
            self._show()

    def go_back(self) -> None:
        """To the step before; from the first one away from the wizard."""
        if self.draft.step:
            if self.step is not None:
                self.step.keep(self.draft)
            self.draft.step -= 1
            self._show()
        elif may_leave(self._desk, [self]):
            self._opening.leave()
            self._speak_as_before()

    def _speak_as_before(self) -> None:
        """Nothing was made, so the language that was tried in the first step does not stay either."""
        kept, spoken = self._before
        application = QApplication.instance()
        if isinstance(application, DeskApplication) and spoken != application.languages.current:
            self._desk.memory.keep("language", kept)
            application.languages.use(spoken)

    def unsaved(self) -> bool:
        """Whether anything has been told of a company that is not there yet."""
        if self.step is not None:
            self.step.keep(self.draft)
        return self.draft.begun()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        step, opening, desk = self.step, self._opening, self._desk
        company = self.draft.company(_language() or "en")
        assert isinstance(step, FileStep)
        opening.create(
            file_path(self.draft.file), company, step.refuse, lambda: DoneView(desk, opening, company.name)
        )

    def _show(self) -> None:
        """Show the step that the draft is at."""
        number = self.draft.step
        if self.step is not None:
            self._body.removeWidget(self.step)
            self.step.hide()
            self.step.deleteLater()
        step: Step = make_step(number, self._desk, self.draft)
        self.step = step
        step.submitted.connect(self.go_on)
        step.left.connect(self.go_back)
        self._body.insertWidget(0, step)
        self.place.setText(self.tr("Step {0} of {1}").format(number + 1, STEPS))
        self.title.setText(step.title)
        self.sentence.setText(step.sentence)
        self.next.setText(self.tr("Make the ledger") if number == STEPS - 1 else self.tr("Next"))
        self.back.setText(self.tr("Back") if number else self.tr("Cancel"))
        first = number == 0
        self.back.setVisible(not first or self._can_leave())
        self.sample.setVisible(first and self._opening.kind != "sample")
        self.other.setVisible(first)
        self.hand_on_to(step)
        step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _can_leave(self) -> bool:
        """Whether there is anything to go back to."""
        return self._desk.ledger is not None or bool(self._desk.memory.recent_files())

    def _lay_out(self) -> None:
        head = QWidget()
        head.setFixedWidth(_WIDTH)
        lines = QVBoxLayout(head)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        for part in (self.place, self.title, self.sentence):
            lines.addWidget(part)
        body, self._body = sheet(_WIDTH)
        foot = QWidget()
        foot.setFixedWidth(_WIDTH)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.back, self.sample, self.other):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 40, 24, 24)
        column.setSpacing(16)
        for part in (head, body, foot):
            column.addLayout(centred(part))
        column.addStretch(1)


def _language() -> str:
    """The language of the screen."""
    application = QApplication.instance()
    return application.languages.current if isinstance(application, DeskApplication) else "en"
