"""Ledger files: make, open, back up, restore, check."""

import uuid
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from creditdesk.db import checks
from creditdesk.db.backup import copy_checked, free_name
from creditdesk.db.engine import Ledger, create_file, open_file, remove_file
from creditdesk.db.lock import LockOwner, current_owner
from creditdesk.db.queries import history
from creditdesk.domain.bank_details import require_iban, tidy_bank_code
from creditdesk.domain.countries import require_country
from creditdesk.domain.money import minor_digits
from creditdesk.domain.names import clean_text
from creditdesk.domain.problems import Problem
from creditdesk.domain.terms import parse_terms
from creditdesk.errors import CreditDeskError, EnvError, UserError
from creditdesk.services.backups import backup_unopened
from creditdesk.services.context import Acting
from creditdesk.services.fields import MAX_NAME, named, require_ladder
from creditdesk.services.ladder_store import store_ladder
from creditdesk.services.restoring import Restored, forgotten, forgotten_letters, restore
from creditdesk.services.rules import shipped_ladders

#: What is wrong with the place of a backup, not with the ledger.
_NO_PLACE = frozenset(("disk_full", "cannot_create", "folder_read_only"))

__all__ = [
    "CheckReport",
    "CompanyDraft",
    "Restored",
    "backup",
    "check",
    "create",
    "forgotten",
    "forgotten_letters",
    "newest_entry",
    "open_ledger",
    "open_read_only",
    "restore",
    "validated",
]


@dataclass(frozen=True, slots=True)
class CompanyDraft:
    """What is asked to make a new ledger; ``address`` holds lines separated by newlines."""

    name: str
    country: str
    currency: str
    address: str = ""
    tax_id: str = ""
    phone: str = ""
    email: str = ""
    iban: str = ""
    bic: str = ""
    bank_name: str = ""
    account_no: str = ""
    bank_code: str = ""
    language: str = "en"
    default_terms: str = "30 days"
    ladder_name: str = "standard"
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The outcome of a check; sound when ``problems`` is empty."""

    problems: tuple[Problem, ...]
    events: int

    @property
    def ok(self) -> bool:
        """True when nothing is wrong."""
        return not self.problems


def create(path: Path, draft: CompanyDraft, acting: Acting, key: str | None = None) -> Ledger:
    """Make a new ledger file for a company and open it for writing.

    Raises ``UserError`` for an empty name, an unknown country, currency, terms or ladder, or a file that exists.
    """
    draft = validated(draft)
    create_file(path)
    try:
        ledger = open_file(path, owner=_owner(acting))
        try:
            _first_rows(ledger, draft, acting, key or uuid.uuid4().hex)
        except BaseException:
            ledger.close()
            raise
    except BaseException:
        remove_file(path)
        raise
    return ledger


def open_ledger(
    path: Path,
    acting: Acting,
    *,
    take_over: bool = False,
    no_backup: Callable[[CreditDeskError], None] | None = None,
) -> Ledger:
    """Open for writing: takes the lock, backs up before a migration and once per changed state of the file.

    With ``no_backup`` a backup folder that cannot be written does not keep the ledger shut: ``no_backup(error)`` is
    told instead. Before a migration there is always a backup.
    """

    def before_writing(file: Path) -> None:
        try:
            _back_up(file, acting, "open")
        except EnvError as error:
            if no_backup is None or error.code not in _NO_PLACE:
                raise
            no_backup(error)

    return open_file(
        path,
        owner=_owner(acting),
        take_over=take_over,
        before_migration=lambda file: _back_up(file, acting, "migration"),
        before_writing=before_writing,
    )


def _back_up(file: Path, acting: Acting, reason: str) -> None:
    """Before anything in the file is changed: what turns out to be damaged only now is refused as it is."""
    backup_unopened(file, acting.at, reason)


def open_read_only(path: Path) -> Ledger:
    """Open for reading only: no lock, no backup, the file stays untouched, also while a window has it open."""
    return open_file(path, owner=None)


def backup(ledger: Ledger, folder: Path, at: datetime) -> Path:
    """Copy the ledger to ``folder`` under a dated name, checked; returns the copy's path."""
    target = free_name(folder, f"{ledger.path.stem}-{at:%Y%m%d-%H%M%S}")
    with closing(ledger.raw()) as connection:
        copy_checked(connection, target)
    return target


def check(ledger: Ledger) -> CheckReport:
    """Prove the file: integrity, references, business invariants, stored documents, the event chain."""
    with ledger.read() as connection:
        return CheckReport(tuple(checks.problems(connection)), history.event_count(connection))


def newest_entry(ledger: Ledger) -> datetime | None:
    """When (UTC) the newest entry of the history was made, by the clock of whoever made it; None without any."""
    with ledger.read() as connection:
        newest = history.latest_events(connection, 1)
    return datetime.fromisoformat(newest[0].at) if newest else None


def _owner(acting: Acting) -> LockOwner:
    return current_owner(acting.actor, acting.at.isoformat(timespec="seconds"))


def validated(draft: CompanyDraft) -> CompanyDraft:
    """``draft`` tidied; raises ``UserError`` with ``field`` for what cannot stand, as ``create`` would."""
    name = clean_text(draft.name).replace("\n", " ")
    if not name:
        raise UserError("name_missing", field="name")
    if len(name) > MAX_NAME:
        raise UserError("name_too_long", field="name", limit=MAX_NAME, length=len(name))
    named("country", require_country, draft.country)
    named("currency", minor_digits, draft.currency)
    named("default_terms", parse_terms, draft.default_terms)
    require_ladder(draft.ladder_name, shipped_ladders())
    if draft.iban:
        named("iban", require_iban, draft.iban)
    texts = ("address", "tax_id", "phone", "email", "bic", "bank_name", "account_no", "bank_code")
    tidy = {field: clean_text(getattr(draft, field)) for field in texts}
    tidy["bank_code"] = tidy_bank_code(tidy["bank_code"], draft.country, draft.iban)
    return replace(draft, name=name, **tidy)


def _first_rows(ledger: Ledger, draft: CompanyDraft, acting: Acting, key: str) -> None:
    from creditdesk.db.tables import BankAccount, Company

    with ledger.work(acting.actor, acting.at) as work:
        work.session.add(
            Company(
                ledger_key=key,
                name=draft.name,
                country=draft.country,
                currency=draft.currency,
                language=draft.language,
                address=draft.address,
                tax_id=draft.tax_id,
                phone=draft.phone,
                email=draft.email,
                default_terms=draft.default_terms,
                ladder_name=draft.ladder_name,
                is_sample=draft.is_sample,
                created_at=work.at,
            )
        )
        if draft.iban or draft.account_no:
            work.session.add(
                BankAccount(
                    account_name=draft.name,
                    iban="".join(draft.iban.split()).upper(),
                    bic=draft.bic,
                    bank_name=draft.bank_name,
                    account_no=draft.account_no,
                    bank_code=draft.bank_code,
                )
            )
        for number, ladder in enumerate(shipped_ladders().values(), start=1):
            store_ladder(work, number, ladder)
        work.record(
            "create", "company", 1, {"name": draft.name, "country": draft.country, "currency": draft.currency}
        )
