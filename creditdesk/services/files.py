"""Ledger files: make, open, back up, restore, check."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from creditdesk.db import backup as copies
from creditdesk.db import checks
from creditdesk.db.engine import Ledger, create_file, open_file
from creditdesk.db.lock import LockOwner, current_owner
from creditdesk.domain.countries import require_country
from creditdesk.domain.money import minor_digits
from creditdesk.domain.problems import Problem
from creditdesk.domain.terms import parse_terms
from creditdesk.errors import UserError
from creditdesk.services.backups import backup_state, backup_unopened
from creditdesk.services.context import Acting
from creditdesk.services.rules import shipped_ladders

if TYPE_CHECKING:
    from creditdesk.db.work import Work


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
    _validate(draft)
    create_file(path)
    try:
        ledger = open_file(path, owner=_owner(acting))
        try:
            _first_rows(ledger, draft, acting, key or uuid.uuid4().hex)
        except BaseException:
            ledger.close()
            raise
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return ledger


def open_ledger(path: Path, acting: Acting, *, take_over: bool = False) -> Ledger:
    """Open for writing: takes the lock, backs up before a migration and once per changed state of the file."""

    def before_migration(file: Path) -> None:
        backup_unopened(file, acting.at, "migration")

    ledger = open_file(path, owner=_owner(acting), take_over=take_over, before_migration=before_migration)
    try:
        backup_state(ledger, acting.at, "open")
    except BaseException:
        ledger.close()
        raise
    return ledger


def open_read_only(path: Path) -> Ledger:
    """Open for reading only: no lock, no backup, the file stays untouched, also while a window has it open."""
    return open_file(path, owner=None)


def backup(ledger: Ledger, folder: Path, at: datetime) -> Path:
    """Copy the ledger to ``folder`` under a dated name, checked; returns the copy's path."""
    target = _free_name(folder, f"{ledger.path.stem}-{at:%Y%m%d-%H%M%S}")
    connection = ledger.raw()
    try:
        copies.copy_checked(connection, target)
    finally:
        connection.close()
    return target


def restore(source: Path, target: Path, at: datetime) -> Path | None:
    """Put the backup ``source`` at ``target``; an existing ledger there is backed up first.

    Returns the path of that safety copy, or None. Raises when the backup is not a sound ledger of ours, or when
    ``target`` is open elsewhere.
    """
    checked = open_read_only(source)
    connection = checked.raw()
    try:
        copies.verify(source)
        if not target.exists():
            copies.copy_checked(connection, target)
            return None
        if target.resolve() == source.resolve():
            raise UserError("same_file", path=str(target))
        locked = open_file(target, owner=LockOwner("restore", "", 0, at.isoformat()))
        try:
            kept = backup_state(locked, at, "restore")
        finally:
            locked.close()
        copies.copy_checked(connection, target, replace=True)
        return kept
    finally:
        connection.close()
        checked.close()


def check(ledger: Ledger) -> CheckReport:
    """Prove the file: integrity, references, business invariants, stored documents, the event chain."""
    with ledger.read() as connection:
        return CheckReport(tuple(checks.problems(connection)), checks.event_count(connection))


def _free_name(folder: Path, stem: str) -> Path:
    """A file name in ``folder`` that nobody has yet: two backups within a second are two files."""
    target, count = folder / f"{stem}.creditdesk", 1
    while target.exists():
        count += 1
        target = folder / f"{stem}-{count}.creditdesk"
    return target


def _owner(acting: Acting) -> LockOwner:
    return current_owner(acting.actor, acting.at.isoformat(timespec="seconds"))


def _validate(draft: CompanyDraft) -> None:
    if not draft.name.strip():
        raise UserError("name_missing")
    require_country(draft.country)
    minor_digits(draft.currency)
    parse_terms(draft.default_terms)
    if draft.ladder_name not in shipped_ladders():
        raise UserError("unknown_ladder", value=draft.ladder_name, known=", ".join(shipped_ladders()))
    if draft.iban:
        _require_iban(draft.iban)


def _require_iban(iban: str) -> None:
    """Refuse an IBAN whose length or check digits are wrong (ISO 13616, mod 97)."""
    text = "".join(iban.split()).upper()
    digits = "".join(str(int(c, 36)) for c in text[4:] + text[:4] if c.isalnum() and c.isascii())
    if not (15 <= len(text) <= 34 and text.isascii() and text.isalnum() and int(digits or "0") % 97 == 1):
        raise UserError("bad_iban", value=iban)


def _first_rows(ledger: Ledger, draft: CompanyDraft, acting: Acting, key: str) -> None:
    from creditdesk.db.tables import BankAccount, Company

    with ledger.work(acting.actor, acting.at) as work:
        work.session.add(
            Company(
                ledger_key=key,
                name=draft.name.strip(),
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
                    account_name=draft.name.strip(),
                    iban="".join(draft.iban.split()).upper(),
                    bic=draft.bic,
                    bank_name=draft.bank_name,
                    account_no=draft.account_no,
                    bank_code=draft.bank_code,
                )
            )
        _store_ladders(work)
        work.record(
            "create", "company", 1, {"name": draft.name, "country": draft.country, "currency": draft.currency}
        )


def _store_ladders(work: "Work") -> None:
    from creditdesk.db import tables

    rows: list[object] = []
    for number, ladder in enumerate(shipped_ladders().values(), start=1):
        rows.append(
            tables.Ladder(
                id=number, name=ladder.name, revision=ladder.version, min_interval=ladder.min_interval
            )
        )
        rows.extend(
            tables.LadderStep(
                ladder_id=number,
                number=step.number,
                days=step.days,
                channel=step.channel.value,
                tone=step.tone,
                grant_days=step.grant_days,
                effects=" ".join(step.effects),
                enabled=step.enabled,
            )
            for step in ladder.steps
        )
    work.session.add_all(rows)
