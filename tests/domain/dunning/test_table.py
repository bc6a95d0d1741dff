"""The rows of the table in REMINDERS.md that are pure decisions, by their ids; the column "Ours" is the rule."""

from dataclasses import replace

from creditdesk.domain.dunning.facts import Decision, OpenItem
from creditdesk.domain.dunning.ladder import Channel, Ladder, Step
from creditdesk.domain.dunning.letters import LetterPlan, group_letters
from tests.domain.dunning.builders import brief, day, facts, item, one, posted, run

CREDIT_NOTE = item(9, kind="credit_note", amount=-3_000, open=-3_000)


def letters(items: list[OpenItem], decisions: list[Decision], after: int) -> list[LetterPlan]:
    customers = {row.customer_id: facts(row.customer_id) for row in items}
    return group_letters({row.invoice_id: row for row in items}, decisions, customers, day(after))


def test_s01_two_days_late_is_too_early() -> None:
    assert brief(one(item(), 2)) == ("not_yet", "step_delay", 3)


def test_s02_step_1_on_its_day() -> None:
    decision = one(item(), 3)
    assert (decision.outcome, decision.step, decision.reason) == ("included", 1, "step_due")


def test_s03_a_step_without_delay_waits_for_the_day_after_the_due_date() -> None:
    at_once = Ladder("at once", 1, (Step(1, 0, Channel.LETTER, "L1", 7),))
    assert brief(one(item(), 0, ladder=at_once)) == ("not_yet", "not_due", 1)
    assert one(item(), 1, ladder=at_once).step == 1


def test_s04_a_first_run_on_an_old_item_starts_at_step_1() -> None:
    assert one(item(), 44).step == 1


def test_s04_jump_starts_where_the_age_calls_for() -> None:
    assert one(item(), 44, jump=True).step == 3
    assert one(item(), 16, jump=True).step == 2
    assert brief(one(item(), 2, jump=True)) == ("not_yet", "step_delay", 3)
    assert one(posted(item(), 1, 10), 44, jump=True).step == 2
    assert one(item(awaiting_posting=True), 44, jump=True).outcome == "held"


def test_s05_the_day_after_posting_the_interval_holds() -> None:
    decision = one(posted(item(), 1, 44), 45)
    assert brief(decision) == ("not_yet", "interval", 52)
    assert decision.params["posted_on"] == day(44).isoformat()


def test_s06_after_step_1_the_next_steps_wait_for_interval_and_deadline() -> None:
    row = posted(item(), 1, 3)
    assert one(row, 40).step == 2
    again = posted(row, 2, 40)
    assert [brief(one(again, n)) for n in (41, 42, 46)] == [("not_yet", "interval", 48)] * 3
    assert brief(one(again, 47)) == ("not_yet", "deadline_running", 48)
    assert one(again, 48).step == 3


def test_s07_a_draft_that_was_never_issued_moves_nothing() -> None:
    drafted = one(item(), 3)
    assert drafted.step == 1
    assert one(item(), 20).step == 1


def test_s10_unallocated_receipts_that_cover_everything_come_first() -> None:
    decision = one(item(), 20, facts(unallocated={"EUR": 6_000 + 4_000}))
    assert (decision.outcome, decision.reason, decision.step) == ("held", "allocate_first", None)
    assert (decision.params["credits"], decision.params["asked"]) == ("100.00", "100.00")


def test_s11_a_smaller_credit_does_not_stop_the_letter_and_an_allocated_one_shows() -> None:
    assert one(item(), 20, facts(unallocated={"EUR": 6_000})).step == 1
    allocated = item(open=4_000)
    decisions = run([allocated], 20)
    (letter,) = letters([allocated], decisions, 20)
    assert (allocated.amount, allocated.amount - allocated.open, letter.total) == (10_000, 6_000, 4_000)


def test_s12_what_was_paid_after_the_run_is_not_in_the_letters_of_the_issue() -> None:
    rows = [item(1), item(2)]
    assert [decision.step for decision in run(rows, 20)] == [1, 1]
    now = rows[1:]
    (letter,) = letters(now, run(now, 20), 20)
    assert letter.item_ids == (2,)


