"""One decision for every item: what a person must do, the order of reasons, and what always holds."""

import time
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creditdesk.domain.dunning.decide import decide
from creditdesk.domain.dunning.facts import CustomerFacts, Decision, OpenItem, RunRules
from creditdesk.domain.dunning.ladder import Channel, Ladder
from creditdesk.domain.dunning.letters import group_letters
from creditdesk.words import MESSAGES, sentence
from tests.domain.dunning.builders import WITH_CALL, WITH_NOTICE, L, brief, day, facts, item, one, posted, run

NOTE = item(9, kind="credit_note", amount=-3_000, open=-3_000)
NOTICE_AND_CALL = Ladder("both", 1, (WITH_NOTICE.steps[0], *WITH_CALL.steps))


def reasons(decisions: list[Decision]) -> list[str]:
    return [decision.reason for decision in decisions]


def test_receipts_and_credit_notes_count_together() -> None:
    assert reasons(run([item(), NOTE], 20, facts(unallocated={"EUR": 7_000}))) == ["allocate_first", "credit"]
    assert reasons(run([item(), NOTE], 20, facts(unallocated={"EUR": 6_999}))) == ["step_due", "credit"]


def test_credit_of_another_currency_or_customer_does_not_count() -> None:
    dollars = facts(unallocated={"USD": 90_000})
    elsewhere = replace(NOTE, customer_id=2, amount=-90_000, open=-90_000)
    assert reasons(run([item(), elsewhere], 20, dollars)) == ["step_due", "credit"]


def test_no_letter_has_nothing_to_pay() -> None:
    """Of 200.00 overdue only 100.00 is ripe and 150.00 is free: the letter would ask for less than nothing."""
    rows = [item(1), item(2, due=day(19))]
    found = run(rows, 20, facts(unallocated={"EUR": 15_000}))
    assert reasons(found) == ["allocate_first", "step_delay"]


def test_a_covered_customer_is_not_called_either() -> None:
    row = posted(item(), 1, 7)
    assert one(row, 30, facts(unallocated={"EUR": 10_000}), ladder=WITH_CALL).reason == "allocate_first"
    assert one(row, 30, facts(has_address=False), ladder=WITH_CALL).step == 2
    assert one(row, 30, ladder=WITH_CALL, tolerance={"EUR": 10_001}).reason == "below_tolerance"


def test_the_tolerance_is_that_of_the_letter_not_of_the_item() -> None:
    rows = [item(1, open=300), item(2, open=200), item(3, open=499, currency="USD")]
    assert reasons(run(rows, 3, tolerance={"EUR": 500, "USD": 500})) == [
        "step_due",
        "step_due",
        "below_tolerance",
    ]
    assert reasons(run(rows[:1], 3, tolerance={"EUR": 500})) == ["below_tolerance"]


def test_reasons_of_a_person_come_in_order() -> None:
    poor = facts(has_address=False, unallocated={"EUR": 10_000})
    small = {"EUR": 20_000}
    assert one(item(), 2, poor, tolerance=small).reason == "step_delay"
    assert one(posted(item(), 3, 40), 60, poor, tolerance=small).reason == "last_step_done"
    assert one(item(), 20, poor, tolerance=small).reason == "no_address"
    assert one(item(), 20, poor, tolerance=small, allow_no_address=True).reason == "allocate_first"
    assert one(item(), 20, tolerance=small).reason == "below_tolerance"


def test_no_friendly_notice_beside_a_letter() -> None:
    rows = [item(1), item(2, due=day(25)), item(3, due=day(40))]
    found = run(rows, 20, ladder=WITH_NOTICE)
    assert [brief(decision) for decision in found] == [
        ("included", "step_due", None),
        ("not_yet", "not_due", 28),
        ("not_yet", "not_due", 33),
    ]
    soon = run([item(1), item(2, due=day(21 + 7))], 21, ladder=WITH_NOTICE)
    assert brief(soon[1]) == ("not_yet", "not_due", 31)
    short_pause = run([item(1), item(2, due=day(26))], 20, ladder=WITH_NOTICE, customer_gap_days=2)
    assert brief(short_pause[1]) == ("not_yet", "interval", 22)
    no_pause = run([item(1), item(2, due=day(26))], 20, ladder=WITH_NOTICE, customer_gap_days=0)
    assert [decision.step for decision in no_pause] == [1, 0]


def test_a_notice_goes_where_the_letter_is_held_for_its_size() -> None:
    rows = [item(1, open=100), item(2, due=day(25))]
    assert reasons(run(rows, 20, ladder=WITH_NOTICE, tolerance={"EUR": 500})) == [
        "below_tolerance",
        "notice_due",
    ]


def test_before_the_due_date_the_credit_is_needed_for_what_is_overdue() -> None:
    rows = [item(1, due=day(19)), item(2, due=day(25))]
    assert reasons(run(rows, 20, facts(unallocated={"EUR": 19_999}), ladder=WITH_NOTICE)) == [
        "step_delay",
        "notice_due",
    ]
    assert reasons(run(rows, 20, facts(unallocated={"EUR": 20_000}), ladder=WITH_NOTICE)) == [
        "step_delay",
        "allocate_first",
    ]
    ahead = facts(unallocated={"EUR": 10_000})
    assert one(item(), -5, ahead, ladder=WITH_NOTICE).reason == "allocate_first"


def test_nothing_open_gives_nothing() -> None:
    assert decide([], {}, RunRules(L), day(0)) == []


def test_an_included_step_carries_itself() -> None:
    decision = one(item(), 3)
    assert decision.planned is L.steps[0]
    assert decision.params == {
        "step": 1,
        "days_late": 3,
        "step_days": 3,
        "due": day(0).isoformat(),
        "posted_on": "–",
        "ladder": "L",
    }
    assert one(item(), 2).planned is None


SAMPLES = [
    one(item(), 3),
    one(item(), -5, ladder=WITH_NOTICE),
    one(item(), -5),
    one(item(), 1),
    one(posted(item(), 1, 20), 21),
    one(posted(item(), 1, 20), 27),
    one(posted(item(), 3, 20), 27),
    one(item(awaiting_posting=True), 3),
    one(item(), 3, facts(has_address=False)),
    one(item(), 3, facts(unallocated={"EUR": 10_000})),
    one(item(), 3, tolerance={"EUR": 10_001}),
    one(NOTE, 3),
]


@pytest.mark.parametrize("decision", SAMPLES, ids=reasons(SAMPLES))
def test_every_reason_has_a_sentence_that_its_figures_fill(decision: Decision) -> None:
    assert decision.reason in MESSAGES
    text = sentence(decision.reason, decision.params)
    assert "{" not in text
    assert text.endswith(".")


def test_the_samples_hold_every_reason_once() -> None:
    assert sorted(reasons(SAMPLES)) == sorted(set(reasons(SAMPLES)))
    assert len(SAMPLES) == 12


# ---------------------------------------------------------------- what always holds

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
            started = time.perf_counter()
            assert len(decide(rows, customers, RunRules(L), day(0))) == size
            best = min(best, time.perf_counter() - started)
        return best

    assert seconds(20_000) < 25 * seconds(2_000)
