"""What holds a grade below its score: own invoices long overdue, and a history still too thin."""

from dataclasses import dataclass
from datetime import date, timedelta

from creditdesk.domain.grading.explanation import Reason
from creditdesk.domain.grading.portfolio import CustomerBook, OpenInvoice, Portfolio
from creditdesk.domain.grading.scorecard import NEEDED_SETTLED, WORST

#: Calendar days overdue beyond which an undisputed invoice allows no new credit, or nothing better than D.
NO_CREDIT_DAYS = 90
CAP_D_DAYS = 60
#: Calendar days beyond the day on which the customer usually pays: nothing better than C.
BEYOND_HABIT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Hold:
    """``grade`` is the best that is allowed, because of ``invoice``."""

    grade: str
    code: str
    invoice: OpenInvoice
    usual_day: date | None = None


def overdue_hold(portfolio: Portfolio, book: CustomerBook) -> Hold | None:
    """The strictest hold of the undisputed overdue invoices, the oldest first (GRADING corrections 7).

    More than 90 calendar days: E, unless a plan is kept; more than 60: D; more than 30 beyond the customer's
    habit: C. Habit is the median of the curve without the open invoices, never before the due date.
    """
    undisputed = [invoice for invoice in book.overdue if not invoice.disputed]
    for limit, grade in ((NO_CREDIT_DAYS, WORST), (CAP_D_DAYS, "D")):
        for invoice in undisputed:
            excused = grade == WORST and invoice.plan_kept
            if invoice.days_late(portfolio.as_of) > limit and not excused:
                return Hold(grade, "grade_held_overdue", invoice)
    return _beyond_habit(portfolio, book, undisputed)


def _beyond_habit(portfolio: Portfolio, book: CustomerBook, undisputed: list[OpenInvoice]) -> Hold | None:
    allowed = portfolio.as_of - timedelta(days=BEYOND_HABIT_DAYS)
    if not undisputed or undisputed[0].due >= allowed:
        return None
    habit = max(0, book.curve(portfolio.prior, with_overdue=False).quantile(0.5))
    usual_day = portfolio.days.date_at(undisputed[0].due, habit)
    if usual_day >= allowed:
        return None
    code = "grade_held_habit" if habit else "grade_held_habit_due"
    return Hold("C", code, undisputed[0], usual_day)


def hold_reason(hold: Hold, would_be: str, as_of: date) -> Reason:
    """The note "would be B, held at D because invoice 1043 is 67 days overdue"."""
    params: dict[str, str | int] = {
        "would_be": would_be,
        "grade": hold.grade,
        "number": hold.invoice.number,
        "days": hold.invoice.days_late(as_of),
    }
    if hold.usual_day is not None:
        params["usual_day"] = hold.usual_day.isoformat()
        params["beyond"] = (as_of - hold.usual_day).days
    return Reason(hold.code, 0, params, (hold.invoice.invoice_id,))


def no_credit_reason(hold: Hold, as_of: date) -> Reason:
    """The note that an invoice more than 90 days overdue stops new credit."""
    params: dict[str, str | int] = {"number": hold.invoice.number, "days": hold.invoice.days_late(as_of)}
    return Reason("grade_no_new_credit", 0, params, (hold.invoice.invoice_id,))


def thin_reason(settled: int, would_be: str) -> Reason | None:
    """The note of a new customer with fewer than 3 settled invoices; None where nothing changes.

    Without any settled invoice the grade is C whatever the portfolio, later it is never better than C
    (GRADING corrections 13, table 4.2).
    """
    params: dict[str, str | int] = {"would_be": would_be, "settled": settled, "needed": NEEDED_SETTLED}
    if settled == 0:
        return Reason("grade_new_customer", 0, params | {"cap_days": CAP_D_DAYS})
    return Reason("grade_held_thin", 0, params) if would_be < "C" else None
