"""Working days of one country: rest weekdays, public holidays and the Saturdays worked in exchange."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta

_DAY = timedelta(days=1)
_WEEKDAYS = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Which days are worked. Weekdays are numbered as ``date.weekday()`` does: Monday 0 to Sunday 6.

    ``make_up_days`` are worked although they fall on a rest weekday or a holiday (Chinese 调休); they win.
    """

    rest_weekdays: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()
    make_up_days: frozenset[date] = frozenset()
    _off: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _on: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _worked: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.rest_weekdays < _WEEKDAYS:
            raise ValueError("rest_weekdays must leave a weekday to work on")
        off = {d for d in self.holidays if d.weekday() not in self.rest_weekdays} - self.make_up_days
        on = {d for d in self.make_up_days if d.weekday() in self.rest_weekdays}
        worked = tuple(sum(day not in self.rest_weekdays for day in range(n)) for n in range(8))
        object.__setattr__(self, "_off", tuple(sorted(d.toordinal() for d in off)))
        object.__setattr__(self, "_on", tuple(sorted(d.toordinal() for d in on)))
        object.__setattr__(self, "_worked", worked)

    def is_working_day(self, day: date) -> bool:
        """Whether ``day`` is worked."""
        if day in self.make_up_days:
            return True
        return day.weekday() not in self.rest_weekdays and day not in self.holidays

    def roll_forward(self, day: date) -> date:
        """``day`` itself when it is worked, else the next working day."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def working_days_between(self, first: date, last: date) -> int:
        """Working days from ``first`` to ``last``, both rolled forward first; negative backwards.

        Friday to the Monday after it is 1, Saturday to that Monday is 0.
        """
        return self._count(self.roll_forward(last)) - self._count(self.roll_forward(first))

    def _count(self, day: date) -> int:
        """Working days since 1 January of year 1 (a Monday), ``day`` included."""
        ordinal = day.toordinal()
        weeks, rest = divmod(ordinal, 7)
        plain = weeks * self._worked[7] + self._worked[rest]
        return plain - bisect_right(self._off, ordinal) + bisect_right(self._on, ordinal)
