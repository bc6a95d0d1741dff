"""Reminders: prepare a run, read why, leave out, issue, print, post. The primary button is always the next step."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent

from creditdesk.services.reminders.review import Review
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Ticket
from creditdesk.ui.page import Page
from creditdesk.ui.reading_only import hold
from creditdesk.ui.reminders.found import Found, look
from creditdesk.ui.reminders.keys import set_keys
from creditdesk.ui.reminders.lent_keyboard import LentKeyboard
from creditdesk.ui.reminders.mark_posted import MarkPosted
from creditdesk.ui.reminders.menus import Menus
from creditdesk.ui.reminders.reasons import answered, ask_why
from creditdesk.ui.reminders.run_area import RunArea
from creditdesk.ui.reminders.steps import Steps, letters_of, next_step, waits
from creditdesk.ui.reminders.verbs import Verbs
from creditdesk.ui.widgets.sure_press import SurePress


class RemindersPage(Page):
    """One run at a time: the newest, unless another one is chosen. Ctrl+Enter does the next step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Reminders"))
        self._run_id: int | None = None
        self._asked = 0
        self._reading: Ticket | None = None
        self._preparing = self._prepare_on_arrival = self._filled = False
        self.verbs = Verbs(desk, self)
        self.steps = Steps(desk, self.verbs)
        self.area = RunArea(desk, self.split, self.sheet)
        self.list = self.area.list
        self.posting = MarkPosted(desk, self.area, self.verbs)
        self.menus = Menus(desk, self.area, self.verbs, self.steps, self.toggle, self.open_post)
        self.new_run = self.header.add_quiet(self.tr("New run"), self.open_panel, "plus")
        self.second = self.header.add_quiet(self.tr("Leave out"), self.second_step)
        self.menus.fill_header(self.header)
        self.primary = self.header.set_primary(self.tr("Prepare reminders"), self.next)
        self.sure, self._meaning = SurePress(self.primary), ("", 0)
        self._keyboard = LentKeyboard((self.primary, self.second), self.list.take_keyboard)
        hold(desk, self.new_run, self.second, self.primary, self.area.panel.prepare)
        self.body.addWidget(self.area, 1)
        self._connect()
        self._arrange()

    # -- what the shell asks

    @property
    def review(self) -> Review | None:
        """The run shown."""
        return self.area.review

    def refresh(self) -> None:
        self._asked += 1
        question, ledger, today, wanted = self._asked, self.desk.ledger, self.desk.today(), self._run_id

        def arrived(found: Found) -> None:
            if question == self._asked:
                self._show(found)

        if self._reading is not None:
            self._reading.cancel()  # two large runs read at once would leave the window little of the processor
        self._reading = self.desk.reckon(
            self, lambda progress: look(ledger, wanted, today, progress), arrived
        )

    def arrive(self, run: int | None = None, prepare: bool = False, section: str = "", **_aim: Any) -> None:
        """``run`` shows that run, ``section`` a part of it; ``prepare`` prepares one unless one waits to be issued."""
        if section:
            self.list.bar.choose(section)
        if run is not None:
            self._choose_run(run)
        elif prepare and not self._filled:
            self._prepare_on_arrival = True
        elif prepare and not waits(self.review, self.desk.today()):
            self.prepare_now()

    def state(self) -> dict[str, Any]:
        return {"run": self._run_id, "section": self.list.section()}

    def restore(self, state: dict[str, Any]) -> None:
        self._run_id = state.get("run")
        self.list.bar.choose(state.get("section", "letter"))
        self.refresh()

    def focus_search(self, typed: str = "") -> None:
        self.list.bar.focus_search(typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes what asks for something, wherever on the page the keyboard is."""
        if event.key() == Qt.Key.Key_Escape and self._preparing:
            self.open_panel(False)
        elif event.key() == Qt.Key.Key_Escape and self.area.posting:
            self.posting.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.area.take_keyboard()

    # -- showing

    def _show(self, found: Found) -> None:
        first, self._filled = not self._filled, True
        self._run_id = found.review.run.id if found.review else None
        self.area.show_found(found)
        self.header.set_state(self.steps.state_words(found.review) if found.review else "")
        self._arrange()
        if first and self.isVisible():
            self.area.take_keyboard()
        self.filled.emit()
        wanted, self._prepare_on_arrival = self._prepare_on_arrival, False
        if wanted and not waits(self.review, self.desk.today()):
            self.prepare_now()

    def _arrange(self) -> None:
        """The buttons that there are now."""
        there, step = self.review is not None, next_step(self.review)
        self.area.arrange(self._preparing)
        self.menus.update()
        self.new_run.setVisible(there and not self._preparing)
        self.primary.setVisible(there and not self._preparing)
        meaning = (step, self.review.run.id if self.review else 0)
        if meaning != self._meaning:
            self._meaning = meaning
            self.sure.renew()
        self.primary.setText(self.steps.step_words(step, self.review))
        self.second.setText(self.steps.second_words(step, self.review))
        self.second.setVisible(there and bool(self.second.text()) and not self._preparing)
        free = not self.verbs.busy
        self._keyboard.lend(free)
        for each in (self.new_run, self.second, self.primary, self.area.undo, self.area.panel.prepare):
            each.setEnabled(free)
        self._keyboard.give_back(free, self.list.isAncestorOf(self.window().focusWidget() or self))

    # -- steps

    def next(self) -> None:
        """What is being asked for, else the next step of the run, whatever it is."""
        step, found = next_step(self.review), self.review
        if self.verbs.refuse() or answered(self):
            return
        if not self.area.panel_sheet.isHidden():
            self.area.panel.submit()
        elif self.area.posting:
            self.area.post_form.submit()
        elif found is None or step == "prepare":
            self.prepare_now()
        elif step == "again":
            self.prepare_again()
        elif step == "issue":
            self.steps.issue(found, self.refresh)
        elif step == "print":
            self.steps.print(found)
        elif step == "post":
            self.open_post()
        elif step == "call":
            self.list.go_to("call")

    def second_step(self) -> None:
        """The quiet button beside the next step: leave out, post without printing, print again, keep a past day."""
        step, found = next_step(self.review), self.review
        if step == "issue":
            self.toggle()
        elif step == "print":
            self.open_post()
        elif found is not None:
            self.steps.second(step, found, self.refresh)

    def print_letters(self) -> None:
        """Ctrl+P: print what has been issued."""
        if self.review is not None and letters_of(self.review) and not self.verbs.refuse():
            self.steps.print(self.review)

    def toggle(self) -> None:
        """Space: take what is selected out (asking why) or put it back; in the list of calls, record calls made."""
        found, section = self.review, self.list.section()
        if found is None or self.verbs.refuse():
            return
        if section == "call" and not found.editable:
            self.steps.call(found, self.list.chosen_groups())
        elif section in ("letter", "call") and found.editable:
            lines = self.list.chosen_lines()
            inside = [line.invoice_id for line in lines if not line.left_out]
            if inside:
                self.chooser = ask_why(
                    self.desk.memory,
                    self,
                    self.list,
                    lambda reason: self.verbs.leave_out(found.run.id, inside, reason, self.list.go_on),
                )
            elif lines:
                self.verbs.put_back(found.run.id, [line.invoice_id for line in lines])

    def open_panel(self, opened: bool = True) -> None:
        """Show or hide what is asked before a run is prepared."""
        if opened and self.verbs.refuse():
            return
        self._preparing = opened
        self.area.show_letter()
        self._arrange()
        if opened:
            self.area.panel.begin()
        else:
            self.list.take_keyboard()

    def open_post(self) -> None:
        """Ask what is to be known about letters that were posted: see ``MarkPosted``."""
        if self.review is None or self.verbs.refuse():
            return
        self._preparing = False
        self._arrange()
        self.posting.open(self.review)

    def prepare_now(self) -> None:
        """Prepare a run as of today by the company's ladder."""
        self._prepare(self.desk.today(), "", False)

    def prepare_again(self) -> None:
        """Prepare the run anew as of today; what was left out of it stays left out, and that is said."""
        found = self.review

        def done(run: int, kept: int) -> None:
            self._choose_run(run)
            self.list.take_keyboard()
            self.desk.toast(self.steps.again_words(kept))

        if found is not None and not self.verbs.refuse():
            self.verbs.prepare_again(found.run.id, done)

    def _prepare(self, as_of: date, ladder: str, allow: bool) -> None:
        def done(run: int) -> None:
            self._preparing = self._filled = False  # once the letters stand there the keyboard is among them
            self.list.bar.clear()  # what a search hides would be issued unseen
            self._choose_run(run)
            self.list.take_keyboard()

        def failed(error: Exception) -> None:
            if self.area.panel.isVisible():
                self.area.panel.show_error(error)
            else:
                self.desk.prompts.problem(error)

        self.verbs.prepare(as_of, ladder, allow, done, failed)

    def _choose_run(self, run: int) -> None:
        self.area.show_letter()
        if run != self._run_id or self.review is None:
            self._run_id = run
            self.refresh()
        self._arrange()

    def _connect(self) -> None:
        area = self.area
        self.verbs.busy_changed.connect(self._arrange)
        area.run_chosen.connect(self._choose_run)
        area.prepare_wanted.connect(self.prepare_again)
        area.panel.wanted.connect(self._prepare)
        area.panel.left.connect(lambda: self.open_panel(False))
        area.letter.customer_wanted.connect(lambda number: self.desk.go("customers", customer=number))
        area.letter.invoice_wanted.connect(lambda number: self.desk.go("invoices", invoice=number))
        self.list.toggled.connect(self.toggle)
        self.list.tree.undo_wanted.connect(lambda: self.steps.undo_letters(self.menus.chosen_letters()))
        self.list.tree.menu_wanted.connect(self.menus.open_line_menu)
        set_keys(self, onward=self.next, begin=self.open_panel, paper=self.print_letters, turn=self.list.turn)
