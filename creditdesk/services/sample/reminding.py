"""The reminders of the past weeks, made with the services that people use."""

from datetime import date

from creditdesk.db.engine import Ledger
from creditdesk.services.context import Acting
from creditdesk.services.reminders.issue import Renderer, issue
from creditdesk.services.reminders.post import make_calls, mark_printed, post_letters
from creditdesk.services.reminders.prepare import leave_out, mark_reviewed, prepare
from creditdesk.services.reminders.views import RunView, run_view
from creditdesk.services.sample.shipped import PastRun

METHODS = {True: "registered", False: "post"}


def remind(ledger: Ledger, run: PastRun, day: date, acting: Acting, render: Renderer) -> None:
    """Prepare, review, issue, print and post the run of ``day``, but for the letters that are to wait."""
    number, _ = prepare(ledger, day, acting)
    _leave_out(ledger, run, run_view(ledger, number), acting)
    mark_reviewed(ledger, number, acting)
    if not any(
        line.outcome == "included" and not line.left_out for line in run_view(ledger, number).decisions
    ):
        return
    issued = issue(ledger, number, acting, render)
    mark_printed(ledger, issued.letters, acting)
    _post(ledger, run, run_view(ledger, number), day, acting)


def _leave_out(ledger: Ledger, run: PastRun, view: RunView, acting: Acting) -> None:
    known = [
        line.invoice_id for line in view.decisions if line.outcome == "included" and line.code in run.left_out
    ]
    if known:
        leave_out(ledger, view.run.id, known, run.left_out_reason, acting)


def _post(ledger: Ledger, run: PastRun, view: RunView, day: date, acting: Acting) -> None:
    for registered in (False, True):
        ready = [
            line for line in view.letters if line.registered is registered and line.code not in run.unposted
        ]
        if ready:
            tracking = {line.id: f"RR{line.id:09d}DE" for line in ready if registered}
            ids = [line.id for line in ready]
            post_letters(ledger, ids, day, acting, method=METHODS[registered], tracking=tracking)
    if view.pending_calls:
        make_calls(ledger, view.run.id, view.pending_calls, day, acting)
