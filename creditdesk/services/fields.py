"""Rules that several forms share; what they complain about carries the name of the form's field."""

from collections.abc import Callable, Iterable

from creditdesk.domain.money import MAX_MINOR, minor_digits, plain
from creditdesk.errors import UserError

MAX_NAME = 300


def named(field: str, rule: Callable[[str], object], value: str) -> None:
    """Run ``rule`` on ``value`` and add the form's field to what it complains about."""
    try:
        rule(value)
    except UserError as error:
        raise UserError(error.code, **{**error.params, "field": field}) from None


def require_ladder(name: str, known: Iterable[str]) -> None:
    """Refuse a ladder that is not among the ``known`` ones: those of the file, or the shipped ones for a new file.

    Raises ``UserError('unknown_ladder')`` with ``field``.
    """
    names = list(known)
    if name not in names:
        raise UserError("unknown_ladder", field="ladder_name", value=name, known=", ".join(names))


def require_amount(amount: int, currency: str, field: str = "amount") -> None:
    """Refuse an unknown currency, and an amount in minor units that is not positive or too large for a document.

    Raises ``UserError`` with ``field``: unknown_currency, amount_not_positive, amount_too_large.
    """
    named("currency", minor_digits, currency)
    if amount <= 0:
        raise UserError("amount_not_positive", field=field)
    if amount > MAX_MINOR:
        raise UserError("amount_too_large", field=field, value=plain(amount, currency))
