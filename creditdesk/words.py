"""The English sentence of every error code and reason: shared by the window (which translates it) and the command line.

``QT_TRANSLATE_NOOP`` only marks a string for the translation tools; nothing here needs Qt.
"""

from collections.abc import Mapping


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:  # noqa: N802 - the name the Qt tools look for
    """Mark ``source`` for translation and return it unchanged."""
    return source


MESSAGES: dict[str, str] = {
    # money and numbers
    "unknown_currency": QT_TRANSLATE_NOOP(
        "messages", "“{currency}” is not a currency CreditDesk knows. Use a three-letter code such as EUR or CNY."
    ),
    "bad_amount": QT_TRANSLATE_NOOP("messages", "“{value}” is not an amount. Write it as 1234.50."),
    "too_many_decimals": QT_TRANSLATE_NOOP(
        "messages", "“{value}” has more decimals than {currency} has. Correct the amount."
    ),
    "amount_too_large": QT_TRANSLATE_NOOP("messages", "“{value}” is larger than one document may be."),
    # terms and dates
    # tables read from files
    # reminders: reasons of decisions
    # letters
    # files
    # customers, invoices, payments
    # imports
}


def sentence(code: str, params: Mapping[str, object]) -> str:
    """The English sentence of ``code`` with ``params`` filled in; a missing code shows itself plainly."""
    template = MESSAGES.get(code)
    return template.format_map(dict(params)) if template else f"{code}: {dict(params)}"
