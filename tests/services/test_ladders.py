"""Changing ladders: new revisions that open cases do not follow, ladders of one's own, and the way back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from creditdesk.domain.dunning.ladder import Channel, Ladder
from creditdesk.domain.dunning.ladder_edit import with_notice, with_step, without_step
from creditdesk.errors import UserError
from creditdesk.services.company import CompanyChange, change_company, company_view
from creditdesk.services.customers import CustomerDraft, change_customer, customer_detail
from creditdesk.services.events import history
from creditdesk.services.files import check
from creditdesk.services.ladders import (
    LadderView,
    change_ladder,
    copy_ladder,
    ladder_views,
    late_alike,
    remove_ladder,
)
from creditdesk.services.reminder_rules import ReminderRules, change_reminder_rules, reminder_rules
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import post_run
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.trial import proposal
from creditdesk.services.reminders.views import run_view
from creditdesk.services.rules import usual_deadline
from tests.ledgers import TODAY, Desk, acting, fake_render

LATE = TODAY - timedelta(days=5)


def view(desk: Desk, name: str = "standard") -> LadderView:
    return ladder_views(desk.ledger)[name]


def as_shipped(found: LadderView) -> bool:
    """Whether it reminds after the due date as the preset of its name does."""
    return found.preset is not None and late_alike(found.rules, found.preset)


def later(number: int, ladder: Ladder, **fields: object) -> Ladder:
    step = next(each for each in ladder.steps if each.number == number)
    return with_step(ladder, replace(step, **fields))  # type: ignore[arg-type]


def after(days: int) -> date:
    return TODAY + timedelta(days=days)


def test_a_new_file_has_the_five_as_they_were_shipped(desk: Desk) -> None:
    found = ladder_views(desk.ledger)
    assert list(found) == ["standard", "swift", "stop-supply", "graduated", "relationship"]
    assert all(as_shipped(each) and not each.former and each.cases == 0 for each in found.values())
    assert [name for name, each in found.items() if each.of_company] == ["standard"]


def test_the_usual_last_deadline_is_that_of_the_companys_country(desk: Desk) -> None:
    assert view(desk).usual_days == (7, 10)
    assert usual_deadline("GB") == (14, 30)
    assert usual_deadline("XX") is None


def test_a_change_is_a_new_revision_and_the_next_run_goes_by_it(desk: Desk) -> None:
    desk.invoice(desk.customer("Keller GmbH"), "1", 500, due=LATE)
    change_ladder(desk.ledger, later(1, view(desk).rules, days=10), acting())
    assert desk.decisions(TODAY)["1"].reason == "step_delay"
    found = view(desk)
    assert (found.rules.version, as_shipped(found), len(found.former)) == (2, False, 1)
    assert (found.former[0].rules.version, found.former[0].at, found.former[0].actor) == (1, "", "")
    event = history(desk.ledger)[-1]
    assert (event.verb, event.subject) == ("change", "ladder")
    assert '"1: +10 letter L1 7"' in event.data
    assert '"0: -7 letter L0 0 off"' in event.data
    assert check(desk.ledger).ok


def test_an_open_case_stays_on_the_revision_it_climbs(desk: Desk) -> None:
    customer = desk.customer("Keller GmbH")
    desk.invoice(customer, "old", 500, due=LATE)
    desk.remind(TODAY)
    desk.invoice(desk.customer("Lang AG"), "new", 500, due=LATE)
    slow = later(2, later(1, view(desk).rules, days=20), days=40)
    change_ladder(desk.ledger, later(3, slow, days=60), acting())
    found = desk.decisions(after(10))
    assert (found["old"].outcome, found["old"].step) == ("included", 2)
    assert found["new"].reason == "step_delay"
    assert (view(desk).cases, view(desk).older_cases, view(desk).former[0].cases) == (0, 1, 1)
    desk.remind(after(15))
    assert (view(desk).cases, view(desk).older_cases) == (1, 1)


def test_a_letter_posted_after_a_change_leaves_its_item_on_the_revision_it_was_decided_by(desk: Desk) -> None:
    """Else the item would skip or repeat a step: the numbers of the steps have moved meanwhile."""
    desk.invoice(desk.customer("Keller GmbH"), "1", 500, due=LATE)
    run, _ = desk.issue(TODAY)
    change_ladder(desk.ledger, without_step(view(desk).rules, 1), acting())
    post_run(desk.ledger, run, TODAY, acting())
    assert (view(desk).cases, view(desk).older_cases) == (0, 1)
    due = desk.decisions(after(10))["1"]
    assert (due.outcome, due.step, due.params["step_days"]) == ("included", 2, 15)


def test_a_notice_alone_does_not_bind_an_item_to_a_revision(desk: Desk) -> None:
    """CONTRACT: a notice is never the first step; the ladder is fixed at that (REMINDERS rule 3)."""
    change_ladder(desk.ledger, with_notice(view(desk).rules, on=True), acting())
    desk.invoice(desk.customer("Keller GmbH"), "1", 500, due=after(5))
    desk.remind(TODAY)
    assert (view(desk).cases, desk.decisions(after(1))["1"].reason) == (0, "not_due")
    change_ladder(desk.ledger, later(1, view(desk).rules, days=12), acting())
    assert desk.decisions(after(13))["1"].reason == "step_delay"
    desk.remind(after(17))
    assert (view(desk).cases, view(desk).older_cases) == (1, 0)


def test_a_run_prepared_before_a_change_is_issued_and_posted_by_the_new_revision(desk: Desk) -> None:
    desk.invoice(desk.customer("Keller GmbH"), "1", 500, due=LATE)
    run, _ = prepare(desk.ledger, TODAY, acting())
    change_ladder(desk.ledger, later(1, view(desk).rules, tone="L2"), acting())
    assert len(issue(desk.ledger, run, acting(), fake_render).letters) == 1
    assert run_view(desk.ledger, run).decisions[0].params["revision"] == 2
    post_run(desk.ledger, run, TODAY, acting())
    assert (view(desk).cases, view(desk).older_cases) == (1, 0)


def test_a_former_revision_comes_back_as_a_new_one(desk: Desk) -> None:
    first = view(desk).rules
    change_ladder(desk.ledger, later(1, first, days=10), acting())
    former = view(desk).former[0].rules
    change_ladder(desk.ledger, replace(former, version=2), acting(actor="berta"))
    found = view(desk)
    assert (found.rules.version, found.rules.steps, as_shipped(found)) == (3, first.steps, True)
    assert [(each.rules.version, each.actor) for each in found.former] == [(1, ""), (2, "tester")]


def test_the_same_steps_again_store_nothing(desk: Desk) -> None:
    change_ladder(desk.ledger, view(desk).rules, acting())
    assert view(desk).former == ()
    assert history(desk.ledger)[-1].subject == "company"


def test_saving_over_another_revision_is_refused(desk: Desk) -> None:
    seen = view(desk).rules
    change_ladder(desk.ledger, later(1, seen, days=10), acting())
    with pytest.raises(UserError, match="changed_meanwhile"):
        change_ladder(desk.ledger, later(1, seen, days=11), acting())


def test_a_ladder_that_cannot_work_is_not_stored(desk: Desk) -> None:
    with pytest.raises(UserError, match="ladder_days"):
        change_ladder(desk.ledger, later(2, view(desk).rules, days=3), acting())
    with pytest.raises(UserError, match="unknown_ladder"):
        change_ladder(desk.ledger, replace(view(desk).rules, name="steep"), acting())
    assert view(desk).former == ()


def test_the_notice_switched_in_the_rules_is_a_revision_with_its_maker(desk: Desk) -> None:
    change_reminder_rules(
        desk.ledger, ReminderRules(notice=True), reminder_rules(desk.ledger).version, acting()
    )
    change_ladder(desk.ledger, later(1, view(desk).rules, days=10), acting())
    assert [(each.rules.version, each.actor) for each in view(desk).former] == [(1, ""), (2, "tester")]


@pytest.fixture
def own(desk: Desk) -> str:
    """A ladder of the company's own: slower than the swift one."""
    name = "给老客户的方案"
    copy_ladder(desk.ledger, "swift", name, acting())
    change_ladder(
        desk.ledger, later(1, view(desk, name).rules, days=12, channel=Channel.REGISTERED), acting()
    )
    return name


