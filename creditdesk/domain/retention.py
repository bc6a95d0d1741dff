"""Which automatic backups to keep: everything for two days, then daily, weekly and monthly ones."""

from collections.abc import Iterable
from datetime import datetime, timedelta

FULL_DAYS, DAILY, WEEKLY, MONTHLY = 2, 12, 10, 9


def to_keep(made: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Of backups ``made`` at these moments, those to keep at ``now``.

    All of the last two days, then the newest of each of 12 days, 10 weeks and 9 months that have one (the scheme
    of long-lived desktop programs). The newest backup of all is always kept.
    """
    moments = sorted(set(made), reverse=True)
    kept = {moment for moment in moments if moment > now - timedelta(days=FULL_DAYS)}
    kept.update(moments[:1])
    older = [moment for moment in moments if moment not in kept]
    for period, count in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        newest: dict[tuple[int, ...], datetime] = {}
        for moment in older:
            newest.setdefault(period(moment), moment)
        chosen = sorted(newest.values(), reverse=True)[:count]
        kept.update(chosen)
        older = [moment for moment in older if period(moment) < period(chosen[-1])]
    return frozenset(kept)


def _day(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month, moment.day


def _week(moment: datetime) -> tuple[int, ...]:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month
