"""Fields for money and dates that take what people type and show at once what was understood.

Nothing is filtered while typing, so every input method works; the text is read when the field is left.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from creditdesk.errors import UserError
from creditdesk.ui import formats, icons
from creditdesk.ui.forms.month import Month
from creditdesk.ui.forms.typed import parse_money
from creditdesk.ui.forms.typed_dates import parse_date
from creditdesk.ui.widgets.dropped import leave_to_window


class MoneyEdit(QLineEdit):
    """An amount of one currency; ``changed()`` when another amount stands in it.

    ``left_with(problem)`` when the keyboard leaves it: why the text cannot be read, or None.
    """

    changed = Signal()
    left_with = Signal(object)

    def __init__(self, currency: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self._minor: int | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(name)
        leave_to_window(self)
        self.editingFinished.connect(self._understand)

    def set_currency(self, currency: str) -> None:
        """Read and show the amount in another currency."""
        self._currency = currency
        self._understand()

    def set_minor(self, minor: int | None) -> None:
        """Show an amount in minor units; None empties the field."""
        self._minor = minor
        with QSignalBlocker(self):
            self.setText("" if minor is None else formats.current().money(minor, self._currency))

    def minor(self) -> int | None:
        """The amount in minor units, None when empty; raises ``UserError`` for what cannot be read."""
        text = self.text().strip()
        return parse_money(text, self._currency) if text else None

    def _understand(self) -> None:
        try:
            minor = self.minor()
        except UserError as error:
            self.left_with.emit(error)
            return
        before = self._minor
        self.set_minor(minor)
        if minor != before:
            self.changed.emit()
        self.left_with.emit(None)


class DateEdit(QLineEdit):
    """A day; typed freely (``22.11.``, ``+7``), by arrow keys, or from the calendar. ``changed()`` for another day.

    ``left_with(problem)`` when the keyboard leaves it: why the text cannot be read, or None.
    """

    changed = Signal()
    left_with = Signal(object)

    def __init__(self, today: Callable[[], date], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self.setAccessibleName(name)
        self.editingFinished.connect(self._understand)
        open_calendar = icons.action("calendar", self.tr("Open the calendar"), self, "ink_2")
        open_calendar.triggered.connect(self.open_calendar)
        self.addAction(open_calendar, QLineEdit.ActionPosition.TrailingPosition)

    def set_day(self, day: date | None) -> None:
        """Show a day; None empties the field."""
        self._day = day
        with QSignalBlocker(self):
            self.setText(formats.current().date(day))

    def day(self) -> date | None:
        """The day, None when empty; raises ``UserError('typed_date')`` for what cannot be read."""
        text = self.text().strip()
        if self._day is not None and text == formats.current().date(self._day):
            return self._day
        return parse_date(text, self._today(), year_first=formats.current().chinese) if text else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move by a day, Page Up and Page Down by a month."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 30, Qt.Key.Key_PageDown: -30}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
            return
        try:
            start = self.day() or self._today()
            moved = QDate(start.year, start.month, start.day)
            moved = moved.addMonths(step // 30) if abs(step) == 30 else moved.addDays(step)
            self._take(date(moved.year(), moved.month(), moved.day()))
        except (UserError, ValueError):
            return

    def open_calendar(self) -> None:
        """A month to click in, below the field."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = Month(menu)
        shown = self._day or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.clicked.connect(lambda chosen: self._take(date(chosen.year(), chosen.month(), chosen.day())))
        calendar.clicked.connect(lambda _chosen: menu.close())
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _understand(self) -> None:
        try:
            self._take(self.day())
        except UserError as error:
            self.left_with.emit(error)
        else:
            self.left_with.emit(None)

    def _take(self, day: date | None) -> None:
        before = self._day
        self.set_day(day)
        if day != before:
            self.changed.emit()
