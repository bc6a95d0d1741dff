"""The facts of an event as people write them: amounts in currency, days and names, no codes and no row ids."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from creditdesk.db.queries.event_names import Names
from creditdesk.domain.money import to_minor
from creditdesk.errors import CreditDeskError
from creditdesk.services.rules import WEEKENDS_ONLY
from creditdesk.ui import formats, texts
from creditdesk.ui.contact_words import kind_name
from creditdesk.ui.countries import country_words
from creditdesk.ui.dunning_words import (
    ladder_name,
    language_name,
    left_out_words,
    method_name,
    reason_name,
    state_badge,
)
from creditdesk.ui.forms.ladder_words import told_step
from creditdesk.ui.settings.event_keys import COUNTS, DEBTORS, DUE_ROLLS, HIDDEN, KEYS, KINDS, SENTENCES
from creditdesk.ui.terms_words import terms_words
from creditdesk.ui.texts import QT_TRANSLATE_NOOP

#: So many things of a list are named.
_MOST_NAMED = 6
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_GONE = QT_TRANSLATE_NOOP("events", "one that was removed")
Facts = dict[str, Any]


def fact_words(key: str, value: Any, facts: Facts, names: Names) -> str:
    """One fact of an event with what it is called, "" where it says a person nothing.

    ``facts`` are all of the event: an amount is said in the currency beside it. ``names`` by (kind, id).
    """
    if key in HIDDEN or value in ("", None, [], {}) or (key in COUNTS and value == 0):
        return ""
    if key == "currency" and not facts.keys().isdisjoint(("amount", "allocations")):
        return ""
    label, _, currency = key.partition(" ")
    said = _said(label, value, facts | {"currency": currency} if currency else facts, names)
    return " ".join(part for part in (key_words(label), said) if part)


def key_words(key: str) -> str:
    """What a key is called."""
    return _words(KEYS.get(key, key.replace("_", " ")))


def _said(key: str, value: Any, facts: Facts, names: Names) -> str:
    whole = _WHOLE.get(key)
    if whole is not None:
        return whole(value, facts, names)
    words = _CODED.get(key, _plain)
    if isinstance(value, list):
        changed = len(value) == 2 and not isinstance(value[0], list | dict)
        if changed and key not in COUNTS:
            return " → ".join(_one(words, each) for each in value)
        return _listed([_one(words, each) for each in value])
    return _one(words, value)


def _one(words: Callable[[Any], str], value: Any) -> str:
    return words(value) if value not in ("", None) else "\N{EN DASH}"


def _listed(said: list[str]) -> str:
    return texts.listed(said[:_MOST_NAMED], more=len(said) > _MOST_NAMED)


def _plain(value: Any) -> str:
    """Figures, days and texts as the screen writes them."""
    if isinstance(value, bool):
        return _words(QT_TRANSLATE_NOOP("events", "yes") if value else QT_TRANSLATE_NOOP("events", "no"))
    if isinstance(value, int):
        return formats.current().count(value)
    text = " ".join(str(value).split())
    if _DAY.fullmatch(text):
        try:
            return formats.current().date(date.fromisoformat(text))
        except ValueError:
            return text
    return text


def _aside(words: str, more: str) -> str:
    return _words(QT_TRANSLATE_NOOP("events", "{0} ({1})")).format(words, more)


def _steps(value: Any, _facts: Facts, _names: Names) -> str:
    """Steps of a ladder, each with commas in it."""
    told = [told_step(step) for step in value] if isinstance(value, list) else [told_step(value)]
    return _words(QT_TRANSLATE_NOOP("events", "; ")).join(told)


def _money(minor: Any, currency: str) -> str:
    return formats.current().money_named(minor, currency) if isinstance(minor, int) else _plain(minor)


def _amount(value: Any, facts: Facts, _names: Names) -> str:
    """An amount stands in the history in major units, as decimal text."""
    currency = str(facts.get("currency", ""))
    try:
        return _money(to_minor(Decimal(str(value)), currency), currency)
    except (CreditDeskError, ArithmeticError):
        return f"{_plain(value)} {currency}".strip()


def _allocations(value: Any, facts: Facts, names: Names) -> str:
    currency = str(facts.get("currency", ""))
    return _listed([f"{_item(item, names)} {_money(minor, currency)}" for item, minor in value])


def _items(value: Any, _facts: Facts, names: Names) -> str:
    if isinstance(value, list):
        return _listed([_item(each, names) for each in value])
    return _plain(value)


def _dropped(value: Any, _facts: Facts, names: Names) -> str:
    if not isinstance(value, list):
        return _plain(value)
    return _listed([_aside(_item(item, names), _why(reason)) for item, reason in value])


def _why(reason: str) -> str:
    return _words(QT_TRANSLATE_NOOP("events", "paid")) if reason == "paid" else reason_name(reason)


def _item(number: Any, names: Names) -> str:
    return names.get(("invoice", number)) or _words(_GONE)


def _customer(value: Any, _facts: Facts, names: Names) -> str:
    return (names.get(("customer", value)) or _words(_GONE)) if isinstance(value, int) else _plain(value)


def _how_many(value: Any, _facts: Facts, _names: Names) -> str:
    return _plain(len(value) if isinstance(value, list) else value)


def _tolerance(value: Any, facts: Facts, _names: Names) -> str:
    currency = str(facts.get("currency", ""))
    pair = value if isinstance(value, list) else [value]
    return " → ".join(_money(minor, currency) for minor in pair)


def _tolerances(value: Any, _facts: Facts, _names: Names) -> str:
    return _listed([_money(minor, currency) for currency, minor in value.items()])


def _notice(value: Any, _facts: Facts, _names: Names) -> str:
    if not isinstance(value, dict):
        return _plain(value)
    on, off = QT_TRANSLATE_NOOP("events", "switched on"), QT_TRANSLATE_NOOP("events", "switched off")
    state = _words(on if value.get("on") else off)
    return _aside(state, ladder_name(str(value.get("ladder", ""))))


def _forgotten(value: Any, _facts: Facts, _names: Names) -> str:
    return texts.listed(f"{key_words(kind)} {_plain(count)}" for kind, count in value.items())


def _numbers(value: Any, _facts: Facts, _names: Names) -> str:
    return _listed([f"{name.partition(':')[2]}-{last:04d}" for name, last in value.items()])


def _went_out(value: Any, _facts: Facts, _names: Names) -> str:
    return _listed([str(letter[0]) for letter in value])


def _calendar(code: str) -> str:
    if code == WEEKENDS_ONLY:
        return _words(QT_TRANSLATE_NOOP("events", "Saturdays and Sundays only"))
    country, _, region = code.partition("-")
    return f"{country_words(country)} {region}".strip() if len(country) == 2 else _plain(code)


def _kind(kind: str) -> str:
    return _words(KINDS[kind]) if kind in KINDS else kind_name(kind)


def _from(table: dict[str, str]) -> Callable[[Any], str]:
    """What a code of ``table`` is called."""

    def words(code: str) -> str:
        return _words(table.get(code, code))

    return words


def _words(text: str) -> str:
    return QCoreApplication.translate("events", text)


#: What is told with the other facts or the names of records.
_WHOLE: dict[str, Callable[[Any, Facts, Names], str]] = {
    "amount": _amount,
    "allocations": _allocations,
    "invoices": _items,
    "dropped": _dropped,
    "customer": _customer,
    "filled": _how_many,
    "named": _how_many,
    "addressed": _how_many,
    "steps": _steps,
    "tolerance": _tolerance,
    "tolerances": _tolerances,
    "notice": _notice,
    "forgotten": _forgotten,
    "numbers": _numbers,
    "went_out": _went_out,
    "cases": _how_many,
    "printed": _how_many,
}
#: What is stored as a code and has words on the screen.
_CODED: dict[str, Callable[[Any], str]] = {
    "method": method_name,
    "logo": lambda _digest: _words(QT_TRANSLATE_NOOP("events", "a picture")),
    "due_roll": _from(DUE_ROLLS),
    "kind": _kind,
    "ladder_name": ladder_name,
    "ladder_chosen": ladder_name,
    "from": ladder_name,
    "reason": left_out_words,
    "because": _from(SENTENCES),
    "outcome": lambda state: state_badge(state)[1],
    "country": country_words,
    "address_country": country_words,
    "language": language_name,
    "calendar": _calendar,
    "terms": terms_words,
    "default_terms": terms_words,
    "debtor_class": _from(DEBTORS),
    "state_of": texts.moment,
    "revision": str,
}
