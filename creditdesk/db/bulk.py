"""Many rows at once: the rows of imports and of the sample company as plain tuples, one statement per table.

A row is a ``NamedTuple`` in the order of its table's columns; days are ISO texts, amounts minor units. Ids are given
by the caller, who takes the first free ones from ``next_ids``, so that rows can point to each other before they are
stored. What is stored here must already hold together: ``open_minor`` and ``closed_on`` as the allocations leave them,
or untouched where ``money_writes.insert_allocations`` follows.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy import Connection


class CustomerRow(NamedTuple):
    """A customer; ``name_key``, ``sort_key`` and ``search_key`` are ``creditdesk.pinyin.columns_of`` the name."""

    id: int
    code: str
    name: str
    name_key: str
    sort_key: str
    search_key: str
    created_on: str
    tax_id: str = ""
    debtor_class: str = "unknown"
    country: str = ""
    language: str = ""
    currency: str = ""
    terms: str = ""
    ladder_name: str = ""
    email: str = ""
    phone: str = ""
    salesperson: str = ""
    customer_since: str | None = None
    taken_over: int = 1
    note: str = ""
    import_id: int | None = None


class AddressRow(NamedTuple):
    """A customer's postal address; ``lines`` are separated by newlines."""

    customer_id: int
    lines: str
    postcode: str
    city: str
    country: str = ""
    recipient: str = ""
    kind: str = "postal"


class ItemRow(NamedTuple):
    """An invoice or, with negative amounts, a credit note."""

    id: int
    customer_id: int
    kind: str
    number: str
    issued: str
    due: str
    currency: str
    amount_minor: int
    open_minor: int
    closed_on: str | None = None
    terms: str = ""
    issued_assumed: int = 0
    reference: str = ""
    note: str = ""
    disputed: int = 0
    corrects_id: int | None = None
    import_id: int | None = None


class PaymentRow(NamedTuple):
    """Money in, or with a negative amount taken back."""

    id: int
    customer_id: int
    kind: str
    dated: str
    currency: str
    amount_minor: int
    free_minor: int
    used_on: str | None = None
    reference: str = ""
    reason: str = ""
    reverses_id: int | None = None
    source_key: str | None = None
    import_id: int | None = None
    date_assumed: int = 0


class AllocationRow(NamedTuple):
    """Takes ``amount_minor`` off an item from ``on_date``; see ``domain.allocation``."""

    invoice_id: int
    payment_id: int | None
    contra_id: int | None
    amount_minor: int
    on_date: str
    reverses_id: int | None = None


class OpeningStepRow(NamedTuple):
    """A reminder sent before CreditDesk was here; ``ladder_id`` as in the file."""

    invoice_id: int
    ladder_id: int
    step: int
    on_date: str
    deadline: str | None
    kind: str = "opening"


class BankAccountRow(NamedTuple):
    """An account customers pay to; ``currency`` empty = for every currency."""

    currency: str
    account_name: str
    iban: str
    bic: str
    bank_name: str
    account_no: str
    bank_code: str


class ToleranceRow(NamedTuple):
    """A letter of a smaller total is not sent."""

    currency: str
    amount_minor: int


def _statement(table: str, row: type[tuple[Any, ...]]) -> str:
    fields: tuple[str, ...] = row._fields  # type: ignore[attr-defined]
    return f"INSERT INTO {table} ({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))})"


#: Kind of row -> the statement that stores it.
STATEMENTS: dict[type[tuple[Any, ...]], str] = {
    row: _statement(table, row)
    for row, table in (
        (CustomerRow, "customer"),
        (AddressRow, "customer_address"),
        (ItemRow, "invoice"),
        (PaymentRow, "payment"),
        (AllocationRow, "allocation"),
        (OpeningStepRow, "dunning_step"),
        (BankAccountRow, "bank_account"),
        (ToleranceRow, "tolerance"),
    )
}
_NEXT = {
    table: f"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}" for table in ("customer", "invoice", "payment")
}


def insert_rows(connection: "Connection", rows: Sequence[tuple[Any, ...]]) -> None:
    """Store ``rows``, all of one of the kinds above, with one statement."""
    if rows:
        connection.exec_driver_sql(STATEMENTS[type(rows[0])], list(rows))


def next_ids(connection: "Connection") -> tuple[int, int, int]:
    """The first free ids of customers, open items and payments."""
    found = [int(connection.exec_driver_sql(text).scalar_one()) for text in _NEXT.values()]
    return found[0], found[1], found[2]
