"""The days of the sample company: counted from a day that is passed in, moved to the working days of its country."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from creditdesk.domain.working_days import WorkingCalendar

_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Days:
    """``today`` and the working days around it."""

    today: date
    calendar: WorkingCalendar

    def at(self, offset: int) -> date:
        """The day ``offset`` days after today (negative = before), or the last working day before it."""
        return self.back(self.today + timedelta(days=offset))

    def week_day(self, offset: int) -> date:
        """As ``at``, but holidays count as other days do: what the story tells keeps its distance from today."""
        return self.week_day_of(self.today + timedelta(days=offset))

    def week_day_of(self, day: date) -> date:
        """``day`` itself from Monday to Friday, else the Friday before it."""
        return day - timedelta(days=max(day.weekday() - _FRIDAY, 0))

    def back(self, day: date) -> date:
        """``day`` itself when it is worked, else the last working day before it."""
        while not self.calendar.is_working_day(day):
            day -= timedelta(days=1)
        return day

    def forward(self, day: date) -> date:
        """``day`` itself when it is worked, else the next working day."""
        return self.calendar.roll_forward(day)

    def month_end(self, day: date) -> date:
        """The last working day of the month of ``day``, or of the next one when that is past by then."""
        last = self.back(day.replace(day=monthrange(day.year, day.month)[1]))
        if last >= day:
            return last
        return self.month_end(day.replace(day=1) + timedelta(days=32))
