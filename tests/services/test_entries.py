"""Taking back an invoice or a credit note that was typed wrongly, and what keeps it from being taken back."""

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from creditdesk.domain.write_offs import WriteOffKind
from creditdesk.errors import UserError
from creditdesk.services.ageing import ageing_report
from creditdesk.services.context import Acting
from creditdesk.services.entries import take_back_entry, why_not_taken_back
from creditdesk.services.events import history, verify_history
from creditdesk.services.files import check
from creditdesk.services.invoices import invoice_counts, invoice_lines, invoice_view
from creditdesk.services.payments import allocate_free, reverse_payment
from creditdesk.services.reminders.post import undo_run
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.today import today_view
from creditdesk.services.write_offs import WriteOffDraft, write_off
from creditdesk.words import sentence
from tests.ledgers import TODAY, Desk, acting


def back(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def keller(desk: Desk) -> int:
    return desk.customer("Keller GmbH")


@pytest.fixture
def item(desk: Desk, keller: int) -> int:
    """100.00 EUR, issued 60 days ago, due 30 days ago."""
    return desk.invoice(keller, "A1", 100, due=back(30))


def sound(desk: Desk) -> bool:
    return check(desk.ledger).ok and verify_history(desk.ledger)[0] is None


def balance(desk: Desk, as_of: date = TODAY) -> int:
    return sum(row.balance for row in ageing_report(desk.ledger, as_of, TODAY).rows)


def opened(desk: Desk, item: int) -> int:
    return invoice_lines(desk.ledger, [item], TODAY)[0].open


def test_an_invoice_goes_and_the_history_keeps_both(desk: Desk, keller: int, item: int) -> None:
    wrong = desk.invoice(keller, "FP-WRONG", 999, due=back(5))
    before = history(desk.ledger)
    assert balance(desk) == 109_900
    assert why_not_taken_back(desk.ledger, wrong) is None
    changes = take_back_entry(desk.ledger, wrong, acting())
    assert changes.subjects >= {"customer", "invoice"}
    assert [balance(desk), balance(desk, back(10))] == [10_000, 10_000]
    assert invoice_counts(desk.ledger, TODAY)["all"] == 1
    assert [figures.balance for figures in today_view(desk.ledger, TODAY).figures] == [10_000]
    with pytest.raises(UserError, match="not_found"):
        invoice_view(desk.ledger, wrong, TODAY)
    events = history(desk.ledger)
    assert events[:-1] == before, "nothing of the history is taken out"
    assert (events[-1].verb, events[-1].subject, events[-1].subject_id) == (
        "take_back",
        "invoice",
        str(wrong),
    )
    assert json.loads(events[-1].data) == {
        "number": "FP-WRONG", "amount": "999.00", "currency": "EUR", "customer": keller,
        "dated": back(35).isoformat(), "due": back(5).isoformat(),
    }  # fmt: skip
    assert sound(desk)
    again = desk.invoice(keller, "FP-WRONG", 99, due=back(5))
    assert opened(desk, again) == 9_900, "the number is free again"
    assert sound(desk)


def test_a_credit_note_gives_back_what_it_took(desk: Desk, keller: int, item: int) -> None:
    note = desk.invoice(keller, "C1", 30, due=back(10), issued=back(10), kind="credit_note", corrects=item)
    assert opened(desk, item) == 7_000
    take_back_entry(desk.ledger, note, acting())
    assert opened(desk, item) == 10_000
    assert not invoice_view(desk.ledger, item, TODAY).moves
    assert sound(desk)
    closing = desk.invoice(
        keller, "C2", 120, due=back(10), issued=back(10), kind="credit_note", corrects=item
    )
    assert [opened(desk, item), opened(desk, closing)] == [0, -2_000]
    take_back_entry(desk.ledger, closing, acting())
    line = invoice_lines(desk.ledger, [item], TODAY)[0]
    assert (line.open, line.closed_on) == (10_000, None)
    assert history(desk.ledger)[-1].subject == "credit_note"
    take_back_entry(desk.ledger, item, acting())
    assert balance(desk) == 0
    assert sound(desk)


def test_one_on_account_goes_too(desk: Desk, keller: int, item: int) -> None:
    note = desk.invoice(keller, "C1", 30, due=back(10), issued=back(10), kind="credit_note")
    take_back_entry(desk.ledger, note, acting())
    assert balance(desk) == 10_000
    assert sound(desk)


def test_a_run_that_waits_forgets_it(desk: Desk, keller: int, item: int) -> None:
    run, _ = prepare(desk.ledger, TODAY, acting())
    wrong = desk.invoice(keller, "A2", 50, due=back(40))
    prepare(desk.ledger, TODAY, acting())
    take_back_entry(desk.ledger, wrong, acting())
    take_back_entry(desk.ledger, item, acting())
    assert sound(desk)
    assert run


def received(desk: Desk, keller: int, item: int) -> int:
    desk.pay(keller, 20, back(3), (item, 20))
    return item


def reversed_since(desk: Desk, keller: int, item: int) -> int:
    reverse_payment(desk.ledger, desk.pay(keller, 20, back(3), (item, 20)), "typed twice", acting())
    return item


def written_off(desk: Desk, keller: int, item: int) -> int:
    write_off(desk.ledger, WriteOffDraft(item, 100, "", WriteOffKind.SMALL_DIFFERENCE), acting())
    return item


def credit_allocated(desk: Desk, keller: int, item: int) -> int:
    desk.invoice(keller, "C1", 30, due=back(10), issued=back(10), kind="credit_note")
    allocate_free(desk.ledger, keller, [(item, 3_000)], "EUR", acting())
    return item


def note_allocated(desk: Desk, keller: int, item: int) -> int:
    note = desk.invoice(keller, "C1", 30, due=back(10), issued=back(10), kind="credit_note")
    allocate_free(desk.ledger, keller, [(item, 1_000)], "EUR", acting())
    return note


def note_allocated_elsewhere(desk: Desk, keller: int, item: int) -> int:
    """What its own invoice left of it has gone to another one."""
    note = desk.invoice(keller, "C1", 130, due=back(10), issued=back(10), kind="credit_note", corrects=item)
    other = desk.invoice(keller, "A2", 50, due=back(5))
    allocate_free(desk.ledger, keller, [(other, 1_000)], "EUR", acting())
    return note


def corrected(desk: Desk, keller: int, item: int) -> int:
    desk.invoice(keller, "C1", 30, due=back(10), issued=back(10), kind="credit_note", corrects=item)
    return item


def in_letter(desk: Desk, keller: int, item: int) -> int:
    desk.issue(TODAY)
    return item


def in_undone_letter(desk: Desk, keller: int, item: int) -> int:
    run, _ = desk.issue(TODAY)
    undo_run(desk.ledger, run, acting())
    return item


def decided(desk: Desk, keller: int, item: int) -> int:
    """Not due yet when a run was issued for another."""
    young = desk.invoice(keller, "A2", 50, due=TODAY + timedelta(days=20))
    desk.issue(TODAY)
    return young


def taken_off(desk: Desk, keller: int, item: int) -> int:
    """A letter asks for less because of the credit note; it is all used, so no run decided about it."""
    note = desk.invoice(keller, "C1", 30, due=back(10), issued=back(10), kind="credit_note", corrects=item)
    desk.issue(TODAY)
    return note


Story = Callable[[Desk, int, int], int]


@pytest.mark.parametrize(
    ("story", "code"),
    [
        (received, "entry_allocated"),
        (reversed_since, "entry_allocated"),
        (written_off, "entry_allocated"),
        (credit_allocated, "entry_allocated"),
        (note_allocated, "entry_allocated"),
        (note_allocated_elsewhere, "entry_allocated"),
        (corrected, "entry_corrected"),
        (in_letter, "entry_in_letters"),
        (in_undone_letter, "entry_in_letters"),
        (decided, "entry_in_runs"),
        (taken_off, "entry_counted"),
    ],
)
def test_what_hangs_on_it_keeps_it(desk: Desk, keller: int, item: int, story: Story, code: str) -> None:
    kept = story(desk, keller, item)
    before = history(desk.ledger), balance(desk)
    refusal = why_not_taken_back(desk.ledger, kept)
    assert refusal is not None
    assert refusal.code == code
    with pytest.raises(UserError, match=code):
        take_back_entry(desk.ledger, kept, acting())
    assert (history(desk.ledger), balance(desk)) == before
    said = sentence(code, refusal.params)
    assert invoice_lines(desk.ledger, [kept], TODAY)[0].number in said
    assert not said.startswith(code)


def test_the_credit_note_that_stands_in_the_way_is_named(desk: Desk, keller: int, item: int) -> None:
    refusal = why_not_taken_back(desk.ledger, corrected(desk, keller, item))
    assert refusal is not None
    assert "credit note C1 is for it" in sentence(refusal.code, refusal.params)


def test_a_letter_before_the_credit_note_does_not_count_it(desk: Desk, keller: int, item: int) -> None:
    desk.issue(TODAY)
    note = desk.invoice(keller, "C1", 30, due=TODAY, issued=TODAY, kind="credit_note", corrects=item)
    take_back_entry(desk.ledger, note, acting())
    assert opened(desk, item) == 10_000
    assert sound(desk)


def test_what_is_not_there_is_not_taken_back(desk: Desk, item: int) -> None:
    take_back_entry(desk.ledger, item, acting())
    refusal = why_not_taken_back(desk.ledger, item)
    assert refusal is not None
    assert refusal.code == "not_found"
    with pytest.raises(UserError, match="not_found"):
        take_back_entry(desk.ledger, item, Acting("other", acting().at, TODAY))
