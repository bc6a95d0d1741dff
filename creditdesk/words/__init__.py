"""The English sentence of every error code and reason, for the window (which translates it) and the command line.

One module per area; a code stands in exactly one of them.
"""

from collections.abc import Mapping

from creditdesk.words import demo, grades, imports, ledger, letters, money, reminders, reports
from creditdesk.words.marks import QT_TRANSLATE_NOOP

__all__ = ["MESSAGES", "QT_TRANSLATE_NOOP", "sentence"]

MESSAGES: dict[str, str] = {
    **money.MESSAGES,
    **ledger.MESSAGES,
    **reminders.MESSAGES,
    **letters.MESSAGES,
    **grades.MESSAGES,
    **imports.MESSAGES,
    **demo.MESSAGES,
    **reports.MESSAGES,
}


def sentence(code: str, params: Mapping[str, object]) -> str:
    """The English sentence of ``code`` with ``params`` filled in; a missing code shows itself plainly."""
    template = MESSAGES.get(code)
    return template.format_map(dict(params)) if template else f"{code}: {dict(params)}"
