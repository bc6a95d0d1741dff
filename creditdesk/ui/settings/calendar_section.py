"""The working days of the company: whose rest days count, what becomes of a due date on one, days of its own."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from creditdesk.services.calendars import (
    DUE_STAYS,
    WEEKENDS_ONLY,
    CalendarChange,
    CalendarView,
    calendar_view,
    change_calendar,
    known_calendars,
)
from creditdesk.services.rules import RestDay, named_days, region_names
from creditdesk.ui import formats
from creditdesk.ui.countries import country_words, in_order
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.record_form import RecordForm
from creditdesk.ui.settings.holiday_words import holiday_words
from creditdesk.ui.settings.own_days import OwnDays, span_words
from creditdesk.ui.settings.section import Section
from creditdesk.ui.terms_words import terms_words
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label, rule, section

#: How far ahead days off are named, and how many of them.
_AHEAD, _MOST = timedelta(days=150), 8


@dataclass(frozen=True, slots=True)
class Seen:
    """What the section shows: the calendar, its countries, the regions of the one in force, an example, days off."""

    view: CalendarView
    countries: tuple[str, ...]
    regions: dict[str, str]
    due: date
    days_off: tuple[RestDay, ...]

    @property
    def version(self) -> int:
        """Of the company, which holds the choice."""
        return self.view.version


class CalendarForm(RecordForm):
    """Country, region, and whether due dates move."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, columns=2)
        country = self.add("calendar", self.tr("Public holidays of"), Choice())
        self.add(
            "region",
            self.tr("Region"),
            Choice(),
            self.tr("Where holidays differ from the rest of the country"),
        )
        self.add("due_roll", self.tr("A due date on a rest day"), Choice(), wide=True)
        self.set_actions(self.tr("Save"))
        country.activated.connect(lambda _index: self._another_country())

    def values_of(self, record: Seen) -> dict[str, Any]:
        country, _, region = _parted(record.view.calendar)
        return {"calendar": country, "region": region, "due_roll": record.view.due_roll}

    def fresh(self) -> Seen:
        return look(self.desk)

    def show_record(self, record: Seen) -> None:
        self._offer(record)
        super().show_record(record)

    def adopt(self, record: Seen) -> None:
        if self.seen is None or not self.dirty():
            self.show_record(record)
        else:
            super().adopt(record)

    def save(self) -> None:
        ledger, acting, seen = self.desk.ledger, self.desk.acting(), self.seen
        country, region = self.value("calendar"), self.value("region")
        code = f"{country or seen.view.country}-{region}" if region else country
        change = CalendarChange(code, self.value("due_roll"))
        self.store(self.tr("Saving"), lambda: change_calendar(ledger, change, seen.version, acting))

    def _offer(self, record: Seen) -> None:
        """Fill the lists: they depend on the company and on the library's calendars."""
        own = country_words(record.view.country)
        names = [(country_words(code), code) for code in in_order(record.countries)]
        first = [
            ("", self.tr("The company's country: {0}").format(own)),
            (WEEKENDS_ONLY, self.tr("Saturdays and Sundays only")),
        ]
        self._fill("calendar", [*first, *((code, name) for name, code in names)])
        stays, moves = self.tr("Stays where it is"), self.tr("Moves to the next working day")
        usual = stays if record.view.country in DUE_STAYS else moves
        self._fill(
            "due_roll",
            [("", self.tr("{0} (usual in {1})").format(usual, own)), ("next", moves), ("stay", stays)],
        )
        self._offer_regions(record.regions)

    def _offer_regions(self, regions: dict[str, str]) -> None:
        whole = ("", self.tr("The whole country"))
        self._fill("region", [whole, *sorted(regions.items(), key=lambda each: each[1])])
        self.fields["region"].editor.setEnabled(bool(regions))

    def _fill(self, key: str, answers: list[tuple[str, str]]) -> None:
        choice = self.fields[key].editor
        assert isinstance(choice, Choice)
        choice.fill(answers)

    def _another_country(self) -> None:
        """Another country has other regions."""
        code = self.value("calendar") or self.seen.view.country
        self.desk.read(self, lambda: region_names(code), self._offer_regions)


