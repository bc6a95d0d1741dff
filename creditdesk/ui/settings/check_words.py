"""What a check found, in sentences; where and the figures stay as the check gives them."""

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.problems import Problem
from creditdesk.words.marks import QT_TRANSLATE_NOOP

_SENTENCES = {
    "integrity": QT_TRANSLATE_NOOP("check", "The file is damaged"),
    "reference": QT_TRANSLATE_NOOP("check", "A record points to one that is missing"),
    "open_amount": QT_TRANSLATE_NOOP("check", "An open amount differs from its entries"),
    "closed_on": QT_TRANSLATE_NOOP("check", "A day of settlement differs from its entries"),
    "free_amount": QT_TRANSLATE_NOOP("check", "What is left of a receipt differs from its entries"),
    "free_credit": QT_TRANSLATE_NOOP("check", "More was allocated than had been received"),
    "over_allocated": QT_TRANSLATE_NOOP("check", "More was allocated to an invoice than it amounts to"),
    "contra": QT_TRANSLATE_NOOP("check", "A set-off lacks its other half"),
    "used_on": QT_TRANSLATE_NOOP("check", "The day a receipt was used up differs from its entries"),
    "day": QT_TRANSLATE_NOOP("check", "A date is not a date"),
    "allocation_currency": QT_TRANSLATE_NOOP("check", "An allocation mixes currencies or customers"),
    "allocation_date": QT_TRANSLATE_NOOP("check", "An allocation lies before its invoice or receipt"),
    "letter_total": QT_TRANSLATE_NOOP("check", "A letter's total differs from its lines"),
    "letter_item_sum": QT_TRANSLATE_NOOP("check", "A line of a letter does not add up"),
    "step_without_letter": QT_TRANSLATE_NOOP("check", "A reminder step has no posted letter"),
    "posted_without_step": QT_TRANSLATE_NOOP("check", "A posted letter has not moved its invoices"),
    "company": QT_TRANSLATE_NOOP("check", "The company is missing"),
    "document": QT_TRANSLATE_NOOP("check", "A stored letter or file was changed"),
    "event_chain": QT_TRANSLATE_NOOP("check", "The history was changed afterwards"),
}


def problem_sentence(problem: Problem) -> str:
    """What is wrong, where, and the figures."""
    known = _SENTENCES.get(problem.code)
    words = QCoreApplication.translate("check", known) if known else problem.code
    return f"{words}: {problem.where} ({problem.detail})"
