"""Rules shipped as data: ladders and working-day calendars of countries and regions."""

import json
import os
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
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


#: The calendar with Saturdays and Sundays only.
WEEKENDS_ONLY = "-"


@dataclass(frozen=True, slots=True)
class RestDay:
    """A public holiday, or a rest day that is worked in exchange (``worked``), with its name where it has one."""

    day: date
    name: str
    worked: bool = False


@cache
def usual_deadline(country: str) -> tuple[int, int] | None:
    """Least and most days the last letter usually grants in a country (ISO code), None where that is not known.

    ``resources/rules/deadlines.toml``, after LETTERS 5.3.
    """
    with paths.resource("rules", "deadlines.toml").open("rb") as handle:
        found = tomllib.load(handle)["last_letter"].get(country)
    return (int(found[0]), int(found[1])) if found else None


@cache
def calendar_for(code: str, first_year: int, last_year: int) -> WorkingCalendar:
    """Rest days for the years given, both included; ``code``: a country (``DE``), a region of it (``DE-BY``), or
    ``WEEKENDS_ONLY``.

    Public holidays and, for China, the State Council's make-up working days come from the ``holidays`` library;
    a country or region it does not know has weekends only. What the library said is kept in the cache folder,
    because loading it costs every start 70 ms and 19 MB.
    """
    if code == WEEKENDS_ONLY or not all(part.isalnum() for part in code.replace("-", " ").split(" ")):
        return WorkingCalendar()  # the second: no code, and no part of a path
    from importlib.metadata import version

    kept = paths.cache_folder() / "calendars" / f"{code}-{first_year}-{last_year}-{version('holidays')}.json"
    return _kept(kept) or _asked(code, first_year, last_year, kept)


@cache
def known_calendars() -> dict[str, list[str]]:
    """Countries that have a calendar, by ISO code, each with the codes of its regions that have one."""
    import holidays

    return dict(sorted(holidays.list_supported_countries(include_aliases=False).items()))


@cache
def region_names(country: str) -> dict[str, str]:
    """The regions of ``country`` that have a calendar: code and name, the code itself where it has no name."""
    import holidays

    codes = known_calendars().get(country)
    if not codes:
        return {}
    aliases: dict[str, str] = getattr(holidays.country_holidays(country), "subdivisions_aliases", {})
    names = {code: name for name, code in reversed(aliases.items())}
    return {code: names.get(code, code) for code in codes}


def named_days(code: str, year: int, language: str) -> list[RestDay]:
    """The public holidays of ``year`` by day, named in ``language`` (``en`` or ``zh_CN``) where the library can."""
    import holidays

    if code == WEEKENDS_ONLY:
        return []
    country, _, region = code.partition("-")
    wanted = ("zh_CN", "en_US") if language.startswith("zh") else ("en_US",)
    try:
        plain = holidays.country_holidays(country, subdiv=region or None, years=year)
        spoken = next((each for each in wanted if each in plain.supported_languages), None)
        table = holidays.country_holidays(country, subdiv=region or None, years=year, language=spoken)
    except NotImplementedError:
        return []
    found = [RestDay(day, name) for day, name in table.items() if day.year == year]
    worked = [RestDay(day, "", True) for day in getattr(table, "weekend_workdays", ()) if day.year == year]
    return sorted((*found, *worked), key=lambda each: each.day)


def _asked(code: str, first_year: int, last_year: int, keep_at: Path) -> WorkingCalendar:
    import holidays

    country, _, region = code.partition("-")
    try:
        years = range(first_year, last_year + 1)
        table = holidays.country_holidays(country, subdiv=region or None, years=years)
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
