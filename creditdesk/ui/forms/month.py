"""A month to click a day in, in the colours of the theme: Qt's own has black arrows and bright red weekends."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QBoxLayout, QCalendarWidget, QSpinBox, QTableView, QToolButton, QWidget

from creditdesk.ui import formats, icons, theme

_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class Month(QCalendarWidget):
    """Without week numbers; days of the week and of the weekend in the second ink."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setAccessibleName(self.tr("Calendar"))
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(theme.tokens().ink_2))
        self.setHeaderTextFormat(quiet)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, quiet)
        for days in self.findChildren(QTableView):
            days.setAccessibleName(self.tr("Days of the month"))
        spoken = {
            "qt_calendar_prevmonth": self.tr("Month before"),
            "qt_calendar_nextmonth": self.tr("Month after"),
        }
        for button in self.findChildren(QToolButton):
            if button.objectName() in _ARROWS:
                icons.dress(button, _ARROWS[button.objectName()], "ink_2", 16)
                button.setAccessibleName(spoken[button.objectName()])
        if formats.current().chinese:
            self._year_first()
            self.currentPageChanged.connect(self._write_month)
            self._write_month(self.yearShown(), self.monthShown())

    def _year_first(self) -> None:
        """2026年11月, as Chinese writes it; Qt puts the month before the year in every language."""
        month, year = self._part("month"), self._part("year")
        spin = self.findChild(QSpinBox, "qt_calendar_yearedit")
        bar = self.findChild(QWidget, "qt_calendar_navigationbar")
        row = bar.layout() if bar else None
        if isinstance(row, QBoxLayout) and month and year and spin:
            for part in (year, spin):
                row.insertWidget(row.indexOf(month), part)

    def _write_month(self, which: int, number: int) -> None:
        for name, words in (("year", f"{which}年"), ("month", f"{number}月")):
            part = self._part(name)
            if part is not None:
                part.setText(words)

    def _part(self, name: str) -> QToolButton | None:
        return self.findChild(QToolButton, f"qt_calendar_{name}button")
