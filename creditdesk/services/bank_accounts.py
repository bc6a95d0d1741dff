"""The accounts customers pay to: add, change, remove."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from creditdesk.db.engine import Ledger
from creditdesk.db.queries.company import BankView
from creditdesk.domain.bank_details import require_iban, tidy_bank_code
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.money import minor_digits
from creditdesk.domain.names import clean_text
from creditdesk.errors import UserError
from creditdesk.services.company import company_view
from creditdesk.services.context import Acting
from creditdesk.services.fields import named

if TYPE_CHECKING:
    from creditdesk.db.tables import BankAccount
    from creditdesk.db.work import Work


@dataclass(frozen=True, slots=True)
class BankDraft:
    """An account as entered; ``currency`` empty = for every currency, ``account_name`` empty = the company's name."""

    currency: str = ""
    account_name: str = ""
    iban: str = ""
    bic: str = ""
    bank_name: str = ""
    account_no: str = ""
    bank_code: str = ""


def bank_for(accounts: list[BankView], currency: str) -> BankView | None:
    """The account a letter in ``currency`` names: one of that currency, else one for all, else none."""
    exact = [account for account in accounts if account.currency == currency]
    general = [account for account in accounts if not account.currency]
    return (exact or general or [None])[0]


_KEYS = tuple(field.name for field in fields(BankDraft))


def add_bank_account(ledger: Ledger, draft: BankDraft, acting: Acting) -> tuple[int, ChangeSet]:
    """Add an account; its id and what changed. Raises ``UserError`` with ``field`` for what cannot stand."""
    from creditdesk.db.tables import BankAccount

    values = _validated(ledger, draft)
    with ledger.work(acting.actor, acting.at) as work:
        account = BankAccount(**values)
        work.session.add(account)
        work.session.flush()
        number = account.id or 0
        work.record("create", "bank_account", number, values)
        work.touch("company", 1)
        return number, work.changes


def change_bank_account(
    ledger: Ledger, number: int, seen_version: int, draft: BankDraft, acting: Acting
) -> ChangeSet:
    """Save an account over the version the person saw; raises as ``add_bank_account``, and ``not_found``."""
    values = _validated(ledger, draft)
    with ledger.work(acting.actor, acting.at) as work:
        account = _account(work, number, seen_version)
        difference: dict[str, object] = {}
        for key, value in values.items():
            if getattr(account, key) != value:
                difference[key] = [getattr(account, key), value]
                setattr(account, key, value)
        work.session.add(account)
        work.record("change", "bank_account", number, difference)
        work.touch("company", 1)
        return work.changes


def remove_bank_account(ledger: Ledger, number: int, seen_version: int, acting: Acting) -> ChangeSet:
    """Take an account away; letters already issued keep it, since each is stored as it was printed."""
    with ledger.work(acting.actor, acting.at) as work:
        account = _account(work, number, seen_version)
        work.session.delete(account)
        work.record("remove", "bank_account", number, {key: getattr(account, key) for key in _KEYS})
        work.touch("company", 1)
        return work.changes


def _account(work: "Work", number: int, seen_version: int) -> "BankAccount":
    from creditdesk.db.tables import BankAccount

    account = work.session.get(BankAccount, number)
    if account is None:
        raise UserError("not_found", value=number)
    work.check_version(account, seen_version)
    return account


def _validated(ledger: Ledger, draft: BankDraft) -> dict[str, Any]:
    values: dict[str, Any] = {key: " ".join(clean_text(getattr(draft, key)).split()) for key in _KEYS}
    for key in ("iban", "bic"):
        values[key] = values[key].replace(" ", "").upper()
    if not values["iban"] and not values["account_no"]:
        raise UserError("account_missing", field="iban")
    if values["iban"]:
        named("iban", require_iban, values["iban"])
    if values["currency"]:
        named("currency", minor_digits, values["currency"])
    country = company_view(ledger).country
    values["bank_code"] = tidy_bank_code(values["bank_code"], country, values["iban"], values["currency"])
    return values
