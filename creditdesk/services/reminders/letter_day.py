"""Letters bear the day of their run: what that means for those that would be issued on another day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from creditdesk.domain.dunning.facts import OpenItem
from creditdesk.domain.dunning.letters import LetterPlan, asks_by
from creditdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class OtherDay:
    """Letters would be issued ``today`` and bear ``dated``, another day.

    ``pay_by`` is the first day by which one of them asks for payment (None: none names a day).
    """

    dated: date
    today: date
    pay_by: date | None = None

    @property
    def over(self) -> bool:
        """Whether a letter would ask for payment by a day that does not lie after the day of its issue."""
        return self.pay_by is not None and self.pay_by <= self.today

    @property
    def ahead(self) -> bool:
        """Whether the letters would be of a day that has not come: the clock was set back since."""
        return self.dated > self.today


def other_day(
    dated: date, today: date, plans: Iterable[LetterPlan], items: Mapping[int, OpenItem]
) -> OtherDay | None:
    """What letters ``plans`` of ``dated`` would say if issued ``today``; None on their own day or without any.

    ``items`` by invoice id.
    """
    asked = [asks_by(plan, items) for plan in plans]
    if dated == today or not asked:
        return None
    return OtherDay(dated, today, min((day for day in asked if day is not None), default=None))


def require_own_day(found: OtherDay | None, *, knowingly: bool) -> None:
    """Refuse to issue letters of another day, unless ``knowingly`` and the first day to pay by is still to come."""
    if found is None:
        return
    if found.over:
        raise UserError("letters_pay_by_over", value=found.dated, pay_by=found.pay_by)
    if not knowingly:
        raise UserError("letters_of_other_day", value=found.dated)
