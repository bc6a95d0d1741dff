"""The Today page: cash position, what to do now, whom to worry about (V2)."""

from dataclasses import dataclass
from datetime import date

from creditdesk.collector import collector_paused
from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import contacts as contact_queries
from creditdesk.db.queries import posting
from creditdesk.db.queries import runs as run_queries
from creditdesk.db.queries import today as queries
from creditdesk.db.queries.company import CompanyView
from creditdesk.db.queries.contacts import ContactLine
from creditdesk.db.queries.today import CurrencyFigures, LaterFigures, Waiting, WorryLine
from creditdesk.services.reminders.facts import run_facts

#: Overdue customers read in each currency; of those not long overdue the page shows the ones graded C, D or E.
CANDIDATES = 200


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything the page shows at once; what a reminder run would include is counted apart, as a job.

    ``worries`` are the overdue customers from whom the page chooses, those long overdue first; ``later`` is what is
    dated after today and counts nowhere yet; ``next_steps`` are what was agreed in the contact log to be done by
    today, oldest first.
    """

    company: CompanyView
    figures: tuple[CurrencyFigures, ...]
    worries: tuple[WorryLine, ...]
    waiting: Waiting
    next_steps: tuple[ContactLine, ...] = ()
    later: tuple[LaterFigures, ...] = ()


@dataclass(frozen=True, slots=True)
class ToRemind:
    """What a run prepared today would send, the calls it would ask for (items), and what it would hold back.

    ``left_out`` are items that a person left out of today's run with a reason: they are not to be sent today.
    ``open_calls`` are items of issued runs whose calls wait to be recorded, ``call_run`` is the oldest of these runs.
    """

    letters: int
    calls: int
    items: int
    held: int
    totals: tuple[tuple[str, int], ...]
    left_out: int = 0
    open_calls: int = 0
    call_run: int | None = None


def today_view(ledger: Ledger, today: date) -> TodayView:
    """Read the page from the stored amounts."""
    with ledger.read() as connection:
        return TodayView(
            company_queries.company(connection),
            tuple(queries.currency_figures(connection, today)),
            tuple(queries.worries(connection, today, CANDIDATES)),
            queries.waiting(connection, today),
            tuple(contact_queries.contacts_due(connection, today)),
            tuple(queries.later_figures(connection, today)),
        )


def to_remind(ledger: Ledger, today: date) -> ToRemind:
    """Decide as of today without storing and count what a person has still to do."""
    with collector_paused(), ledger.read() as connection:
        facts = run_facts(connection, today, today)
        out = run_queries.left_out_on(connection, today)
        open_calls, call_run = posting.open_calls(connection)
    included = [decision for decision in facts.decisions if decision.outcome == "included"]
    wanted = [decision for decision in included if decision.invoice_id not in out]
    written = facts.letters(wanted)
    plans = [plan for plan in written if not facts.why_not_sent(plan)]
    calls = len(wanted) - sum(len(plan.item_ids) for plan in written)
    items = sum(len(plan.item_ids) for plan in plans) + calls
    totals: dict[str, int] = {}
    for plan in plans:
        total = sum(facts.items[number].open for number in plan.item_ids)
        totals[plan.currency] = totals.get(plan.currency, 0) + total
    held = sum(decision.outcome == "held" for decision in facts.decisions) + len(wanted) - items
    left_out = len(included) - len(wanted)
    sums = tuple(sorted(totals.items()))
    return ToRemind(len(plans), calls, items, held, sums, left_out, open_calls, call_run)
