"""What always holds of the decisions and letters of a run, whatever the facts."""

import time
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from creditdesk.domain.dunning.decide import decide
from creditdesk.domain.dunning.facts import CustomerFacts, OpenItem, RunRules
from creditdesk.domain.dunning.ladder import Channel, Ladder
from creditdesk.domain.dunning.letters import group_letters
from creditdesk.words import sentence
from tests.domain.dunning.builders import WITH_CALL, WITH_NOTICE, L, day, facts, item, one, posted

NOTICE_AND_CALL = Ladder("both", 1, (WITH_NOTICE.steps[0], *WITH_CALL.steps))

LADDERS = st.sampled_from([None, L, WITH_NOTICE, WITH_CALL, NOTICE_AND_CALL])


@st.composite
def open_items(draw: st.DrawFn, invoice_id: int) -> OpenItem:
    credit = draw(st.booleans()) and draw(st.booleans())
    amount = draw(st.integers(1, 20_000)) * (-1 if credit else 1)
    row = item(
        invoice_id,
        customer_id=draw(st.integers(1, 3)),
        currency=draw(st.sampled_from(["EUR", "USD"])),
        kind="credit_note" if credit else "invoice",
        due=day(draw(st.integers(-60, 20))),
        amount=amount,
        open=amount,
        awaiting_posting=draw(st.integers(0, 9)) == 0,
        notice_sent=draw(st.booleans()),
        ladder=draw(LADDERS),
    )
    step = draw(st.integers(0, 3))
    return (
        posted(row, step, draw(st.integers(-30, 0)), draw(st.integers(0, 14))) if step and not credit else row
    )


@st.composite
def books(draw: st.DrawFn) -> tuple[list[OpenItem], dict[int, CustomerFacts], RunRules]:
    rows = [draw(open_items(number)) for number in range(draw(st.integers(0, 10)))]
    money = st.dictionaries(st.sampled_from(["EUR", "USD"]), st.integers(0, 30_000))
    last = st.dictionaries(st.sampled_from(["EUR", "USD"]), st.integers(-12, 0).map(day))
    customers = {
        number: facts(
            number, has_address=draw(st.booleans()), unallocated=draw(money), last_letter_on=draw(last)
        )
        for number in (1, 2, 3)
    }
    rules = RunRules(
        draw(st.sampled_from([L, WITH_NOTICE, NOTICE_AND_CALL])),
        allow_no_address=draw(st.booleans()),
        tolerance=draw(money),
        jump=draw(st.booleans()),
    )
    return rows, customers, rules


@given(books())
@settings(max_examples=300)
def test_every_item_has_exactly_one_whole_decision(
    book: tuple[list[OpenItem], dict[int, CustomerFacts], RunRules],
) -> None:
    rows, customers, rules = book
    decisions = decide(rows, customers, rules, day(0))
    assert [decision.invoice_id for decision in decisions] == [row.invoice_id for row in rows]
    for row, decision in zip(rows, decisions, strict=True):
        assert (decision.open, decision.days_late) == (row.open, (day(0) - row.due).days)
        assert (
            (decision.outcome == "included") == (decision.step is not None) == (decision.planned is not None)
        )
        assert "{" not in sentence(decision.reason, decision.params)
        if decision.outcome == "not_yet":
            assert decision.next_date is not None
            assert decision.next_date > day(0)
        if decision.planned and decision.planned.number:
            assert decision.days_late >= max(decision.planned.days, 1)
            assert decision.step == (row.posted_step or 0) + 1 or rules.jump
        if decision.planned and not decision.planned.number:
            assert decision.days_late < 0


@given(books())
@settings(max_examples=300)
def test_letters_ask_for_what_is_open_and_never_for_nothing(
    book: tuple[list[OpenItem], dict[int, CustomerFacts], RunRules],
) -> None:
    rows, customers, rules = book
    decisions = decide(rows, customers, rules, day(0))
    by_id = {row.invoice_id: row for row in rows}
    letters = group_letters(by_id, decisions, customers, day(0))
    keys = [(letter.customer_id, letter.currency) for letter in letters]
    assert len(keys) == len(set(keys))
    in_letters = [number for letter in letters for number in letter.item_ids]
    written = [d.invoice_id for d in decisions if d.planned and d.planned.channel is not Channel.CALL]
    assert sorted(in_letters) == sorted(written)
    for letter in letters:
        assert letter.total == sum(by_id[number].open for number in letter.item_ids)
        credit = customers[letter.customer_id].unallocated.get(letter.currency, 0)
        notes = sum(
            -r.open
            for r in rows
            if r.open < 0 and (r.customer_id, r.currency) == (letter.customer_id, letter.currency)
        )
        assert letter.total > credit + notes
        assert letter.total >= rules.tolerance.get(letter.currency, 0)
        assert customers[letter.customer_id].has_address or rules.allow_no_address


@given(books())
def test_a_date_that_was_promised_comes_true_if_nothing_else_changes(
    book: tuple[list[OpenItem], dict[int, CustomerFacts], RunRules],
) -> None:
    """On its next date an item that waited has a step, or is held by what a person must do; the day before not."""
    rows, customers, rules = book
    for row in rows:
        (now,) = decide([row], customers, rules, day(0))
        if now.outcome != "not_yet" or now.next_date is None:
            continue
        (eve,) = decide([row], customers, rules, now.next_date - timedelta(days=1))
        (then,) = decide([row], customers, rules, now.next_date)
        assert eve.outcome == "not_yet"
        assert then.outcome in ("included", "held")


@given(st.integers(1, 90), st.lists(st.integers(1, 12), min_size=30, max_size=60))
def test_a_life_on_the_ladder(first: int, gaps: list[int]) -> None:
    """Runs on any days, each letter posted at once: steps rise one by one and keep interval and deadline."""
    row, after, sent = item(), first, list[tuple[int, int]]()
    last: dict[str, object] = {}
    for gap in gaps:
        decision = one(row, after, facts(last_letter_on=dict(last)))
        if decision.planned:
            sent.append((after, decision.planned.number))
            row = posted(row, decision.planned.number, after, decision.planned.grant_days)
            last["EUR"] = day(after)
        after += gap
    assert [step for _, step in sent] == list(range(1, len(sent) + 1))
    for (before, number), (then, _) in pairwise(sent):
        assert then - before > max(L.min_interval - 1, L.steps[number - 1].grant_days)


def test_cost_is_linear() -> None:
    """Ten times the items may cost at most 25 times the time; quadratic work would cost a hundred times."""

    def seconds(size: int) -> float:
        rows = [item(n, customer_id=n % 500, due=day(-(n % 90))) for n in range(size)]
        customers = {n: facts(n) for n in range(500)}
        best = 9.0
        for _ in range(3):
            started = time.process_time()
            assert len(decide(rows, customers, RunRules(L), day(0))) == size
            best = min(best, time.process_time() - started)
        return best

    assert seconds(20_000) < 25 * seconds(2_000)
