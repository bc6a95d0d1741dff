"""Codes of the customer file as words: kind of debtor, language of letters, ladder, country."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.services.customers import CustomerDetail
from creditdesk.ui import countries
from creditdesk.ui.countries import country_words
from creditdesk.ui.dunning_words import ladder_name
from creditdesk.ui.forms.ladder_words import summary
from creditdesk.words.marks import QT_TRANSLATE_NOOP

#: Kinds of debtor; the kind chooses the legal rules.
CLASSES = {
    "unknown": QT_TRANSLATE_NOOP("customers", "Not known"),
    "consumer": QT_TRANSLATE_NOOP("customers", "Consumer"),
    "sole_trader": QT_TRANSLATE_NOOP("customers", "Sole trader"),
    "sme": QT_TRANSLATE_NOOP("customers", "Small or medium firm"),
    "large": QT_TRANSLATE_NOOP("customers", "Large firm"),
    "public": QT_TRANSLATE_NOOP("customers", "Public body"),
}
#: Languages that letters exist in; "" follows the country.
LANGUAGES = {
    "": QT_TRANSLATE_NOOP("customers", "As the country suggests"),
    "en": QT_TRANSLATE_NOOP("customers", "English"),
    "zh_CN": QT_TRANSLATE_NOOP("customers", "Chinese (simplified)"),
}


def class_words(code: str) -> str:
    """The kind of debtor; nothing while it is not known."""
    return "" if code == "unknown" else _words(CLASSES.get(code, code))


def ladder_words(name: str) -> str:
    """The name of the ladder; a customer without one goes by the company's."""
    return ladder_name(name) if name else QCoreApplication.translate("customers", "As the company does")


def ladder_answers(ladders: Iterable[Ladder], chosen: str) -> list[tuple[str, str]]:
    """The ladders of the file in one line each, the company's first; ``chosen`` is there even if it is not."""
    found = {ladder.name: summary(ladder) for ladder in ladders}
    return [("", ladder_words("")), *({chosen: ladder_name(chosen)} | found if chosen else found).items()]


def language_words(code: str) -> str:
    """The language of the customer's letters."""
    return _words(LANGUAGES.get(code, code))


def answers(codes: dict[str, str]) -> list[tuple[str, str]]:
    """Codes with their words, for a choice."""
    return [(code, _words(text)) for code, text in codes.items()]


def address_text(detail: CustomerDetail) -> str:
    """The postal address in lines, as it would stand on an envelope at home."""
    city = " ".join(part for part in (detail.postcode, detail.city) if part)
    country = country_words(detail.address_country) if detail.address_country else ""
    lines = (detail.recipient, detail.address, city)
    return "\n".join([line for line in lines if line] + ([country] if country and any(lines) else []))


def country_answers() -> list[tuple[str, str]]:
    """All countries by name, "not given" first."""
    return [("", QCoreApplication.translate("customers", "Not given")), *countries.country_answers()]


def _words(text: str) -> str:
    return QCoreApplication.translate("customers", text)
