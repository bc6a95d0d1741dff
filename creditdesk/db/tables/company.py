"""The firm whose desk this is: one row, its bank accounts and settings."""

from datetime import date

from sqlmodel import Field, SQLModel


class Company(SQLModel, table=True):
    """The single company of a ledger file; ``address`` holds lines separated by newlines."""

    id: int | None = Field(default=1, primary_key=True)
    ledger_key: str
    name: str
    country: str
    currency: str
    language: str = "en"
    address: str = ""
    tax_id: str = ""
    register_no: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    contact: str = ""
    default_terms: str = "30 days"
    ladder_name: str = "standard"
    customer_gap_days: int = 7
    is_sample: bool = False
    created_at: str
    version: int = 1
    logo_hash: str | None = None
    calendar: str = ""
    due_roll: str = ""


class OwnDays(SQLModel, table=True):
    """Days from ``first`` to ``last`` (both included) on which the firm is ``closed``, or ``worked`` all the same."""

    __tablename__ = "own_days"  # pyright: ignore[reportAssignmentType]
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    first: date
    last: date
    note: str = ""
    version: int = 1


class BankAccount(SQLModel, table=True):
    """An account customers pay to; ``currency`` empty = for every currency, ``bank_code`` = the 12-digit 联行号."""

    __tablename__ = "bank_account"  # pyright: ignore[reportAssignmentType]
    id: int | None = Field(default=None, primary_key=True)
    currency: str = ""
    account_name: str = ""
    iban: str = ""
    bic: str = ""
    bank_name: str = ""
    account_no: str = ""
    bank_code: str = ""
    version: int = 1


class Setting(SQLModel, table=True):
    """A named value as JSON text."""

    key: str = Field(primary_key=True)
    value: str
