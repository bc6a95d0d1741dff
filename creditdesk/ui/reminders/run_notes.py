"""What is said above a run that waits to be issued: that it is old, or decided on what no longer holds."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from creditdesk.services.reminders.letter_day import OtherDay
from creditdesk.services.reminders.outdated import Outdated
from creditdesk.services.reminders.paper_doubts import PaperDoubts, paper_doubts
from creditdesk.services.reminders.review import Review
from creditdesk.ui import formats, texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import ladder_name
from creditdesk.ui.reminders.paper_notes import PaperNotes
from creditdesk.ui.widgets.banner import BannerStack

_KEYS = ("later", "old", "changed")


class RunNotes(QObject):
    """Fills ``stack``; ``again`` prepares the run anew. Of what makes a run old only the gravest is said."""

    def __init__(self, desk: Desk, stack: BannerStack, again: Callable[[], object]) -> None:
        super().__init__(stack)
        self._desk, self._stack, self._again = desk, stack, again
        self._paper = PaperNotes(desk, stack)

    def show_run(self, found: Review | None) -> None:
        """Say what there is to say of ``found``."""
        for key in _KEYS:
            self._stack.drop(key)
        doubts = PaperDoubts()
        if found is not None and found.editable:
            self._say_age(found)
            doubts = paper_doubts(found)
        self._paper.show_doubts(doubts)
        self._stack.setVisible(bool(self._stack.shown))

    def _say_age(self, found: Review) -> None:
        day, again = found.run.as_of, self.tr("Prepare as of today")
        if found.later_facts:
            words = texts.sentence("later_facts", {"value": day})
            self._stack.say("later", "warn", words, again, self._again, lasting=True)
        elif found.other_day is not None:
            tone = "warn" if found.other_day.over or found.other_day.ahead else "info"
            self._stack.say("old", tone, self.dated_words(found.other_day), again, self._again, lasting=True)
        elif day < self._desk.today():
            words = self.tr("This run was prepared as of {0}. What fell due since is not in it.")
            self._stack.say("old", "info", words.format(formats.current().long_date(day)), again, self._again)
        elif found.outdated:
            words = self.changed_words(found.run.ladder, found.outdated)
            self._stack.say("changed", "warn", words, self.tr("Prepare again"), self._again, lasting=True)

    def dated_words(self, found: OtherDay) -> str:
        """What letters would say that are issued on another day than they bear."""
        if found.ahead:
            return texts.sentence("run_in_future", {"value": found.dated})
        if found.pay_by is None:
            words = self.tr(
                "This run is of {0}, and its letters would bear that date. What fell due since is not in it."
            )
            return words.format(formats.current().long_date(found.dated))
        words = self.tr(
            "This run is of {0}: its letters would bear that date and ask for payment by {1} or later. "
            "What fell due since is not in it."
        )
        if found.over:
            words = self.tr(
                "This run is of {0}: its letters would bear that date and ask for payment by {1}, which is over. "
                "Prepare it as of today."
            )
        return words.format(*map(formats.current().long_date, (found.dated, found.pay_by)))

    def changed_words(self, ladder: str, found: Outdated) -> str:
        """Why the run should be prepared again, in figures."""
        if found.ladder:
            words = self.tr(
                "This run was prepared by “{0}”; the company goes by “{1}” since. It cannot be issued before it is "
                "prepared again."
            )
            return words.format(ladder_name(ladder), ladder_name(found.ladder))
        parts = [
            self.tr("%n more invoices would be reminded", "", found.more) if found.more else "",
            self.tr("%n no longer", "", found.fewer) if found.fewer else "",
            self.tr("%n with another step or amount", "", found.otherwise) if found.otherwise else "",
            self.tr("%n wait for another reason", "", found.elsewhere) if found.elsewhere else "",
        ]
        words = self.tr("Something has changed since this run was prepared: {0}.")
        return words.format(self.tr(", ").join(part for part in parts if part))
