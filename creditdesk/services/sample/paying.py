"""How the customers of the sample company pay, by habit."""

from dataclasses import dataclass
from datetime import date, timedelta

from creditdesk.domain.terms import parse_terms
from creditdesk.services.sample.chance import Chance
from creditdesk.services.sample.days import Days
from creditdesk.services.sample.sales import Part, Sale
from creditdesk.services.sample.shipped import Habit

#: A round sum: a hundred euro.
_WHOLE = 10_000
#: Overpaid sums of longer ago have been settled long since.
_LATELY = timedelta(days=120)
#: Who pays at the end of the month takes what falls due in the first ten days of the next one along.
_EARLIER = timedelta(days=10)
_ONE_DAY = timedelta(days=1)
_REST_SPREAD = 6


@dataclass(frozen=True, slots=True)
class Payer:
    """One customer's way of paying."""

    habit: Habit
    days: Days
    chance: Chance

    def pay(self, sale: Sale, progress: float) -> None:
        """Add what was paid on ``sale`` until today; ``progress`` runs from 0 when the books begin to 1 today."""
        credits = self._credit(sale) if self.chance.happens(self.habit.credits) else []
        wanted = [*credits, *self._money(sale, credits, progress)]
        sale.parts.extend(part for part in wanted if part.on <= self.days.today)

    def _money(self, sale: Sale, credits: list[Part], progress: float) -> list[Part]:
        quoted = self.chance.happens(self.habit.quotes)
        rounds_up = self.chance.happens(self.habit.round_up)
        on = max([self._day(sale, progress), *(part.on for part in credits)])
        left = sale.amount - sum(part.amount for part in credits)
        if self.habit.discount and not credits:
            return self._discounted(sale, quoted)
        if self.habit.first < 1:
            return self._in_two(left, on, quoted)
        extra = -left % _WHOLE if rounds_up and on >= self.days.today - _LATELY else 0
        return [Part(on, left, extra=extra, quoted=quoted)]

    def _day(self, sale: Sale, progress: float) -> date:
        habit = self.habit
        delay = self.chance.days(habit.delay + habit.trend * progress, habit.spread)
        if self.chance.happens(habit.slip) and progress <= habit.slips_until:
            delay += habit.slip_days
        if habit.ahead:
            return self.days.back(sale.issued - timedelta(days=habit.ahead))
        if habit.month_end:
            return self.days.month_end(max(sale.due - _EARLIER, sale.issued))
        return self.days.forward(max(sale.due + timedelta(days=delay), sale.issued + _ONE_DAY))

    def _in_two(self, left: int, on: date, quoted: bool) -> list[Part]:
        """A round sum first, the rest weeks later."""
        first = round(left * self.habit.first / _WHOLE) * _WHOLE
        later = timedelta(days=self.chance.days(self.habit.rest_after, _REST_SPREAD))
        if not 0 < first < left:
            return [Part(on, left, quoted=quoted)]
        rest = Part(self.days.forward(on + later), left - first, quoted=quoted)
        return [Part(on, first, quoted=quoted), rest]

    def _discounted(self, sale: Sale, quoted: bool) -> list[Part]:
        """Paid in time for the discount of the terms: 98 % and 2 %."""
        terms = parse_terms(sale.terms)
        on = self.days.back(sale.issued + timedelta(days=terms.discount_days))
        discount = sale.amount * terms.discount_bp // 10_000
        reason = f"{terms.text()}: discount taken in time"
        return [
            Part(on, sale.amount - discount, quoted=quoted),
            Part(on, discount, "discount", reason=reason),
        ]

    def _credit(self, sale: Sale) -> list[Part]:
        """Goods that came back within the week."""
        on = self.days.forward(sale.issued + timedelta(days=3 + self.chance.pick(5)))
        return [Part(on, max(sale.amount * (8 + self.chance.pick(30)) // 100, 1), "credit_note")]
