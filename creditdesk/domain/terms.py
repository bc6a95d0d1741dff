"""Payment terms: what a text such as "2/10 net 30" or 月结30天 means, and the due date it gives."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, cast

from creditdesk.domain.terms_parser import read_terms
from creditdesk.domain.working_days import WorkingCalendar
from creditdesk.errors import UserError

Kind = Literal["net", "end_of_month", "prepayment", "on_delivery"]
Start = Literal["invoice", "receipt", "delivery", "acceptance"]

#: Three years: longer is a slip of the pen or a number that is no term.
MAX_DAYS = 1096


@dataclass(frozen=True, slots=True)
class Terms:
    """When an invoice is to be paid.

    ``days`` count from the start event (``net``) or from the end of its month (``end_of_month``, 月结) and
    are 0 for the two others. ``discount_bp`` is the early-payment discount in hundredths of a percent,
    granted for ``discount_days`` from the start event; 0 and 0 where there is none.
    """

    kind: Kind = "net"
    days: int = 30
    start: Start = "invoice"
    discount_bp: int = 0
    discount_days: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.days <= MAX_DAYS or not 0 <= self.discount_bp < 10_000 or self.discount_days < 0:
            raise ValueError("days and discount of the terms are out of range")
        if self.kind in ("prepayment", "on_delivery") and (self.days or self.discount_bp):
            raise ValueError(f"{self.kind} has neither days nor discount")
        if self.discount_days and not self.discount_bp:
            raise ValueError("discount days without a discount")

    def text(self) -> str:
        """The canonical English form; ``parse_terms`` reads it back to equal terms."""
        if self.kind == "prepayment":
            return "prepayment"
        if self.kind == "on_delivery":
            return "on delivery"
        base = f"net {self.days}" if self.kind == "net" else f"end of month + {self.days}"
        after = "" if self.start == "invoice" else f" from {self.start}"
        return f"{self._discount_text()}{base}{after}"

    def _discount_text(self) -> str:
        if not self.discount_bp:
            return ""
        whole, hundredths = divmod(self.discount_bp, 100)
        percent = f"{whole}.{hundredths:02d}".rstrip("0").rstrip(".")
        return f"{percent}/{self.discount_days} "


def parse_terms(text: str) -> Terms:
    """The terms that ``text`` states, in English, Chinese or a common German or French form.

    Nothing is guessed: ``UserError`` ``unknown_terms`` (not understood), ``terms_too_long`` (over
    ``MAX_DAYS``) or ``discount_after_due`` (a discount that outlives the term or leaves nothing to pay).
    """
    found = read_terms(text)
    if found is None:
        raise UserError("unknown_terms", value=text)
    base, percent, window = found
    if base.days > MAX_DAYS:
        raise UserError("terms_too_long", value=text, limit=MAX_DAYS)
    if percent >= 10_000 or (base.kind == "net" and percent and window > base.days):
        raise UserError("discount_after_due", value=text)
    return Terms(
        kind=cast(Kind, base.kind),
        days=base.days,
        start=cast(Start, base.start),
        discount_bp=percent,
        discount_days=window if percent else 0,
    )


def due_date(terms: Terms, start: date, calendar: WorkingCalendar | None = None) -> date:
    """The due date when the start event happened on ``start``.

    It is rolled forward to a working day only where a ``calendar`` is given: by law in CN, DE, AT, CH and
    others, not in the UK; a contract may say otherwise (LETTERS, corrections 4). Prepayment and payment on
    delivery are due on ``start`` itself. Past the year 9999: ``UserError('date_out_of_range')``.
    """
    base = start
    if terms.kind == "end_of_month":
        base = start.replace(day=monthrange(start.year, start.month)[1])
    try:
        due = base + timedelta(days=terms.days)
        return calendar.roll_forward(due) if calendar else due
    except OverflowError:
        raise UserError("date_out_of_range", value=start) from None
