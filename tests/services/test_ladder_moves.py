"""S20: a ladder changed after a step; its open cases are moved by hand, which is logged, and can be moved back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from creditdesk.domain.dunning.ladder_edit import with_step
from creditdesk.errors import UserError
from creditdesk.services.events import history
from creditdesk.services.files import check
from creditdesk.services.invoices import invoice_view
from creditdesk.services.ladder_moves import move_cases, move_plan, undo_move
from creditdesk.services.ladders import change_ladder, ladder_views
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.review import review
from tests.ledgers import TODAY, Desk, acting

AGO = timedelta(days=10)


@pytest.fixture
def firm(desk: Desk) -> Desk:
    """K1 and B1 had step 1 ten days ago and are 18 days late; then step 2 comes on day 25 instead of 15."""
    for name, number in (("Keller", "K1"), ("Blum", "B1")):
        desk.invoice(desk.customer(name), number, 100, due=TODAY - timedelta(days=18))
    desk.remind(TODAY - AGO)
    rules = ladder_views(desk.ledger)["standard"].rules
    step = next(step for step in rules.steps if step.number == 2)
    change_ladder(desk.ledger, with_step(rules, replace(step, days=25)), acting())
    return desk


def refused(code: str, verb: object, *args: object) -> None:
    with pytest.raises(UserError) as caught:
        verb(*args)  # type: ignore[operator]
    assert caught.value.code == code


def customer_of(desk: Desk, number: str) -> int:
    return invoice_view(desk.ledger, desk.numbers[number], TODAY).line.customer_id


def test_without_a_move_cases_stay_on_the_revision_they_began(firm: Desk) -> None:
    assert {decision.outcome for decision in firm.decisions(TODAY).values()} == {"included"}
    assert ladder_views(firm.ledger)["standard"].older_cases == 2


def test_the_plan_tells_what_would_change_and_changes_nothing(firm: Desk) -> None:
    plan = move_plan(firm.ledger, "standard", TODAY)
    assert (plan.version, plan.waiting) == (2, 0)
    found = [(line.customer, line.number, line.version, line.step) for line in plan.lines]
    assert sorted(found) == [("Blum", "B1", 1, 1), ("Keller", "K1", 1, 1)]
    line = plan.lines[0]
    assert (line.before.outcome, line.before.step) == ("included", 2)
    assert (line.after.outcome, line.after.reason) == ("not_yet", "step_delay")
    assert line.after.next_date == TODAY + timedelta(days=7)
    assert ladder_views(firm.ledger)["standard"].older_cases == 2


def test_all_are_moved_and_moved_back(firm: Desk) -> None:
    moved, _ = move_cases(firm.ledger, "standard", 2, acting())
    assert moved == 2
    assert {decision.reason for decision in firm.decisions(TODAY).values()} == {"step_delay"}
    view = ladder_views(firm.ledger)["standard"]
    assert (view.cases, view.older_cases) == (2, 0)
    assert ladder_views(firm.ledger)["standard"].move_stands
    undo_move(firm.ledger, "standard", acting())
    assert {decision.outcome for decision in firm.decisions(TODAY).values()} == {"included"}
    assert not ladder_views(firm.ledger)["standard"].move_stands
    assert [event.verb for event in history(firm.ledger)][-2:] == ["move", "move_back"]
    assert check(firm.ledger).ok


def test_one_customer_alone(firm: Desk) -> None:
    move_cases(firm.ledger, "standard", 2, acting(), customer_of(firm, "K1"))
    found = firm.decisions(TODAY)
    assert (found["K1"].outcome, found["B1"].outcome) == ("not_yet", "included")
    assert len(move_plan(firm.ledger, "standard", TODAY).lines) == 1


def test_what_was_reminded_since_is_not_moved_back(firm: Desk) -> None:
    move_cases(firm.ledger, "standard", 2, acting())
    later = TODAY + timedelta(days=8)
    firm.remind(later)
    assert not ladder_views(firm.ledger)["standard"].move_stands
    refused("move_went_on", undo_move, firm.ledger, "standard", acting(later))
    steps = invoice_view(firm.ledger, firm.numbers["K1"], later).steps
    assert sorted(step.step for step in steps) == [1, 2]


def test_letters_that_wait_to_be_posted_keep_their_cases_where_they_are(firm: Desk) -> None:
    firm.issue(TODAY)
    plan = move_plan(firm.ledger, "standard", TODAY)
    assert (plan.lines, plan.waiting) == ((), 2)
    refused("nothing_to_move", move_cases, firm.ledger, "standard", 2, acting())


def test_a_run_that_waits_says_that_it_was_prepared_before(firm: Desk) -> None:
    run, _ = prepare(firm.ledger, TODAY, acting())
    move_cases(firm.ledger, "standard", 2, acting())
    assert review(firm.ledger, run, TODAY).outdated.fewer == 2


def test_another_revision_meanwhile_and_nothing_at_all_are_refused(firm: Desk) -> None:
    refused("changed_meanwhile", move_cases, firm.ledger, "standard", 1, acting())
    refused("nothing_to_move", move_cases, firm.ledger, "swift", 1, acting())
    refused("nothing_to_move", undo_move, firm.ledger, "standard", acting())
    refused("unknown_ladder", move_plan, firm.ledger, "nobody", TODAY)
