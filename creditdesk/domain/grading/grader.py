"""Grades of customers as of a day: score, band, holds, and how sure one may be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from creditdesk.domain.grading.explanation import Phrase, Reason, summary
from creditdesk.domain.grading.habit import NO_HABIT, Habit, habit_of
from creditdesk.domain.grading.holds import (
    Hold,
    hold_reason,
    no_credit_reason,
    overdue_hold,
    thin_reason,
)
from creditdesk.domain.grading.portfolio import InvoiceFact, Portfolio, known_portfolio
from creditdesk.domain.grading.scorecard import (
    DEFAULT_SERIOUS_DAYS,
    NEEDED_SETTLED,
    WORST,
    band,
    score_customer,
)
from creditdesk.domain.grading.work_days import WorkDays
from creditdesk.domain.working_days import WorkingCalendar

#: More settled invoices than this, with recent statements, give high confidence (GRADING 4.3).
MANY_SETTLED = 12


@dataclass(frozen=True, slots=True)
class Standing:
    """How a customer came to us. One who was taken over is not graded on thin history unless ``asked``."""

    customer_id: int
    taken_over: bool
    asked: bool = False
    recent_statements: bool = False


@dataclass(frozen=True, slots=True)
class Grade:
    """One customer's grade. ``score`` = sum of the points of ``reasons``; holds may lower ``grade``.

    ``grade`` is None while "not yet graded"; the score and its lines are there all the same. Chances are
    shares 0..1; ``usual``, ``early`` and ``late`` are the 50, 10 and 90 % points in working days from the due
    date, a forecast; ``habit`` is how the customer has paid so far. "Late" is one working day or more, "serious"
    more than the ledger's serious days.
    """

    customer_id: int
    as_of: date
    grade: str | None
    band: str
    score: int
    reasons: tuple[Reason, ...]
    summary: tuple[Phrase, Phrase]
    provisional: bool
    confidence: str
    no_new_credit: bool
    settled: int
    p_late: float
    p_serious: float
    usual: int
    early: int
    late: int
    serious_days: int = DEFAULT_SERIOUS_DAYS
    habit: Habit = NO_HABIT


def grade_customers(
    facts: Sequence[InvoiceFact],
    standings: Iterable[Standing],
    calendar: WorkingCalendar,
    as_of: date,
    serious_days: int = DEFAULT_SERIOUS_DAYS,
) -> list[Grade]:
    """Grade every customer of ``standings`` as of the end of ``as_of``, from all invoices of the ledger.

    ``serious_days`` are working days, 1..180, else ``UserError('serious_days_range')``.
    """
    first = min((fact.issued for fact in facts), default=as_of)
    portfolio = known_portfolio(facts, as_of, WorkDays(calendar, min(first, as_of), as_of))
    return [grade_customer(portfolio, standing, serious_days) for standing in standings]


def grade_customer(
    portfolio: Portfolio, standing: Standing, serious_days: int = DEFAULT_SERIOUS_DAYS
) -> Grade:
    """Grade one customer; see ``grade_customers``."""
    book = portfolio.book(standing.customer_id)
    score = score_customer(portfolio, book, serious_days)
    settled, by_score = len(book.settled), band(score.score)
    hold = overdue_hold(portfolio, book)
    grade, notes = _judge(by_score, settled, standing, hold, portfolio.as_of)
    early, usual, late = (score.curve.quantile(share) for share in (0.1, 0.5, 0.9))
    return Grade(
        customer_id=standing.customer_id,
        as_of=portfolio.as_of,
        grade=grade,
        band=by_score,
        score=score.score,
        reasons=(*score.lines, *notes),
        summary=summary(book, portfolio.as_of),
        provisional=settled < NEEDED_SETTLED,
        confidence=confidence(settled, standing.recent_statements),
        no_new_credit=hold is not None and hold.grade == WORST,
        settled=settled,
        p_late=score.p_late,
        p_serious=score.p_serious,
        usual=usual,
        early=early,
        late=late,
        serious_days=serious_days,
        habit=habit_of(book.settled),
    )


def confidence(settled: int, recent_statements: bool) -> str:
    """low: fewer than 3 settled invoices; high: more than 12 and statements of the last 18 months."""
    if settled < NEEDED_SETTLED:
        return "low"
    return "high" if settled > MANY_SETTLED and recent_statements else "medium"


def _judge(
    by_score: str, settled: int, standing: Standing, hold: Hold | None, as_of: date
) -> tuple[str | None, list[Reason]]:
    """The grade after thin history and holds, and the notes that say so."""
    grade, notes = _with_history(by_score, settled, standing)
    if hold and grade and hold.grade > grade:
        notes.append(hold_reason(hold, grade, as_of))
        grade = hold.grade
    if hold and hold.grade == WORST:
        notes.append(no_credit_reason(hold, as_of))
    return grade, notes


def _with_history(by_score: str, settled: int, standing: Standing) -> tuple[str | None, list[Reason]]:
    """What a thin history makes of the band of the score."""
    if settled >= NEEDED_SETTLED:
        return by_score, []
    if standing.taken_over and not standing.asked:
        return None, [Reason("grade_not_graded", 0, {"settled": settled, "needed": NEEDED_SETTLED})]
    note = thin_reason(settled, by_score)
    return ("C", [note]) if note else (by_score, [])