def test_s13_the_tolerance_itself_is_included() -> None:
    assert brief(one(item(open=499), 3, tolerance={"EUR": 500})) == ("held", "below_tolerance", None)
    assert one(item(open=500), 3, tolerance={"EUR": 500}).step == 1


def test_s15_a_credit_note_is_shown_beside_the_invoice() -> None:
    rows = [item(1), CREDIT_NOTE]
    decisions = run(rows, 20)
    assert [(d.outcome, d.reason) for d in decisions] == [("included", "step_due"), ("held", "credit")]
    (letter,) = letters(rows, decisions, 20)
    assert (letter.total, letter.item_ids) == (10_000, (1,))


def test_s16_credits_that_exceed_the_overdue_sum_leave_no_letter() -> None:
    rows = [item(1, open=2_900), CREDIT_NOTE]
    decisions = run(rows, 20)
    assert [d.reason for d in decisions] == ["allocate_first", "credit"]
    assert letters(rows, decisions, 20) == []


def test_s17_one_letter_in_the_highest_tone_and_each_item_rises_by_itself() -> None:
    rows = [item(1, due=day(30)), posted(posted(item(2), 1, 3), 2, 15)]
    decisions = run(rows, 35)
    assert [decision.step for decision in decisions] == [1, 3]
    (letter,) = letters(rows, decisions, 35)
    assert (letter.tone, letter.step, letter.registered, letter.item_ids) == ("L4", 3, True, (2, 1))


def test_s18_one_letter_per_currency() -> None:
    rows = [item(1), item(2, currency="USD")]
    found = letters(rows, run(rows, 3), 3)
    assert [(letter.currency, letter.total) for letter in found] == [("EUR", 10_000), ("USD", 10_000)]


def test_s21_only_letters_posted_by_the_run_day_are_known() -> None:
    """The refusal itself is a service's; pure of it: a run as of an earlier day would only repeat step 1."""
    assert one(item(), 10).step == 1
    assert one(posted(item(), 1, 12), 13).outcome == "not_yet"


def test_s22_a_second_run_on_the_same_day_makes_no_letter() -> None:
    issued = replace(item(1), awaiting_posting=True)
    assert brief(one(issued, 3)) == ("held", "awaiting_posting", None)
    same_day = facts(last_letter_on={"EUR": day(3)})
    rows = [posted(item(1), 1, 3), item(2)]
    decisions = run(rows, 3, same_day)
    assert [brief(decision) for decision in decisions] == [
        ("not_yet", "step_delay", 15),
        ("not_yet", "interval", 4),
    ]
    assert letters(rows, decisions, 3) == []


def test_s23_what_was_left_out_may_go_the_next_day() -> None:
    rows = [posted(item(1), 1, 5), item(2)]
    decisions = run(rows, 6, facts(last_letter_on={"EUR": day(5)}))
    assert [brief(decision) for decision in decisions] == [
        ("not_yet", "step_delay", 15),
        ("included", "step_due", None),
    ]


def test_s23_what_became_ripe_since_waits_for_the_next_letter() -> None:
    later = facts(last_letter_on={"EUR": day(5)})
    fresh = item(2, due=day(3))
    assert brief(one(fresh, 6, later)) == ("not_yet", "interval", 12)
    assert brief(one(fresh, 5, later)) == ("not_yet", "step_delay", 12)
    assert one(fresh, 12, later).step == 1
    assert one(item(3, due=day(3), currency="USD"), 6, later).step == 1


def test_s38_an_undone_letter_leaves_the_item_at_its_step() -> None:
    at_2 = posted(posted(item(), 1, 3), 2, 15)
    waiting = replace(at_2, awaiting_posting=True)
    assert one(waiting, 35).reason == "awaiting_posting"
    undone = replace(waiting, awaiting_posting=False)
    assert one(undone, 35).step == 3


def test_s41_a_customer_without_address_is_listed_without_a_step() -> None:
    nowhere = facts(has_address=False)
    decision = one(item(), 20, nowhere)
    assert (decision.outcome, decision.reason, decision.step) == ("held", "no_address", None)
    assert letters([item()], [decision], 20) == []
    assert one(item(), 20, nowhere, allow_no_address=True).step == 1
