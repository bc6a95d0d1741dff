"""The firm's own closed and working days, each a line with its own form."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

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
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import ElidedLabel, label, rule


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
        self.set_actions(self.tr("Save") if days else self.tr("Add days"), self.tr("Cancel"))
        self.set_value("kind", "closed")
        if days:
            self.show_record(days)

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


class OwnDays(QWidget):
    """``lines`` are the days shown, the latest first; ``form`` is open instead of them while some are entered."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.desk = desk
        self.form: OwnDaysForm | None = None
        self.lines: tuple[OwnDaysLine, ...] = ()
        self._area: QScrollArea | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.add = buttons.button(self.tr("Add days …"), lambda: self.open_form(None), icon="plus")
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._list)
        column.addLayout(row)

    def open_form(self, days: OwnDaysLine | None) -> None:
        """Enter days in place of the list."""
        self.form = OwnDaysForm(self.desk, days)
        self.form.saved.connect(self._saved)
        self.form.left.connect(self.close_form)
        self._clear()
        self._list.addWidget(self.form)
        self.add.hide()
        self.form.focus_first()
        self._follow_growth()

    def close_form(self) -> None:
        """Back to the list; nothing is stored."""
        if self.form is not None:
            self.form = None
            self.show_days(self.lines)
            self.add.setFocus()

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

    def show_days(self, lines: tuple[OwnDaysLine, ...]) -> None:
        """Show these days unless some are being entered."""
        self.lines = lines
        if self.form is not None:
            return
        self.add.setEnabled(not self.desk.ledger.read_only)
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._hold_keyboard()
        self._clear()
        self.add.show()
        for days in reversed(lines):
            self._list.addWidget(self._line(days))
            self._list.addWidget(rule())

    def _follow_growth(self) -> None:
        """A form is longer than the button that opens it: when the page grows or shrinks, show what has its place."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self._area is None:
            self._area = area
            area.verticalScrollBar().rangeChanged.connect(self._show_buttons)

    def _show_buttons(self, _least: int, _most: int) -> None:
        wanted = self.form.primary if self.form is not None else self.add if self.add.hasFocus() else None
        if self._area is not None and wanted is not None:
            self._area.ensureWidgetVisible(wanted, 0, 24)

    def _enter(self, draft: OwnDaysDraft) -> None:
        ledger, acting = self.desk.ledger, self.desk.acting()
        self.desk.write(
            self,
            self.tr("Saving"),
            lambda _progress: add_own_days(ledger, draft, acting)[1],
            lambda _changes: self.changed.emit(),
        )

    def _saved(self, _changes: object) -> None:
        self.form = None
        self._hold_keyboard()
        self.desk.toast(self.tr("Days saved."))
        self.changed.emit()

    def _hold_keyboard(self) -> None:
        """What has the keyboard is about to go: it stays at this place of the page, and so does the page."""
        self.add.show()
        if self.isVisible():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, days: OwnDaysLine) -> QWidget:
        line, words = QWidget(), span_words(days.first, days.last)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        kind = label(self.tr("closed") if days.kind == "closed" else self.tr("worked"), "label")
        kind.setMinimumWidth(72)
        row.addWidget(kind)
        row.addWidget(label(words, "strong"))
        row.addWidget(ElidedLabel(days.note, "caption"), 1)
        if not self.desk.ledger.read_only:
            for name, act, icon in (
                (self.tr("Change {0}"), lambda: self.open_form(days), "edit"),
                (self.tr("Remove {0}"), lambda: self.remove(days), "trash"),
            ):
                row.addWidget(buttons.icon_button(icon, name.format(words), act, 16))
        return line

    def _clear(self) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def span_words(first: date, last: date) -> str:
    """One day with its weekday, or the first and the last of several."""
    how = formats.current()
    return how.full_date(first) if first == last else f"{how.long_date(first)} – {how.long_date(last)}"
