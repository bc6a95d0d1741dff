"""What each letter of a run says: the facts of the ledger as plain values for the renderer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import letters as queries
from creditdesk.db.queries.company import BankView, CompanyView
from creditdesk.db.queries.letters import AddressLine, FreeCredit
from creditdesk.documents.content import (
    BankDetails,
    CreditRow,
    LetterContent,
    LetterRow,
    Recipient,
    Sender,
    Tone,
)
from creditdesk.domain.dunning.facts import OpenItem
from creditdesk.domain.dunning.letters import LetterPlan
from creditdesk.services.bank_accounts import bank_for
from creditdesk.services.company import as_named
from creditdesk.services.logo import logo_bytes

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """Everything the letters of a run share or look up, read once."""

    company: CompanyView
    banks: list[BankView]
    addresses: Mapping[int, AddressLine]
    credits: Mapping[tuple[int, str], list[FreeCredit]]
    earlier: Mapping[int, tuple[date, ...]]
    credited: Mapping[int, int]
    logo: bytes = b""


def paper_facts(connection: "Connection", as_of: date, plans: Iterable[LetterPlan]) -> PaperFacts:
    """Read what the letters ``plans`` dated ``as_of`` need."""
    company = company_queries.company(connection)
    return PaperFacts(
        company=company,
        banks=company_queries.bank_accounts(connection),
        addresses=queries.addresses(connection),
        credits=queries.free_credits(connection, as_of),
        earlier=queries.earlier_letters(connection, as_of),
        credited=queries.credited(connection, (item for plan in plans for item in plan.item_ids), as_of),
        logo=logo_bytes(connection, company.logo_hash),
    )


def letter_content(
    plan: LetterPlan, number: str, as_of: date, items: Mapping[int, OpenItem], facts: PaperFacts
) -> LetterContent:
    """The content of one letter; rows in the order of their due dates."""
    rows = [items[number] for number in plan.item_ids]
    key = (plan.customer_id, plan.currency)
    return LetterContent(
        language=plan.language,
        number=number,
        date=as_of,
        tone=cast("Tone", plan.tone),
        deadline=plan.deadline,
        currency=plan.currency,
        rows=tuple(_row(item, facts.credited.get(item.invoice_id, 0), as_of) for item in rows),
        credits=tuple(CreditRow(c.label, c.on, c.amount, c.kind) for c in facts.credits.get(key, ())),
        sender=_sender(
            as_named(facts.company, plan.language), bank_for(facts.banks, plan.currency), facts.logo
        ),
        recipient=_recipient(facts.addresses[plan.customer_id], facts.company.country),
        country_form="cn" if plan.language == "zh_CN" else "din5008b",
        registered=plan.registered,
        earlier_letters=tuple(sorted({day for item in plan.item_ids for day in facts.earlier.get(item, ())})),
        payment_considered_until=as_of,
        effects=plan.effects,
        new_rows=sum(item not in facts.earlier for item in plan.item_ids),
    )


def _row(item: OpenItem, credited: int, as_of: date) -> LetterRow:
    return LetterRow(
        number=item.number,
        issued=item.issued,
        due=item.due,
        invoiced=item.amount,
        paid=item.amount - item.open - credited,
        open=item.open,
        days_late=(as_of - item.due).days,
        credited=credited,
    )


@lru_cache(maxsize=16)
def _sender(company: CompanyView, account: BankView | None, logo: bytes) -> Sender:
    bank = BankDetails(
        account_name=account.account_name or company.name,
        iban=account.iban,
        bic=account.bic,
        bank_name=account.bank_name,
        account_no=account.account_no,
        bank_code=account.bank_code,
    ) if account else None  # fmt: skip
    return Sender(
        name=company.name,
        address_lines=tuple(line for line in company.address.split("\n") if line.strip()),
        country=company.country,
        tax_id=company.tax_id,
        register_no=company.register_no,
        phone=company.phone,
        email=company.email,
        website=company.website,
        contact=company.contact,
        bank=bank,
        logo=logo,
    )


def _recipient(address: AddressLine, home: str) -> Recipient:
    return Recipient(
        name=address.name,
        address_lines=tuple(line.strip() for line in _address_lines(address) if line.strip()),
        country=address.country or home,
        tax_id=address.tax_id,
        customer_no=address.code,
        private=address.debtor_class == "consumer",
        attention=address.recipient.strip(),
    )


def _address_lines(address: AddressLine) -> list[str]:
    """The lines under the name; an address in Chinese goes from the large to the small, the town before the street."""
    street = address.lines.split("\n")
    if any("\u4e00" <= character <= "\u9fff" for character in address.city + address.lines):
        town = "" if address.lines.startswith(address.city) else address.city
        return [f"{town}{''.join(street)} {address.postcode}", address.recipient]
    return [address.recipient, *street, f"{address.postcode} {address.city}".strip()]
