"""Marking letters of a run as posted: asked in the pane beside the list, stored, and taken back from the toast."""

from PySide6.QtCore import QCoreApplication, QObject

from creditdesk.domain.dunning.letter_states import WAITING
from creditdesk.services.reminders.review import Review
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.posting.asking import goes_without
from creditdesk.ui.reminders.post_form import Posting
from creditdesk.ui.reminders.run_area import RunArea
from creditdesk.ui.reminders.steps import letters_of
from creditdesk.ui.reminders.verbs import Verbs


class MarkPosted(QObject):
    """The form of ``area`` for posting, opened and closed, and what it stores."""

    def __init__(self, desk: Desk, area: RunArea, verbs: Verbs) -> None:
        super().__init__(area)
        self._desk, self._area, self._verbs = desk, area, verbs
        area.post_form.wanted.connect(self._post)
        area.post_form.left.connect(self.close)

    def open(self, found: Review) -> None:
        """Ask for day, way and numbers in the pane; the selected letters, or all when fewer than two are."""
        waiting = [line for line in letters_of(found) if line.state in WAITING]
        every, groups = frozenset(line.id for line in waiting), self._area.list.chosen_groups()
        chosen = {group.letter.id for group in groups if group.letter is not None} & every
        self._area.show_post_form(waiting, frozenset(chosen) if len(chosen) > 1 else every)

    def close(self) -> None:
        """Back from the form to the letter."""
        self._area.show_letter()
        self._area.list.take_keyboard()

    def _post(self, posted: Posting) -> None:
        if not goes_without(self._desk.prompts, posted.lacking):
            return
        count = len(posted.letters)
        words = QCoreApplication.translate("RemindersPage", "%n letters marked as posted.", "", count)

        def done() -> None:
            self.close()
            self._area.post_form.model.forget(posted.letters)
            self._desk.toast(words, lambda: self._verbs.withdraw(posted.letters))

        def failed(error: Exception) -> None:
            if not self._area.post_form.show_problem(error):
                self._desk.prompts.problem(error)

        self._verbs.post(posted, done, failed)
