"""The company behind the desk: what pages and letters show of it, and changing it."""

from dataclasses import dataclass, replace

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as queries
from creditdesk.db.queries.company import BankView, CompanyView
from creditdesk.db.queries.ladders import ladder_names
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.latin import is_latin
from creditdesk.domain.names import clean_text
from creditdesk.domain.terms import parse_terms
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.fields import MAX_NAME, named, require_ladder


@dataclass(frozen=True, slots=True)
class CompanyChange:
    """What the company form may change; country and currency stay as the file was made.

    ``latin_name`` and ``latin_address`` stand on letters that are not Chinese.
    """

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
    latin_name: str = ""
    latin_address: str = ""


def company_view(ledger: Ledger) -> CompanyView:
    """The company of the file."""
    with ledger.read() as connection:
        return queries.company(connection)


def bank_accounts(ledger: Ledger) -> list[BankView]:
    """The accounts customers pay to."""
    with ledger.read() as connection:
        return queries.bank_accounts(connection)


def change_company(ledger: Ledger, change: CompanyChange, seen_version: int, acting: Acting) -> ChangeSet:
    """Save the company form over the version the person saw. Raises ``UserError`` with ``field`` for what cannot
    stand: name_missing, name_too_long, not_latin, and what the terms or the ladder lack."""
    from creditdesk.db.tables import Company

    values = _validated(change)
    with ledger.work(acting.actor, acting.at) as work:
        require_ladder(change.ladder_name, ladder_names(work.connection))
        before = queries.company(work.connection)
        company = work.session.get_one(Company, 1)
        work.check_version(company, seen_version)
        difference: dict[str, object] = {}
        for field, value in values.items():
            if getattr(before, field) != value:
                difference[field] = [getattr(before, field), value]
                if field in queries.LATIN:
                    queries.set_latin(work.connection, field, value)
                else:
                    setattr(company, field, value)
        work.session.add(company)
        work.record("change", "company", 1, difference)
        return work.changes


def _validated(change: CompanyChange) -> dict[str, str]:
    """What the form says, tidied."""
    values = {field: clean_text(getattr(change, field)) for field in CompanyChange.__slots__}
    for field in ("name", "latin_name"):
        values[field] = values[field].replace("\n", " ")
        if len(values[field]) > MAX_NAME:
            raise UserError("name_too_long", field=field, limit=MAX_NAME, length=len(values[field]))
    if not values["name"]:
        raise UserError("name_missing", field="name")
    for field in queries.LATIN:
        if not is_latin(values[field]):
            raise UserError("not_latin", field=field)
    named("default_terms", parse_terms, change.default_terms)
    return values


def as_named(company: CompanyView, language: str) -> CompanyView:
    """The company as a letter in ``language`` calls it: by its name and address in Latin letters, where it has them,
    unless the letter is Chinese. The registered Chinese name is the one that counts in China."""
    if language.startswith("zh"):
        return company
    name, address = company.latin_name or company.name, company.latin_address or company.address
    return replace(company, name=name, address=address)


def lacks_latin(company: CompanyView) -> bool:
    """Whether letters that are not Chinese name this company, or where it is, in signs that their readers cannot
    read."""
    return not is_latin((company.latin_name or company.name) + (company.latin_address or company.address))
