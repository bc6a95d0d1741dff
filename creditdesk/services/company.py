"""The company behind the desk: what pages and letters show of it, and changing it."""

from dataclasses import dataclass

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as queries
from creditdesk.db.queries.company import BankView, CompanyView
from creditdesk.db.queries.ladders import ladder_names
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.names import clean_text
from creditdesk.domain.terms import parse_terms
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.fields import MAX_NAME, named, require_ladder


@dataclass(frozen=True, slots=True)
class CompanyChange:
    """What the company form may change; country and currency stay as the file was made."""

    name: str
    address: str = ""
    tax_id: str = ""
    register_no: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    contact: str = ""
    default_terms: str = "30 days"
    ladder_name: str = "standard"


def company_view(ledger: Ledger) -> CompanyView:
    """The company of the file."""
    with ledger.read() as connection:
        return queries.company(connection)


def bank_accounts(ledger: Ledger) -> list[BankView]:
    """The accounts customers pay to."""
    with ledger.read() as connection:
        return queries.bank_accounts(connection)


def change_company(ledger: Ledger, change: CompanyChange, seen_version: int, acting: Acting) -> ChangeSet:
    """Save the company form over the version the person saw."""
    from creditdesk.db.tables import Company

    name = clean_text(change.name).replace("\n", " ")
    if not name:
        raise UserError("name_missing", field="name")
    if len(name) > MAX_NAME:
        raise UserError("name_too_long", field="name", limit=MAX_NAME, length=len(name))
    named("default_terms", parse_terms, change.default_terms)
    with ledger.work(acting.actor, acting.at) as work:
        require_ladder(change.ladder_name, ladder_names(work.connection))
        company = work.session.get_one(Company, 1)
        work.check_version(company, seen_version)
        difference: dict[str, object] = {}
        for field in CompanyChange.__slots__:
            value = name if field == "name" else clean_text(getattr(change, field))
            if getattr(company, field) != value:
                difference[field] = [getattr(company, field), value]
                setattr(company, field, value)
        work.session.add(company)
        work.record("change", "company", 1, difference)
        return work.changes


def bank_for(accounts: list[BankView], currency: str) -> BankView | None:
    """The account a letter in ``currency`` names: one of that currency, else one for all, else none."""
    exact = [account for account in accounts if account.currency == currency]
    general = [account for account in accounts if not account.currency]
    return (exact or general or [None])[0]
