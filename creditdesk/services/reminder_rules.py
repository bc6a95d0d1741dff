"""How the company reminds: its ladder, the notice before the due date, the pause per customer, tolerances."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as queries
from creditdesk.db.queries import open_items
from creditdesk.db.queries.ladders import hidden_ladders
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.dunning.ladder import Ladder as Rules
from creditdesk.domain.dunning.ladder_edit import with_notice
from creditdesk.domain.money import minor_digits
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.fields import named
from creditdesk.services.ladders import store_revision

#: The longest pause between two letters to one customer.
MAX_GAP_DAYS = 90


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """What the form about reminders holds; ``notice`` belongs to the ladder chosen, tolerances are minor units."""

    ladder_name: str = "standard"
    notice: bool = False
    gap_days: int = 7
    tolerances: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rules in force, the ladders by name (newest revision), the file's currencies.

    ``hidden`` are names of ladders that may be looked at and not be chosen.
    """

    rules: ReminderRules
    ladders: Mapping[str, Rules]
    currencies: tuple[str, ...]
    version: int
    hidden: frozenset[str] = frozenset()


def reminder_rules(ledger: Ledger) -> RulesView:
    """The rules as they stand; ``version`` is the company's."""
    with ledger.read() as connection:
        company = queries.company(connection)
        newest = {ladder.name: ladder for ladder in open_items.ladders(connection).values()}
        rules = ReminderRules(
            company.ladder_name,
            newest[company.ladder_name].notice is not None,
            company.customer_gap_days,
            queries.tolerances(connection),
        )
        hidden = hidden_ladders(connection)
        ordered = dict(sorted(newest.items(), key=lambda pair: pair[0] in hidden))
        return RulesView(rules, ordered, tuple(queries.currencies(connection)), company.version, hidden)


def change_reminder_rules(
    ledger: Ledger, change: ReminderRules, seen_version: int, acting: Acting
) -> ChangeSet:
    """Save the rules over the company's version the person saw; in force from the next run on.

    A switched notice makes a new revision of the ladder: items already reminded stay on the one they climb.
    """
    from creditdesk.db.tables import Company

    _require(change)
    with ledger.work(acting.actor, acting.at) as work:
        company = work.session.get_one(Company, 1)
        work.check_version(company, seen_version)
        ladders = open_items.ladders(work.connection)
        newest = {ladder.name: ladder for ladder in ladders.values()}
        if change.ladder_name not in newest:
            raise UserError(
                "unknown_ladder", field="ladder_name", value=change.ladder_name, known=", ".join(newest)
            )
        if change.ladder_name in hidden_ladders(work.connection):
            raise UserError("ladder_hidden", field="ladder_name", value=change.ladder_name)
        difference: dict[str, object] = {}
        for key, value in (("ladder_name", change.ladder_name), ("customer_gap_days", change.gap_days)):
            if getattr(company, key) != value:
                difference[key] = [getattr(company, key), value]
                setattr(company, key, value)
        work.session.add(company)
        ladder = newest[change.ladder_name]
        if (ladder.notice is not None) != change.notice:
            revised = store_revision(work, with_notice(ladder, change.notice))
            difference["notice"] = {"ladder": ladder.name, "on": change.notice, "revision": revised.version}
        before = queries.tolerances(work.connection)
        for currency, minor in change.tolerances.items():
            if before.get(currency, 0) != minor:
                difference[f"tolerance {currency}"] = [before.get(currency, 0), minor]
                queries.set_tolerance(work.connection, currency, minor)
        work.record("change", "reminder_rules", 1, difference)
        work.touch("company", 1)
        return work.changes


def _require(change: ReminderRules) -> None:
    if not 0 <= change.gap_days <= MAX_GAP_DAYS:
        raise UserError("gap_out_of_range", field="gap_days", limit=MAX_GAP_DAYS)
    for currency, minor in change.tolerances.items():
        named(f"tolerance_{currency}", minor_digits, currency)
        if minor < 0:
            raise UserError("tolerance_negative", field=f"tolerance_{currency}")
