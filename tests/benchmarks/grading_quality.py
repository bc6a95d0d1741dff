"""How well the grader predicts on the two ledgers beside the project.

Run ``python -m tests.benchmarks.grading_quality``.
Protocol of GRADING: invoices in order of their date, each forecast on its own day with earlier receipts only;
judged are the last 30 % of the invoices (the figures of its section 5 are reached on that part, on which a
trained model would be judged too). "Late" is paid after the stored due date, "serious" more than 30 calendar
days (ibm 15) after it.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from time import process_time

import numpy as np

from creditdesk.domain.grading.forecast import Forecast
from creditdesk.domain.grading.grader import Standing, grade_customers
from creditdesk.domain.grading.history import forecasts
from creditdesk.domain.grading.portfolio import InvoiceFact
from creditdesk.domain.grading.scorecard import band, behaviour_points
from creditdesk.domain.grading.work_days import WorkDays
from creditdesk.domain.working_days import WorkingCalendar
from tests.shared import shared_path

JUDGED_SHARE = 0.3
#: Floor and "excellent" of GRADING section 5: (ibm), (food distributor, of the fuller ledger there).
BAR = {
    "AUC late": ((0.85, 0.874), (0.775, 0.82)),
    "Brier late": ((0.134, 0.132), (0.183, 0.160)),
    "AUC serious": ((0.90, 0.91), (0.883, 0.89)),
    "Brier serious": ((0.0393, 0.0345), (0.0142, 0.0075)),
    "MAE days": ((6.45, 6.3), (3.38, 2.95)),
    "80 % range low": ((0.65, 0.75), (0.65, 0.75)),
    "80 % range high": ((0.95, 0.90), (0.95, 0.90)),
    "calibration late": ((0.10, 0.08), (0.10, 0.03)),
    "weekly cash": ((0.317, 0.215), (0.157, 0.090)),
}
HIGHER_IS_BETTER = {"AUC late", "AUC serious", "80 % range low"}


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger to judge; ``place`` is its column in BAR, ``serious`` in calendar days."""

    name: str
    place: int
    serious: int
    facts: list[InvoiceFact]


def ibm() -> Ledger:
    """The simulated ledger of 2,466 invoices."""

    def day(text: str) -> date:
        return datetime.strptime(text, "%m/%d/%Y").date()

    rows = _rows("ibm_late_payment_histories.csv")
    named = ("customerID", "invoiceNumber", "InvoiceDate", "DueDate", "InvoiceAmount", "SettledDate")
    return Ledger("ibm", 0, 15, _facts(([row[name] for name in named] for row in rows), day))


def food_distributor() -> Ledger:
    """The real ledger of 26,219 settled invoices."""
    rows = _rows("food_distributor_closed_invoices.csv")
    named = ("customer_id", "row_id", "invoice_date_est", "due_date", "amount", "clear_date")
    return Ledger("food", 1, 30, _facts(([row[name] for name in named] for row in rows), date.fromisoformat))


def _rows(name: str) -> list[dict[str, str]]:
    with shared_path(f"data/ledgers/{name}").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _facts(rows: Iterable[list[str]], day: Callable[[str], date]) -> list[InvoiceFact]:
    customers: dict[str, int] = {}
    return [
        InvoiceFact(
            invoice_id=number,
            customer_id=customers.setdefault(customer, len(customers)),
            number=text,
            issued=day(issued),
            due=day(due),
            amount_minor=round(float(amount) * 100),
            currency="USD",
            settled=day(settled),
        )
        for number, (customer, text, issued, due, amount, settled) in enumerate(rows)
    ]


def us_holidays() -> WorkingCalendar:
    """Weekends and the federal holidays of the United States."""
    import holidays

    return WorkingCalendar(holidays=frozenset(holidays.country_holidays("US", years=range(2011, 2022))))


def walk(facts: Sequence[InvoiceFact], calendar: WorkingCalendar) -> list[tuple[InvoiceFact, Forecast]]:
    """Every forecast of the ledger."""
    last = max(max(fact.issued, fact.settled or fact.issued) for fact in facts)
    return list(forecasts(facts, WorkDays(calendar, min(fact.issued for fact in facts), last)))


def auc(seen: np.ndarray, chance: np.ndarray) -> float:
    """Share of pairs in which the one that happened had the higher chance; ties count half."""
    _, place, times = np.unique(chance, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(times) - (times - 1) / 2)[place]
    hits = int(seen.sum())
    return float((ranks[seen].sum() - hits * (hits + 1) / 2) / hits / (len(seen) - hits))


def calibration(seen: np.ndarray, chance: np.ndarray, groups: int = 10) -> float:
    """Mean distance of chance and share seen over tenths of the invoices, by chance."""
    order = np.argsort(chance, kind="stable")
    parts = [(chance[part].mean(), seen[part].mean(), len(part)) for part in np.array_split(order, groups)]
    return sum(abs(said - was) * size for said, was, size in parts) / len(seen)


