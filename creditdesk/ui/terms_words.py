"""Payment terms in the words of the screen: ``2/10 net 30`` becomes "2 % within 10 days, 30 days net"."""

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.terms import Terms, parse_terms
from creditdesk.errors import UserError


def terms_words(text: str) -> str:
    """What ``text`` means, in the language of the screen; as it was written where it is not understood."""
    try:
        terms = parse_terms(text)
    except UserError:
        return text
    if terms.kind == "prepayment":
        return QCoreApplication.translate("terms", "payment before delivery")
    if terms.kind == "on_delivery":
        return QCoreApplication.translate("terms", "cash on delivery")
    return _with_discount(terms, _base(terms))


def terms_to_edit(text: str) -> str:
    """``text`` as it stands in a field: in the language of the screen where these words can be read back, else as it
    was written."""
    words = terms_words(text)
    return words if same_terms(words, text) else text


def same_terms(one: str, other: str) -> bool:
    """Whether two texts mean the same terms; False where one of them is not understood."""
    try:
        return parse_terms(one) == parse_terms(other)
    except UserError:
        return False


def _base(terms: Terms) -> str:
    if terms.kind == "end_of_month":
        return QCoreApplication.translate("terms", "end of month + {0} days").format(terms.days)
    words = {
        "invoice": QCoreApplication.translate("terms", "{0} days"),
        "receipt": QCoreApplication.translate("terms", "{0} days from receipt of the invoice"),
        "delivery": QCoreApplication.translate("terms", "{0} days from delivery"),
        "acceptance": QCoreApplication.translate("terms", "{0} days from acceptance"),
    }
    return words[terms.start].format(terms.days)


def _with_discount(terms: Terms, base: str) -> str:
    if not terms.discount_bp:
        return base
    percent = f"{terms.discount_bp / 100:.2f}".rstrip("0").rstrip(".")
    words = QCoreApplication.translate("terms", "{0} % within {1} days, else {2}")
    return words.format(percent, terms.discount_days, base)
