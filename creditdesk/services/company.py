"""The company behind the desk: what pages and letters show of it, and changing it."""

from dataclasses import dataclass

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as queries
from creditdesk.db.queries.company import BankView, CompanyView
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.names import clean_text
from creditdesk.domain.terms import parse_terms
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.rules import shipped_ladders


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

    if not change.name.strip():
        raise UserError("name_missing", field="name")
    parse_terms(change.default_terms)
    if change.ladder_name not in shipped_ladders():
        raise UserError(
            "unknown_ladder",
            field="ladder_name",
            value=change.ladder_name,
            known=", ".join(shipped_ladders()),
        )
    with ledger.work(acting.actor, acting.at) as work:
        company = work.session.get_one(Company, 1)
        work.check_version(company, seen_version)
        difference: dict[str, object] = {}
        for name in CompanyChange.__slots__:
            value = clean_text(getattr(change, name))
            if getattr(company, name) != value:
                difference[name] = [getattr(company, name), value]
                setattr(company, name, value)
        work.session.add(company)
        work.record("change", "company", 1, difference)
        return work.changes


def bank_for(accounts: list[BankView], currency: str) -> BankView | None:
    """The account a letter in ``currency`` names: one of that currency, else one for all, else none."""
    exact = [account for account in accounts if account.currency == currency]
    general = [account for account in accounts if not account.currency]
    return (exact or general or [None])[0]
