"""What was paid back to a customer comes in as a payment with a minus, as the guide says, and takes from his credit."""

from tests.ledgers import Desk
from tests.services.imports.conftest import Import

HEAD = "customer,date,amount,reference\n"


def test_it_takes_what_is_on_account_and_leaves_the_invoice_settled(desk: Desk, bring: Import) -> None:
    bring("customer,invoice,issued,due,amount\nC1,R1,2026-09-01,2026-10-01,3000.00\n")
    bring(f"{HEAD}C1,2026-11-01,5000.00,R1\n")
    result = bring(f"{HEAD}C1,2026-11-10,-2000.00,paid back\n")
    assert (result.stored, result.counts.payments, result.notices) == (True, 1, ())
    with desk.ledger.read() as connection:
        assert connection.exec_driver_sql("SELECT open_minor FROM invoice").scalar_one() == 0
        assert connection.exec_driver_sql("SELECT SUM(free_minor) FROM payment").scalar_one() == 0
