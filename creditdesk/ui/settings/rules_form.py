"""The rules of reminding in a form: the ladder in plain sentences, its notice, the pause, small amounts."""

from typing import Any

from PySide6.QtCore import QSignalBlocker

from creditdesk.services.reminder_rules import (
    ReminderRules,
    RulesView,
    change_reminder_rules,
    reminder_rules,
)
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import MoneyEdit
from creditdesk.ui.forms.ladder_choice import LadderChoice
from creditdesk.ui.forms.record_form import RecordForm
from creditdesk.ui.reading_only import hold
from creditdesk.ui.settings.ladder_doors import LadderDoors
from creditdesk.ui.widgets.labels import label, rule
from creditdesk.ui.widgets.tick import Tick

_GAPS = (0, 3, 5, 7, 10, 14, 21, 30)
_TOLERANCE = "tolerance_"


class RulesForm(RecordForm):
    """The ladder stands above the fields; a field for the smallest amount is there for every currency of the file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, columns=2)
        self.ladder = LadderChoice()
        self._ladder_shown = ""
        self.doors = LadderDoors()
        doors = self.doors
        hold(desk, doors.change, doors.copy, doors.rename, doors.hide_it, doors.remove)
        hold(desk, doors.move_cases, doors.move_back)
        self.add_above(rule())
        self.add_above(self.doors)
        self.add_above(self.ladder)
        notice = Tick(self.tr("Also send a friendly notice before the due date"))
        self.add("notice", self.tr("Notice before the due date"), notice, wide=True)
        self.add(
            "gap_days",
            self.tr("Pause between letters to one customer"),
            Choice(),
            self.tr("At most one letter in this time, whatever else falls due"),
            wide=True,
        )
        self.hint = label(
            self.tr("Smaller totals are not reminded: the letter would cost more than it brings."),
            "caption",
            wrap=True,
        )
        self.add_below(self.hint)
        self.set_actions(self.tr("Save"))
        self.ladder.changed.connect(self._another_ladder)
        notice.toggled.connect(self.ladder.show_notice)

    def values_of(self, record: RulesView) -> dict[str, Any]:
        rules = record.rules
        found: dict[str, Any] = {"notice": rules.notice, "gap_days": rules.gap_days}
        for code in record.currencies:
            found[f"{_TOLERANCE}{code}"] = rules.tolerances.get(code) or None
        return found

    def fresh(self) -> RulesView:
        return reminder_rules(self.desk.ledger)

    def show_record(self, record: RulesView) -> None:
        self._prepare(record)
        with QSignalBlocker(self.ladder):
            self.ladder.fill(record.ladders.values(), record.rules.ladder_name, record.hidden)
        self.order_tabs()  # currencies and ladders have come
        self._ladder_shown = record.rules.ladder_name
        super().show_record(record)
        self.ladder.show_notice(record.rules.notice)

    def adopt(self, record: RulesView) -> None:
        if self.seen is None or not self.dirty():
            self.show_record(record)
            return
        self._prepare(record)
        chosen, before = self.ladder.value(), self.seen.ladders
        if chosen not in record.ladders:
            chosen = record.rules.ladder_name
        with QSignalBlocker(self.ladder):
            self.ladder.fill(record.ladders.values(), chosen, record.hidden)
        self.order_tabs()
        super().adopt(record)
        if chosen != record.rules.ladder_name and before.get(chosen) != record.ladders[chosen]:
            self._another_ladder()
        self.ladder.show_notice(self.value("notice"))

    def dirty(self) -> bool:
        return self.ladder.value() != self._ladder_shown or super().dirty()

    def stored(self) -> None:
        super().stored()
        self._ladder_shown = self.ladder.value()

    def save(self) -> None:
        ledger, acting, seen = self.desk.ledger, self.desk.acting(), self.seen
        tolerances = {
            key.removeprefix(_TOLERANCE): self.value(key) or 0
            for key in self.fields
            if key.startswith(_TOLERANCE)
        }
        change = ReminderRules(self.ladder.value(), self.value("notice"), self.value("gap_days"), tolerances)
        self.store(self.tr("Saving"), lambda: change_reminder_rules(ledger, change, seen.version, acting))

    def _prepare(self, record: RulesView) -> None:
        """Make the fields that depend on the file: the pauses to choose from and one amount for each currency."""
        gaps = self.fields["gap_days"].editor
        assert isinstance(gaps, Choice)
        if not gaps.count():
            how = formats.current()
            days = sorted({*_GAPS, record.rules.gap_days})
            gaps.fill((day, how.days_words(day) if day else self.tr("No pause")) for day in days)
        for code in record.currencies:
            if f"{_TOLERANCE}{code}" not in self.fields:
                words = self.tr("Smallest amount to remind, {0}").format(code)
                self.add(f"{_TOLERANCE}{code}", words, MoneyEdit(code))

    def _another_ladder(self) -> None:
        """A ladder brings its own notice along."""
        if self.seen is not None:
            ladder = self.seen.ladders[self.ladder.value()]
            self.set_value("notice", ladder.notice is not None)
            self.ladder.show_notice(ladder.notice is not None)
