"""Ladders of one's own that have been used: they can be renamed, and hidden so that no new case starts on them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from creditdesk.domain.dunning.ladder_edit import with_step
from creditdesk.errors import UserError
from creditdesk.services.customers import customer_detail
from creditdesk.services.events import history
from creditdesk.services.files import check
from creditdesk.services.invoices import invoice_view
from creditdesk.services.ladder_names import hide_ladder, rename_ladder
from creditdesk.services.ladders import change_ladder, copy_ladder, ladder_views, remove_ladder
from creditdesk.services.reminder_rules import change_reminder_rules, reminder_rules
from creditdesk.services.reminders.post import post_run
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.review import review
from creditdesk.services.reminders.views import ladders
from tests.ledgers import TODAY, Desk, acting

LATE = TODAY - timedelta(days=40)


@pytest.fixture
def customer(desk: Desk) -> int:
    """Somebody who goes by the company's own ladder "Key" and was reminded by it, in two revisions."""
    copy_ladder(desk.ledger, "standard", "Key", acting())
    number = desk.customer("Keller", ladder_name="Key")
    desk.invoice(number, "1", 500, due=LATE)
    desk.remind(TODAY - timedelta(days=30))
    rules = ladder_views(desk.ledger)["Key"].rules
    change_ladder(desk.ledger, with_step(rules, replace(rules.steps[1], days=4)), acting())
    return number


def refused(code: str, verb: object, *args: object) -> None:
    with pytest.raises(UserError) as caught:
        verb(*args)  # type: ignore[operator]
    assert caught.value.code == code


def test_a_used_one_is_renamed_with_all_its_revisions_and_choices(desk: Desk, customer: int) -> None:
    rename_ladder(desk.ledger, "Key", "Key accounts", acting())
    found = ladder_views(desk.ledger)
    assert "Key" not in found
    assert (found["Key accounts"].rules.version, found["Key accounts"].older_cases) == (2, 1)
    assert customer_detail(desk.ledger, customer).ladder_name == "Key accounts"
    assert desk.decisions(TODAY)["1"].params["ladder"] == "Key accounts"
    assert check(desk.ledger).ok
    (event,) = [event for event in history(desk.ledger) if event.verb == "rename"]
    assert event.data == '{"ladder_name":["Key","Key accounts"]}'


def test_a_letter_that_is_posted_after_the_renaming_stays_on_its_ladder(desk: Desk, customer: int) -> None:
    item = desk.invoice(customer, "2", 70, due=LATE)
    run, _ = desk.issue(TODAY)
    rename_ladder(desk.ledger, "Key", "Key accounts", acting())
    post_run(desk.ledger, run, TODAY, acting())
    (step,) = invoice_view(desk.ledger, item, TODAY).steps
    assert step.ladder == "Key accounts", (
        "not the company's, which it would be without the name in the decision"
    )


def test_a_run_that_waits_is_not_outdated_by_a_name(desk: Desk, customer: int) -> None:
    run, _ = prepare(desk.ledger, TODAY, acting())
    assert review(desk.ledger, run, TODAY).letters
    rename_ladder(desk.ledger, "Key", "Key accounts", acting())
    assert not review(desk.ledger, run, TODAY).outdated


def test_names_that_are_refused(desk: Desk, customer: int) -> None:
    refused("ladder_preset_named", rename_ladder, desk.ledger, "standard", "Ours", acting())
    refused("unknown_ladder", rename_ladder, desk.ledger, "Nobody", "Ours", acting())
    refused("ladder_name_taken", rename_ladder, desk.ledger, "Key", "Swift", acting())
    refused("ladder_name_missing", rename_ladder, desk.ledger, "Key", "  ", acting())
    rename_ladder(desk.ledger, "Key", "KEY", acting())
    assert "KEY" in ladder_views(desk.ledger)


def test_the_companys_ladder_is_renamed_with_the_company(desk: Desk, customer: int) -> None:
    seen = reminder_rules(desk.ledger)
    change_reminder_rules(desk.ledger, replace(seen.rules, ladder_name="Key"), seen.version, acting())
    rename_ladder(desk.ledger, "Key", "Ours", acting())
    assert reminder_rules(desk.ledger).rules.ladder_name == "Ours"
    refused("ladder_needed", hide_ladder, desk.ledger, "Ours", True, acting())


def test_a_hidden_one_is_not_offered_and_its_cases_go_on(desk: Desk, customer: int) -> None:
    refused("ladder_needed", hide_ladder, desk.ledger, "Key", True, acting())
    with desk.ledger.work("tester", acting().at) as work:
        work.connection.exec_driver_sql("UPDATE customer SET ladder_name = ''")
    hide_ladder(desk.ledger, "Key", True, acting())
    assert "Key" not in [ladder.name for ladder in ladders(desk.ledger)]
    assert ladder_views(desk.ledger)["Key"].hidden
    seen = reminder_rules(desk.ledger)
    assert list(seen.ladders)[-1] == "Key"
    chosen = replace(seen.rules, ladder_name="Key")
    refused("ladder_hidden", change_reminder_rules, desk.ledger, chosen, seen.version, acting())
    assert desk.decisions(TODAY)["1"].params["ladder"] == "Key", "its case goes on"
    rename_ladder(desk.ledger, "Key", "Old key", acting())
    assert ladder_views(desk.ledger)["Old key"].hidden
    hide_ladder(desk.ledger, "Old key", False, acting())
    assert "Old key" in [ladder.name for ladder in ladders(desk.ledger)]


def test_a_removed_one_leaves_no_name_behind(desk: Desk) -> None:
    copy_ladder(desk.ledger, "standard", "Trial", acting())
    hide_ladder(desk.ledger, "Trial", True, acting())
    remove_ladder(desk.ledger, "Trial", acting())
    copy_ladder(desk.ledger, "standard", "Trial", acting())
    assert not ladder_views(desk.ledger)["Trial"].hidden
