"""Who owes how much at which grade, and what has changed since an earlier day (R1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from creditdesk.db.engine import Ledger
from creditdesk.domain.ageing import AgeingRow
from creditdesk.domain.grading.grader import Grade
from creditdesk.services.ageing import ageing_report
from creditdesk.services.grades import grades_by_customer
from creditdesk.services.progress import Progress, no_progress

#: Best first; a customer "not yet graded" has none of them.
LETTERS = ("A", "B", "C", "D", "E")
Change = Literal["worse", "better", "new", "same"]


@dataclass(frozen=True, slots=True)
class RiskLine:
    """A customer with what it owes in one currency (minor units) and its grade then and now; chances are 0..1.

    ``grade`` is None while not yet graded, and so is everything that follows from it.
    """

    id: int
    code: str
    name: str
    currency: str
    balance: int
    overdue: int
    grade: str | None
    provisional: bool
    score: int | None
    p_late: float | None
    p_serious: float | None
    no_new_credit: bool
    before: str | None
    change: Change


def grades_of(ledger: Ledger, as_of: date, progress: Progress = no_progress) -> dict[int, Grade]:
    """The grades as of the end of ``as_of``, by customer; see ``grades_by_customer``."""
    return grades_by_customer(ledger, as_of, progress)


def exposures(ledger: Ledger, today: date) -> tuple[AgeingRow, ...]:
    """What every customer owes today, by customer and currency."""
    return ageing_report(ledger, today, today).rows


def risk_lines(
    rows: Sequence[AgeingRow], now: Mapping[int, Grade], before: Mapping[int, Grade], currency: str
) -> list[RiskLine]:
    """Customers that owe something in ``currency``: the worst grade first, in it the largest balance first.

    ``before`` holds the grades of the earlier day; customers it does not know are new.
    """
    lines = [
        _line(row, balance, overdue, now.get(row.customer_id), before.get(row.customer_id))
        for row in rows
        if row.currency == currency and ((balance := row.balance) | (overdue := row.overdue))
    ]
    ranks = {None: 1, **{letter: -rank for rank, letter in enumerate(LETTERS)}}
    return sorted(lines, key=lambda line: (ranks[line.grade], -line.balance))  # the rows come by name


def _line(row: AgeingRow, balance: int, overdue: int, now: Grade | None, before: Grade | None) -> RiskLine:
    graded = now if now is not None and now.grade is not None else None
    earlier = before.grade if before is not None else None
    return RiskLine(
        row.customer_id,
        row.code,
        row.name,
        row.currency,
        balance,
        overdue,
        graded.grade if graded else None,
        graded.provisional if graded else False,
        graded.score if graded else None,
        graded.p_late if graded else None,
        graded.p_serious if graded else None,
        graded.no_new_credit if graded else False,
        earlier,
        _change(earlier, graded.grade if graded else None),
    )


def _change(before: str | None, now: str | None) -> Change:
    if now is None or now == before:
        return "same"
    if before is None:
        return "new"
    return "worse" if _rank(now) > _rank(before) else "better"


def _rank(letter: str | None) -> int:
    """0 for A to 4 for E; -1 without a grade."""
    return LETTERS.index(letter) if letter in LETTERS else -1
