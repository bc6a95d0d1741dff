"""A month to click a day in, in the colours of the theme: Qt's own has black arrows and bright red weekends."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from creditdesk.ui import icons, theme

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
