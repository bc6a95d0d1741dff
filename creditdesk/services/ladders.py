"""The ladders of a file: what each does, who climbs it, and changing them. A change is always a new revision."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import ladder_cases as cases
from creditdesk.db.queries import ladders as queries
from creditdesk.db.queries import open_items
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.dunning.ladder import Ladder as Rules
from creditdesk.domain.dunning.ladder_check import check_ladder
from creditdesk.domain.dunning.ladder_edit import same_steps
from creditdesk.domain.names import clean_text
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.ladder_store import store_ladder
from creditdesk.services.rules import shipped_ladders, usual_deadline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from creditdesk.db.work import Work

MAX_LADDER_NAME = 60


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision of a ladder; ``at`` (UTC) and ``actor`` are empty for the one that came with the file."""

    rules: Rules
    at: str
    actor: str
    cases: int


@dataclass(frozen=True, slots=True)
class LadderView:
    """A ladder in its newest revision, with the former ones (oldest first) and who goes by it.

    ``cases`` are open items that climb the newest revision, ``older_cases`` those that stay on a former one.
    ``preset`` is the ladder of this name as CreditDesk brings it along, None for one of the company's own;
    ``usual_days`` are the least and most days that a last letter usually grants in the company's country.
    ``hidden``: it is not offered any more. ``move_stands``: open cases were moved to it and none was reminded since.
    """

    rules: Rules
    preset: Rules | None
    former: tuple[Revision, ...]
    cases: int
    older_cases: int
    customers: int
    of_company: bool
    usual_days: tuple[int, int] | None = None
    hidden: bool = False
    move_stands: bool = False

    @property
    def used(self) -> bool:
        """Whether the company, a customer or an open case goes by it."""
        return bool(self.of_company or self.customers or self.cases or self.older_cases)


def late_alike(one: Rules, other: Rules) -> bool:
    """Whether two ladders have the same steps after the due date, whatever their notices."""
    return same_steps(_late(one), _late(other))


def ladder_views(ledger: Ledger) -> dict[str, LadderView]:
    """Every ladder of the file by name."""
    with ledger.read() as connection:
        rules = open_items.ladders(connection)
        rows = queries.ladder_rows(connection)
        customers = queries.customers_by_ladder(connection)
        company = company_queries.company(connection)
        hidden = queries.hidden_ladders(connection)
        moved = {row.name: cases.move_stands(connection, row.id) for row in rows}
    revisions: dict[str, list[Revision]] = {}
    for row in rows:
        revisions.setdefault(row.name, []).append(Revision(rules[row.id], row.at, row.actor, row.cases))
    return {
        name: LadderView(
            found[-1].rules,
            shipped_ladders().get(name),
            tuple(found[:-1]),
            found[-1].cases,
            sum(revision.cases for revision in found[:-1]),
            customers.get(name, 0),
            name == company.ladder_name,
            usual_deadline(company.country),
            name in hidden,
            moved[name],
        )
        for name, found in revisions.items()
    }


def change_ladder(ledger: Ledger, ladder: Rules, acting: Acting) -> ChangeSet:
    """Store ``ladder`` as the next revision of its name; its ``version`` is the one the person saw.

    Items that have been reminded stay on the revision they climb (REMINDERS rule 3). Raises ``UserError`` as
    ``check_ladder`` does, ``'unknown_ladder'``, ``'changed_meanwhile'``. The same steps again store nothing.
    """
    check_ladder(ladder)
    with ledger.work(acting.actor, acting.at) as work:
        stored = _newest(work, ladder.name)
        if stored.version != ladder.version:
            raise UserError("changed_meanwhile", found=stored.version, seen=ladder.version)
        if not same_steps(stored, ladder):
            store_revision(work, ladder)
        return work.changes


def store_revision(work: "Work", ladder: Rules) -> Rules:
    """Store ``ladder`` as the revision after its ``version``, and write it into the history."""
    number = max(open_items.ladders(work.connection)) + 1
    revised = replace(ladder, version=ladder.version + 1)
    store_ladder(work, number, revised)
    work.record("change", "ladder", number, _told(revised))
    return revised


def copy_ladder(
    ledger: Ledger, source: str, name: str, acting: Acting, taken: "Iterable[str]" = ()
) -> ChangeSet:
    """Add a ladder of the company's own, with the steps of ``source``; ``taken`` are names it is confused with.

    Raises ``UserError`` with ``field`` name: ladder_name_missing, name_too_long, ladder_name_taken.
    """
    name = clean_text(name).replace("\n", " ")
    with ledger.work(acting.actor, acting.at) as work:
        require_free_name(name, [*queries.ladder_names(work.connection), *shipped_ladders(), *taken])
        number = max(open_items.ladders(work.connection)) + 1
        made = replace(_newest(work, source), name=name, version=1)
        store_ladder(work, number, made)
        work.record("create", "ladder", number, _told(made) | {"from": source})
        return work.changes


def remove_ladder(ledger: Ledger, name: str, acting: Acting) -> ChangeSet:
    """Take an own ladder away that was never used; raises ``UserError``: ladder_preset_stays, ladder_in_use."""
    if name in shipped_ladders():
        raise UserError("ladder_preset_stays", value=name)
    with ledger.work(acting.actor, acting.at) as work:
        newest = _newest(work, name)
        if queries.is_used(work.connection, name):
            customers = queries.customers_by_ladder(work.connection).get(name, 0)
            raise UserError("ladder_in_use", value=name, customers=customers)
        queries.delete_ladder(work.connection, name)
        queries.set_hidden_ladders(work.connection, queries.hidden_ladders(work.connection) - {name})
        work.record("remove", "ladder", 0, _told(newest))
        return work.changes


def _newest(work: "Work", name: str) -> Rules:
    newest = {ladder.name: ladder for ladder in open_items.ladders(work.connection).values()}
    if name not in newest:
        raise UserError("unknown_ladder", field="ladder_name", value=name, known=", ".join(newest))
    return newest[name]


def require_free_name(name: str, names: "Iterable[str]") -> None:
    """Refuse a name of a ladder that is missing, too long, or confused with one of ``names``."""
    if not name:
        raise UserError("ladder_name_missing", field="name")
    if len(name) > MAX_LADDER_NAME:
        raise UserError("name_too_long", field="name", limit=MAX_LADDER_NAME, length=len(name))
    if _bare(name) in map(_bare, names):
        raise UserError("ladder_name_taken", field="name", value=name)


def _bare(name: str) -> str:
    return "".join(name.casefold().replace("-", " ").split())


def _late(ladder: Rules) -> Rules:
    return replace(ladder, steps=tuple(step for step in ladder.steps if step.number > 0))


def _told(ladder: Rules) -> dict[str, object]:
    """A ladder as the history keeps it: every figure of every step."""
    steps = [
        f"{step.number}: {step.days:+d} {step.channel} {step.tone} {step.grant_days}"
        + "".join(f" {effect}" for effect in step.effects)
        + ("" if step.enabled else " off")
        for step in ladder.steps
    ]
    return {
        "ladder_name": ladder.name,
        "revision": ladder.version,
        "interval": ladder.min_interval,
        "steps": steps,
    }
