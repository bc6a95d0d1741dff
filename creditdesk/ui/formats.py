"""Numbers, dates and money as a person reads them, by screen language ("en" or "zh_CN").

Machine forms and letters have their own formats; these are for the screen only. Minus is U+2212.
"""

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication

MINUS = "\N{MINUS SIGN}"
_NBSP = "\N{NO-BREAK SPACE}"
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_LONG_MONTHS = "January February March April May June July August September October November December".split()
#: A day as English writes it, the year perhaps left out.
_DAY = r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?\b"

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class Formats:
    """Display forms of one screen language."""

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self.chinese = language.startswith("zh")

    def money(self, minor: int, currency: str) -> str:
        """``12,345.60`` with the currency's digits, grouped, real minus; without the currency's name."""
        digits = _digits(currency)
        whole, rest = divmod(abs(minor), 10**digits)
        sign = MINUS if minor < 0 else ""
        return f"{sign}{whole:,}.{rest:0{digits}d}" if digits else f"{sign}{whole:,}"

    def money_named(self, minor: int, currency: str) -> str:
        """``12,345.60 EUR``; in Chinese CNY is written ``¥12,345.60``."""
        figure = self.money(minor, currency)
        if self.chinese and currency == "CNY":
            return f"{MINUS}¥{figure[1:]}" if minor < 0 else f"¥{figure}"
        return f"{figure}{_NBSP}{currency}"

    def money_forms(self, minor: int, currency: str) -> list[str]:
        """The amount in ever shorter forms for narrow places: ``1,234,567.89``, ``1,234,568``, ``1,235k``, ``1.2m``
        or ``123万``, ``1.2亿``. Only the first is exact; the others are rounded, never cut."""
        whole = round(abs(minor) / 10 ** _digits(currency))
        sign = MINUS if minor < 0 else ""
        steps = (
            ((10**4, "万"), (10**8, "亿")) if self.chinese else ((10**3, "k"), (10**6, "m"), (10**9, "bn"))
        )
        forms = [self.money(minor, currency), f"{sign}{whole:,}"]
        for size, word in steps:
            if whole < size:
                break
            scaled = whole / size
            forms.append(f"{sign}{scaled:,.1f}{word}" if scaled < 100 else f"{sign}{scaled:,.0f}{word}")
        return forms

    def date(self, day: dt.date | None) -> str:
        """For tables and fields: ``22 Nov 2026`` or ``2026-11-22``; empty for None."""
        if day is None:
            return ""
        if self.chinese:
            return day.isoformat()[:10]
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def said_date(self, day: dt.date) -> str:
        """In a sentence: ``22 Nov 2026`` or ``2026年11月22日``."""
        return self.long_date(day) if self.chinese else self.date(day)

    def long_date(self, day: dt.date) -> str:
        """For titles: ``22 November 2026`` or ``2026年11月22日``."""
        if self.chinese:
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {_LONG_MONTHS[day.month - 1]} {day.year}"

    def full_date(self, day: dt.date) -> str:
        """With the day of the week: ``Sunday, 22 November 2026`` or ``2026年11月22日星期日``."""
        if self.chinese:
            return f"{self.long_date(day)}星期{'一二三四五六日'[day.weekday()]}"
        return f"{_WEEKDAYS[day.weekday()]}, {self.long_date(day)}"

    def short_date(self, day: dt.date) -> str:
        """Without the year: ``22 Nov`` or ``11月22日``."""
        return f"{day.month}月{day.day}日" if self.chinese else f"{day.day} {_MONTHS[day.month - 1]}"

    def time(self, moment: dt.datetime) -> str:
        """``10:42``."""
        return f"{moment:%H:%M}"

    def moment(self, at: dt.datetime) -> str:
        """Day and time on this computer's clock, for tables: ``22 Nov 2026  10:42``."""
        local = at.astimezone()
        return f"{self.date(local.date())}  {self.time(local)}"

    def said_moment(self, at: dt.datetime) -> str:
        """The same in a sentence: ``22 Nov 2026 10:42`` or ``2026年11月22日 10:42``."""
        local = at.astimezone()
        return f"{self.said_date(local.date())} {self.time(local)}"

    def count(self, number: int) -> str:
        """``2,466``."""
        return f"{number:,}" if number >= 0 else f"{MINUS}{-number:,}"

    def days(self, number: int) -> str:
        """For tables: ``64 d`` or ``64天``."""
        return f"{self.count(number)}天" if self.chinese else f"{self.count(number)}{_NBSP}d"

    def days_words(self, number: int) -> str:
        """For sentences: ``64 days``, ``1 day`` or ``64天``."""
        if self.chinese:
            return f"{self.count(number)}天"
        return f"{self.count(number)} {'day' if abs(number) == 1 else 'days'}"

    def percent(self, share: float, decimals: int = 0) -> str:
        """``share`` 0.214 -> ``21 %`` or ``21%``; values beyond 100 % are fine."""
        figure = f"{abs(share) * 100:.{decimals}f}"
        sign = MINUS if share < 0 and float(figure) else ""
        return f"{sign}{figure}%" if self.chinese else f"{sign}{figure}{_NBSP}%"


def whole_dates(text: str) -> str:
    """A text whose English dates no end of a line takes apart: for labels, what is stored or copied stays plain."""
    return re.sub(_DAY, lambda found: found[0].replace(" ", _NBSP), text)


def current() -> Formats:
    """The formats of the running application; English outside a CreditDesk application."""
    found = getattr(QCoreApplication.instance(), "formats", None)
    return found if isinstance(found, Formats) else Formats()


def _digits(currency: str) -> int:
    from creditdesk.domain.money import MINOR_DIGITS

    return MINOR_DIGITS.get(currency, 2)
