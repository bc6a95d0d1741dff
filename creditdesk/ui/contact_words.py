"""Words of the contact log that several pages show."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from creditdesk.ui import formats
from creditdesk.words.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from creditdesk.services.contacts import ContactLine

KINDS = {
    "call": ("phone", QT_TRANSLATE_NOOP("contacts", "Call")),
    "visit": ("building", QT_TRANSLATE_NOOP("contacts", "Visit")),
    "mail": ("mail-open", QT_TRANSLATE_NOOP("contacts", "E-mail or letter")),
    "note": ("note", QT_TRANSLATE_NOOP("contacts", "Note")),
}
OUTCOMES = {
    "": QT_TRANSLATE_NOOP("contacts", "Nothing special"),
    "reached": QT_TRANSLATE_NOOP("contacts", "Spoken with"),
    "not_reached": QT_TRANSLATE_NOOP("contacts", "Not reached"),
    "promised": QT_TRANSLATE_NOOP("contacts", "Promised to pay"),
    "disputed": QT_TRANSLATE_NOOP("contacts", "Disputes the debt"),
    "refused": QT_TRANSLATE_NOOP("contacts", "Refuses to pay"),
    "sent": QT_TRANSLATE_NOOP("contacts", "Sent"),
}


def kind_name(kind: str) -> str:
    """Call, visit, mail or note in words."""
    return QCoreApplication.translate("contacts", KINDS[kind][1]) if kind in KINDS else kind


def outcome_name(outcome: str) -> str:
    """What came of it, in words."""
    return QCoreApplication.translate("contacts", OUTCOMES[outcome]) if outcome in OUTCOMES else outcome


def kind_icon(kind: str) -> str:
    """The icon of a kind."""
    return KINDS[kind][0] if kind in KINDS else "note"


def title(line: "ContactLine") -> str:
    """Kind and outcome in one line."""
    parts = (kind_name(line.kind), outcome_name(line.outcome) if line.outcome else "")
    return "  ·  ".join(part for part in parts if part)


def next_words(line: "ContactLine") -> str:
    """What was agreed to be done next, and by when."""
    if line.next_on is None:
        return ""
    day = formats.current().date(line.next_on)
    if line.done:
        return QCoreApplication.translate("contacts", "Next step, {0}: {1} (done)").format(
            day, next_step(line)
        )
    return QCoreApplication.translate("contacts", "Next step, {0}: {1}").format(day, next_step(line))


def next_tone(line: "ContactLine", today: date) -> str:
    """Red once the day has passed, a warning on the day, nothing while there is time or it is done."""
    if line.next_on is None or line.done or line.next_on > today:
        return ""
    return "warn" if line.next_on == today else "red"


def next_step(line: "ContactLine") -> str:
    """What was agreed to be done."""
    return line.next_what or QCoreApplication.translate("contacts", "get in touch again")
