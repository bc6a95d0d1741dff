"""When a step may go: clocks, notices, the customer's pause, the end of the ladder."""

from dataclasses import replace
from datetime import date

import pytest

from creditdesk.domain.dunning.ladder import Channel, Ladder, Step
from tests.domain.dunning.builders import (
    NOTICE,
    WITH_CALL,
    WITH_NOTICE,
    L,
    brief,
    day,
    facts,
    item,
    one,
    posted,
    run,
)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (-40, ("not_yet", "not_due", -7)),
        (-8, ("not_yet", "not_due", -7)),
        (-7, ("included", "notice_due", None)),
        (-1, ("included", "notice_due", None)),
        (0, ("not_yet", "not_due", 3)),
        (1, ("not_yet", "step_delay", 3)),
        (3, ("included", "step_due", None)),
    ],
)
def test_a_notice_goes_before_the_due_date_and_never_on_it(
    after: int, expected: tuple[str, str, int | None]
) -> None:
    assert brief(one(item(), after, ladder=WITH_NOTICE)) == expected


def test_a_notice_is_step_0_and_goes_once() -> None:
    assert one(item(), -5, ladder=WITH_NOTICE).step == 0
    assert brief(one(item(notice_sent=True), -5, ladder=WITH_NOTICE)) == ("not_yet", "not_due", 3)
    assert brief(one(posted(item(), 1, -10), -5, ladder=WITH_NOTICE)) == ("not_yet", "not_due", 15)


def test_a_notice_that_is_switched_off_does_not_go() -> None:
    off = Ladder("off", 1, (replace(NOTICE, enabled=False), *L.steps))
    assert brief(one(item(), -5, ladder=off)) == ("not_yet", "not_due", 3)


def test_a_notice_keeps_the_customers_pause_or_is_skipped() -> None:
    assert brief(one(item(), -6, facts(last_letter_on={"EUR": day(-9)}), ladder=WITH_NOTICE)) == (
        "not_yet",
        "interval",
        -2,
    )
    assert brief(one(item(), -8, facts(last_letter_on={"EUR": day(-9)}), ladder=WITH_NOTICE)) == (
        "not_yet",
        "not_due",
        -2,
    )
    assert brief(one(item(), -6, facts(last_letter_on={"EUR": day(-6)}), ladder=WITH_NOTICE)) == (
        "not_yet",
        "not_due",
        3,
    )
    assert one(item(), -2, facts(last_letter_on={"EUR": day(-9)}), ladder=WITH_NOTICE).step == 0


def test_on_its_own_day_a_notice_waits_only_for_the_pause() -> None:
    recent = facts(last_letter_on={"EUR": day(-9)})
    decision = one(item(), -7, recent, ladder=WITH_NOTICE)
    assert (decision.reason, decision.params["posted_on"]) == ("interval", day(-9).isoformat())


def test_a_desk_that_was_closed_catches_up() -> None:
    assert [one(item(), after).step for after in (3, 4, 10, 400)] == [1, 1, 1, 1]


def test_the_deadline_day_itself_is_still_in_time() -> None:
    row = posted(item(), 1, 3, granted=20)
    assert brief(one(row, 23)) == ("not_yet", "deadline_running", 24)
    assert one(row, 24).step == 2


def test_the_interval_counts_where_no_date_was_granted() -> None:
    row = replace(posted(item(), 1, 20), deadline=None)
    assert brief(one(row, 26)) == ("not_yet", "interval", 27)
    assert one(row, 27).step == 2


def test_after_interval_and_deadline_only_the_customers_pause_is_left() -> None:
    row = posted(item(), 1, 3)
    decision = one(row, 17, facts(last_letter_on={"EUR": day(14)}))
    assert brief(decision) == ("not_yet", "interval", 21)
    assert (decision.params["posted_on"], decision.params["days"]) == (day(14).isoformat(), 7)


def test_a_deadline_from_before_creditdesk_counts_without_a_posting_day() -> None:
    row = item(posted_step=1, deadline=day(20))
    decision = one(row, 18)
    assert brief(decision) == ("not_yet", "deadline_running", 21)
    assert decision.params["posted_on"] == "–"


def test_after_the_last_step_a_person_decides() -> None:
    row = posted(item(), 3, 40, granted=10)
    assert brief(one(row, 45)) == ("held", "last_step_done", 51)
    assert brief(one(row, 50)) == ("held", "last_step_done", 51)
    assert brief(one(row, 51)) == ("held", "last_step_done", None)
    opening = item(posted_step=3)
    assert brief(one(opening, 51)) == ("held", "last_step_done", None)
    assert one(opening, 51).params == {"step": 3, "posted_on": "–", "deadline": "–"}


def test_a_ladder_with_every_step_switched_off_reminds_nobody() -> None:
    silent = Ladder("silent", 1, tuple(replace(step, enabled=False) for step in L.steps))
    decision = one(item(), 20, ladder=silent)
    assert (brief(decision), decision.params["step"]) == (("held", "last_step_done", None), 0)


def test_a_step_switched_off_is_passed_over() -> None:
    without_2 = Ladder("gap", 1, (L.steps[0], replace(L.steps[1], enabled=False), L.steps[2]))
    assert one(posted(item(), 1, 3), 40, ladder=without_2).step == 3


def test_the_ladder_of_the_case_wins_over_that_of_the_run() -> None:
    slow = Ladder("slow", 1, (Step(1, 50, Channel.LETTER, "L1", 7),))
    decision = one(item(ladder=slow), 20)
    assert brief(decision) == ("not_yet", "step_delay", 50)
    assert one(item(ladder=slow), 50).params["ladder"] == "slow"


def test_a_call_waits_for_its_item_but_not_for_the_customers_letters() -> None:
    row = posted(item(), 1, 7)
    letter_yesterday = facts(last_letter_on={"EUR": day(34)})
    assert one(row, 35, letter_yesterday, ladder=WITH_CALL).step == 2
    assert brief(one(row, 20, letter_yesterday, ladder=WITH_CALL)) == ("not_yet", "step_delay", 30)


def test_a_due_date_at_the_end_of_time_breaks_nothing() -> None:
    decision = one(item(due=date.max), 0)
    assert (decision.reason, decision.next_date) == ("not_due", date.max)


@pytest.mark.parametrize(
    "row",
    [
        item(kind="credit_note", amount=-100, open=-100),
        item(kind="credit_note", amount=-100, open=-100, awaiting_posting=True),
        item(open=-5),
        item(open=0),
    ],
)
def test_a_credit_is_never_reminded(row: object) -> None:
    assert brief(one(row, 20)) == ("held", "credit", None)  # type: ignore[arg-type]


def test_an_issued_letter_holds_before_any_clock() -> None:
    assert brief(one(item(awaiting_posting=True), -20)) == ("held", "awaiting_posting", None)


def test_every_waiting_reason_says_when() -> None:
    rows = [item(1), item(2, due=day(5)), posted(item(3), 1, 3), posted(item(4, due=day(-20)), 1, -4)]
    decisions = run(rows, 2)
    assert [decision.reason for decision in decisions] == ["step_delay", "not_due", "step_delay", "interval"]
    for decision in decisions:
        assert decision.next_date is not None
        assert decision.params["next_date"] == decision.next_date.isoformat()
