"""One decision for every item: what a person must do, and the order of the reasons."""

from dataclasses import replace

import pytest

from creditdesk.domain.dunning.decide import decide
from creditdesk.domain.dunning.facts import Decision, RunRules
from creditdesk.words import MESSAGES, sentence
from tests.domain.dunning.builders import WITH_CALL, WITH_NOTICE, L, brief, day, facts, item, one, posted, run

NOTE = item(9, kind="credit_note", amount=-3_000, open=-3_000)


def reasons(decisions: list[Decision]) -> list[str]:
    return [decision.reason for decision in decisions]


def test_receipts_and_credit_notes_count_together() -> None:
    assert reasons(run([item(), NOTE], 20, facts(unallocated={"EUR": 7_000}))) == ["allocate_first", "credit"]
    assert reasons(run([item(), NOTE], 20, facts(unallocated={"EUR": 6_999}))) == ["step_due", "credit"]


def test_the_smallest_amount_counts() -> None:
    assert one(item(open=1), 20).reason == "step_due"
    assert one(item(open=1), 20, facts(unallocated={"EUR": 1})).reason == "allocate_first"
    assert one(item(open=2), 20, facts(unallocated={"EUR": 1})).reason == "step_due"


def test_the_figures_of_a_hold_are_those_of_the_letter() -> None:
    covered = one(item(), 20, facts(unallocated={"EUR": 12_345})).params
    assert (covered["credits"], covered["asked"], covered["currency"]) == ("123.45", "100.00", "EUR")
    small = one(item(open=70), 20, tolerance={"EUR": 500}).params
    assert (small["total"], small["tolerance"], small["currency"]) == ("0.70", "5.00", "EUR")


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


def test_a_notice_asks_for_something_beside_what_is_overdue() -> None:
    """The letter takes all of the credit off, though it is needed for the overdue item: 100.00 less 100.00."""
    rows = [item(1, due=day(19)), item(2, due=day(25))]
    assert reasons(run(rows, 20, facts(unallocated={"EUR": 9_999}), ladder=WITH_NOTICE)) == [
        "step_delay",
        "notice_due",
    ]
    assert reasons(run(rows, 20, facts(unallocated={"EUR": 10_000}), ladder=WITH_NOTICE)) == [
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
        "revision": 1,
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
