"""Codes become words here: error codes, reasons and states, in the language of the screen."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from creditdesk.errors import CreditDeskError
from creditdesk.ui import formats


def sentence(code: str, params: Mapping[str, object] | None = None) -> str:
    """The translated sentence of ``code`` from ``words.MESSAGES`` with ``params`` filled in; never a bare
    code."""
    from creditdesk.words import MESSAGES

    template = MESSAGES.get(code)
    if template is None:
        return QCoreApplication.translate(
            "texts", "Something unforeseen stopped this ({code}). Nothing was changed."
        ).replace("{code}", code)
    shown = {key: _shown(value) for key, value in (params or {}).items()}
    return QCoreApplication.translate("messages", template).format_map(_Lenient(shown))


def error_sentence(error: Exception) -> str:
    """The sentence of a foreseen error; a plain apology for anything else, without its inner words."""
    if isinstance(error, CreditDeskError):
        return sentence(error.code, error.params)
    return QCoreApplication.translate(
        "texts", "CreditDesk made a mistake and stopped this step. Nothing of it was stored."
    )


class _Lenient(dict[str, str]):
    """Shows a dash for a parameter that the raiser left out: a sentence is better than a crash."""

    def __missing__(self, key: str) -> str:
        return "\N{EN DASH}"


def _shown(value: object) -> str:
    """A parameter as people read it: dates by language, markup and line breaks harmless."""
    if isinstance(value, date):
        return formats.current().date(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return " ".join(str(value).split())[:200]
    return formats.current().count(value)
