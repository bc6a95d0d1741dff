"""A run that waits to be issued, after what it was decided on has changed."""

from dataclasses import replace

import pytest

from creditdesk.errors import UserError
from creditdesk.services.ladders import change_ladder
from creditdesk.services.reminder_rules import change_reminder_rules, reminder_rules
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.outdated import Outdated
from creditdesk.services.reminders.prepare import leave_out, prepare, prepare_again
from creditdesk.services.reminders.review import review
from creditdesk.services.reminders.views import ladders, run_view
from tests.ledgers import Desk, acting, fake_render
from tests.services.reminders.runs import DUE, after

DAY = after(10)


@pytest.fixture
def run(desk: Desk, keller: int, item: int) -> int:
    """Keller owes 1001 (10 days late), Blum owes B1 (8 days late) and Jung J1 (2 days late)."""
    desk.invoice(desk.customer("Blum"), "B1", 50, due=after(2))
    desk.invoice(desk.customer("Jung"), "J1", 20, due=after(8))
    return prepare(desk.ledger, DAY, acting(DAY))[0]


def company_goes_by(desk: Desk, name: str) -> None:
    record = reminder_rules(desk.ledger)
    change_reminder_rules(desk.ledger, replace(record.rules, ladder_name=name), record.version, acting(DAY))


def firmer(desk: Desk, days: int = 3) -> None:
    """Step 1 of the standard ladder asks firmly from ``days`` days on."""
    standard = next(ladder for ladder in ladders(desk.ledger) if ladder.name == "standard")
    steps = tuple(
        replace(step, days=days, tone="L2") if step.number == 1 else step for step in standard.steps
    )
    change_ladder(desk.ledger, replace(standard, steps=steps), acting(DAY))


def test_a_run_that_was_just_prepared_is_not_outdated(desk: Desk, run: int) -> None:
    assert not review(desk.ledger, run, DAY).outdated
    leave_out(desk.ledger, run, [desk.numbers["B1"]], "@promised", acting(DAY))
    assert not review(desk.ledger, run, DAY).outdated


def test_a_changed_ladder_shows_in_the_lines_and_is_counted(desk: Desk, run: int) -> None:
    firmer(desk, days=1)
    found = review(desk.ledger, run, DAY)
    assert found.outdated == Outdated(more=1, otherwise=2)
    assert [(group.tone, group.lines[0].params["revision"]) for group in found.letters] == [("L2", 2)] * 2


def test_a_later_first_step_takes_them_out(desk: Desk, run: int) -> None:
    firmer(desk, days=9)
    assert review(desk.ledger, run, DAY).outdated == Outdated(fewer=1, otherwise=1)


def test_payments_and_what_fell_due_are_counted_what_is_not_due_is_not(
    desk: Desk, run: int, keller: int, item: int
) -> None:
    desk.invoice(keller, "NEW", 10, due=after(40))
    assert not review(desk.ledger, run, DAY).outdated
    desk.pay(keller, 40, DAY, (item, 40))
    found = review(desk.ledger, run, DAY)
    assert found.outdated == Outdated(otherwise=1)
    assert [line.open for group in found.letters for line in group.lines if line.number == "1001"] == [6000]
    desk.invoice(keller, "OLD", 10, due=DUE)
    assert review(desk.ledger, run, DAY).outdated == Outdated(more=1, otherwise=1)


def test_prepared_again_it_goes_by_the_new_ladder_and_what_was_left_out_stays(desk: Desk, run: int) -> None:
    blum, jung = desk.numbers["B1"], desk.numbers["J1"]
    leave_out(desk.ledger, run, [blum], "asked Mr Blum", acting(DAY))
    firmer(desk, days=1)
    again, kept, _ = prepare_again(desk.ledger, run, acting(DAY))
    lines = {line.invoice_id: line for line in run_view(desk.ledger, again).decisions}
    assert (kept, lines[blum].left_out, lines[jung].outcome) == (1, "asked Mr Blum", "included")
    assert {line.params["revision"] for line in lines.values() if line.outcome == "included"} == {2}
    assert run_view(desk.ledger, run).run.state == "dropped"
    assert not review(desk.ledger, again, DAY).outdated


def test_what_is_left_out_of_nothing_is_not_kept(desk: Desk, run: int) -> None:
    leave_out(desk.ledger, run, [desk.numbers["B1"]], "@promised", acting(DAY))
    firmer(desk, days=9)
    assert prepare_again(desk.ledger, run, acting(DAY))[1] == 0


def test_letters_issued_after_the_change_are_by_the_new_rule_and_stored_so(desk: Desk, run: int) -> None:
    firmer(desk)
    issue(desk.ledger, run, acting(DAY), fake_render)
    view = run_view(desk.ledger, run)
    assert {letter.tone for letter in view.letters} == {"L2"}
    assert {line.params["revision"] for line in view.decisions if line.outcome == "included"} == {2}


def test_a_run_by_the_companys_former_ladder_is_not_issued(desk: Desk, run: int) -> None:
    company_goes_by(desk, "relationship")
    assert review(desk.ledger, run, DAY).outdated.ladder == "relationship"
    with pytest.raises(UserError) as caught:
        issue(desk.ledger, run, acting(DAY), fake_render)
    assert caught.value.code == "run_by_former_ladder"
    again, _, _ = prepare_again(desk.ledger, run, acting(DAY))
    assert review(desk.ledger, again, DAY).run.ladder == "relationship"
    assert len(issue(desk.ledger, again, acting(DAY), fake_render).letters) == 2


def test_a_ladder_that_was_chosen_for_the_run_stays(desk: Desk, run: int) -> None:
    chosen, _ = prepare(desk.ledger, DAY, acting(DAY), ladder="swift")
    company_goes_by(desk, "relationship")
    assert not review(desk.ledger, chosen, DAY).outdated
    again, _, _ = prepare_again(desk.ledger, chosen, acting(DAY))
    assert review(desk.ledger, again, DAY).run.ladder == "swift"
    assert issue(desk.ledger, again, acting(DAY), fake_render).letters
