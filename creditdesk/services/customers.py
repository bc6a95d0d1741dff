"""Customers: create and change one; rows for the list and the pane."""

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.customer_writes import ADDRESS_COLUMNS, CustomerColumn, put_postal_address, update_customer
from creditdesk.db.engine import Ledger
from creditdesk.db.queries import customers as queries
from creditdesk.db.queries.customer_codes import code_taken, next_code
from creditdesk.db.queries.customers import CustomerDetail, CustomerFilter, CustomerLine
from creditdesk.db.queries.ladders import ladder_names
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.countries import require_country
from creditdesk.domain.money import minor_digits
from creditdesk.domain.names import clean_text
from creditdesk.domain.terms import parse_terms
from creditdesk.errors import UserError
from creditdesk.pinyin import columns_of
from creditdesk.services.context import Acting
from creditdesk.services.fields import MAX_NAME, named, require_ladder

if TYPE_CHECKING:
    from creditdesk.db.tables import Customer
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


#: Fields of the draft that are columns of a customer; the others are of its address.
_COLUMNS: tuple[CustomerColumn, ...] = (
    "code", "name", "tax_id", "debtor_class", "country", "language", "currency", "terms", "ladder_name", "email",
    "phone", "salesperson", "customer_since", "note",
)  # fmt: skip
_FIELDS = tuple(field.name for field in fields(CustomerDraft))
_TEXTS = tuple(name for name in _FIELDS if name != "customer_since")


def create_customer(ledger: Ledger, draft: CustomerDraft, acting: Acting) -> tuple[int, ChangeSet]:
    """Store a new customer; returns its id. Raises ``UserError`` naming the field that is wrong."""
    from creditdesk.db.tables import Customer, CustomerAddress

    draft = _validated(draft)
    with ledger.work(acting.actor, acting.at) as work:
        _require_ladder(work, draft)
        draft = replace(draft, code=draft.code or next_code(work.connection))
        _require_free_code(work, draft)
        customer = Customer(
            **columns_of(draft.name)._asdict(),
            created_on=acting.today,
            taken_over=False,
            **{column: getattr(draft, column) for column in _COLUMNS},
        )
        work.session.add(customer)
        work.session.flush()
        number = _id(customer)
        address = {column: getattr(draft, field) for field, column in ADDRESS_COLUMNS.items()}
        work.session.add(CustomerAddress(customer_id=number, **address))
        work.record("create", "customer", number, {"code": draft.code, "name": draft.name})
        return number, work.changes


def change_customer(
    ledger: Ledger, number: int, seen_version: int, draft: CustomerDraft, acting: Acting
) -> ChangeSet:
    """Save the form over the version the person saw; ``UserError('changed_meanwhile')`` when it is not current."""
    from creditdesk.db.work import version_after

    draft = _validated(draft)
    with ledger.work(acting.actor, acting.at) as work:
        stored = queries.customer_detail(work.connection, number)
        if stored is None:
            raise UserError("not_found", what="customer")
        version = version_after(stored.version, seen_version)
        _require_ladder(work, draft)
        if not draft.code:
            draft = replace(draft, code=stored.code)
        elif draft.code != stored.code:
            _require_free_code(work, draft)
        changed = {
            name: [was, now]
            for name in _FIELDS
            if (was := getattr(stored, name)) != (now := getattr(draft, name))
        }
        update_customer(work.connection, number, version, _columns_of(draft, changed))
        if not changed.keys().isdisjoint(ADDRESS_COLUMNS):
            put_postal_address(
                work.connection, number, {name: getattr(draft, name) for name in ADDRESS_COLUMNS}
            )
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
    currency: str = "",
) -> "array[int]":
    """Ids of the customer list, filtered, searched and sorted by SQL; of one ``currency`` where it is given."""
    with ledger.read() as connection:
        return queries.customer_ids(
            connection, today, shown=shown, search=search, sort=sort, descending=descending, currency=currency
        )


def customer_lines(
    ledger: Ledger,
    ids: Sequence[int],
    today: date,
    *,
    shown: CustomerFilter = "all",
    currency: str = "",
    every: bool = False,
) -> list[CustomerLine]:
    """Rows of the customer list for a window of ids that were found by filter ``shown`` and ``currency``; ``every``:
    a row for each currency of a customer."""
    with ledger.read() as connection:
        return queries.customer_lines(connection, ids, today, shown=shown, currency=currency, every=every)


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


def _require_free_code(work: "Work", draft: CustomerDraft) -> None:
    if code_taken(work.connection, draft.code):
        raise UserError("code_taken", field="code", value=draft.code)


def _columns_of(draft: CustomerDraft, changed: Collection[str]) -> dict[CustomerColumn, str | date | None]:
    """The columns of the customer that follow from the ``changed`` fields of the form."""
    values: dict[CustomerColumn, str | date | None] = {
        column: getattr(draft, column) for column in _COLUMNS if column in changed
    }
    if "name" in changed:
        name_key, sort_key, search_key = columns_of(draft.name)
        values |= {"name_key": name_key, "sort_key": sort_key, "search_key": search_key}
    return values


def _id(entity: "Customer") -> int:
    if entity.id is None:
        raise AssertionError("a stored entity has an id")
    return entity.id
