"""What a customer of the sample company bought; nothing here knows of ids or of the database."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from creditdesk.domain.terms import Terms, due_date, parse_terms
from creditdesk.services.sample.chance import Chance
from creditdesk.services.sample.days import Days
from creditdesk.services.sample.shipped import Habit, Profile

PartKind = Literal["receipt", "discount", "write_off", "credit_note"]
_EVERY_THIRD = 3
#: An invoice in the second currency, dollars, has fewer units than one in yuan.
_YUAN_TO_THE_DOLLAR = 7
_FIRST_ORDER = 2


@dataclass(frozen=True, slots=True)
class Part:
    """``amount`` minor units off a sale on day ``on``; ``extra`` came with it and belongs to no invoice."""

    on: date
    amount: int
    kind: PartKind = "receipt"
    extra: int = 0
    quoted: bool = True
    reason: str = ""
    returned_on: date | None = None


@dataclass(slots=True)
class Sale:
    """One invoice of a customer and everything that reduced it, in order of time; minor units."""

    code: str
    currency: str
    issued: date
    due: date
    amount: int
    terms: str
    parts: list[Part] = field(default_factory=list[Part])
    note: str = ""
    disputed: bool = False
    step: int = 0
    step_on: date | None = None

    @property
    def open(self) -> int:
        """What is left of it."""
        return self.amount - sum(part.amount for part in self.parts if part.returned_on is None)


def sales_of(profile: Profile, habit: Habit, days: Days, chance: Chance, window: int) -> Iterator[Sale]:
    """What ``profile`` bought in the ``window`` days before today, oldest first, nothing paid yet."""
    terms = parse_terms(profile.terms)
    ago = profile.since - _FIRST_ORDER if profile.since else window - profile.every * chance.share()
    number = 0
    while ago > profile.quiet:
        number += 1
        sale = _sale(profile, terms, number, days.at(-round(ago)), days, chance)
        yield sale
        ago -= profile.every * (0.6 + 0.8 * chance.share()) * _season(habit, sale.issued)


def _season(habit: Habit, issued: date) -> float:
    """What the gap to the next invoice is stretched by."""
    if not habit.seasons:
        return 1.0
    return 0.5 if issued.month in habit.seasons else 2.4


def _sale(profile: Profile, terms: Terms, number: int, issued: date, days: Days, chance: Chance) -> Sale:
    second = profile.second_currency and number % _EVERY_THIRD == 0
    amount = chance.amount(profile.size // _YUAN_TO_THE_DOLLAR if second else profile.size)
    return Sale(
        code=profile.code,
        currency=profile.second_currency if second else profile.currency,
        issued=issued,
        due=due_date(terms, issued, days.calendar),
        amount=amount - amount % 50 if profile.country == "CN" else amount,
        terms=profile.terms,
    )
