"""Whom we sell to."""

from datetime import date

from sqlmodel import Field, SQLModel


class Customer(SQLModel, table=True):
    """A customer. ``name_key`` is the folded name for exact matching; by ``sort_key`` names are in order, in
    ``search_key`` a search looks. All three are ``creditdesk.pinyin.columns_of`` of the name."""

    id: int | None = Field(default=None, primary_key=True)
    code: str
    name: str
    name_key: str
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
    customer_since: date | None = None
    parent_id: int | None = None
    merged_into_id: int | None = None
    taken_over: bool = True
    note: str = ""
    import_id: int | None = None
    created_on: date
    version: int = 1
    sort_key: str = ""
    search_key: str = ""


class CustomerAddress(SQLModel, table=True):
    """An address of a customer; letters go to the ``dunning`` one where it exists, else to the ``postal`` one."""

    __tablename__ = "customer_address"  # pyright: ignore[reportAssignmentType]
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    kind: str = "postal"
    recipient: str = ""
    lines: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
