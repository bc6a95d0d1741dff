"""What a letter says, as plain values: the services fill it in, the renderer prints it and decides nothing.

All amounts are integer minor units of the letter's currency; all dates are given, none is read from a clock.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Tone = Literal["L0", "L1", "L2", "L3", "L4"]
CreditKind = Literal["", "receipt", "credit_note"]
CountryForm = Literal["din5008b", "cn"]


@dataclass(frozen=True, slots=True)
class BankDetails:
    """The account to pay to; ``bank_code`` is the 12-digit 联行号 in China, a sort code elsewhere."""

    account_name: str
    iban: str = ""
    bic: str = ""
    bank_name: str = ""
    account_no: str = ""
    bank_code: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Our firm as it signs; ``country`` is the ISO 3166 code, ``logo`` the bytes that ``logo.prepared`` made."""

    name: str
    address_lines: tuple[str, ...]
    country: str
    tax_id: str = ""
    register_no: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    contact: str = ""
    bank: BankDetails | None = None
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Recipient:
    """The customer under its legal name; a foreign ``country`` is named in the address, a ``private`` person is
    spoken to as one. ``attention`` is the one of the address lines that names somebody in the house, if one does."""

    name: str
    address_lines: tuple[str, ...]
    country: str
    tax_id: str = ""
    customer_no: str = ""
    private: bool = False
    attention: str = ""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One invoice; ``open`` is what is open on the letter's day, ``days_late`` is negative before the due date.

    ``paid`` is money that came, ``credited`` what credit notes and write-offs took off: that was never received.
    """

    number: str
    issued: dt.date
    due: dt.date
    invoiced: int
    paid: int
    open: int
    days_late: int
    credited: int = 0


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A free receipt or an open credit note: ``amount`` is positive and printed as a deduction.

    ``label`` is its number or reference; ``kind`` says in the letter's language what it is.
    """

    label: str
    on: dt.date
    amount: int
    kind: CreditKind = ""


@dataclass(frozen=True, slots=True)
class LetterContent:
    """One letter to one customer in one currency.

    ``number`` is empty on a draft, which says that it is given on issue. ``deadline`` is a calendar date or
    ``None``; ``earlier_letters`` are the days of former letters about any of the rows; ``new_rows`` of the
    rows stood in none of them. ``payment_considered_until`` is the last day whose receipts are in the figures;
    ``effects`` are the codes of the ladder step, such as ``stop_supply``.
    """

    language: str
    number: str
    date: dt.date
    tone: Tone
    deadline: dt.date | None
    currency: str
    rows: tuple[LetterRow, ...]
    credits: tuple[CreditRow, ...]
    sender: Sender
    recipient: Recipient
    country_form: CountryForm
    registered: bool
    earlier_letters: tuple[dt.date, ...]
    payment_considered_until: dt.date
    copy_mark: bool = False
    effects: tuple[str, ...] = ()
    new_rows: int = 0

    @property
    def total(self) -> int:
        """Sum of the open amounts of the rows."""
        return sum(row.open for row in self.rows)

    @property
    def credit(self) -> int:
        """Sum of the deductions."""
        return sum(row.amount for row in self.credits)

    @property
    def payable(self) -> int:
        """What is asked for: the total less the credits; may be zero or negative, then nothing is asked."""
        return self.total - self.credit
