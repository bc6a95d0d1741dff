"""What belongs to a ladder as a whole: the days between two letters, and going back to how it was."""

from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Signal

from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.errors import UserError
from creditdesk.services.ladders import LadderView, Revision
from creditdesk.ui import formats, texts
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.days_edit import DaysEdit
from creditdesk.ui.forms.form import Form


class WholeForm(Form):
    """``edited()`` for another interval, ``restart(ladder)`` to go on from a former revision or the preset."""

    edited = Signal()
    restart = Signal(object)

    def __init__(self, view: LadderView) -> None:
        super().__init__(columns=2)
        self._view = view
        days = self.add(
            "min_interval",
            self.tr("Days between two letters"),
            DaysEdit(),
            self.tr("At least, for one and the same invoice"),
        )
        self.require("min_interval")
        days.textEdited.connect(lambda _text: self.edited.emit())
        self.origins: list[Ladder] = [revision.rules for revision in view.former]
        answers: list[tuple[int | None, str]] = [(None, self.tr("As it is now"))]
        answers += [(place, self._version(revision)) for place, revision in enumerate(view.former)]
        if view.preset is not None:
            answers.append((len(self.origins), self.tr("As supplied with CreditDesk")))
            self.origins.append(view.preset)
        self.origin = self.add(
            "origin",
            self.tr("Begin with"),
            Choice(answers),
            self.tr("An earlier version or the preset, to change it or to go back to it"),
        )
        self._taken: int | None = None
        self.origin.currentIndexChanged.connect(lambda _place: self._begin())

    def interval(self) -> int:
        """The days between two letters; raises ``UserError`` with ``field`` for what is no number."""
        try:
            return int(self.value("min_interval"))
        except UserError as error:
            raise UserError(error.code, **{**error.params, "field": "min_interval"}) from None

    def show_interval(self, days: int) -> None:
        """Put the days between two letters into their field."""
        self.set_value("min_interval", days)

    def settle_origin(self, taken: bool) -> None:
        """The origin chosen was ``taken``, or the one before is still what the draft began with."""
        if taken:
            self._taken = self.origin.value()
        else:
            with QSignalBlocker(self.origin):
                self.origin.set_value(self._taken)

    def show_problems(self, problems: list[UserError]) -> None:
        """Say what is wrong with the ladder as a whole; the keyboard stays where it is."""
        self.clear_errors()
        for problem in problems:
            if problem.params.get("field") == "min_interval":
                self.mark("min_interval", texts.error_sentence(problem))
            elif "step" not in problem.params:
                self.show_problem(problem)

    def who_climbs(self) -> str:
        """How many open invoices climb the ladder, and that a change does not touch them."""
        view = self._view
        words = [self.tr("Version {0}.").format(view.rules.version)]
        if view.cases:
            words.append(
                self.tr("%n open invoices climb it and stay on it, whatever is changed here.", "", view.cases)
            )
        if view.older_cases:
            words.append(self.tr("%n open invoices still climb an earlier version.", "", view.older_cases))
        words.append(self.tr("A change is for invoices that have not been reminded yet."))
        return "\n".join(words)

    def _version(self, revision: Revision) -> str:
        number = revision.rules.version
        if not revision.at:
            return self.tr("Version {0}, as the file was made").format(number)
        day = formats.current().date(datetime.fromisoformat(revision.at).astimezone().date())
        return self.tr("Version {0}, {1}, {2}").format(number, day, revision.actor)

    def _begin(self) -> None:
        place = self.origin.value()
        self.restart.emit(self._view.rules if place is None else self.origins[place])
