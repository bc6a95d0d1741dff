"""The list of risks: its columns, its chips, and which lines a chip shows."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from creditdesk.pinyin import pieces
from creditdesk.services.risk import LETTERS, RiskLine
from creditdesk.ui.formats import Formats
from creditdesk.ui.tables.columns import NAME, Column, Tone
from creditdesk.words.marks import QT_TRANSLATE_NOOP

#: Chips -> which lines they show. "none" are customers not graded yet.
FILTERS: dict[str, Callable[[RiskLine], bool]] = {
    "all": lambda line: True,
    "A": lambda line: line.grade == "A",
    "B": lambda line: line.grade == "B",
    "C": lambda line: line.grade == "C",
    "D": lambda line: line.grade == "D",
    "E": lambda line: line.grade == "E",
    "none": lambda line: line.grade is None,
    "worse": lambda line: line.change == "worse",
    "no_credit": lambda line: line.no_new_credit,
}
GRADES = (*LETTERS, "none")
_CHANGES: dict[str, tuple[Tone, str]] = {
    "worse": ("red", QT_TRANSLATE_NOOP("badges", "was {0}")),
    "better": ("good", QT_TRANSLATE_NOOP("badges", "was {0}")),
    "new": ("info", QT_TRANSLATE_NOOP("badges", "New")),
    "same": ("plain", ""),
}
_NO_CREDIT: dict[bool, tuple[Tone, str]] = {True: ("red", QT_TRANSLATE_NOOP("badges", "No new credit"))}


def change_words(line: RiskLine) -> str:
    """What the grade was before, where it has changed."""
    words = _CHANGES[line.change][1]
    return QCoreApplication.translate("badges", words).format(line.before) if words else ""


def change_tone(line: RiskLine) -> Tone:
    """Red for worse, good for better."""
    return _CHANGES[line.change][0]


def _grade_text(row: RiskLine, _how: Formats) -> str:
    if not row.grade or not row.provisional:
        return row.grade or ""
    return row.grade + " " + QCoreApplication.translate("CustomersPage", "prov.")


def _change_text(row: RiskLine, _how: Formats) -> str:
    return change_words(row)


def _no_credit_text(row: RiskLine, _how: Formats) -> str:
    return QCoreApplication.translate("badges", _NO_CREDIT[True][1]) if row.no_new_credit else ""


def _overdue_text(row: RiskLine, how: Formats) -> str:
    return how.money(row.overdue, row.currency) if row.overdue else ""


COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("columns", "Name"), width=NAME, stretch=True),
    Column("code", QT_TRANSLATE_NOOP("columns", "Number"), width=88, hidden=True),
    Column("grade", QT_TRANSLATE_NOOP("columns", "Grade"), "grade", 72, show=_grade_text),
    Column("change", QT_TRANSLATE_NOOP("columns", "Month ago"), "badge", 88, yields=3, badges=_CHANGES,
           show=_change_text),
    Column("score", QT_TRANSLATE_NOOP("columns", "Score"), "count", 58, hidden=True),
    Column("balance", QT_TRANSLATE_NOOP("columns", "Balance"), "money", 104),
    Column("overdue", QT_TRANSLATE_NOOP("columns", "Overdue"), "money", 104, yields=1, show=_overdue_text),
    Column("p_late", QT_TRANSLATE_NOOP("columns", "Late"), "percent", 62, hidden=True),
    Column("p_serious", QT_TRANSLATE_NOOP("columns", "Serious"), "percent", 72, yields=2),
    Column(
        "no_new_credit", QT_TRANSLATE_NOOP("columns", "Credit"), "badge", 120, hidden=True, badges=_NO_CREDIT,
        show=_no_credit_text,
    ),
)  # fmt: skip


def counts(lines: Sequence[RiskLine]) -> dict[str, int]:
    """How many lines each chip shows; in one pass, for there may be twenty thousand."""
    found = dict.fromkeys(FILTERS, 0) | {"all": len(lines)}
    for line in lines:
        found[line.grade or "none"] += 1
        found["worse"] += line.change == "worse"
        found["no_credit"] += line.no_new_credit
    return found


def sums(lines: Sequence[RiskLine]) -> list[tuple[int, int]]:
    """(balance, overdue) of each grade, the best first, those without a grade last; minor units."""
    balance: dict[str, int] = dict.fromkeys(GRADES, 0)
    overdue = dict(balance)
    for line in lines:
        grade = line.grade or "none"
        balance[grade] += line.balance
        overdue[grade] += line.overdue
    return [(balance[grade], overdue[grade]) for grade in GRADES]


def looked_for(lines: Sequence[RiskLine], text: str, sought: Mapping[int, str]) -> list[RiskLine]:
    """Those of the customers that a search finds; it looks in ``sought`` as every list does."""
    found = pieces(text)
    if not found:
        return list(lines)
    return [line for line in lines if any(piece in sought.get(line.id, "") for piece in found)]
