"""What an event of the history is called: what was done, to what, and its figures."""

import json
from typing import Any

from PySide6.QtCore import QCoreApplication

from creditdesk.db.queries.event_names import Names, kind_of
from creditdesk.ui.settings.event_facts import fact_words
from creditdesk.ui.settings.event_keys import FIRST
from creditdesk.words.marks import QT_TRANSLATE_NOOP

_NO_NAMES: Names = {}
VERBS = {
    "create": QT_TRANSLATE_NOOP("events", "Added"),
    "add": QT_TRANSLATE_NOOP("events", "Added"),
    "change": QT_TRANSLATE_NOOP("events", "Changed"),
    "remove": QT_TRANSLATE_NOOP("events", "Removed"),
    "attach": QT_TRANSLATE_NOOP("events", "File added"),
    "call": QT_TRANSLATE_NOOP("events", "Called"),
    "contact": QT_TRANSLATE_NOOP("events", "Contact noted"),
    "correct": QT_TRANSLATE_NOOP("events", "Corrected"),
    "deliver": QT_TRANSLATE_NOOP("events", "Delivery recorded"),
    "withdraw": QT_TRANSLATE_NOOP("events", "Posting taken back"),
    "withdraw_call": QT_TRANSLATE_NOOP("events", "Call taken back"),
    "withdraw_delivery": QT_TRANSLATE_NOOP("events", "Delivery taken back"),
    "drop": QT_TRANSLATE_NOOP("events", "Dropped"),
    "enter": QT_TRANSLATE_NOOP("events", "Entered"),
    "take_over": QT_TRANSLATE_NOOP("events", "Taken over"),
    "import": QT_TRANSLATE_NOOP("events", "Imported"),
    "prepare": QT_TRANSLATE_NOOP("events", "Prepared"),
    "review": QT_TRANSLATE_NOOP("events", "Reviewed"),
    "issue": QT_TRANSLATE_NOOP("events", "Issued"),
    "print": QT_TRANSLATE_NOOP("events", "Printed"),
    "post": QT_TRANSLATE_NOOP("events", "Posted"),
    "record": QT_TRANSLATE_NOOP("events", "Recorded"),
    "allocate": QT_TRANSLATE_NOOP("events", "Allocated"),
    "leave_out": QT_TRANSLATE_NOOP("events", "Left out"),
    "put_back": QT_TRANSLATE_NOOP("events", "Taken in again"),
    "include": QT_TRANSLATE_NOOP("events", "Taken in again"),
    "rename": QT_TRANSLATE_NOOP("events", "Renamed"),
    "move": QT_TRANSLATE_NOOP("events", "Open invoices moved"),
    "move_back": QT_TRANSLATE_NOOP("events", "Open invoices moved back"),
    "hide": QT_TRANSLATE_NOOP("events", "No longer offered"),
    "show": QT_TRANSLATE_NOOP("events", "Offered again"),
    "restore": QT_TRANSLATE_NOOP("events", "Restored"),
    "return": QT_TRANSLATE_NOOP("events", "Returned"),
    "returned": QT_TRANSLATE_NOOP("events", "Returned"),
    "reversal": QT_TRANSLATE_NOOP("events", "Taken back"),
    "take_back": QT_TRANSLATE_NOOP("events", "Entry taken back"),
    "undo": QT_TRANSLATE_NOOP("events", "Undone"),
    "write_off": QT_TRANSLATE_NOOP("events", "Written off"),
}
SUBJECTS = {
    "company": QT_TRANSLATE_NOOP("events", "Company"),
    "bank_account": QT_TRANSLATE_NOOP("events", "Bank account"),
    "own_days": QT_TRANSLATE_NOOP("events", "Own days"),
    "reminder_rules": QT_TRANSLATE_NOOP("events", "Rules of reminding"),
    "customer": QT_TRANSLATE_NOOP("events", "Customer"),
    "contact": QT_TRANSLATE_NOOP("events", "Contact"),
    "invoice": QT_TRANSLATE_NOOP("events", "Invoice"),
    "credit_note": QT_TRANSLATE_NOOP("events", "Credit note"),
    "opening": QT_TRANSLATE_NOOP("events", "Opening balance"),
    "payment": QT_TRANSLATE_NOOP("events", "Receipt"),
    "allocation": QT_TRANSLATE_NOOP("events", "Allocation"),
    "letter": QT_TRANSLATE_NOOP("events", "Letter"),
    "run": QT_TRANSLATE_NOOP("events", "Reminder run"),
    "ladder": QT_TRANSLATE_NOOP("events", "Ladder"),
    "import": QT_TRANSLATE_NOOP("events", "Import"),
    "ledger": QT_TRANSLATE_NOOP("events", "Ledger"),
}
#: Subjects that a person knows by a number: on the paper, or the number of the run.
_NUMBERED = frozenset({"customer", "invoice", "credit_note", "opening", "letter"})


def verb_words(verb: str) -> str:
    """What was done."""
    return _words(VERBS.get(verb, verb.replace("_", " ")))


def subject_words(subject: str, number: str, names: Names = _NO_NAMES, data: str = "{}") -> str:
    """What it was done to, such as "Letter 2026-0012"; what has no name or number that people know has none here.

    ``names`` by (kind, id) as ``services.events.latest`` gives them. An entry that was taken back has the number that
    the event itself tells in ``data``; its row may be another one's by now.
    """
    words = _words(SUBJECTS.get(subject, subject.replace("_", " ")))
    if number in ("0", "") or not number.isdigit():
        return words
    if subject == "run":
        return f"{words} {number}"
    name = names.get((kind_of(subject), int(number)), "") if subject in _NUMBERED else ""
    if kind_of(subject) == "invoice":
        name = str(json.loads(data).get("number", name))
    return f"{words} {name}" if name else words


def data_words(data: str, names: Names = _NO_NAMES) -> str:
    """The facts of an event in one line, as people write them; ``names`` by (kind, id)."""
    found: Any = json.loads(data)
    if not isinstance(found, dict):
        return ""
    ordered = sorted(found.items(), key=lambda pair: FIRST.index(pair[0]) if pair[0] in FIRST else len(FIRST))
    said = (fact_words(key, value, found, names) for key, value in ordered)
    return " · ".join(words for words in said if words)


def _words(text: str) -> str:
    return QCoreApplication.translate("events", text)
