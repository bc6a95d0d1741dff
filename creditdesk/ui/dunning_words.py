"""Words of the reminder run that several pages show: tones, ladders, reasons, states of runs and letters."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.dunning.clock import NO_DATE
from creditdesk.domain.ways import WAYS
from creditdesk.ui import texts
from creditdesk.ui.tables.columns import Tone
from creditdesk.ui.texts import QT_TRANSLATE_NOOP

_LADDERS = {
    "standard": QT_TRANSLATE_NOOP("ladders", "Standard"),
    "swift": QT_TRANSLATE_NOOP("ladders", "Swift"),
    "stop-supply": QT_TRANSLATE_NOOP("ladders", "Stop supply"),
    "graduated": QT_TRANSLATE_NOOP("ladders", "Graduated"),
    "relationship": QT_TRANSLATE_NOOP("ladders", "Relationship"),
}
_TONES = {
    "L0": QT_TRANSLATE_NOOP("tones", "Notice before due"),
    "L1": QT_TRANSLATE_NOOP("tones", "Friendly reminder"),
    "L2": QT_TRANSLATE_NOOP("tones", "Reminder"),
    "L3": QT_TRANSLATE_NOOP("tones", "Urgent reminder"),
    "L4": QT_TRANSLATE_NOOP("tones", "Final demand"),
}
_LANGUAGES = {
    "en": QT_TRANSLATE_NOOP("languages", "English"),
    "zh_CN": QT_TRANSLATE_NOOP("languages", "Chinese"),
    "de": QT_TRANSLATE_NOOP("languages", "German"),
    "fr": QT_TRANSLATE_NOOP("languages", "French"),
}
_REASONS = {
    "step_due": QT_TRANSLATE_NOOP("reasons", "Step is due"),
    "notice_due": QT_TRANSLATE_NOOP("reasons", "Notice before the due date"),
    "not_due": QT_TRANSLATE_NOOP("reasons", "Not late"),
    "step_delay": QT_TRANSLATE_NOOP("reasons", "The next step begins later"),
    "interval": QT_TRANSLATE_NOOP("reasons", "Pause between letters"),
    "deadline_running": QT_TRANSLATE_NOOP("reasons", "Time granted in a letter is running"),
    "allocate_first": QT_TRANSLATE_NOOP("reasons", "Allocate first"),
    "awaiting_posting": QT_TRANSLATE_NOOP("reasons", "In a letter not yet posted"),
    "no_address": QT_TRANSLATE_NOOP("reasons", "No address"),
    "below_tolerance": QT_TRANSLATE_NOOP("reasons", "Below the smallest amount"),
    "last_step_done": QT_TRANSLATE_NOOP("reasons", "Last step done"),
    "credit": QT_TRANSLATE_NOOP("reasons", "Credit note"),
    "paid": QT_TRANSLATE_NOOP("reasons", "Paid meanwhile"),
    "undone": QT_TRANSLATE_NOOP("reasons", "Letter undone"),
}
#: Usual reasons to leave something out of a run, by the code that the ledger keeps.
LEFT_OUT = {
    "@promised": QT_TRANSLATE_NOOP("reasons", "Payment promised"),
    "@complaint": QT_TRANSLATE_NOOP("reasons", "Complaint being looked into"),
    "@paid": QT_TRANSLATE_NOOP("reasons", "Paid, not entered yet"),
    "@spoken": QT_TRANSLATE_NOOP("reasons", "Spoken with the customer"),
    "@small": QT_TRANSLATE_NOOP("reasons", "Amount too small"),
    "@management": QT_TRANSLATE_NOOP("reasons", "Decided by management"),
}
#: How a letter goes: ``domain.ways.WAYS`` in words.
METHODS = {
    "post": QT_TRANSLATE_NOOP("methods", "By post"),
    "registered": QT_TRANSLATE_NOOP("methods", "By registered post"),
    "ems": QT_TRANSLATE_NOOP("methods", "By EMS"),
    "courier": QT_TRANSLATE_NOOP("methods", "By courier"),
    "hand": QT_TRANSLATE_NOOP("methods", "By hand"),
    "notary": QT_TRANSLATE_NOOP("methods", "By notary"),
    "email": QT_TRANSLATE_NOOP("methods", "By e-mail"),
}
#: State of a letter or run -> (tone of the badge, word).
STATES: Mapping[str, tuple[Tone, str]] = {
    "prepared": ("info", QT_TRANSLATE_NOOP("badges", "Prepared")),
    "reviewed": ("info", QT_TRANSLATE_NOOP("badges", "Reviewed")),
    "issued": ("warn", QT_TRANSLATE_NOOP("badges", "Issued")),
    "printed": ("warn", QT_TRANSLATE_NOOP("badges", "Printed")),
    "posted": ("good", QT_TRANSLATE_NOOP("badges", "Posted")),
    "delivered": ("good", QT_TRANSLATE_NOOP("badges", "Delivered")),
    "returned": ("red", QT_TRANSLATE_NOOP("badges", "Returned")),
    "undone": ("plain", QT_TRANSLATE_NOOP("badges", "Undone")),
    "dropped": ("plain", QT_TRANSLATE_NOOP("badges", "Dropped")),
}


def ladder_name(name: str) -> str:
    """A ladder as people call it; one of their own keeps its name."""
    return QCoreApplication.translate("ladders", _LADDERS[name]) if name in _LADDERS else name


def tone_name(tone: str) -> str:
    """What kind of letter a tone is, such as "Urgent reminder"."""
    return QCoreApplication.translate("tones", _TONES[tone]) if tone in _TONES else tone


def language_name(code: str) -> str:
    """A letter's language in the language of the screen."""
    return QCoreApplication.translate("languages", _LANGUAGES[code]) if code in _LANGUAGES else code


def method_name(code: str) -> str:
    """How a letter went, in words; what was written freely stays as it is."""
    return QCoreApplication.translate("methods", METHODS[code]) if code in METHODS else code


def method_choices() -> list[tuple[str, str]]:
    """(code, words) of every way a letter can go."""
    return [(code, method_name(code)) for code in WAYS]


def reason_name(code: str) -> str:
    """A reason in two or three words, for headings and badges."""
    return QCoreApplication.translate("reasons", _REASONS[code]) if code in _REASONS else code


def left_out_words(reason: str) -> str:
    """Why a person left something out of a run; what was typed freely stays as it is."""
    return QCoreApplication.translate("reasons", LEFT_OUT[reason]) if reason in LEFT_OUT else reason


def state_badge(state: str) -> tuple[Tone, str]:
    """(tone, translated word) of a run's or letter's state."""
    tone, word = STATES.get(state, ("plain", state))
    return tone, QCoreApplication.translate("badges", word)


def decision_sentence(reason: str, params: Mapping[str, object]) -> str:
    """Why an item is reminded, held or not yet due, as a whole sentence."""
    shown = dict(params)
    if reason == "step_due" and shown.get("posted_on") == NO_DATE:
        reason = "first_step_due"
    if "ladder" in shown:
        shown["ladder"] = ladder_name(str(shown["ladder"]))
    return texts.sentence(reason, shown)
