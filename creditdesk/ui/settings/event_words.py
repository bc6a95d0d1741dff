"""What an event of the history is called: what was done, to what, and its figures."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from creditdesk.db.queries.event_names import Names, kind_of
from creditdesk.ui.dunning_words import ladder_name, left_out_words, method_name, state_badge
from creditdesk.ui.forms.ladder_words import told_step
from creditdesk.words.marks import QT_TRANSLATE_NOOP

_NO_NAMES: Names = {}
#: So many things of a list are named.
_MOST_NAMED = 6
_VERBS = {
    "create": QT_TRANSLATE_NOOP("events", "Added"),
    "change": QT_TRANSLATE_NOOP("events", "Changed"),
    "remove": QT_TRANSLATE_NOOP("events", "Removed"),
    "attach": QT_TRANSLATE_NOOP("events", "File added"),
    "call": QT_TRANSLATE_NOOP("events", "Called"),
    "contact": QT_TRANSLATE_NOOP("events", "Contact noted"),
    "correct": QT_TRANSLATE_NOOP("events", "Corrected"),
    "deliver": QT_TRANSLATE_NOOP("events", "Delivery recorded"),
    "withdraw": QT_TRANSLATE_NOOP("events", "Posting taken back"),
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
    "return": QT_TRANSLATE_NOOP("events", "Returned"),
    "returned": QT_TRANSLATE_NOOP("events", "Returned"),
    "reversal": QT_TRANSLATE_NOOP("events", "Taken back"),
    "undo": QT_TRANSLATE_NOOP("events", "Undone"),
    "write_off": QT_TRANSLATE_NOOP("events", "Written off"),
}
_SUBJECTS = {
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
#: There is one of each in a file, or it has a name: a number would say nothing.
_ONLY_ONE = frozenset({"company", "ledger", "reminder_rules", "ladder"})
_KEYS = {
    "name": QT_TRANSLATE_NOOP("events", "name"),
    "code": QT_TRANSLATE_NOOP("events", "number"),
    "number": QT_TRANSLATE_NOOP("events", "number"),
    "amount": QT_TRANSLATE_NOOP("events", "amount"),
    "currency": QT_TRANSLATE_NOOP("events", "currency"),
    "country": QT_TRANSLATE_NOOP("events", "country"),
    "customer": QT_TRANSLATE_NOOP("events", "customer"),
    "customers": QT_TRANSLATE_NOOP("events", "customers"),
    "invoices": QT_TRANSLATE_NOOP("events", "invoices"),
    "items": QT_TRANSLATE_NOOP("events", "invoices"),
    "payments": QT_TRANSLATE_NOOP("events", "receipts"),
    "letters": QT_TRANSLATE_NOOP("events", "letters"),
    "until": QT_TRANSLATE_NOOP("events", "until"),
    "as_of": QT_TRANSLATE_NOOP("events", "as of"),
    "on": QT_TRANSLATE_NOOP("events", "on"),
    "dated": QT_TRANSLATE_NOOP("events", "dated"),
    "method": "",  # "By courier" says itself what it is
    "outcome": "",
    "tracking": QT_TRANSLATE_NOOP("events", "tracking number"),
    "reason": QT_TRANSLATE_NOOP("events", "reason"),
    "because": QT_TRANSLATE_NOOP("events", "reason"),
    "included": QT_TRANSLATE_NOOP("events", "to remind"),
    "held": QT_TRANSLATE_NOOP("events", "held"),
    "not_yet": QT_TRANSLATE_NOOP("events", "not yet"),
    "dropped": QT_TRANSLATE_NOOP("events", "dropped"),
    "banks": QT_TRANSLATE_NOOP("events", "bank accounts"),
    "tolerances": QT_TRANSLATE_NOOP("events", "tolerances"),
    "document": QT_TRANSLATE_NOOP("events", "seal"),
    "ladder_name": QT_TRANSLATE_NOOP("events", "ladder"),
    "revision": QT_TRANSLATE_NOOP("events", "version"),
    "interval": QT_TRANSLATE_NOOP("events", "days between two letters"),
    "from": QT_TRANSLATE_NOOP("events", "copied from"),
    "steps": "",  # the sentences say themselves what they are
    "customer_gap_days": QT_TRANSLATE_NOOP("events", "pause in days"),
    "notice": QT_TRANSLATE_NOOP("events", "notice before the due date"),
    "address": QT_TRANSLATE_NOOP("events", "address"),
    "phone": QT_TRANSLATE_NOOP("events", "telephone"),
    "email": QT_TRANSLATE_NOOP("events", "e-mail"),
    "website": QT_TRANSLATE_NOOP("events", "website"),
    "contact": QT_TRANSLATE_NOOP("events", "contact person"),
    "tax_id": QT_TRANSLATE_NOOP("events", "tax number"),
    "register_no": QT_TRANSLATE_NOOP("events", "register number"),
    "default_terms": QT_TRANSLATE_NOOP("events", "payment terms"),
    "logo": QT_TRANSLATE_NOOP("events", "logo"),
    "calendar": QT_TRANSLATE_NOOP("events", "calendar"),
    "due_roll": QT_TRANSLATE_NOOP("events", "due dates on rest days"),
    "kind": QT_TRANSLATE_NOOP("events", "kind"),
    "first": QT_TRANSLATE_NOOP("events", "from"),
    "last": QT_TRANSLATE_NOOP("events", "to"),
    "note": QT_TRANSLATE_NOOP("events", "note"),
}
_DUE_ROLLS = {
    "next": QT_TRANSLATE_NOOP("events", "to the next working day"),
    "stay": QT_TRANSLATE_NOOP("events", "not moved"),
}
_DAY_KINDS = {
    "closed": QT_TRANSLATE_NOOP("events", "closed"),
    "worked": QT_TRANSLATE_NOOP("events", "worked"),
}
#: What is stored as a code and has words on the screen.
_CODED: dict[str, Callable[[str], str]] = {
    "method": method_name,
    "logo": lambda _digest: _words(QT_TRANSLATE_NOOP("events", "a picture")),
    "due_roll": lambda rule: _words(_DUE_ROLLS.get(rule, rule)),
    "kind": lambda kind: _words(_DAY_KINDS.get(kind, kind)),
    "ladder_name": ladder_name,
    "from": ladder_name,
    "steps": told_step,
    "reason": left_out_words,
    "outcome": lambda state: state_badge(state)[1],
}


def verb_words(verb: str) -> str:
    """What was done."""
    return _words(_VERBS.get(verb, verb.replace("_", " ")))


def subject_words(subject: str, number: str, names: Names = _NO_NAMES) -> str:
    """What it was done to, such as "Letter 2026-0012"; many at once have no number.

    ``names`` by (kind, id) as ``services.events.latest`` gives them.
    """
    words = _words(_SUBJECTS.get(subject, subject.replace("_", " ")))
    if number in ("0", "") or subject in _ONLY_ONE:
        return words
    return f"{words} {names.get((kind_of(subject), int(number)), number) if number.isdigit() else number}"


def data_words(data: str, names: Names = _NO_NAMES) -> str:
    """The facts of an event in one line: names and figures as they were stored; ``names`` by (kind, id)."""
    found: Any = json.loads(data)
    if not isinstance(found, dict):
        return ""
    known: dict[str, Any] = {
        key: _named(key, value, names) for key, value in found.items() if value not in ("", None, [], {})
    }
    pairs = ((_words(_KEYS.get(key, key)), _value(key, value)) for key, value in known.items())
    return " · ".join(" ".join(part for part in pair if part) for pair in pairs)


def _named(key: str, value: Any, names: Names) -> Any:
    """The ids of customers and items as the names they are known by."""
    if key == "invoices" and isinstance(value, list):
        shown = ", ".join(str(names.get(("invoice", each), each)) for each in value[:_MOST_NAMED])
        return shown + (" …" if len(value) > _MOST_NAMED else "")
    if key in ("customer", "invoice") and isinstance(value, int):
        return names.get((key, value), value)
    return value


def _value(key: str, value: Any) -> str:
    """The words of what is stored as a code, everything else as it is."""
    words = _CODED.get(key)
    if words is None:
        return _plain(value)
    return _plain(
        [words(str(each)) if each else "" for each in value] if isinstance(value, list) else words(value)
    )


def _plain(value: Any) -> str:
    if isinstance(value, list):
        if len(value) == 2 and not isinstance(value[0], (int, list, dict)):
            return f"{value[0] or '–'} → {value[1] or '–'}"
        return ", ".join(map(_plain, value[:_MOST_NAMED])) + (" …" if len(value) > _MOST_NAMED else "")
    if isinstance(value, dict):
        return ", ".join(f"{key} {_plain(each)}" for key, each in value.items())
    return "–" if value in (None, "") else " ".join(str(value).split())


def _words(text: str) -> str:
    return QCoreApplication.translate("events", text)
