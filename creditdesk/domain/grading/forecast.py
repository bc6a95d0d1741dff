"""What a delay curve says about one invoice, in dates."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from creditdesk.domain.grading.delay_curve import DelayCurve
from creditdesk.domain.grading.work_days import WorkDays


@dataclass(frozen=True, slots=True)
class Forecast:
    """When an invoice with the stored due date ``due`` will be received. Chances are shares 0..1."""

    due: date
    curve: DelayCurve
    days: WorkDays = field(repr=False)

    def on_or_after(self, day: date) -> float:
        """Chance that the receipt comes on ``day`` or later."""
        return self.curve.at_least(self.days.delay(self.due, day))

    def later_than(self, calendar_days: int) -> float:
        """Chance that it comes more than ``calendar_days`` after the stored due date; 0 asks for "late"."""
        return self.on_or_after(self.due + timedelta(days=calendar_days + 1))

    def day_of(self, share: float) -> date:
        """The working day by which the receipt has come with chance ``share`` (0.5: the expected day)."""
        return self.days.date_at(self.due, self.curve.quantile(share))

    def unpaid_on(self, today: date) -> "Forecast":
        """The forecast of the same invoice once nothing had come until the day before ``today``."""
        return Forecast(self.due, self.curve.given_at_least(self.days.delay(self.due, today)), self.days)
