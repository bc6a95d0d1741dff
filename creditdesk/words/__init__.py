"""The English sentence of every error code and reason, for the window (which translates it) and the command line.

One module per area; a code stands in exactly one of them.
"""

import re
from collections.abc import Mapping

from creditdesk.words import (
    demo,
    grades,
    imports,
    ledger,
    letters,
    money,
    reminders,
    reports,
    taken_back,
    undone_imports,
)
from creditdesk.words.marks import QT_TRANSLATE_NOOP

__all__ = ["MESSAGES", "QT_TRANSLATE_NOOP", "sentence", "singular"]

#: A moment as the lock file and the history write it; always UTC.
_MOMENT = re.compile(r"^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}(?:\.\d+)?\+00:00$")

MESSAGES: dict[str, str] = {
    **money.MESSAGES,
    **ledger.MESSAGES,
    **reminders.MESSAGES,
    **letters.MESSAGES,
    **grades.MESSAGES,
    **imports.MESSAGES,
    **undone_imports.MESSAGES,
    **taken_back.MESSAGES,
    **demo.MESSAGES,
    **reports.MESSAGES,
}


#: Counts stand in front of a plural in every sentence; one of a thing is said as one.
_ONE = re.compile(r"(?<![\d.,])1 (day|invoice|receipt|month|customer|item|row)s\b")


def singular(text: str) -> str:
    """The English ``text`` with "1 days" made "1 day"; other languages pass unchanged."""
    return _ONE.sub(r"1 \1", text)


def sentence(code: str, params: Mapping[str, object]) -> str:
    """The English sentence of ``code`` with ``params`` filled in; a missing code shows itself plainly."""
    template = MESSAGES.get(code)
    shown = {key: _MOMENT.sub(r"\1 \2 UTC", str(value)) for key, value in params.items()}
    return singular(template.format_map(shown)) if template else f"{code}: {dict(params)}"
