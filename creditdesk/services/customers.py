"""Customers: create and change one; rows for the list and the pane."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import customers as queries
from creditdesk.db.queries.customers import CustomerDetail, CustomerFilter, CustomerLine, PostalAddress
from creditdesk.db.queries.ladders import ladder_names
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.countries import require_country
from creditdesk.domain.money import minor_digits
from creditdesk.domain.names import clean_text, initials, name_key
from creditdesk.domain.terms import parse_terms
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.fields import MAX_NAME, named, require_ladder

if TYPE_CHECKING:
    from creditdesk.db.tables import Customer, CustomerAddress
    from creditdesk.db.work import Work

MAX_CODE = 60
DEBTOR_CLASSES = frozenset(("unknown", "consumer", "sole_trader", "sme", "large", "public"))


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """What the customer form holds; empty text = not known. ``code`` empty = the next free number."""

    name: str
    code: str = ""
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
    note: str = ""
    recipient: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    address_country: str = ""


#: Columns of a customer and of its address -> fields of the draft.
_PLAIN = {name: name for name in (
    "tax_id", "debtor_class", "country", "language", "currency", "terms", "ladder_name", "email", "phone",
    "salesperson", "customer_since", "note")}  # fmt: skip
_OF_ADDRESS = {
    "recipient": "recipient",
    "lines": "address",
    "postcode": "postcode",
    "city": "city",
    "country": "address_country",
}
_TEXTS = tuple(field.name for field in fields(CustomerDraft) if field.name != "customer_since")


def create_customer(ledger: Ledger, draft: CustomerDraft, acting: Acting) -> tuple[int, ChangeSet]:
    """Store a new customer; returns its id. Raises ``UserError`` naming the field that is wrong."""
    from creditdesk.db.tables import Customer

    draft = _validated(draft)
    with ledger.work(acting.actor, acting.at) as work:
        _require_ladder(work, draft)
        code = draft.code or queries.next_code(work.connection)
        if queries.code_taken(work.connection, code):
            raise UserError("code_taken", field="code", value=code)
        customer = Customer(
            code=code,
            name=draft.name,
            name_key=name_key(draft.name),
            initials=initials(draft.name),
            created_on=acting.today,
            taken_over=False,
            **{name: getattr(draft, name) for name in _PLAIN.values()},
        )
        work.session.add(customer)
        work.session.flush()
        number = _id(customer)
        _store_address(work, number, None, draft)
        work.record("create", "customer", number, {"code": code, "name": draft.name})
        return number, work.changes


def change_customer(
    ledger: Ledger, number: int, seen_version: int, draft: CustomerDraft, acting: Acting
) -> ChangeSet:
    """Save the form over the version the person saw; ``UserError('changed_meanwhile')`` when it is not current."""
    from creditdesk.db.tables import Customer

    draft = _validated(draft)
    with ledger.work(acting.actor, acting.at) as work:
        customer = work.session.get(Customer, number)
        if customer is None:
            raise UserError("not_found", what="customer")
        address = queries.postal_address(work.connection, number)
        work.check_version(customer, seen_version)
        _require_ladder(work, draft)
        before = _facts(customer, address)
        if draft.code and draft.code != customer.code:
            if queries.code_taken(work.connection, draft.code):
                raise UserError("code_taken", field="code", value=draft.code)
            customer.code = draft.code
        if draft.name != customer.name:
            customer.name, customer.name_key = draft.name, name_key(draft.name)
            customer.initials = initials(draft.name)
        _take_over(customer, draft, _PLAIN)
        after = _facts(customer, draft)
        changed = {name: [was, after[name]] for name, was in before.items() if was != after[name]}
        if address is None or not changed.keys().isdisjoint(_OF_ADDRESS.values()):
            _store_address(work, number, address, draft)
        work.record("change", "customer", number, changed)
        return work.changes


def customer_ids(
    ledger: Ledger,
    today: date,
    *,
    shown: CustomerFilter = "all",
    search: str = "",
    sort: str = "name",
    descending: bool = False,
) -> "array[int]":
    """Ids of the customer list, filtered, searched and sorted by SQL."""
    with ledger.read() as connection:
        return queries.customer_ids(
            connection, today, shown=shown, search=search, sort=sort, descending=descending
        )


def customer_lines(ledger: Ledger, ids: Sequence[int], today: date) -> list[CustomerLine]:
    """Rows of the customer list for a window of ids."""
    with ledger.read() as connection:
        return queries.customer_lines(connection, ids, today)


def customer_counts(ledger: Ledger, today: date) -> dict[str, int]:
    """How many customers each filter shows."""
    with ledger.read() as connection:
        return queries.customer_counts(connection, today)


def customer_detail(ledger: Ledger, number: int) -> CustomerDetail:
    """One customer; raises ``UserError('not_found')``."""
    with ledger.read() as connection:
        found = queries.customer_detail(connection, number)
    if found is None:
        raise UserError("not_found", what="customer")
    return found


def _validated(draft: CustomerDraft) -> CustomerDraft:
    texts = {name: clean_text(getattr(draft, name)) for name in _TEXTS}
    texts |= {name: texts[name].replace("\n", " ") for name in ("name", "code")}
    draft = replace(draft, **texts)
    if not draft.name:
        raise UserError("name_missing", field="name")
    if len(draft.name) > MAX_NAME:
        raise UserError("name_too_long", field="name", limit=MAX_NAME, length=len(draft.name))
    if len(draft.code) > MAX_CODE:
        raise UserError("code_too_long", field="code", limit=MAX_CODE)
    if draft.debtor_class not in DEBTOR_CLASSES:
        raise UserError("unknown_debtor_class", field="debtor_class", value=draft.debtor_class)
    rules = {
        "country": require_country,
        "address_country": require_country,
        "currency": minor_digits,
        "terms": parse_terms,
    }
    for field, rule in rules.items():
        if getattr(draft, field):
            named(field, rule, getattr(draft, field))
    return draft


def _require_ladder(work: "Work", draft: CustomerDraft) -> None:
    if draft.ladder_name:
        require_ladder(draft.ladder_name, ladder_names(work.connection))


def _take_over(
    entity: "Customer | CustomerAddress", draft: CustomerDraft, columns: Mapping[str, str]
) -> None:
    """Write what the draft says otherwise; setting what stands there already is what takes an ORM its time."""
    for column, field in columns.items():
        value = getattr(draft, field)
        if getattr(entity, column) != value:
            setattr(entity, column, value)


def _store_address(work: "Work", number: int, stored: PostalAddress | None, draft: CustomerDraft) -> None:
    from creditdesk.db.tables import CustomerAddress

    found = work.session.get(CustomerAddress, stored.id) if stored is not None else None
    address = found or CustomerAddress(customer_id=number)
    _take_over(address, draft, _OF_ADDRESS)
    work.session.add(address)


def _facts(customer: "Customer", address: PostalAddress | CustomerDraft | None) -> dict[str, object]:
    """What a form shows of a customer, by the names of its fields."""
    found: dict[str, object] = {"code": customer.code, "name": customer.name}
    found |= {field: getattr(customer, column) for column, field in _PLAIN.items()}
    return found | {field: getattr(address, field) if address else "" for field in _OF_ADDRESS.values()}


def _id(entity: "Customer") -> int:
    if entity.id is None:
        raise AssertionError("a stored entity has an id")
    return entity.id
