"""An import is taken back whole, or not at all where later facts hang on it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from creditdesk.errors import UserError
from creditdesk.services.contacts import ContactDraft, add_contact
from creditdesk.services.customers import CustomerDraft, change_customer
from creditdesk.services.imports import imports, undo_import, why_not_undone
from creditdesk.words import sentence
from tests.exchange.reading import FILES
from tests.ledgers import TODAY, Desk, acting
from tests.services.imports.conftest import Import
from tests.services.imports.looking import counted, customers, items, payments, rows

HEAD = "customer,invoice,issued,due,amount,settled"
TEXT = f"{HEAD}\nC1,R1,2026-01-05,2026-02-04,100.00,2026-02-01\nC1,R2,2026-09-05,2026-10-05,50.00,\n"


def refused(desk: Desk, batch: int) -> tuple[str, object]:
    """The code and count with which the undoing of ``batch`` is refused; nothing may have changed."""
    before = counted(desk.ledger)
    with pytest.raises(UserError) as caught:
        undo_import(desk.ledger, batch, acting())
    assert counted(desk.ledger) == before
    return caught.value.code, caught.value.params.get("count")


def item_id(desk: Desk, number: str) -> int:
    return int(str(rows(desk.ledger, f"SELECT id FROM invoice WHERE number = '{number}'")[0][0]))


def customer_id(desk: Desk) -> int:
    return int(str(rows(desk.ledger, "SELECT id FROM customer WHERE code = 'C1'")[0][0]))


def test_everything_goes_and_comes_again(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    full = counted(desk.ledger)
    changes = undo_import(desk.ledger, 1, acting())
    assert changes.subjects == {"customer", "invoice", "payment", "import"}
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]
    assert [(line.id, line.undone, line.invoices) for line in imports(desk.ledger)] == [(1, True, 2)]
    assert bring(TEXT).counts.invoices == 2
    assert counted(desk.ledger) == full


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.glob("*.csv")))
def test_every_layout_can_be_undone(desk: Desk, bring: Import, name: str) -> None:
    desk.customer("Known before", code="10001", city="")
    before = counted(desk.ledger), customers(desk.ledger)
    bring(FILES / name, currency="USD", skip_bad=True)
    undo_import(desk.ledger, 1, acting())
    assert (counted(desk.ledger), customers(desk.ledger)) == before


def test_only_the_import_itself_goes(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    bring(f"{HEAD}\nC1,R3,2026-09-05,2026-10-05,7.00,\nC2,R4,2026-09-05,2026-10-05,8.00,2026-10-01\n")
    undo_import(desk.ledger, 2, acting())
    assert [row[2] for row in items(desk.ledger)] == ["R1", "R2"]
    assert customers(desk.ledger) == [("C1", "C1")]


def test_what_was_filled_in_is_blank_again_unless_changed_since(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    bring("customer,name,city,email,phone\nC1,Acme Ltd,Bristol,a@b.example,0117\n")
    assert rows(desk.ledger, "SELECT name, email, phone FROM customer") == [
        ("Acme Ltd", "a@b.example", "0117")
    ]
    with desk.ledger.work("tester", acting().at) as work:
        work.connection.exec_driver_sql("UPDATE customer SET phone = '0118'")
    undo_import(desk.ledger, 2, acting())
    assert rows(desk.ledger, "SELECT name, name_key, email, phone FROM customer") == [
        ("C1", "c1", "", "0118")
    ]
    assert counted(desk.ledger)[1] == 0


def test_payments_open_what_they_had_paid(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    bring("customer,date,amount,reference\nC1,2026-10-09,50.00,R2\nC1,2026-10-10,50.00,pays R2 0000\n")
    undo_import(desk.ledger, 2, acting())
    assert [row[-2:] for row in items(desk.ledger)] == [(0, "2026-02-01"), (5000, None)]
    assert len(payments(desk.ledger)) == 1


def test_not_twice_and_not_what_never_was(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    undo_import(desk.ledger, 1, acting())
    assert refused(desk, 1)[0] == "import_undone"
    assert refused(desk, 7)[0] == "not_found"


def test_not_after_a_payment_was_allocated(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    desk.pay(customer_id(desk), 20, date(2026, 10, 1), (item_id(desk, "R2"), 20))
    assert refused(desk, 1) == ("undo_allocations", 1)


def test_not_after_its_payment_was_taken_back(desk: Desk, bring: Import) -> None:
    from creditdesk.services.payments import reverse_payment

    bring(TEXT)
    reverse_payment(desk.ledger, 1, "wrong", acting())
    assert refused(desk, 1)[0] in ("undo_allocations", "undo_payments")


def test_not_after_its_free_payment_was_allocated(desk: Desk, bring: Import) -> None:
    from creditdesk.services.payments import allocate_free

    bring(TEXT)
    bring("customer,date,amount,reference\nC1,2026-10-09,50.00,thanks\n")
    allocate_free(desk.ledger, customer_id(desk), [(item_id(desk, "R2"), 1000)], "EUR", acting())
    assert refused(desk, 2) == ("undo_allocated", 1)


def test_not_after_an_invoice_was_added_to_its_customer(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    desk.invoice(customer_id(desk), "OWN", 5, due=date(2026, 12, 1))
    assert refused(desk, 1) == ("undo_customers", 1)


def test_not_after_a_note_on_its_customer(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    draft = ContactDraft(customer_id(desk), "call", TODAY, "Promised to pay")
    add_contact(desk.ledger, draft, acting())
    assert refused(desk, 1) == ("undo_customers", 1)


def test_not_after_a_letter(desk: Desk, bring: Import) -> None:
    bring(TEXT.replace("customer,", "customer,city,").replace("C1,", "C1,Ulm,"))
    desk.issue(TODAY)
    assert refused(desk, 1) == ("undo_letters", 1)


def test_a_run_that_was_only_prepared_is_no_obstacle(desk: Desk, bring: Import) -> None:
    from creditdesk.services.reminders.prepare import prepare

    bring(TEXT)
    prepare(desk.ledger, TODAY, acting())
    undo_import(desk.ledger, 1, acting())
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]


def test_a_later_import_into_its_customers_is_to_be_undone_first(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    bring(f"{HEAD}\nC1,R3,2026-09-05,2026-10-05,7.00,\n")
    assert refused(desk, 1) == ("undo_imports", 1)
    bring(f"{HEAD}\nC1,R4,2026-09-05,2026-10-05,7.00,\n")
    assert refused(desk, 1) == ("undo_imports", 2)
    refusal = why_not_undone(desk.ledger, 1)
    assert refusal is not None
    assert sentence(refusal.code, refusal.params) == (
        "The import of file1.csv cannot be undone as long as later imports rest on it (2). Undo file3.csv first."
    )
    undo_import(desk.ledger, 3, acting())
    undo_import(desk.ledger, 2, acting())
    undo_import(desk.ledger, 1, acting())
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]


def test_not_after_its_customers_were_changed_by_hand(desk: Desk, bring: Import) -> None:
    bring(TEXT.replace("C1,R2", "C2,R2"))
    undo_import(desk.ledger, 1, acting())
    bring(TEXT.replace("C1,R2", "C2,R2"))
    same = CustomerDraft("C1", code="C1")
    change_customer(desk.ledger, 1, 1, same, acting())
    assert why_not_undone(desk.ledger, 2) is None  # a form that was saved as it stood loses nothing
    change_customer(desk.ledger, 1, 2, replace(same, phone="0117"), acting())
    change_customer(desk.ledger, 1, 3, replace(same, phone="0118"), acting())
    assert refused(desk, 2) == ("undo_changed", 1)


@pytest.mark.parametrize("row", ["C1,C1,a@b.example,", "C1,Acme,,", "C1,C1,,Leeds"])
def test_not_after_a_later_import_told_more_of_its_customers(desk: Desk, bring: Import, row: str) -> None:
    bring(TEXT)
    bring(f"customer,name,email,city\n{row}\nC9,Nine,,York\n")
    assert refused(desk, 1) == ("undo_filled", 1)
    undo_import(desk.ledger, 2, acting())
    undo_import(desk.ledger, 1, acting())
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]


def test_the_schema_is_what_it_was(desk: Desk, bring: Import, tmp_path: Path) -> None:
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    before = rows(desk.ledger, schema)
    bring(TEXT)
    undo_import(desk.ledger, 1, acting())
    assert rows(desk.ledger, schema) == before


def test_an_address_that_was_changed_by_hand_since_stays(desk: Desk, bring: Import) -> None:
    for name in ("Acme", "Brent"):
        desk.customer(name, code=name[0], city="")
    bring("customer,name,address,city\nA,Acme,Old street 1,Bristol\nB,Brent,Old street 2,Leeds\n")
    draft = CustomerDraft("Acme", code="A", country="DE", address="New street 22", city="Bristol")
    change_customer(desk.ledger, 1, 1, draft, acting())
    undo_import(desk.ledger, 1, acting())
    assert rows(desk.ledger, "SELECT customer_id, lines FROM customer_address") == [(1, "New street 22")]


def test_a_payment_of_a_later_import_is_to_be_undone_with_it(desk: Desk, bring: Import) -> None:
    bring(f"{HEAD}\nC1,R3,2026-09-05,2026-10-05,7.00,\n")
    bring("customer,date,amount,reference\nC1,2026-10-09,7.00,R3\n")
    assert refused(desk, 1) == ("undo_imports", 1)
    undo_import(desk.ledger, 2, acting())
    undo_import(desk.ledger, 1, acting())
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]


def test_what_was_entered_by_hand_beside_a_later_import_is_said(desk: Desk, bring: Import) -> None:
    bring(TEXT)
    bring(f"{HEAD}\nC1,R3,2026-09-05,2026-10-05,7.00,\n")
    desk.invoice(customer_id(desk), "OWN", 5, due=date(2026, 12, 1))
    assert refused(desk, 1) == ("undo_customers", 1)
