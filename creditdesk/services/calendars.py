"""The working days of the company: its country's or region's rest days, and its own closed and working days.

They move due dates that are reckoned from terms. Whether a due date on a rest day moves at all follows the usage of
the company's country (not in the United Kingdom) unless the company says otherwise; source: LETTERS, correction 4.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import calendar as queries
from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries.calendar import OwnDaysLine
from creditdesk.db.queries.company import CompanyView
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.names import clean_text
from creditdesk.domain.terms import due_date, parse_terms
from creditdesk.domain.working_days import WorkingCalendar
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.rules import WEEKENDS_ONLY, calendar_for, known_calendars

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection
    from creditdesk.db.tables import OwnDays
    from creditdesk.db.work import Work

__all__ = [
    "WEEKENDS_ONLY",
    "CalendarChange",
    "CalendarView",
    "OwnDaysDraft",
    "OwnDaysLine",
    "known_calendars",
]
#: Countries in which a due date on a rest day stays where it is.
DUE_STAYS = frozenset({"GB"})
#: Longest stretch of own days, and longest note.
MOST_DAYS, MOST_NOTE = 92, 100
#: Years beyond the day of issue that a due date may lie in.
_AHEAD = 2

DueCalendar = Callable[[date], WorkingCalendar | None]


@dataclass(frozen=True, slots=True)
class CalendarChange:
    """``calendar``: code of a country or region, ``WEEKENDS_ONLY``, or "" = the company's country.

    ``due_roll``: a due date on a rest day moves to the next working day (``next``) or stays (``stay``); "" = as is
    usual in the company's country.
    """

    calendar: str = ""
    due_roll: str = ""


@dataclass(frozen=True, slots=True)
class CalendarView:
    """The calendar as it stands; ``code`` is the one in force, ``rolls`` whether due dates move."""

    calendar: str
    due_roll: str
    country: str
    default_terms: str
    own: tuple[OwnDaysLine, ...]
    version: int

    @property
    def code(self) -> str:
        """Whose rest days count."""
        return self.calendar or self.country

    @property
    def rolls(self) -> bool:
        """Whether a due date on a rest day moves to the next working day."""
        return _rolls(self.due_roll, self.country)

    def working_days(self, first_year: int, last_year: int) -> WorkingCalendar:
        """The working days of the years given, both included."""
        return _with_own(self.code, self.own, first_year, last_year)

    def example_due(self, issued: date) -> date:
        """When an invoice of ``issued`` with the company's terms would be due."""
        calendar = self.working_days(issued.year, issued.year + _AHEAD) if self.rolls else None
        return due_date(parse_terms(self.default_terms), issued, calendar)


@dataclass(frozen=True, slots=True)
class OwnDaysDraft:
    """Days as entered; ``last`` None = one day."""

    kind: str
    first: date
    last: date | None = None
    note: str = ""


def calendar_view(ledger: Ledger) -> CalendarView:
    """The calendar of the file's company."""
    with ledger.read() as connection:
        company, own = company_queries.company(connection), tuple(queries.own_days(connection))
    return CalendarView(
        company.calendar, company.due_roll, company.country, company.default_terms, own, company.version
    )


def due_calendar(connection: "Connection", company: CompanyView) -> DueCalendar:
    """For due dates reckoned from terms: the working days for an invoice issued on a day, None = nothing moves."""
    if not _rolls(company.due_roll, company.country):
        return lambda _issued: None
    code, own = company.calendar or company.country, tuple(queries.own_days(connection))
    return lambda issued: _with_own(code, own, issued.year, issued.year + _AHEAD)


def change_calendar(ledger: Ledger, change: CalendarChange, seen_version: int, acting: Acting) -> ChangeSet:
    """Choose whose rest days count and whether due dates move; what is stored already stays as it is."""
    from creditdesk.db.tables import Company

    _require_known(change)
    with ledger.work(acting.actor, acting.at) as work:
        company = work.session.get_one(Company, 1)
        work.check_version(company, seen_version)
        difference: dict[str, object] = {}
        for field in CalendarChange.__slots__:
            before, after = getattr(company, field), getattr(change, field)
            if before != after:
                difference[field] = [before, after]
                setattr(company, field, after)
        work.session.add(company)
        work.record("change", "company", 1, difference)
        return work.changes


