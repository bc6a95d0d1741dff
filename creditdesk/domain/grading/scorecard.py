"""Points: ten of them halve the odds of paying seriously late. Only integers are added (GRADING 4.2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor, log2

from creditdesk.domain.grading.delay_curve import GENERIC_WEIGHT, DelayCurve
from creditdesk.domain.grading.explanation import Reason, percent
from creditdesk.domain.grading.portfolio import CustomerBook, Portfolio
from creditdesk.errors import UserError

#: Lowest integer score of each grade; below the last it is E.
BANDS = (("A", 81), ("B", 65), ("C", 50), ("D", 37))
WORST = "E"
#: Settled invoices a customer needs before the ledger speaks for itself.
NEEDED_SETTLED = 3
FEW_SETTLED_POINTS = -10
DEFAULT_SERIOUS_DAYS = 30
_SERIOUS_RANGE = (1, 180)
_EVEN_SHARE = 0.15
_SURE = 1e-12


@dataclass(frozen=True, slots=True)
class Score:
    """A score and its lines: ``score`` is the sum of their points. Chances are shares 0..1."""

    score: int
    lines: tuple[Reason, ...]
    curve: DelayCurve
    p_late: float
    p_serious: float


def band(score: int) -> str:
    """The grade of an integer score: A from 81, B from 65, C from 50, D from 37, else E."""
    return next((grade for grade, lowest in BANDS if score >= lowest), WORST)


def check_serious_days(serious_days: int) -> int:
    """``serious_days`` itself; ``UserError('serious_days_range')`` unless it is 1..180 working days."""
    low, high = _SERIOUS_RANGE
    if not low <= serious_days <= high:
        raise UserError("serious_days_range", value=serious_days, low=low, high=high)
    return serious_days


def behaviour_points(p_serious: float) -> int:
    """50 - 10 log2(odds of ``p_serious`` / odds of 15 %), rounded half up, not clipped."""
    share = min(max(p_serious, _SURE), 1 - _SURE)
    odds = share / (1 - share) / (_EVEN_SHARE / (1 - _EVEN_SHARE))
    # the inner rounding hides the last bits, in which two machines may differ
    return floor(round(50 - 10 * log2(odds), 6) + 0.5)


def score_customer(
    portfolio: Portfolio, book: CustomerBook, serious_days: int = DEFAULT_SERIOUS_DAYS
) -> Score:
    """Score one customer from the ledger alone; "serious" is more than ``serious_days`` working days late.

    Start = the portfolio, then what the own settled invoices and the open overdue ones change, then the
    points for few settled invoices, then the clip to 0..100 as a line of its own.
    """
    serious = check_serious_days(serious_days) + 1
    settled_curve = book.curve(portfolio.prior, with_overdue=False) if book.overdue else None
    curve = book.curve(portfolio.prior)
    shares = [one.at_least(serious) for one in (portfolio.prior, settled_curve or curve, curve)]
    lines = [line for line in _lines(portfolio, book, shares) if line]
    total = sum(line.points for line in lines)
    score = min(max(total, 0), 100)
    if score != total:
        lines.append(Reason("grade_clip", score - total, {"total": total, "score": score}))
    return Score(score, tuple(lines), curve, curve.at_least(1), curve.at_least(serious))


def _lines(portfolio: Portfolio, book: CustomerBook, shares: list[float]) -> Iterator[Reason]:
    start, own, full = (behaviour_points(share) for share in shares)
    params: dict[str, str | int] = {"percent": percent(shares[0]), "receipts": portfolio.receipts}
    few = "" if portfolio.receipts >= GENERIC_WEIGHT else "few" if portfolio.receipts else "assumed"
    yield Reason("grade_portfolio", start, params, variant=few)
    if book.settled:
        ids = tuple(one.invoice_id for one in book.settled)
        params = {"percent": percent(shares[1]), "settled": len(book.settled)}
        yield Reason("grade_own_history", own - start, params, ids)
    if book.overdue:
        oldest = book.overdue[0]
        params = {
            "percent": percent(shares[2]),
            "invoices": len(book.overdue),
            "number": oldest.number,
            "days": oldest.days_late(portfolio.as_of),
        }
        yield Reason("grade_overdue", full - own, params, tuple(one.invoice_id for one in book.overdue))
    if len(book.settled) < NEEDED_SETTLED:
        params = {"settled": len(book.settled), "needed": NEEDED_SETTLED}
        yield Reason("grade_few_settled", FEW_SETTLED_POINTS, params)
