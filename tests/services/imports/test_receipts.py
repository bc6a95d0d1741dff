"""Tables of payments: what their reference names is paid, what is taken back opens again."""

from tests.ledgers import Desk
from tests.services.imports.conftest import Import
from tests.services.imports.looking import allocations, counted, items, payments

ITEMS = (
    "customer,invoice,issued,due,amount\nC1,RE-1001,2026-01-05,2026-02-04,100.00\nC1,RE-1002,2026-01-05,2026-02-04,50.00\n"
    "C1,GS-7,2026-01-20,2026-01-20,-30.00\n"
)
HEAD = "customer,date,amount,reference"


def opens(desk: Desk) -> list[object]:
    return [row[-2] for row in items(desk.ledger)]


def test_a_quoted_number_is_paid_the_rest_stays_free(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    result = bring(f"{HEAD}\nC1,2026-02-10,120.00,RE 1001 thanks\n")
    assert (result.kind, result.counts.payments) == ("payments", 1)
    assert opens(desk) == [0, 5000, -3000]
    assert payments(desk.ledger) == [("C1", "receipt", "2026-02-10", "EUR", 12000, 2000, 0)]
    assert items(desk.ledger)[0][-1] == "2026-02-10"


def test_without_a_number_all_of_it_stays_free(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    bring(f"{HEAD}\nC1,2026-02-10,100.00,thank you\n")
    assert opens(desk) == [10000, 5000, -3000]
    assert payments(desk.ledger)[0][5] == 10000


def test_several_numbers_and_a_credit_note(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    bring(f'{HEAD}\nC1,2026-02-10,120.00,"RE-1001, RE-1002 less GS-7 of January"\n')
    assert opens(desk) == [0, 0, 0]
    assert payments(desk.ledger) == [("C1", "receipt", "2026-02-10", "EUR", 12000, 0, 0)]


def test_a_part_payment_then_the_rest(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    bring(f"{HEAD}\nC1,2026-02-10,40.00,RE-1001\nC1,2026-03-10,60.00,RE-1001\n")
    assert opens(desk)[0] == 0
    assert allocations(desk.ledger) == [("RE-1001", 4000, "2026-02-10"), ("RE-1001", 6000, "2026-03-10")]


def test_payments_are_booked_in_the_order_of_their_days(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    bring(f"{HEAD}\nC1,2026-03-10,-40.00,RE-1001\nC1,2026-02-10,40.00,RE-1001\n")
    assert [row[1] for row in payments(desk.ledger)] == ["receipt", "returned"]
    assert opens(desk)[0] == 10000


def test_a_returned_payment_opens_the_invoice_again(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    bring(f"{HEAD}\nC1,2026-02-10,100.00,RE-1001\n")
    bring(f"{HEAD}\nC1,2026-02-20,-100.00,returned: RE-1001\n")
    assert opens(desk)[0] == 10000
    assert payments(desk.ledger)[1][1:6] == ("returned", "2026-02-20", "EUR", -10000, 0)
    assert allocations(desk.ledger)[1] == ("RE-1001", -10000, "2026-02-20")


def test_a_return_of_free_money_comes_off_the_free_money(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    bring(f"{HEAD}\nC1,2026-02-10,20.00,hello\nC1,2026-02-20,-20.00,back\n")
    assert [row[5] for row in payments(desk.ledger)] == [2000, -2000]


def test_what_was_never_received_cannot_be_taken_back(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    result = bring(f"{HEAD}\nC1,2026-02-20,-5.00,back\n")
    assert not result.stored
    assert [(error.row, error.field, error.code, error.value) for error in result.errors] == [
        (2, "amount", "return_of_nothing", "5.00")
    ]
    bring(f"{HEAD}\nC1,2026-02-10,20.00,hello\n")
    result = bring(f"{HEAD}\nC1,2026-02-20,-25.00,back\n")
    assert [error.code for error in result.errors] == ["return_too_large"]


def test_a_payment_before_its_invoice_counts_from_its_day(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    bring(f"{HEAD}\nC1,2025-12-20,100.00,RE-1001\n")
    assert allocations(desk.ledger) == [("RE-1001", 10000, "2026-01-05")]


def test_two_equal_rows_are_two_payments_and_none_the_second_time(desk: Desk, bring: Import) -> None:
    text = f"{HEAD}\nC1,2026-02-10,10.00,monthly\nC1,2026-02-10,10.00,monthly\n"
    assert bring(text).counts.payments == 2
    again = bring(text + "C1,2026-02-10,10.00,monthly\n")
    assert (again.counts.payments, again.counts.skipped) == (1, 2)
    assert counted(desk.ledger)[3] == 3


def test_a_payment_of_an_unknown_customer_makes_him(desk: Desk, bring: Import) -> None:
    result = bring(f"{HEAD}\nC9,2026-02-10,10.00,RE-1001\n")
    assert (result.counts.customers, result.counts.payments) == (1, 1)
    assert payments(desk.ledger) == [("C9", "receipt", "2026-02-10", "EUR", 1000, 1000, 0)]


def test_another_currency_pays_nothing(desk: Desk, bring: Import) -> None:
    bring(ITEMS)
    bring("customer,date,amount,reference,currency\nC1,2026-02-10,100.00,RE-1001,USD\n")
    assert opens(desk)[0] == 10000
