"""Exactly one decision for every open item of a run, with its reason (D2; CONTRACT "Decisions")."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from creditdesk.domain import money
from creditdesk.domain.dunning.clock import NO_DATE, by_time, held
from creditdesk.domain.dunning.facts import CustomerFacts, Decision, OpenItem, RunRules
from creditdesk.domain.dunning.ladder import Channel, Step

_Paper = Literal["late", "notice", "call"]
_Verdict = tuple[str, dict[str, str | int]]


class _Account:
    """One customer in one currency, summed once: what credit is free, what is asked."""

    __slots__ = ("asked", "credits", "currency", "facts", "last_letter", "verdicts")

    def __init__(self, facts: CustomerFacts, currency: str) -> None:
        self.facts = facts
        self.currency = currency
        self.last_letter = facts.last_letter_on.get(currency)
        self.credits = facts.unallocated.get(currency, 0)
        self.asked: dict[_Paper, int] = {"late": 0, "notice": 0, "call": 0}
        self.verdicts: dict[_Paper, _Verdict | None] = {}


def decide(
    items: Iterable[OpenItem], customers: Mapping[int, CustomerFacts], rules: RunRules, as_of: date
) -> list[Decision]:
    """One decision per item, in the order of ``items``; linear in their number.

    ``customers`` holds the facts of every customer that has an item. Reasons in order: what kind of item it
    is, what is under way, what only time must bring, what a person must do.
    """
    rows = list(items)
    accounts = _accounts(rows, customers)
    timed: list[Step | Decision] = []
    for item in rows:
        account = accounts[item.customer_id, item.currency]
        found = by_time(item, account.last_letter, rules, as_of)
        if isinstance(found, Step):
            account.asked[_paper(found)] += item.open
        timed.append(found)
    return [
        _judge(item, found, accounts[item.customer_id, item.currency], rules, as_of)
        if isinstance(found, Step)
        else found
        for item, found in zip(rows, timed, strict=True)
    ]


def _accounts(
    rows: Iterable[OpenItem], customers: Mapping[int, CustomerFacts]
) -> dict[tuple[int, str], _Account]:
    accounts: dict[tuple[int, str], _Account] = {}
    for item in rows:
        key = (item.customer_id, item.currency)
        account = accounts.get(key)
        if account is None:
            account = accounts[key] = _Account(customers[item.customer_id], item.currency)
        if item.open < 0:
            account.credits -= item.open
    return accounts


def _paper(step: Step) -> _Paper:
    if step.channel is Channel.CALL:
        return "call"
    return "late" if step.number else "notice"


def _judge(item: OpenItem, step: Step, account: _Account, rules: RunRules, as_of: date) -> Decision:
    """Whether a step whose time has come may go, by the conditions that a person must see to."""
    paper = _paper(step)
    if paper == "notice" and account.asked["late"] and not _verdict(account, "late", rules):
        # The customer gets a letter today; a friendly notice does not follow at once.
        after = by_time(item, as_of, rules, as_of)
        if isinstance(after, Decision):
            return after
    verdict = _verdict(account, paper, rules)
    days_late = (as_of - item.due).days
    if verdict:
        return held(item, days_late, *verdict)
    return _included(item, step, days_late, rules)


def _verdict(account: _Account, paper: _Paper, rules: RunRules) -> _Verdict | None:
    """Why nothing of this kind goes to the customer, or None; the same for all its items, so found once."""
    if paper not in account.verdicts:
        account.verdicts[paper] = _find_verdict(account, paper, rules)
    return account.verdicts[paper]


def _find_verdict(account: _Account, paper: _Paper, rules: RunRules) -> _Verdict | None:
    """The rule that holds this kind of paper back.

    ``allocate_first`` holds wherever the free credit covers what would be asked, and so wherever it covers
    the whole overdue sum: no letter has nothing to pay (REMINDERS rule 6). A notice takes the whole credit off
    as well, also where it is needed for what is overdue: it goes once that is allocated.
    """
    total = account.asked[paper]
    currency = account.currency
    if paper != "call" and not account.facts.has_address and not rules.allow_no_address:
        return "no_address", {}
    if 0 < account.credits >= total:
        figures = (money.plain(account.credits, currency), money.plain(total, currency))
        return "allocate_first", {"credits": figures[0], "asked": figures[1], "currency": currency}
    if total < rules.tolerance.get(currency, 0):
        figures = (money.plain(total, currency), money.plain(rules.tolerance[currency], currency))
        return "below_tolerance", {"total": figures[0], "tolerance": figures[1], "currency": currency}
    return None


def _included(item: OpenItem, step: Step, days_late: int, rules: RunRules) -> Decision:
    ladder = item.ladder or rules.default_ladder
    params: dict[str, str | int] = {
        "step": step.number,
        "days_late": days_late,
        "step_days": step.days,
        "due": item.due.isoformat(),
        "posted_on": item.posted_on.isoformat() if item.posted_on else NO_DATE,
        "ladder": ladder.name,
        "revision": ladder.version,
    }
    reason = "step_due" if step.number else "notice_due"
    return Decision(
        item.invoice_id, "included", step.number, reason, params, None, item.open, days_late, step
    )
