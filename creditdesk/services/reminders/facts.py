"""What a run knows: the open items, the customers and the rules as of a day, and the decisions that follow."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import open_items as queries
from creditdesk.db.queries.ageing import knows_later_facts
from creditdesk.domain.dunning.decide import decide
from creditdesk.domain.dunning.facts import CustomerFacts, Decision, OpenItem, RunRules
from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.domain.dunning.letters import LetterPlan, group_letters, letter_language
from creditdesk.errors import UserError

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection

#: Languages that letters exist in.
LETTER_LANGUAGES = frozenset({"en", "zh_CN"})


@dataclass(frozen=True)
class RunFacts:
    """Everything a run was decided on; ``items`` by id in the order of the decisions.

    ``later_facts``: the run is of a past day, and the ledger holds what came after it. ``tolerance`` by currency.
    """

    as_of: date
    ladder_id: int
    items: Mapping[int, OpenItem]
    customers: Mapping[int, CustomerFacts]
    decisions: tuple[Decision, ...]
    later_facts: bool
    tolerance: Mapping[str, int] = field(default_factory=dict[str, int])

    def letters(self, included: list[Decision]) -> list[LetterPlan]:
        """The letters that ``included`` decisions make: one per customer and currency."""
        return group_letters(self.items, included, self.customers, self.as_of)

    def credit(self, customer_id: int, currency: str) -> int:
        """Free receipts and open credit notes of a customer in one currency, minor units."""
        return self.customers[customer_id].unallocated.get(currency, 0) + self.notes.get(
            (customer_id, currency), 0
        )

    def why_not_sent(self, plan: LetterPlan) -> str:
        """Why a letter is not sent after others of its items were left out: it asks for nothing, or for too little."""
        if 0 < self.credit(plan.customer_id, plan.currency) >= plan.total:
            return "allocate_first"
        return "below_tolerance" if plan.total < self.tolerance.get(plan.currency, 0) else ""

    def worth_sending(self, included: list[Decision]) -> list[LetterPlan]:
        """Those of the letters that ``included`` decisions make that ask for something: issuing sends these."""
        return [plan for plan in self.letters(included) if not self.why_not_sent(plan)]

    @cached_property
    def notes(self) -> dict[tuple[int, str], int]:
        """Open credit notes by customer and currency, positive minor units."""
        found: dict[tuple[int, str], int] = {}
        for item in self.items.values():
            if item.open < 0:
                key = (item.customer_id, item.currency)
                found[key] = found.get(key, 0) - item.open
        return found


def run_facts(
    connection: "Connection",
    as_of: date,
    today: date,
    *,
    ladder: str = "",
    allow_no_address: bool = False,
    trial: Ladder | None = None,
    moved: str = "",
) -> RunFacts:
    """Decide every open item as of ``as_of`` without storing anything.

    ``ladder`` names the company-wide ladder for this run ("" = the company's own). ``trial`` stands in for the
    newest revision of its name: items that have been reminded stay on theirs. ``moved`` is the name of a ladder whose
    cases on former revisions are decided as if they climbed the newest.
    """
    company = company_queries.company(connection)
    later = knows_later_facts(connection, as_of)  # a document dated in advance is later than today as well
    current = as_of >= today and not later
    ladders = queries.ladders(connection)
    if trial is not None:
        ladders[max(ladders) + 1] = trial
    newest = {found.name: number for number, found in ladders.items()}
    chosen = _ladder_id(newest, ladder or company.ladder_name)
    rows = queries.customers(connection)
    own = {row.id: ladders[newest[row.ladder_name]] for row in rows if row.ladder_name in newest}
    items = queries.open_items(connection, as_of, ladders, own, current=current)
    if moved in newest:
        items = [_on(item, ladders[newest[moved]]) for item in items]
    customers = _customer_facts(connection, rows, as_of, current=current)
    rules = RunRules(
        default_ladder=ladders[chosen],
        allow_no_address=allow_no_address,
        tolerance=company_queries.tolerances(connection),
        customer_gap_days=company.customer_gap_days,
    )
    decisions = decide(items, customers, rules, as_of)
    return RunFacts(
        as_of,
        chosen,
        {item.invoice_id: item for item in items},
        customers,
        tuple(decisions),
        later and as_of < today,
        rules.tolerance,
    )


def on_former(item: OpenItem, newest: Ladder) -> bool:
    """Whether an item was reminded by a former revision of ``newest``, and none of its letters waits to be posted."""
    ladder = item.ladder
    if ladder is None or item.posted_step is None or item.awaiting_posting:
        return False
    return ladder.name == newest.name and ladder.version < newest.version


def _on(item: OpenItem, newest: Ladder) -> OpenItem:
    return replace(item, ladder=newest) if on_former(item, newest) else item


def _ladder_id(newest: Mapping[str, int], name: str) -> int:
    if name not in newest:
        raise UserError("unknown_ladder", value=name, known=", ".join(newest))
    return newest[name]


def _customer_facts(
    connection: "Connection", rows: list[queries.CustomerRow], as_of: date, *, current: bool
) -> dict[int, CustomerFacts]:
    free: dict[int, dict[str, int]] = {}
    for customer, currency, minor in queries.free_receipts(connection, as_of, current=current):
        free.setdefault(customer, {})[currency] = minor
    last = queries.last_letters(connection, as_of)
    nothing: dict[str, int] = {}
    never: dict[str, date] = {}
    return {
        row.id: CustomerFacts(
            customer_id=row.id,
            language=letter_language(row.language, row.country, LETTER_LANGUAGES),
            has_address=row.has_address,
            unallocated=free.get(row.id, nothing),
            last_letter_on=last.get(row.id, never),
        )
        for row in rows
    }
