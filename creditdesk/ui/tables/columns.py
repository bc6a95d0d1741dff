"""Columns as data: a page lists what it shows; model, header, chooser and footer read the same list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, Qt

from creditdesk.ui.formats import Formats

Kind = Literal["text", "money", "date", "days", "count", "percent", "badge", "grade"]

#: Least width in pixels of a column of names: 27 characters.
NAME = 220

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT_KINDS = frozenset({"money", "days", "count", "percent"})

Tone = Literal["good", "warn", "red", "info", "plain"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column over rows that are frozen dataclasses.

    key: attribute of the row, also the name under which widths are remembered and by which is sorted.
    title: source text, marked ``QT_TRANSLATE_NOOP("columns", ...)``.
    kind: how the value is shown; money is minor units, days an int, percent a fraction, date a ``date``.
    width: pixels at first; one column may ``stretch`` and takes what is left, but gets this much before others.
    yields: where the table is too narrow for all, the column with the highest number goes first; with 0 it stays.
    whole: text that is not cut but makes its column grow, as figures do: half a number names no invoice.
    currency: for money, the attribute that holds the row's currency.
    badges: for badges, value -> (tone, source text marked "badges").
    tone: row -> tone of the text, for money and days at risk; None keeps ink.
    show: row, formats -> text, where the kind is not enough; figure: row -> the number in it, for files, None
    where there is none (without: the value).
    written: source text marked "columns" for the heading in files, where the figures stand without their unit.
    tip: row -> source text marked "columns" that explains what is shown, "" where nothing needs it.
    """

    key: str
    title: str
    kind: Kind = "text"
    width: int = 120
    sortable: bool = True
    hidden: bool = False
    stretch: bool = False
    yields: int = 0
    whole: bool = False
    currency: str = "currency"
    badges: Mapping[Any, tuple[Tone, str]] = field(default_factory=dict)
    tone: Callable[[Any], Tone | None] | None = None
    show: Callable[[Any, Formats], str] | None = None
    tip: Callable[[Any], str] | None = None
    figure: Callable[[Any], int | None] | None = None
    written: str = ""

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Numbers stand right, everything else left."""
        return _RIGHT if self.kind in _RIGHT_KINDS else _LEFT

    def heading(self, currency: str | None = None) -> str:
        """The translated title; money carries the currency when the whole table has one."""
        title = QCoreApplication.translate("columns", self.title)
        return f"{title} ({currency})" if currency and self.kind == "money" else title

    def written_heading(self) -> str:
        """The translated title in files and on paper."""
        return QCoreApplication.translate("columns", self.written) if self.written else self.heading()


Show = Callable[[Any], str]


def shower(column: Column, formats: Formats, currency: str | None) -> Show:
    """A function row -> text for ``column``; ``currency`` is the table's single one, or None for mixed."""
    if column.show is not None:
        custom = column.show
        return lambda row: custom(row, formats)
    value = attrgetter(column.key)
    if column.kind == "money":
        return _money(value, attrgetter(column.currency), formats, currency)
    simple: dict[str, Callable[[Any], str]] = {
        "text": str,
        "date": formats.date,
        "days": formats.days,
        "count": formats.count,
        "percent": formats.percent,
        "grade": str,
        "badge": lambda found: badge_word(column, found),
    }
    show = simple[column.kind]

    def text(row: Any) -> str:
        found = value(row)
        return "" if found is None else show(found)

    return text


def _money(value: Show, currency_of: Show, formats: Formats, single: str | None) -> Show:
    """Amounts without the currency where the heading has it, with it where currencies are mixed."""
    show: Callable[[int, str], str] = formats.money if single else formats.money_named

    def text(row: Any) -> str:
        minor = value(row)
        return "" if minor is None else show(minor, single or currency_of(row))  # type: ignore[arg-type]

    return text


def badge_word(column: Column, value: Any) -> str:
    """The translated word of a badge; the value itself where the column does not know it."""
    known = column.badges.get(value)
    return QCoreApplication.translate("badges", known[1]) if known else str(value)


def badge_tone(column: Column, value: Any) -> Tone:
    """The tone of a badge or grade: A and B are good, C warns, D and E are red."""
    if column.kind == "grade":
        letter = str(value or "")[:1]
        return (
            "good" if letter in "AB" and letter else "warn" if letter == "C" else "red" if letter else "plain"
        )
    known = column.badges.get(value)
    return known[0] if known else "plain"
