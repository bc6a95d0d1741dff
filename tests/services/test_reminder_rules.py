"""How the company reminds, and that the next run does so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.company import company_view
from creditdesk.services.events import history
from creditdesk.services.reminder_rules import ReminderRules, change_reminder_rules, reminder_rules
from tests.ledgers import TODAY, Desk, acting


def change(desk: Desk, rules: ReminderRules) -> None:
    change_reminder_rules(desk.ledger, rules, reminder_rules(desk.ledger).version, acting())


def test_the_rules_of_a_new_ledger(desk: Desk) -> None:
    found = reminder_rules(desk.ledger)
    assert found.rules == ReminderRules("standard", notice=False, gap_days=7, tolerances={})
    assert set(found.ladders) == {"standard", "swift", "stop-supply", "graduated", "relationship"}
    assert found.currencies == ("EUR",)


@pytest.mark.parametrize("ladder", ["standard", "graduated"])
def test_a_notice_switched_on_is_sent_by_the_next_run_and_off_again_is_not(desk: Desk, ladder: str) -> None:
    customer = desk.customer("Keller GmbH")
    desk.invoice(customer, "1", 500, due=TODAY + timedelta(days=5))
    change(desk, ReminderRules(ladder, notice=True))
    assert desk.decisions(TODAY)["1"].reason == "notice_due"
    change(desk, ReminderRules(ladder, notice=False))
    assert desk.decisions(TODAY)["1"].outcome == "not_yet"
    assert reminder_rules(desk.ledger).ladders[ladder].version == 3


def test_what_is_reminded_already_stays_on_the_ladder_it_climbs(desk: Desk) -> None:
    customer = desk.customer("Keller GmbH")
    desk.invoice(customer, "1", 500, due=TODAY - timedelta(days=5))
    desk.remind(TODAY)
    change(desk, ReminderRules("swift", notice=False))
    later = desk.decisions(TODAY + timedelta(days=12))["1"]
    assert (later.outcome, later.step) == ("included", 2)


def test_tolerances_and_the_pause_are_kept_and_recorded(desk: Desk) -> None:
    customer = desk.customer("Keller GmbH")
    desk.invoice(customer, "1", 30, due=TODAY - timedelta(days=5))
    desk.invoice(customer, "2", 90, due=TODAY - timedelta(days=5), currency="USD")
    change(desk, ReminderRules(gap_days=14, tolerances={"EUR": 5000, "USD": 0}))
    found = reminder_rules(desk.ledger)
    assert (found.rules.gap_days, dict(found.rules.tolerances)) == (14, {"EUR": 5000})
    assert found.currencies == ("EUR", "USD")
    assert desk.decisions(TODAY)["1"].reason == "below_tolerance"
    assert desk.decisions(TODAY)["2"].outcome == "included"
    assert '"tolerance EUR":[0,5000]' in history(desk.ledger)[-1].data
    change(desk, replace(found.rules, tolerances={"EUR": 0}))
    assert reminder_rules(desk.ledger).rules.tolerances == {}


def test_saving_over_somebody_elses_change_is_refused(desk: Desk) -> None:
    seen = reminder_rules(desk.ledger).version
    change(desk, ReminderRules("swift", notice=True))
    with pytest.raises(UserError, match="changed_meanwhile"):
        change_reminder_rules(desk.ledger, ReminderRules("standard"), seen, acting())
    assert company_view(desk.ledger).ladder_name == "swift"


@pytest.mark.parametrize(
    ("rules", "field"),
    [
        (ReminderRules("none"), "ladder_name"),
        (ReminderRules(gap_days=91), "gap_days"),
        (ReminderRules(tolerances={"EUR": -1}), "tolerance_EUR"),
        (ReminderRules(tolerances={"XXQ": 1}), "tolerance_XXQ"),
    ],
)
def test_what_cannot_stand_names_its_field(desk: Desk, rules: ReminderRules, field: str) -> None:
    with pytest.raises(UserError) as refused:
        change(desk, rules)
    assert refused.value.params["field"] == field
