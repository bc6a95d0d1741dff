"""Rules shipped as data: ladders and working-day calendars."""

import tomllib
from functools import cache

from creditdesk import paths
from creditdesk.domain.dunning.ladder import Ladder, ladders_from
from creditdesk.domain.working_days import WorkingCalendar


@cache
def shipped_ladders() -> dict[str, Ladder]:
    """The five ladders of ``resources/rules/ladders.toml`` by name."""
    with paths.resource("rules", "ladders.toml").open("rb") as handle:
        return ladders_from(tomllib.load(handle))


@cache
def calendar_for(country: str, first_year: int, last_year: int) -> WorkingCalendar:
    """Rest days of ``country`` (ISO code) for the years given, both included.

    Public holidays and, for China, the State Council's make-up working days come from the ``holidays`` library;
    a country it does not know has weekends only.
    """
    import holidays

    years = range(first_year, last_year + 1)
    try:
        table = holidays.country_holidays(country, years=years)
    except NotImplementedError:
        return WorkingCalendar()
    days = frozenset(table.keys())
    weekend = frozenset(getattr(table, "weekend", {5, 6}))
    make_up = frozenset(getattr(table, "weekend_workdays", ()))
    return WorkingCalendar(rest_weekdays=weekend, holidays=days, make_up_days=make_up)
