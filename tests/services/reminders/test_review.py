"""What a person reviews is what issuing now would send; afterwards it is what was sent."""

from datetime import date, timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.payments import PaymentDraft, record_payment
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import make_calls, post_letters, undo_letters, undo_run
from creditdesk.services.reminders.prepare import leave_out, prepare
from creditdesk.services.reminders.review import preview_letter, reason_lines, review
from tests.ledgers import Desk, acting, fake_render

DAY = date(2026, 3, 20)


def due(days_late: int) -> date:
    return DAY - timedelta(days=days_late)


@pytest.fixture
def run(desk: Desk) -> int:
    """Keller: two invoices and a dollar one; Blum: one; Credit: covered by a receipt; Young: not late enough."""
    keller = desk.customer("Keller")
    desk.invoice(keller, "K1", 100, due=due(10))
    desk.invoice(keller, "K2", 50, due=due(20))
    desk.invoice(keller, "K3", 70, due=due(9), currency="USD")
    blum = desk.customer("Blum", language="zh_CN")
    desk.invoice(blum, "B1", 30, due=due(5))
    credit = desk.customer("Credit")
    desk.invoice(credit, "C1", 10, due=due(40))
    desk.pay(credit, 10, due(1))
    desk.invoice(desk.customer("Young"), "Y1", 10, due=due(1))
    number, _ = prepare(desk.ledger, DAY, acting(DAY))
    return number


def test_letters_are_grouped_by_customer_and_currency_and_the_rest_counted(desk: Desk, run: int) -> None:
    found = review(desk.ledger, run, DAY)
    rows = [
        (g.customer, g.currency, g.total, g.language, [line.number for line in g.lines])
        for g in found.letters
    ]
    assert ("Keller", "EUR", 15000, "en", ["K2", "K1"]) in rows
    assert ("Keller", "USD", 7000, "en", ["K3"]) in rows
    assert ("Blum", "EUR", 3000, "zh_CN", ["B1"]) in rows
    assert (found.sending, found.items, found.editable, found.later_facts) == (3, 4, True, False)
    assert [(c.reason, c.count) for c in found.held] == [("allocate_first", 1)]
    assert [(c.reason, c.count) for c in found.not_yet] == [("step_delay", 1)]


def test_what_is_left_out_stays_in_sight_and_out_of_the_total(desk: Desk, run: int) -> None:
    leave_out(
        desk.ledger, run, [desk.numbers["K1"], desk.numbers["B1"]], "promised by telephone", acting(DAY)
    )
    found = review(desk.ledger, run, DAY)
    keller = next(g for g in found.letters if (g.customer, g.currency) == ("Keller", "EUR"))
    blum = next(g for g in found.letters if g.customer == "Blum")
    assert keller.total == 5000
    assert [line.left_out for line in keller.lines] == ["", "promised by telephone"]
    assert (blum.total, blum.going) == (0, False)
    assert (found.sending, found.items) == (2, 2)


def test_a_preview_is_the_content_that_issue_renders(desk: Desk, run: int) -> None:
    found = review(desk.ledger, run, DAY)
    keller = next(g for g in found.letters if (g.customer, g.currency) == ("Keller", "EUR"))
    assert b"K1" in preview_letter(found, keller, fake_render)
    leave_out(desk.ledger, run, [desk.numbers["K1"], desk.numbers["K2"]], "asked", acting(DAY))
    with pytest.raises(UserError, match="nothing_to_issue"):
        preview_letter(review(desk.ledger, run, DAY), keller, fake_render)


def test_what_was_paid_since_is_shown_as_dropped_before_and_after_the_issue(desk: Desk, run: int) -> None:
    item = desk.numbers["B1"]
    customer = next(g.customer_id for g in review(desk.ledger, run, DAY).letters if g.customer == "Blum")
    record_payment(
        desk.ledger, PaymentDraft(customer, DAY, 3000, "EUR", allocations=((item, 3000),)), acting(DAY)
    )
    before = review(desk.ledger, run, DAY)
    assert [(line.number, line.dropped) for line in before.dropped] == [("B1", "paid")]
    assert before.sending == 2
    issue(desk.ledger, run, acting(DAY), fake_render)
    after = review(desk.ledger, run, DAY)
    assert [(line.number, line.dropped) for line in after.dropped] == [("B1", "paid")]
    assert [g.letter is not None for g in after.letters] == [True, True]
    assert not after.editable


def test_later_receipts_are_told_before_the_issue_is_tried(desk: Desk, run: int) -> None:
    customer = review(desk.ledger, run, DAY).letters[0].customer_id
    desk.pay(customer, 5, DAY + timedelta(days=3))
    assert review(desk.ledger, run, DAY + timedelta(days=3)).later_facts


