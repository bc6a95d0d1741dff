"""When a customer has paid so far, told from what was received alone: no forecast, nothing of other customers."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from creditdesk.domain.grading.delay_curve import MEMORY
from creditdesk.domain.grading.portfolio import Settlement
from creditdesk.domain.grading.scorecard import NEEDED_SETTLED


@dataclass(frozen=True, slots=True)
class Habit:
    """``paid`` invoices, the newest at most, and the median of their calendar days after the due date.

    ``days`` is negative before the due date, and 0 without any payment; what was written off is no payment.
    """

    paid: int = 0
    days: int = 0

    @property
    def known(self) -> bool:
        """Whether there are enough payments to speak of a habit."""
        return self.paid >= NEEDED_SETTLED


NO_HABIT = Habit()


def habit_of(settled: Sequence[Settlement]) -> Habit:
    """The habit that settlements in order of receipt, oldest first, tell of."""
    delays = [(one.received - one.due).days for one in settled if not one.written_off][-MEMORY:]
    return Habit(len(delays), median_low(delays)) if delays else NO_HABIT
