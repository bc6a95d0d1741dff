"""Why a score is what it is, as data: lines that add up exactly, and one sentence. Words are made elsewhere.

Every ``code`` has its words in ``creditdesk.words``: ``code`` the heading, ``detail`` names the sentence.
Shares are given as ``percent``, see there; amounts in machine form beside the raw minor units.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from creditdesk.domain.grading.portfolio import CustomerBook, Settlement
from creditdesk.domain.money import plain

Params = Mapping[str, str | int]
_DAYS_OF_MONTH = 30.4375


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the explanation; a note has 0 points. ``invoice_ids`` are the invoices behind it; a ``variant`` has
    a sentence of its own under the same heading."""

    code: str
    points: int
    params: Params = field(default_factory=dict[str, str | int])
    invoice_ids: tuple[int, ...] = ()
    variant: str = ""

    @property
    def detail(self) -> str:
        """The code of the sentence."""
        return f"{self.code}_{self.variant}_detail" if self.variant else f"{self.code}_detail"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of the summary sentence."""

    code: str
    params: Params


def percent(share: float) -> str:
    """``share`` (0..1) in per cent: one decimal, below 1 % two, and never a bare zero."""
    value = share * 100
    if value < 1:
        return f"{max(value, 0.01):.2f}"
    return f"{value:.1f}"


def summary(book: CustomerBook, as_of: date) -> tuple[Phrase, Phrase]:
    """The customer in one sentence of two parts: what was settled and how, and what is overdue ``as_of``."""
    return _history(book.settled), _today(book, as_of)


def _history(settled: Sequence[Settlement]) -> Phrase:
    if not settled:
        return Phrase("grade_summary_none", {})
    lost = [one for one in settled if one.written_off]
    late = [one for one in settled if one.delay > 0 and not one.written_off]
    months = max(2, ceil((settled[-1].received - settled[0].received).days / _DAYS_OF_MONTH))
    params: dict[str, str | int] = {"settled": len(settled), "months": months, "late": len(late)}
    if lost:
        params["lost"] = len(lost)
    if late or lost:
        params |= _worst(late or lost)
    return Phrase(_history_code(len(settled), len(late), len(lost)), params)


def _history_code(settled: int, late: int, lost: int) -> str:
    """Which sentence: what was written off was settled, and is no payment that was late."""
    if lost:
        return "grade_summary_one_lost" if settled == 1 else "grade_summary_lost"
    if settled == 1:
        return "grade_summary_one_late" if late else "grade_summary_one_on_time"
    if late == 1:
        return "grade_summary_late_one"
    return "grade_summary_late" if late else "grade_summary_on_time"


def _worst(late: Sequence[Settlement]) -> Params:
    """The invoice paid latest, by calendar days, the newer of two; with its amount."""
    worst = max(late, key=lambda one: ((one.received - one.due).days, *one.order()))
    return {
        "amount": plain(worst.amount_minor, worst.currency),
        "amount_minor": worst.amount_minor,
        "currency": worst.currency,
        "number": worst.number,
        "days": (worst.received - worst.due).days,
    }


def _today(book: CustomerBook, as_of: date) -> Phrase:
    """What is overdue; else that only rests of settled invoices are, which do not count (GRADING 4.1)."""
    overdue, params = book.overdue, {"as_of": as_of.isoformat()}
    if not overdue:
        rests = [one for one in book.settled if one.rest_minor and one.due < as_of]
        if not rests:
            return Phrase("grade_summary_clear", params)
        code = "grade_summary_rest" if len(rests) == 1 else "grade_summary_rests"
        return Phrase(code, {**params, "invoices": len(rests), "number": rests[0].number})
    oldest = overdue[0]
    code = "grade_summary_overdue_one" if len(overdue) == 1 else "grade_summary_overdue"
    days = oldest.days_late(as_of)
    return Phrase(code, {**params, "invoices": len(overdue), "number": oldest.number, "days": days})