def test_an_own_ladder_is_a_copy_with_a_name(desk: Desk, own: str) -> None:
    found = view(desk, own)
    assert (found.preset, as_shipped(found), found.rules.version) == (None, False, 2)
    assert as_shipped(view(desk, "swift"))
    assert '"from":"swift"' in history(desk.ledger)[-2].data


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("  ", "ladder_name_missing"),
        ("n" * 61, "name_too_long"),
        ("Standard", "ladder_name_taken"),
        ("stop  supply", "ladder_name_taken"),
        ("标准", "ladder_name_taken"),
    ],
)
def test_a_name_must_be_there_and_be_free(desk: Desk, name: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        copy_ladder(desk.ledger, "swift", name, acting(), taken=["标准"])
    assert (refused.value.code, refused.value.params["field"]) == (code, "name")
    with pytest.raises(UserError, match="unknown_ladder"):
        copy_ladder(desk.ledger, "steep", "Mine", acting())


def test_a_customer_may_have_an_own_ladder_while_others_have_the_companys(desk: Desk, own: str) -> None:
    keller, lang = desk.customer("Keller GmbH", ladder_name=own), desk.customer("Lang AG")
    desk.invoice(keller, "K", 500, due=LATE)
    desk.invoice(lang, "L", 500, due=LATE)
    found = desk.decisions(TODAY)
    assert (found["K"].reason, found["L"].reason) == ("step_delay", "step_due")
    assert desk.decisions(after(7))["K"].params["ladder"] == own
    assert view(desk, own).customers == 1
    detail = customer_detail(desk.ledger, lang)
    draft = CustomerDraft("Lang AG", city="Ulm", country="DE", ladder_name=own)
    change_customer(desk.ledger, lang, detail.version, draft, acting())
    assert desk.decisions(TODAY)["L"].reason == "step_delay"
    with pytest.raises(UserError, match="unknown_ladder"):
        desk.customer("Maier KG", ladder_name="steep")


def test_the_company_may_go_by_an_own_ladder(desk: Desk, own: str) -> None:
    desk.invoice(desk.customer("Keller GmbH"), "1", 500, due=LATE)
    change_reminder_rules(
        desk.ledger, ReminderRules(own, notice=True), reminder_rules(desk.ledger).version, acting()
    )
    assert desk.decisions(TODAY)["1"].reason == "step_delay"
    company = company_view(desk.ledger)
    change_company(
        desk.ledger, CompanyChange(company.name, phone="0731 1", ladder_name=own), company.version, acting()
    )
    with pytest.raises(UserError, match="unknown_ladder"):
        change_company(
            desk.ledger, CompanyChange(company.name, ladder_name="steep"), company.version + 1, acting()
        )
    assert check(desk.ledger).ok


def test_an_own_ladder_that_nobody_used_can_be_removed(desk: Desk, own: str) -> None:
    remove_ladder(desk.ledger, own, acting())
    assert own not in ladder_views(desk.ledger)
    assert history(desk.ledger)[-1].verb == "remove"
    assert check(desk.ledger).ok


def test_a_ladder_in_use_and_a_preset_stay(desk: Desk, own: str) -> None:
    desk.customer("Keller GmbH", ladder_name=own)
    with pytest.raises(UserError) as refused:
        remove_ladder(desk.ledger, own, acting())
    assert (refused.value.code, refused.value.params["customers"]) == ("ladder_in_use", 1)
    with pytest.raises(UserError, match="ladder_preset_stays"):
        remove_ladder(desk.ledger, "swift", acting())
    with pytest.raises(UserError, match="unknown_ladder"):
        remove_ladder(desk.ledger, "steep", acting())


def test_a_trial_counts_tomorrows_run_without_storing_anything(desk: Desk) -> None:
    for number, name in enumerate(("Keller GmbH", "Lang AG", "Maier KG")):
        desk.invoice(desk.customer(name), str(number), 500, due=LATE)
    desk.invoice(1, "x", 100, due=LATE)
    before = proposal(desk.ledger, TODAY)
    assert (before.as_of, before.letters, before.items, before.calls) == (after(1), 3, 4, 0)
    slow = proposal(desk.ledger, TODAY, later(1, view(desk).rules, days=10))
    assert (slow.letters, slow.items, slow.steps) == (0, 0, {})
    call = proposal(desk.ledger, TODAY, later(1, view(desk).rules, channel=Channel.CALL))
    assert (call.letters, call.calls, call.items, call.steps) == (0, 3, 4, {1: 4})
    assert view(desk).former == ()


def test_a_trial_leaves_open_cases_on_their_revision(desk: Desk) -> None:
    desk.invoice(desk.customer("Keller GmbH"), "1", 500, due=TODAY - timedelta(days=20))
    desk.remind(TODAY)
    slow = later(3, view(desk).rules, days=90)
    assert proposal(desk.ledger, after(8), later(2, slow, days=80)).steps == {2: 1}