def test_reason_lines_are_found_by_name_and_number_and_limited(desk: Desk, run: int) -> None:
    assert [line.number for line in reason_lines(desk.ledger, run, "held", "allocate_first")] == ["C1"]
    assert reason_lines(desk.ledger, run, "not_yet", "step_delay", search="you")[0].customer == "Young"
    assert reason_lines(desk.ledger, run, "not_yet", "step_delay", search="%") == []
    assert reason_lines(desk.ledger, run, "not_yet", "step_delay", limit=0) == []


def test_tracking_numbers_belong_to_their_letters_and_an_undone_one_stays_in_sight(
    desk: Desk, run: int
) -> None:
    issue(desk.ledger, run, acting(DAY), fake_render)
    first, second, third = [g.letter.id for g in review(desk.ledger, run, DAY).letters if g.letter]
    undo_letters(desk.ledger, [third], acting(DAY))
    post_letters(
        desk.ledger, [first, second], DAY, acting(DAY), method="Post", tracking={second: " RR 1 DE "}
    )
    letters = [g.letter for g in review(desk.ledger, run, DAY).letters if g.letter]
    assert [(line.state, line.tracking) for line in letters] == [
        ("posted", ""),
        ("posted", "RR1DE"),
        ("undone", ""),
    ]
    assert review(desk.ledger, run, DAY).run.state == "posted"


def test_calls_are_apart_from_letters_with_the_number_to_call(desk: Desk) -> None:
    late = desk.customer("Anruf", phone="+49 731 1", ladder_name="graduated")
    desk.invoice(late, "A1", 10, due=due(40))
    desk.remind(due(25))
    number, _ = prepare(desk.ledger, DAY, acting(DAY))
    before = review(desk.ledger, number, DAY)
    assert [(g.customer, g.phone, g.open_calls) for g in before.calls] == [("Anruf", "+49 731 1", ())]
    assert before.letters == ()
    issue(desk.ledger, number, acting(DAY), fake_render)
    item = desk.numbers["A1"]
    assert [g.open_calls for g in review(desk.ledger, number, DAY).calls] == [(item,)]
    make_calls(desk.ledger, number, [item], DAY, acting(DAY))
    after = review(desk.ledger, number, DAY)
    assert [g.open_calls for g in after.calls] == [()]
    assert after.run.state == "posted"


def test_a_run_of_which_a_call_was_made_cannot_be_undone(desk: Desk) -> None:
    late = desk.customer("Anruf", ladder_name="graduated")
    desk.invoice(late, "A1", 10, due=due(40))
    desk.remind(due(25))
    desk.invoice(desk.customer("Blum"), "B1", 10, due=due(10))
    number, _ = desk.issue(DAY)
    make_calls(desk.ledger, number, [desk.numbers["A1"]], DAY, acting(DAY))
    with pytest.raises(UserError, match="already_posted"):
        undo_run(desk.ledger, number, acting(DAY))


def test_an_undone_run_shows_its_letters_as_undone(desk: Desk, run: int) -> None:
    issue(desk.ledger, run, acting(DAY), fake_render)
    undo_run(desk.ledger, run, acting(DAY))
    found = review(desk.ledger, run, DAY)
    assert {g.letter.state for g in found.letters if g.letter} == {"undone"}
    with pytest.raises(UserError, match="not_found"):
        review(desk.ledger, 99, DAY)


def test_credit_is_taken_off_what_a_letter_asks_for_before_and_after_the_issue(desk: Desk) -> None:
    keller = desk.customer("Keller")
    desk.invoice(keller, "K1", 100, due=due(10))
    desk.invoice(keller, "G1", 25, due=due(5), issued=due(5), kind="credit_note")
    number, _ = prepare(desk.ledger, DAY, acting(DAY))
    (planned,) = review(desk.ledger, number, DAY).letters
    issue(desk.ledger, number, acting(DAY), fake_render)
    (issued,) = review(desk.ledger, number, DAY).letters
    for group in (planned, issued):
        assert (group.total, group.credit, group.payable) == (10000, 2500, 7500)


def test_a_letter_that_leaving_out_has_made_worthless_does_not_go(desk: Desk) -> None:
    """Of 100.00 and 20.00 the larger is left out: 25.00 of credit cover the rest, and issuing would send nothing."""
    keller = desk.customer("Keller")
    large = desk.invoice(keller, "K1", 100, due=due(10))
    desk.invoice(keller, "K2", 20, due=due(10))
    desk.invoice(keller, "G1", 25, due=due(5), issued=due(5), kind="credit_note")
    number, _ = prepare(desk.ledger, DAY, acting(DAY))
    leave_out(desk.ledger, number, [large], "@promised", acting(DAY))
    found = review(desk.ledger, number, DAY)
    (group,) = found.letters
    assert [(line.number, line.dropped) for line in group.lines] == [("K1", ""), ("K2", "allocate_first")]
    assert (group.going, group.total, found.sending, found.items) == (False, 0, 0, 0)
    with pytest.raises(UserError, match="nothing_to_issue"):
        preview_letter(found, group, fake_render)
    with pytest.raises(UserError, match="nothing_to_issue"):
        issue(desk.ledger, number, acting(DAY), fake_render)
