"""Open items, payments and the dated allocations between them."""

from datetime import date

from sqlmodel import Field, SQLModel


class Invoice(SQLModel, table=True):
    """One open item. Amounts in minor units; a credit note is negative. ``closed_on`` = settled since that day."""

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    kind: str = "invoice"
    number: str
    instalment: int = 0
    issued: date
    due: date
    currency: str
    amount_minor: int
    open_minor: int
    closed_on: date | None = None
    terms: str = ""
    issued_assumed: bool = False
    reference: str = ""
    note: str = ""
    disputed: bool = False
    corrects_id: int | None = None
    import_id: int | None = None
    version: int = 1


class Payment(SQLModel, table=True):
    """Money in (positive) or taken back (negative), minor units; ``free_minor`` is the part not yet allocated."""

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    kind: str = "receipt"
    dated: date
    currency: str
    amount_minor: int
    free_minor: int
    used_on: date | None = None
    reference: str = ""
    reason: str = ""
    reverses_id: int | None = None
    source_key: str | None = None
    date_assumed: bool = False
    import_id: int | None = None
    version: int = 1


class Allocation(SQLModel, table=True):
    """Reduces ``invoice_id`` by ``amount_minor`` from ``on_date``; from a payment, or from the item ``contra_id``."""

    id: int | None = Field(default=None, primary_key=True)
    invoice_id: int = Field(foreign_key="invoice.id")
    payment_id: int | None = None
    contra_id: int | None = None
    amount_minor: int
    on_date: date
    reverses_id: int | None = None
