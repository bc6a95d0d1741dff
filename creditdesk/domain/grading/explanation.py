"""Why a score is what it is, as data: lines that add up exactly, and one sentence. Words are made elsewhere.

Every ``code`` has its words in ``creditdesk.words``: ``code`` the heading, ``code_detail`` the sentence.
Shares are given as ``percent``, see there; amounts in machine form beside the raw minor units.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from creditdesk.domain.grading.portfolio import CustomerBook, OpenInvoice, Settlement
from creditdesk.domain.money import plain

Params = Mapping[str, str | int]
_DAYS_OF_MONTH = 30.4375


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the explanation; a note has 0 points. ``invoice_ids`` are the invoices behind it."""

    code: str
    points: int
    params: Params = field(default_factory=dict[str, str | int])
    invoice_ids: tuple[int, ...] = ()


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
    return _history(book.settled), _today(book.overdue, as_of)


def _history(settled: Sequence[Settlement]) -> Phrase:
    if not settled:
        return Phrase("grade_summary_none", {})
    late = [one for one in settled if one.delay > 0]
    months = max(2, ceil((settled[-1].received - settled[0].received).days / _DAYS_OF_MONTH))
    params: dict[str, str | int] = {"settled": len(settled), "months": months, "late": len(late)}
    if late:
        params |= _largest(late)
    return Phrase(_history_code(len(settled), len(late)), params)


def _history_code(settled: int, late: int) -> str:
    if settled == 1:
        return "grade_summary_one_late" if late else "grade_summary_one_on_time"
    if late == 1:
        return "grade_summary_late_one"
    return "grade_summary_late" if late else "grade_summary_on_time"


def _largest(late: Sequence[Settlement]) -> Params:
    """The largest late invoice of the currency in which most were late; its days are calendar days."""
    uses = Counter(one.currency for one in late)
    currency = min(uses, key=lambda code: (-uses[code], code))
    largest = max((one for one in late if one.currency == currency), key=lambda one: one.amount_minor)
    return {
        "largest": plain(largest.amount_minor, currency),
        "largest_minor": largest.amount_minor,
        "currency": currency,
        "number": largest.number,
        "days": (largest.received - largest.due).days,
    }


def _today(overdue: Sequence[OpenInvoice], as_of: date) -> Phrase:
    if not overdue:
        return Phrase("grade_summary_clear", {"as_of": as_of.isoformat()})
    oldest = overdue[0]
    code = "grade_summary_overdue_one" if len(overdue) == 1 else "grade_summary_overdue"
    return Phrase(
        code,
        {
            "as_of": as_of.isoformat(),
            "invoices": len(overdue),
            "number": oldest.number,
            "days": oldest.days_late(as_of),
        },
    )
