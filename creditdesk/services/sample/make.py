"""Makes the sample company: the books, and the reminders of the past weeks through the very services people use."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from creditdesk.db.engine import Ledger
from creditdesk.services import files
from creditdesk.services.context import Acting
from creditdesk.services.reminders.issue import Renderer
from creditdesk.services.rules import calendar_for
from creditdesk.services.sample import store
from creditdesk.services.sample.booking import book_loose, book_sales
from creditdesk.services.sample.books import Books
from creditdesk.services.sample.chance import Chance
from creditdesk.services.sample.days import Days
from creditdesk.services.sample.paying import Payer
from creditdesk.services.sample.reminding import remind
from creditdesk.services.sample.sales import Sale, sales_of
from creditdesk.services.sample.scenes import scene_sale
from creditdesk.services.sample.shipped import Profile, Script, shipped_script

_EIGHT = time(8, tzinfo=UTC)


def make_sample(path: Path, today: date, acting: Acting, render: Renderer) -> None:
    """Make the sample company at ``path`` as it stands on ``today``; the same day gives the same figures.

    It is entered in the name of ``acting.actor`` and on days before ``today``. Raises as ``files.create`` does.
    """
    script = shipped_script()
    days = Days(today, calendar_for(str(script.company["country"]), today.year - 3, today.year + 2))
    books = _books(script, days)
    start = days.week_day(-script.started)
    first = acting_on(acting, start)
    ledger = files.create(path, _draft(script), first, key=str(script.company["key"]))
    try:
        _Story(ledger, script, books, days, acting, render).tell(start)
    except BaseException:
        ledger.close()
        path.unlink(missing_ok=True)
        raise
    ledger.close()


def acting_on(acting: Acting, day: date) -> Acting:
    """The same person on ``day``, at eight in the morning."""
    return Acting(acting.actor, datetime.combine(day, _EIGHT), day)


@dataclass(frozen=True, slots=True)
class _Story:
    """Enters the books in the order of time, with the reminder runs in between."""

    ledger: Ledger
    script: Script
    books: Books
    days: Days
    acting: Acting
    render: Renderer

    def tell(self, start: date) -> None:
        """Take the books over on ``start`` and go on until today."""
        now = acting_on(self.acting, start)
        store.store_settings(self.ledger, self.script, now)
        self._customers([profile for profile in self.script.profiles if not self._is_new(profile)], now, True)
        store.store_until(self.ledger, self.books, date.min, start, now)
        done = start
        for run in self.script.runs:
            day = self.days.week_day(run.on)
            self._go_on(done, day)
            remind(self.ledger, run, day, acting_on(self.acting, day), self.render)
            done = day
        self._go_on(done, self.days.today)

    def _go_on(self, done: date, until: date) -> None:
        """Enter what happened after ``done``, new customers first."""
        now = acting_on(self.acting, until)
        self._customers(
            [
                profile
                for profile in self.script.profiles
                if self._is_new(profile) and done < self.days.at(-profile.since) <= until
            ],
            now,
            False,
        )
        store.store_until(self.ledger, self.books, done, until, now)

    def _customers(self, profiles: list[Profile], now: Acting, taken_over: bool) -> None:
        if profiles:
            numbers = self.books.customers
            store.store_customers(self.ledger, profiles, numbers, self.days, now, taken_over=taken_over)

    def _is_new(self, profile: Profile) -> bool:
        return 0 < profile.since <= self.script.started


def _books(script: Script, days: Days) -> Books:
    books = Books({profile.code: number for number, profile in enumerate(script.profiles, start=1)})
    book_sales(books, _sales(script, days))
    for loose in script.loose:
        book_loose(books, loose, loose.currency or _profile(script, loose.customer).currency, days)
    return books


def _sales(script: Script, days: Days) -> Iterator[Sale]:
    for profile in script.profiles:
        habit, chance = script.habits[profile.habit], Chance(f"sample {profile.code}")
        payer = Payer(habit, days, chance)
        for sale in sales_of(profile, habit, days, chance, script.days):
            payer.pay(sale, 1 - (days.today - sale.issued).days / script.days)
            yield sale
    for scene in script.scenes:
        yield scene_sale(scene, _profile(script, scene.customer), days)


def _profile(script: Script, code: str) -> Profile:
    return next(profile for profile in script.profiles if profile.code == code)


def _draft(script: Script) -> files.CompanyDraft:
    company = script.company
    return files.CompanyDraft(
        name=str(company["name"]),
        country=str(company["country"]),
        currency=str(company["currency"]),
        address="\n".join(company["address"]),
        tax_id=str(company["tax_id"]),
        phone=str(company["phone"]),
        email=str(company["email"]),
        language=str(company["language"]),
        default_terms=str(company["default_terms"]),
        ladder_name=str(company["ladder"]),
        is_sample=True,
    )
