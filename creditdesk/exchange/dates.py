"""Dates as files write them: the order of day and month is decided per file or asked, never guessed."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Literal

from creditdesk.errors import UserError
from creditdesk.exchange.findings import CellProblem, shown
from creditdesk.exchange.widths import plain

Order = Literal["dmy", "mdy", "ymd"]

_MONTHS = {
    **dict.fromkeys("jan january januar janner janvier janv".split(), 1),
    **dict.fromkeys("feb february februar feber fevrier fevr fev".split(), 2),
    **dict.fromkeys("mar march marz maerz mrz mars".split(), 3),
    **dict.fromkeys("apr april avril avr".split(), 4),
    **dict.fromkeys("may mai".split(), 5),
    **dict.fromkeys("jun june juni juin".split(), 6),
    **dict.fromkeys("jul july juli juillet juil".split(), 7),
    **dict.fromkeys("aug august aout".split(), 8),
    **dict.fromkeys("sep sept september septembre".split(), 9),
    **dict.fromkeys("oct october okt oktober octobre".split(), 10),
    **dict.fromkeys("nov november novembre".split(), 11),
    **dict.fromkeys("dec december dez dezember decembre".split(), 12),
}
_BLANK = frozenset(("", "-", "--", "---", "—", "–", "/", "n/a", "null", "none"))
_EXCEL_START = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)  # 1954 to 2119
_YEARS = range(1900, 2200)
_TIME = re.compile(r"(?<=[\d日])[T ]\s*(?:[上下]午\s*)?\d{1,2}:\d{2}.*$", re.DOTALL)
_PARTS = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?")
_CHINESE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.)?[-/ ,.]*([^\W\d_]+)[-/ ,.]*(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)[-/ ,.]*(\d{1,2})(?:st|nd|rd|th)?[-/ ,.]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/ ,.]*([^\W\d_]+)[-/ ,.]*(\d{1,2})")


class DateReader(dict[object, date | None]):
    """Cell -> date, or None for a blank one; each different cell is read once. Bad ones raise ``CellProblem``.

    ``order`` is asked for at each new cell: it may become known while the file is read.
    """

    def __init__(self, order: Callable[[], Order | None]) -> None:
        super().__init__({"": None, None: None})
        self._order = order

    def __missing__(self, cell: object) -> date | None:
        value = self[cell] = read_date(cell, self._order())
        return value


def read_date(cell: object, order: Order | None) -> date | None:
    """The date in ``cell`` (text, Excel serial, or a real date; the time of day is cut), None when blank.

    Raises ``CellProblem``: ``bad_date``, ``no_such_day`` (30 February), ``unlikely_year``.
    """
    if isinstance(cell, datetime):
        return _plausible(cell.date(), cell)
    if isinstance(cell, date):
        return _plausible(cell, cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_number(cell)
    text = _plain(cell)
    if text.casefold() in _BLANK:
        return None
    if text.isdecimal():
        return _from_digits(text)
    year, month, day = _split(text, order, cell)
    try:
        return _plausible(date(year, month, day), cell)
    except ValueError:
        raise CellProblem(
            "no_such_day" if 1 <= month <= 12 and 29 <= day <= 31 else "bad_date", cell
        ) from None


class OrderSurvey:
    """Collects what the dates of a file say about the order of day and month: a part above 12 (or 31) decides.

    ``asked`` is what the person said; then nothing is collected.
    """

    def __init__(self, asked: Order | None = None) -> None:
        self._possible: set[Order] = {asked} if asked else {"dmy", "mdy", "ymd"}
        self._asked = asked is not None
        self._seen: set[object] = set()
        self._parts: list[tuple[int, int, int, bool]] = []
        self._unclear = self._proof = ""

    @property
    def order(self) -> Order | None:
        """The order, None while it is not decided."""
        return next(iter(self._possible)) if len(self._possible) == 1 else None

    @property
    def is_ready(self) -> bool:
        """Whether every date seen so far can be read."""
        return len(self._possible) == 1 or not self._unclear

    def add(self, cells: set[object]) -> None:
        """Look at some different date cells. Raises ``UserError('mixed_dates')`` when two contradict each other."""
        if self._asked:
            return
        for cell in sorted(cells - self._seen, key=str):  # the same file is told the same way each time
            if parts := _ambiguous_parts(cell):
                self._look(cell, *parts)
        self._seen |= cells

    def finish(self) -> None:
        """After the last cell; raises ``UserError('undecided_dates')``, which names ``--dates``."""
        if self._unclear and len(self._possible) > 1:
            if "ymd" in self._possible:
                self._possible = _by_spread(self._possible, self._parts)
            if len(self._possible) > 1:
                raise UserError("undecided_dates", value=self._unclear)

    def _look(self, cell: object, first: int, second: int, third: int, year_last: bool) -> None:
        self._unclear = self._unclear or shown(cell)
        self._parts.append((first, second, third, year_last))
        here = _orders(first, second, third, year_last)
        if here and not self._possible & here:
            raise UserError("mixed_dates", first=self._proof, second=shown(cell))
        if here and not self._possible <= here:
            self._possible &= here
            self._proof = shown(cell)


def _orders(first: int, second: int, third: int, year_last: bool) -> set[Order]:
    """The orders under which the parts are a month of 1-12 and a day of 1-31; empty when none is possible."""
    found: set[Order] = set()
    if 1 <= first <= 31 and 1 <= second <= 12:
        found.add("dmy")
    if 1 <= first <= 12 and 1 <= second <= 31:
        found.add("mdy")
    if not year_last and 1 <= second <= 12 and 1 <= third <= 31:
        found.add("ymd")
    return found


def _by_spread(possible: set[Order], parts: list[tuple[int, int, int, bool]]) -> set[Order]:
    """With two-digit years: the years of one file lie close together, its days do not (else both stay possible)."""
    firsts, thirds = [p[0] for p in parts], [p[2] for p in parts]
    wide_first, wide_third = max(firsts) - min(firsts) > 5, max(thirds) - min(thirds) > 5
    if wide_first and not wide_third:
        return possible - {"ymd"}
    if wide_third and not wide_first:
        return {"ymd"}
    return possible


def _ambiguous_parts(cell: object) -> tuple[int, int, int, bool] | None:
    """The three numbers of a date text without a four-digit year in front; and whether the year is last."""
    if not isinstance(cell, str):
        return None
    match = _PARTS.fullmatch(_plain(cell))
    if not match or len(match[1]) > 2:
        return None
    year_last = len(match[4]) == 4 or match[2] == "."
    return int(match[1]), int(match[3]), int(match[4]), year_last


def _split(text: str, order: Order | None, cell: object) -> tuple[int, int, int]:
    """(year, month, day) of a date text that is not all digits."""
    if match := _PARTS.fullmatch(text):
        if len(match[1]) == 4 and len(match[4]) <= 2:
            return int(match[1]), int(match[3]), int(match[4])
        if len(match[1]) <= 2 and len(match[4]) in (2, 4) and order:
            return _ordered(int(match[1]), int(match[3]), match[4], order)
    elif match := _CHINESE.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    elif match := _DAY_FIRST.fullmatch(text):
        return _year(match[3]), _month(match[2], cell), int(match[1])
    elif match := _MONTH_FIRST.fullmatch(text):
        return int(match[3]), _month(match[1], cell), int(match[2])
    elif match := _YEAR_FIRST.fullmatch(text):
        return int(match[1]), _month(match[2], cell), int(match[3])
    raise CellProblem("bad_date", cell)


def _ordered(first: int, second: int, last: str, order: Order) -> tuple[int, int, int]:
    if order == "dmy":
        return _year(last), second, first
    if order == "mdy":
        return _year(last), first, second
    return (_year(f"{first:02}"), second, int(last)) if len(last) == 2 else (0, 0, 0)


def _year(text: str) -> int:
    """Two-digit years as POSIX reads them: 69-99 are 1969-1999."""
    number = int(text)
    return number if len(text) == 4 else number + (1900 if number >= 69 else 2000)


def _month(word: str, cell: object) -> int:
    folded = "".join(
        c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c)
    )
    try:
        return _MONTHS[folded]
    except KeyError:
        raise CellProblem("bad_date", cell) from None


def _from_number(number: float) -> date:
    if _SERIALS.start <= number < _SERIALS.stop:
        return _EXCEL_START + timedelta(days=int(number))
    if 1e7 <= number < 1e8 and number == int(number):
        return _from_digits(str(int(number)))
    raise CellProblem("bad_date", f"{number:.15g}")


def _from_digits(text: str) -> date:
    if len(text) == 8:
        try:
            return _plausible(date(int(text[:4]), int(text[4:6]), int(text[6:])), text)
        except ValueError:
            raise CellProblem("no_such_day", text) from None
    if len(text) == 5 and int(text) in _SERIALS:
        return _EXCEL_START + timedelta(days=int(text))
    raise CellProblem("bad_date", text)


def _plausible(value: date, cell: object) -> date:
    if value.year not in _YEARS:
        raise CellProblem("unlikely_year", cell)
    return value


def _plain(cell: object) -> str:
    """The text of a date cell: half-width digits, no blanks around, no time of day."""
    text = plain(str(cell))
    return _TIME.sub("", text).strip() if ":" in text else text