def weekly_cash(judged: list[tuple[InvoiceFact, Forecast]]) -> float:
    """Error of the cash expected by week from the judged invoices, as a share of what came in those weeks."""
    came: dict[date, float] = defaultdict(float)
    said: dict[date, float] = defaultdict(float)
    for fact, forecast in judged:
        came[_monday(fact.settled or fact.due)] += fact.amount_minor
        week = _monday(forecast.day_of(0.0001))
        rest = 1.0
        while rest > 1e-4:
            later = forecast.on_or_after(week + timedelta(days=7)) if week < fact.due + timedelta(400) else 0
            said[week] += fact.amount_minor * (rest - later)
            rest, week = later, week + timedelta(days=7)
    return sum(abs(came[week] - said[week]) for week in {*came, *said}) / sum(came.values())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def quality(ledger: Ledger, judged: list[tuple[InvoiceFact, Forecast]]) -> dict[str, float]:
    """The figures of section 5 over ``judged``."""
    late = np.array([fact.settled > fact.due for fact, _ in judged])
    serious = np.array([(fact.settled - fact.due).days > ledger.serious for fact, _ in judged])
    p_late = np.array([forecast.later_than(0) for _, forecast in judged])
    p_serious = np.array([forecast.later_than(ledger.serious) for _, forecast in judged])
    missed = [abs((fact.settled - forecast.day_of(0.5)).days) for fact, forecast in judged]
    held = np.mean([f.day_of(0.1) <= fact.settled <= f.day_of(0.9) for fact, f in judged])
    return {
        "AUC late": auc(late, p_late),
        "Brier late": float(((late - p_late) ** 2).mean()),
        "AUC serious": auc(serious, p_serious),
        "Brier serious": float(((serious - p_serious) ** 2).mean()),
        "MAE days": float(np.mean(missed)),
        "80 % range low": float(held),
        "80 % range high": float(held),
        "calibration late": calibration(late, p_late),
        "weekly cash": weekly_cash(judged),
    }


def by_grade(
    ledger: Ledger, judged: list[tuple[InvoiceFact, Forecast]]
) -> dict[str, tuple[int, float, float]]:
    """Per grade of the behaviour score on the invoice's day: invoices, serious share expected, and seen.

    Here serious is in working days, as in the grade itself.
    """
    groups: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for fact, forecast in judged:
        chance = forecast.curve.at_least(ledger.serious + 1)
        was = forecast.days.delay(fact.due, fact.settled) > ledger.serious
        groups[band(behaviour_points(chance))].append((chance, was))
    return {
        grade: (len(rows), float(np.mean([p for p, _ in rows])), float(np.mean([was for _, was in rows])))
        for grade, rows in sorted(groups.items())
    }


def judged_part(walked: list[tuple[InvoiceFact, Forecast]]) -> list[tuple[InvoiceFact, Forecast]]:
    """The last 30 % of the invoices."""
    return walked[round(len(walked) * (1 - JUDGED_SHARE)) :]


def verdict(figure: str, value: float, place: int) -> str:
    """ "excellent", "above the floor" or "below the floor"."""
    sign = 1 if figure in HIGHER_IS_BETTER else -1
    floor, excellent = BAR[figure][place]
    if sign * value >= sign * excellent:
        return "excellent"
    return "above the floor" if sign * value > sign * floor else "BELOW THE FLOOR"


def many(size: int) -> list[InvoiceFact]:
    """``size`` invoices: the food distributor's, and again for other customers."""
    facts = food_distributor().facts
    copies = (replace(fact, customer_id=fact.customer_id + 10_000) for fact in facts)
    return [*facts, *copies][:size]


def timings() -> tuple[float, float]:
    """Seconds of processor time to walk 40,000 invoices and to grade 1,000 customers of that ledger."""
    facts = many(40_000)
    started = process_time()
    walk(facts, WorkingCalendar())
    walked = process_time() - started
    known = sorted({fact.customer_id for fact in facts})[:1000]
    standings = [Standing(customer, taken_over=True) for customer in known]
    started = process_time()
    grade_customers(facts, standings, WorkingCalendar(), date(2019, 9, 1))
    return walked, process_time() - started


def main() -> None:
    """Print every figure beside the floor and the excellent one; in brackets over all invoices."""
    for calendar, rest in ((WorkingCalendar(), "weekends"), (us_holidays(), "weekends and US holidays")):
        for ledger in (ibm(), food_distributor()):
            walked = walk(ledger.facts, calendar)
            judged = judged_part(walked)
            print(f"\n{ledger.name}, rest days: {rest}; last {len(judged)} of {len(walked)} invoices (all)")
            whole = quality(ledger, walked)
            for figure, value in quality(ledger, judged).items():
                floor, excellent = BAR[figure][ledger.place]
                bar = f"floor {floor:<7} excellent {excellent:<7} {verdict(figure, value, ledger.place)}"
                print(f"  {figure:17} {value:8.4f} ({whole[figure]:.4f})  {bar}")
            for part, rows in (("judged", judged), ("all", walked)):
                for grade, (size, said, was) in by_grade(ledger, rows).items():
                    print(f"  {part} {grade}: {size} invoices, serious expected {said:.4f}, seen {was:.4f}")
    walked, graded = timings()
    print(f"\n40,000 invoices forecast in {walked:.2f} s (limit 15)")
    print(f"1,000 customers graded in {graded:.2f} s (limit 1)")


if __name__ == "__main__":
    main()
