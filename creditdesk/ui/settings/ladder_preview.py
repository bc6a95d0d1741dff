"""What tomorrow's run would propose by the ladder as it is and by the ladder as it stands in the fields."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.services.ladders import LadderView
from creditdesk.services.reminders.trial import Proposal, proposal
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Ticket
from creditdesk.ui.widgets.labels import label

#: How long nothing must be typed before a run is tried.
_REST_MS = 300


class LadderPreview(QWidget):
    """``now`` and ``then`` are the two lines; counted in a read lane, a while after the last change.

    Only what goes by the ladder is counted; of one that nobody uses yet, what would be if the company went by it.
    """

    def __init__(self, desk: Desk, view: LadderView) -> None:
        super().__init__()
        self._desk, self._view = desk, view
        self._before: Proposal | None = None
        self._trial: Ladder | None = None
        self._ticket: Ticket | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.count)
        self.title = label(self.tr("What would change"), "strong")
        self.state, self.whose = label("", "caption", wrap=True), label(self._whose_words(), wrap=True)
        self.now, self.then = label(), label()
        self._lay_out()

    def ask(self, trial: Ladder | None, why_not: str = "") -> None:
        """Show what ``trial`` would change once nothing is typed any more; None shows ``why_not`` instead."""
        self._trial = trial
        self._rest.stop()
        if self._ticket is not None:
            self._ticket.cancel()
        if trial is None:
            self._say(why_not)
        else:
            self._say(self.tr("Counting tomorrow's run …"))
            self._rest.start()

    def count(self) -> None:
        """Try the runs at once."""
        self._rest.stop()
        ledger, today, trial, before = self._desk.ledger, self._desk.today(), self._trial, self._before

        name, used = self._view.rules.name, self._view.used

        def both() -> tuple[Ladder | None, Proposal, Proposal]:
            only, company = (name, "") if used else ("", name)
            then = proposal(ledger, today, trial, only=only, company=company)
            return trial, before or proposal(ledger, today, only=only), then

        self._ticket = self._desk.read(self, both, self._show)

    def _show(self, found: tuple[Ladder | None, Proposal, Proposal]) -> None:
        trial, self._before, after = found
        if trial is not self._trial:
            return
        self.now.setText(self._figures(self._before))
        self.then.setText(self._figures(after))
        day = formats.current().said_date(after.as_of)
        self._say(self.tr("The run of {0}, if no payment arrives before it.").format(day), figures=True)

    def _figures(self, found: Proposal) -> str:
        words = [self.tr("%n letters", "", found.letters)]
        if found.calls:
            words.append(self.tr("%n calls", "", found.calls))
        words.append(self.tr("%n invoices", "", found.items))
        return " · ".join(words)

    def _say(self, words: str, *, figures: bool = False) -> None:
        self.state.setText(words)
        for part in (self.now, self.then, *self._captions):
            part.setVisible(figures)

    def _whose_words(self) -> str:
        """Whose invoices are counted."""
        view = self._view
        if not view.used:
            return self.tr(
                "Nobody goes by this ladder yet. Choose it as the company's on the page before, or for single "
                "customers in their form. Below: what would be if the company went by it."
            )
        if view.of_company:
            return self.tr("Counted are all customers without a ladder of their own.")
        if not view.customers:
            return self.tr("Counted is what climbs it; no new case starts on it.")
        return self.tr(
            "Counted are the %n customers who have chosen it, and what climbs it.", "", view.customers
        )

    def _lay_out(self) -> None:
        before, after = self.tr("By the ladder as it is"), self.tr("After the change")
        if not self._view.used:
            before, after = self.tr("By the company's ladder"), self.tr("By this one")
        self._captions = label(before, "label"), label(after, "label")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (caption, figure) in enumerate(zip(self._captions, (self.now, self.then), strict=True)):
            grid.addWidget(caption, row, 0)
            grid.addWidget(figure, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.whose)
        column.addLayout(grid)
        column.addWidget(self.state)