def add_own_days(ledger: Ledger, draft: OwnDaysDraft, acting: Acting) -> tuple[int, ChangeSet]:
    """Add days of the firm's own. Raises ``UserError`` with ``field``: days_reversed, days_too_many, days_overlap."""
    from creditdesk.db.tables import OwnDays

    with ledger.work(acting.actor, acting.at) as work:
        values = _validated(work, draft, 0)
        row = OwnDays(**values)
        work.session.add(row)
        work.session.flush()
        number = row.id or 0
        work.record("create", "own_days", number, values)
        return number, work.changes


def change_own_days(
    ledger: Ledger, number: int, seen_version: int, draft: OwnDaysDraft, acting: Acting
) -> ChangeSet:
    """Change days over the version the person saw; raises as ``add_own_days``, and ``not_found``."""
    with ledger.work(acting.actor, acting.at) as work:
        row = _seen(work, number, seen_version)
        values = _validated(work, draft, number)
        difference = {
            key: [getattr(row, key), value] for key, value in values.items() if getattr(row, key) != value
        }
        for key, value in values.items():
            setattr(row, key, value)
        work.session.add(row)
        work.record("change", "own_days", number, difference)
        return work.changes


def remove_own_days(ledger: Ledger, number: int, seen_version: int, acting: Acting) -> ChangeSet:
    """Take days away again; due dates that they moved stay where they are."""
    with ledger.work(acting.actor, acting.at) as work:
        row = _seen(work, number, seen_version)
        work.record("remove", "own_days", number, {"first": row.first, "last": row.last, "note": row.note})
        work.session.delete(row)
        return work.changes


def _rolls(due_roll: str, country: str) -> bool:
    return due_roll == "next" or (not due_roll and country not in DUE_STAYS)


@lru_cache(maxsize=64)
def _with_own(code: str, own: Sequence[OwnDaysLine], first_year: int, last_year: int) -> WorkingCalendar:
    """The calendar of ``code`` with the firm's own days, which win over everybody else's."""
    shared = calendar_for(code, first_year, last_year)
    if not own:
        return shared
    closed, worked = _days(own, "closed"), _days(own, "worked")
    return WorkingCalendar(
        shared.rest_weekdays, (shared.holidays | closed) - worked, (shared.make_up_days | worked) - closed
    )


def _days(own: Sequence[OwnDaysLine], kind: str) -> frozenset[date]:
    return frozenset(
        line.first + timedelta(days=n)
        for line in own
        if line.kind == kind
        for n in range((line.last - line.first).days + 1)
    )


def _require_known(change: CalendarChange) -> None:
    if change.calendar not in ("", WEEKENDS_ONLY):
        country, dash, region = change.calendar.partition("-")
        known = known_calendars()
        if country not in known or (dash and region not in known[country]):
            raise UserError("unknown_calendar", field="calendar", value=change.calendar)
    if change.due_roll not in ("", "next", "stay"):
        raise UserError("not_found", field="due_roll", what="rule", value=change.due_roll)


def _validated(work: "Work", draft: OwnDaysDraft, number: int) -> dict[str, Any]:
    last = draft.last or draft.first
    if draft.kind not in ("closed", "worked"):
        raise UserError("not_found", field="kind", what="kind", value=draft.kind)
    if last < draft.first:
        raise UserError("days_reversed", field="last", value=last, first=draft.first)
    length = (last - draft.first).days + 1
    if length > MOST_DAYS:
        raise UserError("days_too_many", field="last", length=length, limit=MOST_DAYS)
    for other in queries.own_days(work.connection):
        if other.id != number and other.first <= last and draft.first <= other.last:
            raise UserError("days_overlap", field="first", first=other.first, last=other.last)
    note = clean_text(draft.note).replace("\n", " ")
    if len(note) > MOST_NOTE:
        raise UserError("note_too_long", field="note", length=len(note), limit=MOST_NOTE)
    return {"kind": draft.kind, "first": draft.first, "last": last, "note": note}


def _seen(work: "Work", number: int, seen_version: int) -> "OwnDays":
    from creditdesk.db.tables import OwnDays

    row = work.session.get(OwnDays, number)
    if row is None:
        raise UserError("not_found", what="own_days", value=number)
    work.check_version(row, seen_version)
    return row
