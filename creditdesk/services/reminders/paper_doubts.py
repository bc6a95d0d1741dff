"""What the letters of a run would lack for the customer to pay or answer: said before they are issued, not refused."""

from dataclasses import dataclass

from creditdesk.db.queries.company import BankView, CompanyView
from creditdesk.services.bank_accounts import bank_for
from creditdesk.services.company import as_named, lacks_latin
from creditdesk.services.reminders.review import Review

#: Countries whose banks send euro by the IBAN alone (European Payments Council, EPC409-09).
_SEPA = frozenset(
    "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI "
    "SK SM VA".split()
)


@dataclass(frozen=True, slots=True)
class PaperDoubts:
    """``no_account``: currencies without any bank account; ``no_bic``: those in which a customer abroad, or who pays
    foreign money, is given an account without BIC; ``no_address``: letters that do not say where we are; ``no_latin``:
    letters whose reader cannot read who we are.
    """

    no_account: tuple[str, ...] = ()
    no_bic: tuple[str, ...] = ()
    no_address: int = 0
    no_latin: int = 0


def paper_doubts(review: Review) -> PaperDoubts:
    """What the letters lack that issuing ``review`` now would send; nothing once it is issued."""
    if review.draft is None:
        return PaperDoubts()
    paper, plans = review.draft.paper, review.draft.plans.values()
    company, no_account, no_bic = paper.company, set[str](), set[str]()
    accounts = {code: bank_for(paper.banks, code) for code in {plan.currency for plan in plans}}
    for plan in plans:
        account = accounts[plan.currency]
        if account is None:
            no_account.add(plan.currency)
        elif lacks_bic(account, plan.currency, company, paper.addresses[plan.customer_id].country):
            no_bic.add(plan.currency)
    foreign = sum(not plan.language.startswith("zh") for plan in plans) if lacks_latin(company) else 0
    placeless = sum(not as_named(company, plan.language).address.strip() for plan in plans)
    return PaperDoubts(tuple(sorted(no_account)), tuple(sorted(no_bic)), placeless, foreign)


def lacks_bic(account: BankView, currency: str, company: CompanyView, country: str) -> bool:
    """Whether somebody in ``country`` ("" = ours) cannot pay ``currency`` into ``account`` for want of a BIC (SWIFT).

    Money that crosses a border, or that is not the country's own, finds its bank by the BIC; euro sent between SEPA
    countries finds it by the IBAN alone (Regulation (EU) No 260/2012, article 5).
    """
    country = country or company.country
    if account.bic or (country == company.country and currency == company.currency):
        return False
    sepa = currency == "EUR" and bool(account.iban) and account.iban[:2] in _SEPA and country in _SEPA
    return not sepa
