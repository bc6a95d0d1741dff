"""What the page Reminders shows, read at one moment."""

from dataclasses import dataclass
from datetime import date

from creditdesk.db.engine import Ledger
from creditdesk.db.queries.runs import RunLine
from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.services.company import company_view
from creditdesk.services.reminders.review import Review, review
from creditdesk.services.reminders.since_backup import SinceBackup, since_backup
from creditdesk.services.reminders.views import ladders, runs
from creditdesk.ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class Found:
    """What one look into the ledger brought; ``lost`` are letters a restore made it forget, ``country`` is ours."""

    runs: list[RunLine]
    review: Review | None
    ladders: list[Ladder]
    company_ladder: str
    lost: SinceBackup
    country: str


def look(ledger: Ledger, wanted: int | None, today: date, progress: Progress) -> Found:
    """The run ``wanted``, the newest where there is no such, and what stands around it."""
    known = runs(ledger)
    chosen = next((run for run in known if run.id == wanted), known[0] if known else None)
    progress(0, 0)
    found = review(ledger, chosen.id, today) if chosen else None
    company = company_view(ledger)
    return Found(known, found, ladders(ledger), company.ladder_name, since_backup(ledger), company.country)
