"""Codes become words here: error codes, reasons and states, in the language of the screen."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.listed import Listed
from creditdesk.errors import CreditDeskError
from creditdesk.ui import formats

#: Names and file paths longer than this are cut in a sentence.
_LONGEST = 200
#: Parameters that repeat what a person typed or named.
_AS_TYPED = frozenset(
    {"value", "path", "number", "first", "second", "name", "user", "host", "detail", "known"}
)
#: Machine forms that the rules put into parameters.
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?[+-]\d{2}:\d{2}")
_AMOUNT = re.compile(r"-?\d{1,15}\.\d{2,3}")


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Mark ``source`` for the translation tools, without importing every sentence of ``creditdesk.words``."""
    return source


def sentence(code: str, params: Mapping[str, object] | None = None) -> str:
    """The translated sentence of ``code`` from ``words.MESSAGES`` with ``params`` filled in; never a bare
    code."""
    from creditdesk.words import MESSAGES, singular

    template = MESSAGES.get(code)
    if template is None:
        return QCoreApplication.translate(
            "texts", "Something unforeseen stopped this ({code}). Nothing was changed."
        ).replace("{code}", code)
    shown = {key: _shown(key, value) for key, value in (params or {}).items()}
    said = QCoreApplication.translate("messages", template).format_map(_Lenient(shown))
    return singular(said).replace(" %", "\N{NO-BREAK SPACE}%")  # a figure keeps its sign in the same line


def error_sentence(error: Exception) -> str:
    """The sentence of a foreseen error; a plain apology for anything else, without its inner words."""
    if isinstance(error, CreditDeskError):
        return sentence(error.code, error.params)
    return QCoreApplication.translate(
        "texts", "CreditDesk made a mistake and stopped this step. Nothing of it was stored."
    )


def joined(sentences: Iterable[str]) -> str:
    """Sentences one after the other; Chinese leaves no space after its full stop."""
    return ("" if formats.current().chinese else " ").join(sentences)


def tip(text: str) -> str:
    """What Qt shows as ``text`` in a tooltip, where it would take a customer's <b>name</b> for markup."""
    return f"<span>{escape(text)}</span>" if "<" in text else text


def listed(parts: Iterable[str], *, more: bool = False) -> str:
    """Names one after the other, as the language joins them; ``more``: they are not all."""
    if formats.current().chinese:
        return "、".join(parts) + ("等" if more else "")
    return ", ".join((*parts, "…") if more else parts)


class _Lenient(dict[str, str]):
    """Shows a dash for a parameter that the raiser left out: a sentence is better than a crash."""

    def __missing__(self, key: str) -> str:
        return "\N{EN DASH}"


def _shown(key: str, value: object) -> str:
    """A parameter as people read it: dates and amounts by language, line breaks harmless, no endless names."""
    how = formats.current()
    if isinstance(value, Listed):
        return listed(value.parts, more=value.more)[:_LONGEST]
    if isinstance(value, date):
        return how.said_date(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return how.count(value)
    text = " ".join(str(value).split())[:_LONGEST]
    if key in _AS_TYPED:
        return text
    if _DAY.fullmatch(text):
        return _day(text)
    if _MOMENT.fullmatch(text):
        return moment(text)
    if _AMOUNT.fullmatch(text):
        whole, _, rest = text.removeprefix("-").partition(".")
        return f"{formats.MINUS if text.startswith('-') else ''}{int(whole):,}.{rest}"
    return text


def moment(text: str) -> str:
    """An ISO moment as a sentence says it; what is none stays as it is."""
    try:
        return formats.current().said_moment(datetime.fromisoformat(text))
    except ValueError:
        return text


def _day(text: str) -> str:
    try:
        return formats.current().said_date(date.fromisoformat(text))
    except ValueError:
        return text
