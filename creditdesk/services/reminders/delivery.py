"""What became of a posted letter: delivered, or returned by the carrier. The ladder does not move by it."""

from datetime import date
from typing import Literal

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import letter_list as list_queries
from creditdesk.db.queries import posting as queries
from creditdesk.db.queries.letters import letters_by_id
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.dunning.letter_states import SENT
from creditdesk.domain.names import clean_text
from creditdesk.errors import UserError
from creditdesk.services.context import Acting

Outcome = Literal["delivered", "returned"]


def record_delivery(ledger: Ledger, letter_id: int, on: date, outcome: Outcome, acting: Acting) -> ChangeSet:
    """Record that a posted letter was delivered or came back on ``on``; a later record replaces an earlier one.

    Raises ``UserError`` with ``field``: date_in_future, before_posting; without: not_found, letter_not_posted.
    """
    with ledger.work(acting.actor, acting.at) as work:
        found = letters_by_id(work.connection, [letter_id])
        if not found:
            raise UserError("not_found", what="letter")
        line = found[0]
        if line.state not in SENT or line.posted_on is None:
            raise UserError("letter_not_posted", letter=line.number)
        if on > acting.today:
            raise UserError("date_in_future", field="on", value=on)
        if on < line.posted_on:
            raise UserError("before_posting", field="on", value=on, posted=line.posted_on)
        queries.set_state(work.connection, [letter_id], outcome)
        work.record("deliver", "letter", letter_id, {"on": on, "outcome": outcome})
        work.touch("customer", line.customer_id)
        return work.changes


def withdraw_delivery(ledger: Ledger, letter_id: int, reason: str, acting: Acting) -> ChangeSet:
    """A delivery or return was recorded by mistake: the letter is posted, nothing more is known of it.

    Raises ``UserError``: reason_missing (``field``), not_found, letter_not_carried.
    """
    why = clean_text(reason)
    if not why:
        raise UserError("reason_missing", field="reason")
    with ledger.work(acting.actor, acting.at) as work:
        found = letters_by_id(work.connection, [letter_id])
        if not found:
            raise UserError("not_found", what="letter")
        line = found[0]
        if line.state not in ("delivered", "returned"):
            raise UserError("letter_not_carried", letter=line.number)
        stood = list_queries.delivered_on(work.connection, letter_id)
        queries.set_state(work.connection, [letter_id], "posted")
        work.record(
            "withdraw_delivery", "letter", letter_id, {"outcome": line.state, "on": stood, "reason": why}
        )
        work.touch("customer", line.customer_id)
        return work.changes
