"""Payments that a bank took back, imported: what rests on them, and what they may take back."""

from datetime import date

import pytest

from creditdesk.errors import UserError
from creditdesk.services.files import check
from creditdesk.services.imports import imports, undo_import
from creditdesk.services.payments import allocate_free, return_payment, reverse_payment
from creditdesk.services.write_offs import WriteOffDraft, write_off
from tests.ledgers import Desk, acting
from tests.services.imports.conftest import Import
from tests.services.imports.looking import items, payments

HEAD = "customer,date,amount,reference"
RECEIPT = f"{HEAD}\nC1,2026-02-01,100.00,RE-1001\n"
FREE_RECEIPT = f"{HEAD}\nC1,2026-02-01,100.00,thanks\n"
RETURN = f"{HEAD}\nC1,2026-02-20,-100.00,RE-1001\n"


@pytest.fixture
def item(desk: Desk) -> int:
    """An invoice over 100.00."""
    customer = desk.customer("Acme", code="C1")
    return desk.invoice(customer, "RE-1001", 100, due=date(2026, 2, 4), issued=date(2026, 1, 5))


def refused(desk: Desk, batch: int) -> tuple[str, object]:
    before = items(desk.ledger), payments(desk.ledger)
    with pytest.raises(UserError) as caught:
        undo_import(desk.ledger, batch, acting())
    assert (items(desk.ledger), payments(desk.ledger)) == before
    assert check(desk.ledger).problems == ()
    return caught.value.code, caught.value.params.get("count")


@pytest.mark.parametrize("receipt", [RECEIPT, FREE_RECEIPT])
def test_a_receipt_stays_while_its_return_rests_on_it(
    desk: Desk, bring: Import, item: int, receipt: str
) -> None:
    bring(receipt)
    bring(RETURN)
    assert refused(desk, 1) == ("undo_built_on", 1)
    undo_import(desk.ledger, 2, acting())
    undo_import(desk.ledger, 1, acting())
    assert all(batch.undone for batch in imports(desk.ledger))
    assert items(desk.ledger)[0][-2:] == (10000, None)
    assert payments(desk.ledger) == []


def test_a_return_stays_once_its_invoice_was_paid_anew(desk: Desk, bring: Import, item: int) -> None:
    desk.pay(1, 100, date(2026, 2, 1), (item, 100))
    bring(RETURN)
    desk.pay(1, 100, date(2026, 3, 1), (item, 100))
    assert refused(desk, 1) == ("undo_built_on", 1)


def test_what_others_paid_is_no_obstacle(desk: Desk, bring: Import, item: int) -> None:
    bring(RECEIPT)
    other = desk.invoice(desk.customer("Brennan"), "RE-2", 20, due=date(2026, 2, 4))
    desk.pay(2, 20, date(2026, 3, 1), (other, 20))
    undo_import(desk.ledger, 1, acting())
    assert items(desk.ledger)[0][-2:] == (10000, None)


def test_what_was_written_off_is_not_given_back_by_a_bank(desk: Desk, bring: Import, item: int) -> None:
    desk.pay(1, 50, date(2026, 2, 1), (item, 50))
    write_off(desk.ledger, WriteOffDraft(item, 5000, "insolvent"), acting())
    assert [error.code for error in bring(RETURN).errors] == ["return_too_large"]
    assert bring(f"{HEAD}\nC1,2026-11-22,-50.00,RE-1001\n").stored
    assert items(desk.ledger)[0][-2] == 5000
    assert check(desk.ledger).problems == ()


def test_nothing_was_received_where_all_was_written_off(desk: Desk, bring: Import, item: int) -> None:
    number, _ = write_off(desk.ledger, WriteOffDraft(item, 10000, "insolvent"), acting())
    assert [error.code for error in bring(RETURN).errors] == ["return_of_nothing"]
    reverse_payment(desk.ledger, number, "wrong invoice", acting())
    assert [error.code for error in bring(RETURN).errors] == ["return_of_nothing"]


def test_a_receipt_that_a_bank_took_back_is_not_reversed_as_well(
    desk: Desk, bring: Import, item: int
) -> None:
    receipt = desk.pay(1, 60, date(2026, 2, 1), (item, 60))
    bring(f"{HEAD}\nC1,2026-02-20,-20.00,RE-1001\n")
    with pytest.raises(UserError) as caught:
        reverse_payment(desk.ledger, receipt, "entered twice", acting())
    assert caught.value.code == "return_exceeds_receipts"
    assert (caught.value.params["amount"], caught.value.params["received"]) == ("60.00", "40.00")
    assert items(desk.ledger)[0][-2] == 6000


def test_a_late_receipt_counts_once_the_one_before_it_is_gone(desk: Desk, bring: Import, item: int) -> None:
    first = desk.pay(1, 100, date(2026, 1, 10), (item, 100))
    return_payment(desk.ledger, first, date(2026, 3, 1), "no cover", acting())
    bring(RECEIPT)
    assert items(desk.ledger)[0][-2:] == (0, "2026-03-01")
    assert check(desk.ledger).problems == ()


@pytest.mark.parametrize("reference", ["thanks", "RE-1001"])
def test_nothing_is_taken_back_before_it_came(desk: Desk, bring: Import, item: int, reference: str) -> None:
    bring(f"{HEAD}\nC1,2026-03-01,100.00,{reference}\n")
    assert [error.code for error in bring(RETURN).errors] in (["return_of_nothing"], ["return_too_large"])
    assert check(desk.ledger).problems == ()


def test_free_money_that_was_allocated_later_is_taken_back_from_then(
    desk: Desk, bring: Import, item: int
) -> None:
    bring(FREE_RECEIPT)
    allocate_free(desk.ledger, 1, [(item, 10000)], "EUR", acting())
    assert bring(RETURN).stored
    assert items(desk.ledger)[0][-2:] == (10000, None)
    assert check(desk.ledger).problems == ()


def test_what_a_later_credit_note_pays_counts_from_its_day(desk: Desk, bring: Import, item: int) -> None:
    desk.invoice(1, "GS-7", 40, due=date(2026, 3, 1), issued=date(2026, 3, 1), kind="credit_note")
    bring(f"{HEAD}\nC1,2026-02-01,60.00,RE-1001 less GS-7\n")
    assert [row[-2:] for row in items(desk.ledger)] == [(0, "2026-03-01"), (0, "2026-03-01")]
    assert check(desk.ledger).problems == ()