class CalendarSection(Section):
    """The choice, what follows from it, and the days of the firm's own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Calendar"),
            self.tr(
                "Counts where CreditDesk works out a due date from payment terms: for invoices entered here, and for "
                "imported ones without a due date. Due dates that were typed or came with a file stand as they are, "
                "and so does everything stored already. Letters follow the due date; their days are calendar days."
            ),
        )
        self.form = CalendarForm(desk)
        self.form.saved.connect(self._saved)
        self.column.addWidget(self.form)
        self.example = label("", wrap=True)
        self.column.addWidget(self.example)
        self.days_off = Facts()
        self._titled(self.tr("Next days that are not as usual"), self.days_off)
        explanation = self.tr(
            "Days on which the firm is closed, or works though others rest. Due dates worked out from now on pass "
            "over closed days."
        )
        announced = self.tr(
            "The State Council announces the working weekends of a year late in the year before. Enter them here as "
            "long as they are not among the days above."
        )
        self.announced = label(announced, "state", wrap=True)
        self.announced.hide()
        self.own = OwnDays(desk)
        self.own.changed.connect(self.refresh)
        self._titled(
            self.tr("The firm's own days"), label(explanation, "state", wrap=True), self.announced, self.own
        )

    def refresh(self) -> None:
        desk = self.desk
        self.desk.read(self, lambda: look(desk), self._show)

    def concerns(self, subjects: frozenset[str]) -> bool:
        return bool(subjects & {"company", "own_days"})

    def _show(self, seen: Seen) -> None:
        self.form.adopt(seen)
        how = formats.current()
        words = self.tr("An invoice issued today with the company's terms ({0}) would be due on {1}.")
        self.example.setText(words.format(terms_words(seen.view.default_terms), how.full_date(seen.due)))
        self.days_off.fill(self._rows(seen))
        self.announced.setVisible(seen.view.code.startswith("CN"))
        self.own.show_lines(seen.view.own[::-1])

    def _rows(self, seen: Seen) -> list[tuple[str, str]]:
        worked, closed = self.tr("worked in exchange for a holiday"), self.tr("closed")
        today = self.desk.today()
        rows = [
            (day.day, day.day, worked if day.worked else holiday_words(day.name)) for day in seen.days_off
        ]
        for days in seen.view.own:
            if today <= days.last <= today + _AHEAD:
                said = closed if days.kind == "closed" else self.tr("worked")
                rows.append((days.first, days.last, f"{said} · {days.note}" if days.note else said))
        return [(span_words(first, last), what) for first, last, what in sorted(rows)[:_MOST]]

    def _titled(self, title: str, *parts: QWidget) -> None:
        self.column.addSpacing(8)
        self.column.addWidget(rule())
        self.column.addWidget(section(title))
        for part in parts:
            self.column.addWidget(part)

    def _saved(self, _changes: object) -> None:
        self.form.stored()
        self.desk.toast(self.tr("Calendar saved."))
        self.refresh()


def look(desk: Desk) -> Seen:
    """Read everything the section shows."""
    view, today = calendar_view(desk.ledger), desk.today()
    country, _, _region = _parted(view.code)
    language = "zh_CN" if formats.current().chinese else "en"
    years = sorted({today.year, (today + _AHEAD).year})
    days = [day for year in years for day in named_days(view.code, year, language)]
    rest = view.working_days(years[0], years[-1]).rest_weekdays
    off = tuple(
        day
        for day in days
        if today <= day.day <= today + _AHEAD and (day.worked or day.day.weekday() not in rest)
    )
    regions = {} if country == WEEKENDS_ONLY else region_names(country)
    return Seen(view, tuple(known_calendars()), regions, view.example_due(today), off)


def _parted(code: str) -> tuple[str, str, str]:
    """Country and region of a calendar's code; "-" is no region but weekends only."""
    return (code, "", "") if code == WEEKENDS_ONLY else code.partition("-")
