"""Rules shipped as data: ladders and working-day calendars."""

import json
import os
import tomllib
from contextlib import suppress
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path

from creditdesk import paths
from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.domain.dunning.ladder_file import ladders_from
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
    a country it does not know has weekends only. What the library said is kept in the cache folder, because loading
    it costs every start 70 ms and 19 MB.
    """
    kept = (
        paths.cache_folder() / "calendars" / f"{country}-{first_year}-{last_year}-{version('holidays')}.json"
    )
    return _kept(kept) or _asked(country, first_year, last_year, kept)


def _asked(country: str, first_year: int, last_year: int, keep_at: Path) -> WorkingCalendar:
    import holidays

    try:
        table = holidays.country_holidays(country, years=range(first_year, last_year + 1))
    except NotImplementedError:
        return WorkingCalendar()
    calendar = WorkingCalendar(
        rest_weekdays=frozenset(getattr(table, "weekend", {5, 6})),
        holidays=frozenset(table.keys()),
        make_up_days=frozenset(getattr(table, "weekend_workdays", ())),
    )
    with suppress(OSError):  # a cache that cannot be written is done without
        _keep(calendar, keep_at)
    return calendar


def _keep(calendar: WorkingCalendar, target: Path) -> None:
    told = {
        "rest": sorted(calendar.rest_weekdays),
        "holidays": sorted(day.isoformat() for day in calendar.holidays),
        "make_up": sorted(day.isoformat() for day in calendar.make_up_days),
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.{os.getpid()}")
    part.write_text(json.dumps(told))
    part.replace(target)


def _kept(target: Path) -> WorkingCalendar | None:
    """The calendar kept at ``target``; None when there is none or it cannot be read."""
    try:
        told = json.loads(target.read_text())
        return WorkingCalendar(
            rest_weekdays=frozenset(int(day) for day in told["rest"]),
            holidays=frozenset(date.fromisoformat(day) for day in told["holidays"]),
            make_up_days=frozenset(date.fromisoformat(day) for day in told["make_up"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
