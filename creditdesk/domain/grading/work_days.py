"""Working days as consecutive numbers, so that a delay is one subtraction (a ledger asks for millions)."""

from datetime import date, timedelta

from creditdesk.domain.grading.delay_curve import LATEST, clip_delay
from creditdesk.domain.working_days import WorkingCalendar

# calendar days that surely hold 260 working days, long holidays included
_MARGIN = 600
#: An invoice more calendar days late than this counts as never paid (GRADING 4.1).
NEVER_AFTER = 180


class WorkDays:
    """Numbers the working days of ``calendar`` around ``first``..``last``; a rest day has the next one's.

    ``first`` and ``last`` are to hold the receipts and the days of the forecasts. Due dates may lie anywhere:
    one outside the table is so far away that the clipped delay is right all the same.
    """

    def __init__(self, calendar: WorkingCalendar, first: date, last: date) -> None:
        self._first = max(first.toordinal() - _MARGIN, 1)
        self._numbers: list[int] = []
        self._dates: list[date] = []
        for ordinal in range(self._first, min(last.toordinal() + _MARGIN, date.max.toordinal()) + 1):
            self._numbers.append(len(self._dates))
            day = date.fromordinal(ordinal)
            if calendar.is_working_day(day):
                self._dates.append(day)

    def number(self, day: date) -> int:
        """Number of ``day``, rolled forward to a working day."""
        return self._numbers[min(max(day.toordinal() - self._first, 0), len(self._numbers) - 1)]

    def delay(self, due: date, day: date) -> int:
        """Signed working days from ``due`` to ``day``, both rolled forward, held within -90..260."""
        return clip_delay(self.number(day) - self.number(due))

    def settled_delay(self, due: date, received: date, written_off: bool = False) -> int:
        """Delay of a settled invoice; written off or more than 180 calendar days late is the last bin."""
        if written_off or received - due > timedelta(days=NEVER_AFTER):
            return LATEST
        return self.delay(due, received)

    def date_at(self, due: date, delay: int) -> date:
        """The working day ``delay`` working days from the rolled ``due``."""
        wanted = self.number(due) + clip_delay(delay)
        return self._dates[min(max(wanted, 0), len(self._dates) - 1)]
