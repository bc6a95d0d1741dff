"""The firm's own closed and working days, each a line with its own form."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from creditdesk.errors import UserError
from creditdesk.services.calendars import (
    OwnDaysDraft,
    OwnDaysLine,
    add_own_days,
    calendar_view,
    change_own_days,
    remove_own_days,
)
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.record_form import RecordForm
from creditdesk.ui.settings.record_lines import RecordLines
from creditdesk.ui.widgets.labels import ElidedLabel, label


class OwnDaysForm(RecordForm):
    """Some days, new or to change."""

    def __init__(self, desk: Desk, days: OwnDaysLine | None) -> None:
        super().__init__(desk, columns=2)
        kinds = [
            ("closed", self.tr("We are closed")),
            ("worked", self.tr("We work, though it is a rest day")),
        ]
        self.add("kind", self.tr("On these days"), Choice(kinds), wide=True)
        self.add("first", self.tr("First day"), DateEdit(desk.today))
        self.add("last", self.tr("Last day"), DateEdit(desk.today), self.tr("Empty = one day"))
        self.add(
            "note", self.tr("Note"), QLineEdit(), self.tr("Such as “works holiday”, 厂休, 调休"), wide=True
        )
        self.require("first")
        self.set_actions(self.tr("Save") if days else self.tr("Add days"), self.tr("Cancel"))
        self.set_value("kind", "closed")
        if days:
            self.show_record(days)
        else:
            self.stored()

    def fresh(self) -> Any:
        number = self.seen.id
        found = next((each for each in calendar_view(self.desk.ledger).own if each.id == number), None)
        if found is None:
            raise UserError("not_found", value=number)
        return found

    def save(self) -> None:
        if self.misses(first=self.tr("Enter the first day.")):
            return
        ledger, acting, seen = self.desk.ledger, self.desk.acting(), self.seen
        draft = OwnDaysDraft(**{key: self.value(key) for key in self.fields})

        def verb() -> Any:
            if seen is None:
                return add_own_days(ledger, draft, acting)[1]
            return change_own_days(ledger, seen.id, seen.version, draft, acting)

        self.store(self.tr("Saving"), verb)


class OwnDays(RecordLines):
    """The days shown, the latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Add days …"), self.tr("Days saved."))

    def make_form(self, record: OwnDaysLine | None) -> OwnDaysForm:
        return OwnDaysForm(self.desk, record)

    def make_line(self, record: OwnDaysLine) -> QWidget:
        line, words = QWidget(), span_words(record.first, record.last)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        kind = label(self.tr("closed") if record.kind == "closed" else self.tr("worked"), "label")
        kind.setMinimumWidth(72)
        row.addWidget(kind)
        row.addWidget(label(words, "strong"))
        row.addWidget(ElidedLabel(record.note, "caption"), 1)
        for button in self.line_buttons(
            (self.tr("Change {0}").format(words), lambda: self.open_form(record), "edit"),
            (self.tr("Remove {0}").format(words), lambda: self.remove(record), "trash"),
        ):
            row.addWidget(button)
        return line

    def remove(self, days: OwnDaysLine) -> None:
        """Take days away; Undo enters them again."""
        ledger, acting = self.desk.ledger, self.desk.acting()
        again = OwnDaysDraft(days.kind, days.first, days.last, days.note)

        def done(_changes: object) -> None:
            self.desk.toast(self.tr("Days removed."), lambda: self._enter(again))
            self.changed.emit()

        self.desk.write(
            self,
            self.tr("Saving"),
            lambda _progress: remove_own_days(ledger, days.id, days.version, acting),
            done,
        )

    def _enter(self, draft: OwnDaysDraft) -> None:
        ledger, acting = self.desk.ledger, self.desk.acting()
        self.desk.write(
            self,
            self.tr("Saving"),
            lambda _progress: add_own_days(ledger, draft, acting)[1],
            lambda _changes: self.changed.emit(),
        )


def span_words(first: date, last: date) -> str:
    """One day with its weekday, or the first and the last of several."""
    how = formats.current()
    return how.full_date(first) if first == last else f"{how.long_date(first)} – {how.long_date(last)}"
