"""When an item's next step may go: its clock, the interval, the date granted, the customer's last letter.

Every reason that only time must pass is found here; what a person must do is found in ``decide``.
"""

from datetime import date, timedelta

from creditdesk.domain.dunning.facts import Decision, OpenItem, RunRules
from creditdesk.domain.dunning.ladder import Channel, Ladder, Step

#: Stands in a sentence where there is no date.
NO_DATE = "–"
_LAST_DAY = date.max.toordinal()


def by_time(item: OpenItem, last_letter: date | None, rules: RunRules, as_of: date) -> Step | Decision:
    """The step whose time has come, or the decision why there is none; ``last_letter`` is the customer's.

    Late begins the day after the due date, triggers use "on or after" (REMINDERS rules 2 and 4).
    """
    days_late = (as_of - item.due).days
    if item.kind == "credit_note" or item.open <= 0:
        return held(item, days_late, "credit", {})
    if item.awaiting_posting:
        return held(item, days_late, "awaiting_posting", {})
    ladder = item.ladder or rules.default_ladder
    if days_late < 0 and item.posted_step is None and not item.notice_sent and ladder.notice:
        notice = _notice(item, ladder.notice, last_letter, rules, as_of)
        if notice:
            return notice
    step = _next_step(item, ladder, days_late, rules.jump)
    if step is None:
        return _nothing_follows(item, as_of)
    return _late(item, step, ladder, last_letter, rules, as_of)


def held(item: OpenItem, days_late: int, reason: str, params: dict[str, str | int]) -> Decision:
    """A person must act or a condition must end; no date is known."""
    return Decision(item.invoice_id, "held", None, reason, params, None, item.open, days_late)


def _next_step(item: OpenItem, ladder: Ladder, days_late: int, jump: bool) -> Step | None:
    if item.posted_step:
        return ladder.after(item.posted_step)
    return (ladder.reached(days_late) if jump else None) or ladder.first


def _notice(
    item: OpenItem, notice: Step, last_letter: date | None, rules: RunRules, as_of: date
) -> Step | Decision | None:
    """The notice before the due date; None once it can no longer go before that day: then it is skipped.

    Unlike a late step it never follows the customer's last letter at once.
    """
    today, due = as_of.toordinal(), item.due.toordinal()
    reached = due + notice.days
    earliest = max(reached, last_letter.toordinal() + rules.customer_gap_days) if last_letter else reached
    if earliest >= due:
        return None
    if today >= earliest:
        return notice
    if last_letter is None or today < reached:
        return _not_yet(item, as_of, notice, "not_due", earliest, {"due": item.due.isoformat()})
    params: dict[str, str | int] = {"posted_on": last_letter.isoformat(), "days": rules.customer_gap_days}
    return _not_yet(item, as_of, notice, "interval", earliest, params)


def _late(
    item: OpenItem, step: Step, ladder: Ladder, last_letter: date | None, rules: RunRules, as_of: date
) -> Step | Decision:
    today, due = as_of.toordinal(), item.due.toordinal()
    reached = due + max(step.days, 1)
    rested = item.posted_on.toordinal() + ladder.min_interval if item.posted_on else 0
    expired = item.deadline.toordinal() + 1 if item.deadline else 0
    earliest = max(reached, rested, expired)
    pause = 0
    if last_letter and step.channel is not Channel.CALL:
        # What became ripe since waits for the customer's next letter; what was ripe then but left out, a day.
        pause = rules.customer_gap_days if earliest > last_letter.toordinal() else 1
        earliest = max(earliest, last_letter.toordinal() + pause)
    if today >= earliest:
        return step
    if today <= due:
        return _not_yet(item, as_of, step, "not_due", earliest, {"due": item.due.isoformat()})
    if today < reached:
        return _not_yet(item, as_of, step, "step_delay", earliest, {"step_days": step.days})
    posted_on = item.posted_on.isoformat() if item.posted_on else NO_DATE
    if today < rested:
        return _not_yet(
            item, as_of, step, "interval", earliest, {"posted_on": posted_on, "days": ladder.min_interval}
        )
    if item.deadline and today < expired:
        params: dict[str, str | int] = {"posted_on": posted_on, "deadline": item.deadline.isoformat()}
        return _not_yet(item, as_of, step, "deadline_running", earliest, params)
    letter = (last_letter or as_of).isoformat()
    return _not_yet(item, as_of, step, "interval", earliest, {"posted_on": letter, "days": pause})


def _not_yet(
    item: OpenItem, as_of: date, step: Step, reason: str, earliest: int, params: dict[str, str | int]
) -> Decision:
    days_late = (as_of - item.due).days
    next_date = date.fromordinal(min(earliest, _LAST_DAY))
    params["days_late"] = days_late
    params["step"] = step.number
    params["next_date"] = next_date.isoformat()
    return Decision(item.invoice_id, "not_yet", None, reason, params, next_date, item.open, days_late)


def _nothing_follows(item: OpenItem, as_of: date) -> Decision:
    """The ladder has no further step: a person decides, once the date granted has passed."""
    params: dict[str, str | int] = {
        "step": item.posted_step or 0,
        "posted_on": item.posted_on.isoformat() if item.posted_on else NO_DATE,
        "deadline": item.deadline.isoformat() if item.deadline else NO_DATE,
    }
    running = item.deadline is not None and as_of <= item.deadline
    next_date = item.deadline + timedelta(days=1) if item.deadline and running else None
    return Decision(
        item.invoice_id, "held", None, "last_step_done", params, next_date, item.open, (as_of - item.due).days
    )
