"""The letters of a run: one per customer and currency, the highest step sets the tone (REMINDERS rule 6)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from creditdesk.domain.dunning.facts import CustomerFacts, Decision, OpenItem
from creditdesk.domain.dunning.ladder import Channel, Step

DEFAULT_LANGUAGE = "en"
_BY_COUNTRY = {"CN": "zh_CN", "DE": "de", "AT": "de", "FR": "fr"}
_SIMPLIFIED = {"zh", "zh_hans", "zh_hans_cn", "zh_sg", "zh_hans_sg"}


@dataclass(frozen=True, slots=True)
class LetterPlan:
    """One letter. ``total`` is the sum of what its items have open, in minor units (CONTRACT "Decisions").

    ``deadline`` is the run's day plus the days that the highest step grants, a calendar date; None where it
    grants none. ``item_ids`` by due date.
    """

    customer_id: int
    currency: str
    language: str
    tone: str
    step: int
    registered: bool
    deadline: date | None
    item_ids: tuple[int, ...]
    effects: tuple[str, ...]
    total: int


def group_letters(
    items: Mapping[int, OpenItem],
    decisions: Iterable[Decision],
    customers: Mapping[int, CustomerFacts],
    as_of: date,
) -> list[LetterPlan]:
    """The letters that the ``included`` among ``decisions`` make, in order of their customers' first item.

    Calls are no letters, and what is not included is passed over. ``items`` by invoice id.
    """
    groups: dict[tuple[int, str], list[tuple[OpenItem, Step]]] = {}
    for decision in decisions:
        step = decision.planned
        if step is not None and step.channel is not Channel.CALL:
            item = items[decision.invoice_id]
            groups.setdefault((item.customer_id, item.currency), []).append((item, step))
    return [
        _plan(customers[customer_id], currency, rows, as_of)
        for (customer_id, currency), rows in groups.items()
    ]


def _plan(
    facts: CustomerFacts, currency: str, rows: Sequence[tuple[OpenItem, Step]], as_of: date
) -> LetterPlan:
    steps = sorted({step for _, step in rows}, key=lambda step: (step.tone, step.number), reverse=True)
    highest = steps[0]
    granted = as_of + timedelta(days=highest.grant_days) if highest.grant_days else None
    in_order = sorted((item for item, _ in rows), key=lambda item: (item.due, item.issued, item.invoice_id))
    return LetterPlan(
        customer_id=facts.customer_id,
        currency=currency,
        language=facts.language,
        tone=highest.tone,
        step=highest.number,
        registered=any(step.channel is Channel.REGISTERED for step in steps),
        deadline=granted,
        item_ids=tuple(item.invoice_id for item in in_order),
        effects=tuple(dict.fromkeys(effect for step in steps for effect in step.effects)),
        total=sum(item.open for item in in_order),
    )


def asks_by(plan: LetterPlan, items: Mapping[int, OpenItem]) -> date | None:
    """The first day by which a letter asks for payment: the one it grants; of a notice before the due date the first
    due date in it; None where it names no day. ``items`` by invoice id.
    """
    if plan.deadline is not None or plan.tone != "L0":
        return plan.deadline
    return items[plan.item_ids[0]].due


def letter_language(customer_language: str, country: str, available: Collection[str]) -> str:
    """The language of a customer's letters (CONTRACT "Ladders").

    The customer's own, else by country (CN: zh_CN, DE and AT: de, FR: fr) where the text is ``available``,
    else English. ``de-AT`` is served by ``de``; traditional Chinese is not served by zh_CN.
    """
    tag = customer_language.strip().replace("-", "_").casefold()
    wanted = ["zh_cn"] if tag in _SIMPLIFIED else [tag]
    base = tag.partition("_")[0]
    if base != "zh":
        wanted.append(base)
    wanted.append(_BY_COUNTRY.get(country.upper(), "").casefold())
    known = {language.casefold(): language for language in available}
    return next((known[language] for language in wanted if language in known), DEFAULT_LANGUAGE)
